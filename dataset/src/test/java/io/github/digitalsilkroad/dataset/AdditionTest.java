package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Parts that one source states together with their sum add up: to the cent, unless the source rounds its own figures.
 */
class AdditionTest {

    private static final Map<String, List<String>> PARTS = new TreeMap<>(Map.of(
            "cost", List.of("domestic-funding", "foreign-funding"),
            "cameras", List.of("face-cameras", "ordinary-cameras", "panoramic-cameras"),
            "contract-value", List.of("price-lot-1", "price-lot-2"),
            "public-debt", List.of("external-public-debt", "domestic-public-debt"),
            "public-debt-to-gdp", List.of("external-public-debt-to-gdp", "domestic-public-debt-to-gdp")));

    /** By how much the printed figures of a source may miss their printed sum, because each is rounded by itself. */
    private static final Map<String, String> ROUNDED = Map.of(
            "timesca-2016-kyrgyz-debt", "1000000",
            "24kg-2018-debt", "10000",
            "central-asian-light-2024-debt", "10000000",
            "imf-2020-tajik-dsa", "1");

    private static final List<Map<String, String>> CLAIMS = Rows.claims();

    private static Optional<BigDecimal> sameStated(Map<String, String> total, String property) {
        return CLAIMS.stream()
                .filter(claim -> claim.get("property").equals(property))
                .filter(claim -> List.of("subject", "source", "as_of").stream()
                        .allMatch(column -> claim.get(column).equals(total.get(column))))
                .filter(claim -> !isCurrency(total) || claim.get("unit").equals(total.get("unit")))
                .map(claim -> new BigDecimal(claim.get("value")))
                .findFirst();
    }

    /**
     * Cameras that recognize faces have a unit of their own and are part of the cameras; sums in two currencies are no
     * part of each other.
     */
    private static boolean isCurrency(Map<String, String> claim) {
        return claim.get("unit").matches("[A-Z]{3}");
    }

    private static Map<String, BigDecimal> differences() {
        Map<String, BigDecimal> differences = new TreeMap<>();
        for (Map<String, String> total : CLAIMS) {
            List<String> parts = PARTS.getOrDefault(total.get("property"), List.of());
            List<BigDecimal> stated = new ArrayList<>();
            parts.forEach(part -> sameStated(total, part).ifPresent(stated::add));
            if (!parts.isEmpty() && stated.size() == parts.size()) {
                BigDecimal sum = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                differences.merge(
                        Rows.name(total),
                        sum.subtract(new BigDecimal(total.get("value"))).abs(),
                        BigDecimal::max);
            }
        }
        return differences;
    }

    @Test
    void partsAddUpToTheirSum() {
        Map<String, BigDecimal> differences = differences();

        assertThat(differences).hasSizeGreaterThanOrEqualTo(12);
        assertThat(differences)
                .containsKey("tj-dushanbe-safe-city cost  [cpc-2020]")
                .containsKey("tj-dushanbe-safe-city cost  [aiddata-46215]");
        assertThat(differences).allSatisfy((name, difference) -> {
            String source = name.substring(name.indexOf('[') + 1, name.length() - 1);
            assertThat(difference).as(name).isLessThanOrEqualTo(new BigDecimal(ROUNDED.getOrDefault(source, "0")));
        });
    }

    @Test
    void aToleranceIsGivenOnlyToASourceThatNeedsOne() {
        Set<String> needed = new TreeSet<>();
        differences().forEach((name, difference) -> {
            if (difference.signum() > 0) {
                needed.add(name.substring(name.indexOf('[') + 1, name.length() - 1));
            }
        });

        assertThat(needed).isEqualTo(new TreeSet<>(ROUNDED.keySet()));
    }

    @Test
    void tranchesAddUpToTheirUmbrella() {
        assertThat(amount("tj-dushanbe-safe-city-gcl").add(amount("tj-dushanbe-safe-city-pbc")))
                .isEqualByComparingTo(amount("tj-dushanbe-safe-city-loan"));
        assertThat(amount("tj-aiddata-54106").add(amount("tj-aiddata-71101")))
                .isEqualByComparingTo(amount("tj-dushanbe-chp2-phase-1-loan"));
    }

    private static BigDecimal amount(String financing) {
        return CLAIMS.stream()
                .filter(claim -> claim.get("subject").equals(financing)
                        && claim.get("property").equals("amount"))
                .map(claim -> new BigDecimal(claim.get("value")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsOfAnUmbrellaDoNotExceedIt() {
        Map<String, Map<String, String>> financings = Rows.byKey("financings", "id");
        assertThat(CLAIMS).allSatisfy(claim -> {
            Map<String, String> row = financings.get(claim.get("subject"));
            if (row != null
                    && claim.get("property").equals("amount")
                    && !row.get("part_of").isBlank()) {
                CLAIMS.stream()
                        .filter(whole -> whole.get("subject").equals(row.get("part_of"))
                                && whole.get("property").equals("amount")
                                && whole.get("unit").equals(claim.get("unit")))
                        .forEach(whole -> assertThat(new BigDecimal(claim.get("value")))
                                .as(Rows.name(claim))
                                .isLessThanOrEqualTo(new BigDecimal(whole.get("value"))));
            }
        });
    }

    @Test
    void ownersDoNotHoldMoreThanTheWholeAtOneTime() {
        Map<String, Map<String, String>> ownerships = Rows.byKey("ownerships", "id");
        Map<String, BigDecimal> held = new TreeMap<>();
        for (Map<String, String> claim : CLAIMS) {
            if (claim.get("property").equals("share-owned")
                    && !claim.get("value").isBlank()) {
                String owned = ownerships.get(claim.get("subject")).get("owned");
                held.merge(
                        owned + " " + claim.get("as_of") + " " + claim.get("source"),
                        new BigDecimal(claim.get("value")),
                        BigDecimal::add);
            }
        }

        assertThat(held)
                .hasSizeGreaterThan(10)
                .containsEntry("tk-mobile 2018-04 asia-plus-2018-tk-mobile", new BigDecimal(100));
        assertThat(held.values()).allMatch(share -> share.compareTo(new BigDecimal(100)) <= 0);
    }
}
