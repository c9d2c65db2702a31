package io.github.digitalsilkroad.core.evidence;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Joiner;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.internal.Lines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The organizations that a claim names in one role, in alphabetical order: {@code citic-guoan;huawei} in the ledger.
 *
 * <p>There is at least one. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class Parties {

    private static final String SEPARATOR = ";";

    /** Ascending, without repetition, never empty. */
    private final List<Id> ids;

    private Parties(List<Id> ids) {
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
        return of(Lists.asList(requireNonNull(first, "first"), requireNonNull(others, "others")));
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
        return new Parties(List.copyOf(new TreeSet<>(ids)));
    }

    /**
     * Reads ids separated by semicolons.
     *
     * @param text such as {@code citic-guoan;huawei}, in any order
     * @return the parties
     * @throws IllegalArgumentException if an id is malformed or there is none
     */
    public static Parties parse(String text) {
        return of(Arrays.stream(requireNonNull(text, "text").split(SEPARATOR, -1))
                .map(id -> id(text, id.strip()))
                .toList());
    }

    private static Id id(String text, String id) {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("parties \"" + Lines.fit(text)
                    + "\": an id is blank; write ids separated by semicolons, as in one-company;another");
        }
        return Id.of(id);
    }

    /**
     * The organizations.
     *
     * @return their ids in alphabetical order
     */
    public List<Id> list() {
        return ids;
    }

    /**
     * Whether an organization is among them.
     *
     * @param id the organization
     * @return true if it is
     */
    public boolean contains(Id id) {
        return ids.contains(requireNonNull(id, "id"));
    }

    boolean containsAll(Parties others) {
        return ids.containsAll(others.ids);
    }

    /** Whether some organization is among these and among others. */
    boolean intersects(Parties others) {
        return !Collections.disjoint(ids, others.ids);
    }

    Parties map(UnaryOperator<Id> change) {
        return of(ids.stream().map(change).toList());
    }

    Parties union(Parties others) {
        if (containsAll(others)) {
            return this;
        }
        List<Id> all = new ArrayList<>(ids);
        all.addAll(others.ids);
        return of(all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Parties that && ids.equals(that.ids));
    }

    @Override
    public int hashCode() {
        return ids.hashCode();
    }

    /**
     * The ids, which {@link #parse} reads back.
     *
     * @return such as {@code citic-guoan;huawei}
     */
    @Override
    public String toString() {
        return Joiner.on(SEPARATOR).join(ids);
    }
}
