package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Initiative;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled dataset passes every check of a release, and each check sees what it is for. */
class ReleaseChecksTest {

    private static final Catalog DSR = DigitalSilkRoad.load();

    private static final LocalDate LAST_DAY = YearMonth.parse(
                    DSR.version().version().substring(0, 7).replace('.', '-'))
            .atEndOfMonth();

    /** What the last release had, a line a count; a release renews it with {@link #counts}. */
    private static Map<String, Integer> last() {
        Map<String, Integer> last = new TreeMap<>();
        Rows.text("last-release.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int at = line.lastIndexOf(' ');
                    last.put(line.substring(0, at), Integer.valueOf(line.substring(at + 1)));
                });
        return last;
    }

    private static String counts(Catalog catalog) {
        return ReleaseChecks.counts(catalog).entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void noCountryAndKindLosesMoreThanATenth() {
        assertThat(last()).hasSizeGreaterThan(50);
        assertThat(ReleaseChecks.losses(DSR, last()))
                .withFailMessage(() -> "lost: " + ReleaseChecks.losses(DSR, last()) + "; now:\n" + counts(DSR))
                .isEmpty();
    }

    @Test
    void noAddressIsOfADeadPattern() {
        assertThat(ReleaseChecks.deadAddresses(DSR)).isEmpty();
    }

    @Test
    void noClaimIsWithoutAPublisher() {
        assertThat(ReleaseChecks.withoutPublisher(DSR)).isEmpty();
    }

    @Test
    void nothingWasPublishedOrReadAfterTheRelease() {
        assertThat(ReleaseChecks.afterTheRelease(DSR, LAST_DAY)).isEmpty();
    }

    @Test
    void everyDeploymentHasAStageAVendorOrADate() {
        assertThat(ReleaseChecks.withoutAnyWord(DSR)).isEmpty();
    }

    private static Catalog broken(String publisher, String url, String published) {
        Source source = Source.builder()
                .id(Id.of("broken"))
                .title("Broken")
                .publisher(publisher)
                .type(SourceType.PRESS)
                .url(url)
                .published(PartialDate.parse(published))
                .build();
        return Catalog.builder(new DatasetVersion("broken", "2026.01.0", 1))
                .add(source)
                .add(Country.builder()
                        .id(Id.of("KG"))
                        .name("Kyrgyzstan")
                        .iso3("KGZ")
                        .build())
                .add(Initiative.builder()
                        .id(Id.of("plan"))
                        .name("Plan")
                        .countryCode(CountryCode.of("KG"))
                        .facts(Facts.builder()
                                .add(Props.NAME_IN_USE, Claim.of("Plan", Citation.of(source, "p. 1")))
                                .build())
                        .build())
                .build();
    }

    @Test
    void aLossIsSeen() {
        Catalog small = broken("The paper", "https://paper.kg/1", "2025");
        assertThat(ReleaseChecks.losses(small, Map.of("KG initiatives", 1, "* claims", 1)))
                .isEmpty();
        assertThat(ReleaseChecks.losses(small, Map.of("KG initiatives", 10, "* claims", 2, "* laws", 3)))
                .containsExactlyInAnyOrder(
                        "KG initiatives: 1, but the last release had 10 and the floor is 9",
                        "* laws: 0, but the last release had 3 and the floor is 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/1",
                "https://192.168.1.1/news",
                "https://www.example.org/news",
                "https://news/1",
                "https://paper.invalid/1",
                "https://paper.kg/a long title",
                "https://paper.kg/a-title-that-was-cut...",
            })
    void aDeadAddressIsSeen(String url) {
        assertThat(ReleaseChecks.deadAddresses(broken("The paper", url, "2025")))
                .containsExactly("broken: " + url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "n/a", "None", "-", "?"})
    void aClaimOfNobodyIsSeen(String publisher) {
        assertThat(ReleaseChecks.withoutPublisher(broken(publisher, "https://paper.kg/1", "2025")))
                .hasSize(1)
                .allMatch(problem -> problem.startsWith("plan: "));
    }

    @Test
    void aDeploymentOfWhichNothingIsSaidIsSeen() {
        Deployment bare = Deployment.builder()
                .id(Id.of("kg-rumor"))
                .name("Rumor")
                .countryCode(CountryCode.of("KG"))
                .category(Category.SAFE_CITY)
                .build();
        Catalog catalog = Catalog.builder(new DatasetVersion("bare", "2026.01.0", 1))
                .add(Country.builder()
                        .id(Id.of("KG"))
                        .name("Kyrgyzstan")
                        .iso3("KGZ")
                        .build())
                .add(bare)
                .build();
        assertThat(ReleaseChecks.withoutAnyWord(catalog))
                .containsExactly("kg-rumor: neither a stage nor a vendor nor a date");
    }

    @Test
    void aDateAfterTheReleaseIsSeen() {
        assertThat(ReleaseChecks.afterTheRelease(
                        broken("The paper", "https://paper.kg/1", "2027-01"), LocalDate.of(2026, 12, 31)))
                .containsExactly("broken: published 2027-01, after 2026-12-31");
    }
}
