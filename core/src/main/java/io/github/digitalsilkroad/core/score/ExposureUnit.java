package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What {@link JurisdictionExposure} counts.
 *
 * @since 0.1.0
 */
public enum ExposureUnit implements Coded {
    /** Each deployment once. */
    DEPLOYMENTS(SystemSize.DEPLOYMENTS),
    /** Cameras in operation, of any kind. */
    CAMERAS(SystemSize.CAMERAS),
    /** Cameras in operation that recognize faces; never added to the others. */
    FACE_CAMERAS(SystemSize.FACE_CAMERAS);

    private static final Codes<ExposureUnit> CODES = Codes.of("unit", values());

    private final SystemSize size;

    ExposureUnit(SystemSize size) {
        this.size = size;
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
        return size.label();
    }

    SystemSize size() {
        return size;
    }
}
