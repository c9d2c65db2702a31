package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What an audit of the last release asked for and what was found since: each row is carried by claims that exist, or
 * left for a reason.
 */
class AnswersTest {

    private static final Set<String> STATED = Rows.claims().stream()
            .map(claim -> claim.get("subject") + " " + claim.get("property"))
            .collect(Collectors.toSet());

    private static List<List<String>> rows(String file) {
        try (InputStream in = Objects.requireNonNull(AnswersTest.class.getResourceAsStream(file))) {
            return Rows.records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The claims stand in the last column but one, the answer in the last. */
    @ParameterizedTest
    @CsvSource({"audit.csv, 104", "evidence.csv, 230"})
    void eachRowIsCarriedByClaimsOrLeftForAReason(String file, int size) {
        List<List<String>> table = rows(file);
        int width = table.get(0).size();

        assertThat(table.get(0)).endsWith("claims", "answer");
        assertThat(table.subList(1, table.size())).hasSize(size).allSatisfy(row -> {
            String claims = row.get(width - 2);
            assertThat(row).hasSize(width);
            assertThat(row.get(width - 1)).as("%s", row).matches("(carried|left: .).*");
            assertThat(STATED).as("%s", row).containsAll(claims.isEmpty() ? List.of() : List.of(claims.split(";")));
        });
    }

    @ParameterizedTest
    @CsvSource({"evidence.csv"})
    void aRowThatIsCarriedNamesItsClaims(String file) {
        assertThat(rows(file))
                .filteredOn(row -> row.get(2).startsWith("carried"))
                .hasSizeGreaterThan(120)
                .noneMatch(row -> row.get(1).isEmpty());
    }
}
