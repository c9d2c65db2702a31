package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a tie from being a plain stake. */
class OwnershipTest {

    private static final Attested<Share> HALF =
            World.fact(Props.SHARE_OWNED, World.claim(Share.parse("51 % of shares"), World.EARLY));

    private static Ownership tie(OwnershipType type, Attested<?>... facts) {
        return Ownership.builder()
                .id(Id.of("tie"))
                .name("Tie")
                .owner(Id.of("alpha"))
                .owned(Id.of("beta"))
                .type(type)
                .facts(World.facts(facts))
                .build();
    }

    private static Attested<DateInterval> held(String period) {
        return World.fact(Props.HELD, World.claim(DateInterval.parse(period), World.EARLY));
    }

    @Test
    void aStakeWithoutCaveatsIsPlain() {
        Ownership stake = tie(OwnershipType.EQUITY, HALF, held("2011/.."));
        assertThat(stake.isPlain()).isTrue();
        assertThat(stake.isEnded()).isFalse();
        assertThat(stake.caveats()).isEmpty();
        assertThat(stake.relation(Optional.empty())).isEqualTo("owns");
    }

    @Test
    void controlIsNoPlainStake() {
        Ownership control = tie(OwnershipType.CONTROL, World.fact(Props.CONTROLS, World.claim("yes", World.EARLY)));
        assertThat(control.isPlain()).isFalse();
        assertThat(control.relation(Optional.empty())).isEqualTo("controls");
    }

    @Test
    void aStakeEndsWithItsPeriodOrByAnEvent() {
        assertThat(tie(OwnershipType.EQUITY, HALF, held("2011/2018")).caveats()).containsExactly("ended");
        assertThat(tie(OwnershipType.EQUITY, HALF, held("2011/2018")).relation(Optional.of(LocalDate.of(2015, 1, 1))))
                .isEqualTo("owns");
        assertThat(tie(OwnershipType.EQUITY, HALF, held("2011/2018")).relation(Optional.of(LocalDate.of(2018, 6, 1))))
                .isEqualTo("owns, ended");
        assertThat(tie(OwnershipType.EQUITY, held("../2018")).isEnded()).isTrue();
        assertThat(tie(OwnershipType.EQUITY, held("2018")).isEnded()).isFalse();
        Ownership sold = tie(OwnershipType.EQUITY, World.fact(Props.WITHDRAWN, World.date("2019", World.EARLY)));
        assertThat(sold.isEnded()).isTrue();
        assertThat(sold.isPlain()).isFalse();
        assertThat(sold.relation(Optional.empty())).isEqualTo("owns, ended");
    }

    @Test
    void whatIsDeniedInferredOrDisputedSaysSo() {
        Attested<String> no = World.fact(Props.CONTROLS, World.claim("no", World.EARLY));
        assertThat(tie(OwnershipType.CONTROL, no).relation(Optional.empty())).isEqualTo("controls, denied");
        Attested<Share> read = World.fact(
                Props.SHARE_OWNED,
                World.claim(Share.parse("20 % of shares"), World.EARLY).basis(Basis.INFERRED));
        assertThat(tie(OwnershipType.EQUITY, read).caveats()).containsExactly("inferred");
        Attested<Share> both = World.fact(
                Props.SHARE_OWNED,
                World.claim(Share.parse("10 % of shares"), World.EARLY),
                World.claim(Share.parse("40 % of shares"), World.LATE));
        assertThat(tie(OwnershipType.EQUITY, both).caveats()).containsExactly("disputed");
        assertThat(tie(OwnershipType.EQUITY, both, held("2011/2018"), no).relation(Optional.empty()))
                .isEqualTo("owns, ended, denied, disputed");
    }

    @Test
    void isOfTheOwnedAndRefersToBoth() {
        Ownership stake = tie(OwnershipType.EQUITY);
        assertThat(Ownership.KIND.whereOf(stake)).isEqualTo(List.of(Id.of("beta")));
        assertThat(stake.references()).containsExactly(Id.of("alpha"), Id.of("beta"));
        Attested<Parties> said = World.fact(Props.OWNER, World.claim(Parties.parse("gamma"), World.EARLY));
        assertThat(tie(OwnershipType.EQUITY, said).references())
                .containsExactly(Id.of("alpha"), Id.of("gamma"), Id.of("beta"));
        assertThat(stake.country()).isEmpty();
        assertThatThrownBy(() -> Ownership.builder()
                        .id(Id.of("tie"))
                        .name("Tie")
                        .owner(Id.of("beta"))
                        .owned(Id.of("beta"))
                        .build())
                .hasMessage("tie: owner and owned must be two, but both are beta");
    }
}
