package io.github.digitalsilkroad.lint;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Denominator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a sentence on a share of debt; {@link ClaimLint} describes the syntax. */
record ClaimWords(
        String text,
        Optional<Estimate> percent,
        List<CountryCode> debtors,
        List<CountryCode> creditors,
        Optional<Denominator> denominator,
        OptionalInt from,
        OptionalInt to,
        List<String> understood,
        List<String> unread,
        boolean isOrdered) {

    /** Fractions as words, which are always approximate. */
    private static final Map<String, Double> PARTS = Map.of("half", 50.0, "third", 100 / 3.0, "quarter", 25.0);

    /** The percentage: two numbers, a range, or one number or fraction with a qualifier. */
    private static final Pattern PERCENT = part(("(?:(?:between N and|N to) N P|N[-\u2013]N P"
                    + "|(?:(more than|over|above|at least|less than|under|below|at most|up to"
                    + "|about|around|roughly|approximately|some|nearly|almost|circa|~) )?(?:N P|(?:a )?(half|third|quarter)))")
            .replace("N", "(\\d{1,3}(?:\\.\\d{1,9})?)")
            .replace("P", "(?:%|percent|pct|per cent)"));

    /** A year or a span of years. */
    private static final Pattern YEARS =
            part(("(?:(since) Y|(?:between Y and|from Y to) Y" + "|(?:(?:in|during|at the end of) )?Y(?:[-\u2013]Y)?)")
                    .replace("Y", "((?:19|20)\\d\\d)"));

    private static final Pattern FLOW = part("gdp|(?:government )?revenues?");

    /** Words that change no claim, at any position. */
    private static final Set<String> HARMLESS = Set.of("the", "its", "their");

    /** Words that {@link #SENTENCE} puts between the parts. */
    private static final Set<String> FRAME = Set.of("of", "debt", "is", "owed", "owes", "to", "holds");

    private static final Map<String, String> SAME =
            Map.of("debts", "debt", "are", "is", "was", "is", "were", "is", "owe", "owes", "held", "holds");

    private static final Set<String> LENDERS = Set.of("lenders", "lender", "creditors");

    /** What precedes a creditor; group 1 is the word "by" and what follows it. */
    private static final Pattern BEFORE_CREDITOR = Pattern.compile(".* (?:to|owes?|owed|held (by)) (?:the )?");

    private static final Map<String, Denominator> DEBTS = Map.of(
            "external", Denominator.OFFICIAL_EXTERNAL_DEBT,
            "foreign", Denominator.OFFICIAL_EXTERNAL_DEBT,
            "bilateral", Denominator.BILATERAL_DEBT,
            "public", Denominator.PUBLIC_DEBT,
            "government", Denominator.PUBLIC_DEBT,
            "state", Denominator.PUBLIC_DEBT,
            "national", Denominator.PUBLIC_DEBT,
            "total", Denominator.PUBLIC_DEBT);

    /** The words for kinds of debt before "debt". */
    private static final Pattern DEBT = part("((?:(?:" + String.join("|", DEBTS.keySet()) + ") )+)debts?");

    private static final String SHARE = "share";
    private static final String DEBTOR = "debtor";
    private static final String CREDITOR = "creditor";
    private static final String KIND = "kind";
    private static final String FLOW_PART = "flow";
    private static final String TIME = "time";
    private static final String SILENT = "";

    /** The orders of the parts whose meaning is known. */
    private static final Pattern SENTENCE = sentence();

    /** The endings of adjectives, with the endings of the countries' names that replace them. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "", List.of("", "stan", "istan", " republic"), "ese", List.of("", "a"), "n", List.of(""), "i", List.of(""));

    private static final int SHORTEST_STEM = 4;

    private static Pattern part(String words) {
        return Pattern.compile("(?<= )(?:" + words + ")(?= )");
    }

    private static Pattern sentence() {
        String debt = "(?:debtor )?(?:kind )*debt(?: of debtor)?";
        String whole = "(?:" + debt + "|(?:debtor )?flow(?: of debtor)?)";
        String owing = "debtor (?:owes|owed) ";
        return Pattern.compile("(?!.*time.*time)(?:time )?(?:"
                + String.join(
                        "|",
                        "share of " + whole + " is (?:owed )?to creditor",
                        "share of " + whole + " is holds by creditor",
                        "creditor holds share of " + whole,
                        owing + "creditor share of " + whole,
                        owing + "share of " + whole + " to creditor",
                        "(?:debtor )?debt(?: of debtor)? to creditor is share of " + whole,
                        debt + "(?: to creditor)? is share of flow")
                + ")(?: time)?");
    }

    static ClaimWords read(String text, Catalog catalog) {
        return new Reader(text, catalog).read();
    }

    /** Reads the words in one pass. */
    private static final class Reader {
        private final String text;
        private final Catalog catalog;
        private final List<String> words = new ArrayList<>();
        private final List<String> plain = new ArrayList<>();

        /** The words in lower case, with a blank before and after each. */
        private final String line;

        /** The part of the sentence that a word begins, silent if it continues one, null if it was not understood. */
        private final @Nullable String[] part;

        private final List<String> understood = new ArrayList<>();

        Reader(String text, Catalog catalog) {
            this.text = text;
            this.catalog = catalog;
            for (String word : text.replace("%", " % ").strip().split("\\s+", -1)) {
                String bare = word.replaceAll("^[\"'(\u201c\u2018]+|[\"'),.;:!\u201d]+$", "");
                if (!bare.isEmpty()) {
                    words.add(bare);
                    plain.add(bare.toLowerCase(Locale.ROOT));
                }
            }
            line = " " + String.join(" ", plain) + " ";
            part = new String[words.size()];
        }

        ClaimWords read() {
            Optional<Estimate> percent = percent();
            percent.ifPresent(value -> understood.add("share: " + value + " percent"));
            List<CountryCode> creditors = new ArrayList<>();
            List<CountryCode> debtors = new ArrayList<>();
            countries(creditors, debtors);
            debtors.forEach(code -> understood.add("debtor: " + code));
            creditors.forEach(code -> understood.add("creditor: " + code));
            Optional<Denominator> denominator = denominator();
            denominator.ifPresent(named -> understood.add("share of: " + named.label()));
            Years years = years();
            if (years.from.isPresent()) {
                understood.add("years: " + years);
            }
            List<String> unread = new ArrayList<>();
            StringJoiner order = new StringJoiner(" ");
            for (int i = 0; i < words.size(); i++) {
                String frame = SAME.getOrDefault(plain.get(i), plain.get(i));
                String read = part[i] == null && HARMLESS.contains(frame) ? SILENT : part[i];
                if (read == null && !FRAME.contains(frame)) {
                    unread.add(Lines.fit(words.get(i)));
                } else if (read == null || !read.isEmpty()) {
                    order.add(read == null ? frame : read);
                }
            }
            return new ClaimWords(
                    text,
                    percent,
                    debtors,
                    creditors,
                    denominator,
                    years.from,
                    years.to,
                    List.copyOf(understood),
                    List.copyOf(unread),
                    SENTENCE.matcher(order.toString()).matches());
        }

        private String at(int i) {
            return i < plain.size() ? plain.get(i) : "";
        }

        /** The index of the word that begins at a place of the line. */
        private int word(int place) {
            return (int) line.substring(1, place).chars().filter(c -> c == ' ').count();
        }

        /** Notes that the words from one index to another, exclusive, are a part of the sentence. */
        private void mark(int from, int to, String what) {
            Arrays.fill(part, from, to, SILENT);
            part[from] = what;
        }

        private void mark(Matcher found, String what) {
            mark(word(found.start()), word(found.end()) + 1, what);
        }

        private static List<String> groups(Matcher found, int from, int to) {
            return IntStream.rangeClosed(from, to)
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .toList();
        }

        /** The share that the sentence states; empty for "about 0", which has no width. */
        private Optional<Estimate> percent() {
            Matcher found = PERCENT.matcher(line);
            if (!found.find()) {
                return Optional.empty();
            }
            double[] ends = groups(found, 1, 5).stream()
                    .mapToDouble(Double::parseDouble)
                    .sorted()
                    .toArray();
            String fraction = found.group(8);
            double value = ends.length > 0
                    ? ends[0]
                    : fraction == null ? Double.parseDouble(found.group(7)) : PARTS.getOrDefault(fraction, 0.0);
            String unqualified = ends.length > 0 ? "between" : fraction == null ? "exactly" : "about";
            Estimate share = switch (Objects.requireNonNullElse(found.group(6), unqualified)) {
                case "between" -> Estimate.between(value, ends[1]);
                case "exactly" -> Estimate.exactly(value);
                case "more than", "over", "above" -> Estimate.moreThan(value);
                case "at least" -> Estimate.atLeast(value);
                case "less than", "under", "below" -> Estimate.lessThan(value);
                case "at most", "up to" -> Estimate.atMost(value);
                default -> value == 0 ? null : Estimate.about(value);
            };
            if (share != null) {
                mark(found, SHARE);
            }
            return Optional.ofNullable(share);
        }

        private void countries(List<CountryCode> creditors, List<CountryCode> debtors) {
            StringBuilder before = new StringBuilder(" ");
            for (int i = 0; i < plain.size(); i++) {
                int length = Math.min(3, plain.size() - i);
                CountryCode code = country(i, length);
                while (code == null && length > 1) {
                    length--;
                    code = country(i, length);
                }
                if (code != null) {
                    String after = at(i + length);
                    Matcher creditor = BEFORE_CREDITOR.matcher(before);
                    boolean isCreditor = creditor.matches()
                            || LENDERS.contains(after)
                            || after.equals("holds")
                            || after.equals("held");
                    mark(i, i + length + (LENDERS.contains(after) ? 1 : 0), isCreditor ? CREDITOR : DEBTOR);
                    if (creditor.matches() && creditor.group(1) != null) {
                        part[word(creditor.start(1))] = "by";
                    }
                    List<CountryCode> side = isCreditor ? creditors : debtors;
                    if (!side.contains(code)) {
                        side.add(code);
                    }
                    plain.subList(i, i + length)
                            .forEach(word -> before.append(word).append(' '));
                    i += length - 1;
                } else {
                    before.append(plain.get(i)).append(' ');
                }
            }
        }

        /** The country that words name, or one capitalized word that is made of a name. */
        private @Nullable CountryCode country(int from, int length) {
            String name = String.join(" ", plain.subList(from, from + length)).replaceFirst("['\u2019]s$", "");
            Optional<CountryCode> named = named(name);
            if (named.isPresent()
                    || length > 1
                    || !Character.isUpperCase(words.get(from).codePointAt(0))) {
                return named.orElse(null);
            }
            Set<CountryCode> alike = new LinkedHashSet<>();
            ENDINGS.forEach((ending, others) -> {
                int stem = name.length() - ending.length();
                if (stem >= SHORTEST_STEM && name.endsWith(ending)) {
                    others.forEach(
                            other -> named(name.substring(0, stem) + other).ifPresent(alike::add));
                }
            });
            return alike.size() == 1 ? alike.iterator().next() : null;
        }

        private Optional<CountryCode> named(String name) {
            return catalog.countries().stream()
                    .filter(country -> country.name().toLowerCase(Locale.ROOT).equals(name))
                    .map(Country::code)
                    .findFirst();
        }

        /** What the share is of: a flow, or of several words for debt the narrowest. */
        private Optional<Denominator> denominator() {
            Denominator found = null;
            for (Matcher debt = DEBT.matcher(line); debt.find(); ) {
                int first = word(debt.start());
                for (String kind : debt.group(1).split(" ", -1)) {
                    if (!kind.isEmpty()) {
                        part[first++] = KIND;
                        found = found == null || found == Denominator.PUBLIC_DEBT ? DEBTS.get(kind) : found;
                    }
                }
            }
            for (Matcher flow = FLOW.matcher(line); flow.find(); ) {
                mark(flow, FLOW_PART);
                found = flow.group().equals("gdp") ? Denominator.GDP : Denominator.REVENUE;
            }
            return Optional.ofNullable(found);
        }

        /** The years of the last time that the sentence names; a second one is no part of a known order. */
        private Years years() {
            Years years = new Years(OptionalInt.empty(), OptionalInt.empty());
            for (Matcher found = YEARS.matcher(line); found.find(); ) {
                mark(found, TIME);
                int[] ends = groups(found, 2, found.groupCount()).stream()
                        .mapToInt(Integer::parseInt)
                        .sorted()
                        .toArray();
                years = new Years(
                        OptionalInt.of(ends[0]),
                        found.group(1) == null ? OptionalInt.of(ends[ends.length - 1]) : OptionalInt.empty());
            }
            return years;
        }
    }

    private record Years(OptionalInt from, OptionalInt to) {
        @Override
        public String toString() {
            return from.getAsInt() + (to.isEmpty() ? " on" : to.equals(from) ? "" : "-" + to.getAsInt());
        }
    }
}
