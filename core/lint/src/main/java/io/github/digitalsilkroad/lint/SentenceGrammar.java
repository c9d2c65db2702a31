package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.lint.Clause.Says;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sentences that are understood, each as a {@link Rule}, and how they are read: a sentence is taken whole, every word
 * of it by one rule or as one of few words that change no claim, or it is refused with the words that stopped it. One that
 * two rules read in two ways is refused as well.
 *
 * <pre>{@code
 * sentence = [opening] ["it is not true that"] clause {("," "and" "while" ";") clause} [emphasis] ["."]
 * clause   = [time [","]] rule [[","] time]
 * emphasis = ("at" | "along") spots | "," ("particularly" | "especially" | "notably" | "including") party {"and" party}
 * }</pre>
 */
final class SentenceGrammar {

    /** Rules, one a line; {@code $debt} is a debt of a debtor, {@code $cameras} and {@code $faces} what is counted. */
    private static final String RULES = """
            SHARE       <share> of $debt {be} owed to <creditor>
            SHARE       <share> of $debt {be} (to|held by|owned by|due to) <creditor>
            SHARE       <creditor> ({hold}|{own}) <share> of $debt
            SHARE       <creditor> {account} for <share> of $debt
            SHARE       <creditor> {be} owed <share> of $debt
            SHARE       <creditor's> share of $debt ({be}|{amount} to|{equal}) <share>
            SHARE       the share of $debt owed to <creditor> ({be}|{amount} to|{equal}) <share>
            SHARE       <debtor> {owe} <creditor> <share> of [its|their] <whole>
            SHARE       <debtor> {owe} <share> of [its|their] <whole> to <creditor>
            RATIO       $debt [owed] to <creditor> ({be}|{amount} to|{equal}) <share> of [its|their] <flow>
            RATIO       $debt [owed] to <creditor> {exceed} <over> of [its|their] <flow>
            DEBT_RATIO  $debt ({be}|{amount} to|{equal}) <share> of [its|their] <flow>
            DEBT_RATIO  $debt {exceed} <over> of [its|their] <flow>
            OWED        <debtor> {owe} <creditor> <money>
            OWED        <debtor> {owe} <money> to <creditor>
            OWED        <creditor> {be} owed <money> by <debtor>
            OWED        [the] (debt|debts) of <debtor> [owed] to <creditor> ({be}|{amount} to|{total}|{equal}) <money>
            OWED        <debtor's> (debt|debts) to <creditor> ({be}|{amount} to|{total}|{equal}) <money>
            OWED        <debtor's> (debt|debts) to <creditor> {exceed} <overmoney>
            DEBT        $debt ({be}|{amount} to|{total}|{equal}) <money>
            DEBT        $debt {exceed} <overmoney>
            CAMERAS     <site> {have} <count> $cameras
            CAMERAS     there {are} <count> $cameras (in|at|of) <site>
            CAMERAS     <count> $cameras {are} [installed|placed|located|operating|operational|in use|working] (in|at|around|throughout|across|in place in) <site>
            CAMERAS     <count> $cameras [already] ({overlook}|{watch}|{monitor}) <site>
            CAMERAS     <site> {be} (equipped|fitted|monitored|watched) (with|by) <count> $cameras
            CAMERAS     <count> <party's> $cameras {are} [installed|placed|located|in use] in <place>
            CAMERAS     <count> <party's> $cameras [already] ({overlook}|{watch}|{monitor}) <place>
            CAMERAS     <place> {have} <count> <party's> $cameras
            FACE_CAMERAS <site> {have} <count> $faces
            FACE_CAMERAS there {are} <count> $faces (in|at|of) <site>
            FACE_CAMERAS <count> $faces {are} [installed|placed|operating|in use] (in|at) <site>
            COST        <system> {cost} <money>
            COST        the cost of <system> {be} <money>
            COST        <money> {be} the cost of <system>
            LENT        <lender> {lend} <money> [to <borrower>] for <system>
            LENT        <lender> {lend} <borrower> <money> for <system>
            LENT        <money> for <system> {be} lent by <lender>
            LENT        <system> {be} financed (by|with) a loan of <money> from <lender>
            GRANTED     <lender> {grant} <money> [to <borrower>] for <system>
            GRANTED     <lender> {grant} <borrower> <money> for <system>
            GRANTED     <money> for <system> {be} granted by <lender>
            GRANTED     <system> {be} financed (by|with) a grant of <money> from <lender>
            RATE        the [interest] rate [of the loan|on the loan] for <system> {be} <share> [a year]
            RATE        the loan for <system> {have} (an interest|a|an annual) rate of <share> [a year]
            GRANT_ELEMENT the grant element of the loan for <system> {be} <share>
            GRANT_ELEMENT the loan for <system> {have} a grant element of <share>
            PAID        <debtor> {pay} <money> of <payment> to <creditor>
            PAID        <debtor> {pay} <creditor> <money> (of|in) <payment>
            SUPPLIED    <party> ({supply}|{provide}|{equip}) <system>
            SUPPLIED    <system> {be} (supplied|provided|delivered|equipped) by <party>
            SUPPLIED    <party> {be} [the|a] supplier of <system>
            OPERATED    <party> ({operate}|{run}) <system>
            OPERATED    <system> {be} (operated|run) by <party>
            OPERATED    <party> {be} [the|an] operator of <system>
            OWNED       <owner> {own} <company>
            OWNED       <company> {be} owned by <owner>
            SHARE_OWNED <owner> ({own}|{hold}) <share> of <company>
            SHARE_OWNED <share> of <company> {be} owned by <owner>
            DEAL        <borrower> ({close}|{sign}) (a|an) <money> deal [to improve surveillance systems|on surveillance systems] in <place>
            DATED       [the contract for|the agreement on] <dated> {be} <event>
            COUNT       <place> {have} <count> <kinds>
            COUNT       there {are} <count> <kinds> in <place>
            ROSE        <creditor's> share of $debt {rise} [from <bare> to <share2>]
            FELL        <creditor's> share of $debt {fall} [from <bare> to <share2>]
            DOUBLED     <creditor's> share of $debt {double}
            HALVED      <creditor's> share of $debt {halve}
            ROSE        the share of $debt owed to <creditor> {rise} [from <bare> to <share2>]
            FELL        the share of $debt owed to <creditor> {fall} [from <bare> to <share2>]
            MORE        <debtor> {owe} <creditor> more than <debtor2> (does|do|did)
            MORE        <debtor> {owe} more to <creditor> than <debtor2> (does|do|did)
            MOST        <debtor> {owe} <creditor> [the] most (in|of|among) [the countries of|the states of] <region>
            MOST        <debtor> {be} <creditor's> largest debtor in <region>
            LEAST       <debtor> {owe} <creditor> [the] least (in|of|among) [the countries of|the states of] <region>
            LESS        <debtor> {owe} <creditor> less than <debtor2> (does|do|did)
            LESS        <debtor> {owe} less to <creditor> than <debtor2> (does|do|did)
            """;

    private static final Map<String, String> MACROS = Map.of(
            "$debt2", "(<debtor2's> <whole2>|<whole2> of <debtor2>)",
            "$debt", "(<debtor's> <whole>|<whole> of <debtor>)",
            "$cameras", "[surveillance|video|cctv|security|street|police] cameras",
            "$faces", "(facial-recognition|face-recognition|facial recognition|face recognition) cameras");

    /** Lists that share words, as one rule with second parts. */
    private static final String LISTS = """
            SHARE       <share> of $debt and <share2> of $debt2 {be} (owed to|held by) <creditor>
            SHARE       <creditor> {hold} <share> of $debt and <share2> of $debt2
            SHARE       <share> of <debtor's> and <share2> of <debtor2's> <whole> {be} (owed to|held by) <creditor>
            SHARE       <creditor> {hold} <share> of <debtor's> and <share2> of <debtor2's> <whole>
            SHARE       the share of <whole> owed to <creditor> {be} <share> for <debtor> and <share2> for <debtor2>
            OWED        <debtor> {owe} <creditor> <money> and <debtor2> <money2>
            SUPPLIED+COST <borrower> worked with <party> to (establish|build) <system> that {cost} <money>
            SUPPLIED+COST <party> ({supply}|{provide}) <system> for <money>
            """;

    /** The parts of each of several statements that one rule reads together. */
    private static final Map<Says, Set<String>> PARTS =
            Map.of(Says.SUPPLIED, Set.of("party", "system", "time"), Says.COST, Set.of("system", "money", "time"));

    private static final String TOGETHER = "+";

    /** Words at the start of a sentence that tie it to the one before, and claim nothing. */
    private static final List<String> OPENINGS = List.of(
            "more recently",
            "for example",
            "for instance",
            "moreover",
            "in addition",
            "furthermore",
            "similarly",
            "in fact",
            "overall",
            "today",
            "currently",
            "now",
            "as of now",
            "meanwhile",
            "also");

    /** Words that make a claim that no figure refutes. */
    private static final Set<String> HEDGES = Set.of(
            "perhaps",
            "reportedly",
            "allegedly",
            "probably",
            "possibly",
            "maybe",
            "might",
            "may",
            "could",
            "would",
            "should",
            "seems",
            "appears",
            "apparently",
            "supposedly",
            "purportedly",
            "likely",
            "presumably");

    private static final List<String> DENIALS =
            List.of("it is not true that", "it is false that", "it is untrue that", "it isn't true that");

    private static final Set<String> SAYS = Set.of(
            "says",
            "said",
            "say",
            "claims",
            "claimed",
            "states",
            "stated",
            "reports",
            "reported",
            "argues",
            "argued",
            "estimates",
            "estimated",
            "believes",
            "announced");

    private static final String APART = ";";
    private static final Set<String> JOINS = Set.of("and", "while", "whereas", ";");
    private static final Set<String> EMPHASIS = Set.of("particularly", "especially", "notably", "including");

    /** Words of a tail that tells where in a place something is, which is not weighed. */
    private static final Set<String> SPOTS = Set.of(
            "at", "along", "on", "and", "main", "busy", "intersections", "crossings", "streets", "roads", "squares");

    static final String EXAMPLE = "about 40 % of Kyrgyz public debt is owed to China";

    private static final int LONGEST_QUOTED = 6;

    private final Gazetteer names;
    private final Slots slots;
    private final List<Rule> rules = rules(RULES);
    private final List<Rule> lists = rules(LISTS);
    private final Set<String> vocabulary = new HashSet<>(Slots.vocabulary());

    SentenceGrammar(Gazetteer names) {
        this.names = names;
        this.slots = new Slots(names);
        rules.forEach(rule -> vocabulary.addAll(rule.literals()));
        lists.forEach(rule -> vocabulary.addAll(rule.literals()));
        vocabulary.addAll(HEDGES);
        vocabulary.addAll(JOINS);
        vocabulary.addAll(EMPHASIS);
        vocabulary.addAll(SPOTS);
        vocabulary.addAll(List.of(",", "not", "does", "do", "did", "it", "true", "that", "been", "has", "have"));
        OPENINGS.forEach(opening -> vocabulary.addAll(List.of(opening.split(" ", -1))));
    }

    private static List<Rule> rules(String table) {
        List<Rule> all = new ArrayList<>();
        for (String line : table.strip().split("\n", -1)) {
            String[] parts = line.strip().split("\\s+", 2);
            String pattern = parts[1];
            for (String macro : List.of("$debt2", "$debt", "$cameras", "$faces")) {
                pattern = pattern.replace(macro, MACROS.getOrDefault(macro, ""));
            }
            List<Says> says = Stream.of(parts[0].split("[" + TOGETHER + "]", -1))
                    .map(Says::valueOf)
                    .toList();
            all.add(new Rule(says, pattern));
        }
        return List.copyOf(all);
    }

    /**
     * A sentence as values.
     *
     * @param clauses what it says, all at once; empty if it was not read
     * @param denied whether it says that this is not so
     * @param aside words that were understood and are not weighed, such as {@code particularly China Eximbank}
     * @param unread the words that no rule has a place for
     * @param stop why it cannot be tested
     */
    record Reading(List<Clause> clauses, boolean denied, String aside, List<String> unread, Optional<String> stop) {

        static Reading refused(List<String> unread, String why) {
            return new Reading(List.of(), false, "", unread, Optional.of(why));
        }
    }

    /** Reads a sentence. */
    Reading read(String text) {
        Words words = unquoted(new Words(text));
        OptionalInt report = report(words);
        if (report.isPresent()) {
            return Reading.refused(
                    List.of(words.said(report.getAsInt())),
                    "a plain statement: this one tells what someone says; give what is said alone");
        }
        List<String> unread = unknown(words);
        if (!unread.isEmpty()) {
            return Reading.refused(unread, "words that are understood, not \"" + String.join("\", \"", unread) + "\"");
        }
        int from = opening(words, 0);
        for (int at = from; at < words.size(); at++) {
            if (HEDGES.contains(words.at(at)) && !isMonth(words, at)) {
                return Reading.refused(
                        List.of(words.said(at)),
                        "a plain statement: with \"" + words.said(at) + "\" no figure refutes it; leave it out");
            }
        }
        boolean denied = false;
        for (String denial : DENIALS) {
            int end = from + denial.split(" ", -1).length;
            if (end <= words.size() && words.joined(from, end).equals(denial)) {
                denied = true;
                from = end;
            }
        }
        int tail = emphasis(words);
        int[] farthest = {from};
        List<List<Clause>> found = clauses(words.part(from, tail), farthest, denied);
        if (found.size() == 1) {
            return new Reading(
                    found.get(0), denied, words.part(tail, words.size()).toString(), List.of(), Optional.empty());
        }
        if (found.size() > 1) {
            return Reading.refused(List.of(), "one meaning; it can be read in " + found.size() + " ways");
        }
        int stop = Math.min(from + farthest[0], words.size());
        return Reading.refused(
                List.of(),
                "an order of words that is understood"
                        + (stop < words.size()
                                ? ", from \""
                                        + Lines.fit(
                                                words.part(stop, words.size()).toString()) + "\" on"
                                : "")
                        + "; say it as in \"" + EXAMPLE + "\"");
    }

    /** Where a sentence begins to tell what someone says. */
    private static OptionalInt report(Words words) {
        return IntStream.range(0, words.size() - 1)
                .filter(at -> (SAYS.contains(words.at(at)) && words.isAt(at + 1, "that"))
                        || (words.isAt(at, "according") && words.isAt(at + 1, "to")))
                .findFirst();
    }

    /** The statements of a sentence that stand apart by a semicolon; none if it tells what someone says, who may say both. */
    static List<String> apart(String sentence) {
        return sentence.contains(APART) && report(new Words(sentence)).isEmpty()
                ? List.of(sentence.split(APART + "\\s*", -1))
                : List.of();
    }

    /** Quotation marks around the name of a kind of system, as in a "safe city" system, claim nothing. */
    private Words unquoted(Words words) {
        String quotes = "\"\u201c\u201d";
        for (int open = 0; open < words.size(); open++) {
            if (quotes.contains(words.at(open))) {
                for (int close = open + 2; close < Math.min(words.size(), open + LONGEST_QUOTED); close++) {
                    if (quotes.contains(words.at(close)) && !words.at(close).isEmpty()) {
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

    private static boolean isMonth(Words words, int at) {
        return words.isAt(at, "may") && words.at(at + 1).matches("\\d{4}|\\d{1,2}");
    }

    private List<String> unknown(Words words) {
        List<String> unread = new ArrayList<>();
        boolean[] named = new boolean[words.size()];
        for (int at = 0; at < words.size(); at++) {
            for (Gazetteer.Named name : names.at(words, at)) {
                for (int i = at; i < name.end(); i++) {
                    named[i] = true;
                }
            }
            for (Slots.Read region : names.regionAt(words, at)) {
                Arrays.fill(named, at, region.end(), true);
            }
        }
        for (int at = 0; at < words.size(); at++) {
            String word = words.at(at);
            boolean isKnown = named[at]
                    || vocabulary.contains(word)
                    || vocabulary.contains(word.replaceFirst("n't$", ""))
                    || word.matches("[$]?\\d.*")
                    || Slots.isNumber(word);
            if (!isKnown) {
                unread.add(Lines.fit(words.said(at)));
            }
        }
        return unread;
    }

    private static int opening(Words words, int from) {
        for (String opening : OPENINGS) {
            int end = from + opening.split(" ", -1).length;
            if (end < words.size() && words.joined(from, end).equals(opening)) {
                return words.isAt(end, ",") ? end + 1 : end;
            }
        }
        return from;
    }

    /** Where a tail begins that names parties in particular; the end if there is none. */
    private int emphasis(Words words) {
        for (int at = 1; at < words.size(); at++) {
            if (Set.of("at", "along").contains(words.at(at))
                    && words.size() > at + 1
                    && IntStream.range(at, words.size()).allMatch(i -> SPOTS.contains(words.at(i)))) {
                return at;
            }
            if (EMPHASIS.contains(words.at(at))) {
                int next = at + 1;
                boolean party = false;
                while (next < words.size()) {
                    int start = next;
                    int end = slots.read("party", words, start).stream()
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

    /** Every way to read words as clauses. */
    private List<List<Clause>> clauses(Words words, int[] farthest, boolean denied) {
        List<List<Clause>> found = new ArrayList<>();
        for (Clause clause : one(words, rules, farthest)) {
            found.add(List.of(clause));
        }
        for (Rule list : lists) {
            for (Clause clause : one(words, List.of(list), farthest)) {
                add(found, list.says().size() == 1 ? split(clause) : apart(clause, list.says()));
            }
        }
        found.removeIf(List::isEmpty);
        if (!found.isEmpty()) {
            return found;
        }
        for (int at = 2; at < words.size() - 2; at++) {
            if (JOINS.contains(words.at(at))) {
                int end = words.isAt(at - 1, ",") ? at - 1 : at;
                List<Clause> left = one(words.part(0, end), rules, new int[1]);
                if (left.size() == 1) {
                    for (List<Clause> rest : clauses(words.part(at + 1, words.size()), new int[1], denied)) {
                        List<Clause> both = new ArrayList<>(left);
                        both.addAll(rest);
                        if (both.stream().map(Clause::time).distinct().count() == 1) {
                            add(found, both);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static void add(List<List<Clause>> found, List<Clause> clauses) {
        if (!found.contains(clauses)) {
            found.add(clauses);
        }
    }

    /** A clause for each statement, of its own parts; none where the country is not that of the system. */
    private static List<Clause> apart(Clause all, List<Says> says) {
        boolean isThere = all.find("borrower", Country.class)
                .map(country -> all.get("system", Entity.class)
                        .country()
                        .filter(country.code()::equals)
                        .isPresent())
                .orElse(true);
        return !isThere
                ? List.of()
                : says.stream()
                        .map(one -> {
                            Map<String, Object> own = new TreeMap<>(all.parts());
                            own.keySet().retainAll(PARTS.getOrDefault(one, Set.of()));
                            return new Clause(one, own, all.negated(), all.past());
                        })
                        .toList();
    }

    /** Two clauses of one with second parts. */
    private static List<Clause> split(Clause both) {
        Clause first = both;
        Clause second = both;
        for (Map.Entry<String, Object> part : both.parts().entrySet()) {
            if (part.getKey().endsWith("2")) {
                first = first.without(part.getKey());
                second = second.without(part.getKey())
                        .with(part.getKey().substring(0, part.getKey().length() - 1), part.getValue());
            }
        }
        return List.of(first, second);
    }

    /** Every clause that words say, with a time before or after it. */
    private List<Clause> one(Words words, List<Rule> among, int[] farthest) {
        List<Clause> found = new ArrayList<>();
        for (Slots.Read time : slots.read("time", words, 0)) {
            int start = words.isAt(time.end(), ",") ? time.end() + 1 : time.end();
            body(words.part(start, words.size()), among, Optional.of((Span) time.value()), start, farthest, found);
        }
        body(words, among, Optional.empty(), 0, farthest, found);
        return found;
    }

    private void body(
            Words words, List<Rule> among, Optional<Span> before, int start, int[] farthest, List<Clause> found) {
        for (Rule rule : among) {
            farthest[0] = Math.max(farthest[0], start + rule.read(slots, words, before, found));
        }
    }

    /** A sentence for a clause, as each rule of its kind that has room for it writes it. */
    List<String> write(Clause clause) {
        Optional<Span> time = clause.time();
        Clause bare = clause.without("time");
        return rules.stream()
                .flatMap(rule -> rule.write(slots, bare).stream())
                .map(text -> Character.toUpperCase(text.charAt(0))
                        + text.substring(1)
                        + time.map(span -> " " + span).orElse(""))
                .toList();
    }
}
