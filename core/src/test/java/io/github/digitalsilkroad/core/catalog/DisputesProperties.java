package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Streams;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The disputes of a world are its disputed facts, each weighed by itself. */
class DisputesProperties {

    private static final int TRIES = 20;

    private static Catalog world(long seed) {
        Catalog world = RandomCatalog.of(seed);
        return seed % 3 == 0 ? world.under(Reading.envelope()) : world;
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void theyAreTheFactsWhoseClaimsContradictEachOther(@ForAll long seed) {
        Catalog world = world(seed);
        Set<FactKey> disputed = world.facts().stream()
                .filter(fact -> fact.claims().isDisputed())
                .map(Fact::key)
                .collect(Collectors.toSet());
        Disputes disputes = world.disputes();
        assertThat(disputes.list())
                .extracting(dispute -> dispute.fact().key())
                .containsExactlyInAnyOrderElementsOf(disputed);
        assertThat(disputes.count()).isEqualTo(disputed.size());
        assertThat(Streams.stream(disputes)).isEqualTo(disputes.list());
        assertThat(disputes.list()).isSortedAccordingTo((a, b) -> Double.compare(b.consequence(), a.consequence()));
        for (Dispute dispute : disputes) {
            isWeighed(dispute);
        }
    }

    private static void isWeighed(Dispute dispute) {
        Object value = dispute.fact().claims().value().orElse(null);
        boolean isFigure = value instanceof Parties || value instanceof PartialDate || value instanceof Measurement<?>;
        assertThat(dispute.importance()).isEqualTo(isFigure ? 2 : 1);
        assertThat(dispute.width())
                .isBetween(0.0, 1.0)
                .isEqualTo(width(dispute.fact().claims()));
        assertThat(dispute.consequence()).isEqualTo(dispute.width() * dispute.importance());
        assertThat(dispute.isCertain())
                .isEqualTo(dispute.fact().claims().dispute().isYes());
        assertThat(dispute.claims())
                .isEqualTo(dispute.fact().claims().conflicting())
                .hasSizeGreaterThan(1);
        assertThat(dispute.sides().stream().flatMap(side -> side.claims().stream()))
                .containsExactlyInAnyOrderElementsOf(dispute.claims());
        for (Dispute.Side side : dispute.sides()) {
            for (Claim<?> claim : side.claims()) {
                assertThat(claim.value()
                                .map(Object::toString)
                                .orElse(claim.basis().label()))
                        .isEqualTo(side.value());
                assertThat(side.toString())
                        .startsWith(claim.value()
                                        .map(known -> Text.value(known).toString())
                                        .orElse(side.value())
                                + " [")
                        .contains(claim.source().id().toString());
            }
        }
        assertThat(dispute.toString())
                .startsWith(dispute.fact().subject().id() + " ")
                .hasSizeLessThanOrEqualTo(70);
    }

    private static <T> double width(Attested<T> fact) {
        double width = 0;
        for (Claim<T> one : fact.admitted()) {
            for (Claim<T> other : fact.admitted()) {
                if (fact.conflict(one, other) != Ternary.NO) {
                    width = Math.max(width, Distance.between(one.value(), other.value()));
                }
            }
        }
        return width;
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void someOfThemAreAskedForByPlaceSubjectAndUse(@ForAll long seed, @ForAll @IntRange(max = 6) int first) {
        Catalog world = world(seed);
        Disputes all = world.disputes();
        assertThat(all.certain().list())
                .isEqualTo(all.list().stream().filter(Dispute::isCertain).toList());
        assertThat(all.in("TJ").list())
                .isEqualTo(all.list().stream()
                        .filter(one -> world.countriesOf(one.fact().subject()).contains(CountryCode.of("TJ")))
                        .toList());
        assertThat(all.about("system-0").list())
                .isEqualTo(all.list().stream()
                        .filter(one -> one.fact().subject().id().toString().equals("system-0"))
                        .toList());
        assertThat(all.first(first).list()).isEqualTo(all.list().subList(0, Math.min(first, all.count())));
        assertThatThrownBy(() -> all.first(-1)).hasMessage("first -1: ask for 0 disputes or more");
        List<Fact> used = all.list().stream()
                .map(Dispute::fact)
                .filter(fact -> fact.key().hashCode() % 2 == 0)
                .toList();
        for (Dispute dispute : all.usedBy(used)) {
            boolean isUsed = used.stream()
                    .anyMatch(fact -> fact.key().equals(dispute.fact().key()));
            assertThat(dispute.importance() == 4).isEqualTo(isUsed);
        }
        assertThat(all.usedBy(used).count()).isEqualTo(all.count());
        assertThat(all.usedBy(used).text(90).contains("4 for what the answers asked for use"))
                .isEqualTo(!used.isEmpty());
    }

    @Property(seed = Seeds.FIXED, tries = TRIES)
    void theyAreListedOneARowAndWrittenOneSideARow(@ForAll long seed) {
        Disputes all = world(seed).disputes();
        int possible = all.count() - all.certain().count();
        String perhapsOfDifferentTimes = possible == 0 ? "" : ", " + possible + " of them perhaps of different times";
        assertThat(all)
                .hasToString(all.count() + " disputed fact" + (all.count() == 1 ? "" : "s") + perhapsOfDifferentTimes
                        + " (print() shows them)");
        assertThat(all.table().rows()).hasSize(all.count());
        assertThat(all.table().title()).isEqualTo("Disputed facts, most consequential first" + perhapsOfDifferentTimes);
        int sides =
                all.list().stream().mapToInt(dispute -> dispute.sides().size()).sum();
        assertThat(all.csv().lines()).hasSize(sides + 1);
        assertThat(all.csv()).startsWith("entity,fact,weight,value,sources,certain\n");
        for (Dispute dispute : all) {
            assertThat(Dispute.Side.linked(dispute.claims()).toString().lines())
                    .hasSameSizeAs(dispute.sides())
                    .allMatch(line -> line.startsWith("· "));
            assertThat(all.csv())
                    .contains(
                            dispute.fact().subject().id() + "," + dispute.fact().label() + ","
                                    + String.format(Locale.ROOT, "%.2f", dispute.consequence()) + ",");
        }
    }
}
