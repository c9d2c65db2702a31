package io.github.digitalsilkroad.core.evidence;

/**
 * Why a fact has no value.
 *
 * @since 0.1.0
 */
public enum Missing implements Coded {
    /** No source speaks of it. */
    NOT_STATED("not stated by any source"),
    /** A source speaks of it without a value, because it is kept secret, left out or unknown to the source. */
    UNDISCLOSED("undisclosed"),
    /** The question does not arise. */
    NOT_APPLICABLE("not applicable"),
    /** A source says that there is none. */
    NONE("none, says the source"),
    /** No source speaks of it, and the catalog records a search that found none. */
    NOT_FOUND("searched for and not found"),
    /** Sources speak of it, but the reading or another lens leaves all of that out. */
    NOT_ADMITTED("hidden by a lens");

    private final String words;

    Missing(String words) {
        this.words = words;
    }

    /** The reason that a basis without a value gives, which has its name. */
    static Missing because(Basis basis) {
        return valueOf(basis.name());
    }

    /**
     * The reason as text.
     *
     * @return such as {@code not stated by any source}
     */
    public String words() {
        return words;
    }
}
