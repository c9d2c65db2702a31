package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a table are called, without regard to case, accents, apostrophes, spaces, and Latin or Cyrillic
 * letters. A text in Cyrillic letters also means what sounds alike: a brand is spelled there as it is spoken.
 */
final class Names {

    /** What a text may be of a row, in the order in which it is tried. */
    enum Part implements Coded {
        ID,
        CODE,
        NAME,
        /** An alias, a name or spelling that some source has, or the publisher of a source. */
        ALIAS
    }

    /** Shorter parts of a name or an id are in too many of them. */
    private static final int SHORTEST_PART = 3;

    private static final int SUGGESTED = 3;

    private static final Pattern ACCENTS = Pattern.compile("[\\p{M}\\p{Lm}'`\u2018\u2019]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CYRILLIC = Pattern.compile("[\u0430-\u044f]");

    /** What claims may call a thing. */
    static final List<Property<String>> CALLED = List.of(Props.NAME_IN_USE, Props.SPELLING);

    /** The letters of Russian as BGN/PCGN romanizes them, in their order; an accent is no letter of its own. */
    private static final List<String> LATIN =
            Splitter.on(' ').splitToList("a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya");

    private static final Function<KindTable<?>, Names> OF_ROWS = Names::new;

    private final Map<Part, SetMultimap<String, Identified>> rows = new EnumMap<>(Part.class);

    Names(KindTable<?> table) {
        for (Part part : Part.values()) {
            rows.put(part, MultimapBuilder.treeKeys().linkedHashSetValues().build());
        }
        for (Identified row : table.rows()) {
            textsOf(row).forEach((part, name) -> called(part).put(plain(name), row));
        }
    }

    /** What the rows of a table are called; made once. */
    private static Names of(KindTable<?> table) {
        return table.kept(OF_ROWS);
    }

    private SetMultimap<String, Identified> called(Part part) {
        return requireNonNull(rows.get(part));
    }

    /** All that a row is called. */
    static ListMultimap<Part, String> textsOf(Identified row) {
        ImmutableListMultimap.Builder<Part, String> texts = ImmutableListMultimap.builder();
        texts.put(Part.ID, row.id().toString());
        if (row instanceof Country country) {
            texts.put(Part.CODE, country.iso3());
        }
        return texts.put(Part.NAME, nameOf(row))
                .putAll(Part.ALIAS, othersOf(row))
                .build();
    }

    static String nameOf(Identified row) {
        return row instanceof Entity entity ? entity.name() : row instanceof Source source ? source.title() : "";
    }

    /** The aliases of a row, and the names and spellings that some source has for it. */
    static List<String> othersOf(Identified row) {
        if (row instanceof Source source) {
            return List.of(source.publisher());
        }
        List<String> names = new ArrayList<>();
        if (row instanceof Entity entity) {
            names.addAll(entity.kind().aliasesOf(entity));
            CALLED.stream()
                    .flatMap(property -> entity.facts().get(property).claims().stream())
                    .flatMap(claim -> claim.value().stream())
                    .forEach(names::add);
        }
        return names;
    }

    /** Whether a row has a text as its id, code, name or another name, or sounds like it. */
    static boolean isCalled(Identified row, String text) {
        String plain = plain(text);
        String spoken = spoken(text);
        return textsOf(row).values().stream()
                .map(Names::plain)
                .anyMatch(name -> name.equals(plain) || sound(name).equals(spoken));
    }

    /**
     * A text as it is compared: in lower case and Latin letters, without accents and apostrophes, with single spaces.
     */
    static String plain(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        String lower = SPACES.matcher(bare.strip())
                .replaceAll(" ")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        return romanized(lower).replace("iya", "ia");
    }

    private static String romanized(String lower) {
        return CYRILLIC.matcher(lower)
                .replaceAll(letter -> LATIN.get(letter.group().charAt(0) - '\u0430'));
    }

    /** What a text in Cyrillic letters sounds like; null for any other text. */
    static @Nullable String spoken(String text) {
        return CYRILLIC.matcher(text.toLowerCase(Locale.ROOT)).find() ? sound(plain(text)) : null;
    }

    /** A plain text without the letters that are spoken alike. */
    static String sound(String plain) {
        return plain.replace("kh", "h")
                .replace("ck", "k")
                .replace("ch", "\u0447")
                .replace('c', 'k')
                .replace('w', 'v')
                .replace('y', 'i')
                .replace("x", "ks")
                .replace("ph", "f");
    }

    /**
     * The only row of some tables that a text means: by its id, else by its code, its name, or another name.
     *
     * @param kind what is looked for, as a message calls it
     * @param text the id, code or name
     * @param tables where to look
     * @return the row, or null if none is called so
     * @throws UnknownIdException if several are
     */
    static @Nullable Identified find(String kind, String text, List<? extends KindTable<?>> tables) {
        String plain = plain(text);
        for (Part part : Part.values()) {
            List<Identified> called = new ArrayList<>();
            tables.forEach(table -> called.addAll(of(table).called(part).get(plain)));
            if (!called.isEmpty()) {
                return only(kind, text, called);
            }
        }
        List<Identified> sounding = new ArrayList<>();
        if (spoken(text) != null) {
            tables.forEach(table -> sounding.addAll(table.list(null)));
            sounding.removeIf(row -> !isCalled(row, text));
        }
        return only(kind, text, sounding);
    }

    private static @Nullable Identified only(String kind, String text, List<Identified> called) {
        if (called.size() > 1) {
            throw UnknownIdException.ambiguous(kind, text, called);
        }
        return called.isEmpty() ? null : called.get(0);
    }

    /**
     * The ids of the rows that are called nearly so, that have the text in an id or all its words in a name, or whose
     * name is among its words.
     */
    static List<String> alike(String text, List<? extends KindTable<?>> tables) {
        String part = plain(text);
        List<String> words = Splitter.on(' ').splitToList(part);
        Set<String> found = new LinkedHashSet<>();
        for (KindTable<?> table : tables) {
            SetMultimap<String, Identified> names = of(table).called(Part.NAME);
            SetMultimap<String, Identified> others = of(table).called(Part.ALIAS);
            for (String near : Nearest.nearest(part, Sets.union(names.keySet(), others.keySet()), SUGGESTED)) {
                found.addAll(ids(names.get(near)));
                found.addAll(ids(others.get(near)));
            }
            found.addAll(containing(text, table.ids()));
            BiConsumer<String, Collection<Identified>> add = (name, called) -> {
                boolean inName =
                        part.length() >= SHORTEST_PART && words.stream().allMatch(name::contains);
                if (inName || (" " + part + " ").contains(" " + name + " ")) {
                    found.addAll(ids(called));
                }
            };
            names.asMap().forEach(add);
            others.asMap().forEach(add);
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

    private static List<String> ids(Collection<Identified> rows) {
        return rows.stream().map(row -> row.id().toString()).toList();
    }
}
