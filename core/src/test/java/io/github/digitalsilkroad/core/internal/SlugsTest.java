package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "kg-safe-city", "5g", "2016-01"})
    void wordsOfSmallLettersAndDigitsAreSlugs(String text) {
        assertThat(Slugs.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "ä"})
    void nothingElseIs(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }

    @Test
    void aSlugHasAHundredCharactersAtMost() {
        assertThat(Slugs.isSlug("a".repeat(100))).isTrue();
        assertThat(Slugs.isSlug("a".repeat(101))).isFalse();
    }

    @Test
    void aDigestIsWrittenInHexadecimal() {
        assertThat(Digest.of("SHA-256", "abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void aRefusedCellNamesItsColumn() {
        CellException refused = new CellException("value", "must be a number");
        assertThat(refused.column()).isEqualTo("value");
        assertThat(new CellException("unit", refused))
                .hasMessage("must be a number")
                .hasCause(refused)
                .extracting(CellException::column)
                .isEqualTo("unit");
    }
}
