package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Measurement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every fact that is disputed, or once looked so, has a verdict in {@code disputes.csv}: {@code right};
 * {@code possible}, if the sources speak of the same time; {@code open}, a dispute that may dissolve; or
 * {@code mended}, none any more, by the rule of comparison or by the rows.
 */
class DisputesTest {

    private static final Catalog DSR = DigitalSilkRoad.load();
    private static final List<List<String>> TABLE = table();

    private static List<List<String>> table() {
        try (InputStream table = Objects.requireNonNull(DisputesTest.class.getResourceAsStream("disputes.csv"))) {
            List<List<String>> rows = Rows.records(new String(table.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(rows.get(0)).containsExactly("subject", "property", "verdict", "reason");
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> with(String... verdicts) {
        return TABLE.stream()
                .filter(row -> List.of(verdicts).contains(row.get(2)))
                .map(row -> row.get(0) + " " + row.get(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Disputes disputes) {
        return disputes.list().stream()
                .map(dispute ->
                        key(dispute.fact().subject().id(), dispute.fact().claims()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Object subject, Attested<?> fact) {
        return subject + " " + fact.property().name();
    }

    @Test
    void everyDisputeHasAVerdictAndNoneIsWrong() {
        Set<String> possible = keys(DSR.disputes());
        possible.removeAll(keys(DSR.disputes().certain()));

        assertThat(keys(DSR.disputes().certain())).isEqualTo(with("right", "open"));
        assertThat(possible).isEqualTo(with("possible"));
    }

    /** A title that rounds what the text under it states exactly would give a range that no one means. */
    @Test
    void noFigureIsTakenLooselyThatOnePublisherStatesExactlyAtThatTime() {
        Set<String> loose = new TreeSet<>();
        for (Entity entity : DSR.entities()) {
            for (Attested<?> fact : entity.facts().all()) {
                for (Claim<?> exact : fact.admitted()) {
                    if (fact.chosen().filter(taken -> isLooser(taken, exact)).isPresent()) {
                        loose.add(key(entity.id(), fact));
                    }
                }
            }
        }

        assertThat(loose).isEmpty();
    }

    private static boolean isLooser(Claim<?> taken, Claim<?> other) {
        return taken.value().orElse(null) instanceof Measurement<?> loose
                && other.value().orElse(null) instanceof Measurement<?> exact
                && loose.unit().equals(exact.unit())
                && exact.number().isExact()
                && loose.number().low() < exact.number().low()
                && exact.number().high() < loose.number().high()
                && taken.basis() == other.basis()
                && taken.asOf().equals(other.asOf())
                && taken.published().equals(other.published())
                && taken.source().publisher().equals(other.source().publisher());
    }

    @Test
    void everyVerdictIsOnOneFactAndSaysWhy() {
        assertThat(TABLE).allSatisfy(row -> {
            assertThat(row).hasSize(4).noneMatch(String::isBlank);
            assertThat(row.get(2)).isIn("right", "possible", "open", "mended");
            assertThat(DSR.entity(row.get(0)).facts().all())
                    .as("%s", row)
                    .anyMatch(fact -> fact.property().name().equals(row.get(1)));
        });
        assertThat(TABLE.stream().map(row -> row.get(0) + " " + row.get(1)))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void whatTheAuditFoundWrongIsGone() {
        assertThat(with("mended"))
                .contains(
                        "KG debt-to-china-eximbank",
                        "KG external-debt",
                        "altyn-asyr customers",
                        "kg-bishkek-camera-damage-2019 damage",
                        "kg-bishkek-command-center planned-cameras",
                        "kg-bishkek-safe-city-huawei-2018 contract-value",
                        "kg-cku-railway announced-cost",
                        "kg-national-camera-network crime-reduction",
                        "kg-safe-city-network operator",
                        "kg-safe-city-phase-2-sunwin planned-complexes",
                        "kz-5g-network next-base-stations-5g",
                        "kz-national-face-recognition-pilot wanted-detained",
                        "kz-trans-caspian-cable announced-cost",
                        "tj-aiddata-91801 borrower",
                        "tj-dushanbe-safe-city violations-recorded",
                        "uz-personal-data-law amended",
                        "uz-uzbektelecom-network-2022 contract-value");
        assertThat(keys(DSR.disputes())).doesNotContainAnyElementsOf(with("mended"));
    }

    @Test
    void theRealOnesStay() {
        assertThat(with("right", "possible", "open"))
                .hasSize(76)
                .contains(
                        "huawei state-owned",
                        "kg-bishkek-command-center supplier",
                        "tj-dushanbe-safe-city cameras",
                        "tj-dushanbe-safe-city-loan lender");
        assertThat(keys(DSR.disputes())).containsAll(with("right", "possible", "open"));
    }

    @Test
    void theCountTellsHowManyArePossible() {
        assertThat(DSR.disputes())
                .hasToString("76 disputed facts, 31 of them perhaps of different times (print() shows them)");
    }

    @Test
    void aWholeOwnerIsNoOtherParty() {
        assertThat(DSR.disputes().about("tj-aiddata-91801")).isEmpty();
        assertThat(DSR.toBuilder()
                        .remove(Id.of("own-tbea-tbea-dushanbe-mining"))
                        .build()
                        .disputes()
                        .about("tj-aiddata-91801")
                        .list())
                .extracting(Dispute::toString)
                .containsExactly("tj-aiddata-91801 borrower: tbea-dushanbe-mining or tbea");
    }
}
