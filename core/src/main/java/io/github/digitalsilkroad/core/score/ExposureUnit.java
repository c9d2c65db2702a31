package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Codes;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link JurisdictionExposure} counts.
 *
 * @since 0.1.0
 */
public enum ExposureUnit implements Coded {
    /** Each deployment once. */
    DEPLOYMENTS("deployments", null),
    /** Cameras in operation, of any kind. */
    CAMERAS("cameras", Props.CAMERAS),
    /** Cameras in operation that recognize faces; never added to the others. */
    FACE_CAMERAS("face-recognition cameras", Props.FACE_CAMERAS);

    private static final Codes<ExposureUnit> CODES = Codes.of("unit", values());

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final @Nullable Property<Quantity> property;

    ExposureUnit(String label, @Nullable Property<Quantity> property) {
        this.label = label;
        this.property = property;
    }

    @Override
    public String code() {
        return CODES.of(this);
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code cameras}
     */
    @Override
    public String label() {
        return label;
    }

    /** What is read of each deployment beside its parties. */
    List<Property<?>> properties() {
        return property == null ? List.of() : List.of(property);
    }

    boolean isStated(Deployment deployment) {
        return property == null || deployment.facts().value(property).isPresent();
    }

    /** What a deployment counts; empty if not stated, which is noted. */
    Optional<Estimate> size(Ask ask, Deployment deployment) {
        if (property == null) {
            return Optional.of(Estimate.exactly(1));
        }
        Optional<Quantity> stated = deployment.facts().value(property);
        if (stated.isEmpty()) {
            ask.fact(label, deployment, property);
        }
        return stated.map(Quantity::estimate);
    }

    /** Notes who states the size. */
    void input(Ask ask, Deployment deployment) {
        if (property != null) {
            ask.fact(label, deployment, property);
        }
    }
}
