package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.formula.DebtBurden;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.RepaymentProfile;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a score writes is read back as an equal score, for every kind that the grammar knows. */
class ScoreFormProperties {

    private static final Catalog EMPTY =
            Catalog.builder(new DatasetVersion("none", "1", 1)).build();

    private static final Map<String, Function<Random, Score>> GENERATORS = generators();

    private static Map<String, Function<Random, Score>> generators() {
        Map<String, Function<Random, Score>> of = new LinkedHashMap<>();
        of.put("debt-leverage", ScoreFormProperties::leverage);
        of.put("debt-service", ScoreFormProperties::service);
        of.put("debt-distress", ScoreFormProperties::distress);
        of.put("series-ratio", ScoreFormProperties::ratio);
        of.put("conversion", ScoreFormProperties::conversion);
        of.put("concessionality", ScoreFormProperties::concessionality);
        of.put("loan-service", ScoreFormProperties::loanService);
        of.put("foreign-financing", ScoreFormProperties::foreignFinancing);
        of.put("vendor-concentration", ScoreFormProperties::concentration);
        of.put("jurisdiction-exposure", ScoreFormProperties::exposure);
        of.put("safeguard-gap", ScoreFormProperties::safeguardGap);
        of.put("pushback", ScoreFormProperties::pushback);
        return of;
    }

    private static Categories categories(Random random) {
        return pick(
                random,
                Categories.DIGITAL_ONES,
                Categories.EVERY_ONE,
                Categories.of(pick(random, Category.values()), pick(random, Category.values())));
    }

    private static Score leverage(Random random) {
        Denominator over = pick(random, Denominator.values());
        CreditorScope counting = pick(random, CreditorScope.values());
        return new DebtLeverage(new DebtLeverage.AskedLeverage(
                country(random),
                maybe(random, country(random)),
                over.covers(counting) ? counting : CreditorScope.OFFICIAL_BILATERAL,
                over,
                year(random)));
    }

    private static Score service(Random random) {
        int from = year(random);
        Optional<Denominator> over = maybe(random, pick(random, Denominator.GDP, Denominator.REVENUE));
        return new DebtService(new DebtService.Asked(
                country(random),
                maybe(random, country(random)),
                from,
                over.isPresent() ? from : from + random.nextInt(3),
                over));
    }

    private static Score distress(Random random) {
        DebtBurden burden = pick(random, DebtBurden.PV_TO_GDP, DebtBurden.PV_TO_EXPORTS, DebtBurden.SERVICE_TO_EXPORTS);
        return new DebtDistress(new DebtDistress.Asked(country(random), year(random), maybe(random, burden)));
    }

    private static Score ratio(Random random) {
        return new SeriesRatio(new SeriesRatio.Asked(
                new Ref<>(Series.KIND, id(random)), new Ref<>(Series.KIND, id(random)), year(random)));
    }

    private static Score conversion(Random random) {
        return new Conversion(new Conversion.Asked(
                new Ref<>(id(random)), "cameras", new Ref<>(Series.KIND, id(random)), year(random)));
    }

    private static Score loanService(Random random) {
        double after = random.nextBoolean() ? 0 : random.nextDouble() * 10;
        double through = random.nextBoolean() ? Double.POSITIVE_INFINITY : after + random.nextDouble();
        return new LoanService(new LoanService.Asked(new Ref<>(Financing.KIND, id(random)), after, through));
    }

    private static Score foreignFinancing(Random random) {
        return new ForeignFinancing(new ForeignFinancing.Asked(new Ref<>(Deployment.KIND, id(random))));
    }

    private static Score concentration(Random random) {
        SystemSize by = pick(random, SystemSize.values());
        return new VendorConcentration(new VendorConcentration.AskedConcentration(
                maybe(random, country(random)),
                categories(random),
                by,
                random.nextBoolean(),
                random.nextBoolean(),
                by == SystemSize.CARRIERS ? Optional.empty() : maybe(random, pick(random, Access.values()))));
    }

    private static Score exposure(Random random) {
        Set<Tie> ties = EnumSet.allOf(Tie.class);
        ties.removeIf(tie -> random.nextBoolean());
        OptionalInt year = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(year(random));
        return new JurisdictionExposure(new JurisdictionExposure.AskedExposure(
                new Ref<>(Law.KIND, id(random)),
                maybe(random, country(random)),
                categories(random),
                pick(random, SystemSize.DEPLOYMENTS, SystemSize.FACE_CAMERAS, SystemSize.VALUE),
                year,
                ties,
                maybe(random, pick(random, Access.values()))));
    }

    private static Score safeguardGap(Random random) {
        return new SafeguardGap(new SafeguardGap.Asked(
                country(random), random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(year(random))));
    }

    private static Score pushback(Random random) {
        Pushback ever = Pushback.of(country(random).toString());
        int from = year(random);
        return random.nextBoolean() ? ever : ever.during(from, from + random.nextInt(3));
    }

    private static Score concessionality(Random random) {
        GrantElementConvention convention = switch (random.nextInt(5)) {
            case 0 -> GrantElementConvention.imfWorldBank();
            case 1 ->
                pick(
                        random,
                        GrantElementConvention.oecdLowIncome(),
                        GrantElementConvention.oecdLowerMiddleIncome(),
                        GrantElementConvention.oecdUpperMiddleIncome());
            case 2 -> GrantElementConvention.oecdCashFlow();
            case 3 -> GrantElementConvention.aidData2014();
            default ->
                GrantElementConvention.of(
                        "own (" + random.nextInt(9) + ") ; \"x\"\n%",
                        random.nextBoolean() ? 1 + random.nextDouble() : 1e-7 * (1 + random.nextInt(9)),
                        random.nextInt(20_000) / 7.0 - 1000);
        };
        return new Concessionality(new Concessionality.AskedElement(
                new Ref<>(Financing.KIND, id(random)),
                maybe(
                        random,
                        switch (random.nextInt(4)) {
                            case 0 -> convention;
                            case 1 -> convention.limited();
                            case 2 -> convention.withFees();
                            default -> convention.repayingAfterPeriod().withFees();
                        }),
                pick(random, RepaymentProfile.values()),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(365)),
                maybe(random, random.nextBoolean() ? Estimate.exactly(random.nextDouble()) : Estimate.about(2))));
    }

    private static Ref<Country> country(Random random) {
        return new Ref<>(Country.KIND, pick(random, "TJ", "KG", "CN", "UZ", "Kyrgyzstan", "c\u00f4te \"d'Ivoire\""));
    }

    private static int year(Random random) {
        return 1990 + random.nextInt(60);
    }

    private static String id(Random random) {
        return pick(random, "tj-loan", "an id", "\"quoted\"", "x=y", "");
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    @Example
    void everyKindOfTheGrammarHasAGenerator() {
        assertThat(GENERATORS.keySet())
                .containsExactlyElementsOf(Scores.grammar().examples().keySet().stream()
                        .map(ReadableForm::name)
                        .toList());
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void whatIsWrittenIsReadAsAnEqualScore(@ForAll long seed) {
        GENERATORS.forEach((name, generator) -> {
            Score score = generator.apply(new Random(seed));
            Laws.ofForm(score, it -> it.form().toString(), Scores::parse);
            String written = score.form().toString();
            assertThat(written).startsWith(name);
            assertThat(Scores.parse(written).question()).isEqualTo(score.question());
        });
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void aScoreThatNamesNoYearMayBeWrittenWithOne(
            @ForAll long seed, @ForAll @IntRange(min = 1990, max = 2050) int year) {
        GENERATORS.forEach((name, generator) -> {
            Score score = generator.apply(new Random(seed)).in(year);
            assertThat(Scores.parse(score.form().toString())).isEqualTo(score);
        });
    }

    @Property(seed = Seeds.FIXED, tries = 40)
    void noScoreIsAskedOfAYearThatIsNone(
            @ForAll long seed,
            @ForAll("years that are none") long year,
            @ForAll("arguments of years") Set<String> arguments) {
        for (ReadableForm example : Scores.grammar().examples().keySet()) {
            String form = example.toString();
            for (String argument : arguments) {
                form = form.replaceAll(" " + argument + "=\\d+", "") + " " + argument + "=" + year;
            }
            String asked = form;
            assertThatIllegalArgumentException()
                    .as(asked)
                    .isThrownBy(() -> Scores.parse(asked))
                    .satisfies(refused -> assertThat(refused.getMessage())
                            .containsAnyOf(
                                    "years are 0 to 9999",
                                    "has no argument",
                                    "give the first and the last",
                                    "whole number")
                            .hasSizeLessThan(300));
        }
        if (year == (int) year) {
            GENERATORS.forEach((name, generator) -> {
                Score score = generator.apply(new Random(seed));
                assertThatIllegalArgumentException()
                        .as(name)
                        .isThrownBy(() -> score.in((int) year))
                        .withMessage("year " + year + ": years are 0 to 9999");
                assertThatIllegalArgumentException()
                        .as(name)
                        .isThrownBy(() -> score.timeline(EMPTY, 2000, (int) year))
                        .withMessage("year " + year + ": years are 0 to 9999");
            });
        }
    }

    @Provide("years that are none")
    Arbitrary<Long> yearsThatAreNone() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        -1L,
                        10_000L,
                        2_000_000_000L,
                        (long) Integer.MIN_VALUE,
                        (long) Integer.MAX_VALUE,
                        Long.MAX_VALUE),
                Arbitraries.longs().filter(year -> year < 0 || year > 9999));
    }

    @Provide("arguments of years")
    Arbitrary<Set<String>> argumentsOfYears() {
        return Arbitraries.of(Set.of("year"), Set.of("at"), Set.of("from"), Set.of("to"), Set.of("from", "to"));
    }

    @Property(seed = Seeds.FIXED, tries = 10)
    void everyScoreAnswersInTheFirstYearAndInTheLast(@ForAll long seed, @ForAll @IntRange(max = 1) int last) {
        Catalog world = RandomCatalog.of(seed);
        for (Score score : Scores.standard(world)) {
            Throwable refused =
                    catchThrowable(() -> score.in(last * 9999).on(world).question());
            assertThat(refused == null || refused instanceof UnknownIdException)
                    .as("%s: %s", score, refused)
                    .isTrue();
        }
    }

    @Example
    void everyExampleIsRead() {
        Scores.grammar().examples().forEach((example, meaning) -> {
            assertThat(Scores.parse(example.toString()).form()).isEqualTo(example);
            assertThat(meaning).isNotBlank();
        });
    }
}
