package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void keepsWhatFits() {
        String text = "x".repeat(70);
        assertThat(Lines.fit(text)).isSameAs(text);
        assertThat(Lines.fit(text + "x")).isEqualTo("x".repeat(69) + "\u2026");
        assertThat(Lines.fit("Äö 中文 😀")).isEqualTo("Äö 中文 😀");
    }

    @Test
    void aNoteAtTheEndStaysIfItLeavesAThirdOfTheLine() {
        String note = " (6 claims, disputed)";
        assertThat(Lines.fit("x".repeat(49) + note)).isEqualTo("x".repeat(49) + note);
        assertThat(Lines.fit("x".repeat(50) + note)).isEqualTo("x".repeat(48) + "\u2026" + note);
        String most = " (" + "n".repeat(44) + ")";
        assertThat(Lines.fit("x".repeat(40) + most)).isEqualTo("x".repeat(22) + "\u2026" + most);
        String tooLong = " (" + "n".repeat(45) + ")";
        assertThat(Lines.fit("x".repeat(40) + tooLong)).isEqualTo("x".repeat(40) + tooLong.substring(0, 29) + "\u2026");
        assertThat(Lines.fit("one\ntwo" + "x".repeat(70) + note)).isEqualTo("one\u2026");
    }

    @Test
    void endsAtTheFirstLineBreakEvenIfItIsTheFirstCharacter() {
        assertThat(Lines.fit("one\ntwo")).isEqualTo("one\u2026");
        assertThat(Lines.fit("one\rtwo")).isEqualTo("one\u2026");
        assertThat(Lines.fit("\nx")).isEqualTo("\u2026");
        assertThat(Lines.fit("\n")).isEqualTo("\u2026");
        assertThat(Lines.fit("")).isEmpty();
    }

    @Test
    void halvesNoCharacter() {
        assertThat(Lines.fit("x".repeat(68) + "😀😀")).isEqualTo("x".repeat(68) + "\u2026");
    }

    @Test
    void aCutLeavesNoFigureInPart() {
        assertThat(Lines.cut("true in 2015-2017, 2023-2024", 14)).isEqualTo("true in\u2026");
        assertThat(Lines.cut("true in 2015-2017, 2023-2024", 13)).isEqualTo("true in\u2026");
        assertThat(Lines.cut("true in 2015-2017, 2023-2024", 18)).isEqualTo("true in 2015-2017\u2026");
        assertThat(Lines.cut("loan, about $2.3 billion ($2.07-2.53 billion)", 35))
                .isEqualTo("loan, about $2.3 billion\u2026");
        assertThat(Lines.cut("loan, about $2.3 billion", 20)).isEqualTo("loan, about\u2026");
        assertThat(Lines.cut("a change of -4,600 to 2,622 points", 22)).isEqualTo("a change of\u2026");
        assertThat(Lines.cut("kg-cameras-2019-2021", 16)).isEqualTo("kg-cameras-\u2026");
        assertThat(Lines.cut("1234567890", 5)).isEqualTo("\u2026");
        assertThat(Lines.cut("1,".repeat(500_000), 70)).isEqualTo("\u2026");
        assertThat(Lines.cut("in 2015\nand later", 12)).isEqualTo("in 2015\u2026");
    }

    @Test
    void aCutBesideAFigureKeepsWhatIsWhole() {
        assertThat(Lines.cut("in 2015 and later", 8)).isEqualTo("in 2015\u2026");
        assertThat(Lines.cut("in 2015 and later", 4)).isEqualTo("in \u2026");
    }

    @Test
    void spellsOutWhatATerminalObeys() {
        assertThat(Lines.printable("red \u001b[31m, back\b, bell\u0007, \u009b2J"))
                .isEqualTo("red \\u001b[31m, back\\u0008, bell\\u0007, \\u009b2J");
        assertThat(Lines.printable("KG\nforged.csv:1: fine")).isEqualTo("KG\\u000aforged.csv:1: fine");
        assertThat(Lines.printable("a\tb")).isEqualTo("a b");
    }

    @Test
    void spellsOutWhatNoDocumentOfXmlMayHave() {
        assertThat(Lines.printable("a\ufffeb\uffff")).isEqualTo("a\\ufffeb\\uffff");
        assertThat(Lines.printable("\ufffd")).isEqualTo("\ufffd");
    }

    @Test
    void spellsOutWhatTurnsTheDirectionOfReading() {
        assertThat(Lines.printable("\u202e\u2066\u200f\u061cabc\u2069"))
                .isEqualTo("\\u202e\\u2066\\u200f\\u061cabc\\u2069");
        assertThat(Lines.printable("\ud83d alone, \ude00 too")).isEqualTo("\\ud83d alone, \\ude00 too");
        assertThat(Lines.printable("سلام")).isEqualTo("سلام");
    }

    @Test
    void aPageHasLineFeedsOnly() {
        assertThat(Lines.page("a\r\nb\rc\nd\u001be")).isEqualTo("a\nb\nc\nd\\u001be");
    }

    @Test
    void aMessageRepeatsTheBeginningOfALongText() {
        String text = "x".repeat(120);
        assertThat(Lines.quoted(text)).isEqualTo(text);
        assertThat(Lines.quoted(text + "x")).isEqualTo("x".repeat(119) + "\u2026");
        assertThat(Lines.quoted("a\u001bb")).isEqualTo("a\\u001bb");
    }

    @Test
    void onlyAnAddressOfHttpIsOpened() {
        assertThat(Lines.isWebAddress("https://example.org")).isTrue();
        assertThat(Lines.isWebAddress("http://example.org")).isTrue();
        assertThat(Lines.isWebAddress("javascript:alert(1)")).isFalse();
        assertThat(Lines.isWebAddress("see https://example.org")).isFalse();
    }

    @Test
    void countsInWords() {
        assertThat(Lines.count(1, "change")).isEqualTo("1 change");
        assertThat(Lines.count(0, "change")).isEqualTo("0 changes");
        assertThat(Lines.count(2, "country", "countries")).isEqualTo("2 countries");
    }
}
