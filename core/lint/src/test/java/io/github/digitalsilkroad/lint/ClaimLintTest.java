package io.github.digitalsilkroad.lint;

import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_MULTILATERAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Denominator;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimLintTest {

    /** Of bilateral debt 40 % in 2015 and 60 % in 2016, of official debt 20 and 40 %. */
    private static final Catalog WORLD = World.empty()
            .stock(OFFICIAL_BILATERAL, "CN", 2015, Estimate.exactly(40), World.BANK)
            .stock(OFFICIAL_BILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
            .stock(OFFICIAL_MULTILATERAL, "", 2015, Estimate.exactly(100), World.BANK)
            .stock(OFFICIAL_BILATERAL, "CN", 2016, Estimate.exactly(60), World.BANK)
            .stock(OFFICIAL_BILATERAL, "", 2016, Estimate.exactly(100), World.BANK)
            .stock(OFFICIAL_MULTILATERAL, "", 2016, Estimate.exactly(50), World.BANK)
            .build()
            .toBuilder()
            .put(World.country("TJ", "Tajikistan", "TJK"))
            .put(World.country("CN", "China", "CHN"))
            .put(World.country("RU", "Russia", "RUS"))
            .put(World.country("KG", "Kyrgyz Republic", "KGZ"))
            .build();

    @Test
    void aSentenceIsNoBook() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lint("40 % of Tajik public debt ".repeat(50)))
                .withMessage("a sentence of 1300 characters: more than 1000, the limit; give one sentence");
    }

    private static ClaimLint lint(String text) {
        return ClaimLint.of(text, WORLD);
    }

    @Test
    void saysOfWhatASentenceIsTrue() {
        ClaimLint lint = lint("About 40 % of Tajik public debt is owed to China.");
        assertThat(lint.understood())
                .containsExactly(
                        "share: about 40 (36-44) percent",
                        "debtor: TJ",
                        "creditor: CN",
                        "share of: gross government debt");
        assertThat(lint.notUnderstood()).isEmpty();
        assertThat(lint.lacking()).isEmpty();
        assertThat(lint.named()).contains(Denominator.PUBLIC_DEBT);
        assertThat(lint.scopes()).containsExactly(OFFICIAL_BILATERAL);
        DebtShareFindings found = lint.findings(OFFICIAL_BILATERAL);
        assertThat(found.years(Denominator.BILATERAL_DEBT, Ternary.YES)).containsExactly(2015);
        assertThat(found.years(Denominator.OFFICIAL_EXTERNAL_DEBT, Ternary.YES)).containsExactly(2016);
        assertThat(lint.conclusion())
                .isEqualTo(
                        "true of official external debt (official bilateral creditors) in 2016, of official bilateral"
                                + " debt (official bilateral creditors) in 2015");
    }

    @Test
    void namesTheSourcesOfEachReading() {
        assertThat(lint("40% of Tajikistan's bilateral debt was owed to China in 2015")
                        .text(100))
                .contains("true 2015", "bank-tables", "official bilateral debt *");
    }

    @Test
    void printsWhatItUnderstoodAndFound() {
        ClaimLint lint = lint("38 % of Tajik bilateral debt was owed to China, 2014-2016");
        assertThat(lint.text(120)).isEqualTo("""
                "38 % of Tajik bilateral debt was owed to China, 2014-2016"
                ===========================================================

                Understood: share: 38 percent; debtor: TJ; creditor: CN; share of: official bilateral debt; years: 2014-2016.

                Creditors           Share of                                       Computed  The sentence is    Sources
                ------------------  ---------------------------------------------  --------  -----------------  -----------
                official bilateral  gross government debt                           unknown  unknown 2014-2016
                official bilateral  official external debt                          20-40 %  nearly true 2016   bank-tables
                                                                                             false 2015
                                                                                             unknown 2014
                official bilateral  official bilateral debt *                       40-60 %  nearly true 2015   bank-tables
                                                                                             false 2016
                                                                                             unknown 2014
                official bilateral  GDP                                             unknown  unknown 2014-2016
                official bilateral  government revenue                              unknown  unknown 2014-2016
                official bilateral  exports of goods and services                   unknown  unknown 2014-2016
                official bilateral  exports of goods, services and primary income   unknown  unknown 2014-2016

                It is true of no denominator; nearly true of official external debt (official bilateral creditors) in 2016, of official
                bilateral debt (official bilateral creditors) in 2015. It names official bilateral debt (*).

                invented 2026.11.0
                """);
        assertThat(lint).hasToString("true of no denominator; nearly true of official external debt (offici\u2026");
        assertThat(lint("Reportedly").text(120)).isEqualTo("""
                "Reportedly"
                ============

                Understood: nothing.

                Not understood: Reportedly.

                It is not tested; it takes a percentage, such as "about 40 %"; one country that owes; words that are understood, not
                "Reportedly".

                invented 2026.11.0
                """);
        assertThat(lint("Reportedly").text()).isEqualTo("Reportedly");
    }

    @Test
    void tellsWhatIsNearlyTrue() {
        assertThat(lint("In 2015, 38 percent of Tajik bilateral debt was owed to China")
                        .conclusion())
                .isEqualTo(
                        "true of no denominator; nearly true of official bilateral debt (official bilateral creditors)"
                                + " in 2015");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "China holds about 40 % of Tajik debt | about 40 (36-44)",
                "Tajikistan owes China more than 40 percent of its debt | more than 40",
                "35-45 % of the debt of Tajikistan is owed to Chinese lenders | 35-45",
                "between 35 and 45 per cent of Tajikistan's debt is owed to China | 35-45",
                "35 to 45 % of Tajikistan's debt is owed to the Chinese | 35-45",
                "at least half of Tajikistan's debt is to China | at least 50",
                "more than half of Tajik debt is held by China | more than 50",
                "nearly half of Tajik debt is owed to Chinese creditors | about 50 (45-55)",
                "about a quarter of Tajikistan's debt is to China | about 25 (22.5-27.5)",
                "China held under 40 % of Tajik debt | less than 40",
                "Tajikistan owes up to 40 % of debt to China | at most 40"
            })
    void readsWhoOwesWhomHowMuch(String text, String share) {
        assertThat(lint(text).understood()).contains("share: " + share + " percent", "debtor: TJ", "creditor: CN");
        assertThat(lint(text).notUnderstood()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 % of Tajik debt is owed to China in 2015 | years: 2015",
                "40 % of Tajik debt was owed to China between 2015 and 2016 | years: 2015-2016",
                "40 % of Tajik debt was owed to China, 2015-2016 | years: 2015-2016",
                "40 % of Tajik debt is owed to China since 2015 | years: 2015 on",
                "Since 2015, 40 % of Tajik debt is owed to China | years: 2015 on",
                "40 % of Tajik debt was owed to China from 2015 to 2016 | years: 2015-2016",
                "40 % of Tajik debt was owed to China at the end of 2015 | years: 2015"
            })
    void readsYears(String text, String years) {
        assertThat(lint(text).understood()).contains(years);
        assertThat(lint(text).lacking()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "government, PUBLIC_DEBT",
        "bilateral, BILATERAL_DEBT",
        "public external, OFFICIAL_EXTERNAL_DEBT",
        "external public, OFFICIAL_EXTERNAL_DEBT"
    })
    void ofSeveralWordsForDebtTheNarrowestCounts(String words, Denominator named) {
        assertThat(lint("40 % of Tajik " + words + " debt is owed to China").named())
                .contains(named);
        assertThat(lint("40 % of Tajik " + words + " debts are owed to China").named())
                .contains(named);
    }

    @Test
    void debtToChinaMayBeComparedWithOutput() {
        ClaimLint lint = lint("Tajik debt to China is 40 % of GDP");
        assertThat(lint.named()).contains(Denominator.GDP);
        assertThat(lint.notUnderstood()).isEmpty();
    }

    @Test
    void readsNamesOfSeveralWords() {
        ClaimLint lint = lint("40 % of Tajik debt is owed to the Kyrgyz Republic");
        assertThat(lint.understood()).contains("debtor: TJ", "creditor: KG");
        assertThat(lint.notUnderstood()).isEmpty();
    }

    @Test
    void aNameOfACountryIsWrittenWithACapital() {
        ClaimLint lint = lint("40 % of tajik debt is owed to China");
        assertThat(lint.lacking()).containsExactly("one country that owes", "words that are understood, not \"tajik\"");
        assertThat(lint.notUnderstood()).containsExactly("tajik");
    }

    @Test
    void saysWhichWordsItDoesNotUnderstand() {
        ClaimLint lint = lint("Reportedly 40 % of Tajik debt is secretly owed to China");
        assertThat(lint.notUnderstood()).containsExactly("Reportedly", "secretly");
        assertThat(lint.scopes()).isEmpty();
        assertThat(lint.conclusion())
                .isEqualTo("not tested; it takes words that are understood, not \"Reportedly\", \"secretly\"");
        assertThat(lint.text(80)).contains("Not understood: Reportedly, secretly.");
    }

    /** Each differs by little from a sentence that is tested, and means something else. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "No more than 40 percent of Tajik public debt is owed to China | No",
                "Not 40 % of Tajik debt is owed to China | Not",
                "40 % of Tajik debt is not owed to China | not",
                "40 % of Tajik debt isn't owed to China | isn't",
                "It is false that 40 % of Tajik debt is owed to China | It, false, that",
                "Tajik debt to China never exceeded 40 % of GDP | never, exceeded",
                "Tajik debt to China exceeds 40 % of GDP | exceeds",
                "Tajik debt to China is below 40 % of GDP or zero | or, zero",
                "Hardly 40 % of Tajik debt is owed to China | Hardly",
                "Neither China holds 40 % of Tajik debt | Neither",
                "Without China, 40 % of Tajik debt is owed | Without",
                "All but 40 % of Tajik debt is owed to China | All, but",
                "no less than 40 % of Tajik debt is owed to China | no",
                "40 % or more of Tajik debt is owed to China | or, more",
                "40 % at most of Tajik debt is owed to China | at, most",
                "more than about 40 % of Tajik debt is owed to China | more, than",
                "about 35-45 % of Tajik debt is owed to China | about",
                "Perhaps 40 % of Tajik debt is owed to China | Perhaps",
                "40 % of Tajik debt may be owed to China | may, be",
                "40 % of Tajik debt would be owed to China | would, be",
                "Reportedly, 40 % of Tajik debt is owed to China | Reportedly",
                "40 % of Tajik debt is said to be owed to China | said, be",
                "If 40 % of Tajik debt is owed to China | If",
                "40 % of Tajik debt is owed to China? | China?",
                "40 % of Tajik debt is owed to China Eximbank | Eximbank",
                "40 % of Tajik debt is owed to the Bank of China | Bank",
                "40 % of Tajik debt is owed to China Development Bank | Development, Bank",
                "40 % of Tajik debt is owed to Chinese companies | companies",
                "40 % of Tajik debt is owed to private Chinese lenders | private",
                "40 % of Tajik debt is owed to China and the World Bank | and, World, Bank",
                "40 % of Tajik debt is owed to China and Russia | and",
                "40 % of Tajik debt is owed to neither China | neither",
                "40 % of Tajik and Russian debt is owed to China | and",
                "40 % of Turkish debt is owed to China | Turkish",
                "40 % of Tajik household debt is owed to China | household",
                "40 % of Tajik domestic debt is owed to China | domestic",
                "40 % of Tajik debt service is owed to China | service",
                "40 % of new Tajik debt is owed to China | new",
                "40 % of Tajik debt was owed to China before 2015 | before",
                "40 % of Tajik debt was owed to China until 2016 | until",
                "40 % of Tajik debt was owed to China by 2015 | by",
                "40 % of Tajik debt was owed to China after 2015 | after",
                "40 % of Tajik debt is owed to China, not in 2015 | not",
                "40 % of Tajik debt was owed to China in 2015 and 2019 | and",
                "40 % of Tajik debt will be owed to China in 2016 | will, be",
                "40 % of Tajik debt was owed to China in early 2015 | in, early",
                "40 % of Tajik debt is owed by China | by",
                "40 % of Tajik debt to China is external | external",
                "40 % of Tajik debt is owed to China, 20 % to Russia | 20, %",
                "between 35 % and 45 % of Tajik debt is owed to China | between, and, 45, %",
                "35 and 45 % of Tajik debt are owed to China | 35, and",
                "two thirds of Tajik debt is owed to China | two, thirds",
                "half a percent of Tajik debt is owed to China | a, percent",
                "about 0 % of Tajik debt is owed to China | about, 0, %",
                "-40 % of Tajik debt is owed to China | -40, %",
                "40 percentage points of Tajik debt is owed to China | 40, percentage, points"
            })
    void aWordThatIsNotUnderstoodStopsTheTest(String text, String words) {
        ClaimLint lint = lint(text);
        assertThat(String.join(", ", lint.notUnderstood())).isEqualTo(words);
        assertThat(lint.lacking()).contains("words that are understood, not \"" + words.replace(", ", "\", \"") + "\"");
        assertThat(lint.scopes()).isEmpty();
        assertThat(lint.conclusion()).startsWith("not tested; it takes ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40 % of Tajik debt to China",
                "Tajikistan owed to China 40 % of its debt",
                "40 % of Tajik debt to China is public debt",
                "Tajikistan is owed 40 % of debt to China",
                "In 2015, 40 % of Tajik debt was owed to China, 2016",
                "of 40 % of Tajik debt is owed to China",
                "debt of 40 % of Tajik debt is owed to China",
                "40 % of Tajik debt is debt owed to China",
                "40 % is owed to China of Tajik debt",
                "40 % of Tajik 2015 debt is owed to China"
            })
    void anotherOrderOfTheWordsStopsTheTest(String text) {
        ClaimLint lint = lint(text);
        assertThat(lint.notUnderstood()).isEmpty();
        assertThat(lint.lacking())
                .containsExactly(
                        "an order of words that is understood, such as \"about 40 % of Kyrgyz public debt is owed"
                                + " to China\"");
        assertThat(lint.scopes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40 % of Chinese debt is owed to Tajikistan",
                "China owes Tajikistan 40 % of its debt",
                "Tajikistan holds 40 % of Chinese debt",
                "40 % of Russian debt is owed to China",
                "40 % of Tajik debt is owed to Russia"
            })
    void whatTheDataDoesNotHoldStopsTheTest(String text) {
        assertThat(lint(text).lacking())
                .singleElement()
                .asString()
                .startsWith("a series of the debt of ")
                .endsWith(", which the data does not have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "%",
                "to",
                "half",
                "owed to owed to",
                "per cent per cent",
                "a third of",
                "1-2-3 %",
                "\u001b[31m40 %"
            })
    void saysWhatASentenceLacks(String text) {
        ClaimLint lint = lint(text);
        assertThat(lint.lacking()).isNotEmpty();
        assertThat(lint.scopes()).isEmpty();
        assertThat(lint.text(80)).contains("not tested").doesNotContain("\u001b");
    }

    @Test
    void saysWhichCountriesAreTooMany() {
        assertThat(lint("40 % of Tajik and Russian debt is owed to China").lacking())
                .containsExactly("one country that owes, not [TJ, RU]", "words that are understood, not \"and\"");
        assertThat(lint("40 % of Tajik debt is owed to Russia").lacking())
                .containsExactly("a series of the debt of TJ to RU, which the data does not have");
    }

    @ParameterizedTest
    @ValueSource(strings = {"40 %", "about 40 %", "19 %", "more than 30 %", "20-60 %", "half", "37 %", "under 50 %"})
    void theVerdictIsNotCutInsideAYearOrASpanOfYears(String share) {
        for (int from = 2013; from < 2016; from++) {
            ClaimLint lint = lint(share + " of Tajik bilateral debt was owed to China, " + from + "-2016");
            String echo = lint.toString();
            String kept = echo.endsWith("\u2026") ? echo.substring(0, echo.length() - 1) : echo;
            assertThat(echo.length()).isLessThanOrEqualTo(70);
            assertThat(lint.conclusion()).startsWith(kept);
            String cut = kept.replaceAll(".*[^0-9-]", "")
                    + "|"
                    + lint.conclusion().substring(kept.length()).replaceAll("(?s)[^0-9-].*", "");
            assertThat(cut).as(lint.conclusion()).matches("[0-9-]*\\||\\|[0-9-]*");
        }
    }

    @Test
    void refusesACreditorThatWasNotTested() {
        assertThatThrownBy(() -> lint("40 % of Tajik debt is owed to China").findings(CreditorScope.PRIVATE))
                .hasMessageStartingWith("private: tested for ");
    }
}
