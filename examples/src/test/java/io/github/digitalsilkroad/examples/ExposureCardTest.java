package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ExposureFindings;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.index.RankSet;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The card of the exposure index: ten steps, whose figures follow from the data and hang on how they are read. */
class ExposureCardTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final String CARD = printed(DSR);

    private static String printed(Catalog catalog) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExposureCard.run(catalog, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void hasTenStepsOnOnePage() {
        assertThat(CARD.lines().filter(line -> line.matches("\\|- \\d+\\. .*"))).hasSize(10);
        assertThat(CARD.lines())
                .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(80));
    }

    @Test
    void showsScoresAndRanksOfTheIndex() {
        ExposureFindings findings = ExposureIndex.standard("CN", "cn-national-intelligence-law-2017", 2020)
                .on(DSR, "KZ", "KG", "TJ", "TM", "UZ");
        for (String country : findings.countries()) {
            String score = findings.score(country).orElseThrow().describe(3);
            RankSet ranks = findings.ranks(country).orElseThrow();
            assertThat(CARD).containsPattern("- " + country + " [.=]{20} " + score + ", rank " + ranks + "\n");
        }
    }

    @Test
    void saysWhatIsMissingOfCountriesThatTheFrameworkOfDebtDoesNotCover() {
        assertThat(CARD).contains("debt burden is missing of KZ, TM", "debt burden: 3 of 5 countries");
    }

    @Test
    void isTheSameForTheSameDataAndAnotherForAnotherReading() {
        assertThat(printed(DSR)).isEqualTo(CARD);
        assertThat(printed(DSR.under(Reading.envelope()))).isNotEqualTo(CARD).contains("envelope");
    }
}
