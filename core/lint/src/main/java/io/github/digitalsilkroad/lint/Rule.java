package io.github.digitalsilkroad.lint;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One order of words that a statement may have. The same rule reads and writes: {@code <share> of <whole>} is a word
 * between two parts. What stands in {@code [ ]} may be left out; of the choices in {@code ( | )} the first is written;
 * and
 * <code>{owe}</code> is a verb in any of its forms, with "not" or without.
 */
final class Rule {

    /** Where reading goes on: after a place, with the parts so far. */
    private interface Rest {
        void go(int at, Map<String, Object> parts);
    }

    private sealed interface Node {}

    private record Word(String word) implements Node {}

    /**
     * A part, read as its type and kept under a name: "debtor2's" is a debtor, and the part "debtor2" of a second
     * clause.
     */
    private record Slot(String type, String part) implements Node {}

    private record Verb(String base, List<String> forms) implements Node {}

    private record Maybe(Node inner) implements Node {}

    private record Choice(List<Node> options) implements Node {}

    private record Row(List<Node> nodes) implements Node {}

    /**
     * One of the statements that a rule reads together.
     *
     * @param says its kind
     * @param when the part without which it is not stated; empty if it always is
     * @param renamed its parts that are read under another name
     */
    record Stated(Clause.Says says, String when, Map<String, String> renamed) {
        static Stated parse(String text) {
            List<String> sides = Splitter.on('?').limit(2).splitToList(text);
            String when = "";
            Map<String, String> renamed = new LinkedHashMap<>();
            for (String item :
                    sides.size() == 1 ? List.<String>of() : Splitter.on(',').splitToList(sides.get(1))) {
                List<String> pair = Splitter.on('=').limit(2).splitToList(item);
                if (pair.size() == 2) {
                    renamed.put(pair.get(0), pair.get(1));
                } else {
                    when = item;
                }
            }
            return new Stated(Clause.Says.valueOf(sides.get(0)), when, renamed);
        }
    }

    /** What was read: up to a place, with these parts. */
    record Match(int end, Map<String, Object> parts) {
        boolean isNegated() {
            return parts.containsKey(NEGATED);
        }

        boolean isPast() {
            return parts.containsKey(PAST);
        }
    }

    /** Slots that read a part of another name in their own way. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("place", "site"),
            Map.entry("dated", "system"),
            Map.entry("kinded", "works"),
            Map.entry("kinds", "kind"),
            Map.entry("financed", "country"),
            Map.entry("bare", "share"),
            Map.entry("bare2", "share2"),
            Map.entry("bare3", "share3"),
            Map.entry("bare4", "share4"),
            Map.entry("bare5", "share5"),
            Map.entry("debtors", "debtor"),
            Map.entry("debtors2", "debtor2"),
            Map.entry("sites", "site"),
            Map.entry("places", "site"),
            Map.entry("over", "share"),
            Map.entry("millions", "money"),
            Map.entry("millions2", "money2"),
            Map.entry("overmoney", "money"));

    /** Parts that count or measure. */
    private static final Set<String> FIGURES = Set.of("share", "money", "count", "times");

    static final String NOT = "n't";
    static final String NEGATED = "not";
    static final String PAST = "past";

    /** What the words of a part claim beside naming it. */
    static final String BESIDE = "+";

    private static final Pattern SIGN = Pattern.compile("[\\[\\]()|]");
    private static final Pattern NUMBERED = Pattern.compile("[2-9](?=('s)?$)");
    private static final Pattern POSSESSIVE = Pattern.compile("'s$");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final List<Stated> stated;
    private final Node root;
    private final Set<String> literals = new LinkedHashSet<>();
    private final List<Set<String>> needed = new ArrayList<>();

    /** The rule of a line: the kinds of statement, and the pattern. */
    Rule(String line, Lexicon lexicon) {
        List<String> sides = Splitter.on(' ').omitEmptyStrings().limit(2).splitToList(line);
        this.stated =
                Splitter.on('+').splitToStream(sides.get(0)).map(Stated::parse).toList();
        List<String> tokens = Splitter.on(' ')
                .omitEmptyStrings()
                .splitToList(SIGN.matcher(sides.get(1)).replaceAll(" $0 "));
        this.root = new Parser(tokens, lexicon).choice(tokens.size());
        need(root);
    }

    /** Reads a pattern. */
    private final class Parser {
        private final List<String> tokens;
        private final Lexicon lexicon;
        private int at;

        Parser(List<String> tokens, Lexicon lexicon) {
            this.tokens = tokens;
            this.lexicon = lexicon;
        }

        Node choice(int end) {
            List<Node> options = new ArrayList<>();
            List<Node> row = new ArrayList<>();
            while (at < end && !"])".contains(tokens.get(at))) {
                String token = tokens.get(at++);
                switch (token) {
                    case "|" -> {
                        options.add(new Row(row));
                        row = new ArrayList<>();
                    }
                    case "[" -> {
                        row.add(new Maybe(choice(end)));
                        at++;
                    }
                    case "(" -> {
                        row.add(choice(end));
                        at++;
                    }
                    default -> row.add(leaf(token));
                }
            }
            options.add(new Row(row));
            return options.size() == 1 ? options.get(0) : new Choice(options);
        }

        private Node leaf(String token) {
            String inner = token.substring(1, Math.max(1, token.length() - 1));
            if (token.startsWith("<")) {
                return new Slot(
                        NUMBERED.matcher(inner).replaceFirst(""),
                        PARTS.getOrDefault(inner, POSSESSIVE.matcher(inner).replaceFirst("")));
            }
            if (token.startsWith("{")) {
                literals.add(inner);
                literals.addAll(lexicon.forms(inner));
                return new Verb(inner, lexicon.forms(inner));
            }
            literals.add(token);
            return new Word(token);
        }
    }

    List<Stated> stated() {
        return stated;
    }

    /**
     * Whether it can be denied. With a figure first it has two meanings: "more than 20 percent is not owed" tells of
     * the rest, or of what is owed.
     */
    boolean isDeniable() {
        return !(root instanceof Row row && row.nodes().get(0) instanceof Slot slot && FIGURES.contains(slot.type()));
    }

    Set<String> literals() {
        return literals;
    }

    /** Notes the words without which nothing is read by this rule. */
    private void need(Node node) {
        Set<String> some = some(node);
        if (node instanceof Row row) {
            row.nodes().forEach(this::need);
        } else if (!some.isEmpty()) {
            needed.add(some);
        }
    }

    /** Each text that a node reads has at least one of these words; none if it can read a text without one. */
    private static Set<String> some(Node node) {
        if (node instanceof Word word) {
            return Set.of(word.word());
        }
        if (node instanceof Verb verb) {
            Set<String> forms = new HashSet<>(verb.forms());
            forms.add(verb.base());
            verb.forms().forEach(form -> forms.add(form + NOT));
            forms.add("been");
            return forms;
        }
        Set<String> all = new HashSet<>();
        if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                Set<String> some = some(option);
                if (some.isEmpty()) {
                    return Set.of();
                }
                all.addAll(some);
            }
        } else if (node instanceof Row row) {
            return row.nodes().stream()
                    .map(Rule::some)
                    .filter(some -> !some.isEmpty())
                    .findFirst()
                    .orElse(Set.of());
        }
        return all;
    }

    /** Whether words have what this rule needs. */
    boolean mayRead(Words words) {
        for (Set<String> some : needed) {
            if (!words.holdsAny(some)) {
                return false;
            }
        }
        return true;
    }

    /** Every way to read words from a place on as this rule, up to any place; notes the farthest that was reached. */
    List<Match> read(Slots slots, Words words, int from, int[] farthest) {
        List<Match> found = new ArrayList<>();
        match(root, slots, words, from, Map.of(), farthest, (at, parts) -> {
            add(found, new Match(at, parts));
            Slots.basis(words, at)
                    .forEach(basis -> based(parts, basis).ifPresent(more -> add(found, new Match(basis.end(), more))));
        });
        return found;
    }

    private static void add(List<Match> found, Match match) {
        if (!found.contains(match)) {
            found.add(match);
        }
    }

    /** With the basis behind a statement, which is that of its figure; empty if it has none, or several. */
    private static Optional<Map<String, Object>> based(Map<String, Object> parts, Slots.Read basis) {
        List<String> figures = parts.keySet().stream()
                .filter(part -> parts.get(part) instanceof Figure)
                .toList();
        return figures.size() == 1 && parts.get(figures.get(0)) instanceof Figure figure
                ? Optional.of(
                        with(parts, figures.get(0), figure.on(basis.value().toString())))
                : Optional.empty();
    }

    private static void match(
            Node node, Slots slots, Words words, int at, Map<String, Object> parts, int[] farthest, Rest rest) {
        farthest[0] = Math.max(farthest[0], at);
        if (node instanceof Word word) {
            if (words.isAt(at, word.word())) {
                rest.go(at + 1, parts);
            }
        } else if (node instanceof Slot slot) {
            String name = slot.part();
            for (Slots.Read read : slots.read(slot.type(), words, at)) {
                Object before = parts.get(name);
                if (before == null || before.equals(read.value())) {
                    Map<String, Object> more = with(parts, name, read.value());
                    rest.go(read.end(), read.beside().isEmpty() ? more : beside(more, read.beside()));
                }
            }
        } else if (node instanceof Verb verb) {
            verb(verb, words, at, parts, rest);
        } else if (node instanceof Maybe maybe) {
            match(maybe.inner(), slots, words, at, parts, farthest, rest);
            rest.go(at, parts);
        } else if (node instanceof Choice choice) {
            choice.options().forEach(option -> match(option, slots, words, at, parts, farthest, rest));
        } else if (node instanceof Row row) {
            row(row.nodes(), 0, slots, words, at, parts, farthest, rest);
        }
    }

    private static void row(
            List<Node> nodes,
            int first,
            Slots slots,
            Words words,
            int at,
            Map<String, Object> parts,
            int[] farthest,
            Rest rest) {
        if (first == nodes.size()) {
            farthest[0] = Math.max(farthest[0], at);
            rest.go(at, parts);
        } else {
            match(
                    nodes.get(first),
                    slots,
                    words,
                    at,
                    parts,
                    farthest,
                    (next, more) -> row(nodes, first + 1, slots, words, next, more, farthest, rest));
        }
    }

    private static Map<String, Object> with(Map<String, Object> parts, String name, Object value) {
        Map<String, Object> more = new HashMap<>(parts);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> beside(Map<String, Object> parts, List<Clause> clauses) {
        List<Object> all = new ArrayList<>((List<?>) parts.getOrDefault(BESIDE, List.of()));
        all.addAll(clauses);
        return with(parts, BESIDE, List.copyOf(all));
    }

    private static void verb(Verb verb, Words words, int at, Map<String, Object> parts, Rest rest) {
        List<String> forms = verb.forms();
        String word = words.at(at);
        boolean be = isBe(verb.base());
        int past = forms.lastIndexOf(word);
        if (past >= 0 && (be || !words.isAt(at + 1, "not"))) {
            Map<String, Object> own = past >= 2 ? with(parts, PAST, true) : parts;
            if (be && words.isAt(at + 1, "not")) {
                rest.go(at + 2, with(own, NEGATED, true));
            } else {
                rest.go(at + 1, own);
            }
        }
        if (be) {
            int form = forms.indexOf(positive(word));
            if (word.endsWith(NOT) && form >= 0) {
                rest.go(at + 1, with(form >= 2 ? with(parts, PAST, true) : parts, NEGATED, true));
            }
            if (List.of("has", "have", "had").contains(word) && words.isAt(at + 1, "been")) {
                rest.go(at + 2, word.equals("had") ? with(parts, PAST, true) : parts);
            }
            return;
        }
        if (List.of("has", "have").contains(word) && words.isAt(at + 1, forms.get(forms.size() - 1))) {
            rest.go(at + 2, with(parts, PAST, true));
        }
        String helper = positive(word);
        boolean joined = word.endsWith(NOT);
        if (List.of("do", "does", "did").contains(helper) && (joined || words.isAt(at + 1, "not"))) {
            int next = at + (joined ? 1 : 2);
            if (words.isAt(next, verb.base())) {
                Map<String, Object> own = helper.equals("did") ? with(parts, PAST, true) : parts;
                rest.go(next + 1, with(own, NEGATED, true));
            }
        }
    }

    private static String positive(String word) {
        return word.endsWith(NOT) ? word.substring(0, word.length() - NOT.length()) : word;
    }

    /** The words of a clause in this order; empty if the order has no room for a part of it, or lacks one. */
    Optional<String> write(Slots slots, Clause clause) {
        if (stated.size() > 1 || clause.says() != stated.get(0).says() || (clause.negated() && !isDeniable())) {
            return Optional.empty();
        }
        Set<String> written = new LinkedHashSet<>();
        String text = write(root, slots, clause, written);
        return text == null || !written.equals(clause.parts().keySet())
                ? Optional.empty()
                : Optional.of(BLANKS.matcher(text).replaceAll(" ").strip());
    }

    private static @Nullable String write(Node node, Slots slots, Clause clause, Set<String> written) {
        if (node instanceof Word word) {
            return word.word().equals("does") && clause.past() ? "did" : word.word();
        }
        if (node instanceof Slot slot) {
            Object value = clause.parts().get(slot.part());
            if (value == null) {
                return null;
            }
            written.add(slot.part());
            return slots.write(slot.type(), value);
        }
        if (node instanceof Verb verb) {
            return inflected(verb, clause);
        }
        if (node instanceof Maybe maybe) {
            Set<String> more = new LinkedHashSet<>();
            String text = write(maybe.inner(), slots, clause, more);
            boolean adds = text != null && !written.containsAll(more);
            if (adds) {
                written.addAll(more);
            }
            return adds ? text : "";
        }
        if (node instanceof Choice choice) {
            for (Node option : choice.options()) {
                Set<String> more = new LinkedHashSet<>();
                String text = write(option, slots, clause, more);
                if (text != null) {
                    written.addAll(more);
                    return text;
                }
            }
            return null;
        }
        StringJoiner text = new StringJoiner(" ");
        for (Node inner : ((Row) node).nodes()) {
            String words = write(inner, slots, clause, written);
            if (words == null) {
                return null;
            }
            text.add(words);
        }
        return text.toString();
    }

    private static boolean isBe(String base) {
        return base.equals("be") || base.equals("are");
    }

    private static String inflected(Verb verb, Clause clause) {
        boolean isOfSeveral =
                clause.parts().values().stream().anyMatch(value -> value instanceof Together all && !all.isRegion());
        String form = verb.forms().get(clause.past() ? 2 : isOfSeveral ? 1 : 0);
        if (!clause.negated()) {
            return form;
        }
        return isBe(verb.base())
                ? form + " not"
                : (clause.past() ? "did not " : isOfSeveral ? "do not " : "does not ")
                        + verb.base().toLowerCase(Locale.ROOT);
    }
}
