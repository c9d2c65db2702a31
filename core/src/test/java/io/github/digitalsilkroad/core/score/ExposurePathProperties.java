package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** The ways of a law through suppliers, channels and owners of owners, against a search of the graph by hand. */
class ExposurePathProperties {

    /** Organizations 0 to 4; the last one is of the law's country. */
    private static final int BOUND = 4;

    private static final int YEAR = 2018;

    /** An owner, what it owns or controls, and the last year it held that. */
    record Stake(int owner, int owned, int until, boolean isControl) {}

    /** A supplier, and through whom the money came; 5 for nobody. */
    record Sale(int supplier, int channel) {}

    private static Catalog world(List<Sale> sales, List<Stake> stakes) {
        World world = World.empty()
                .law(
                        "law",
                        "CN",
                        World.facts(World.fact(Props.IN_FORCE, World.claim(PartialDate.parse("2010"), World.BRIEF))),
                        LawEffect.BINDS);
        for (int i = 0; i <= BOUND; i++) {
            world.organization("org-" + i, i == BOUND ? "CN" : "RU", OrganizationKind.VENDOR);
        }
        for (int i = 0; i < stakes.size(); i++) {
            Stake stake = stakes.get(i);
            world.add(Ownership.builder()
                    .id(Id.of("stake-" + i))
                    .name("Stake " + i)
                    .owner(Id.of("org-" + stake.owner))
                    .owned(Id.of("org-" + stake.owned))
                    .type(stake.isControl ? OwnershipType.CONTROL : OwnershipType.EQUITY)
                    .facts(World.facts(World.fact(
                            Props.HELD, World.claim(DateInterval.parse("2010/" + stake.until), World.BRIEF))))
                    .build());
        }
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            world.deployment(
                    "system-" + i,
                    "TJ",
                    Facts.builder()
                            .add(Props.SUPPLIER, World.claim(Parties.parse("org-" + sale.supplier), World.BRIEF))
                            .add(Props.OPERATING, World.claim(PartialDate.parse("2012"), World.BRIEF))
                            .build());
            if (sale.channel <= BOUND) {
                world.financing(
                        "loan-" + i,
                        "TJ",
                        Instrument.LOAN,
                        "system-" + i,
                        World.facts(World.fact(
                                Props.CHANNEL, World.claim(Parties.parse("org-" + sale.channel), World.BRIEF))));
            }
        }
        return world.build();
    }

    /** Who is the bound organization or hangs on it, by whatever chain of these ties, in the year. */
    private static boolean[] reached(List<Stake> stakes, Set<Tie> ties) {
        boolean[] reached = new boolean[BOUND + 2];
        reached[BOUND] = true;
        for (int round = 0; round <= BOUND; round++) {
            for (Stake stake : stakes) {
                boolean counts = ties.contains(stake.isControl ? Tie.CONTROL : Tie.OWNERSHIP) && stake.until >= YEAR;
                reached[stake.owned] |= reached[stake.owner] && counts;
            }
        }
        return reached;
    }

    @Property(seed = Seeds.FIXED, tries = 300)
    void theAnswerIsThatOfASearchOfTheGraph(
            @ForAll @Size(min = 1, max = 4) List<@From("sales") Sale> sales,
            @ForAll @Size(max = 6) List<@From("stakes") Stake> stakes,
            @ForAll Set<Tie> ties) {
        boolean[] reached = reached(stakes, ties);
        double certain = 0;
        double possible = 0;
        for (Sale sale : sales) {
            certain += sale.supplier == BOUND ? 1 : 0;
            boolean isMoney = ties.contains(Tie.MONEY) && reached[sale.channel];
            possible += reached[sale.supplier] || isMoney ? 1 : 0;
        }
        JurisdictionExposure question =
                JurisdictionExposure.to("law").of("TJ").in(YEAR).through(ties.toArray(new Tie[0]));
        Catalog catalog = world(sales, stakes);
        Estimate answer = question.on(catalog).value().orElseThrow();
        assertThat(answer.low()).isCloseTo(100 * certain / sales.size(), within(1e-9));
        assertThat(answer.high()).isCloseTo(100 * possible / sales.size(), within(1e-9));
        assertThat(question.paths(catalog)).allSatisfy(path -> {
            assertThat(path.parties().get(path.parties().size() - 1)).isEqualTo(Id.of("org-" + BOUND));
            assertThat(path.parties()).doesNotHaveDuplicates();
            assertThat(ties).containsAll(path.ties());
            assertThat(path.ties()).hasSize(path.parties().size() - (path.ties().contains(Tie.MONEY) ? 0 : 1));
            assertLinks(path, stakes);
            assertThat(path.reaches().isYes()).isEqualTo(path.toString().endsWith("supplier org-" + BOUND));
        });
    }

    /** Each link is one that somebody stated, of the kind that the path says. */
    private static void assertLinks(JurisdictionPath path, List<Stake> stakes) {
        List<Tie> links = path.ties()
                .subList(
                        path.ties().size() - path.parties().size() + 1,
                        path.ties().size());
        for (int i = 0; i < links.size(); i++) {
            Id owned = path.parties().get(i);
            Id owner = path.parties().get(i + 1);
            boolean isControl = links.get(i) == Tie.CONTROL;
            assertThat(stakes)
                    .anyMatch(stake -> Id.of("org-" + stake.owned).equals(owned)
                            && Id.of("org-" + stake.owner).equals(owner)
                            && stake.isControl == isControl);
        }
    }

    @Provide
    Arbitrary<Sale> sales() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, BOUND),
                        Arbitraries.integers().between(0, BOUND + 1))
                .as(Sale::new);
    }

    @Provide
    Arbitrary<Stake> stakes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, BOUND),
                        Arbitraries.integers().between(0, BOUND - 1),
                        Arbitraries.of(2015, 2019),
                        Arbitraries.of(false, true))
                .as(Stake::new)
                .filter(stake -> stake.owner != stake.owned);
    }
}
