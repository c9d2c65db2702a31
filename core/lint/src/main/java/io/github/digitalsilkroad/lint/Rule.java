package io.github.digitalsilkroad.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * One order of words that a statement may have. The same rule reads and writes: {@code <share> of <whole>} is a word
 * between two parts. What stands in {@code [ ]} may be left out; of the choices in {@code ( | )} the first is written; and
 * <code>{owe}</code> is a verb in any of its forms, with "not" or without.
 */
final class Rule {

    /** The forms of verbs: for one, for several, past, participle; the base is what the rule names. */
    private static final Map<String, List<String>> VERBS = Map.ofEntries(
            Map.entry("be", List.of("is", "are", "was", "were")),
            Map.entry("are", List.of("are", "is", "were", "was")),
            Map.entry("have", List.of("has", "have", "had", "had")),
            Map.entry("owe", List.of("owes", "owe", "owed", "owed")),
            Map.entry("hold", List.of("holds", "hold", "held", "held")),
            Map.entry("own", List.of("owns", "own", "owned", "owned")),
            Map.entry("cost", List.of("costs", "cost", "cost", "cost")),
            Map.entry("lend", List.of("lends", "lend", "lent", "lent")),
            Map.entry("grant", List.of("grants", "grant", "granted", "granted")),
            Map.entry("pay", List.of("pays", "pay", "paid", "paid")),
            Map.entry("supply", List.of("supplies", "supply", "supplied", "supplied")),
            Map.entry("provide", List.of("provides", "provide", "provided", "provided")),
            Map.entry("equip", List.of("equips", "equip", "equipped", "equipped")),
            Map.entry("operate", List.of("operates", "operate", "operated", "operated")),
            Map.entry("run", List.of("runs", "run", "ran", "ran")),
            Map.entry("account", List.of("accounts", "account", "accounted", "accounted")),
            Map.entry("amount", List.of("amounts", "amount", "amounted", "amounted")),
            Map.entry("total", List.of("totals", "total", "totaled", "totalled")),
            Map.entry("exceed", List.of("exceeds", "exceed", "exceeded", "exceeded")),
            Map.entry("equal", List.of("equals", "equal", "equaled", "equalled")),
            Map.entry("fall", List.of("falls", "fall", "fell", "fell")),
            Map.entry("rise", List.of("rises", "rise", "rose", "rose")),
            Map.entry("double", List.of("doubles", "double", "doubled", "doubled")),
            Map.entry("close", List.of("closes", "close", "closed", "closed")),
            Map.entry("sign", List.of("signs", "sign", "signed", "signed")),
            Map.entry("overlook", List.of("overlooks", "overlook", "overlooked", "overlooked")),
            Map.entry("watch", List.of("watches", "watch", "watched", "watched")),
            Map.entry("monitor", List.of("monitors", "monitor", "monitored", "monitored")),
            Map.entry("halve", List.of("halves", "halve", "halved", "halved")));

    /** Where reading goes on: after a place, with the parts so far. */
    private interface Rest {
        void go(int at, Map<String, Object> parts);
    }

    private sealed interface Node {}

    private record Word(String word) implements Node {}

    /** A part, read as its type, and kept under a name: "debtor2's" is a debtor and the part "debtor2". */
    private record Slot(String type, String part) implements Node {}

    private record Verb(String base) implements Node {}

    private record Maybe(Node inner) implements Node {}

    private record Choice(List<Node> options) implements Node {}

    private record Row(List<Node> nodes) implements Node {}

    /** Slots that read a part of another name in their own way. */
    private static final Map<String, String> PARTS = Map.of(
            "place",
            "site",
            "dated",
            "system",
            "kinds",
            "kind",
            "bare",
            "share",
            "over",
            "share",
            "overmoney",
            "money");

    static final String NEGATED = "not";
    static final String PAST = "past";

    private final List<Clause.Says> says;
    private final Node root;
    private final Set<String> literals = new LinkedHashSet<>();

    Rule(List<Clause.Says> says, String pattern) {
        this.says = says;
        List<String> tokens =
                List.of(pattern.replaceAll("([\\[\\]()|])", " $1 ").strip().split("\\s+", -1));
        this.root = new Parser(tokens).choice(tokens.size());
    }

    /** Reads a pattern. */
    private final class Parser {
        private final List<String> tokens;
        private int at;

        Parser(List<String> tokens) {
            this.tokens = tokens;
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
                        inner.replaceFirst("2('s)?$", "$1"), PARTS.getOrDefault(inner, inner.replaceFirst("'s$", "")));
            }
            if (token.startsWith("{")) {
                literals.add(inner);
                literals.addAll(VERBS.get(inner));
                return new Verb(inner);
            }
            literals.add(token);
            return new Word(token);
        }
    }

    /** What it states: one thing, or several with their parts together. */
    List<Clause.Says> says() {
        return says;
    }

    Set<String> literals() {
        return literals;
    }

    /** Adds every way to read all words as this rule, a time before or after it; the farthest place that was reached. */
    int read(Slots slots, Words words, Optional<Span> before, List<Clause> found) {
        int[] farthest = {0};
        match(root, slots, words, 0, Map.of(), farthest, (at, parts) -> {
            if (at == words.size()) {
                add(found, parts, before);
            } else if (before.isEmpty()) {
                int next = words.isAt(at, ",") ? at + 1 : at;
                for (Slots.Read time : slots.read("time", words, next)) {
                    farthest[0] = Math.max(farthest[0], time.end());
                    if (time.end() == words.size()) {
                        add(found, parts, Optional.of((Span) time.value()));
                    }
                }
            }
        });
        return farthest[0];
    }

    private void add(List<Clause> found, Map<String, Object> parts, Optional<Span> time) {
        Map<String, Object> own = new HashMap<>(parts);
        boolean negated = own.remove(NEGATED) != null;
        boolean past = own.remove(PAST) != null;
        time.ifPresent(span -> own.put("time", span));
        Clause clause = new Clause(says.get(0), own, negated, past);
        if (!found.contains(clause)) {
            found.add(clause);
        }
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
                    rest.go(read.end(), with(parts, name, read.value()));
                }
            }
        } else if (node instanceof Verb verb) {
            verb(verb.base(), words, at, parts, rest);
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

    private static void verb(String base, Words words, int at, Map<String, Object> parts, Rest rest) {
        List<String> forms = VERBS.getOrDefault(base, List.of());
        String word = words.at(at);
        boolean be = isBe(base);
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
            int form = forms.indexOf(word.replaceFirst("n't$", ""));
            if (word.endsWith("n't") && form >= 0) {
                rest.go(at + 1, with(form >= 2 ? with(parts, PAST, true) : parts, NEGATED, true));
            }
            if (List.of("has", "have").contains(word) && words.isAt(at + 1, "been")) {
                rest.go(at + 2, parts);
            }
            return;
        }
        if (List.of("has", "have").contains(word) && words.isAt(at + 1, forms.get(forms.size() - 1))) {
            rest.go(at + 2, with(parts, PAST, true));
        }
        String helper = word.replaceFirst("n't$", "");
        boolean joined = word.endsWith("n't");
        if (List.of("do", "does", "did").contains(helper) && (joined || words.isAt(at + 1, "not"))) {
            int next = at + (joined ? 1 : 2);
            if (words.isAt(next, base)) {
                Map<String, Object> own = helper.equals("did") ? with(parts, PAST, true) : parts;
                rest.go(next + 1, with(own, NEGATED, true));
            }
        }
    }

    /** The words of a clause in this order; empty if the order has no room for a part of it, or lacks one. */
    Optional<String> write(Slots slots, Clause clause) {
        if (clause.says() != says.get(0)) {
            return Optional.empty();
        }
        Set<String> written = new LinkedHashSet<>();
        String text = write(root, slots, clause, written);
        return text == null || !written.equals(clause.parts().keySet())
                ? Optional.empty()
                : Optional.of(text.replaceAll("\\s+", " ").strip());
    }

    private static @Nullable String write(Node node, Slots slots, Clause clause, Set<String> written) {
        if (node instanceof Word word) {
            return word.word();
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
            return inflected(verb.base(), clause);
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

    private static String inflected(String base, Clause clause) {
        String form = VERBS.getOrDefault(base, List.of(base, base, base, base)).get(clause.past() ? 2 : 0);
        if (!clause.negated()) {
            return form;
        }
        return isBe(base) ? form + " not" : (clause.past() ? "did not " : "does not ") + base.toLowerCase(Locale.ROOT);
    }
}
