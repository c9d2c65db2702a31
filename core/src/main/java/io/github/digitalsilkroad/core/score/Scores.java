package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    private final Grammar<Score> grammar;

    private Scores(Grammar<Score> grammar) {
        this.grammar = grammar;
    }

    /**
     * The scores of this library.
     *
     * @return what can be asked
     */
    public static Scores all() {
        return of(grammar());
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
        return grammar().parse(requireNonNull(form, "form"));
    }

    /**
     * The readable forms of the scores of this library, to which you can add {@linkplain Grammar#with your own}.
     *
     * @return the grammar
     */
    public static Grammar<Score> grammar() {
        Grammar<Score> grammar = Grammar.of("score");
        grammar = with(
                grammar,
                DebtLeverage.of("MN").owedTo("PL").in(1995),
                "debt, of official creditors unless counting says otherwise, in percent of a total");
        grammar = with(grammar, DebtService.of("MN").owedTo("PL").in(1995), "interest and principal of some years");
        grammar = with(
                grammar,
                DebtDistress.of("MN").in(1995),
                "external debt service over revenue, in percent of the threshold for its carrying capacity");
        grammar = with(grammar, SeriesRatio.of("debt", "gdp").in(1995), "one series in percent of another");
        grammar =
                with(grammar, Concessionality.of("loan"), "the grant element of a loan, in percent of its face value");
        grammar = with(grammar, LoanService.of("loan"), "the payments of a loan, all or those of some years");
        grammar = with(
                grammar, ForeignFinancing.of("safe-city"), "the part of a cost that comes from abroad, in percent");
        grammar = with(grammar, VendorConcentration.of("MN"), "how few vendors a country, or all of them, depends on");
        grammar = with(
                grammar,
                JurisdictionExposure.to("law").of("MN"),
                "the share of deployments with a party that is under a law, or hangs on one that is");
        grammar =
                with(grammar, SafeguardGap.of("MN").in(1995), "kinds of surveillance in use that no law protects from");
        grammar = with(grammar, Pushback.of("MN").during(1990, 1995), "protests, clashes and deals that ended");
        return ExposureIndex.addTo(grammar);
    }

    /**
     * A grammar that also reads a score which is a public record: {@code safeguard-gap country=KG year=2024} is {@code
     * SafeguardGap(Ref<Country> country, OptionalInt year)}.
     *
     * <p>The arguments are the components. One that is empty or false is left out, and of a set there may be any
     * number. Of the others, text, whole numbers, country codes and references must be given; what says how to ask, such as an
     * enum, a rate or a convention, is as in the example if it is left out. A component may be of text, a number, an
     * enum that is {@code Coded}, or any class with a static method {@code parse} or {@code of} that reads its
     * {@code toString}. A score without a component {@code year} also takes that argument, for {@link Score#in}.
     *
     * @param grammar the grammar so far
     * @param example a score of the kind
     * @param meaning what the kind asks, in one line
     * @return another grammar
     * @throws IllegalArgumentException if the example is no public record
     */
    public static Grammar<Score> with(Grammar<Score> grammar, Score example, String meaning) {
        requireNonNull(grammar, "grammar");
        return RecordForm.of(example).addTo(grammar, meaning);
    }

    /**
     * The readable forms.
     *
     * @return an unmodifiable list, one of each kind of score
     */
    public List<Grammar.Rule<Score>> list() {
        return grammar.rules();
    }

    /**
     * The facts of a catalog that the scores of this library read: those that are read when each is asked, in its
     * standard form, of every country, loan, deployment, law and year that the catalog has.
     *
     * @param catalog what is asked
     * @return an unmodifiable list, each fact once, with or without a value
     */
    public static List<Fact> inputs(Catalog catalog) {
        Map<FactKey, Fact> read = new LinkedHashMap<>();
        for (Score score : standard(catalog)) {
            for (Fact fact : score.on(catalog).facts()) {
                read.putIfAbsent(fact.key(), fact);
            }
        }
        return List.copyOf(read.values());
    }

    /** The standard questions that a catalog gives rise to. */
    static Set<Score> standard(Catalog catalog) {
        Set<Score> questions = new LinkedHashSet<>();
        for (Deployment deployment : catalog.deployments()) {
            questions.add(ForeignFinancing.of(deployment.id().toString()));
        }
        for (Financing financing : catalog.financings()) {
            questions.add(Concessionality.of(financing.id().toString()));
            questions.add(LoanService.of(financing.id().toString()));
        }
        for (SystemSize size : SystemSize.values()) {
            questions.add(VendorConcentration.everywhere().by(size));
        }
        for (Law law : catalog.laws().where(Law.EFFECTS, LawEffect.BINDS)) {
            for (SystemSize size : EnumSet.complementOf(EnumSet.of(SystemSize.CARRIERS))) {
                questions.add(JurisdictionExposure.to(law.id().toString()).by(size));
            }
        }
        Set<Integer> years = new TreeSet<>();
        Set<CountryCode> creditors = new LinkedHashSet<>();
        for (Series series : catalog.allSeries()) {
            years.addAll(series.observations().years());
            series.creditor().ifPresent(creditors::add);
        }
        catalog.countries().forEach(country -> addOf(country.code().toString(), years, creditors, questions));
        return questions;
    }

    private static void addOf(String country, Set<Integer> years, Set<CountryCode> creditors, Set<Score> questions) {
        questions.add(SafeguardGap.of(country));
        questions.add(Pushback.of(country));
        for (int year : years) {
            questions.add(DebtDistress.of(country).in(year));
            questions.add(DebtService.of(country).in(year));
            for (Denominator denominator : Denominator.values()) {
                questions.add(DebtLeverage.of(country).over(denominator).in(year));
            }
            for (CountryCode creditor : creditors) {
                questions.add(
                        DebtService.of(country).owedTo(creditor.toString()).in(year));
                questions.add(
                        DebtLeverage.of(country).owedTo(creditor.toString()).in(year));
            }
        }
    }

    @Override
    public Table page() {
        return table("Form", Map.of());
    }

    /**
     * One question of each form that a catalog answers. A form of which it answers none is shown with {@code ...} where
     * its arguments go.
     *
     * @param catalog what is asked
     * @return a table of examples
     */
    public Table examples(Catalog catalog) {
        Map<String, String> examples = new HashMap<>();
        for (Grammar.Rule<Score> rule : list()) {
            addIfAnswered(grammar.parse(rule.example()), rule.name(), catalog, examples);
        }
        Stream.of(standard(catalog).stream(), ratios(catalog), indices(catalog))
                .flatMap(Function.identity())
                .takeWhile(score -> examples.size() < list().size())
                .forEach(score -> addIfAnswered(score, score.form().name(), catalog, examples));
        return table("Example", examples);
    }

    private void addIfAnswered(Score score, String name, Catalog catalog, Map<String, String> examples) {
        try {
            if (!examples.containsKey(name) && score.on(catalog).value().isPresent()) {
                examples.put(name, shortest(score).toString());
            }
        } catch (IllegalArgumentException e) {
            // The catalog does not have what the question is about.
            return;
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

    /** Every two series of one country, in the first year that both have. */
    private static Stream<Score> ratios(Catalog catalog) {
        return catalog.allSeries().list().stream()
                .flatMap(above -> catalog.allSeries().list().stream()
                        .filter(below -> !below.id().equals(above.id())
                                && below.countryCode().equals(above.countryCode()))
                        .flatMap(below -> above.observations().years().stream()
                                .filter(below.observations().years()::contains)
                                .limit(1)
                                .map(year -> SeriesRatio.of(above, below).in(year))));
    }

    private static Stream<Score> indices(Catalog catalog) {
        List<Series> debts = catalog.allSeries().list().stream()
                .filter(series -> series.creditor().isPresent())
                .toList();
        return catalog.laws().where(Law.EFFECTS, LawEffect.BINDS).list().stream()
                .flatMap(law -> debts.stream()
                        .flatMap(debt -> debt.observations().years().stream()
                                .map(year -> ExposureIndex.standard(
                                                debt.creditor().orElseThrow().toString(),
                                                law.id().toString(),
                                                year)
                                        .of(debt.countryCode().toString()))));
    }

    private Table table(String header, Map<String, String> examples) {
        Table.Builder table = Table.of("What can be asked").column(header).column("Which is");
        for (Grammar.Rule<Score> rule : list()) {
            table.row(examples.getOrDefault(rule.name(), blank(rule)), rule.meaning());
        }
        return table.build();
    }

    /** A form with its arguments left open. */
    private static String blank(Grammar.Rule<Score> rule) {
        Set<String> words = new LinkedHashSet<>();
        words.add(rule.name());
        for (Map.Entry<String, String> argument :
                ReadableForm.parse(rule.example()).arguments()) {
            words.add(argument.getKey() + "=...");
        }
        return String.join(" ", words);
    }

    /**
     * One line for a shell.
     *
     * @return how many kinds of questions there are
     */
    @Override
    public String toString() {
        return Lines.count(list().size(), "score") + " (print() shows them)";
    }
}
