package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.internal.Nearest;
import io.github.digitalsilkroad.core.internal.Years;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtDistress;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.core.score.JurisdictionExposure;
import io.github.digitalsilkroad.core.score.Pushback;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.lint.index.Aggregation;
import io.github.digitalsilkroad.lint.index.CompositeIndex;
import io.github.digitalsilkroad.lint.index.IndexMatrix;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import io.github.digitalsilkroad.lint.index.Normalization;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How exposed countries are, as a composite of other scores: a declared tree of dimensions and indicators, each
 * indicator a question that can be asked of a country. An example of an index and of its {@link IndexAudit audit}, and
 * no score of the library: with the data of today every rank stays possible. It would need the vendors, hosts and
 * maintainers of most systems, laws coded by technology, and weights that someone answers for.
 *
 * <p><b>Definition.</b> Each indicator is brought to a scale from 0 to 100 by its goalposts and averaged with its
 * siblings by the weights and means of an {@link IndexSpec}; see {@link CompositeIndex}. {@link #standard} has these:
 *
 * <table>
 * <caption>The standard index</caption>
 * <tr><th>dimension</th><th>indicator</th><th>score</th><th>goalposts</th></tr>
 * <tr><td>debt</td><td>leverage</td><td>{@link DebtLeverage} to a creditor over official external debt</td>
 * <td>0-100 %</td></tr>
 * <tr><td>debt</td><td>debt burden</td><td>{@link DebtDistress}</td><td>0-100 % of the threshold</td></tr>
 * <tr><td>dependence</td><td>vendors</td><td>{@link VendorConcentration} by deployments</td><td>0-10,000</td></tr>
 * <tr><td>dependence</td><td>jurisdiction</td><td>{@link JurisdictionExposure} to a law</td><td>0-100 %</td></tr>
 * </table>
 *
 * <p>All means are arithmetic and all weights 1. The goalposts are the ends of each score's range, so that they contain
 * no judgment; the choice of indicators and weights does. Beside it, without counting, stand {@link Pushback} of ten
 * years and the debt owed to the creditor over GDP. A score is over what is there; its coverage says how much of the
 * index that is. Its bounds hold for any values of the missing indicators, and ranks are
 * sets of those that stay possible within these bounds.
 *
 * <p><b>Unit.</b> Points of the scale. <b>Range.</b> 0 to 100, where 100 is most exposed. <b>Source.</b> Handbook on
 * Constructing Composite Indicators (OECD and JRC, 2008).
 *
 * <p><b>What it does not mean.</b> An index is a summary of what it is made of: it is no probability of harm, and a
 * difference between two countries that the bounds do not settle is none.
 *
 * <p><b>Example.</b>
 * {@code ExposureIndex.standard("CN", "cn-national-intelligence-law-2017", 2022).of("TJ").on(catalog)}
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ExposureIndex {

    private static final String NAME = "exposure-index";

    private final ReadableForm name;

    /** What tells the index from others, as a title says it. */
    private final String which;

    private final CompositeIndex index;
    private final Map<String, Function<String, ? extends Score>> questions;
    /** Set beside the index, but no part of it. */
    private final Map<String, Function<String, ? extends Score>> beside;

    /** The same index as a catalog understands it, if it has references. */
    private final Optional<Function<Catalog, ExposureIndex>> resolved;

    private ExposureIndex(
            ReadableForm name,
            String which,
            CompositeIndex index,
            Map<String, Function<String, ? extends Score>> questions,
            Map<String, Function<String, ? extends Score>> beside,
            Optional<Function<Catalog, ExposureIndex>> resolved) {
        this.name = name;
        this.which = which;
        this.index = index;
        this.questions = questions;
        this.beside = beside;
        this.resolved = resolved;
    }

    /**
     * An index of your own.
     *
     * @param name how the index is written down in {@link Score#form() readable forms}; add a reader of it to
     *     {@link Scores#grammar} if you want to read them, which calls {@link #of(String)} with the argument
     *     {@code country}
     * @param spec the tree of dimensions and indicators
     * @param questions for each indicator of the tree, by name, the question to ask of a country code
     * @return the index
     * @throws IllegalArgumentException if an indicator has no question or a question no indicator, or the top of the
     *     tree has a weight
     */
    public static ExposureIndex of(
            ReadableForm name, IndexSpec spec, Map<String, ? extends Function<String, ? extends Score>> questions) {
        requireNonNull(name, "name");
        Map<String, Function<String, ? extends Score>> ordered = new LinkedHashMap<>();
        for (IndexSpec indicator : spec.indicators()) {
            Function<String, ? extends Score> question = questions.get(indicator.name());
            if (question == null) {
                throw new IllegalArgumentException("indicator \"" + indicator.name()
                        + "\": has no question; give each indicator of the index one");
            }
            ordered.put(indicator.name(), question);
        }
        for (String asked : questions.keySet()) {
            if (!ordered.containsKey(asked)) {
                throw new IllegalArgumentException("question \"" + asked + "\": the index has no such indicator; "
                        + Nearest.choices(asked, ordered.keySet()));
            }
        }
        String which = Stream.concat(
                        Stream.of(name.name()).filter(own -> !own.equals(NAME)),
                        name.arguments().stream().map(argument -> argument.getKey() + " " + argument.getValue()))
                .collect(joining(", "));
        return new ExposureIndex(name, which, CompositeIndex.of(spec), ordered, Map.of(), Optional.empty());
    }

    /**
     * The standard index of exposure to one country.
     *
     * @param creditor to whom debt is owed: an ISO 3166 code in any form
     * @param law the id of the law that binds vendors
     * @param year the year of the debts
     * @return the index
     * @throws IllegalArgumentException if the creditor is no country code, or the year is not 0 to 9999
     */
    public static ExposureIndex standard(String creditor, String law, int year) {
        return standard(
                new Ref<>(Country.KIND, requireNonNull(creditor, "creditor")),
                new Ref<>(Law.KIND, requireNonNull(law, "law")),
                year);
    }

    private static ExposureIndex standard(Ref<Country> lender, Ref<Law> binding, int year) {
        String creditor = lender.text();
        String law = binding.text();
        ReadableForm form = ReadableForm.of(NAME)
                .with("creditor", lender)
                .with("law", binding)
                .with("year", Years.check(year));
        IndexSpec spec = IndexSpec.dimension(
                "exposure",
                Aggregation.ARITHMETIC,
                IndexSpec.dimension(
                        "debt",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("leverage", Normalization.goalposts(0, 100)),
                        IndexSpec.indicator("debt burden", Normalization.goalposts(0, 100))),
                IndexSpec.dimension(
                        "dependence",
                        Aggregation.ARITHMETIC,
                        IndexSpec.indicator("vendors", Normalization.goalposts(0, 10_000)),
                        IndexSpec.indicator("jurisdiction", Normalization.goalposts(0, 100))));
        Map<String, Function<String, Score>> questions = new LinkedHashMap<>();
        questions.put(
                "leverage",
                country -> DebtLeverage.of(country)
                        .owedTo(creditor)
                        .over(Denominator.OFFICIAL_EXTERNAL_DEBT)
                        .in(year));
        questions.put(
                "debt burden", country -> DebtDistress.of(country).in(year).by(DebtBurden.SERVICE_TO_REVENUE));
        questions.put("vendors", VendorConcentration::of);
        questions.put("jurisdiction", country -> JurisdictionExposure.to(law).of(country));
        ExposureIndex index = of(form, spec, questions)
                .beside("pushback", country -> Pushback.of(country).during(Math.max(0, year - 9), year))
                .beside(
                        "debt to " + creditor + " over GDP",
                        country -> DebtLeverage.of(country)
                                .owedTo(creditor)
                                .over(Denominator.GDP)
                                .in(year));
        return new ExposureIndex(
                form,
                "creditor " + lender + ", law " + binding + ", year " + year,
                index.index,
                index.questions,
                index.beside,
                Optional.of(catalog -> standard(catalog.resolved(lender), catalog.resolved(binding), year)));
    }

    /**
     * Reads the standard index of a country, beside what a grammar reads.
     *
     * @param grammar such as {@link Scores#grammar}
     * @return a grammar that reads both
     * @since 0.3.0
     */
    public static Grammar<Score> addTo(Grammar<Score> grammar) {
        return requireNonNull(grammar, "grammar")
                .with(
                        NAME + " creditor=PL law=some-law year=1995 country=MN",
                        "the standard composite index of a country's exposure to another one",
                        arguments -> {
                            Score score = standard(
                                            arguments.required("creditor", Function.identity()),
                                            arguments.required("law", Function.identity()),
                                            arguments.required("year", Years::parse))
                                    .of(arguments.required("country", Function.<String>identity()));
                            Optional<Integer> at = arguments.optional("at", Years::parse);
                            return at.isPresent() ? score.in(at.get()) : score;
                        });
    }

    /**
     * The same questions in another tree: other weights, means or goalposts.
     *
     * @param other how the other index is written down, as in {@link #of(ReadableForm, IndexSpec, Map)}
     * @param tree a tree with the same indicators
     * @return another index
     * @throws IllegalArgumentException if an indicator has no question or a question no indicator
     */
    public ExposureIndex with(ReadableForm other, IndexSpec tree) {
        ExposureIndex index = of(requireNonNull(other, "other"), requireNonNull(tree, "tree"), questions);
        return new ExposureIndex(other, index.which, index.index, questions, beside, Optional.empty());
    }

    /**
     * The same index with another question beside it, which does not count: an audit compares the
     * order of the countries in both.
     *
     * @param label a name that no indicator has
     * @param question the question to ask of a country code
     * @return the extended index
     * @throws IllegalArgumentException if the name is taken
     */
    public ExposureIndex beside(String label, Function<String, ? extends Score> question) {
        requireNonNull(label, "label");
        requireNonNull(question, "question");
        if (questions.containsKey(label) || beside.containsKey(label)) {
            throw new IllegalArgumentException("\"" + label + "\": is taken; the index has " + questions.keySet()
                    + ", beside it " + beside.keySet());
        }
        Map<String, Function<String, ? extends Score>> extended = new LinkedHashMap<>(beside);
        extended.put(label, question);
        return new ExposureIndex(
                name, which, index, questions, Collections.unmodifiableMap(extended), Optional.empty());
    }

    /**
     * What the index is made of.
     *
     * @return the tree
     */
    public IndexSpec spec() {
        return index.spec();
    }

    /**
     * Asks all questions of several countries.
     *
     * @param catalog what to ask
     * @param countries ISO 3166 codes in any form, at least one, none twice
     * @return scores, ranks and coverage, and the answers behind them
     * @throws IllegalArgumentException if there is no country or one twice, or it is no country code
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the catalog lacks a country
     */
    public ExposureFindings on(Catalog catalog, String... countries) {
        requireNonNull(catalog, "catalog");
        requireNonNull(countries, "countries");
        List<String> codes = Arrays.stream(countries)
                .map(country -> catalog.country(country).id().toString())
                .toList();
        Map<String, Map<String, Assessment>> answers = new LinkedHashMap<>();
        for (String code : codes) {
            Map<String, Assessment> ofCountry = new LinkedHashMap<>();
            questions.forEach(
                    (name, question) -> ofCountry.put(name, question.apply(code).on(catalog)));
            answers.put(code, ofCountry);
        }
        return findings(catalog, answers);
    }

    /** The findings from answers by country and indicator. */
    private ExposureFindings findings(Catalog catalog, Map<String, Map<String, Assessment>> answers) {
        List<String> codes = List.copyOf(answers.keySet());
        IndexMatrix matrix = IndexMatrix.of(codes, List.copyOf(questions.keySet()));
        for (Map.Entry<String, Map<String, Assessment>> ofCountry : answers.entrySet()) {
            List<Optional<Estimate>> row = ofCountry.getValue().values().stream()
                    .map(Assessment::value)
                    .toList();
            matrix = matrix.withRow(ofCountry.getKey(), row);
        }
        return new ExposureFindings(index, matrix, answers, () -> columnsBeside(catalog, codes), catalog.toString());
    }

    private ListMultimap<String, Optional<Estimate>> columnsBeside(Catalog catalog, List<String> countries) {
        ListMultimap<String, Optional<Estimate>> columns =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        beside.forEach((name, question) -> {
            for (String country : countries) {
                columns.put(name, question.apply(country).on(catalog).value());
            }
        });
        return columns;
    }

    /**
     * The index of one country as a score, with its working.
     *
     * @param country an ISO 3166 code in any form ({@code KG}, {@code kg} or {@code KGZ}), or a name
     * @return the score
     * @throws IllegalArgumentException if a normalization of the index compares countries
     */
    public Score of(String country) {
        requireNonNull(country, "country");
        for (IndexSpec indicator : spec().indicators()) {
            if (!indicator.normalization().orElseThrow().isFixed()) {
                throw new IllegalArgumentException("indicator \"" + indicator.name() + "\": "
                        + indicator.normalization().get() + " compares countries; use on(catalog, countries)");
            }
        }
        return new OfCountry(this, new Ref<>(Country.KIND, requireNonNull(country, "country")), OptionalInt.empty());
    }

    /**
     * As {@link #of(String)}, by what has the id.
     *
     * @param country an id, or a thing of a catalog
     * @return the question
     */
    public Score of(Identified country) {
        return of(country.id().toString());
    }

    /**
     * The tree on one line.
     *
     * @return the top of the tree
     */
    @Override
    public String toString() {
        return spec().toString();
    }

    /** The question for one country, of every indicator in one year if there is one. */
    private static final class OfCountry implements Score {
        private final ExposureIndex index;
        private final Ref<Country> country;
        private final OptionalInt year;

        OfCountry(ExposureIndex index, Ref<Country> country, OptionalInt year) {
            this.index = index;
            this.country = country;
            this.year = year;
        }

        @Override
        public String question() {
            return subject() + (year.isPresent() ? " in " + year.getAsInt() : "");
        }

        @Override
        public OfCountry resolved(Catalog catalog) {
            return new OfCountry(
                    index.resolved.map(made -> made.apply(catalog)).orElse(index), catalog.resolved(country), year);
        }

        @Override
        public ReadableForm form() {
            ReadableForm form = index.name.with("country", country);
            return year.isPresent() ? form.with("at", year.getAsInt()) : form;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfCountry that && form().equals(that.form());
        }

        @Override
        public int hashCode() {
            return form().hashCode();
        }

        @Override
        public String toString() {
            return question();
        }

        @Override
        public String subject() {
            return "Index of " + index.spec().name() + " of " + country
                    + (index.which.isEmpty() ? "" : " (" + index.which + ")");
        }

        @Override
        public Score in(int other) {
            return new OfCountry(index, country, OptionalInt.of(Years.check(other)));
        }

        /** The question of each indicator, by its name. */
        private Map<String, Score> parts() {
            Map<String, Score> parts = new LinkedHashMap<>();
            index.questions.forEach((name, question) -> {
                Score score = question.apply(country.text());
                parts.put(name, year.isPresent() ? score.in(year.getAsInt()) : score);
            });
            return parts;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Map<String, Assessment> answers = new LinkedHashMap<>();
            parts().forEach((name, part) -> answers.put(name, part.on(catalog)));
            return answer(catalog, answers);
        }

        /** Only the indicators that read the fact are asked again. */
        @Override
        public BiFunction<Catalog, FactKey, Assessment> recounting(Catalog catalog, Assessment now) {
            OfCountry question = resolved(catalog);
            Map<String, BiFunction<Catalog, FactKey, Assessment>> parts = new LinkedHashMap<>();
            question.parts().forEach((name, part) -> parts.put(name, part.recounting(catalog, part.on(catalog))));
            return (world, fact) -> {
                Map<String, Assessment> answers = new LinkedHashMap<>();
                parts.forEach((name, part) -> answers.put(name, part.apply(world, fact)));
                return question.answer(world, answers);
            };
        }

        private Assessment answer(Catalog catalog, Map<String, Assessment> answers) {
            ExposureFindings findings = index.findings(catalog, Map.of(country.text(), answers));
            Recorder recorder = Recorder.of(question(), catalog);
            int known = 0;
            for (Map.Entry<String, Assessment> answer : answers.entrySet()) {
                recorder.answer(answer.getKey(), answer.getValue());
                known += answer.getValue().value().isPresent() ? 1 : 0;
            }
            recorder.note("coverage " + Math.round(100 * findings.coverage(country.text())) + " percent of the weight");
            return Assessment.of(recorder)
                    .unit("of 100")
                    .formula(index.spec().toString())
                    .among(known, answers.size(), "indicators", findings.score(country.text()))
                    .computed(() -> findings.computation(country.text()))
                    .answer(findings.bounds(country.text()));
        }
    }
}
