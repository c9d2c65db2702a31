package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Dispute;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Completeness;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A folder of pages: one for everything, linked both ways, closed to what lies outside, and with every word of the data
 * escaped.
 */
class SiteTest {

    private static final String HOSTILE = "<script>alert('x')</script> \"&";
    private static final View VIEW =
            Document.builder().heading("Hello").paragraph("there").build();

    private static final Source PRESS =
            World.titled("press", HOSTILE, HOSTILE, SourceType.PRESS).build();
    private static final Source OFFICE = World.titled("office", "Statement", "Office", SourceType.OFFICIAL)
            .url("https://example.org/a?b=1&c=2")
            .build();

    private final Catalog catalog = catalog();
    private final Map<String, String> files = Site.of(catalog).files();

    private static Catalog catalog() {
        Facts facts = Facts.none()
                .with(Attested.of(
                        Props.CAMERAS,
                        List.of(
                                Claim.of(Quantity.parse("more than 200 cameras"), Citation.of(PRESS, HOSTILE))
                                        .note(HOSTILE),
                                Claim.of(Quantity.parse("100 cameras"), Citation.of(OFFICE, "p. 2"))
                                        .asOf("2019"))))
                .with(Attested.of(
                        Props.SUPPLIER, List.of(Claim.of(Parties.parse("alpha"), Citation.of(OFFICE, "p. 3")))));
        return Catalog.builder(new DatasetVersion("test", "2026.01.0", 1))
                .add(PRESS)
                .add(OFFICE)
                .add(Country.builder()
                        .id(Id.of("KG"))
                        .name("Kyrgyzstan")
                        .iso3("KGZ")
                        .build())
                .add(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of("alpha"))
                        .name("Alpha")
                        .build())
                .add(Deployment.builder()
                        .id(Id.of("city"))
                        .name(HOSTILE)
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .facts(facts)
                        .build())
                .build();
    }

    /** All pages of a site, those of its callers too, show one completeness, which is computed once. */
    @Test
    void completenessIsThatOfItsPageAndPutTogetherOnce() {
        Site site = Site.of(catalog);
        Site other = site.opening("Hello", VIEW)
                .with("more", "More", VIEW)
                .leading("city", VIEW)
                .answering("Why", VIEW);
        assertThat(other.completeness()).isSameAs(site.completeness());
        assertThat(site.completeness().lines())
                .isEqualTo(Completeness.of(catalog).lines());
        assertThat(files.get("completeness.html"))
                .contains(site.completeness().lines().get(0).table());
    }

    @Test
    void hasAPageForEverythingInTheCatalog() {
        assertThat(files)
                .containsKeys(
                        "index.html",
                        "style.css",
                        "network.html",
                        "map.html",
                        "disputes.html",
                        "completeness.html",
                        "deployments/index.html",
                        "deployments/city.html",
                        "countries/KG.html",
                        "organizations/alpha.html",
                        "sources/press.html",
                        "sources/office.html");
    }

    @Test
    void everyLinkLeadsToAPlaceOfTheFolderOrToTheWeb() {
        assertThatLinksLead(files);
    }

    private static void assertThatLinksLead(Map<String, String> site) {
        SetMultimap<String, String> places = HashMultimap.create();
        site.forEach((name, content) -> {
            for (String place : found(" id=\"([^\"]*)\"", content)) {
                assertThat(places.put(name, place))
                        .as(place + " once in " + name)
                        .isTrue();
            }
        });
        site.forEach((name, content) -> {
            for (String target : found(" href=\"([^\"]*)\"", content)) {
                if (!target.startsWith("https://")) {
                    List<String> parts = Splitter.on('#').splitToList(target);
                    String there = parts.get(0).isEmpty()
                            ? name
                            : URI.create(name).resolve(parts.get(0)).toString();
                    assertThat(site).as(name + " links to " + target).containsKey(there);
                    assertThat(places.get(there))
                            .as(name + " links to " + target)
                            .containsAll(parts.subList(1, parts.size()));
                }
            }
        });
    }

    private static List<String> found(String pattern, String content) {
        return groups(pattern, content).map(result -> result.group(1)).toList();
    }

    private static Stream<MatchResult> groups(String pattern, String content) {
        return Pattern.compile(pattern).matcher(content).results();
    }

    @Test
    void thingsOfAKindThatHasOverAThousandShareAPageAndLinkAndSearchLeadToEach() {
        CatalogBuilder builder = catalog.toBuilder();
        for (int i = 1; i <= 1_000; i++) {
            Claim<Quantity> cameras = Claim.of(Quantity.parse(i + 1 + " cameras"), Citation.of(OFFICE, "p. " + i));
            builder.add(Deployment.builder()
                    .id(Id.of("system-" + i))
                    .name("System " + i)
                    .countryCode(CountryCode.of("KG"))
                    .category(Category.SAFE_CITY)
                    .facts(Facts.none().with(Attested.of(Props.CAMERAS, List.of(cameras))))
                    .build());
        }
        Site site = Site.of(builder.build());
        Map<String, String> pages = site.files();
        assertThatLinksLead(pages);
        assertThat(pages.keySet())
                .filteredOn(name -> name.startsWith("deployments/") && !name.contains("index"))
                .hasSize(21);
        assertThat(site)
                .hasToString("site of test 2026.01.0 ("
                        + pages.keySet().stream()
                                .filter(name -> name.endsWith(".html"))
                                .count()
                        + " pages)");
        String toSearch = requireNonNull(pages.get("search-data.js"));
        ListMultimap<String, String> leads = ArrayListMultimap.create();
        groups("\\[\"([^\"]*)\",\"(System \\d+)\"", toSearch).forEach(lead -> leads.put(lead.group(2), lead.group(1)));
        Map<String, String> articles = new HashMap<>();
        pages.forEach((name, page) -> groups("(?s)<article id=\"([^\"]*)\">(.*?)</article>", page)
                .forEach(article -> articles.putIfAbsent(name + "#" + article.group(1), article.group(2))));
        Set<String> ofTheOffice =
                Set.copyOf(found("href=\"\\.\\./([^\"]*\">System \\d+)<", pages.get("sources/office.html")));
        for (int i = 1; i <= 1_000; i++) {
            assertThat(leads.get("System " + i)).hasSize(1);
            String lead = leads.get("System " + i).get(0);
            assertThat(articles.get(lead))
                    .contains(
                            "<h1>System " + i + "</h1>", "<b>" + Quantity.parse(i + 1 + " cameras") + "</b>", "p. " + i)
                    .contains("href=\"../sources/office.html\"", "<code>system-" + i + "</code>")
                    .as("told once, with its claim")
                    .containsOnlyOnce(Quantity.parse(i + 1 + " cameras").toString());
            assertThat(ofTheOffice).contains(lead + "\">System " + i);
        }
        assertThat(toSearch).contains("[\"countries/KG.html\"");
        assertThat(Addresses.pages(Collections.nCopies(1_000, ""))).hasSize(1_000);
    }

    @Test
    void aDossierShowsAllClaimsAndWhatTheyRestOn() {
        assertThat(files.get("deployments/city.html"))
                .contains("more than 200 cameras", "100 cameras", "disputed", "as of 2019", "taken by the reading")
                .contains("href=\"../sources/office.html\"", "href=\"../organizations/alpha.html\"", "<svg");
    }

    @Test
    void aThingIsCalledAlikeInListsAndOnItsPage() {
        assertThat(files.get("deployments/city.html")).contains("<p class=\"kind\">system</p>", "<dt>ID</dt>");
        assertThat(files.get("deployments/index.html")).contains("<h1>Systems</h1>", ": 1 system.</p>");
        assertThat(files.get("search-data.js")).contains("\"system\"").doesNotContain("\"deployment\"");
    }

    @Test
    void whatHangsOnAThingIsOnItsPage() {
        assertThat(files.get("organizations/alpha.html"))
                .contains("Systems, as supplier (1)", "../deployments/city.html")
                .contains("<a href=\"#related\">Systems, as supplier</a></dt><dd>1: Kyrgyzstan</dd>")
                .contains("<h2 id=\"related\">");
        assertThat(files.get("countries/KG.html")).contains("Systems (1)", "../deployments/city.html");
        assertThat(files.get("sources/office.html")).contains("What it says (2 claims)", "../deployments/city.html");
        assertThat(files.get("sources/office.html")).contains("<dt>Reliability</dt><dd>4 of 5</dd>");
        assertThat(files.get("sources/index.html")).contains("<td>4 of 5</td>");
    }

    /** The page counts as {@code by()} does, and says what sources add that the reading does not take. */
    @Test
    void aVendorHasTheSystemsThatTheReadingGivesItAndThoseOfAnySource() {
        Attested<Parties> disputed = Attested.of(
                Props.SUPPLIER,
                List.of(
                        Claim.of(Parties.parse("alpha"), Citation.of(PRESS, "p. 1")),
                        Claim.of(Parties.parse("beta"), Citation.of(OFFICE, "p. 3"))));
        Catalog two = catalog.toBuilder()
                .add(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of("beta"))
                        .name("Beta")
                        .build())
                .add(Deployment.builder()
                        .id(Id.of("other"))
                        .name("Other")
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .facts(Facts.none().with(disputed))
                        .build())
                .build();
        assertThat(two.deployments().by("alpha").count()).isEqualTo(1);
        Map<String, String> pages = Site.of(two).files();
        assertThat(pages.get("organizations/alpha.html"))
                .contains("<dt>Systems</dt><dd>1 supplied or integrated, by the reading: Kyrgyzstan</dd>")
                .contains("Systems, as supplier</a></dt><dd>1 by the reading, 2 by any source: Kyrgyzstan</dd>")
                .contains("Systems, as supplier (1 by the reading, 2 by any source)");
        assertThat(pages.get("organizations/beta.html"))
                .contains("<dt>Systems</dt><dd>1 supplied or integrated, by the reading")
                .contains("Systems, as supplier (1)");
    }

    /** What a terminal, an editor or a browser obeys, and what XML forbids. */
    @Test
    void noFileOfAHostileWorldCommandsOrTurnsTheDirectionOfReading() {
        Map<String, String> hostile = Site.of(Worlds.hostile()).files();
        assertThat(hostile.values()).anyMatch(page -> page.contains("&lt;/data&gt;&lt;b&gt;"));
        hostile.forEach((name, page) -> assertThat(page)
                .as(name)
                .doesNotContain("</data>", "<b>&")
                .doesNotContainPattern(
                        "[\\p{Cntrl}\\u0080-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff&&[^\\n]]"));
    }

    @Test
    void escapesAllThatComesFromTheData() {
        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                assertThat(content)
                        .as(name)
                        .containsOnlyOnce("<script")
                        .containsPattern("<script src=\"(../)?page.js\" defer></script>")
                        .doesNotContain("alert('x')", "onerror");
            }
        });
        assertThat(files.get("search-data.js"))
                .contains("\\u003cscript>alert('x')\\u003c/script> \\u0022&")
                .doesNotContain("<");
        assertThat(files.get("sources/press.html"))
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;&amp;");
    }

    @Test
    void forbidsWhatLiesOutsideTheFolder() {
        files.forEach((name, content) -> {
            if (name.endsWith(".html")) {
                assertThat(content)
                        .as(name)
                        .contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src"
                                + " 'self' file:; ")
                        .contains("<a class=\"skip\" href=\"#content\">", "<main id=\"content\"", "<html lang=\"en\">")
                        .containsOnlyOnce("<h1>")
                        .doesNotContain(" style=\"", " onclick");
            }
        });
    }

    @Test
    void drawsTheBordersOfACountryWithSystemsAndWhatNamesNoPlaceInIt() {
        assertThat(files.get("map.html"))
                .contains("<path class=\"country\" d=\"M", "<path class=\"land\" d=\"M", "Natural Earth")
                .containsOnlyOnce("<path class=\"country\"")
                .contains("<a href=\"countries/KG.html\"><title>Kyrgyzstan: 1 system somewhere in the country");
    }

    @Test
    void saysWhatThereIsNotToDraw() {
        assertThat(files.get("network.html")).contains("No source in the catalog as seen so speaks of it.");
    }

    @Test
    void onlyPlainOwnershipIsDrawnAsOwnership() {
        World world = World.vendors().organization("gamma", "", OrganizationKind.VENDOR);
        for (Ownership tie : Worlds.ties()) {
            world.add(tie);
        }
        String page = Site.of(world.build()).files().get("network.html");
        int others = page.indexOf("Control, and stakes that ended, are inferred or are disputed");
        String owns = page.substring(page.indexOf("Who owns whom"), others);
        assertThat(owns).contains(": owns, 51 % of shares</li>").doesNotContain("controls", "ended", "inferred");
        assertThat(owns.split("<path ", -1)).hasSize(2);
        assertThat(page.substring(others, page.indexOf("Who funds whom")))
                .contains(
                        ": controls, inferred</li>",
                        ": owns, ended, 30 % of shares, held until 2018</li>",
                        ": owns, inferred, 20 % of shares</li>",
                        ": owns, disputed, 10 % of shares</li>",
                        ": controls, denied</li>");
    }

    @Test
    void thingsFiguresAndSourcesOfAViewLeadToTheirPages() {
        String question = "cameras, in \"all\" of <KG>";
        Text text = Text.of("In ")
                .plus(Text.thing("KG"))
                .plus(": ")
                .plus(Text.figure(question, "300"))
                .plus(" by ")
                .plus(Text.source(Citation.of(OFFICE, "page 1"), "[1]"))
                .plus(Text.thing("nowhere"));
        Map<String, String> pages = Site.of(catalog)
                .answering(question, VIEW)
                .leading("KG", Document.builder().paragraph(text).build())
                .files();
        assertThat(pages.get("countries/KG.html"))
                .contains("In <a href=\"../countries/KG.html\">Kyrgyzstan</a>: ")
                .contains("<a href=\"../answers/cameras-in-all-of-kg-.html\">300</a> by ")
                .contains("<a href=\"../sources/office.html\">[1]</a>nowhere");
        assertThat(pages.get("answers/cameras-in-all-of-kg-.html")).contains("<h2>Hello</h2>");
    }

    @Test
    void aTitleInOtherLettersSaysItsLanguage() {
        Source russian = World.titled("paper", "\u0411\u0438\u0448\u043a\u0435\u043a", "Paper", SourceType.PRESS)
                .language("ru")
                .addAuthors("Doe, Jane", "Roe, Richard")
                .build();
        Catalog with = Catalog.builder(new DatasetVersion("test", "2026.01.0", 1))
                .add(russian)
                .build();
        Map<String, String> pages = Site.of(with).files();
        assertThat(pages.get("sources/index.html")).contains("<a lang=\"ru\" href=\"../sources/paper.html\">");
        assertThat(pages.get("sources/paper.html")).contains("<dd>Doe, Jane; Roe, Richard</dd>");
        assertThat(files.get("sources/index.html")).doesNotContain("<a lang");
    }

    @Test
    void onlyARoleIsWhatOneIsAs() {
        Deployment city = catalog.deployment("city");
        Facts bids = Facts.none()
                .with(Attested.of(
                        Props.BIDDERS, List.of(Claim.of(Parties.parse("alpha"), Citation.of(OFFICE, "p. 3")))));
        Map<String, String> pages =
                Site.of(catalog.toBuilder().put(city.withFacts(bids)).build()).files();
        assertThat(pages.get("organizations/alpha.html"))
                .contains("Systems: bidders (1)")
                .doesNotContain("as bidders");
    }

    @Test
    void listsAreInPartsOfFiveHundred() {
        World world = World.empty();
        for (int i = 0; i < 501; i++) {
            world.organization("o" + i, "KG", OrganizationKind.VENDOR);
        }
        Map<String, String> pages = Site.of(world.build()).files();
        assertThat(pages.get("organizations/index.html").split("<tr>", -1)).hasSize(502);
        assertThat(pages.get("organizations/index-2.html").split("<tr>", -1)).hasSize(3);
        assertThat(pages.get("organizations/index.html")).contains("href=\"../organizations/index-2.html\"");
        assertThat(pages.get("countries/KG.html"))
                .contains("<a href=\"../organizations/index.html\">and 1 more in the list of all</a>");
    }

    @Test
    void namesInPicturesAreWholeAndLeadToTheirPages() {
        World world = World.vendors();
        String name = "A very long name of an organization that owns another one of a long name";
        world.add(Organization.builder(OrganizationKind.VENDOR)
                .id(Id.of("gamma"))
                .name(name)
                .build());
        for (Ownership tie : Worlds.ties()) {
            world.add(tie);
        }
        Site.of(world.build()).files().forEach((file, page) -> {
            for (String picture : page.split("<svg ", -1)) {
                assertThat(picture.substring(0, Math.max(0, picture.indexOf("</svg>"))))
                        .as(file)
                        .doesNotContain("\u2026", "...");
            }
        });
        String page = Site.of(world.build()).files().get("network.html");
        String linked = page.substring(page.indexOf("<a href=\"organizations/gamma.html\"><text"));
        assertThat(linked.substring(0, linked.indexOf("</a>"))
                        .replaceAll("</tspan><tspan[^>]*>", " ")
                        .replaceAll("<[^>]*>", ""))
                .isEqualTo(name);
    }

    @Test
    void everyPageThatASiteHasByItselfIsTaken() {
        for (String file : files.keySet()) {
            if (file.endsWith(".html") && file.indexOf('/') < 0) {
                String name = file.substring(0, file.length() - ".html".length());
                assertThatThrownBy(() -> Site.of(catalog).with(name, "Mine", VIEW))
                        .as(name)
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(files.get("index.html")).contains("<li><a href=\"" + file + "\"");
            }
        }
    }

    @Test
    void opensWithTheCallersPageAndTakesMore() {
        Map<String, String> more = Site.of(catalog)
                .opening("Briefing", VIEW)
                .with("charts", "Charts", VIEW)
                .files();
        assertThat(more.get("index.html")).contains("<h1>Briefing</h1>", "<h2>Hello</h2>", "href=\"charts.html\"");
        assertThat(more.get("charts.html")).contains("<h1>Charts</h1>");
    }

    @Test
    void refusesANameThatIsTakenOrNoFileName() {
        assertThatThrownBy(() -> Site.of(catalog).with("map", "Map", VIEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("page \"map\": the site has such a page already; choose another name");
        assertThatThrownBy(() -> Site.of(catalog).with("a", "A", VIEW).with("a", "A", VIEW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Site.of(catalog).with("../a", "A", VIEW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("page \"../a\": a name is of lower-case letters, digits and hyphens");
    }

    @Test
    void noFileHasANameThatWindowsKeepsForADevice() {
        Pattern device = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);
        World world = World.empty();
        List<String> names = List.of("con", "nul", "aux", "prn", "com1", "lpt9", "index", "con-a", "com10");
        names.forEach(name -> world.organization(name, "KG", OrganizationKind.VENDOR));
        Map<String, String> pages =
                Site.of(world.build()).with("aux", "More", VIEW).files();
        for (String file : pages.keySet()) {
            for (String part : file.split("/", -1)) {
                assertThat(part).doesNotMatch(device).doesNotEndWith(".");
            }
        }
        assertThat(pages)
                .containsKeys(
                        "aux-.html",
                        "organizations/con-.html",
                        "organizations/lpt9-.html",
                        "organizations/index-.html",
                        "organizations/con-a.html",
                        "organizations/com10.html");
        assertThat(pages.get("organizations/index.html"))
                .contains("href=\"../organizations/con-.html\"", "href=\"../organizations/index-.html\"");
        assertThat(pages.keySet().stream().filter(file -> file.startsWith("organizations/")))
                .hasSize(names.size() + 1);
    }

    @Test
    void isTheSameEveryTimeAndSaysItsSize() {
        assertThat(Site.of(catalog).files()).isEqualTo(files);
        assertThat(Site.of(catalog))
                .hasToString("site of " + catalog.version() + " ("
                        + files.keySet().stream()
                                .filter(name -> name.endsWith(".html"))
                                .count()
                        + " pages)");
    }

    @Test
    void choicesShowTheFirstViewOpenAndEachUnderItsLabel() {
        View choices = Choices.of("Seen through", ImmutableMap.of(HOSTILE, VIEW, "other", VIEW));
        assertThat(choices.html())
                .containsOnlyOnce("<details open>")
                .contains("<summary>" + Html.escape(HOSTILE) + "</summary>")
                .doesNotContain(HOSTILE);
        assertThat(choices.text(80)).contains("Seen through: other").contains("there");
        assertThat(choices).hasToString("Seen through: " + HOSTILE + ", other");
        assertThatThrownBy(() -> Choices.of("Seen through", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("choices \"Seen through\" of no view");
    }

    @Test
    void whatIsFoldedIsShownWholeAsText() {
        View folded = Choices.folded(HOSTILE, VIEW);
        assertThat(folded.html())
                .isEqualTo("<details class=\"more\">\n<summary>" + Html.escape(HOSTILE) + "</summary>\n" + VIEW.html()
                        + "</details>\n");
        assertThat(folded.text(80)).isEqualTo(VIEW.text(80));
        assertThat(folded.markdown()).isEqualTo(VIEW.markdown());
    }

    @Test
    void idsAndCodesInTheWordsOfAViewAreNamesThatLeadThere() {
        Catalog data = catalog.toBuilder()
                .add(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of("red-star"))
                        .name("Red & Star")
                        .build())
                .build();
        View view = Document.builder()
                .paragraph("of red-star, KG; red-star.csv, a/red-star, red-star-2, no-thing")
                .paragraph("supplier: alpha;red-star [source], stage: operating, alpha males, Office has alpha")
                .add(Choices.folded("red-star", VIEW))
                .build();
        Map<String, String> pages = Site.of(data)
                .with("words", "Words", view)
                .answering("debt of KG?", view)
                .files();
        assertThat(pages.get("words.html"))
                .contains("of <a href=\"organizations/red-star.html\">Red &amp; Star</a>, <a"
                        + " href=\"countries/KG.html\">Kyrgyzstan</a>; red-star.csv, a/red-star, red-star-2,"
                        + " no-thing")
                .contains("supplier: <a href=\"organizations/alpha.html\">Alpha</a>, <a"
                        + " href=\"organizations/red-star.html\">Red &amp; Star</a> [source], stage: operating,"
                        + " alpha males, Office has <a href=\"organizations/alpha.html\">Alpha</a></p>")
                .contains("<summary>Red &amp; Star</summary>");
        assertThat(pages.get("answers/debt-of-kg-.html")).contains("<h1>Debt of Kyrgyzstan?</h1>");
        assertThat(Site.of(data).with("words", "Words", view).files().get("words.html"))
                .as("a code that no question has")
                .contains("</a>, KG;");
    }

    @Test
    void codesAreShownAsWordsAndHostileNamesAsTheyAreWritten() {
        Claim<String> first = Claim.of("debt-for-equity", Citation.of(OFFICE, "p. 1"));
        Claim<String> second = Claim.of("city;five-g", Citation.of(PRESS, "p. 1"));
        View view = Document.builder()
                .paragraph(Dispute.Side.linked(List.of(first, second)))
                .paragraph("part of city: city")
                .build();
        assertThat(Site.of(catalog).with("words", "Words", view).files().get("words.html"))
                .contains("<p>· debt for equity [<a href=\"sources/office.html\">")
                .contains("<a href=\"deployments/city.html\">" + Html.escape(HOSTILE) + "</a>, 5G [")
                .contains("part of city: <a href=\"deployments/city.html\">" + Html.escape(HOSTILE) + "</a></p>")
                .doesNotContain(HOSTILE, "debt-for-equity");
    }

    @Test
    void aWordThatIsTheNameOfSeveralThingsStaysAWord() {
        World world = World.empty();
        for (String id : List.of("one", "two")) {
            world.add(Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of(id))
                    .name("wi-fi")
                    .build());
        }
        View view = Document.builder().paragraph("supplier: wi-fi").build();
        assertThat(Site.of(world.build()).with("words", "Words", view).files().get("words.html"))
                .contains("<p>supplier: wi-fi</p>");
    }

    @Test
    void pointsBesideASeriesNeedItsYears() {
        Panels.Point point = new Panels.Point(2013.5, new Chart.Mark("Office", Optional.of(Estimate.exactly(9)), "9"));
        for (List<String> labels :
                List.of(List.of("2013-05"), List.of("2013", "2015"), List.of("2014", "2013"), List.of("2013", "x"))) {
            Chart.Builder series = Chart.of("Debt", Chart.Scale.AMOUNT);
            labels.forEach(label -> series.mark(label, Estimate.exactly(1)));
            Chart chart = series.build();
            assertThatThrownBy(() -> new Panels.Panel(Text.of("KG"), Text.of(""), chart, List.of(point)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a mark for each year");
            assertThat(new Panels.Panel(Text.of("KG"), Text.of(""), chart, List.of()).series())
                    .isEqualTo(chart);
        }
    }

    @Test
    void pointsLieAtTheirTimeBesideTheSeriesOnTheScaleOfAll() {
        Chart series = Chart.of("Debt", Chart.Scale.AMOUNT)
                .mark("2019", Estimate.exactly(20))
                .mark("2020", Estimate.exactly(10))
                .mark("2021", Estimate.exactly(10))
                .build();
        Panels.Point point = new Panels.Point(
                2021, new Chart.Mark("Office, as of 2020", Optional.of(Estimate.moreThan(90)), "more than 90"));
        Panels panels = Panels.of(
                Text.of("Shares"),
                "percent",
                List.of(new Panels.Panel(Text.of("KG"), Text.of(""), series, List.of(point))));
        assertThat(panels.html())
                .contains("<title>Office, as of 2020: more than 90</title>")
                .contains("<circle class=\"said\" cx=\"62.0\" cy=\"24.2\"")
                .contains(">more than 90</text>")
                .doesNotContain("class=\"peak\"");
        assertThat(panels.text(80)).contains("Office, as of 2020", "more than 90");
    }

    @Test
    void wordsOfAPointHideNoOtherPointAndNoNumberOfTheScale() {
        Chart series = Chart.of("Debt", Chart.Scale.AMOUNT)
                .mark("2008", Estimate.exactly(20))
                .mark("2009", Estimate.exactly(100))
                .build();
        List<Panels.Point> points = Stream.of(9.6, 9.9, 10.0)
                .map(year -> new Panels.Point(
                        2000 + year,
                        new Chart.Mark("Office", Optional.of(Estimate.exactly(5 * year)), "number " + year)))
                .toList();
        String html = Panels.of(
                        Text.of("Shares"),
                        "percent",
                        List.of(new Panels.Panel(Text.of("KG"), Text.of(""), series, points)))
                .html();
        List<MatchResult> circles = Pattern.compile("class=\"said\" cx=\"([0-9.]+)\" cy=\"([0-9.]+)\"")
                .matcher(html)
                .results()
                .toList();
        List<MatchResult> words = Pattern.compile("<text x=\"([0-9.]+)\" y=\"([0-9.]+)\" text-anchor=\"middle\">number")
                .matcher(html)
                .results()
                .toList();
        assertThat(circles).hasSize(3);
        assertThat(words).isNotEmpty();
        for (MatchResult label : words) {
            double x = Double.parseDouble(label.group(1));
            double y = Double.parseDouble(label.group(2));
            double half = 3.3 * "number 9.6".length();
            assertThat(x + half).as("the numbers of the scale begin at 124").isLessThan(124);
            for (MatchResult circle : circles) {
                double dx = Math.abs(Double.parseDouble(circle.group(1)) - x) - half;
                double dy = Double.parseDouble(circle.group(2)) - y;
                assertThat(dx > 0 || dy > 2.5 || dy < -9).isTrue();
            }
        }
    }

    @Test
    void aMapIsShadedByTheLeastValueOfEachCountry() {
        Chart shade = Chart.of("percent of <debt>", Chart.Scale.AMOUNT)
                .mark("Kyrgyzstan", Estimate.between(10, 30), "10-30 %")
                .mark("Nowhere", Estimate.exactly(50))
                .build();
        assertThat(Site.map(catalog, shade).html())
                .containsOnlyOnce("<path class=\"shade\" fill-opacity=\"0.5\"")
                .contains("percent of &lt;debt&gt;.")
                .containsPattern("<text class=\"nation\" text-anchor=\"[a-z]+\"><tspan x=\"[0-9.]+\" y=\"[0-9.]+\">"
                        + "Kyrgyzstan</tspan><tspan x=\"[0-9.]+\" y=\"[0-9.]+\">10-30 %</tspan></text>");
        assertThat(Site.map(catalog).html()).doesNotContain("class=\"shade\"");
    }

    @Test
    void aMapLeadsToPagesFromWhereItIsShownAndNowhereIfThereAreNone() {
        assertThat(Site.map(catalog).html()).contains("<title>Kyrgyzstan: ").doesNotContain("href=");
        Map<String, String> files = Site.of(catalog)
                .with("map-of-mine", "Mine", Site.map(catalog))
                .leading("KG", Site.map(catalog))
                .files();
        assertThat(files.get("map-of-mine.html")).contains("<a href=\"countries/KG.html\"><title>");
        assertThat(files.get("countries/KG.html")).contains("<a href=\"../countries/KG.html\"><title>");
    }

    private static <T> Attested<T> stated(Property<T> property, T value) {
        return Attested.of(property, List.of(Claim.of(value, Citation.of(OFFICE, "p. 1"))));
    }

    private String boxOfALoan(Facts facts) {
        String page = pagesWithALoan(facts).get("financings/one.html");
        return page.substring(page.indexOf("<dl"), page.indexOf("</dl>"));
    }

    private Map<String, String> pagesWithALoan(Facts facts) {
        Catalog lent = catalog.toBuilder()
                .add(Financing.builder()
                        .id(Id.of("one"))
                        .name("one")
                        .recipient(CountryCode.of("KG"))
                        .instrument(Instrument.LOAN)
                        .facts(facts)
                        .build())
                .build();
        return Site.of(lent).files();
    }

    @Test
    void theDatesOfALoanAreToldFirstUnlessATimelineHasThem() {
        Facts facts = Facts.none()
                .with(stated(Props.LENDER, Parties.of(Id.of("alpha"))))
                .with(stated(Props.AMOUNT, Money.parse("$7 million")))
                .with(stated(Props.COST, Money.parse("$8 million")))
                .with(stated(Props.MATURITY, Quantity.parse("20 years")))
                .with(stated(Props.GRACE, Quantity.parse("5 years")))
                .with(stated(Props.SIGNED, PartialDate.parse("2025-12-16")));
        assertThat(boxOfALoan(facts))
                .contains("Lender", "Grace period", "Signed</a></dt><dd><span class=\"nowrap\">2025-12-16</span></dd>");
        assertThat(boxOfALoan(facts.with(stated(Props.STARTED, PartialDate.parse("2026-01")))))
                .contains("Lender", "Grace period")
                .doesNotContain("2025-12-16");
    }

    private static <T> Attested<T> inferred(Attested<T> fact) {
        return Attested.of(
                fact.property(),
                fact.claims().stream()
                        .map(claim -> claim.hasValue() ? claim.basis(Basis.INFERRED) : claim)
                        .toList());
    }

    @Test
    void aSourcePageSaysWhichOfItsClaimsTheSourceDoesNotState() {
        Facts facts = Facts.none()
                .with(inferred(stated(Props.AMOUNT, Money.parse("$7 million"))))
                .with(stated(Props.GRACE, Quantity.parse("5 years")));
        assertThat(found("<li>(.*?)</li>", pagesWithALoan(facts).get("sources/office.html")))
                .anyMatch(claim -> claim.matches("amount: <b>.*</b>, inferred <span.*"))
                .anyMatch(claim -> claim.matches("grace period: <b>.*</b> <span.*"));
    }

    /** What comes first on a page: a figure says of what time it is, and whether a source states it. */
    @Test
    void whatMattersFirstHasItsTimeAndItsBasis() {
        CatalogBuilder builder = RandomCatalog.of(5).toBuilder();
        for (Deployment system : RandomCatalog.of(5).deployments()) {
            Facts facts = system.facts();
            for (Attested<?> fact : system.facts().all()) {
                facts = facts.with(inferred(fact));
            }
            builder.put(system.withFacts(facts));
        }
        Catalog random = builder.build();
        Map<String, String> pages = Site.of(random).files();
        int timed = 0;
        int unstated = 0;
        for (Entity thing : random.entities()) {
            String page = pages.get(thing.kind().plural() + "/" + thing.id() + ".html");
            if (page == null) {
                continue;
            }
            for (Attested<?> fact : thing.facts().all()) {
                String link = "fact-" + fact.property().name() + "\">";
                Optional<String> said = found(Pattern.quote(link) + "[^<]*</a></dt><dd>(.*?)</dd>", page).stream()
                        .findFirst()
                        .map(row -> row.replaceAll("<[^>]*>", ""));
                Claim<?> claim = fact.chosen().orElse(null);
                if (said.isPresent() && claim != null) {
                    String time =
                            claim.asOf().map(when -> " " + Text.asOf(when)).orElse("");
                    String basis = claim.basis() == Basis.STATED
                            ? ""
                            : ", " + claim.basis().label();
                    assertThat(said.get())
                            .as("%s %s", thing.id(), fact)
                            .contains(Html.escape(time) + basis)
                            .doesNotEndWith(",");
                    timed += time.isEmpty() ? 0 : 1;
                    unstated += basis.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(timed).isGreaterThan(10);
        assertThat(unstated).isPositive();
    }

    @Test
    void moneyIsDrawnByAmountAndLendersOfOneAmountAreOneNode() {
        CatalogBuilder builder = catalog.toBuilder()
                .add(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of("beta"))
                        .name("Beta")
                        .build());
        for (String[] loan : new String[][] {
            {"one", "alpha", "$100 million"}, {"two", "alpha", "more than $50 million"}, {"three", "alpha; beta", "$7"}
        }) {
            builder.add(Financing.builder()
                    .id(Id.of(loan[0]))
                    .name(loan[0])
                    .recipient(CountryCode.of("KG"))
                    .instrument(Instrument.LOAN)
                    .facts(Facts.none()
                            .with(Attested.of(
                                    Props.LENDER,
                                    List.of(Claim.of(Parties.parse(loan[1]), Citation.of(OFFICE, "p. 1")))))
                            .with(Attested.of(
                                    Props.AMOUNT,
                                    List.of(Claim.of(Money.parse(loan[2]), Citation.of(OFFICE, "p. 1"))))))
                    .build());
        }
        Map<String, String> files = Site.of(builder.build()).files();
        String page = files.get("money.html");
        assertThat(files.get("network.html"))
                .as("the loan of two lenders is one of its country")
                .contains("Kyrgyzstan (3)", "3 financings", "1 financing<");
        assertThat(page)
                .contains("The amounts of 3 of 3 financings", "more than $150 million", "more than 150,000,000")
                .contains("<a href=\"organizations/alpha.html\"><text", "Alpha with Beta")
                .contains("<figcaption>No source names a supplier for at least 100 percent of the money<span")
                .doesNotContain("NaN", "Infinity");
        assertThat(Site.of(catalog).files().get("money.html")).contains("No source in the catalog as seen so states");
    }
}
