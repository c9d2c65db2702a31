package io.github.digitalsilkroad.core.score;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Entities;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactGrouping;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.catalog.Group;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Query;
import io.github.digitalsilkroad.core.catalog.Ranked;
import io.github.digitalsilkroad.core.catalog.Ranking;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Missing;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.scenario.Market;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
            shown.add(ofOneYear(score, catalog).page());
        });
        catalog.deployments().total(Props.CAMERAS).why().children().forEach(shown::add);
        shown.add(catalog.financings().total(Props.AMOUNT).why());
        assertThat(shown)
                .allSatisfy(echo -> assertThat(echo.toString().lines())
                        .hasSizeLessThanOrEqualTo(2)
                        .allMatch(line -> line.length() <= COLUMNS, COLUMNS + " columns"));
    }

    private static AssessmentSeries ofOneYear(Score score, Catalog catalog) {
        Assessment answer = score.on(catalog).replayed(score::on, catalog);
        return AssessmentSeries.of(score.question(), ImmutableSortedMap.of(1, answer));
    }

    /**
     * Of every score; what is discounted is due later, and no figure of the year. The first line, the head of the
     * working, the tables of years, of worlds and of releases, and the chart each have the number. A first line without
     * room for all leaves out the time and what the percent are of, and never the basis.
     */
    @Property(seed = Seeds.FIXED, tries = 6)
    void everyAnswerSaysBesideTheNumberOnWhatBasisItsFiguresAre(
            @ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Catalog world = based(catalog, new Random(seed));
        Catalog again = world.toBuilder().build();
        ReleaseDiff releases = ReleaseDiff.between(world, again);
        List<Score> scores = new ArrayList<>(Scores.standard(world));
        world.deployments().forEach(system -> scores.add(new Cameras(system)));
        for (Score score : scores) {
            Assessment answer = score.on(world);
            String said = words(
                    answer.computation().map(FirstLineProperties::figures).orElseGet(() -> answer.shown().stream()),
                    answer.value().isPresent());
            assertThat(answer.basis()).as("%s: %s", score, answer).isEqualTo(said);
            assertThat(answer.figure())
                    .isEqualTo(answer.value().map(value -> value.describe(4)).orElse("unknown")
                            + (said.isEmpty() ? "" : ", " + said));
            assertThat(answer.headline().length() - (", " + said).length())
                    .as(answer.headline())
                    .isLessThanOrEqualTo(COLUMNS);
            AssessmentSeries years = ofOneYear(score, world);
            assertThat(ofOneYear(score, again)).isEqualTo(years).hasSameHashCodeAs(years);
            String of = score + ": " + answer;
            for (String place : List.of(
                    answer.headline(),
                    answer.why().text(WIDE).lines().findFirst().orElseThrow(),
                    years.page().text(WIDE),
                    score.compare(world, again).page().text(WIDE),
                    releases.effectOn(score).page().text(WIDE),
                    releases.attribute(score).page().text(WIDE),
                    years.chart().text(WIDE))) {
                assertSays(place, said, of);
            }
        }
    }

    /** The cameras of a system as stated, without a computation that tells how. */
    private record Cameras(Deployment system) implements Score {

        @Override
        public String question() {
            return "Cameras of " + system.id();
        }

        @Override
        public Assessment answer(Catalog catalog) {
            Recorder recorder = Recorder.of(question(), catalog);
            Optional<Quantity> cameras = recorder.fact(
                            catalog.deployment(system.id().toString()), Props.CAMERAS)
                    .value();
            return Assessment.of(recorder).unit("cameras").formula("as stated").answer(cameras.map(Quantity::number));
        }
    }

    /** A number says on what basis it is wherever it is printed: of a sum and of groups. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void everyTotalSaysBesideTheNumberOnWhatBasisItsFiguresAre(@ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Catalog world = based(catalog, new Random(seed));
        for (FactQuery<? extends Entity, ?> rows : List.of(world.deployments(), world.financings())) {
            Props.all().stream().filter(property -> property.type().isNumber()).forEach(property -> {
                Total total = rows.total(property);
                String said = words(total.figures().stream(), true);
                assertThat(total.toString().lines()).allMatch(line -> line.length() <= COLUMNS, COLUMNS + " columns");
                for (String place : List.of(
                        total.toString(),
                        total.page().title().toString(),
                        total.why().text(WIDE).lines().findFirst().orElseThrow(),
                        total.csv())) {
                    assertSays(place, said, total.toString());
                }
            });
        }
        FactGrouping<Deployment> groups = world.deployments().groupBy(Deployment.COUNTRY);
        List<String> all = groups.totals(Props.CAMERAS).stream()
                .map(group -> words(group.total().orElseThrow().figures().stream(), true))
                .toList();
        for (Group group : groups.totals(Props.CAMERAS)) {
            assertSays(group.toString(), words(group.total().orElseThrow().figures().stream(), true), group.toString());
        }
        for (String place : List.of(
                groups.table(Props.CAMERAS).text(WIDE),
                groups.csv(Props.CAMERAS),
                groups.chart(Props.CAMERAS).text(WIDE))) {
            assertThat(all).allSatisfy(said -> assertThat(place).contains(said));
        }
    }

    /**
     * A value says on what basis it is, and whether it is disputed, wherever it is shown by itself: of every kind, in
     * every column, as a table, as comma-separated values, in a ranking and as the echo of a fact.
     */
    @Property(seed = Seeds.FIXED, tries = 10)
    void everyValueOfARowSaysOnWhatBasisItIs(@ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Catalog world = based(catalog, new Random(seed));
        for (Catalog seen : List.of(world, world.under(Reading.envelope()))) {
            seen.kinds().forEach(kind -> cellsSayTheirBasis(seen.rows(kind)));
        }
        Iterator<CsvRecord> years = records(world.allSeries().csv()).iterator();
        CsvRecord head = years.next();
        for (Fact fact : world.facts()) {
            if (fact.year().isPresent() && fact.subject() instanceof Series) {
                assertLimits(head, years.next(), "", fact.claims());
            }
        }
    }

    private static <E extends Entity> void cellsSayTheirBasis(Entities<E> rows) {
        List<E> all = rows.list();
        Stream<io.github.digitalsilkroad.core.evidence.Property<?>> stated =
                all.stream().flatMap(row -> row.facts().properties().stream()).distinct();
        stated.forEach(property -> {
            List<List<String>> table = rows.table(property).rows();
            List<CsvRecord> csv = records(rows.csv(property));
            for (int i = 0; i < all.size(); i++) {
                Fact fact = Fact.of(all.get(i), property);
                String cell = table.get(i).get(1);
                assertSays(cell, basis(fact.claims()), fact.toString());
                assertThat(cell.endsWith("*") || cell.endsWith("*)"))
                        .isEqualTo(fact.claims().isDisputed());
                assertLimits(csv.get(0), csv.get(i + 1), property.name() + " ", fact.claims());
                String echo = fact.claims().toString();
                assertThat(echo.contains(": ") && !echo.contains(basis(fact.claims()) + ": "))
                        .as(echo)
                        .isFalse();
            }
            if (property.type().isNumber()) {
                rankingSaysItsBasis(rows.top(9, property));
            }
        });
    }

    private static <E extends Entity> void rankingSaysItsBasis(Ranking<E> ranking) {
        List<CsvRecord> csv = records(ranking.csv());
        for (int i = 0; i < ranking.size(); i++) {
            Ranked<E> row = ranking.get(i);
            String said = basis(row.fact());
            assertSays(row.toString(), said, row.toString());
            assertSays(ranking.page().rows().get(i).get(2), said, row.toString());
            assertThat(row.toString().contains("*")).isEqualTo(row.fact().isDisputed());
            assertLimits(csv.get(0), csv.get(i + 1), "", row.fact());
        }
        String second = ranking.toString().lines().skip(1).findFirst().orElse("");
        assertThat(second.contains(", ")
                        && !second.contains(basis(ranking.get(0).fact())))
                .as(second)
                .isFalse();
    }

    private static List<CsvRecord> records(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().toList();
    }

    private static void assertLimits(CsvRecord head, CsvRecord line, String prefix, Attested<?> fact) {
        assertThat(line.getField(head.getFields().indexOf(prefix + "basis"))).isEqualTo(basis(fact));
        assertThat(line.getField(head.getFields().indexOf(prefix + "disputed"))).isEqualTo(fact.disputeText());
    }

    /** On what basis a value is, in words of its own. */
    private static String basis(Attested<?> fact) {
        return words(fact.restsOn().stream().map(Claim::basis));
    }

    /** What an edit computes from a figure is no surer than that. */
    @Property(seed = Seeds.FIXED, tries = 20)
    void everyComparisonWithAnEditSaysOnWhatBasisItsFiguresAre(@ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Catalog world = based(catalog, new Random(seed));
        for (Financing loan : world.financings()) {
            Score service = LoanService.of(loan);
            Attested<?> amount = loan.amount();
            if (service.on(world).value().isPresent()) {
                Scenario relief = Scenario.named("relief").writeDown(loan.id().toString(), 50);
                Fact owed = Fact.of(relief.on(world).financing(loan.id().toString()), Props.AMOUNT);
                assertThat(owed.claims().chosen().map(Claim::basis))
                        .isEqualTo(amount.chosen().map(Claim::basis));
                String said = service.on(relief.on(world)).basis();
                assertThat(said).isEqualTo(service.on(world).basis());
                assertSays(service.compare(world, relief.on(world)).page().text(WIDE), said, loan.toString());
            }
        }
        for (Deployment system : world.deployments().live()) {
            Optional<Parties> suppliers = system.facts().value(Props.SUPPLIER);
            if (suppliers.isPresent() && !system.vendors().contains(Id.of("other"))) {
                Id old = suppliers.get().list().get(0);
                Catalog otherwise = Scenario.named("other")
                        .introduceVendor("other", "Other", "KG")
                        .replaceVendor(
                                old.toString(), "other", Market.at(system.id().toString()))
                        .on(world);
                Fact supplied = Fact.of(otherwise.deployment(system.id().toString()), Props.SUPPLIER);
                assertThat(supplied.claims().chosen().map(Claim::basis))
                        .isEqualTo(system.facts().get(Props.SUPPLIER).chosen().map(Claim::basis));
            }
        }
    }

    /** A stake that passes to another owner is no surer than it was, nor is its share. */
    @Property(seed = Seeds.FIXED, tries = 20)
    void everyStakeThatPassesKeepsItsBasis(@ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Catalog world = based(catalog, new Random(seed));
        for (Ownership stake : world.ownerships()) {
            Ownership passed = Scenario.named("passed")
                    .introduceVendor("other", "Other", "KG")
                    .changeOwner(stake.id().toString(), "other")
                    .on(world)
                    .get(Ownership.KIND, stake.id().toString());
            for (io.github.digitalsilkroad.core.evidence.Property<?> property :
                    List.of(Props.OWNER, Props.SHARE_OWNED)) {
                assertThat(passed.facts().get(property).chosen().map(Claim::basis))
                        .as("%s: %s", stake, property)
                        .isEqualTo(stake.facts()
                                .get(property)
                                .chosen()
                                .<Basis>map(Claim::basis)
                                .or(() -> Optional.of(Basis.STATED).filter(any -> property.equals(Props.OWNER))));
            }
        }
    }

    /** What a lens or a reading leaves out is not told as if no source spoke of it, by no sum, ranking or score. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void noAnswerCallsUnstatedWhatALensHides(@ForAll("catalogs") Catalog catalog) {
        Lens lens = Lens.where((property, claim) -> property.type().isNumber() == false, "words alone");
        Catalog world = catalog.through(lens);
        Catalog read = catalog.under(Reading.onlyFrom("press-2015"));
        Scenario none = Scenario.named("other").introduceVendor("other", "Other", "KG");
        for (Catalog seen : List.of(
                world,
                none.on(world),
                world.under(Reading.latest()),
                read,
                none.on(read).knownBy("2019"))) {
            for (FactQuery<? extends Entity, ?> rows : List.of(seen.deployments(), seen.financings())) {
                Props.all().stream()
                        .filter(property -> property.type().isNumber())
                        .forEach(property -> Stream.concat(
                                        rows.total(property).leftOut().stream(),
                                        rows.top(1, property).leftOut().stream())
                                .flatMap(row -> row.facts().stream())
                                .filter(fact -> fact.claims().property().equals(property))
                                .forEach(fact -> assertHidden(
                                        catalog,
                                        fact,
                                        fact.claims().missing().orElseThrow().words())));
            }
            for (Score score : Scores.standard(seen)) {
                for (MissingInput input : score.on(seen).missing()) {
                    input.fact().ifPresent(fact -> assertHidden(catalog, fact, input.why()));
                }
            }
        }
    }

    private static void assertHidden(Catalog released, Fact fact, String why) {
        boolean isHidden = fact.claims().admitted().isEmpty()
                && released.find(fact.subject().id())
                        .filter(row ->
                                !released.fact(fact.key()).claims().claims().isEmpty())
                        .isPresent();
        assertThat(why.startsWith(Missing.NOT_ADMITTED.words()))
                .as("%s: %s", fact, why)
                .isEqualTo(isHidden);
        assertThat(why.startsWith(Missing.NOT_STATED.words()) && isHidden).isFalse();
    }

    /** The answer for each side is in a table under the answer, whose basis the column names. */
    @Property(seed = Seeds.FIXED, tries = 4)
    void everyEffectSaysOnWhatBasisTheAnswerIs(@ForAll("catalogs") Catalog catalog, @ForAll long seed) {
        Catalog world = based(catalog, new Random(seed));
        for (Score score : List.of(
                VendorConcentration.everywhere(),
                VendorConcentration.everywhere().by(SystemSize.CAMERAS))) {
            Sensitivity sensitivity = score.sensitivity(world);
            Assessment answer = sensitivity.answer();
            String said = words(
                    answer.computation().stream().flatMap(FirstLineProperties::figures),
                    answer.value().isPresent());
            assertThat(said.isEmpty()
                            || sensitivity.effects().isEmpty()
                            || sensitivity.page().text(WIDE).contains("Answer, " + said))
                    .as("%s", sensitivity)
                    .isTrue();
            for (FactEffect effect : sensitivity.effects()) {
                String echo = effect.toString();
                assertThat(echo).contains(said);
                assertThat(echo.length()).as(echo).isLessThan(COLUMNS);
            }
        }
    }

    /**
     * Counts, sums and scores of systems say how many of these no source shows in the last years, by the rule by which
     * a list has when each was last seen.
     */
    @Property(seed = Seeds.FIXED, tries = 40)
    void everyNumberOfSystemsSaysHowManyWereNotSeenForYears(@ForAll("catalogs") Catalog catalog) {
        Deployments all = catalog.deployments();
        long unseen = all.page()
                .csv()
                .lines()
                .filter(line -> line.contains(", last seen "))
                .count();
        assertThat(all.stale().count()).isEqualTo((int) unseen);
        assertThat(all.toString()).contains(unseen(unseen)).doesNotContain(unseen == 0 ? " unseen for " : "\0");
        Total total = all.total(Props.CAMERAS);
        long added = total.figures().stream()
                .filter(fact ->
                        all.stale().contains(fact.subject().id().toString()).isYes())
                .count();
        assertThat(total.why().label()).contains(unseen(added));
        assertThat(total.toString()).containsPattern(unseen(added) + "|and \\d+ more$");
        VendorConcentration score = VendorConcentration.everywhere().countingAll();
        CountedSystems systems = new CountedSystems(
                Recorder.of("", catalog),
                Optional.empty(),
                OptionalInt.empty(),
                Categories.EVERY_ONE,
                SystemSize.DEPLOYMENTS,
                Optional.empty());
        long counted = systems.counted().stream()
                .filter(part ->
                        all.stale().contains(part.system().id().toString()).isYes())
                .count();
        Assessment answer = score.on(catalog);
        assertThat(answer.value().isEmpty() ? unseen(counted) : answer.toString())
                .contains(unseen(counted));
    }

    private static String unseen(long count) {
        return count == 0 ? "" : count + " unseen for 3 years";
    }

    private static void assertSays(String place, String said, String of) {
        assertThat(place).as(of).contains(said);
        assertThat(said.isEmpty() && FOUND.stream().anyMatch(basis -> place.contains(basis.label())))
                .as("%s: %s", of, place)
                .isFalse();
    }

    /** On what basis some figures are, in words of its own. */
    private static String words(Stream<Fact> figures, boolean hasValue) {
        return words(figures.flatMap(fact -> fact.claims().chosen().stream())
                .filter(claim -> hasValue)
                .map(Claim::basis));
    }

    private static String words(Stream<Basis> of) {
        List<Basis> bases = of.sorted().distinct().toList();
        String words = bases.stream()
                .filter(basis -> basis != Basis.STATED)
                .map(Basis::label)
                .collect(joining(" and "));
        return words.isEmpty() ? "" : (bases.contains(Basis.STATED) ? "partly " : "") + words;
    }

    /** The same world with claims that are stated, or on one of two other bases: a line has no room for all four. */
    private static Catalog based(Catalog catalog, Random random) {
        List<Basis> two = List.of(anyOf(random), anyOf(random));
        CatalogBuilder builder = catalog.toBuilder();
        for (Series series : catalog.allSeries()) {
            builder.put(series.withObserved(based(series.observations(), two, random)));
        }
        for (Entity row : catalog.entities()) {
            Facts facts = row.facts();
            for (Attested<?> fact : facts.all()) {
                facts = facts.with(based(fact, random.nextInt(3) == 0 ? Basis.STATED : two.get(random.nextInt(2))));
            }
            if (row.observed().isEmpty()) {
                builder.put(row.withFacts(facts));
            }
        }
        return builder.build();
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

    private static <T> Observations<T> based(Observations<T> values, List<Basis> two, Random random) {
        List<Claim<T>> claims = new ArrayList<>();
        Basis other = two.get(random.nextInt(2));
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

    /** A number for the known systems alone says so in the first line, and what is counted has its unit. */
    @Property(seed = Seeds.FIXED, tries = 10)
    void aNumberForTheKnownSystemsAloneIsNeverThatOfAll(@ForAll("catalogs") Catalog catalog) {
        List<VendorConcentration> scores = new ArrayList<>();
        for (VendorConcentration all :
                List.of(VendorConcentration.everywhere(), VendorConcentration.of("KG"), VendorConcentration.of("TJ"))) {
            scores.add(all.having(Access.SUPPLIES));
            for (SystemSize size : SystemSize.values()) {
                scores.addAll(List.of(all.by(size), all.countingAll().by(size)));
            }
        }
        for (VendorConcentration score : scores) {
            assertThat(score.on(catalog).toString()).doesNotContainPattern("(?<!among the|for all) [-\\d.,]+(;|$)");
            Assessment known = score.amongStated().on(catalog);
            if (known.value().isPresent()
                    && known.coverage().filter(rows -> !rows.isWhole()).isPresent()) {
                assertThat(known.headline()).containsPattern("(among|in) \\d+ known of ");
                assertThat(known.toString()).doesNotContain(" among the ");
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 8)
    void everyAnswerNamesInItsFirstLineWhatLimitsIt(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        Catalog world = catalog.through(lens);
        Scores.standard(world).forEach(score -> Laws.ofLimits(score, score.on(world), world));
    }

    @Property(seed = Seeds.FIXED, tries = 20)
    void everyTotalAndRankingFitsATerminal(@ForAll("catalogs") Catalog catalog, @ForAll("lenses") Lens lens) {
        CatalogBuilder advised = catalog.toBuilder();
        catalog.entities().stream()
                .filter(row -> row.id().toString().endsWith("1"))
                .forEach(row -> advised.put(row.withFacts(row.facts()
                        .with(World.fact(
                                Props.RECOMMENDED_FOR_AGGREGATES, World.claim("no", RandomCatalog.SOURCES.get(0)))))));
        Catalog world = advised.build().through(lens);
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
        boolean isOfDaysAlone = world.lenses().stream().allMatch(Lens::changesWorld);
        for (Score score : Sets.intersection(Scores.standard(catalog), Scores.standard(world))) {
            Laws.ofDifference(score, catalog, world);
            Comparison.Difference by =
                    score.compare(catalog, world).differences().get(0);
            assertThat(isOfDaysAlone || !(by.fell().isYes() || by.rose().isYes()))
                    .as("%s: what is known otherwise neither fell nor rose", by)
                    .isTrue();
        }
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
