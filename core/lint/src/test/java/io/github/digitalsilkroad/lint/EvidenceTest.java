package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A figure says on what basis it is, and so does what is made of several. */
class EvidenceTest {

    private static Evidence cameras(int number, Basis basis) {
        Claim<Quantity> claim = World.cameras(number, World.EARLY).basis(basis);
        return Evidence.stated(Attested.of(Props.CAMERAS, List.of(claim)), "cameras", "cameras", one -> true)
                .get(0);
    }

    @Test
    void aSumSaysOnWhatBasisItsFiguresAre() {
        for (Basis one : List.of(Basis.STATED, Basis.INFERRED, Basis.ESTIMATED)) {
            for (Basis other : List.of(Basis.STATED, Basis.INFERRED, Basis.ESTIMATED)) {
                Evidence first = cameras(10, one);
                Evidence second = cameras(20, other);
                String basis = Basis.words(List.of(one, other));
                String said = basis.isEmpty() ? "" : ", " + basis;
                assertThat(first.plus(second).text()).isEqualTo("30" + said);
                assertThat(Evidence.sums(List.of(List.of(first), List.of(second))))
                        .extracting(Evidence::text)
                        .containsExactly("30" + said);
                assertThat(first.text()).isEqualTo("10 cameras" + (one == Basis.STATED ? "" : ", " + one.label()));
            }
        }
    }
}
