package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Purpose, status and scope are texts without quantities: a number has a property of its own. A table of this folder
 * lists the texts that are accepted, each with its reason.
 */
class FreeTextTest {

    private static final Set<String> FREE = Set.of("purpose", "status", "scope");

    private static final Pattern QUANTITY =
            Pattern.compile("(?:\\d[\\d,.]*+(?!G\\b)|\\b(?:two|three|four|five|six|seven|eight"
                    + "|nine|ten|eleven|twelve|hundreds?|thousands?|millions?|billions?|percent)\\b)\\s*([a-z]*)");

    /** A quantity with the properties whose names have its noun; empty for a text without quantities. */
    private static String refused(String text) {
        Matcher quantity = QUANTITY.matcher(text);
        if (!quantity.find()) {
            return "";
        }
        String noun = quantity.group(1).replaceAll("s$", "");
        List<String> fitting = Rows.of("properties").stream()
                .map(row -> row.get("name"))
                .filter(name -> noun.length() > 2 && name.contains(noun))
                .toList();
        return "'" + quantity.group().strip() + "': a quantity has a property of its own"
                + (fitting.isEmpty() ? "" : ", such as " + String.join(", ", fitting));
    }

    @Test
    void aQuantityIsAcceptedForAReasonOrRefused() throws IOException {
        Set<String> accepted = new TreeSet<>();
        try (InputStream in = Objects.requireNonNull(FreeTextTest.class.getResourceAsStream("free-text.csv"))) {
            List<List<String>> rows = Rows.records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            rows.subList(1, rows.size()).forEach(row -> {
                assertThat(row.get(2)).isNotBlank();
                accepted.add(row.get(0) + " " + row.get(1));
            });
        }
        Set<String> found = new TreeSet<>();
        Rows.claims().stream()
                .filter(claim -> FREE.contains(claim.get("property")))
                .forEach(claim -> {
                    String name = claim.get("subject") + " " + claim.get("property");
                    String refused = refused(claim.get("value"));
                    if (!refused.isEmpty()) {
                        found.add(name);
                        assertThat(accepted)
                                .as(Rows.name(claim) + " " + refused)
                                .contains(name);
                    }
                });
        assertThat(found).containsExactlyInAnyOrderElementsOf(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 million tons a year", "about 12,000 cameras", "nine border posts"})
    void whatHasAQuantityIsFound(String text) {
        assertThat(refused(text)).contains("a quantity has a property of its own");
    }

    @Test
    void theMessageNamesThePropertyThatFits() {
        assertThat(refused("for 5,000 students")).contains("such as planned-students");
        assertThat(refused("privatization given up")).isEmpty();
        assertThat(refused("a network of 5G")).isEmpty();
    }
}
