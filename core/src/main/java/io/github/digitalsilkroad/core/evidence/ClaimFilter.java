package io.github.digitalsilkroad.core.evidence;

/**
 * Decides which claims a lens lets through.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ClaimFilter {

    /**
     * Whether a claim is let through.
     *
     * @param property what is claimed
     * @param claim the claim
     * @return true to keep it
     */
    boolean keeps(Property<?> property, Claim<?> claim);
}
