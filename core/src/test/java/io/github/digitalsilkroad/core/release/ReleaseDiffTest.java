package io.github.digitalsilkroad.core.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Revision;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.core.score.ForeignFinancing;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReleaseDiffTest {

    private static final Source PAPER = World.source("paper-2018", SourceType.PRESS, "2018");
    private static final Source OFFICE = World.source("office-2020", SourceType.PRESS, "2020");

    private static CatalogBuilder release(String version) {
        return Catalog.builder(new DatasetVersion("test", version, 1))
                .add(PAPER)
                .add(OFFICE)
                .add(Country.builder()
                        .id(Id.of("TJ"))
                        .name("Tajikistan")
                        .iso3("TJK")
                        .build());
    }

    private static Deployment system(String id, FactsBuilder facts) {
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of("TJ"))
                .category(Category.SAFE_CITY)
                .facts(facts.build())
                .build();
    }

    private static Claim<Money> usd(double dollars, Source source) {
        return Claim.of(Money.usd(dollars), Citation.of(source, "p. 1"));
    }

    private static Claim<PartialDate> date(String edtf, Source source) {
        return Claim.of(PartialDate.parse(edtf), Citation.of(source, "p. 2"));
    }

    /** Two releases of one system, with other facts. */
    private static ReleaseDiff between(FactsBuilder before, FactsBuilder after) {
        return ReleaseDiff.between(
                release("2026.01.0").add(system("tj-city", before)).build(),
                release("2026.02.0").add(system("tj-city", after)).build());
    }

    private static Catalog older() {
        return release("2026.01.0")
                .add(system(
                        "tj-city",
                        Facts.builder()
                                .add(Props.COST, usd(22, PAPER))
                                .add(Props.FOREIGN_FUNDING, usd(11, PAPER))
                                .add(Props.SIGNED, date("2013", PAPER))))
                .add(system("tj-double", Facts.builder().add(Props.OPERATING, date("2014", PAPER))))
                .add(system("tj-phantom", Facts.builder().add(Props.OPERATING, date("2015", PAPER))))
                .build();
    }

    private static Catalog newer() {
        return release("2026.02.0")
                .add(system(
                        "tj-city",
                        Facts.builder()
                                .add(Props.COST, usd(22, PAPER))
                                .add(Props.FOREIGN_FUNDING, usd(20.9, PAPER))
                                .add(Props.SIGNED, date("2013", PAPER))
                                .add(Props.SIGNED, date("2013-05-20", OFFICE).revision(Revision.CORRECTION))
                                .add(Props.OPERATING, date("2014", PAPER))
                                .add(
                                        Props.OPERATING,
                                        date("2021", OFFICE).asOf("2021").revision(Revision.CHANGE))))
                .add(system("tj-new", Facts.builder().add(Props.OPERATING, date("2020", OFFICE))))
                .retire("tj-double", "tj-city", "the same system")
                .build();
    }

    @Test
    void everyChangeHasAKindAndStandsByIt() {
        ReleaseDiff diff = ReleaseDiff.between(older(), newer());

        assertThat(diff.changes().stream().map(Change::toString))
                .containsExactly(
                        "merged: tj-double: now tj-city",
                        "retired: tj-phantom: gone",
                        "corrected: tj-city foreign-funding: $11 -> $20.9 [paper-2018]",
                        "corrected: tj-city signed: 2013-05-20 [office-2020]",
                        "corrected: tj-phantom operating: 2015 -> withdrawn [paper-2018]",
                        "changed in the world: tj-city operating: 2021 as of 2021 [office-2020]",
                        "added: tj-new: new",
                        "added: tj-new operating: 2020 [office-2020]");
        assertThat(diff).hasToString("8 changes: 1 merged, 1 retired, 3 corrected, 1 changed in the world, 2 added");
    }

    @Test
    void aReleaseDoesNotDifferFromItself() {
        ReleaseDiff diff = ReleaseDiff.between(newer(), newer());

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.text(80)).contains("no change");
        assertThat(diff).hasToString("0 changes");
    }

    /** Each sort of row, more and less of it, is told. */
    @ParameterizedTest
    @MethodSource("oneRowMore")
    void everyRowThatOneOfTwoReleasesHasIsTold(
            String row, UnaryOperator<CatalogBuilder> adding, String added, String gone) {
        Catalog fewer = newer();
        Catalog more = adding.apply(newer().toBuilder()).build();
        assertThat(more).as(row).isNotEqualTo(fewer);
        assertThat(ReleaseDiff.between(fewer, more).changes())
                .as(row)
                .extracting(Change::toString)
                .containsExactly(added);
        assertThat(ReleaseDiff.between(more, fewer).changes())
                .as(row)
                .extracting(Change::toString)
                .containsExactly(gone);
        ReleaseDiff diff = ReleaseDiff.between(fewer, more);
        ForeignFinancing score = ForeignFinancing.of("tj-city");
        assertThat(diff.effectOn(score).changes()).isEmpty();
        assertThat(diff.attribute(score).contributions())
                .as("no answer depends on it, but on entities")
                .hasSize(row.equals("entity") ? 1 : 0);
    }

    static Stream<Arguments> oneRowMore() {
        Vocabulary.Term term = new Vocabulary.Term(Props.CROWD, "crowd", "How many came.", Optional.empty());
        return Stream.of(
                row(
                        "entity",
                        more -> more.add(system("tj-more", Facts.builder())),
                        "added: tj-more: new",
                        "retired: tj-more: gone"),
                row(
                        "source",
                        more -> more.add(World.source("more-2020", SourceType.PRESS, "2020")),
                        "added: more-2020: new",
                        "retired: more-2020: gone"),
                row(
                        "retired id",
                        more -> more.retire("tj-town", "tj-city", "one place"),
                        "retired: tj-town: now tj-city",
                        "retired: tj-town: gone"),
                row(
                        "property",
                        more -> more.vocabulary(Vocabulary.of(List.of(term))),
                        "added: crowd: new",
                        "retired: crowd: gone"));
    }

    private static Arguments row(String row, UnaryOperator<CatalogBuilder> adding, String added, String gone) {
        return Arguments.of(row, adding, added, gone);
    }

    @Test
    void anIdThatFindsANewEntityIsRetiredNotMerged() {
        Catalog renamed = release("2026.03.0")
                .add(system("tj-town", Facts.builder().add(Props.OPERATING, date("2014", PAPER))))
                .retire("tj-double", "tj-town", "renamed")
                .build();

        Change change =
                ReleaseDiff.between(older(), renamed).of(Cause.RETIREMENT).get(1);

        assertThat(change).hasToString("retired: tj-double: now tj-town");
        assertThat(change.successor()).contains(Id.of("tj-town"));
    }

    @Test
    void theEffectOnAScoreNamesTheChangesThatItCites() {
        ReleaseEffect effect = ReleaseDiff.between(older(), newer()).effectOn(ForeignFinancing.of("tj-city"));

        assertThat(effect.difference().before().value()).contains(Estimate.exactly(50));
        assertThat(effect.difference().change().orElseThrow().contains(45)).isTrue();
        assertThat(effect.difference().isKnowledge()).isTrue();
        assertThat(effect.difference().rose()).isEqualTo(Ternary.UNKNOWN);
        assertThat(effect.changes())
                .extracting(Change::toString)
                .contains("corrected: tj-city foreign-funding: $11 -> $20.9 [paper-2018]");
        assertThat(effect)
                .hasToString("50 percent of the cost\n-> 95 percent of the cost ("
                        + effect.changes().size() + " change"
                        + (effect.changes().size() == 1 ? ")" : "s)"));
    }

    @Test
    void theEffectOnAScorePrints() {
        View effect = ReleaseDiff.between(older(), newer()).effectOn(ForeignFinancing.of("tj-city"));

        assertThat(effect.text(80)).isEqualTo("""
            Foreign share of the cost of System tj-city: percent of the cost
            Release         Answer  Change
            --------------  ------  ------
            test 2026.01.0      50
            test 2026.02.0      95      45

            Changes that give the newer answer, all of them needed
            Kind       Fact             Change
            ---------  ---------------  -------------------------
            merged     tj-double        now tj-city
            corrected  tj-city          $11 -> $20.9 [paper-2018]
                       foreign-funding
            """);
        assertThat(effect.markdown())
                .contains("| corrected | tj-city<br>foreign-funding | $11 -\\> $20.9 \\[paper-2018\\] |");
        assertThat(ReleaseDiff.between(older(), older())
                        .effectOn(ForeignFinancing.of("tj-city"))
                        .text(80))
                .contains("The answer is the same in both.");
    }

    @Test
    void anAnswerThatIsMissingHasNoChange() {
        ReleaseEffect effect = ReleaseDiff.between(older(), older()).effectOn(ForeignFinancing.of("tj-double"));

        assertThat(effect.difference().change()).isEmpty();
        assertThat(effect.difference().rose()).isEqualTo(Ternary.UNKNOWN);
        assertThat(effect.difference().fell()).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void printsWithinATerminal() {
        ReleaseDiff diff = ReleaseDiff.between(older(), newer());

        assertThat(diff.text(80).lines()).allMatch(line -> line.length() <= 80);
        assertThat(diff.markdown()).contains("| merged | tj-double | now tj-city |");
        assertThat(diff.html()).contains("<td>merged</td>");
    }

    @Test
    void oneChangeIsNotSeveral() {
        Catalog before = release("2026.01.0").build();
        Catalog after =
                release("2026.02.0").add(system("tj-new", Facts.builder())).build();
        assertThat(ReleaseDiff.between(before, after)).hasToString("1 change: 1 added");
    }

    /** One row of a table has the figures of two years: each is corrected by the figure of the same year. */
    @Test
    void claimsOfOneRowAreCorrectedByThoseOfTheSameTime() {
        FactsBuilder before = Facts.builder()
                .add(Props.COST, usd(1, PAPER).asOf("2018"))
                .add(Props.COST, usd(2, PAPER).asOf("2019"));
        FactsBuilder after = Facts.builder()
                .add(Props.COST, usd(3, PAPER).asOf("2019"))
                .add(Props.COST, usd(4, PAPER).asOf("2018"));

        assertThat(between(before, after).changes().stream().map(Change::toString))
                .containsExactly(
                        "corrected: tj-city cost: $1 as of 2018 -> $4 as of 2018 [paper-2018]",
                        "corrected: tj-city cost: $2 as of 2019 -> $3 as of 2019 [paper-2018]");
    }

    /** The same from another place of the source is the same claim with a corrected locator. */
    @Test
    void theLocatorOfAClaimIsCorrected() {
        Claim<Money> elsewhere = Claim.of(Money.usd(1), Citation.of(PAPER, "p. 2"));
        Claim<Money> other = Claim.of(Money.usd(2), elsewhere.citation());

        assertThat(changes(List.of(usd(1, PAPER)), List.of(elsewhere)))
                .containsExactly("corrected: tj-city cost: $1, other details [paper-2018]");
        assertThat(changes(List.of(usd(1, PAPER)), List.of(usd(1, PAPER), elsewhere)))
                .as("the first place says it as before")
                .containsExactly("added: tj-city cost: $1 [paper-2018]");
        assertThat(changes(List.of(usd(1, PAPER)), List.of(other)))
                .as("another place says something else")
                .containsExactly(
                        "corrected: tj-city cost: $1 -> withdrawn [paper-2018]",
                        "added: tj-city cost: $2 [paper-2018]");
    }

    private static List<String> changes(List<Claim<Money>> before, List<Claim<Money>> after) {
        FactsBuilder older = Facts.builder();
        before.forEach(claim -> older.add(Props.COST, claim));
        FactsBuilder newer = Facts.builder();
        after.forEach(claim -> newer.add(Props.COST, claim));
        return between(older, newer).changes().stream().map(Change::toString).toList();
    }

    /** A correction of any part of a claim shows as one corrected claim; none is added or withdrawn. */
    @Test
    void whateverIsPutRightAboutAClaimIsOneCorrection() {
        int corrected = 0;
        for (long seed = 1; seed <= 4; seed++) {
            Catalog world = RandomCatalog.of(seed);
            for (Deployment system : world.deployments()) {
                for (Attested<?> fact : system.facts().all()) {
                    corrected += fact.claims().size() == 1 ? corrections(world, system, fact) : 0;
                }
            }
        }
        assertThat(corrected).isGreaterThan(100);
    }

    private static <T> int corrections(Catalog world, Deployment system, Attested<T> fact) {
        Claim<T> claim = fact.claims().get(0);
        List<Claim<T>> others = List.of(
                claim.citing(Citation.of(claim.source(), claim.citation().locator() + ", note 3")),
                claim.note("a note that was missing"),
                claim.asOf("1999"));
        for (Claim<T> other : others) {
            Attested<T> now = Attested.of(fact.property(), List.of(other));
            Catalog next = world.toBuilder()
                    .put(system.withFacts(system.facts().with(now)))
                    .build();
            assertThat(ReleaseDiff.between(world, next).changes())
                    .as(system.id() + " " + other)
                    .singleElement()
                    .satisfies(change -> {
                        assertThat(change.kind()).isEqualTo(Cause.CORRECTION);
                        assertThat(change.before().orElseThrow().claim()).isEqualTo(claim);
                        assertThat(change.after().orElseThrow().claim()).isEqualTo(other);
                    });
        }
        return others.size();
    }

    /** Two new sources say the same of the money and another thing says something else. */
    @Test
    void whatWouldGiveTheAnswerAsWellIsSaid() {
        FactsBuilder before = Facts.builder().add(Props.COST, usd(22, PAPER));
        FactsBuilder after = Facts.builder()
                .add(Props.COST, usd(22, PAPER))
                .add(Props.FOREIGN_FUNDING, usd(11, PAPER))
                .add(Props.FOREIGN_FUNDING, usd(11, OFFICE))
                .add(Props.SIGNED, date("2013", PAPER));

        ReleaseEffect effect = between(before, after).effectOn(ForeignFinancing.of("tj-city"));

        assertThat(effect.changes()).hasSize(1);
        assertThat(effect.alternatives(effect.changes().get(0)))
                .extracting(change ->
                        change.after().orElseThrow().claim().source().id().toString())
                .containsAnyOf("paper-2018", "office-2020")
                .hasSize(1);
        assertThat(effect.text(80)).containsPattern("or \\$11 \\[(paper-2018|office-2020)] alone");
    }

    /** The same row says the same of another year, and a value is now withheld. */
    @Test
    void theTimeOfAClaimIsCorrected() {
        FactsBuilder before = Facts.builder().add(Props.COST, usd(1, PAPER).asOf("2018"));
        FactsBuilder after = Facts.builder()
                .add(Props.COST, usd(1, PAPER).asOf("2019"))
                .add(Props.FOREIGN_FUNDING, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(OFFICE, "p. 3")));

        assertThat(between(before, after).changes().stream().map(Change::toString))
                .containsExactly(
                        "corrected: tj-city cost: $1 as of 2018 -> $1 as of 2019 [paper-2018]",
                        "added: tj-city foreign-funding: undisclosed [office-2020]");
    }

    @Test
    void aReadingThatAloneMovesTheAnswerIsNamed() {
        Catalog world = release("2026.01.0")
                .add(system(
                        "tj-city",
                        Facts.builder()
                                .add(Props.COST, usd(22, PAPER))
                                .add(Props.FOREIGN_FUNDING, usd(11, PAPER))
                                .add(Props.FOREIGN_FUNDING, usd(22, OFFICE))))
                .build();

        ReleaseEffect effect = ReleaseDiff.between(world, world.under(Reading.onlyFrom("paper-2018")))
                .effectOn(ForeignFinancing.of("tj-city"));

        assertThat(effect.changes()).isEmpty();
        assertThat(effect.text(80)).contains("The reading alone changes the answer.");
    }

    @Test
    void aSearchForChangesKeepsToItsBudget() {
        ReleaseDiff diff = ReleaseDiff.between(older(), newer());
        Budget one = Budget.standard().with(Budget.Limit.ANSWERS, 1);

        assertThatThrownBy(() -> diff.effectOn(ForeignFinancing.of("tj-city"), one))
                .isInstanceOfSatisfying(
                        BudgetException.class, e -> assertThat(e.needed()).isEqualTo(2));
    }

    /** A merger is one step with all that it changes; the rest come one by one, each by its cause. */
    @Test
    void whatAMergerChangesIsMadeAtOnce() {
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(older(), newer()));

        assertThat(partial.steps)
                .extracting(step -> step.cause() + ": "
                        + step.changes().stream().map(Change::toString).collect(Collectors.joining("; ")))
                .containsExactly(
                        "correction: merged: tj-double: now tj-city; "
                                + "corrected: tj-city foreign-funding: $11 -> $20.9 [paper-2018]; "
                                + "corrected: tj-city signed: 2013-05-20 [office-2020]; "
                                + "changed in the world: tj-city operating: 2021 as of 2021 [office-2020]",
                        "correction: retired: tj-phantom: gone",
                        "correction: corrected: tj-phantom operating: 2015 -> withdrawn [paper-2018]",
                        "new evidence: added: tj-new: new",
                        "new evidence: added: tj-new operating: 2020 [office-2020]");
    }

    @Test
    void anIdIsRetiredWithTheMergerThatRetiresIt() {
        Catalog before =
                older().toBuilder().retire("tj-oldest", "tj-city", "renamed").build();
        Catalog after =
                newer().toBuilder().retire("tj-oldest", "tj-city", "renamed").build();
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(before, after));
        Catalog none = partial.world(List.of(), before.reading());
        Catalog merged = partial.world(partial.steps.subList(0, 1), before.reading());

        assertThat(none.retiredIds()).isEqualTo(before.retiredIds());
        assertThat(none.deployment("tj-double").id()).hasToString("tj-double");
        assertThat(merged.retiredIds()).isEqualTo(after.retiredIds());
        assertThat(merged.deployment("tj-double").id()).hasToString("tj-city");
        assertThat(merged.deployment("tj-phantom").id()).hasToString("tj-phantom");
    }

    /** An organization is in every world; what is said of it is not. */
    @Test
    void anOrganizationComesWithoutWhatIsSaidOfIt() {
        Organization vendor = Organization.builder(OrganizationKind.VENDOR)
                .id(Id.of("vendor"))
                .name("Vendor")
                .facts(Facts.builder()
                        .add(Props.NAME_IN_USE, Claim.of("Trader", Citation.of(PAPER, "p. 5")))
                        .build())
                .build();
        Catalog before = release("2026.01.0")
                .add(system("tj-city", Facts.builder().add(Props.COST, usd(22, PAPER))))
                .build();
        Catalog after = release("2026.02.0")
                .add(vendor)
                .add(system(
                        "tj-city",
                        Facts.builder()
                                .add(Props.COST, usd(22, PAPER))
                                .add(
                                        Props.SUPPLIER,
                                        Claim.of(Parties.of(Id.of("vendor")), Citation.of(PAPER, "p. 4")))))
                .build();
        PartialWorld partial = new PartialWorld(ReleaseDiff.between(before, after));

        assertThat(partial.steps)
                .extracting(step -> step.changes().get(0).toString())
                .containsExactly(
                        "added: tj-city supplier: vendor [paper-2018]",
                        "added: vendor name-in-use: Trader [paper-2018]");
        Catalog supplied = partial.world(partial.steps.subList(0, 1), before.reading());
        assertThat(supplied.organization("vendor")
                        .facts()
                        .get(Props.NAME_IN_USE)
                        .claims())
                .isEmpty();
        assertThat(supplied.deployment("tj-city").facts().get(Props.SUPPLIER).claims())
                .hasSize(1);
    }
}
