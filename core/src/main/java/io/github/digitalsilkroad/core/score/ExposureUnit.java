package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@link JurisdictionExposure} counts.
 *
 * @since 0.1.0
 */
public enum ExposureUnit {
    /** Each deployment once. */
    DEPLOYMENTS("deployments", null),
    /** Cameras in operation, of any kind. */
    CAMERAS("cameras", Props.CAMERAS),
    /** Cameras in operation that recognize faces; never added to the others. */
    FACE_CAMERAS("face-recognition cameras", Props.FACE_CAMERAS);

    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // a property is immutable
    private final @Nullable Property<Quantity> property;

    ExposureUnit(String label, @Nullable Property<Quantity> property) {
        this.label = label;
        this.property = property;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code cameras}
     */
    public String label() {
        return label;
    }

    /** What a deployment counts, empty if not stated. */
    Optional<Estimate> size(Deployment deployment) {
        return property == null
                ? Optional.of(Estimate.exactly(1))
                : deployment.facts().get(property).value().map(Quantity::estimate);
    }

    /** Who states the size. */
    Optional<Input> input(Deployment deployment) {
        return property == null
                ? Optional.empty()
                : Optional.of(Input.fact(label, deployment.facts().get(property)));
    }
}
