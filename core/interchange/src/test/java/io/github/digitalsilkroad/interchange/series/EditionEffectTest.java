package io.github.digitalsilkroad.interchange.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.release.Change;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.merge.Merge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two editions that were made up, read one after the other: what became of each answer, and through what. */
class EditionEffectTest {

    private static final List<String> COUNTRIES = List.of("KG", "TJ", "TM", "UZ");
    private static final String HEADER =
            "ISO\tWEO Subject Code\tCountry\tUnits\tScale\t2019\t2020\t2021\t2022\tEstimates Start After\n";

    /** Debt of half the product in every year; the product of an edition is ten, twelve or so billions. */
    private static String edition(double billions, String... countries) {
        StringBuilder table = new StringBuilder(HEADER);
        for (String country : countries) {
            table.append(String.format(
                    Locale.ROOT,
                    "%1$s\tNGDPD\t\tU.S. dollars\tBillions\t%2$s\t%2$s\t%2$s\t%2$s\t2023%n%1$s\tGGXWDG_NGDP\t\tPercent of GDP\tUnits\t50\t50\t50\t50\t2023%n",
                    country,
                    billions));
        }
        return table.toString();
    }

    private static Catalog with(Catalog before, String edition, String table) throws IOException {
        Catalog read = SeriesReader.weo(edition)
                .matching(before)
                .read("figures", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
                .value();
        return Merge.of(before, read).catalog();
    }

    private static Stream<Score> questions() {
        return COUNTRIES.stream()
                .flatMap(country -> IntStream.rangeClosed(2019, 2022)
                        .mapToObj(
                                year -> Scores.parse("debt-leverage debtor=" + country + " creditor=CN year=" + year)));
    }

    @Test
    void theChangeOfEachAnswerIsAttributedToTheEditionAndNothingElseChanges() throws IOException {
        Catalog first = with(DigitalSilkRoad.load(), "2027-04", edition(10, "KGZ", "TJK", "TKM", "UZB"));
        Catalog second = with(first, "2027-10", edition(12, "KGZ", "TKM"));
        ReleaseDiff diff = ReleaseDiff.between(first, second);
        int moved = 0;
        for (Score question : questions().toList()) {
            Assessment before = question.on(first);
            Assessment after = question.on(second);
            List<Change> changes = diff.effectOn(question).changes();
            boolean isOfASecond =
                    question.toString().contains("KG") || question.toString().contains("TM");
            assertThat(before.value().equals(after.value())).as("%s", question).isEqualTo(!isOfASecond);
            assertThat(changes.isEmpty()).as("%s", question).isEqualTo(!isOfASecond);
            assertThat(changes)
                    .as("%s", question)
                    .allSatisfy(change -> assertThat(change.toString()).contains("imf-weo-2027-10"));
            moved += isOfASecond ? 1 : 0;
        }
        assertThat(moved).isEqualTo(8);
    }
}
