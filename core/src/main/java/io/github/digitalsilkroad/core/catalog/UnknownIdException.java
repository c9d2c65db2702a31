package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.List;

/**
 * Says that a catalog has no row with an id, and which ids are near or known.
 *
 * @since 0.1.0
 */
public final class UnknownIdException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** More rows than these of one name are counted rather than named. */
    private static final int LISTED = 10;

    /** The id that was asked for. */
    private final String id;

    /**
     * Nothing has an id or name.
     *
     * @param kind what was asked for, such as {@code source}
     * @param id the id as given
     * @param known all ids that there are
     */
    public UnknownIdException(String kind, String id, List<String> known) {
        this(
                requireNonNull(kind, "kind"),
                requireNonNull(id, "id"),
                requireNonNull(known, "known"),
                Names.containing(id, known));
    }

    UnknownIdException(String kind, String id, List<String> known, List<String> alike) {
        super("no " + kind + " '" + Lines.fit(id) + "'; " + Nearest.choices(id, known, alike));
        this.id = id;
    }

    static UnknownIdException ambiguous(String kind, String name, List<? extends Identified> rows) {
        List<String> named = rows.stream()
                .limit(LISTED)
                .map(row -> row.id() + " (" + Lines.fit(Names.nameOf(row)) + ")")
                .toList();
        return new UnknownIdException(
                name,
                kind + " '" + Lines.quoted(name) + "' is a name of " + String.join(", ", named)
                        + (rows.size() > LISTED ? " and " + (rows.size() - LISTED) + " more" : "") + ": give an id");
    }

    /** A text that means something of another kind, with what to do about it, or an empty text. */
    static UnknownIdException ofKind(String kind, String name, Entity actual, String advice) {
        return new UnknownIdException(
                name,
                "no " + kind + " '" + Lines.fit(name) + "'; "
                        + (actual.id().toString().equals(name) ? "that id is" : "that is " + actual.id() + ",")
                        + " of the kind " + actual.kind().singular() + advice);
    }

    /** A text that means something of the data which a catalog does not show. */
    static UnknownIdException unseen(String kind, String id, Object seen) {
        return new UnknownIdException(
                id, "no " + kind + " '" + Lines.fit(id) + "' in " + seen + ", but without these lenses there is one");
    }

    private UnknownIdException(String id, String message) {
        super(message);
        this.id = id;
    }

    /**
     * The id that was asked for.
     *
     * @return the id as given
     */
    public String id() {
        return id;
    }
}
