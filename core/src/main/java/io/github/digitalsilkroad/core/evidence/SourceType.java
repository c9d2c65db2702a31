package io.github.digitalsilkroad.core.evidence;

/**
 * What kind of source speaks, which sets how far it is trusted unless its row says otherwise.
 *
 * @since 0.1.0
 */
public enum SourceType implements Coded {
    /**
     * A government, parliament, court, central bank or international organization about its own business. Reliability
     * 4.
     */
    OFFICIAL(4),
    /** A vendor, carrier or bank about itself or its deals. Reliability 2. */
    COMPANY(2),
    /** A newspaper, agency or broadcaster. Reliability 3. */
    PRESS(3),
    /** A think tank, scholar or campaign. Reliability 3. */
    RESEARCH(3),
    /** A collection of records with a documented method. Reliability 4. */
    DATASET(4),
    /**
     * A document that its owner did not publish, such as a cable of an embassy, and does not confirm. Reliability 1.
     */
    LEAK(1),
    /**
     * No document, but what a scenario supposes: every reading admits it, and it need not have been published.
     * Reliability 1.
     */
    ASSUMPTION(1);

    private final int reliability;

    SourceType(int reliability) {
        this.reliability = reliability;
    }

    /**
     * The reliability of a source of this type whose row states none.
     *
     * @return 1 to 5
     */
    public int reliability() {
        return reliability;
    }
}
