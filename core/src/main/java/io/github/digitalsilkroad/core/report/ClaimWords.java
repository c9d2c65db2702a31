package io.github.digitalsilkroad.core.report;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?)(?:[-\u2013](\\d{1,3}(?:\\.\\d{1,9})?))?");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)(?:[-\u2013]((?:19|20)\\d\\d))?");
    private static final Set<String> PERCENT = Set.of("%", "percent", "pct");

    /** Fractions in words, which are always approximate. */
    private static final Map<String, Double> PARTS = Map.of("half", 50.0, "third", 100 / 3.0, "quarter", 25.0);

    private static final Set<String> ABOUT =
            Set.of("about", "around", "roughly", "approximately", "some", "nearly", "almost", "circa", "~");

    /** Words that change no claim, at any position. */
    private static final Set<String> HARMLESS = Set.of("the", "its", "their");

    /** Words that {@link #SENTENCE} puts between the parts. */
    private static final Set<String> FRAME = Set.of("of", "debt", "is", "owed", "owes", "to", "holds");

    private static final Map<String, String> SAME =
            Map.of("debts", "debt", "are", "is", "was", "is", "were", "is", "owe", "owes", "held", "holds");

    private static final Set<String> BEFORE_CREDITOR = Set.of("to", "owes", "owe", "owed");
    private static final Set<String> LENDERS = Set.of("lenders", "lender", "creditors");
    private static final Map<String, Denominator> DEBTS = Map.of(
            "external", Denominator.OFFICIAL_EXTERNAL_DEBT,
            "foreign", Denominator.OFFICIAL_EXTERNAL_DEBT,
            "bilateral", Denominator.BILATERAL_DEBT,
            "public", Denominator.PUBLIC_DEBT,
            "government", Denominator.PUBLIC_DEBT,
            "state", Denominator.PUBLIC_DEBT,
            "national", Denominator.PUBLIC_DEBT,
            "total", Denominator.PUBLIC_DEBT);
    private static final Map<String, Denominator> FLOWS =
            Map.of("gdp", Denominator.GDP, "revenue", Denominator.REVENUE, "revenues", Denominator.REVENUE);

    private static final String SHARE = "share";
    private static final String DEBTOR = "debtor";
    private static final String CREDITOR = "creditor";
    private static final String KIND = "kind";
    private static final String FLOW = "flow";
    private static final String TIME = "time";
    private static final String SILENT = "";

    /** The orders of the parts whose meaning is known. */
    private static final Pattern SENTENCE = sentence();

    /** The endings of adjectives, with the endings of the countries' names that replace them. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "", List.of("", "stan", "istan", " republic"), "ese", List.of("", "a"), "n", List.of(""), "i", List.of(""));

    private static final int SHORTEST_STEM = 4;

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
            return i >= 0 && i < plain.size() ? plain.get(i) : "";
        }

        /** Notes that the words from one place to another, exclusive, are a part of the sentence. */
        private void mark(int from, int to, String what) {
            Arrays.fill(part, from, to, SILENT);
            part[from] = what;
        }

        private Optional<Estimate> percent() {
            for (int i = 0; i < plain.size(); i++) {
                Matcher number = NUMBER.matcher(plain.get(i));
                Double fraction = PARTS.get(plain.get(i));
                boolean isPerCent = at(i + 1).equals("per") && at(i + 2).equals("cent");
                if (number.matches() && (PERCENT.contains(at(i + 1)) || isPerCent)) {
                    int end = i + (isPerCent ? 3 : 2);
                    double value = Double.parseDouble(number.group(1));
                    String second = number.group(2);
                    boolean isBetween = at(i - 1).equals("and") && at(i - 3).equals("between");
                    Matcher first = NUMBER.matcher(isBetween || at(i - 1).equals("to") ? at(i - 2) : "");
                    if (second != null) {
                        mark(i, end, SHARE);
                        return span(value, Double.parseDouble(second));
                    }
                    if (first.matches() && first.group(2) == null) {
                        mark(isBetween ? i - 3 : i - 2, end, SHARE);
                        return span(Double.parseDouble(first.group(1)), value);
                    }
                    return qualified(Estimate.exactly(value), value, i, end);
                }
                if (fraction != null) {
                    return qualified(
                            Estimate.about(fraction), fraction, at(i - 1).equals("a") ? i - 1 : i, i + 1);
                }
            }
            return Optional.empty();
        }

        private static Optional<Estimate> span(double one, double other) {
            return Optional.of(Estimate.between(Math.min(one, other), Math.max(one, other)));
        }

        /** The number at a place, as the words before it put it; empty for "about 0", which has no width. */
        private Optional<Estimate> qualified(Estimate bare, double value, int from, int to) {
            String before = at(from - 1);
            Estimate estimate = switch (at(from - 2) + " " + before) {
                case "more than" -> Estimate.moreThan(value);
                case "at least" -> Estimate.atLeast(value);
                case "less than" -> Estimate.lessThan(value);
                case "at most", "up to" -> Estimate.atMost(value);
                default -> null;
            };
            if (estimate != null) {
                mark(from - 2, to, SHARE);
                return Optional.of(estimate);
            }
            if (ABOUT.contains(before)) {
                if (value == 0) {
                    return Optional.empty();
                }
                estimate = Estimate.about(value);
            } else if (before.equals("over") || before.equals("above")) {
                estimate = Estimate.moreThan(value);
            } else if (before.equals("under") || before.equals("below")) {
                estimate = Estimate.lessThan(value);
            }
            mark(estimate == null ? from : from - 1, to, SHARE);
            return Optional.of(estimate == null ? bare : estimate);
        }

        private void countries(List<CountryCode> creditors, List<CountryCode> debtors) {
            for (int i = 0; i < plain.size(); i++) {
                int length = 3;
                CountryCode code = null;
                while (length > 0 && code == null) {
                    code = i + length <= plain.size()
                            ? country(String.join(" ", plain.subList(i, i + length)), length == 1 && isCapital(i))
                            : null;
                    length -= code == null ? 1 : 0;
                }
                if (code != null) {
                    int before = at(i - 1).equals("the") ? i - 2 : i - 1;
                    String after = at(i + length);
                    boolean isHeldBy = at(before).equals("by") && at(before - 1).equals("held");
                    boolean isCreditor = isHeldBy
                            || BEFORE_CREDITOR.contains(at(before))
                            || LENDERS.contains(after)
                            || after.equals("holds")
                            || after.equals("held");
                    mark(i, i + length + (LENDERS.contains(after) ? 1 : 0), isCreditor ? CREDITOR : DEBTOR);
                    if (isHeldBy) {
                        part[before] = "by";
                    }
                    List<CountryCode> side = isCreditor ? creditors : debtors;
                    if (!side.contains(code)) {
                        side.add(code);
                    }
                    i += length - 1;
                }
            }
        }

        private boolean isCapital(int i) {
            return Character.isUpperCase(words.get(i).codePointAt(0));
        }

        /** The country that a phrase names, or a word that is made of a name. */
        private @Nullable CountryCode country(String phrase, boolean mayBeMade) {
            String name = phrase.replaceFirst("['\u2019]s$", "");
            Optional<CountryCode> named = named(name);
            if (named.isPresent() || !mayBeMade) {
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

        /** What the share is of; of several words for debt, the narrowest. */
        private Optional<Denominator> denominator() {
            Denominator found = null;
            for (int i = 0; i < plain.size(); i++) {
                Denominator flow = FLOWS.get(plain.get(i));
                if (flow != null) {
                    boolean isOfGovernment =
                            flow == Denominator.REVENUE && at(i - 1).equals("government");
                    mark(isOfGovernment ? i - 1 : i, i + 1, FLOW);
                    found = flow;
                }
                int end = i;
                while (DEBTS.containsKey(at(end))) {
                    end++;
                }
                if (at(end).equals("debt") || at(end).equals("debts")) {
                    for (int j = i; j < end; j++) {
                        Denominator debt = DEBTS.get(plain.get(j));
                        part[j] = KIND;
                        found = found == null || found == Denominator.PUBLIC_DEBT ? debt : found;
                    }
                    i = end;
                }
            }
            return Optional.ofNullable(found);
        }

        /** The years of the last time that the sentence names; a second one is no part of a known order. */
        private Years years() {
            Years years = new Years(OptionalInt.empty(), OptionalInt.empty());
            for (int i = 0; i < plain.size(); i++) {
                Matcher matcher = YEARS.matcher(plain.get(i));
                if (part[i] == null && matcher.matches()) {
                    int from = Integer.parseInt(matcher.group(1));
                    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
                    int start = i;
                    boolean isOpen = at(i - 1).equals("since") && matcher.group(2) == null;
                    String span = at(i - 3) + " " + at(i - 1);
                    Matcher first =
                            YEARS.matcher(span.equals("between and") || span.equals("from to") ? at(i - 2) : "");
                    if (isOpen || at(i - 1).equals("in") || at(i - 1).equals("during")) {
                        start = i - 1;
                    } else if (first.matches() && first.group(2) == null && matcher.group(2) == null) {
                        start = i - 3;
                        from = Integer.parseInt(first.group(1));
                    } else if (List.of("at", "the", "end", "of").equals(plain.subList(Math.max(0, i - 4), i))) {
                        start = i - 4;
                    }
                    mark(start, i + 1, TIME);
                    years = new Years(
                            OptionalInt.of(Math.min(from, to)),
                            isOpen ? OptionalInt.empty() : OptionalInt.of(Math.max(from, to)));
                }
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
