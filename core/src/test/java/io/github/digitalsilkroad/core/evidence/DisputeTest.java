package io.github.digitalsilkroad.core.evidence;

import static io.github.digitalsilkroad.core.model.Props.CAMERAS;
import static io.github.digitalsilkroad.core.model.Props.COST;
import static io.github.digitalsilkroad.core.model.Props.LENDER;
import static io.github.digitalsilkroad.core.model.Props.NAME_IN_USE;
import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.DATASET;
import static io.github.digitalsilkroad.testkit.World.EARLY;
import static io.github.digitalsilkroad.testkit.World.LATE;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.NEWSPAPER;
import static io.github.digitalsilkroad.testkit.World.PURPOSE;
import static io.github.digitalsilkroad.testkit.World.UNDATED;
import static io.github.digitalsilkroad.testkit.World.VENDOR;
import static io.github.digitalsilkroad.testkit.World.cameras;
import static io.github.digitalsilkroad.testkit.World.claim;
import static io.github.digitalsilkroad.testkit.World.fact;
import static io.github.digitalsilkroad.testkit.World.parties;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeTest {

    @Test
    void exactAgreesWithMoreThanItButNotWithMoreThanMore() {
        Claim<Quantity> more = Claim.of(Quantity.of(Estimate.moreThan(855), Unit.of("camera")), Citation.of(BRIEF));
        assertThat(fact(CAMERAS, more, cameras(855, DATASET)).isDisputed()).isFalse();
        Attested<Quantity> cameras = fact(CAMERAS, more, cameras(800, DATASET));
        assertThat(cameras.isDisputed()).isTrue();
        assertThat(cameras.conflicting()).containsExactly(more, cameras(800, DATASET));
        assertThat(cameras.conflict(more, cameras(800, DATASET))).isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void agreementWithinTheEstimateIsNotDisputed() {
        Claim<Quantity> about = Claim.of(Quantity.of(Estimate.about(40), Unit.of("camera")), Citation.of(BRIEF));
        assertThat(fact(CAMERAS, about, cameras(38, DATASET)).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, about).isDisputed()).isFalse();
        assertThat(Attested.of(CAMERAS, List.of()).isDisputed()).isFalse();
    }

    @Test
    void everyClaimThatAnotherContradictsIsNamed() {
        Attested<Quantity> cameras = fact(CAMERAS, cameras(1, BRIEF), cameras(2, DATASET), cameras(3, VENDOR));
        assertThat(cameras.conflicting()).isEqualTo(cameras.claims());
        Attested<Quantity> agreed = fact(CAMERAS, cameras(1, BRIEF), cameras(1, DATASET), cameras(1, VENDOR));
        assertThat(agreed.conflicting()).isEmpty();
        Attested<Quantity> oneOfAnotherTime = fact(
                CAMERAS,
                cameras(1, BRIEF).asOf("2018"),
                cameras(2, DATASET).asOf("2019"),
                cameras(3, VENDOR).asOf("2018"));
        assertThat(oneOfAnotherTime.conflicting())
                .containsExactly(
                        cameras(1, BRIEF).asOf("2018"), cameras(3, VENDOR).asOf("2018"));
        assertThat(cameras.under(Reading.onlyFrom("cpc-2020", "vendor-2019")).conflicting())
                .containsExactly(cameras(1, BRIEF), cameras(3, VENDOR));
        assertThat(cameras.under(Reading.onlyFrom("cpc-2020")).isDisputed()).isFalse();
    }

    @Test
    void aReasonForNoValueDoesNotConflict() {
        Claim<Quantity> secret = Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(BRIEF));
        assertThat(fact(CAMERAS, secret, cameras(2, DATASET)).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, cameras(2, DATASET), secret).isDisputed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, NO",
        "2018, 2018, YES",
        "2018, 2018-06, UNKNOWN",
        "2018-06, 2018-06, YES",
        "2018, 2015/2017, NO",
        "2018, 2015/2018, YES",
        "2018-06, 2018/2018, UNKNOWN",
        "2018-06, 2018-01/2018-12, YES",
        "201X, 2018, UNKNOWN",
        "2024, 2024-06/2025-06, NO",
        "2015/2017, 2018/2019, NO",
        "2015/2017, 2017/2019, NO",
        "2015/2017, 2016/2016, YES",
        "../2017, 2016/.., NO",
        "../2017, 2016, YES",
        "2018, , UNKNOWN",
        ", , UNKNOWN",
    })
    void countsAreOfTheirTimeAndWithoutOneMayBeOfAny(String one, String other, Ternary dispute) {
        assertThat(together(CAMERAS, cameras(1, BRIEF), one, cameras(2, DATASET), other))
                .isEqualTo(dispute);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, UNKNOWN",
        "2019, 2018, UNKNOWN",
        "2018, 2018-06, YES",
        "1987, 2020, NO",
        "2010, 2020-01-01, UNKNOWN",
        "2010-01, 2020-02-01, NO",
        "2018, 2015/2017, NO",
        "2018, 2015/2018, YES",
        "2016, 2018/2019, UNKNOWN",
        "2015/2017, 2018/2019, NO",
        "2015/2017, 2017/2019, NO",
        "2018, , YES",
        ", , YES",
    })
    void wordsNeedNoTimeAndMayGoOnHoldingTenYearsFromABareDateOn(String one, String other, Ternary dispute) {
        assertThat(together(NAME_IN_USE, claim("Astana", BRIEF), one, claim("Nur-Sultan", DATASET), other))
                .isEqualTo(dispute);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04, 2025-12, UNKNOWN",
        "2023, 2023-02, UNKNOWN",
        "2023, 2023, YES",
        "2001, 2020, NO",
        "2018, , UNKNOWN",
    })
    void amountsNeedATimeAndMayGoOnHolding(String one, String other, Ternary dispute) {
        assertThat(together(COST, claim(Money.usd(5), BRIEF), one, claim(Money.usd(8), DATASET), other))
                .isEqualTo(dispute);
    }

    private static <T> Ternary together(Property<T> property, Claim<T> a, String one, Claim<T> b, String other) {
        Claim<T> first = one == null ? a : a.asOf(one);
        Claim<T> second = other == null ? b : b.asOf(other);
        Attested<T> fact = fact(property, first, second);
        assertThat(fact(property, second, first).dispute()).isEqualTo(fact.dispute());
        assertThat(fact.conflict(first, second)).isEqualTo(fact.dispute());
        assertThat(fact.isDisputed()).isEqualTo(fact.dispute() != Ternary.NO);
        return fact.dispute();
    }

    @Test
    void saysWhetherADisputeIsCertain() {
        assertThat(fact(CAMERAS, cameras(1, BRIEF), cameras(2, DATASET)))
                .hasToString("cameras: 2 cameras (2 claims, disputed if of the same time)");
        Claim<Quantity> dated = cameras(1, BRIEF).asOf("2019");
        Attested<Quantity> both = fact(CAMERAS, dated, cameras(2, DATASET).asOf("2019"), cameras(3, VENDOR));
        assertThat(both.disputeText()).isEqualTo("disputed");
        assertThat(both.conflict(dated, cameras(2, DATASET).asOf("2019"))).isEqualTo(Ternary.YES);
        assertThat(both.conflict(dated, cameras(3, VENDOR))).isEqualTo(Ternary.UNKNOWN);
        assertThat(fact(CAMERAS, dated).disputeText()).isEmpty();
    }

    @Test
    void aChangeHoldsAgainstAnOlderRowThatHasNoTimeOrTheSameOne() {
        Claim<Quantity> plan = cameras(486, NEWSPAPER).asOf("2023");
        Claim<Quantity> raised = cameras(782, DATASET).asOf("2023").revision(Revision.CHANGE);
        assertThat(fact(CAMERAS, plan, raised).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, plan, raised).value()).hasToString("Optional[782 cameras]");
        assertThat(fact(CAMERAS, plan, cameras(782, DATASET).asOf("2023")).isDisputed())
                .isTrue();
        assertThat(fact(CAMERAS, cameras(486, UNDATED), raised).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, cameras(486, NEWSPAPER), raised).isDisputed()).isFalse();
        Claim<Quantity> earlierChange = cameras(782, NEWSPAPER).asOf("2019").revision(Revision.CHANGE);
        assertThat(fact(CAMERAS, cameras(486, DATASET), earlierChange).dispute())
                .as("said after the change")
                .isEqualTo(Ternary.UNKNOWN);
    }

    @Test
    void whatLiesOnBothSidesOfAChangeIsNoDispute() {
        Claim<Quantity> tender = cameras(314, NEWSPAPER).asOf("2019-08");
        Claim<Quantity> contract = cameras(306, DATASET).asOf("2020-09").revision(Revision.CHANGE);
        Claim<Quantity> since = cameras(306, LATE);
        assertThat(fact(CAMERAS, tender, since).isDisputed()).isTrue();
        assertThat(fact(CAMERAS, tender, contract, since).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, since, contract, tender).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, tender, contract, cameras(300, EARLY)).isDisputed())
                .as("both before it")
                .isTrue();
    }

    @Test
    void aRecordedChangeEndsTheDispute() {
        Claim<String> before = claim("Astana", BRIEF).asOf("1998");
        Claim<String> after = claim("Nur-Sultan", DATASET).asOf("2019-03").revision(Revision.CHANGE);
        assertThat(fact(NAME_IN_USE, before, after).isDisputed()).isFalse();
        assertThat(fact(NAME_IN_USE, after, before).isDisputed()).isFalse();
        Claim<String> same = claim("Akmola", VENDOR).asOf("2019-06");
        assertThat(fact(NAME_IN_USE, after, same).isDisputed()).isTrue();
        Claim<String> opened = claim("Akmola", DATASET).asOf("../2019-03");
        assertThat(fact(NAME_IN_USE, opened, after).isDisputed()).isFalse();
    }

    @Test
    void aPublishersOwnCorrectionEndsTheDisputeAndAnothersDoesNot() {
        Claim<Quantity> wrong = cameras(100, MINISTRY);
        Source erratum = World.titled("erratum", "Erratum", MINISTRY.publisher(), SourceType.OFFICIAL)
                .published(PartialDate.of(2019))
                .build();
        Claim<Quantity> own = cameras(80, erratum).revision(Revision.CORRECTION);
        assertThat(fact(CAMERAS, wrong, own).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, own, wrong).isDisputed()).isFalse();
        Claim<Quantity> anothers = cameras(80, NEWSPAPER).revision(Revision.CORRECTION);
        assertThat(fact(CAMERAS, wrong, anothers).isDisputed()).isTrue();
        assertThat(fact(CAMERAS, wrong, cameras(80, erratum)).isDisputed()).isTrue();
    }

    @Test
    void freeWordsNeverConflictAndPartiesOnlyWhenNobodyIsShared() {
        assertThat(fact(PURPOSE, claim("road safety", BRIEF), claim("order", DATASET))
                        .isDisputed())
                .isFalse();
        assertThat(fact(LENDER, parties("huawei", BRIEF), parties("huawei;zte", DATASET))
                        .isDisputed())
                .isFalse();
    }
}
