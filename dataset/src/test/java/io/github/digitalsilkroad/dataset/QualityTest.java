package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What a careful editor checks before a release, on the tables as text: that references resolve, every claim can be
 * looked up, dates and units make sense, and nothing lies around unused.
 */
class QualityTest {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d\\d))?(?:-\\d\\d)?");

    /** Names of properties that say something of the time to come: plans, and the terms of contracts. */
    private static final Pattern AHEAD =
            Pattern.compile(".*planned.*|annual-budget|contract-period|extended-to|maintenance-cost|matures");

    private static final int FIRST_YEAR = 1945;

    private static final Map<String, Map<String, String>> PROPERTIES = Rows.byKey("properties", "name");
    private static final Map<String, Map<String, String>> SOURCES = Rows.byKey("sources", "id");
    private static final Map<String, String> ENTITIES = Rows.entities();

    private static List<String> ids(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    /** The type of a claim's values; figures of a series have the unit of the series. */
    private static String type(Map<String, String> claim) {
        Map<String, String> property = PROPERTIES.get(claim.get("property"));
        return property == null ? "figure of a series" : property.get("type");
    }

    /** Where a source can be read: the original, or else the copy that was. */
    private static String address(Map<String, String> source) {
        return source.get("url").isBlank() ? source.get("copy") : source.get("url");
    }

    @Test
    void everyClaimIsAboutAnEntityAndAKnownProperty() {
        assertThat(Rows.claims())
                .allSatisfy(claim -> assertThat(ENTITIES).as(Rows.name(claim)).containsKey(claim.get("subject")))
                .allSatisfy(claim -> assertThat(PROPERTIES.containsKey(claim.get("property"))
                                || ENTITIES.get(claim.get("subject")).equals("series"))
                        .as(Rows.name(claim))
                        .isTrue());
    }

    @Test
    void everyPartyIsAnOrganization() {
        Set<String> unknown = new TreeSet<>();
        for (Map<String, String> claim : Rows.claims()) {
            if (Set.of("parties", "participants").contains(type(claim))) {
                ids(claim.get("value")).stream()
                        .filter(id -> !"organizations".equals(ENTITIES.get(id)))
                        .forEach(id -> unknown.add(Rows.name(claim) + ": " + id));
            }
        }

        assertThat(unknown).isEmpty();
    }

    /** By which kind of source a system came into the data; null where the kind of the source does not tell. */
    private static @Nullable String way(String source) {
        String type = SOURCES.get(source).get("type");
        return type.equals("dataset") ? "deal-list" : source.equals("isdb-turkmen-telecom") ? null : "report";
    }

    @Test
    void everySystemCameInByTheKindsOfItsSources() {
        Map<String, Set<String>> ways = new TreeMap<>();
        Map<String, String> stated = new HashMap<>();
        for (Map<String, String> claim : Rows.claims()) {
            if ("deployments".equals(ENTITIES.get(claim.get("subject")))) {
                if (claim.get("property").equals("selection")) {
                    stated.put(claim.get("subject"), claim.get("value"));
                } else if (way(claim.get("source")) != null) {
                    ways.computeIfAbsent(claim.get("subject"), key -> new TreeSet<>())
                            .add(way(claim.get("source")));
                }
            }
        }

        assertThat(ways).hasSizeGreaterThan(200);
        assertThat(stated.keySet()).isEqualTo(ways.keySet());
        assertThat(ways)
                .allSatisfy((system, kinds) ->
                        assertThat(stated.get(system)).as(system).isEqualTo(String.join(";", kinds)));
    }

    @Test
    void everyClaimCanBeLookedUp() {
        assertThat(Rows.claims())
                .allSatisfy(claim -> assertThat(SOURCES).as(Rows.name(claim)).containsKey(claim.get("source")))
                .allSatisfy(claim -> assertThat(claim.get("locator").isBlank()
                                && address(SOURCES.get(claim.get("source"))).isBlank())
                        .as("%s has neither locator nor address", Rows.name(claim))
                        .isFalse());
    }

    @Test
    void noSourceIsAnOrphan() {
        Set<String> used = new HashSet<>();
        for (Map<String, String> claim : Rows.claims()) {
            used.add(claim.get("source"));
            used.add(claim.get("origin"));
        }
        SOURCES.values().forEach(source -> used.addAll(List.of(source.get("relayed_by"), source.get("origin"))));
        Rows.of("identifiers").forEach(identifier -> used.add(identifier.get("source")));

        assertThat(SOURCES.keySet()).allSatisfy(id -> assertThat(used).contains(id));
    }

    @Test
    void everySourceSaysWhatItIsAndOnWhichTermsItMayBeUsed() {
        assertThat(SOURCES.values()).allSatisfy(source -> {
            assertThat(source.get("title")).isNotBlank();
            assertThat(source.get("publisher")).isNotBlank();
            assertThat(source.get("type")).isIn("official", "company", "press", "research", "dataset", "leak");
            assertThat(source.get("reliability")).as(source.get("id")).matches("[1-5]?");
            assertThat(source.get("url")).as(source.get("id")).matches("|https?://[^\\s]+");
            assertThat(source.get("copy")).as(source.get("id")).matches("|https?://[^\\s]+");
            assertThat(source.get("copy").isBlank() || !source.get("relayed_by").isBlank())
                    .as("%s was read in a copy; relayed_by says whose", source.get("id"))
                    .isTrue();
            assertThat(source.get("reliability")).as(source.get("id")).isNotBlank();
            assertThat(source.get("license"))
                    .as("license of %s", source.get("id"))
                    .isNotBlank();
            assertThat(source.get("attribution"))
                    .as("attribution of %s", source.get("id"))
                    .isNotBlank();
        });
    }

    /** What the file of a source is called is part of its address or of the locators, and tells a reader nothing. */
    @Test
    void noTitleIsTheNameOfAFile() {
        assertThat(SOURCES.values())
                .filteredOn(source -> source.get("type").equals("dataset"))
                .extracting(source -> source.get("title"))
                .isNotEmpty()
                .noneMatch(title -> title.matches(".*\\w\\.[a-z]{2,7}\\b.*"));
    }

    /** A text under two ids would count as two sources that agree. */
    @Test
    void noTwoSourcesHaveOneAddress() {
        assertThat(SOURCES.values().stream()
                        .map(source -> source.get("url").replaceFirst("^https?://(www\\.)?", ""))
                        .map(url -> url.replaceFirst("/$", "").toLowerCase(Locale.ROOT))
                        .filter(url -> url.contains("/")))
                .doesNotHaveDuplicates();
    }

    /** Under two names a publisher would count as two, and its earlier word as that of another. */
    @Test
    void aSiteHasOnePublisher() {
        Pattern site = Pattern.compile("https?://(?:www\\.)?(github\\.com/[^/]+|[^/]+).*");
        Map<String, Set<String>> publishers = new TreeMap<>();
        for (Map<String, String> source : SOURCES.values()) {
            Matcher address = site.matcher(source.get("url"));
            if (address.matches()) {
                publishers
                        .computeIfAbsent(address.group(1), host -> new TreeSet<>())
                        .add(source.get("publisher"));
            }
        }
        assertThat(publishers).hasSizeGreaterThan(100);
        assertThat(publishers.values()).allMatch(names -> names.size() == 1);
    }

    /** Without an address no claim of a source can be looked up. */
    @Test
    void everySourceOfAClaimHasAnAddress() {
        Set<String> used =
                Rows.claims().stream().map(claim -> claim.get("source")).collect(Collectors.toSet());

        assertThat(SOURCES.values())
                .filteredOn(source -> used.contains(source.get("id")))
                .hasSizeGreaterThan(300)
                .allSatisfy(source ->
                        assertThat(address(source)).as(source.get("id")).isNotBlank());
    }

    /**
     * Each source states its date of publication, or has one that was bounded by when it was read or by the date of a
     * source that cites it; then a note says so.
     */
    @Test
    void everySourceIsDatedOrBoundedByWhatShowsThatItWasThere() {
        Map<String, Set<String>> citing = new HashMap<>();
        Rows.claims()
                .forEach(claim -> citing.computeIfAbsent(claim.get("origin"), id -> new TreeSet<>())
                        .add(claim.get("source")));
        SOURCES.values()
                .forEach(source -> citing.computeIfAbsent(source.get("origin"), id -> new TreeSet<>())
                        .add(source.get("id")));

        assertThat(SOURCES.values()).allSatisfy(source -> {
            String id = source.get("id");
            assertThat(source.get("published")).as(id).isNotBlank();
            PartialDate published = PartialDate.parse(source.get("published"));
            if (source.get("published").startsWith("[")) {
                assertThat(source.get("note")).as(id).contains("Dated by ");
                Stream<String> shown = source.get("retrieved").isBlank()
                        ? citing.getOrDefault(id, Set.of()).stream()
                                .map(cites -> SOURCES.get(cites).get("published"))
                        : Stream.of(source.get("retrieved"));
                assertThat(shown.map(PartialDate::parse))
                        .as(id)
                        .anyMatch(day -> !published.latest().isAfter(day.latest()));
            }
        });
    }

    @Test
    void aPropertyIsAkinToOneThatLeadsItsKin() {
        assertThat(PROPERTIES.values())
                .filteredOn(property -> !property.get("akin_to").isBlank())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(PROPERTIES.get(property.get("akin_to")))
                        .as(property.get("name"))
                        .isNotNull()
                        .extracting(lead -> lead.get("akin_to"))
                        .isEqualTo(""));
    }

    @Test
    void everyPropertyIsUsed() {
        Set<String> used =
                Rows.claims().stream().map(claim -> claim.get("property")).collect(Collectors.toSet());

        assertThat(PROPERTIES.keySet()).allSatisfy(name -> assertThat(used).contains(name));
    }

    @Test
    void everyEntityHasAClaimOrIsNamedByAnotherRow() {
        Set<String> named = new HashSet<>();
        for (Map<String, String> claim : Rows.claims()) {
            named.add(claim.get("subject"));
            named.addAll(ids(claim.get("value")));
        }
        for (String table : Rows.IDENTITY_TABLES) {
            for (Map<String, String> row : Rows.of(table)) {
                row.forEach((column, cell) -> {
                    if (!Set.of("id", "code", "name").contains(column)) {
                        named.addAll(ids(cell));
                    }
                });
            }
        }
        Map<String, Map<String, String>> countries = Rows.byKey("countries", "code");

        assertThat(ENTITIES.keySet())
                .filteredOn(id -> !Set.of("identifiers", "searches").contains(ENTITIES.get(id)))
                .allSatisfy(id -> assertThat(named.contains(id)
                                || (countries.containsKey(id)
                                        && named.contains(countries.get(id).get("name"))))
                        .as("%s has no claim and nobody names it", id)
                        .isTrue());
    }

    @Test
    void dataAndRetiredIdsDoNotMeet() {
        assertThat(Rows.of("retired"))
                .allSatisfy(
                        row -> assertThat(ENTITIES).containsKey(row.get("new")).doesNotContainKey(row.get("old")));
    }

    @Test
    void figuresHaveUnitsAndWordsHaveNone() {
        Set<String> withUnit = Set.of("quantity", "money", "balance", "share", "ratio", "rate");
        assertThat(Rows.claims()).allSatisfy(claim -> {
            boolean hasValue = !(claim.get("value") + claim.get("low") + claim.get("high")).isBlank();
            if (hasValue && PROPERTIES.containsKey(claim.get("property"))) {
                assertThat(!claim.get("unit").isBlank())
                        .as("%s of type %s has the unit '%s'", Rows.name(claim), type(claim), claim.get("unit"))
                        .isEqualTo(withUnit.contains(type(claim)));
            }
        });
    }

    @Test
    void everyShareNamesItsWholeAndStaysBelowIt() {
        assertThat(Rows.claims()).allSatisfy(claim -> {
            if (type(claim).equals("share") && !claim.get("unit").isBlank()) {
                assertThat(claim.get("unit")).as(Rows.name(claim)).matches("percent of .+");
                for (String column : List.of("value", "low", "high")) {
                    if (!claim.get(column).isBlank()) {
                        assertThat(Double.parseDouble(claim.get(column)))
                                .as(Rows.name(claim))
                                .isBetween(0.0, 100.0);
                    }
                }
            }
        });
    }

    @Test
    void onlyProjectionsPlansAndTermsOfContractsLieAhead() {
        YearMonth release = release();
        List<String> ahead = new ArrayList<>();
        for (Map<String, String> claim : Rows.claims()) {
            boolean dated = Set.of("date", "period").contains(type(claim));
            boolean mayLieAhead = claim.get("basis").equals("projected")
                    || AHEAD.matcher(claim.get("property")).matches();
            for (YearMonth date : dates(claim.get("as_of") + (dated ? " " + claim.get("value") : ""))) {
                if (date.isAfter(release) && !mayLieAhead) {
                    ahead.add(Rows.name(claim) + ": " + date);
                }
                if (date.getYear() < FIRST_YEAR) {
                    ahead.add(Rows.name(claim) + ": " + date + " is before the first project of any kind");
                }
            }
        }

        assertThat(ahead).isEmpty();
    }

    @Test
    void noSourceStatesAValueForADayAfterItsPublication() {
        List<String> early = new ArrayList<>();
        for (Map<String, String> claim : Rows.claims()) {
            List<YearMonth> published = dates(SOURCES.get(claim.get("source")).get("published"));
            boolean mayLieAhead = AHEAD.matcher(claim.get("property")).matches()
                    || ENTITIES.get(claim.get("subject")).equals("series");
            if (!published.isEmpty() && !claim.get("as_of").startsWith("..")) {
                for (YearMonth date : dates(claim.get("as_of"))) {
                    if (date.getYear() > published.get(0).getYear()
                            && !mayLieAhead
                            && !claim.get("as_of").contains("/")) {
                        early.add(Rows.name(claim) + ", published " + published.get(0));
                    }
                }
            }
        }

        assertThat(early).isEmpty();
    }

    @Test
    void sourcesWerePublishedBeforeTheRelease() {
        assertThat(SOURCES.values())
                .allSatisfy(source -> assertThat(dates(source.get("published")))
                        .as(source.get("id"))
                        .allMatch(date -> !date.isAfter(release())));
    }

    @Test
    void claimsStandInOrderAndNoneTwice() {
        List<String> keys = Rows.claims().stream()
                .map(claim -> String.join(
                        "\t",
                        claim.get("subject"),
                        claim.get("property"),
                        claim.get("as_of"),
                        claim.get("source"),
                        claim.get("locator"),
                        claim.get("value"),
                        claim.get("low"),
                        claim.get("high"),
                        claim.get("unit")))
                .toList();
        List<String> subjects = Rows.claims().stream()
                .map(claim -> claim.get("subject"))
                .distinct()
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(subjects).isSorted();
    }

    private static YearMonth release() {
        String version = DigitalSilkRoad.load().version().toString();
        Matcher matcher = Pattern.compile("(\\d{4})\\.(\\d\\d)\\.\\d+").matcher(version);
        assertThat(matcher.find()).as(version).isTrue();
        return YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /** The dates in a text, a bare year as its first month. */
    private static List<YearMonth> dates(String text) {
        List<YearMonth> dates = new ArrayList<>();
        Matcher matcher = DATE.matcher(text);
        while (matcher.find()) {
            int month = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            dates.add(YearMonth.of(Integer.parseInt(matcher.group(1)), month));
        }
        return dates;
    }
}
