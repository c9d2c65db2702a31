package io.github.digitalsilkroad.core.evidence;

import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.DATASET;
import static io.github.digitalsilkroad.testkit.World.cameras;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final Claim<Quantity> PLAIN = cameras(855, BRIEF);

    @Test
    void isStatedAndPlainUnlessItSaysOtherwise() {
        assertThat(PLAIN.value()).hasValueSatisfying(value -> assertThat(value).hasToString("855 cameras"));
        assertThat(PLAIN.hasValue()).isTrue();
        assertThat(PLAIN.source()).isSameAs(BRIEF);
        assertThat(PLAIN.citation()).isEqualTo(Citation.of(BRIEF, "p. 1"));
        assertThat(PLAIN.basis()).isEqualTo(Basis.STATED);
        assertThat(PLAIN.asOf()).isEmpty();
        assertThat(PLAIN.revision()).isEmpty();
        assertThat(PLAIN.tag()).isEmpty();
        assertThat(PLAIN.origin()).isEmpty();
        assertThat(PLAIN.note()).isEmpty();
        assertThat(PLAIN.published()).hasValue(PartialDate.of(2020, 7));
    }

    @Test
    void keepsWhatItIsToldInAnyOrder() {
        Claim<Quantity> claim = PLAIN.note("counted twice")
                .tag("B09")
                .asOf("2019-10")
                .origin(DATASET)
                .revision(Revision.CHANGE)
                .basis(Basis.INFERRED);
        assertThat(claim.note()).hasValue("counted twice");
        assertThat(claim.tag()).hasValue("B09");
        assertThat(claim.asOf()).hasValue(DateInterval.parse("2019-10"));
        assertThat(claim.origin()).hasValue(DATASET);
        assertThat(claim.revision()).hasValue(Revision.CHANGE);
        assertThat(claim.basis()).isEqualTo(Basis.INFERRED);
        Claim<Quantity> sameInOtherOrder = PLAIN.basis(Basis.INFERRED)
                .revision(Revision.CHANGE)
                .origin(DATASET)
                .asOf(DateInterval.parse("2019-10"))
                .tag("B09")
                .note("counted twice");
        assertThat(claim).isEqualTo(sameInOtherOrder).hasSameHashCodeAs(sameInOtherOrder);
    }

    @Test
    void isEqualOnlyToTheSameStatement() {
        for (Claim<Quantity> other : List.of(
                cameras(856, BRIEF),
                cameras(855, DATASET),
                PLAIN.asOf("2019"),
                PLAIN.note("x"),
                PLAIN.tag("B01"),
                PLAIN.origin(DATASET),
                PLAIN.revision(Revision.CHANGE),
                PLAIN.basis(Basis.COMPUTED))) {
            assertThat(PLAIN).isNotEqualTo(other);
            assertThat(other).isNotEqualTo(PLAIN);
        }
        assertThat(PLAIN.note("x").origin(DATASET)).isNotEqualTo(PLAIN.note("y").origin(DATASET));
        assertThat(PLAIN.equals((Object) "855")).isFalse();
        assertThat(PLAIN.basis(Basis.COMPUTED).basis(Basis.STATED)).isEqualTo(PLAIN);
    }

    @Test
    void mayHaveNoValueForAReason() {
        Claim<Quantity> secret = Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(BRIEF));
        assertThat(secret.value()).isEmpty();
        assertThat(secret.hasValue()).isFalse();
        assertThat(secret.basis()).isEqualTo(Basis.UNDISCLOSED);
        assertThat(secret).hasToString("undisclosed [cpc-2020]");
    }

    @Test
    void refusesABasisThatContradictsTheValue() {
        assertThatThrownBy(() -> PLAIN.basis(Basis.UNDISCLOSED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("basis undisclosed: says that there is no value, but the claim has 855 cameras");
        assertThatThrownBy(() -> Claim.withoutValue(Basis.INFERRED, Citation.of(BRIEF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("basis inferred: calls for a value, but the claim has none");
        assertThatThrownBy(() -> Claim.of(null, Citation.of(BRIEF)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "B 1", "B-1", "B1;B2", "B01\n", "B0123456789012345678901"})
    void refusesATagThatIsNotOneWordOfLettersAndDigits(String tag) {
        assertThatThrownBy(() -> PLAIN.tag(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "tag \"" + tag.replace("\n", "\\u000a") + "\": must be 1 to 20 letters and digits, as in B07");
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2017-06-01, NO",
        "2018, 2018-06-01, UNKNOWN",
        "2018, 2019-06-01, YES",
        "2018-06-01, 2018-06-01, YES",
        "2015/2018, 2014-06-01, NO",
        "2015/2018, 2016-06-01, YES",
        "2015/2018, 2018-06-01, UNKNOWN",
        "2015/2018, 2019-06-01, NO",
        "2015/.., 2019-06-01, YES",
        "XXXX, 2019-06-01, UNKNOWN",
    })
    void holdsFromABareDateOnAndOnlyWithinAnInterval(String asOf, LocalDate day, Ternary holds) {
        assertThat(PLAIN.asOf(asOf).holdsOn(day)).isEqualTo(holds);
    }

    @Test
    void withoutADateItMayHoldAtAnyTime() {
        assertThat(PLAIN.holdsOn(LocalDate.of(1999, 1, 1))).isEqualTo(Ternary.YES);
    }

    @Test
    void printsOnOneShortLine() {
        Claim<Quantity> claim = Claim.of(PLAIN.value().orElseThrow(), Citation.of(BRIEF, "Kyrgyzstan"))
                .asOf("2019-10");
        assertThat(claim).hasToString("855 cameras as of 2019-10 [cpc-2020, Kyrgyzstan]");
        assertThat(World.claim("so many words that they would never fit ".repeat(3), BRIEF)
                        .toString())
                .hasSize(70);
        assertThat(World.claim("two\nlines", BRIEF)).hasToString("two\u2026");
    }

    @Test
    void aClaimIsFoundAtAnotherPlaceAndWordsAreNotBlank() {
        Claim<String> claim = World.claim("roads", World.BRIEF).note("in part");
        Citation other = Citation.of(World.DATASET, "row 7");
        assertThat(claim.citing(other).citation()).isEqualTo(other);
        assertThat(claim.citing(other).citing(claim.citation())).isEqualTo(claim);
        assertThatThrownBy(() -> Claim.of(" ", other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claim: the value \" \" is blank; write words, or leave it out");
        assertThatThrownBy(() -> claim.note(""))
                .hasMessage("claim: the note \"\" is blank; write words, or leave it out");
        assertThatThrownBy(() -> Citation.of(World.BRIEF, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("the locator is made of blanks; leave it empty for the whole source");
    }
}
