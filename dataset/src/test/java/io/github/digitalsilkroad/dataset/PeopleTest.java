package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The data names persons who speak or act in office, and no party of a court case. */
class PeopleTest {

    /** Two words or more with capitals and no article, as names of people have. */
    private static final Pattern NAME =
            Pattern.compile("(?<!\\b[Tt]he )\\b\\p{Lu}[\\p{Ll}'-]+(?: \\p{Lu}[\\p{Ll}'-]+)+");

    /** Words of a case against somebody. */
    private static final Pattern CASE = Pattern.compile(
            "\\b(detain|arrest|suspect|accus|allege|brib|extort|convict|charged|guilty)", Pattern.CASE_INSENSITIVE);

    private static final Map<String, Map<String, String>> PROPERTIES = Rows.byKey("properties", "name");
    private static final Set<String> KNOWN = known();

    /** The names of what is no person. */
    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (String table : Rows.IDENTITY_TABLES) {
            for (Map<String, String> row : Rows.of(table)) {
                known.add(row.getOrDefault("name", ""));
                known.addAll(List.of(row.getOrDefault("aliases", "").split(";")));
            }
        }
        return known;
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (KNOWN.stream().noneMatch(known -> known.contains(name.group()))) {
                names.add(name.group());
            }
        }
        return names;
    }

    private static List<Map<String, String>> claims(String property) {
        return Rows.claims().stream()
                .filter(claim -> claim.get("property").equals(property))
                .toList();
    }

    /** The text of a claim: its value, unless that is ids, and its note. */
    private static String words(Map<String, String> claim) {
        boolean free = PROPERTIES.containsKey(claim.get("property"))
                && PROPERTIES.get(claim.get("property")).get("type").equals("text");
        return (free ? claim.get("value") : "") + ". " + claim.get("note");
    }

    @Test
    void aSpeakerIsAFieldAndNoNote() {
        Set<String> speakers = claims("speaker").stream()
                .map(claim -> claim.get("value"))
                .filter(value -> value.contains(", "))
                .map(value -> value.substring(0, value.indexOf(", ")))
                .filter(person -> person.contains(" "))
                .collect(Collectors.toSet());

        assertThat(speakers).hasSizeGreaterThan(3);
        assertThat(Rows.claims())
                .filteredOn(claim -> claim.get("source").equals("cpc-2020"))
                .allSatisfy(claim -> assertThat(speakers)
                        .as(Rows.name(claim))
                        .noneMatch(person -> claim.get("note").contains(person)));
    }

    /** A note that lets an office speak is a speaker in the wrong place, whatever the source. */
    @Test
    void noNoteLetsAnOfficeSpeak() {
        Pattern speech = Pattern.compile(
                "\\b(by|says|said|told by|calls it|put it) (the |an? )?([a-z-]+ ){0,3}(minister|mayor|president|chairman|chair|director|head of)\\b"
                        + "|\\b(minister|mayor|president|chairman|chair|director) (says|said|told|calls|guessed)\\b");
        assertThat(speech.matcher("by the finance minister").find()).isTrue();
        assertThat(speech.matcher("most of them mounted, says the mayor").find())
                .isTrue();
        assertThat(speech.matcher("opened by the president").find()).isTrue();

        assertThat(Rows.claims())
                .filteredOn(claim -> speech.matcher(claim.get("note")).find())
                .extracting(claim -> claim.get("note"))
                .allMatch(note -> note.matches("(opened|letters exchanged) by the .*"));
    }

    @Test
    void whoSpeaksByNameSpeaksInAnOffice() {
        assertThat(claims("speaker"))
                .filteredOn(claim ->
                        !names(claim.get("value").replaceFirst(",.*", "")).isEmpty())
                .isNotEmpty()
                .allSatisfy(
                        claim -> assertThat(claim.get("value"))
                                .as(Rows.name(claim))
                                .matches(
                                        ".+, (President|Prime Minister|.*Minister|.*[Dd]eputy|.*[Hh]ead|.*[Dd]irector|.*[Mm]ayor|.*[Cc]hair).*"));
    }

    @Test
    void aCaseNamesNobody() {
        Set<String> cases = cases();

        assertThat(Rows.claims())
                .filteredOn(claim -> cases.contains(claim.get("subject"))
                        || CASE.matcher(words(claim)).find())
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(names(words(claim))).as(Rows.name(claim)).isEmpty());
        assertThat(Rows.of("incidents"))
                .filteredOn(incident -> cases.contains(incident.get("id")))
                .allSatisfy(incident -> assertThat(names(incident.get("name").substring(1)))
                        .as(incident.get("id"))
                        .isEmpty());
    }

    @Test
    void aCaseSaysWhoAllegesIt() {
        Set<String> alleged =
                claims("alleged-by").stream().map(claim -> claim.get("subject")).collect(Collectors.toSet());

        assertThat(cases()).isNotEmpty().allSatisfy(id -> assertThat(alleged).contains(id));
        assertThat(Rows.claims())
                .filteredOn(claim -> claim.get("property").endsWith("-alleged"))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claims("alleged-by"))
                        .as(Rows.name(claim))
                        .anyMatch(by -> by.get("subject").equals(claim.get("subject"))
                                && by.get("source").equals(claim.get("source"))));
    }

    private static Set<String> cases() {
        return Rows.of("incidents").stream()
                .filter(incident -> incident.get("kind").equals("corruption-case"))
                .map(incident -> incident.get("id"))
                .collect(Collectors.toSet());
    }

    @Test
    void whatWasLeakedIsSaidToBeAndStandsLowest() {
        assertThat(Rows.of("sources"))
                .filteredOn(source -> (source.get("url") + source.get("note") + source.get("title"))
                                .toLowerCase(Locale.ROOT)
                                .contains("wikileaks")
                        || source.get("title").startsWith("Cable "))
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(source.get("type")).as(source.get("id")).isEqualTo("leak"));
        assertThat(Rows.of("sources"))
                .filteredOn(source -> source.get("type").equals("leak"))
                .allSatisfy(source -> assertThat(source.get("reliability"))
                        .as(source.get("id"))
                        .isEqualTo("1"));
    }

    @Test
    void biographiesAreWhatTheBriefPrints() {
        assertThat(Rows.claims())
                .filteredOn(claim -> claim.get("subject").startsWith("cpc-author-"))
                .hasSize(3)
                .allSatisfy(claim -> assertThat(claim.get("source")).isEqualTo("cpc-2020"));
    }
}
