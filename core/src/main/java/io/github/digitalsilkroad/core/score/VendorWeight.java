package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.internal.Codes;

/**
 * What a vendor's part counts in {@link VendorConcentration}.
 *
 * @since 0.1.0
 */
public enum VendorWeight implements Coded {
    /** Deployments: one for each that the vendor supplies or integrates. */
    DEPLOYMENTS(SystemSize.DEPLOYMENTS),
    /** Cameras in operation. */
    CAMERAS(SystemSize.CAMERAS),
    /** The cost of deployments in nominal US dollars. */
    VALUE(SystemSize.VALUE),
    /** Carriers whose mobile network the vendor supplies. */
    CARRIERS(SystemSize.CARRIERS);

    private static final Codes<VendorWeight> CODES = Codes.of("weight", values());

    private final SystemSize size;

    VendorWeight(SystemSize size) {
        this.size = size;
    }

    @Override
    public String code() {
        return CODES.of(this);
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code deployments}
     */
    @Override
    public String label() {
        return size.label();
    }

    SystemSize size() {
        return size;
    }
}
