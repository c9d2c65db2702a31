package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListsTest {

    /** Each release up to 0.2.0 held the same codes, joined, in a literal; the digests are those of the literals. */
    @ParameterizedTest
    @CsvSource({
        "iso-3166-1.txt, 1245, 3aeb7c96c31f2a9e9cea59296986857dd996ee23c677db655eeab61d222b2f4c",
        "iso-4217.txt, 699, 21a986852bdd56205053e9ff9e0a30f470fa33a9e005b2891b30e64251074884",
    })
    void holdsTheCodesOfTheEarlierReleases(String file, int length, String digest) {
        String codes = String.join("", CodeLists.read(file)).replace(" ", "");
        assertThat(codes).hasSize(length);
        assertThat(Hashing.sha256().hashString(codes, StandardCharsets.US_ASCII).toString())
                .isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-3166-1.txt", "iso-4217.txt"})
    void isSortedWithoutRepeats(String file) {
        List<String> lines = CodeLists.read(file);
        assertThat(lines).isSorted().doesNotHaveDuplicates().allMatch(line -> line.matches("([A-Z]{2} )?[A-Z]{3}"));
    }

    @Test
    void everyLanguageHasACodeOfTwoLetters() {
        assertThat(CodeLists.read("iso-639-1.txt"))
                .hasSize(184)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("en", "kk", "ky", "ru", "tg", "tk", "uz", "zh")
                .allMatch(line -> line.matches("[a-z]{2}"));
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> CodeLists.read("iso-639.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("code list \"iso-639.txt\": is missing beside"
                        + " io.github.digitalsilkroad.core.internal.CodeLists; add the resources of the module to the"
                        + " jar or class path");
    }
}
