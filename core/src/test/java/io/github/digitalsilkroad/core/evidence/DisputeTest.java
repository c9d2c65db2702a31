package io.github.digitalsilkroad.core.evidence;

import static io.github.digitalsilkroad.core.model.Props.CAMERAS;
import static io.github.digitalsilkroad.core.model.Props.LENDER;
import static io.github.digitalsilkroad.core.model.Props.NAME_IN_USE;
import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.DATASET;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.NEWSPAPER;
import static io.github.digitalsilkroad.testkit.World.PURPOSE;
import static io.github.digitalsilkroad.testkit.World.VENDOR;
import static io.github.digitalsilkroad.testkit.World.cameras;
import static io.github.digitalsilkroad.testkit.World.claim;
import static io.github.digitalsilkroad.testkit.World.fact;
import static io.github.digitalsilkroad.testkit.World.parties;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisputeTest {

    @Test
    void exactBesideMoreThanIsDisputed() {
        Claim<Quantity> more = Claim.of(Quantity.of(Estimate.moreThan(855), Unit.of("camera")), Citation.of(BRIEF));
        Attested<Quantity> cameras = fact(CAMERAS, more, cameras(855, DATASET));
        assertThat(cameras.isDisputed()).isTrue();
        assertThat(cameras.conflicts()).containsExactly(new ClaimPair<>(more, cameras(855, DATASET)));
    }

    @Test
    void agreementWithinTheEstimateIsNotDisputed() {
        Claim<Quantity> about = Claim.of(Quantity.of(Estimate.about(40), Unit.of("camera")), Citation.of(BRIEF));
        assertThat(fact(CAMERAS, about, cameras(38, DATASET)).isDisputed()).isFalse();
        assertThat(fact(CAMERAS, about).isDisputed()).isFalse();
        assertThat(Attested.of(CAMERAS, List.of()).isDisputed()).isFalse();
    }

    @Test
    void everyPairThatConflictsIsNamed() {
        Attested<Quantity> cameras = fact(CAMERAS, cameras(1, BRIEF), cameras(2, DATASET), cameras(3, VENDOR));
        assertThat(cameras.conflicts()).hasSize(3);
        assertThat(cameras.under(Reading.onlyFrom("cpc-2020", "vendor-2019")).conflicts())
                .containsExactly(new ClaimPair<>(cameras(1, BRIEF), cameras(3, VENDOR)));
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
        "2018, 2019, false",
        "2018, 2018, true",
        "2018, 2018-06, true",
        "2018, 2015/2017, false",
        "2018, 2015/2018, true",
        "2015/2017, 2018/2019, false",
        "2015/2017, 2017/2019, true",
        "2018, , true",
        ", , true",
    })
    void countsConflictOnlyWhereTheyMayBeOfTheSameTime(String one, String other, boolean disputed) {
        Claim<Quantity> first =
                one == null ? cameras(1, BRIEF) : cameras(1, BRIEF).asOf(one);
        Claim<Quantity> second =
                other == null ? cameras(2, DATASET) : cameras(2, DATASET).asOf(other);
        assertThat(fact(CAMERAS, first, second).isDisputed()).isEqualTo(disputed);
        assertThat(fact(CAMERAS, second, first).isDisputed()).isEqualTo(disputed);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2019, true",
        "2019, 2018, true",
        "2018, 2015/2017, false",
        "2018, 2015/2018, true",
        "2016, 2018/2019, true",
        "2015/2017, 2018/2019, false",
    })
    void otherFactsGoOnHoldingFromABareDateOn(String one, String other, boolean disputed) {
        Attested<String> name = fact(
                NAME_IN_USE,
                claim("Astana", BRIEF).asOf(one),
                claim("Nur-Sultan", DATASET).asOf(other));
        assertThat(name.isDisputed()).isEqualTo(disputed);
    }

    @Test
    void aRecordedChangeEndsTheDispute() {
        Claim<String> before = claim("Astana", BRIEF).asOf("1998");
        Claim<String> after = claim("Nur-Sultan", DATASET).asOf("2019-03").revision(Revision.CHANGE);
        assertThat(fact(NAME_IN_USE, before, after).isDisputed()).isFalse();
        assertThat(fact(NAME_IN_USE, after, before).isDisputed()).isFalse();
        Claim<String> same = claim("Akmola", VENDOR).asOf("2019-06");
        assertThat(fact(NAME_IN_USE, after, same).isDisputed()).isTrue();
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
