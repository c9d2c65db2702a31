package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Nearest;
import java.util.List;

/**
 * Says that a catalog has no row with an id, and which ids are near or known.
 *
 * @since 0.1.0
 */
public final class UnknownIdException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

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

    static UnknownIdException ambiguous(String kind, String name, List<String> ids) {
        return new UnknownIdException(
                name, kind + " '" + Lines.quoted(name) + "' is a name of " + String.join(", ", ids) + ": give an id");
    }

    private UnknownIdException(String id, String message) {
        super(message);
        this.id = id;
    }

    UnknownIdException(String kind, String id, String actualKind) {
        super("no " + kind + " '" + Lines.fit(id) + "'; that id is of the kind " + actualKind);
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
