package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Query;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What can be asked: the scores that have a readable form, one line each; it prints as a table.
 *
 * <p>Scores of your own join by a grammar that also knows them: {@code Scores.of(Scores.grammar().with(...))}.
 * Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class Scores implements Report {

    private static final List<Kind> KINDS = List.of(
            kind(
                    DebtLeverage.of("MN").owedTo("PL").in(1995),
                    "debt, of official creditors unless counting says otherwise, in percent of a total",
                    DebtLeverage::asked),
            kind(
                    DebtService.of("MN").owedTo("PL").in(1995),
                    "interest and principal of some years",
                    DebtService::asked),
            kind(
                    DebtDistress.of("MN").in(1995),
                    "the greatest of four burdens of external debt, or one, in percent of the threshold for its"
                            + " carrying capacity",
                    DebtDistress::asked),
            kind(SeriesRatio.of("debt", "gdp").in(1995), "one series in percent of another", SeriesRatio::asked),
            kind(
                    Conversion.of("some-system", "cameras", "people").in(1995),
                    "a figure over a series of a year: per 1,000, in percent, or in the currency of a rate",
                    Conversion::asked),
            kind(
                    Concessionality.of("loan"),
                    "the grant element of a loan, in percent of its face value",
                    each(Catalog::financings, Concessionality::of)),
            kind(
                    LoanService.of("loan"),
                    "the payments of a loan, all or those of some years",
                    each(Catalog::financings, LoanService::of)),
            kind(
                    ForeignFinancing.of("safe-city"),
                    "the part of a cost that comes from abroad, in percent",
                    each(Catalog::deployments, ForeignFinancing::of)),
            kind(
                    VendorConcentration.of("MN"),
                    "how few vendors a country, or all of them, depends on",
                    VendorConcentration::asked),
            kind(
                    JurisdictionExposure.to("law").of("MN"),
                    "the share of deployments with a party of a law's country, or tied to one; access=hosts asks for"
                            + " one access",
                    JurisdictionExposure::asked),
            kind(
                    SafeguardGap.of("MN").in(1995),
                    "kinds of surveillance in use that no law protects from",
                    each(Catalog::countries, SafeguardGap::of)),
            kind(
                    Pushback.of("MN").during(1990, 1995),
                    "recorded protests, clashes and deals that ended",
                    each(Catalog::countries, Pushback::of)));

    private static final Grammar<Score> GRAMMAR = KINDS.stream()
            .reduce(
                    Grammar.<Score>of("score").taking("year", Years::parse, Score::in),
                    (grammar, kind) -> kind.form().apply(grammar),
                    (grammar, same) -> grammar);

    private final Grammar<Score> grammar;

    private Scores(Grammar<Score> grammar) {
        this.grammar = grammar;
    }

    /** A kind of score: its name, how it joins a grammar, and the standard questions of it that a catalog has. */
    private record Kind(
            String name, UnaryOperator<Grammar<Score>> form, Function<Catalog, Stream<? extends Score>> asked) {}

    /** A question of each row. */
    private static Function<Catalog, Stream<? extends Score>> each(
            Function<Catalog, ? extends Query<?, ?>> rows, Function<Identified, Score> question) {
        return catalog -> rows.apply(catalog).stream().map(question);
    }

    private static <A extends Record> Kind kind(
            PartedScore<A> example, String meaning, Function<Catalog, Stream<? extends Score>> asked) {
        String name = example.form().name();
        return new Kind(name, grammar -> grammar.with(name, example.asked, meaning, example.maker), asked);
    }

    /**
     * The scores of this library.
     *
     * @return what can be asked
     */
    public static Scores all() {
        return of(GRAMMAR);
    }

    /**
     * The scores of a grammar.
     *
     * @param grammar the readable forms
     * @return what can be asked
     */
    public static Scores of(Grammar<Score> grammar) {
        return new Scores(requireNonNull(grammar, "grammar"));
    }

    /**
     * Reads a score.
     *
     * @param form such as {@code debt-leverage debtor=TJ creditor=CN year=2016 over=public-debt}
     * @return a score equal to the one that {@link Score#form} wrote
     * @throws IllegalArgumentException if it is malformed, names no score of this library, or has a bad argument; the
     *     message says which, the rule and the valid choices
     */
    public static Score parse(String form) {
        return GRAMMAR.parse(requireNonNull(form, "form"));
    }

    /**
     * The readable forms of the scores of this library, to which you can add {@linkplain Grammar#with your own}. A
     * score without an argument {@code year} also takes that one, for {@link Score#in}.
     *
     * @return the grammar
     */
    public static Grammar<Score> grammar() {
        return GRAMMAR;
    }

    /**
     * The facts of a catalog that the scores of this library read: those that are read when each is asked, in its
     * standard form, of every country, loan, deployment, law and year that the catalog has.
     *
     * @param catalog what is asked
     * @return an unmodifiable list, each fact once, with or without a value
     */
    public static List<Fact> inputs(Catalog catalog) {
        Set<Score> questions = standard(catalog);
        return catalog.reads(world -> questions.forEach(score -> score.on(world).inputs()))
                .facts(catalog::find);
    }

    /** The standard questions that a catalog gives rise to. */
    static Set<Score> standard(Catalog catalog) {
        Set<Score> questions = new LinkedHashSet<>();
        KINDS.forEach(kind -> kind.asked().apply(catalog).forEach(questions::add));
        return questions;
    }

    /** The questions of each country of a catalog and each year that a series of it has. */
    static Stream<Score> byYear(Catalog catalog, BiFunction<String, Integer, Stream<? extends Score>> asked) {
        Set<Integer> years = new TreeSet<>();
        catalog.allSeries().forEach(series -> years.addAll(series.observations().years()));
        return catalog.countries().stream()
                .map(country -> country.code().toString())
                .flatMap(country -> years.stream().flatMap(year -> asked.apply(country, year)));
    }

    /** The creditors of the series of a catalog. */
    static Set<String> creditors(Catalog catalog) {
        return catalog.allSeries().stream()
                .flatMap(series -> series.creditor().stream())
                .map(CountryCode::toString)
                .collect(toCollection(LinkedHashSet::new));
    }

    @Override
    public Table page() {
        return table("Form", Map.of());
    }

    /**
     * One question of each form that a catalog answers. A form without an answered question is shown with {@code ...}
     * where its arguments go.
     *
     * @param catalog what is asked
     * @return a table of examples
     */
    public Table examples(Catalog catalog) {
        Map<String, String> examples = new HashMap<>();
        for (ReadableForm form : grammar.examples().keySet()) {
            Stream<Score> asked = KINDS.stream()
                    .filter(kind -> kind.name().equals(form.name()))
                    .flatMap(kind -> kind.asked().apply(catalog));
            Stream.concat(Stream.of(grammar.read(form)), asked)
                    .filter(score -> isAnswered(score, catalog))
                    .findFirst()
                    .ifPresent(
                            score -> examples.put(form.name(), shortest(score).toString()));
        }
        return table("Example", examples);
    }

    private static boolean isAnswered(Score score, Catalog catalog) {
        try {
            Assessment answer = score.on(catalog);
            return answer.value().isPresent() && !answer.inputs().isEmpty();
        } catch (IllegalArgumentException e) {
            // The catalog does not have what the question is about.
            return false;
        }
    }

    /** The form of a score without the arguments that are as they would be if left out. */
    private ReadableForm shortest(Score score) {
        ReadableForm shortest = score.form();
        Set<String> keys = new LinkedHashSet<>();
        shortest.arguments().forEach(argument -> keys.add(argument.getKey()));
        for (String key : keys) {
            ReadableForm shorter = ReadableForm.of(shortest.name());
            for (Map.Entry<String, String> argument : shortest.arguments()) {
                shorter =
                        argument.getKey().equals(key) ? shorter : shorter.with(argument.getKey(), argument.getValue());
            }
            try {
                shortest = grammar.read(shorter).equals(score) ? shorter : shortest;
            } catch (IllegalArgumentException e) {
                // The argument must be given.
            }
        }
        return shortest;
    }

    private Table table(String header, Map<String, String> examples) {
        Table.Builder table = Table.of("What can be asked").column(header).column("Which is");
        grammar.examples()
                .forEach((form, meaning) -> table.row(examples.getOrDefault(form.name(), blank(form)), meaning));
        return table.build();
    }

    /** A form with its arguments left open. */
    private static String blank(ReadableForm form) {
        return form.name()
                + form.arguments().stream()
                        .map(argument -> " " + argument.getKey() + "=...")
                        .distinct()
                        .collect(joining());
    }

    /**
     * One line for a shell.
     *
     * @return how many kinds of questions there are
     */
    @Override
    public String toString() {
        return Lines.count(grammar.examples().size(), "score") + " (print() shows them)";
    }
}
