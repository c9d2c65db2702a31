package io.github.digitalsilkroad.core.score;

import io.github.digitalsilkroad.core.evidence.Coded;

/**
 * How a party of a deployment depends on an organization that is under a law. None implies another: an
 * owner of a part need not control the company, a controller need not own any of it, and one that passes money on may
 * have no influence.
 *
 * @since 0.1.0
 */
public enum Tie implements Coded {
    /** Some source states that one owns a part of the other. */
    OWNERSHIP("owned by"),
    /** Some source states that one controls the other, in any way. */
    CONTROL("controlled by"),
    /** Some source states that the money of a deployment came through it. */
    MONEY("money through");

    private final String label;

    Tie(String label) {
        this.label = label;
    }

    /**
     * The words for a reader.
     *
     * @return such as {@code owned by}
     */
    @Override
    public String label() {
        return label;
    }
}
