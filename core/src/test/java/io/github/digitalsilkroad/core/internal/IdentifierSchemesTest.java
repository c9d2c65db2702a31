package io.github.digitalsilkroad.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of names that others give, and their check digits. */
class IdentifierSchemesTest {

    @ParameterizedTest
    @CsvSource({
        "wikidata, Q160120",
        "geonames, 1528675",
        "aiddata, 46215",
        "whosonfirst, 421168899",
        "iso-3166-2, KG-GB",
        "iso-3166-2, UZ-TK",
        "asn, AS9198",
        "bic, EIBCCNBJ",
        "bic, DEUTDEFF500",
        "mcc-mnc, 43705",
        "ror, 00cmhce21",
        "grid, grid.453400.6",
        "grid, grid.47187.3d",
        "isni, 0000 0004 0508 5971",
        "isni, 0000 0001 2150 090X",
        "isin, KZ0009093241",
        "isin, DE0005140008",
        "lei, 7LTWFZYICNSX8D621K86",
        "lei, 54930053HGCFWVHYZX42",
        "of-my-own, any thing: 1",
    })
    void takesWhatIsIssued(String scheme, String value) {
        assertThat(IdentifierSchemes.checked(scheme, value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "wikidata, 160120, is not an item of Wikidata",
        "wikidata, Q, is not an item of Wikidata",
        "wikidata, Q160120x, is not an item of Wikidata",
        "geonames, Bishkek, is not a feature of GeoNames",
        "iso-3166-2, KG, is not a subdivision",
        "bic, EIBCCN, is not a business identifier code",
        "isni, 0000000405085971, is not a name identifier",
        "isni, 0000 0000 0000 001A, is not a name identifier",
        "isni, 0000 0004 0508 5972, the check character is wrong",
        "isin, KZ0009093240, the check digit is wrong",
        "lei, 529900AB, is not a legal entity (ISO 17442)",
        "lei, 7LTWFZYICNSX8D621K87, the check digits are wrong (ISO 7064 MOD 97-10)",
        "lei, 7LTWFZYICNSX8D612K86, the check digits are wrong (ISO 7064 MOD 97-10)",
    })
    void refusesTheRestAndSaysTheRule(String scheme, String value, String rule) {
        assertThatThrownBy(() -> IdentifierSchemes.checked(scheme, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(scheme + " \"" + value + "\": ")
                .hasMessageContaining(rule);
    }

    @ParameterizedTest
    @CsvSource({"lei, 7LTWFZYICNSX8D621K86", "isin, KZ0009093241", "isin, DE0005140008", "isin, KZ1C00000876"})
    void everyOtherDigitIsSeen(String scheme, String good) {
        for (int i = 0; i < good.length(); i++) {
            for (char c = '0'; c <= '9'; c++) {
                String other = good.substring(0, i) + c + good.substring(i + 1);
                if (Character.isDigit(good.charAt(i)) && c != good.charAt(i)) {
                    assertThatThrownBy(() -> IdentifierSchemes.checked(scheme, other))
                            .as(other)
                            .isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
    }

    @Test
    void theVocabularyIsOpenButItsNamesAreSlugs() {
        assertThat(IdentifierSchemes.checked("of-my-own")).isEqualTo("of-my-own");
        assertThat(IdentifierSchemes.checked("of-my-own", "any value")).isEqualTo("any value");
        assertThatThrownBy(() -> IdentifierSchemes.checked("LEI", "7LTWFZYICNSX8D621K86"))
                .hasMessage("scheme \"LEI\": must be lower-case letters and digits, words joined by single hyphens;"
                        + " known are aiddata, asn, bic, crossref-funder, geonames, grid, inn-ru, isin, isni, iso-3166-2, lei,"
                        + " mcc-mnc, ror, whosonfirst, wikidata");
        assertThatThrownBy(() -> IdentifierSchemes.checked("of-my-own", " x"))
                .hasMessage("of-my-own \" x\": must not be blank, nor begin or end with a blank");
    }
}
