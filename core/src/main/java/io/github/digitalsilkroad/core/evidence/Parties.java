package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organizations that a claim names in one role, in alphabetical order: {@code citic-guoan;huawei} in the ledger.
 *
 * <p>There is at least one. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Parties {

    private static final char SEPARATOR = ';';

    /** Ascending, without repetition, never empty. */
    private final Id[] ids;

    private Parties(Id[] ids) {
        this.ids = ids;
    }

    /**
     * One or more organizations.
     *
     * @param first an organization
     * @param others more of them; repetitions are dropped
     * @return the parties
     */
    public static Parties of(Id first, Id... others) {
        requireNonNull(others, "others");
        requireNonNull(first, "first");
        List<Id> all = new ArrayList<>(others.length + 1);
        all.add(first);
        all.addAll(Arrays.asList(others));
        return of(all);
    }

    /**
     * Organizations.
     *
     * @param ids at least one; repetitions are dropped
     * @return the parties
     * @throws IllegalArgumentException if there is none
     */
    public static Parties of(Collection<Id> ids) {
        if (requireNonNull(ids, "ids").isEmpty()) {
            throw new IllegalArgumentException("parties: name at least one organization");
        }
        Id[] sorted = ids.toArray(new Id[0]);
        Arrays.sort(sorted);
        int kept = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (!sorted[i].equals(sorted[kept - 1])) {
                sorted[kept++] = sorted[i];
            }
        }
        return new Parties(kept == sorted.length ? sorted : Arrays.copyOf(sorted, kept));
    }

    /**
     * Reads ids separated by semicolons.
     *
     * @param text such as {@code citic-guoan;huawei}, in any order
     * @return the parties
     * @throws IllegalArgumentException if an id is malformed or there is none
     */
    public static Parties parse(String text) {
        int separator = requireNonNull(text, "text").indexOf(SEPARATOR);
        if (separator < 0) {
            return new Parties(new Id[] {id(text, 0, text.length())});
        }
        List<Id> ids = new ArrayList<>();
        int start = 0;
        while (separator >= 0) {
            ids.add(id(text, start, separator));
            start = separator + 1;
            separator = text.indexOf(SEPARATOR, start);
        }
        ids.add(id(text, start, text.length()));
        return of(ids);
    }

    private static Id id(String text, int start, int end) {
        String id = text.substring(start, end).strip();
        if (id.isEmpty()) {
            throw new IllegalArgumentException("parties \"" + Lines.fit(text)
                    + "\": an id is blank; write ids separated by semicolons, as in one-company;another");
        }
        return Id.of(id);
    }

    /**
     * How many organizations there are.
     *
     * @return at least 1
     */
    public int size() {
        return ids.length;
    }

    /**
     * The organizations.
     *
     * @return their ids in alphabetical order
     */
    public List<Id> list() {
        return List.of(ids);
    }

    /**
     * Whether an organization is among them.
     *
     * @param id the organization
     * @return true if it is
     */
    public boolean contains(Id id) {
        requireNonNull(id, "id");
        for (Id own : ids) {
            if (own.equals(id)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether all of some other organizations are among these.
     *
     * @param others the others
     * @return true if none is missing
     */
    public boolean containsAll(Parties others) {
        requireNonNull(others, "others");
        for (Id id : others.ids) {
            if (!contains(id)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether some organization is among these and among others.
     *
     * @param others the others
     * @return false if the two have nobody in common
     */
    public boolean intersects(Parties others) {
        requireNonNull(others, "others");
        for (Id id : others.ids) {
            if (contains(id)) {
                return true;
            }
        }
        return false;
    }

    /**
     * These organizations and others.
     *
     * @param others the others
     * @return all of them, each once
     */
    public Parties union(Parties others) {
        if (containsAll(requireNonNull(others, "others"))) {
            return this;
        }
        List<Id> all = new ArrayList<>(ids.length + others.ids.length);
        all.addAll(Arrays.asList(ids));
        all.addAll(Arrays.asList(others.ids));
        return of(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Parties that && Arrays.equals(ids, that.ids));
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    /**
     * The ids, which {@link #parse} reads back.
     *
     * @return such as {@code citic-guoan;huawei}
     */
    @Override
    public String toString() {
        if (ids.length == 1) {
            return ids[0].toString();
        }
        StringBuilder text = new StringBuilder();
        for (Id id : ids) {
            if (text.length() > 0) {
                text.append(SEPARATOR);
            }
            text.append(id);
        }
        return text.toString();
    }
}
