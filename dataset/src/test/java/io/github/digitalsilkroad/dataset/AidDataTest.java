package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each record of AidData on the five countries is a financing of the data, is told in one, or is left out for a reason.
 * So a total over Chinese financings can say how many of the records it holds.
 */
class AidDataTest {

    private static final List<Map<String, String>> RECORDS = Rows.of("aiddata");

    @Test
    void aRecordIsAFinancingOrLeftOutForAReason() {
        Map<String, String> tables = Rows.entities();
        assertThat(RECORDS).hasSize(622).allSatisfy(row -> {
            assertThat(row.get("record")).matches("\\d{5}");
            assertThat(row.get("country")).as(row.get("record")).matches("(KG|KZ|TJ|TM|UZ)(;UZ)?");
            if (row.get("financing").isEmpty()) {
                assertThat(row.get("reason")).as(row.get("record")).isNotBlank();
            } else {
                assertThat(tables).as(row.get("record")).containsEntry(row.get("financing"), "financings");
            }
            assertThat(row.get("amount").isEmpty())
                    .as(row.get("record"))
                    .isEqualTo(row.get("unit").isEmpty());
            assertThat(row.get("amount")).matches("|\\d+(\\.\\d+)?");
        });
        assertThat(RECORDS.stream().map(row -> row.get("record"))).isSorted().doesNotHaveDuplicates();
    }

    /** Numbers of AidData in the data that no record of the table has are those of lines that records tell of. */
    @Test
    void theNumbersOfTheDataAreThoseOfTheTable() {
        Set<String> named = new TreeSet<>();
        for (Map<String, String> row : Rows.of("identifiers")) {
            if (row.get("scheme").equals("aiddata")) {
                named.add(row.get("value") + " " + row.get("subject"));
            }
        }
        Set<String> carried = RECORDS.stream()
                .filter(row ->
                        !row.get("financing").isEmpty() && row.get("reason").isEmpty())
                .map(row -> row.get("record") + " " + row.get("financing"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).containsAll(carried);
        named.removeAll(carried);
        assertThat(named).containsExactly("40330 tm-aiddata-40330", "53574 kz-aiddata-53574", "54797 kz-aiddata-54797");
    }

    /** A financing that names its record has at least its lender or funder from some source. */
    @Test
    void aCarriedRecordHasWhoPays() {
        Set<String> paid = Rows.claims().stream()
                .filter(claim -> Set.of("lender", "funder", "channel").contains(claim.get("property")))
                .map(claim -> claim.get("subject"))
                .collect(Collectors.toSet());
        assertThat(RECORDS)
                .filteredOn(row -> !row.get("financing").isEmpty())
                .hasSizeGreaterThan(140)
                .allSatisfy(row -> assertThat(paid).contains(row.get("financing")));
    }
}
