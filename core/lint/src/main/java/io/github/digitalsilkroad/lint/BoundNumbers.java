package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The figures of a Markdown or HTML document that are bound to a score or a fact, computed again: between
 * {@code <!--dsr debt-leverage debtor=KG creditor=CN year=2019-->} and {@code <!--/dsr-->} is what the score of that
 * readable form answers. A figure is printed with as many decimals, the groups of digits, the "million" or other power
 * of ten and the words around it that it has already; one with two bounds as {@code 33.3-34.1}, and one without an
 * answer as {@code unknown}.
 *
 * <p>A figure that no score answers is bound to a fact: {@code fact subject=kz-astana-huawei-cameras property=cameras}
 * is what the catalog's reading has, {@code source=cpc-2020} added what that source has, and {@code as-of=2022} says
 * which year of a series. How many rows a table has is {@code count of=deployments}, or of a country
 * {@code count of=deployments country=KG}.
 *
 * <p>What is within a fenced block or code is no binding. A view: {@link #print()} shows each figure, with both sides
 * where it has drifted. Immutable and thread-safe.
 *
 * @since 0.3.0
 */
public final class BoundNumbers implements Report {

    private static final Pattern OPEN = Pattern.compile("<!--\\s*dsr\\s([^<>]{0,500}?)-->");
    private static final Pattern CLOSE = Pattern.compile("<!--\\s*/dsr\\s*-->");

    /** Where no marker is looked for. */
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`|<(pre|code)\\b.*?</\\1>");

    /** Words, a figure or two, and words: {@code about $1.65 billion}. */
    private static final Pattern PRINTED = Pattern.compile("(?s)(\\D*?)(?:(?:more than |less than |at least |at most"
            + " )?([\\d.,]*\\d)(?:[-\u2013]([\\d.,]*\\d))?|unknown)(\\D*)");

    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Lexicon LEXICON = Lexicon.read();
    private static final Map<String, Integer> POWERS = LEXICON.table("power ", Integer::valueOf);

    private final String name;
    private final String text;
    private final List<Bound> bounds;
    private final String world;

    private BoundNumbers(String name, String text, List<Bound> bounds, String world) {
        this.name = name;
        this.text = text;
        this.bounds = List.copyOf(bounds);
        this.world = world;
    }

    /**
     * A figure that is bound to a score.
     *
     * @param line the line of its marker, from 1
     * @param form the readable form of the score, or of the fact, as it is written
     * @param printed what the document prints
     * @param computed what it should print; what it prints if the marker cannot be read
     * @param sources whose figures the answer shows
     * @param problem why the marker cannot be read, empty if it can
     * @param place where the printed text begins
     * @since 0.3.0
     */
    public record Bound(
            int line,
            String form,
            String printed,
            String computed,
            List<Id> sources,
            Optional<String> problem,
            int place) {
        /**
         * Checks the parts and copies the sources.
         *
         * @param line the line of its marker, from 1
         * @param form the readable form of the score
         * @param printed what the document prints
         * @param computed what it should print
         * @param sources whose figures the answer shows
         * @param problem why the marker cannot be read
         * @param place where the printed text begins
         */
        public Bound {
            requireNonNull(form, "form");
            requireNonNull(printed, "printed");
            requireNonNull(computed, "computed");
            sources = List.copyOf(requireNonNull(sources, "sources"));
            requireNonNull(problem, "problem");
        }

        /**
         * Whether the document prints something else than the score answers.
         *
         * @return false if it prints that, or the marker cannot be read
         */
        public boolean isDrifted() {
            return !printed.equals(computed);
        }

        /**
         * The question that it answers. A fact and a count are questions, too, so {@code ReleaseDiff} tells what moved
         * it.
         *
         * @return empty if the marker cannot be read
         */
        public Optional<Score> score() {
            return problem.isPresent() ? Optional.empty() : Optional.of(BoundQuestion.parse(form));
        }

        /** Both sides, on one line. */
        @Override
        public String toString() {
            return problem.map(why -> form + ": " + why)
                    .orElseGet(() -> form + ": printed " + printed + (isDrifted() ? ", computed " + computed : ""));
        }
    }

    /**
     * Computes the bound figures of a document.
     *
     * @param name its name
     * @param text what it says
     * @param catalog the data, through any lens
     * @return each bound figure
     */
    public static BoundNumbers of(String name, String text, Catalog catalog) {
        requireNonNull(name, "name");
        requireNonNull(catalog, "catalog");
        String outside = CODE.matcher(requireNonNull(text, "text"))
                .replaceAll(found -> " ".repeat(found.group().length()));
        List<Bound> bounds = new ArrayList<>();
        Matcher open = OPEN.matcher(outside);
        Matcher close = CLOSE.matcher(outside);
        int end = 0;
        for (int from = 0; open.find(from); from = Math.max(end, open.end())) {
            int line = 1
                    + (int) text.substring(0, open.start())
                            .chars()
                            .filter(letter -> letter == '\n')
                            .count();
            String form = open.group(1).strip();
            Matcher next = OPEN.matcher(outside);
            boolean isClosed = close.find(open.end());
            boolean isNested = isClosed && next.find(open.end()) && next.start() < close.start();
            if (!isClosed || isNested) {
                bounds.add(new Bound(line, form, "", "", List.of(), Optional.of("no <!--/dsr--> ends it"), open.end()));
            } else {
                end = close.end();
                bounds.add(bound(line, form, text.substring(open.end(), close.start()), open.end(), catalog));
            }
        }
        return new BoundNumbers(name, text, bounds, catalog.toString());
    }

    private static Bound bound(int line, String form, String printed, int place, Catalog catalog) {
        Matcher parts = PRINTED.matcher(printed);
        if (!parts.matches()) {
            return new Bound(line, form, printed, printed, List.of(), Optional.of("it binds no single figure"), place);
        }
        try {
            Score question = BoundQuestion.parse(form);
            List<Id> named = List.of();
            if (question instanceof BoundQuestion bound) {
                bound.check(catalog);
                named = bound.source().map(Id::of).stream().toList();
            }
            Assessment answer = question.on(catalog);
            String computed = parts.group(1) + figure(answer.value(), parts) + parts.group(4);
            List<Id> sources = named.isEmpty() ? Evidence.sourcesOf(answer) : named;
            return new Bound(line, form, printed, computed, sources, Optional.empty(), place);
        } catch (IllegalArgumentException unreadable) {
            return new Bound(
                    line,
                    form,
                    printed,
                    printed,
                    List.of(),
                    Optional.of(String.valueOf(unreadable.getMessage())),
                    place);
        }
    }

    /** The power of ten of the words after a figure; a single letter is one where nothing is between, as in "5k". */
    private static int power(String after) {
        Set<Integer> powers = new TreeSet<>();
        Matcher words = WORD.matcher(after.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group();
            Integer power = POWERS.get(word);
            if (power != null && (word.length() > 1 || words.start() == 0)) {
                powers.add(power);
            }
            if (LEXICON.of("beside power").contains(word) || powers.size() > 1) {
                throw new IllegalArgumentException("\"" + word + "\": not read; write the figure with one of "
                        + String.join(", ", new TreeSet<>(POWERS.keySet())) + ", or without");
            }
        }
        return powers.stream().findFirst().orElse(0);
    }

    private static String figure(Optional<Estimate> value, Matcher parts) {
        int power = power(parts.group(4));
        if (value.isEmpty() || value.get().isEntire()) {
            return "unknown";
        }
        String printed = parts.group(2) == null ? "" : parts.group(2);
        int point = printed.indexOf('.');
        int decimals = point < 0 ? 0 : printed.length() - point - 1;
        boolean isGrouped = printed.contains(",");
        Estimate estimate = value.get();
        if (Double.isInfinite(estimate.high())) {
            return (estimate.isLowOpen() ? "more than " : "at least ")
                    + digits(estimate.low(), power, decimals, isGrouped, RoundingMode.FLOOR);
        }
        if (Double.isInfinite(estimate.low())) {
            return (estimate.isHighOpen() ? "less than " : "at most ")
                    + digits(estimate.high(), power, decimals, isGrouped, RoundingMode.CEILING);
        }
        String low = digits(estimate.low(), power, decimals, isGrouped, RoundingMode.HALF_EVEN);
        String high = digits(estimate.high(), power, decimals, isGrouped, RoundingMode.HALF_EVEN);
        return low.equals(high)
                ? low
                : digits(estimate.low(), power, decimals, isGrouped, RoundingMode.FLOOR) + "-"
                        + digits(estimate.high(), power, decimals, isGrouped, RoundingMode.CEILING);
    }

    private static String digits(double number, int power, int decimals, boolean isGrouped, RoundingMode rounding) {
        BigDecimal rounded = BigDecimal.valueOf(number).movePointLeft(power).setScale(decimals, rounding);
        return isGrouped ? String.format(Locale.ROOT, "%,." + decimals + "f", rounded) : rounded.toPlainString();
    }

    /**
     * The bound figures.
     *
     * @return an unmodifiable list in the order of the document
     */
    public List<Bound> bounds() {
        return bounds;
    }

    /**
     * Whether some figure is not what its score answers.
     *
     * @return true if one has drifted
     */
    public boolean isDrifted() {
        return bounds.stream().anyMatch(Bound::isDrifted);
    }

    /**
     * Whether some marker cannot be read, so that its figure is not known to be right.
     *
     * @return true if one cannot
     */
    public boolean isUnreadable() {
        return bounds.stream().anyMatch(bound -> bound.problem().isPresent());
    }

    /**
     * The document with each figure as its score answers it; what cannot be read stays.
     *
     * @return the text with every figure as computed; {@link #of} finds no drift in it
     */
    public String fixed() {
        StringBuilder fixed = new StringBuilder(text);
        for (int i = bounds.size() - 1; i >= 0; i--) {
            Bound bound = bounds.get(i);
            fixed.replace(bound.place(), bound.place() + bound.printed().length(), bound.computed());
        }
        return fixed.toString();
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder().heading(name).paragraph(this + ".");
        if (!bounds.isEmpty()) {
            Table.Builder table = Table.of("")
                    .rightColumn("Line")
                    .column("Bound to")
                    .rightColumn("Printed")
                    .rightColumn("Computed")
                    .column("Sources");
            for (Bound bound : bounds) {
                table.row(
                        String.valueOf(bound.line()),
                        Lines.printable(bound.form()),
                        Lines.printable(bound.printed()),
                        bound.problem().map(Lines::printable).orElse(bound.computed()),
                        bound.sources().stream().map(Id::toString).collect(Collectors.joining(", ")));
            }
            page.add(table.build());
        }
        return page.paragraph(world).build();
    }

    /**
     * One line for a shell.
     *
     * @return how many figures are bound, drifted and not readable
     */
    @Override
    public String toString() {
        return Lines.count(bounds.size(), "bound figure") + ", "
                + bounds.stream().filter(Bound::isDrifted).count() + " drifted, "
                + bounds.stream().filter(bound -> bound.problem().isPresent()).count() + " not readable";
    }
}
