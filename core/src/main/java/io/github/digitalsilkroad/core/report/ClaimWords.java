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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A sentence on a share of debt, taken apart as {@link ClaimLint} says. */
record ClaimWords(
        String text,
        Optional<Estimate> percent,
        List<CountryCode> debtors,
        List<CountryCode> creditors,
        Optional<Denominator> denominator,
        OptionalInt from,
        OptionalInt to,
        List<String> understood,
        List<String> unread) {

    private static final Pattern NUMBER =
            Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)(?:[-\u2013](\\d{1,3}(?:\\.\\d+)?))?(%?)");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)(?:[-\u2013/]((?:19|20)\\d\\d))?");
    private static final Set<String> PERCENT = Set.of("%", "percent", "pct");

    /** What a part of a whole is called, which is never meant to the digit. */
    private static final Map<String, Double> PARTS = Map.of("half", 50.0, "third", 100 / 3.0, "quarter", 25.0);

    private static final Set<String> ABOUT =
            Set.of("about", "around", "roughly", "approximately", "some", "nearly", "almost", "circa", "~");

    /** Words that carry no claim of their own. */
    private static final Set<String> GLUE = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "between", "by", "cent", "debt", "debts", "end", "for",
            "from", "had", "has", "have", "in", "is", "it", "its", "of", "on", "owe", "owed", "owes", "owing", "part",
            "per", "share", "that", "the", "their", "to", "until", "was", "were", "year", "years");

    private static final Set<String> BEFORE_CREDITOR = Set.of("to", "owes", "owe", "owed", "by", "from");
    private static final Set<String> AFTER_CREDITOR =
            Set.of("holds", "held", "loans", "lenders", "lender", "creditors", "lent");
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

    /** Endings of words for what belongs to a country, the longest first. */
    private static final List<String> ENDINGS = List.of("'s", "\u2019s", "ian", "ish", "ese", "an", "i", "n", "s", "");

    private static final int SHORTEST_STEM = 4;

    static ClaimWords read(String text, Catalog catalog) {
        return new Reader(text, catalog).read();
    }

    /** Goes over the words, each of which is read once. */
    private static final class Reader {
        private final String text;
        private final Catalog catalog;
        private final List<String> words = new ArrayList<>();
        private final List<String> plain = new ArrayList<>();
        private final boolean[] read;
        private final List<String> understood = new ArrayList<>();

        Reader(String text, Catalog catalog) {
            this.text = text;
            this.catalog = catalog;
            for (String word : text.replace("%", " % ").strip().split("\\s+", -1)) {
                String bare = word.replaceAll("^[\"'(\u201c\u2018]+|[\"'),.;:!?\u201d]+$", "");
                if (!bare.isEmpty()) {
                    words.add(bare);
                    plain.add(bare.toLowerCase(Locale.ROOT));
                }
            }
            read = new boolean[words.size()];
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
            List<Integer> years = years();
            OptionalInt from = years.isEmpty()
                    ? OptionalInt.empty()
                    : OptionalInt.of(
                            years.stream().mapToInt(Integer::intValue).min().getAsInt());
            int since = plain.indexOf("since");
            boolean isOpen = since >= 0 && !years.isEmpty();
            if (isOpen) {
                read[since] = true;
            }
            OptionalInt to = years.isEmpty() || isOpen
                    ? OptionalInt.empty()
                    : OptionalInt.of(
                            years.stream().mapToInt(Integer::intValue).max().getAsInt());
            if (from.isPresent()) {
                understood.add(
                        "years: " + from.getAsInt() + (isOpen ? " on" : to.equals(from) ? "" : "-" + to.getAsInt()));
            }
            List<String> unread = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                if (!read[i] && !GLUE.contains(plain.get(i)) && !BEFORE_CREDITOR.contains(plain.get(i))) {
                    unread.add(Lines.printable(words.get(i)));
                }
            }
            return new ClaimWords(
                    text,
                    percent,
                    debtors,
                    creditors,
                    denominator,
                    from,
                    to,
                    List.copyOf(understood),
                    List.copyOf(unread));
        }

        private String at(int i) {
            return i >= 0 && i < plain.size() ? plain.get(i) : "";
        }

        private Optional<Estimate> percent() {
            for (int i = 0; i < plain.size(); i++) {
                Matcher number = NUMBER.matcher(plain.get(i));
                Double part = PARTS.get(plain.get(i));
                boolean isPerCent = at(i + 1).equals("per") && at(i + 2).equals("cent");
                if (number.matches() && (PERCENT.contains(at(i + 1)) || isPerCent)) {
                    read[i] = true;
                    read[i + 1] = true;
                    double value = Double.parseDouble(number.group(1));
                    String second = number.group(2);
                    boolean isSpan = second == null
                            && (at(i - 1).equals("and") || at(i - 1).equals("to"));
                    Matcher first = NUMBER.matcher(isSpan ? at(i - 2) : "");
                    if (second != null) {
                        return span(value, Double.parseDouble(second));
                    }
                    if (first.matches()) {
                        read[i - 2] = true;
                        return span(Double.parseDouble(first.group(1)), value);
                    }
                    return Optional.of(qualified(value, i));
                }
                if (part != null) {
                    read[i] = true;
                    qualified(part, at(i - 1).equals("a") ? i - 1 : i);
                    return Optional.of(Estimate.about(part));
                }
            }
            return Optional.empty();
        }

        private static Optional<Estimate> span(double one, double other) {
            return Optional.of(Estimate.between(Math.min(one, other), Math.max(one, other)));
        }

        /** The number at a place, as the words before it put it. */
        private Estimate qualified(double value, int at) {
            String before = at(at - 1);
            String two = at(at - 2) + " " + before;
            Estimate estimate = switch (two) {
                case "more than" -> Estimate.moreThan(value);
                case "at least" -> Estimate.atLeast(value);
                case "less than" -> Estimate.lessThan(value);
                case "at most", "up to" -> Estimate.atMost(value);
                default -> null;
            };
            if (estimate != null) {
                read[at - 1] = true;
                read[at - 2] = true;
                return estimate;
            }
            boolean isKnown = true;
            if (ABOUT.contains(before)) {
                estimate = Estimate.about(value);
            } else if (before.equals("over") || before.equals("above")) {
                estimate = Estimate.moreThan(value);
            } else if (before.equals("under") || before.equals("below")) {
                estimate = Estimate.lessThan(value);
            } else {
                isKnown = false;
                estimate = Estimate.exactly(value);
            }
            if (isKnown) {
                read[at - 1] = true;
            }
            return estimate;
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
                    Arrays.fill(read, i, i + length, true);
                    int before = at(i - 1).equals("the") ? i - 2 : i - 1;
                    boolean isCreditor =
                            BEFORE_CREDITOR.contains(at(before)) || AFTER_CREDITOR.contains(at(i + length));
                    if (AFTER_CREDITOR.contains(at(i + length))) {
                        read[i + length] = true;
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
            for (Country country : catalog.countries()) {
                if (country.name().toLowerCase(Locale.ROOT).equals(phrase)) {
                    return country.code();
                }
            }
            if (!mayBeMade) {
                return null;
            }
            for (String ending : ENDINGS) {
                String stem = phrase.endsWith(ending) ? phrase.substring(0, phrase.length() - ending.length()) : "";
                Set<CountryCode> alike = new LinkedHashSet<>();
                if (stem.length() >= SHORTEST_STEM) {
                    for (Country country : catalog.countries()) {
                        if (country.name().toLowerCase(Locale.ROOT).startsWith(stem)) {
                            alike.add(country.code());
                        }
                    }
                }
                if (alike.size() == 1) {
                    return alike.iterator().next();
                }
            }
            return null;
        }

        /** What the share is of; of several words for debt, the narrowest. */
        private Optional<Denominator> denominator() {
            Denominator found = null;
            for (int i = 0; i < plain.size(); i++) {
                Denominator flow = FLOWS.get(plain.get(i));
                if (flow != null) {
                    read[i] = true;
                    found = flow;
                }
                int end = i;
                while (DEBTS.containsKey(at(end))) {
                    end++;
                }
                if (at(end).equals("debt") || at(end).equals("debts")) {
                    for (int j = i; j < end; j++) {
                        Denominator debt = DEBTS.get(plain.get(j));
                        read[j] = true;
                        found = found == null || found == Denominator.PUBLIC_DEBT ? debt : found;
                    }
                    i = end;
                }
            }
            return Optional.ofNullable(found);
        }

        private List<Integer> years() {
            List<Integer> years = new ArrayList<>();
            for (int i = 0; i < plain.size(); i++) {
                Matcher matcher = YEARS.matcher(plain.get(i));
                if (!read[i] && matcher.matches()) {
                    read[i] = true;
                    years.add(Integer.valueOf(matcher.group(1)));
                    if (matcher.group(2) != null) {
                        years.add(Integer.valueOf(matcher.group(2)));
                    }
                }
            }
            return years;
        }
    }
}
