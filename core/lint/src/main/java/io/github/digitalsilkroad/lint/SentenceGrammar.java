package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.lint.Clause.Says;

import com.google.common.base.Splitter;
import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The sentences that are understood, each as a {@link Rule} of {@code rules.txt}, and how they are read. A sentence is
 * read whole: a rule takes each word, or it is one of few words that change no claim. Else it is refused with the words
 * that stopped it, and so is one that can be read in two ways. The page of the package has the grammar.
 *
 * <p>A following clause, such as "which cost $22 million", leaves out what the statement before it names. It may also
 * stand between commas or brackets after the name of the thing that it is about. Nothing follows a denied statement,
 * since it is not clear what of it is denied.
 */
final class SentenceGrammar {

    private static final String APART = ";";
    private static final String THAT = "that";
    private static final String QUOTES = "\"\u201c\u201d";

    static final String EXAMPLE = "about 40 % of Kyrgyz public debt is owed to China";

    private static final int LONGEST_QUOTED = 6;

    /** What a sentence that is not read may speak of anew. */
    private static final Set<String> THINGS = Set.of("cameras", "system", "systems", "network", "networks", "project");

    private static final int FARTHEST_DETERMINER = 4;

    private final Lexicon lexicon = Lexicon.read();
    private final Gazetteer names;
    private final Slots slots;
    private final List<Rule> rules;
    private final List<Rule> lists;
    private final List<Rule> following;
    private final List<Rule> referring;
    private final Set<String> hedges;
    private final Set<String> joins;
    private final Set<String> spots;
    private final Set<String> emphasis;
    private final Set<String> reports;
    private final Set<String> ofData;
    private final Set<String> vocabulary;

    /** Whether words of the latest sentences are understood: most come again. */
    private final LoadingCache<String, Boolean> known =
            CacheBuilder.newBuilder().maximumSize(10_000).build(CacheLoader.from(this::isKnown));

    SentenceGrammar(Gazetteer names) {
        this.names = names;
        this.slots = new Slots(names, lexicon);
        Map<String, List<Rule>> tables = tables();
        this.rules = tables.getOrDefault("[rules]", List.of());
        this.lists = tables.getOrDefault("[lists]", List.of());
        this.following = tables.getOrDefault("[following]", List.of());
        this.referring = tables.getOrDefault("[referring]", List.of());
        this.hedges = lexicon.set("hedge");
        this.joins = lexicon.set("join");
        this.spots = lexicon.set("spot");
        this.emphasis = lexicon.set("emphasis");
        this.reports = lexicon.set("beside report");
        this.ofData = lexicon.set("data");
        this.vocabulary = new HashSet<>(slots.vocabulary());
        vocabulary.add(names.catalog().version().name());
        tables.values().forEach(table -> table.forEach(rule -> vocabulary.addAll(rule.literals())));
        lexicon.words().forEach(vocabulary::add);
        vocabulary.addAll(List.of(",", "(", ")", "not", "does", "do", "did", "been", "has", "have", "had"));
    }

    private Map<String, List<Rule>> tables() {
        Map<String, List<Rule>> tables = new HashMap<>();
        Map<String, String> macros = new LinkedHashMap<>();
        String[] table = {""};
        Lexicon.lines("rules.txt").forEach(line -> {
            if (line.startsWith("[")) {
                table[0] = line.strip();
            } else if (line.startsWith("$")) {
                List<String> sides = Splitter.on(" = ").limit(2).splitToList(line);
                macros.put(sides.get(0), sides.get(1));
            } else {
                String whole = line;
                for (Map.Entry<String, String> macro : macros.entrySet()) {
                    whole = whole.replace(macro.getKey(), macro.getValue());
                }
                tables.computeIfAbsent(table[0], name -> new ArrayList<>()).add(new Rule(whole, lexicon));
            }
        });
        return tables;
    }

    /**
     * A sentence as values.
     *
     * @param clauses what it says, all at once; empty if it was not read
     * @param denied whether it says that this is not so
     * @param aside words that were understood and are not weighed, such as {@code particularly China Eximbank}
     * @param unread the words that no rule has a place for
     * @param stop why it cannot be tested
     * @param named the things that it names, by their parts, to which the next sentence may refer
     */
    record Reading(
            List<Clause> clauses,
            boolean denied,
            String aside,
            List<String> unread,
            Optional<String> stop,
            Map<String, Object> named) {

        static Reading refused(List<String> unread, String why) {
            return new Reading(List.of(), false, "", unread, Optional.of(why), Map.of());
        }
    }

    /** Reads a sentence. */
    Reading read(String text) {
        return read(text, Map.of());
    }

    /** Reads a sentence after others that name some things. */
    Reading read(String text, Map<String, Object> before) {
        Words words = unquoted(new Words(text));
        int report = report(words);
        if (report >= 0) {
            Optional<String> speaker =
                    words.isAt(report + 1, THAT) ? names.speaker(words.part(0, report)) : Optional.empty();
            if (speaker.isEmpty()) {
                return Reading.refused(
                        List.of(words.said(report)),
                        "a plain statement: this one tells what someone says; give what is said alone");
            }
            Reading said = plain(words.part(report + 2, words.size()), before);
            if (said.denied()) {
                return Reading.refused(List.of(), "a plain statement: this one tells that someone denies something");
            }
            return said.stop().isPresent()
                    ? said
                    : new Reading(
                            List.of(new Clause(
                                    Says.SAID, Map.of("speaker", speaker.get(), "said", said.clauses()), false, true)),
                            false,
                            said.aside(),
                            List.of(),
                            Optional.empty(),
                            said.named());
        }
        return plain(words, before);
    }

    private Reading plain(Words words, Map<String, Object> before) {
        int from = opening(words);
        Optional<Integer> denial = lexicon.end("denial", words, from);
        List<String> unread = unknown(words, denial.orElse(from));
        if (!unread.isEmpty()) {
            return Reading.refused(unread, "words that are understood, not \"" + String.join("\", \"", unread) + "\"");
        }
        int tail = tail(words);
        for (int at = from; at < tail; at++) {
            if (hedges.contains(words.at(at)) && !isMonth(words, at)) {
                return Reading.refused(
                        List.of(words.said(at)),
                        "a plain statement: with \"" + words.said(at) + "\" no figure refutes it; leave it out");
            }
        }
        from = denial.orElse(from);
        Run run = new Run(words.part(from, tail), denial.isPresent());
        List<Statements> found = run.all(before);
        if (found.size() == 1) {
            return new Reading(
                    found.get(0).clauses(),
                    denial.isPresent(),
                    words.part(tail, words.size()).toString(),
                    List.of(),
                    Optional.empty(),
                    found.get(0).named());
        }
        if (found.size() > 1) {
            return Reading.refused(List.of(), "one meaning; it can be read in " + found.size() + " ways");
        }
        int stop = Math.min(from + run.farthest[0], words.size());
        return Reading.refused(
                List.of(),
                "another order of words"
                        + (stop < words.size()
                                ? ", from \"" + Lines.fit(words.printed(stop, words.size())) + "\" on"
                                : "")
                        + ", as in \"" + EXAMPLE + "\"");
    }

    /** Where a sentence tells what someone says; -1 if it does not. */
    private int report(Words words) {
        return IntStream.range(0, words.size() - 1)
                .filter(at -> (reports.contains(words.at(at)) && words.isAt(at + 1, THAT))
                        || (words.isAt(at, "according") && words.isAt(at + 1, "to")))
                .findFirst()
                .orElse(-1);
    }

    /**
     * The statements of a sentence that stand apart by a semicolon; none if it tells what someone says, who may say
     * both.
     */
    List<String> apart(String sentence) {
        return sentence.contains(APART) && report(new Words(sentence)) < 0
                ? List.of(sentence.split(APART + "\\s*", -1))
                : List.of();
    }

    /**
     * The things named before that a sentence may refer to after this one, which is not read: all of them if it names
     * no other place or system and speaks of no other cameras, else none.
     */
    Map<String, Object> kept(String text, Map<String, Object> named) {
        Map<String, Object> before = Statements.uncounted(named);
        if (before.isEmpty()) {
            return before;
        }
        Words words = new Words(text);
        Object head = before.getOrDefault(Statements.HEAD, "");
        Object place = head instanceof Deployment system
                ? system.place().map(Object::toString).orElse("")
                : head instanceof Entity thing ? thing.id().toString() : "";
        for (int at = 0; at < words.size(); at++) {
            boolean isOther = names.at(words, at).stream()
                    .map(Gazetteer.Named::thing)
                    .anyMatch(thing -> (thing instanceof Place || thing instanceof Deployment)
                            && !thing.equals(head)
                            && !thing.id().toString().equals(place));
            boolean isNew = THINGS.contains(words.at(at))
                    && IntStream.range(Math.max(0, at - FARTHEST_DETERMINER), at)
                            .noneMatch(i -> lexicon.of("same").contains(words.at(i)));
            if (isOther || isNew) {
                return Map.of();
            }
        }
        return before;
    }

    /** Quotation marks around the name of a kind of system, as in a "safe city" system, claim nothing. */
    private Words unquoted(Words words) {
        for (int open = 0; open < words.size(); open++) {
            if (isQuote(words, open)) {
                for (int close = open + 2; close < Math.min(words.size(), open + LONGEST_QUOTED); close++) {
                    if (isQuote(words, close)) {
                        Words bare = words.without(open, close);
                        int end = close - 1;
                        return slots.read("kind", bare, open).stream().anyMatch(read -> read.end() == end)
                                ? unquoted(bare)
                                : words;
                    }
                }
            }
        }
        return words;
    }

    private static boolean isQuote(Words words, int at) {
        return !words.at(at).isEmpty() && QUOTES.contains(words.at(at));
    }

    private static boolean isMonth(Words words, int at) {
        return words.isAt(at, "may") && words.at(at + 1).matches("\\d{4}|\\d{1,2}");
    }

    /** The words that are not understood; none of a question of a score with its answer, which are compared as text. */
    private List<String> unknown(Words words, int from) {
        if (words.holdsAny(Set.of(Slots.EQUALS))
                && !slots.read("score", words, from).isEmpty()) {
            return List.of();
        }
        BitSet unread = new BitSet();
        for (int at = 0; at < words.size(); at++) {
            unread.set(at, !known.getUnchecked(words.at(at)));
        }
        for (int at = 0; unread.nextSetBit(at) >= 0; at++) {
            if (words.isCapital(at)) { // as names, quotations and what is made with a name begin
                names.at(words, at).stream()
                        .findFirst()
                        .map(Gazetteer.Named::end)
                        .ifPresent(read(unread, at));
                for (String slot : List.of("region", "quote", "visitor", "financed", "dominated")) {
                    slots.read(slot, words, at).stream().map(Slots.Read::end).forEach(read(unread, at));
                }
            }
        }
        if (!unread.isEmpty() && words.holdsAny(ofData)) {
            for (int at = 0; at < words.size(); at++) {
                for (String slot : List.of(Statements.ROWS, "property")) {
                    slots.read(slot, words, at).stream().map(Slots.Read::end).forEach(read(unread, at));
                }
            }
        }
        return unread.stream().mapToObj(at -> Lines.fit(words.said(at))).toList();
    }

    private static Consumer<Integer> read(BitSet unread, int from) {
        return end -> unread.clear(from, end);
    }

    private boolean isKnown(String word) {
        return vocabulary.contains(word)
                || (word.endsWith(Rule.NOT)
                        && vocabulary.contains(word.substring(0, word.length() - Rule.NOT.length())))
                || Character.isDigit(word.codePointAt(word.startsWith("$") && word.length() > 1 ? 1 : 0))
                || slots.isNumber(word);
    }

    private int opening(Words words) {
        return lexicon.end("opening", words, 0)
                .filter(end -> end < words.size())
                .map(end -> words.isAt(end, ",") ? end + 1 : end)
                .orElse(0);
    }

    /** Where the last words begin that are not tested; the end if there are none. */
    private int tail(Words words) {
        return IntStream.range(1, words.size())
                .filter(at -> lexicon.end("open tail", words, at)
                        .filter(end -> end == words.size())
                        .isPresent())
                .findFirst()
                .orElseGet(() -> emphasis(words));
    }

    /** Where a tail begins that names parties in particular; the end if there is none. */
    private int emphasis(Words words) {
        for (int at = 1; at < words.size(); at++) {
            if (Set.of("at", "along").contains(words.at(at))
                    && words.size() > at + 1
                    && IntStream.range(at, words.size()).allMatch(i -> spots.contains(words.at(i)))) {
                return at;
            }
            if (emphasis.contains(words.at(at))) {
                int next = at + 1;
                boolean party = false;
                while (next < words.size()) {
                    int end = slots.read("party", words, next).stream()
                            .mapToInt(Slots.Read::end)
                            .max()
                            .orElse(-1);
                    party |= end > 0;
                    next = end > 0 ? end : Set.of("and", ",").contains(words.at(next)) ? next + 1 : words.size() + 1;
                }
                return party && next == words.size() ? words.isAt(at - 1, ",") ? at - 1 : at : words.size();
            }
        }
        return words.size();
    }

    /** Reads the words of one sentence. */
    private final class Run {
        private final Words words;
        private final boolean isDenied;
        private final int[] farthest = {0};
        private final List<Statements> whole = new ArrayList<>();
        private final List<Statements> joined = new ArrayList<>();
        private final List<Rule> some;
        private final List<Rule> after;
        private final List<Rule> ofBefore;

        Run(Words words, boolean isDenied) {
            this.words = words;
            this.isDenied = isDenied;
            this.some = usable(rules);
            this.after = usable(following);
            this.ofBefore = usable(referring);
        }

        private List<Rule> usable(List<Rule> table) {
            return table.stream().filter(rule -> rule.mayRead(words)).toList();
        }

        /** Every way to read all words; in one statement, if there is such a way. */
        List<Statements> all(Map<String, Object> before) {
            statement(0, Statements.start(before), false);
            if (whole.isEmpty() && joined.isEmpty() && !isDenied) {
                return between(before);
            }
            return whole.isEmpty() ? joined : whole;
        }

        /** A following clause between commas or brackets, after the name of what it is about. */
        private List<Statements> between(Map<String, Object> before) {
            List<Statements> found = new ArrayList<>();
            for (int at = 1; at < words.size() - 2; at++) {
                String close = words.isAt(at, ",") ? "," : words.isAt(at, "(") ? ")" : "";
                for (Rule rule : close.isEmpty() ? List.<Rule>of() : after) {
                    for (Rule.Match match : matches(rule, at + 1)) {
                        if (words.isAt(match.end(), close)) {
                            around(rule, match, at, before).forEach(state -> add(found, state));
                        }
                    }
                }
            }
            return found;
        }

        private List<Statements> around(Rule rule, Rule.Match match, int at, Map<String, Object> before) {
            List<Statements> found = new ArrayList<>();
            Words rest = words.without(IntStream.rangeClosed(at, match.end()).toArray());
            for (Statements state : new Run(rest, false).all(before)) {
                boolean isAfterHead = endsWith(Statements.SITE, at, state::isHead);
                if (isAfterHead && !state.isNegated()) {
                    state.followed(names, rule, match, Optional.empty()).ifPresent(found::add);
                }
            }
            return found;
        }

        /**
         * Whether the words up to a place end with the name of such a thing; a clause that follows would be about it.
         */
        private boolean endsWith(String slot, int at, Predicate<Object> thing) {
            return IntStream.range(0, at)
                    .anyMatch(from -> slots.read(slot, words, from).stream()
                            .anyMatch(read -> read.end() == at && thing.test(read.value())));
        }

        private List<Rule.Match> matches(Rule rule, int from) {
            return rule.read(slots, words, from, farthest);
        }

        /** A statement, with a time before it or without. */
        private void statement(int from, Statements state, boolean isJoined) {
            for (Slots.Read time : slots.read(Statements.TIME, words, from)) {
                int start = words.isAt(time.end(), ",") ? time.end() + 1 : time.end();
                statement(start, state, Optional.of((Span) time.value()), isJoined);
            }
            statement(from, state, Optional.empty(), isJoined);
        }

        private void statement(int from, Statements state, Optional<Span> lead, boolean isJoined) {
            statement(from, state, some, Map.of(), lead, isJoined);
            statement(from, state, ofBefore, state.named(), lead, isJoined);
            if (!isJoined) {
                statement(from, state, usable(lists), Map.of(), lead, false);
            }
        }

        private void statement(
                int from,
                Statements state,
                List<Rule> table,
                Map<String, Object> given,
                Optional<Span> lead,
                boolean isJoined) {
            for (Rule rule : table) {
                for (Rule.Match match : matches(rule, from)) {
                    state.and(names, rule, match, given, lead)
                            .ifPresent(next -> after(
                                    match.end(),
                                    next,
                                    next.lead().isEmpty() && !match.parts().containsKey(Slots.WHEN),
                                    isJoined));
                }
            }
        }

        /** What comes after a statement: nothing, a time, a clause that follows, or another statement. */
        private void after(int at, Statements state, boolean takesTime, boolean isJoined) {
            if (at == words.size()) {
                if (state.isOfOneTime()) {
                    add(isJoined ? joined : whole, state);
                }
                return;
            }
            int next = words.isAt(at, ",") ? at + 1 : at;
            if (takesTime) {
                for (Slots.Read time : slots.read(Statements.TIME, words, next)) {
                    farthest[0] = Math.max(farthest[0], time.end());
                    after(time.end(), state.of((Span) time.value()), false, isJoined);
                }
            }
            boolean isOfParty = !state.isFollowed()
                    && endsWith("party", at, party -> true)
                    && !endsWith(Statements.SITE, at, state::isHead);
            if (!isDenied && !state.isNegated() && !isOfParty) {
                int last = state.isFollowed() && words.isAt(next, "and") ? next + 1 : next;
                for (int start = last; start >= at; start--) {
                    for (Rule rule : after) {
                        for (Rule.Match match : matches(rule, start)) {
                            state.followed(names, rule, match, state.lead())
                                    .ifPresent(more -> after(match.end(), more, true, isJoined));
                        }
                    }
                }
            }
            boolean isApart = words.isAt(next, APART);
            if (joins.contains(words.at(next)) && (!isApart || state.isOfOneTime())) {
                statement(next + 1, state.joined(isApart), true);
            }
        }
    }

    private static void add(List<Statements> found, Statements state) {
        Set<Clause> clauses = new HashSet<>(state.clauses());
        if (found.stream().noneMatch(other -> new HashSet<>(other.clauses()).equals(clauses))) {
            found.add(state);
        }
    }

    /** A sentence for a clause, as each rule of its kind that has room for it writes it. */
    List<String> write(Clause clause) {
        return writeWithin(clause).stream()
                .map(text -> Character.toUpperCase(text.charAt(0)) + text.substring(1))
                .toList();
    }

    /** The same as a part of another sentence, without a capital at its start. */
    List<String> writeWithin(Clause clause) {
        Optional<Span> time = clause.time();
        Clause bare = clause.without(Statements.TIME);
        return rules.stream()
                .<String>mapMulti((rule, found) -> rule.write(slots, bare).ifPresent(found))
                .map(text -> text + time.map(span -> " " + span).orElse(""))
                .toList();
    }
}
