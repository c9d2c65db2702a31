package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.Samples;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every reading owes, whatever the type of the claimed values.
 *
 * @param <T> the class of the values
 */
public interface ReadingLaws<T> {

    @Provide
    Arbitrary<T> values();

    io.github.digitalsilkroad.core.evidence.Property<T> property();

    private ValueType<T> type() {
        return property().type();
    }

    @Provide
    default Arbitrary<Reading> readings() {
        return Arbitraries.of(
                Reading.standard(),
                Reading.officialFirst(),
                Reading.latest(),
                Reading.envelope(),
                Reading.corroborated(2),
                Reading.corroborated(3),
                Reading.onlyFrom("cpc-2020"),
                Reading.onlyFrom("ministry-2018", "newspaper-2021", "undated-page"));
    }

    /** Claims with and without values, dates, revisions and second-hand bases. */
    @Provide
    default Arbitrary<Claim<T>> claims() {
        return Samples.claims(values());
    }

    @Provide
    default Arbitrary<List<Claim<T>>> ledgers() {
        return claims().list().ofMaxSize(6);
    }

    /** One claim from each of some sources, so that nothing but the order of the ledger tells ties apart. */
    @Provide
    default Arbitrary<List<Claim<T>>> ledgersOfDifferentSources() {
        return claims().list()
                .ofMaxSize(6)
                .uniqueElements(claim -> claim.source().id());
    }

    private Attested<T> read(List<Claim<T>> claims, Reading reading) {
        return Attested.of(property(), claims).under(reading);
    }

    @Property(seed = Seeds.FIXED)
    default void theValueIsThatOfTheChosenClaimWhichIsAdmitted(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        Attested<T> fact = read(claims, reading);
        assertThat(fact.claims()).isEqualTo(claims);
        assertThat(claims).containsAll(fact.admitted());
        List<Claim<T>> alone = claims.stream().filter(reading::admits).toList();
        if (reading.toString().startsWith("corroborated")) {
            assertThat(fact.admitted()).containsAll(alone);
        } else {
            assertThat(fact.admitted()).isEqualTo(alone);
        }
        assertThat(fact.value().isPresent()).isEqualTo(fact.chosen().isPresent());
        if (fact.chosen().isPresent()) {
            assertThat(fact.admitted()).contains(fact.chosen().get());
            T chosen = fact.chosen().get().value().orElseThrow();
            assertThat(type().refines(chosen, fact.value().orElseThrow())).isTrue();
            if (!reading.equals(Reading.envelope())) {
                assertThat(fact.value()).hasValue(chosen);
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    default void aReadingNeverInvents(@ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        Attested<T> fact = read(claims, reading);
        if (fact.admitted().stream().noneMatch(Claim::hasValue)) {
            assertThat(fact.value()).isEmpty();
        }
        assertThat(fact.missing().isPresent()).isEqualTo(fact.value().isEmpty());
        assertThat(fact.missing().equals(Optional.of(Missing.NOT_STATED))).isEqualTo(claims.isEmpty());
        assertThat(fact.missing().equals(Optional.of(Missing.NOT_ADMITTED)))
                .isEqualTo(!claims.isEmpty() && fact.admitted().isEmpty());
    }

    @Property(seed = Seeds.FIXED)
    default void whatSaysNothingYieldsToWhatSaysSomething(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        List<Claim<T>> unrevised =
                claims.stream().filter(claim -> claim.revision().isEmpty()).toList();
        Attested<T> fact = read(unrevised, reading);
        boolean somethingSaid = fact.admitted().stream()
                .anyMatch(claim -> claim.value().isPresent()
                        && !type().saysNothing(claim.value().get()));
        // the chosen claim, not the value: the hull of "more than 1" and "at most 1" is anything
        if (fact.chosen().isPresent()) {
            T preferred = fact.chosen().get().value().orElseThrow();
            assertThat(type().saysNothing(preferred)).isEqualTo(!somethingSaid);
        }
    }

    /**
     * Two claims alone, one preferred for a reason: where they swap what the reason names, and nothing else, the other
     * one is preferred.
     */
    @Property(seed = Seeds.FIXED)
    default void everyReasonIsTrue(@ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        Attested<T> fact = read(claims, reading);
        List<ClaimChoice<T>> choices = fact.why();
        assertThat(choices.stream().map(ClaimChoice::claim)).isEqualTo(claims);
        List<Claim<T>> taken = choices.stream()
                .filter(choice -> choice.reason() == Reason.TAKEN)
                .map(ClaimChoice::claim)
                .toList();
        assertThat(taken).hasSize(fact.admitted().isEmpty() ? 0 : 1);
        fact.chosen().ifPresent(chosen -> assertThat(taken).containsExactly(chosen));
        for (int i = 0; i < choices.size(); i++) {
            ClaimChoice<T> choice = choices.get(i);
            Claim<T> claim = choice.claim();
            switch (choice.reason()) {
                case TAKEN -> assertThat(fact.isPresent()).isEqualTo(claim.hasValue());
                case ENCLOSED ->
                    assertThat(type().refines(
                                            claim.value().orElseThrow(),
                                            fact.value().orElseThrow()))
                            .isTrue();
                case OTHER_UNIT -> assertThat(fact.notEnclosed()).contains(claim);
                case NOT_ADMITTED -> assertThat(fact.admitted()).doesNotContain(claim);
                case CHANGED_SINCE, CORRECTED -> assertReplaced(choice);
                default ->
                    assertPreferred(choice, i < claims.indexOf(choice.over().orElseThrow()), reading);
            }
        }
    }

    private void assertReplaced(ClaimChoice<T> choice) {
        Claim<T> later = choice.over().orElseThrow();
        Claim<T> unrevised = claim(later, later.source(), later.asOf(), later.basis(), later.value());
        assertThat(read(List.of(choice.claim(), later), Reading.standard())
                        .why()
                        .get(0)
                        .reason())
                .isEqualTo(choice.reason());
        assertThat(later.revision())
                .hasValue(choice.reason() == Reason.CORRECTED ? Revision.CORRECTION : Revision.CHANGE);
        assertThat(read(List.of(choice.claim(), unrevised), Reading.standard())
                        .why()
                        .get(0)
                        .reason())
                .isNotIn(Reason.CORRECTED, Reason.CHANGED_SINCE);
    }

    private void assertPreferred(ClaimChoice<T> choice, boolean isBefore, Reading reading) {
        Reading alone = reading.admitsAll() ? reading : Reading.standard();
        Claim<T> loser = choice.claim();
        Claim<T> winner = choice.over().orElseThrow();
        Claim<T> own = swapped(loser, winner, choice.reason());
        Claim<T> other = swapped(winner, loser, choice.reason());
        boolean isOrder = choice.reason() == Reason.LATER_IN_LIST
                && loser.source().id().equals(winner.source().id());
        Attested<T> fact = read(isBefore != isOrder ? List.of(own, other) : List.of(other, own), alone);
        int place = isBefore != isOrder ? 0 : 1;
        assertThat(fact.why().get(place).reason())
                .as("%s over %s for %s", winner, loser, choice)
                .isEqualTo(Reason.TAKEN);
    }

    /** A claim that has what a reason names from another claim, and the rest of its own. */
    private Claim<T> swapped(Claim<T> claim, Claim<T> other, Reason reason) {
        Source source = claim.source();
        Source from = other.source();
        boolean isValue = reason == Reason.NO_VALUE || reason == Reason.VAGUE;
        boolean isBasis = reason == Reason.NO_VALUE || reason == Reason.NOT_STATED;
        Source mixed = Source.builder()
                .id(reason == Reason.LATER_IN_LIST ? from.id() : source.id())
                .title(source.title())
                .publisher(source.publisher())
                .type(reason == Reason.NOT_OFFICIAL ? from.type() : source.type())
                .reliability(reason == Reason.LESS_RELIABLE ? from.reliability() : source.reliability())
                .published(reason == Reason.PUBLISHED_EARLIER ? from.published() : source.published())
                .build();
        return claim(
                claim,
                mixed,
                reason == Reason.EARLIER_TIME ? other.asOf() : claim.asOf(),
                isBasis ? other.basis() : claim.basis(),
                isValue ? other.value() : claim.value());
    }

    private Claim<T> claim(
            Claim<T> like,
            Source source,
            Optional<io.github.digitalsilkroad.core.quantity.DateInterval> asOf,
            Basis basis,
            Optional<T> value) {
        Citation citation = Citation.of(source);
        Claim<T> claim = value.isPresent()
                ? Claim.of(value.get(), citation).basis(basis)
                : Claim.<T>withoutValue(basis, citation);
        Claim<T> noted = like.note().isPresent() ? claim.note(like.note().get()) : claim;
        return asOf.isPresent() ? noted.asOf(asOf.get()) : noted;
    }

    @Property(seed = Seeds.FIXED)
    default void theLastReadingAloneCounts(
            @ForAll("ledgers") List<Claim<T>> claims,
            @ForAll("readings") Reading first,
            @ForAll("readings") Reading last) {
        Attested<T> fact = read(claims, first);
        assertThat(fact.under(first)).isSameAs(fact);
        assertThat(fact.under(last)).isEqualTo(read(claims, last)).hasSameHashCodeAs(read(claims, last));
        assertThat(fact.under(last).under(first)).isEqualTo(fact);
    }

    @Property(seed = Seeds.FIXED)
    default void theOrderOfTheLedgerDoesNotMatterBetweenSources(
            @ForAll("ledgersOfDifferentSources") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        List<Claim<T>> reversed = new ArrayList<>(claims);
        java.util.Collections.reverse(reversed);
        Attested<T> fact = read(claims, reading);
        Attested<T> other = read(reversed, reading);
        assertThat(other.chosen()).isEqualTo(fact.chosen());
        assertThat(other.missing()).isEqualTo(fact.missing());
        assertThat(other.isDisputed()).isEqualTo(fact.isDisputed());
        if (fact.value().isPresent()) {
            assertThat(type().refines(fact.value().get(), other.value().orElseThrow()))
                    .isTrue();
            assertThat(type().refines(other.value().get(), fact.value().get())).isTrue();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void sayingItTwiceChangesNothing(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        List<Claim<T>> twice = new ArrayList<>(claims);
        twice.addAll(claims);
        assertThat(read(twice, reading).value()).isEqualTo(read(claims, reading).value());
        assertThat(read(twice, reading).missing())
                .isEqualTo(read(claims, reading).missing());
        assertThat(read(twice, reading).isDisputed())
                .isEqualTo(read(claims, reading).isDisputed());
    }

    @Property(seed = Seeds.FIXED)
    default void theEnvelopeEnclosesEveryClaimOrNamesIt(@ForAll("ledgers") List<Claim<T>> claims) {
        List<Claim<T>> unchanged =
                claims.stream().filter(claim -> claim.revision().isEmpty()).toList();
        Attested<T> fact = read(unchanged, Reading.envelope());
        for (Claim<T> claim : unchanged) {
            if (claim.value().isPresent() && !type().saysNothing(claim.value().get())) {
                T value = claim.value().get();
                boolean enclosed = type().refines(value, fact.value().orElseThrow());
                assertThat(enclosed).isNotEqualTo(fact.notEnclosed().contains(claim));
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    default void theEnvelopeEnclosesWhatAnyOtherReadingTakes(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        List<Claim<T>> unrevised =
                claims.stream().filter(claim -> claim.revision().isEmpty()).toList();
        Attested<T> fact = read(unrevised, reading);
        Attested<T> envelope = read(unrevised, Reading.envelope());
        if (fact.value().isPresent() && !type().saysNothing(fact.value().get())) {
            assertThat(type().refines(fact.value().get(), envelope.value().orElseThrow())
                            || !envelope.notEnclosed().isEmpty())
                    .isTrue();
        }
        if (!reading.equals(Reading.envelope())) {
            assertThat(fact.notEnclosed()).isEmpty();
        }
    }

    @Property(seed = Seeds.FIXED)
    default void onlyFromIsTheStandardAsIfTheOthersHadNotSpoken(@ForAll("ledgers") List<Claim<T>> claims) {
        List<Claim<T>> own = claims.stream()
                .filter(claim -> claim.source().equals(World.BRIEF))
                .toList();
        Attested<T> only = read(claims, Reading.onlyFrom("cpc-2020"));
        Attested<T> standard = read(own, Reading.standard());
        assertThat(only.value()).isEqualTo(standard.value());
        assertThat(only.chosen()).isEqualTo(standard.chosen());
        assertThat(only.conflicting()).isEqualTo(standard.conflicting());
        assertThat(only.dispute()).isEqualTo(standard.dispute());
        assertThat(only.admitted()).isEqualTo(standard.claims());
    }

    @Property(seed = Seeds.FIXED)
    default void filteringAndReadingCommute(
            @ForAll("ledgers") List<Claim<T>> claims,
            @ForAll("readings") Reading first,
            @ForAll("readings") Reading last) {
        Attested<T> fact = read(claims, first);
        java.util.function.Predicate<Claim<?>> early =
                claim -> claim.published().isPresent()
                        && claim.published().get().earliest().getYear() < 2020;
        assertThat(fact.filter(early).under(last)).isEqualTo(fact.under(last).filter(early));
        assertThat(fact.filter(early).filter(early)).isEqualTo(fact.filter(early));
        assertThat(fact.filter(claim -> true)).isEqualTo(fact);
        assertThat(fact.filter(claim -> false)).isEqualTo(Attested.of(property(), List.of()));
    }

    @Property(seed = Seeds.FIXED)
    default void conflictsAreBetweenAdmittedClaimsThatContradictEachOther(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        Attested<T> fact = read(claims, reading);
        List<Claim<T>> conflicting = new ArrayList<>();
        Ternary dispute = Ternary.NO;
        for (Claim<T> one : fact.admitted()) {
            boolean isContradicted = false;
            for (Claim<T> other : fact.admitted()) {
                Ternary conflict = fact.conflict(one, other);
                if (conflict != Ternary.NO) {
                    isContradicted = true;
                    assertThat(type().conflicts(
                                            one.value().orElseThrow(),
                                            other.value().orElseThrow()))
                            .isTrue();
                }
                dispute = dispute.or(conflict);
            }
            if (isContradicted) {
                conflicting.add(one);
            }
        }
        assertThat(fact.conflicting()).isEqualTo(conflicting);
        assertThat(fact.dispute()).isEqualTo(dispute);
        assertThat(fact.isDisputed()).isEqualTo(!conflicting.isEmpty());
    }

    /** Times of every form; blank for none. */
    @Provide
    default Arbitrary<String> times() {
        return Arbitraries.of(
                "",
                "2018",
                "2018-06",
                "2018-06-15",
                "2019",
                "201X",
                "2017/2018",
                "2018-06/2019-06",
                "../2018",
                "2018/..");
    }

    private Claim<T> claim(T value, Source source, String time) {
        Claim<T> claim = Claim.of(value, Citation.of(source));
        return time.isEmpty() ? claim : claim.asOf(time);
    }

    private Ternary conflict(T one, String time, T other, String otherTime) {
        Claim<T> first = claim(one, World.BRIEF, time);
        Claim<T> second = claim(other, World.DATASET, otherTime);
        return Attested.of(property(), List.of(first, second)).conflict(first, second);
    }

    @Property(seed = Seeds.FIXED)
    default void valuesWithoutACommonOneAreInDisputeOfOneTimeAndMayBeWithoutATime(
            @ForAll("values") T one, @ForAll("values") T other) {
        Ternary undated = type().isNumber() ? Ternary.UNKNOWN : Ternary.YES;
        boolean conflicts = type().conflicts(one, other);
        assertThat(conflict(one, "2018-06-15", other, "2018-06-15")).isEqualTo(Ternary.of(conflicts));
        assertThat(conflict(one, "2018", other, "2018")).isEqualTo(Ternary.of(conflicts));
        assertThat(conflict(one, "", other, "2018")).isEqualTo(conflicts ? undated : Ternary.NO);
        assertThat(conflict(one, "", other, "")).isEqualTo(conflicts ? undated : Ternary.NO);
        assertThat(conflict(one, "2018-06", other, "2018-03/2018-12"))
                .as("within a period")
                .isEqualTo(Ternary.of(conflicts));
        assertThat(conflict(one, "2017/2018", other, "2018-06/2019-06"))
                .as("periods that overlap in part")
                .isEqualTo(Ternary.NO);
        assertThat(conflict(one, "1987", other, "2020")).isEqualTo(Ternary.NO);
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    default void aClaimIsNeverInDisputeWithWhatRefinesIt(
            @ForAll("values") T one,
            @ForAll("values") T other,
            @ForAll("times") String time,
            @ForAll("times") String finer) {
        assertThat(conflict(one, time, one, finer)).as("another time").isEqualTo(Ternary.NO);
        if (type().refines(one, other)) {
            assertThat(conflict(one, finer, other, time)).isEqualTo(Ternary.NO);
        }
        type().hull(one, other)
                .ifPresent(
                        wider -> assertThat(conflict(wider, time, one, finer)).isEqualTo(Ternary.NO));
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    default void addingATimeNeverMakesADispute(
            @ForAll("values") T one,
            @ForAll("values") T other,
            @ForAll("times") String time,
            @ForAll("times") String then) {
        if (conflict(one, time, other, "") == Ternary.NO) {
            assertThat(conflict(one, time, other, then)).isEqualTo(Ternary.NO);
        }
    }

    @Property(seed = Seeds.FIXED)
    default void conflictsAreMutualInAnyOrderOfTheLedger(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        List<Claim<T>> reversed = new ArrayList<>(claims);
        java.util.Collections.reverse(reversed);
        Attested<T> fact = read(claims, reading);
        Attested<T> other = read(reversed, reading);
        assertThat(other.dispute()).isEqualTo(fact.dispute());
        assertThat(other.conflicting()).containsExactlyInAnyOrderElementsOf(fact.conflicting());
        for (Claim<T> one : fact.admitted()) {
            for (Claim<T> two : fact.admitted()) {
                assertThat(fact.conflict(one, two))
                        .isEqualTo(fact.conflict(two, one))
                        .isEqualTo(other.conflict(one, two));
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    default void aChangeIsInDisputeWithNothingThatItReplaces(@ForAll("ledgers") List<Claim<T>> claims) {
        Attested<T> fact = read(claims, Reading.standard());
        for (Claim<T> one : fact.conflicting()) {
            for (Claim<T> other : fact.conflicting()) {
                if (fact.conflict(one, other) != Ternary.NO) {
                    assertThat(read(List.of(one, other), Reading.standard()).why())
                            .extracting(ClaimChoice::reason)
                            .doesNotContain(Reason.CHANGED_SINCE);
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED)
    default void whatMoreSourcesMustSayIsPartOfWhatFewerMust(@ForAll("ledgers") List<Claim<T>> claims) {
        List<Claim<T>> all = read(claims, Reading.standard()).claims();
        List<Claim<T>> two = read(claims, Reading.corroborated(2)).admitted();
        List<Claim<T>> three = read(claims, Reading.corroborated(3)).admitted();
        assertThat(all).containsAll(two);
        assertThat(two).containsAll(three);
    }

    @Property(seed = Seeds.FIXED)
    default void whatAFactRestsOnIsNoMoreThanItsSources(
            @ForAll("ledgers") List<Claim<T>> claims, @ForAll("readings") Reading reading) {
        Attested<T> fact = read(claims, reading);
        long sources = fact.admitted().stream()
                .filter(Claim::hasValue)
                .map(Claim::source)
                .distinct()
                .count();
        assertThat((long) fact.independentSources()).isEqualTo(sources);
        assertThat(fact.independentSources() > 0).isEqualTo(fact.isPresent() || sources > 0);
        List<Claim<T>> echoed = new ArrayList<>();
        for (Claim<T> claim : claims) {
            echoed.add(claim.origin(World.BRIEF));
        }
        assertThat(read(echoed, Reading.standard()).independentSources())
                .isEqualTo(claims.stream().anyMatch(Claim::hasValue) ? 1 : 0);
    }

    @Property(seed = Seeds.FIXED)
    default void officialFirstTakesAnOfficialWordIfThereIsOne(@ForAll("ledgers") List<Claim<T>> claims) {
        List<Claim<T>> unrevised =
                claims.stream().filter(claim -> claim.revision().isEmpty()).toList();
        boolean spoken = unrevised.stream()
                .anyMatch(claim -> claim.source().type() == SourceType.OFFICIAL
                        && claim.value().isPresent()
                        && !type().saysNothing(claim.value().get()));
        if (spoken) {
            Claim<T> chosen = read(unrevised, Reading.officialFirst()).chosen().orElseThrow();
            assertThat(chosen.source().type()).isEqualTo(SourceType.OFFICIAL);
        }
    }

    @Property(seed = Seeds.FIXED)
    default void latestTakesTheLastWord(@ForAll("ledgers") List<Claim<T>> claims) {
        List<Claim<T>> unrevised =
                claims.stream().filter(claim -> claim.revision().isEmpty()).toList();
        Optional<Claim<T>> chosen = read(unrevised, Reading.latest()).chosen();
        for (Claim<T> claim : unrevised) {
            if (claim.value().isPresent()
                    && !type().saysNothing(claim.value().get())
                    && claim.published().isPresent()) {
                assertThat(chosen.orElseThrow()
                                .published()
                                .orElseThrow()
                                .isBefore(claim.published().get())
                                .isYes())
                        .isFalse();
            }
        }
    }
}
