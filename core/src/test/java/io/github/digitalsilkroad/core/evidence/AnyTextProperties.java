package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever text a source may hold can be claimed, cited, printed and read again; what says nothing is refused where it
 * is built.
 */
class AnyTextProperties {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> broken = Arbitraries.strings()
                .withChars('\n', '\r', '\u2028', '\u0085', '\u001b', '\u202e', '\ud83d', '\ude00', 'a', ' ')
                .ofMinLength(1)
                .ofMaxLength(90);
        return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(90), broken)
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(' ', '\t', '\n', '\r', '\u2003').ofMaxLength(5);
    }

    @Property(seed = Seeds.FIXED)
    void claimsOfAnyTextPrintOnOneShortLine(@ForAll("texts") String text, @ForAll("texts") String other) {
        Claim<String> claim = Claim.of(text, Citation.of(World.BRIEF, other)).note(other);
        assertThat(claim.toString()).hasSizeLessThanOrEqualTo(70).doesNotContain("\n", "\r", "\u001b", "\u202e");
        assertThat(World.fact(World.PURPOSE, claim).toString())
                .hasSizeLessThanOrEqualTo(70)
                .doesNotContain("\n", "\r", "\u001b", "\u202e");
        assertThat(claim.citation().toString()).endsWith(Lines.printable(other));
        assertThat(claim.note()).hasValue(other);
        assertThat(claim.hashCode()).isEqualTo(claim.note(other).hashCode());
    }

    @Property(seed = Seeds.FIXED)
    void anyTextIsReadAsItIsWritten(@ForAll("texts") String text) {
        assertThat(ValueType.text().read(ValueType.text().write(text))).isEqualTo(text);
        assertThat(ValueType.term().read(ValueType.term().write(text))).isEqualTo(text);
    }

    @Property(seed = Seeds.FIXED)
    void textThatIsBlankIsRefusedWhereItIsBuilt(@ForAll("blanks") String blank) {
        Citation citation = Citation.of(World.BRIEF);
        assertThatThrownBy(() -> Claim.of(blank, citation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claim: the value \"" + blank + "\" is blank; write words, or leave it out");
        assertThatThrownBy(() -> Claim.of("words", citation).note(blank)).hasMessageContaining("the note");
        if (!blank.isEmpty()) {
            assertThatThrownBy(() -> Citation.of(World.BRIEF, blank))
                    .hasMessageContaining("the locator is made of blanks");
        }
        assertThatThrownBy(() -> Source.builder()
                        .id(Id.of("a"))
                        .title("Title")
                        .publisher("Publisher")
                        .type(SourceType.PRESS)
                        .url(blank)
                        .build())
                .hasMessage("source a: url must not be blank");
    }
}
