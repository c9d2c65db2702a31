package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every sentence of the brief, by section and number, with the claims that carry it and the hedges, speakers and
 * figures that it must not lose. The table is brief-sentences.csv, which tells what a sentence is about in a few words
 * of ours.
 */
class BriefSentencesTest {

    private static final List<Map<String, String>> SENTENCES = sentences();
    private static final Map<String, List<Map<String, String>>> SAID = said();

    private static List<Map<String, String>> sentences() {
        List<List<String>> records = Rows.records(Rows.text("brief-sentences.csv"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> record : records.subList(1, records.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < record.size(); column++) {
                row.put(records.get(0).get(column), record.get(column));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Map<String, List<Map<String, String>>> said() {
        Map<String, List<Map<String, String>>> said = new LinkedHashMap<>();
        for (Map<String, String> claim : Rows.claims()) {
            if (claim.get("source").equals("cpc-2020") && !claim.get("property").equals("selection")) {
                said.computeIfAbsent(key(claim), key -> new ArrayList<>()).add(claim);
            }
        }
        return said;
    }

    private static String key(Map<String, String> claim) {
        return claim.get("subject") + " " + claim.get("property");
    }

    private static List<String> carriers(Map<String, String> sentence) {
        return List.of(sentence.get("claims").split(";"));
    }

    private static String name(Map<String, String> sentence) {
        return sentence.get("section") + " " + sentence.get("sentence");
    }

    @Test
    void everySentenceIsCarriedByClaims() {
        assertThat(SENTENCES)
                .allSatisfy(
                        sentence -> assertThat(SAID.keySet()).as(name(sentence)).containsAll(carriers(sentence)));
    }

    @Test
    void hedgesAndSpeakersAndFiguresOfASentenceAreKept() {
        assertThat(SENTENCES).allSatisfy(sentence -> {
            String text = String.join(
                    "\n",
                    carriers(sentence).stream()
                            .flatMap(key -> SAID.getOrDefault(key, List.of()).stream())
                            .flatMap(claim -> claim.values().stream())
                            .toList());
            assertThat(text).as(name(sentence)).contains(sentence.get("keeps").split("\\|"));
        });
    }

    /** The last number in a row of the table is the one before the first number of the next. */
    @Test
    void theSentencesOfASectionAreNumberedWithoutAGap() {
        String section = "";
        int last = 0;
        for (Map<String, String> sentence : SENTENCES) {
            last = sentence.get("section").equals(section) ? last : 0;
            section = sentence.get("section");
            String numbers = sentence.get("sentence");
            assertThat(Integer.parseInt(numbers.replaceFirst("-.*", "")))
                    .as(name(sentence))
                    .isEqualTo(last + 1);
            last = Integer.parseInt(numbers.replaceFirst(".*-", ""));
        }
    }

    @Test
    void noClaimOfTheBriefIsWithoutItsSentence() {
        TreeSet<String> left = new TreeSet<>(SAID.keySet());
        SENTENCES.forEach(sentence -> left.removeAll(carriers(sentence)));
        assertThat(left).isEmpty();
    }
}
