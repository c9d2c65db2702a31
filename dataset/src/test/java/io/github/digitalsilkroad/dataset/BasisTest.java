package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The basis of a value is in its column and not in a note: what we conclude, and what a source expects.
 */
class BasisTest {

    /** Words by which a note admits that the source does not say it in so many words. */
    private static final Pattern ADMITS = Pattern.compile(
            "\\binfer|\\bconclu|\\bour (reading|inference|conclusion|comparison|division|identification)|\\bwe (read|take|assume)"
                    + "|\\b(is|are|which is) read (as|from)\\b|\\bread as (in use|its|a|this)\\b|\\bidentified with\\b|\\bfollows? from\\b"
                    + "|\\bcounted back\\b|\\bonly likely\\b|\\bif it is the\\b|\\bif that is the\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PROJECTS = Pattern.compile("^projection\\b", Pattern.CASE_INSENSITIVE);

    private static boolean admits(String note) {
        return ADMITS.matcher(note).find();
    }

    @Test
    void aNoteThatAdmitsAnInferenceHasABasisThatSaysSo() {
        assertThat(Rows.claims())
                .filteredOn(claim -> admits(claim.get("note")))
                .hasSizeGreaterThan(30)
                .allSatisfy(claim -> assertThat(claim.get("basis"))
                        .as("basis of %s: %s", Rows.name(claim), claim.get("note"))
                        .isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the year is inferred from the events",
                "our inference",
                "late 2019, read as its second half",
                "if it is the program that the article reports",
                "identified with record 71137 by lender, purpose and amount",
                "the year follows from other figures of the article"
            })
    void whatAdmitsAnInferenceIsFound(String note) {
        assertThat(admits(note)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"by the finance ministry", "what the region is ready to pay", "its four parts add to 10,078"})
    void whatAdmitsNoneIsPassedOver(String note) {
        assertThat(admits(note)).isFalse();
    }

    @Test
    void aProjectionHasABasisOfItsOwn() {
        List<Map<String, String>> projected = Rows.claims().stream()
                .filter(claim -> claim.get("basis").equals("projected"))
                .toList();

        assertThat(projected).hasSizeGreaterThan(110);
        assertThat(projected)
                .allSatisfy(claim -> assertThat(claim.get("value") + claim.get("low"))
                        .as(Rows.name(claim))
                        .isNotBlank());
        assertThat(Rows.claims())
                .filteredOn(claim -> PROJECTS.matcher(claim.get("note")).find())
                .allSatisfy(claim ->
                        assertThat(claim.get("basis")).as(Rows.name(claim)).isEqualTo("projected"));
    }

    @Test
    void aSeriesIsStatedOnlyUpToTheYearOfItsSource() {
        Map<String, Map<String, String>> sources = Rows.byKey("sources", "id");
        Set<String> series = Rows.byKey("series", "id").keySet();

        assertThat(Rows.claims())
                .filteredOn(claim -> series.contains(claim.get("subject"))
                        && claim.get("as_of").length() >= 4
                        && claim.get("as_of").substring(0, 4).compareTo(published(sources, claim)) > 0)
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.get("basis")).as(Rows.name(claim)).isEqualTo("projected"));
    }

    @Test
    void whatIsEstimatedWasOverWhenItsSourceSpokeAndWhatIsProjectedWasNotUnlessItIsScheduled() {
        Map<String, Map<String, String>> sources = Rows.byKey("sources", "id");
        List<Map<String, String>> ofYears = Rows.claims().stream()
                .filter(claim -> claim.get("as_of").matches("\\d{4}"))
                .toList();

        assertThat(ofYears)
                .filteredOn(claim -> claim.get("basis").equals("estimated"))
                .hasSizeGreaterThan(15)
                .allSatisfy(claim ->
                        assertThat(claim.get("as_of")).as(Rows.name(claim)).isLessThan(published(sources, claim)));
        assertThat(ofYears)
                .filteredOn(claim -> claim.get("basis").equals("projected")
                        && !sources.get(claim.get("source")).get("note").contains("scheduled"))
                .hasSizeGreaterThan(10)
                .allSatisfy(claim -> assertThat(claim.get("as_of"))
                        .as(Rows.name(claim))
                        .isGreaterThanOrEqualTo(published(sources, claim)));
    }

    private static String published(Map<String, Map<String, String>> sources, Map<String, String> claim) {
        String published = sources.get(claim.get("source")).get("published");
        return published.length() < 4 ? "9999" : published.substring(0, 4);
    }
}
