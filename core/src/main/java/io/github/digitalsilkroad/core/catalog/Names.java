package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table are called, without regard to case and spaces: their names and aliases, and the names that
 * some source says were in use for them.
 */
final class Names {

    /** Shorter parts of a name or an id are in too many of them. */
    private static final int SHORTEST_PART = 3;

    private static final int SUGGESTED = 3;

    private final Map<String, Set<Entity>> rows = new TreeMap<>();

    Names(KindTable<? extends Entity> table) {
        for (int i = 0; i < table.size(); i++) {
            Entity row = table.row(i);
            add(row.name(), row);
            row.kind().aliasesOf(row).forEach(alias -> add(alias, row));
            for (Claim<String> claim : row.facts().get(Props.NAME_IN_USE).claims()) {
                claim.value().ifPresent(name -> add(name, row));
            }
        }
    }

    /** What the rows of a table are called; made once. */
    private static Names of(KindTable<? extends Entity> table) {
        return table.kept(Names.class, () -> new Names(table));
    }

    private void add(String name, Entity row) {
        rows.computeIfAbsent(plain(name), key -> new LinkedHashSet<>()).add(row);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * The only row of some tables that has a name.
     *
     * @param kind what is looked for, in words
     * @param name the name
     * @param tables where to look
     * @return the row, or null if none is called so
     * @throws UnknownIdException if several are
     */
    static @Nullable Entity find(String kind, String name, List<? extends KindTable<? extends Entity>> tables) {
        List<Entity> called = new ArrayList<>();
        for (KindTable<? extends Entity> table : tables) {
            called.addAll(of(table).rows.getOrDefault(plain(name), Set.of()));
        }
        if (called.size() > 1) {
            throw UnknownIdException.ambiguous(kind, name, ids(called));
        }
        return called.isEmpty() ? null : called.get(0);
    }

    /**
     * The ids of the rows that are called nearly so, that have the text in an id or a name, or whose name is among its
     * words.
     */
    static List<String> alike(String text, List<? extends KindTable<? extends Entity>> tables) {
        String part = plain(text);
        Set<String> found = new LinkedHashSet<>();
        for (KindTable<? extends Entity> table : tables) {
            Map<String, Set<Entity>> rows = of(table).rows;
            for (String near : Nearest.nearest(part, rows.keySet(), SUGGESTED)) {
                found.addAll(ids(rows.getOrDefault(near, Set.of())));
            }
            found.addAll(containing(text, table.ids()));
            rows.forEach((name, called) -> {
                boolean inName = part.length() >= SHORTEST_PART && name.contains(part);
                if (inName || (" " + part + " ").contains(" " + name + " ")) {
                    found.addAll(ids(called));
                }
            });
        }
        return List.copyOf(found);
    }

    /** The ids that have a text in them. */
    static List<String> containing(String text, List<String> ids) {
        String part = plain(text).replace(' ', '-');
        return part.length() < SHORTEST_PART
                ? List.of()
                : ids.stream().filter(id -> id.contains(part)).toList();
    }

    private static List<String> ids(Iterable<Entity> rows) {
        List<String> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.id().toString()));
        return ids;
    }
}
