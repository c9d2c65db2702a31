package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Query;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What an answer prints of itself agrees with its estimate and its coverage, for every score and through every lens.
 */
class FirstLineProperties {

    private static final int COLUMNS = 80;

    /** The scores that count rows. */
    private static final List<Class<? extends Score>> COUNTS =
            List.of(VendorConcentration.class, JurisdictionExposure.class, SafeguardGap.class, Pushback.class);

    /** On what basis a value is that no source states. */
    private static final List<Basis> FOUND = List.of(Basis.INFERRED, Basis.COMPUTED, Basis.PROJECTED, Basis.ESTIMATED);

    /** No line is broken. */
    private static final int WIDE = 1_000;

    /** A double holds the digits of smaller whole numbers. */
    private static final double EXACT = 1e15;

    @Property(seed = Seeds.FIXED, tries = 8)
    void everyAnswerAgreesWithItsEstimate(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        Scores.standard(world).forEach(score -> {
            Assessment answer = score.on(world);
            Laws.ofFirstLine(answer);
            assertThat(answer.toString().lines()).allMatch(line -> line.length() <= COLUMNS, COLUMNS + " columns");
        });
    }

    /** Of an answer, and of all that it hands out; a shell echoes them, and print() shows them whole. */
    @Property(seed = Seeds.FIXED, tries = 2)
    void everyEchoFitsATerminal(@ForAll("catalogs") Catalog catalog) {
        List<Object> shown =
                new ArrayList<>(List.of(catalog.disputes(), catalog.disputes().page(), catalog.page()));
        Scores.standard(catalog).forEach(score -> {
            Assessment answer = score.on(catalog);
            shown.addAll(List.of(answer.why(), answer.cite(), answer.citeRead(), answer.page()));
            shown.add(AssessmentSeries.of(score.subject(), year -> score, catalog, 1, 1, Budget.standard())
                    .page());
        });
        catalog.deployments().total(Props.CAMERAS).why().children().forEach(shown::add);
        shown.add(catalog.financings().total(Props.AMOUNT).why());
        assertThat(shown)
                .allSatisfy(echo -> assertThat(echo.toString().lines())
                        .hasSizeLessThanOrEqualTo(2)
                        .allMatch(line -> line.length() <= COLUMNS, COLUMNS + " columns"));
    }

    /**
     * Of every score that computes with figures; what is discounted is due later, and no figure of the year. The first
     * line, the head of the working, the tables of years, of worlds and of releases, and the chart each have the
     * number. A count of rows is ours, and its working says on what basis each row is in it. A first line without room
     * for all leaves out the time and what the percent are of, which the second has.
     */
    @Property(seed = Seeds.FIXED, tries = 20)
    void everyAnswerSaysBesideTheNumberOnWhatBasisItsFiguresAre(
            @ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Random random = new Random(seed);
        CatalogBuilder builder = catalog.toBuilder();
        for (Series series : catalog.allSeries()) {
            builder.put(series.withObserved(based(series.observations(), random)));
        }
        for (Financing loan : catalog.financings()) {
            Facts facts = loan.facts();
            for (Attested<?> fact : facts.all()) {
                facts = facts.with(based(fact, random.nextInt(3) == 0 ? Basis.STATED : anyOf(random)));
            }
            builder.put(loan.withFacts(facts));
        }
        Catalog world = builder.build();
        ReleaseDiff releases = ReleaseDiff.between(world, builder.build());
        for (Score score : Scores.standard(world)) {
            Assessment answer = score.on(world);
            List<Basis> bases = answer.computation().stream()
                    .filter(computed -> COUNTS.stream().noneMatch(counts -> counts.isInstance(score)))
                    .flatMap(FirstLineProperties::figures)
                    .flatMap(fact -> fact.claims().chosen().stream())
                    .<Basis>map(Claim::basis)
                    .sorted()
                    .distinct()
                    .toList();
            String words = bases.stream()
                    .filter(basis -> basis != Basis.STATED)
                    .map(Basis::label)
                    .collect(joining(" and "));
            String said = words.isEmpty() ? "" : (bases.contains(Basis.STATED) ? "partly " : "") + words;
            assertThat(answer.basis()).as("%s: %s", score, answer).isEqualTo(said);
            if (answer.headline().length() > COLUMNS) {
                assertThat(answer.headline()).doesNotContain(" in ", "percent of ");
            }
            AssessmentSeries years = AssessmentSeries.of("years", year -> score, world, 1, 1, Budget.standard());
            assertThat(AssessmentSeries.of("years", year -> score, builder.build(), 1, 1, Budget.standard()))
                    .isEqualTo(years)
                    .hasSameHashCodeAs(years);
            for (String place : List.of(
                    answer.headline(),
                    answer.why().text(WIDE).lines().findFirst().orElseThrow(),
                    years.page().text(WIDE),
                    score.compare(world, builder.build()).page().text(WIDE),
                    releases.effectOn(score).page().text(WIDE),
                    releases.attribute(score).page().text(WIDE),
                    years.chart().text(WIDE))) {
                assertThat(place).as("%s: %s", score, answer).contains(said.isEmpty() ? "" : ", " + said);
                assertThat(said.isEmpty() && FOUND.stream().anyMatch(basis -> place.contains(basis.label())))
                        .as("%s: %s", score, place)
                        .isFalse();
            }
        }
    }

    private static Basis anyOf(Random random) {
        return FOUND.get(random.nextInt(FOUND.size()));
    }

    private static <T> Attested<T> based(Attested<T> fact, Basis basis) {
        return Attested.of(
                fact.property(),
                fact.claims().stream()
                        .map(claim -> claim.hasValue() ? claim.basis(basis) : claim)
                        .toList());
    }

    private static <T> Observations<T> based(Observations<T> values, Random random) {
        List<Claim<T>> claims = new ArrayList<>();
        Basis other = anyOf(random);
        boolean areAll = random.nextInt(3) == 0;
        for (Attested<?> year : values.all()) {
            Basis basis = areAll || random.nextInt(3) == 0 ? other : Basis.STATED;
            for (Claim<?> claim : year.claims()) {
                @SuppressWarnings("unchecked") // the claims of a year are of the type of the series
                Claim<T> of = (Claim<T>) claim;
                claims.add(of.hasValue() ? of.basis(basis) : of);
            }
        }
        return Observations.of(values.property(), claims);
    }

    private static Stream<Fact> figures(Computation from) {
        return from.formula().equals("discounted")
                ? Stream.of()
                : from.operands().stream()
                        .flatMap(operand -> Stream.concat(
                                operand.fact().stream(),
                                operand.from().stream().flatMap(FirstLineProperties::figures)));
    }

    @Property(seed = Seeds.FIXED, tries = 8)
    void everyAnswerNamesInItsFirstLineWhatLimitsIt(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        Scores.standard(world).forEach(score -> Laws.ofLimits(score, score.on(world), world));
    }

    @Property(seed = Seeds.FIXED, tries = 20)
    void everyTotalAndRankingFitsATerminal(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        for (FactQuery<? extends Entity, ?> rows :
                List.of(world.deployments(), world.financings(), world.incidents())) {
            Props.all().stream().filter(property -> property.type().isNumber()).forEach(property -> {
                Laws.ofTotal(rows.total(property));
                Laws.ofRows(rows, property);
            });
        }
    }

    @Property(seed = Seeds.FIXED, tries = 8)
    void everyDifferenceAgreesWithItsAnswers(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        Sets.intersection(Scores.standard(catalog), Scores.standard(world))
                .forEach(score -> Laws.ofDifference(score, catalog, world));
    }

    /**
     * The years of a list are the hull of those in which its rows may have begun, here of those that have not ended.
     */
    @Property(seed = Seeds.FIXED, tries = 40)
    void everyListHasTheYearsOfItsRows(@ForAll("catalogs") Catalog catalog) {
        for (FactQuery<? extends Entity, ?> all :
                List.of(catalog.deployments(), catalog.financings(), catalog.incidents())) {
            Query<? extends Entity, ?> rows = all.matching(row -> row.kind().ends().stream()
                    .noneMatch(end -> row.facts().get(end).isPresent()));
            IntSummaryStatistics years = new IntSummaryStatistics();
            for (Entity row : rows) {
                begun(row).mapToInt(date -> date.earliest().getYear()).min().ifPresent(years);
                begun(row).mapToInt(date -> date.latest().getYear()).min().ifPresent(years);
            }
            String first = rows.toString().lines().findFirst().orElseThrow();
            String span = years.getMin() == years.getMax() ? "" : " to " + years.getMax();
            if (years.getCount() == 0) {
                assertThat(first).doesNotContain(" of ");
            } else {
                assertThat(first).containsPattern(" of " + years.getMin() + span + "(?!\\d| to)");
            }
        }
    }

    /** The dates of its start; {@code XXXX} is none. */
    private static Stream<PartialDate> begun(Entity row) {
        return row.kind().starts().stream()
                .flatMap(start -> row.facts().value(start).stream())
                .filter(date -> date.earliest().getYear() > 0);
    }

    /** Of any estimate with many digits and any coverage, since a score of few rows has neither. */
    @Property(seed = Seeds.FIXED, tries = 400)
    void anyEstimateAndAnyCoverageArePrintedAsTheyAre(
            @ForAll("estimates") Estimate value,
            @ForAll @IntRange(max = 200) int all,
            @ForAll("places") double part,
            @ForAll("places") double where) {
        Estimate longer = value.times(1.000123456789);
        Optional<Estimate> stated = Optional.of(Estimate.exactly(Samples.pointIn(longer, where)));
        for (boolean hasRows : new boolean[] {false, true}) {
            Assessment.Builder answer = Assessment.of(
                            Recorder.of("question", World.empty().build()))
                    .unit("points")
                    .when("in 1995")
                    .aside("the largest of 10")
                    .scope("among those of 20 kinds");
            if (hasRows) {
                answer.among((int) (part * all), all, "systems", stated);
            }
            Laws.ofFirstLine(answer.answer(longer));
            assertThat(answer.answer(longer).headline()).contains("among those of 20 kinds");
        }
    }

    @Provide
    Arbitrary<Estimate> estimates() {
        return Samples.anyEstimates()
                .filter(estimate -> DoubleStream.of(estimate.low(), estimate.high())
                        .allMatch(end -> Double.isInfinite(end) || Math.abs(end) < EXACT));
    }

    @Provide
    Arbitrary<Double> places() {
        return Samples.places();
    }

    @Provide
    Arbitrary<Catalog> catalogs() {
        return Samples.catalogs();
    }

    @Provide
    Arbitrary<Lens> lenses() {
        return Samples.lenses();
    }
}
