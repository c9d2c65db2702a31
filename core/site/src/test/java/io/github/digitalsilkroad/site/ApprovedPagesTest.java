package io.github.digitalsilkroad.site;

import static io.github.digitalsilkroad.testkit.World.claim;
import static io.github.digitalsilkroad.testkit.World.date;
import static io.github.digitalsilkroad.testkit.World.fact;
import static io.github.digitalsilkroad.testkit.World.facts;
import static io.github.digitalsilkroad.testkit.World.parties;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.core.model.PlaceKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.testkit.Approved;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page of a small world, whole but for the styles and the program that all pages share. */
class ApprovedPagesTest {

    /** Borders, of which the sum tells whether they are drawn as before. */
    private static final Pattern LONG = Pattern.compile("d=\"([^\"]{300,})\"");

    private static final Pattern SHARED = Pattern.compile("(?s)<(style|script)[^>]*>.*?</\\1>");

    private static final Source FOREIGN = World.titled("gazeta", "Камеры", "Gazeta", SourceType.PRESS)
            .language("ru")
            .build();

    private static final List<String> NAMES = List.of(
            "index",
            "seen",
            "map",
            "money",
            "network",
            "countries",
            "organizations",
            "places",
            "deployments",
            "financings",
            "series",
            "sources",
            "disputes");

    /** Two worlds in one, with cities close together and money that has a lender, a recipient and a supplier. */
    private static Catalog world() {
        Catalog hostile = Worlds.hostile();
        Catalog worked = Worlds.worked();
        CatalogBuilder both = hostile.toBuilder();
        worked.sources().list().forEach(both::add);
        for (Entity thing : worked.entities()) {
            if (hostile.find(thing.id()).isEmpty()) {
                both.add(thing);
            }
        }
        both.add(FOREIGN)
                .add(city("kg-jalal", 40.93, 73.0))
                .add(city("kg-uzgen", 40.77, 73.3))
                .add(city("kg-naryn", 41.43, 75.99))
                .add(city("tj-khujand", 40.28, 69.62))
                .add(system("kg-jalal-cameras", "KG", "kg-jalal", "maker"))
                .add(system("kg-uzgen-cameras", "KG", "kg-uzgen", "huawei"))
                .add(system("kg-naryn-cameras", "KG", "kg-naryn", "huawei"))
                .add(system("tj-khujand-cameras", "TJ", "tj-khujand", "maker"))
                .add(loan("kg-large", "KG", "kg-jalal-cameras", "league", "USD 40,000,000"))
                .add(loan("kg-shared", "KG", "kg-uzgen-cameras", "league;somebody", "about USD 9,000,000"))
                .add(loan("tj-least", "TJ", "tj-khujand-cameras", "league", "more than USD 20,000,000"))
                .add(loan("tj-free", "TJ", "", "somebody", "USD 5,000,000-7,000,000"));
        return both.build();
    }

    private static Place city(String id, double latitude, double longitude) {
        return Place.builder()
                .id(Id.of(id))
                .name("City " + id)
                .countryCode(CountryCode.of(id.substring(0, 2).toUpperCase(Locale.ROOT)))
                .type(PlaceKind.CITY)
                .facts(facts(
                        fact(Props.LATITUDE, claim(degrees(latitude), Worlds.HOSTILE_OFFICE)),
                        fact(Props.LONGITUDE, claim(degrees(longitude), Worlds.HOSTILE_OFFICE))))
                .build();
    }

    private static Quantity degrees(double number) {
        return Quantity.of(number, Unit.of("degree"));
    }

    private static Deployment system(String id, String country, String place, String supplier) {
        Facts facts = facts(
                fact(Props.SUPPLIER, parties(supplier, Worlds.HOSTILE_OFFICE)),
                fact(Props.SIGNED, date("2016-05", FOREIGN)),
                fact(
                        Props.STARTED,
                        claim(PartialDate.parse("2017~"), FOREIGN)
                                .note("by a photo")
                                .origin(Worlds.HOSTILE_PRESS)),
                fact(Props.OPERATING, date("2018", Worlds.HOSTILE_PRESS)));
        return Deployment.builder()
                .id(Id.of(id))
                .name("System " + id)
                .countryCode(CountryCode.of(country))
                .category(Category.SAFE_CITY)
                .place(Id.of(place))
                .facts(facts)
                .build();
    }

    private static Financing loan(String id, String country, String funds, String lender, String amount) {
        return Financing.builder()
                .id(Id.of(id))
                .name("Loan " + id)
                .recipient(CountryCode.of(country))
                .instrument(Instrument.LOAN)
                .funds(Optional.of(funds).filter(system -> !system.isEmpty()).map(Id::of))
                .facts(facts(
                        fact(Props.LENDER, parties(lender, Worlds.HOSTILE_OFFICE)),
                        fact(Props.AMOUNT, claim(Money.parse(amount), Worlds.HOSTILE_PRESS))))
                .build();
    }

    /** Charts of every form that a site draws itself. */
    private static View figures() {
        Chart shade = Chart.of("percent", Chart.Scale.AMOUNT)
                .mark("Kyrgyzstan", Estimate.between(10, 30), "10-30 %")
                .mark("Tajikistan", Estimate.exactly(50))
                .build();
        return Document.builder()
                .heading("Figures")
                .add(panels())
                .add(ofGreatest(1))
                .add(ofGreatest(2))
                .add(ofGreatest(5))
                .add(Site.map(world(), shade))
                .build();
    }

    private static View choices() {
        return Choices.of("Lenses", ImmutableMap.of("all", panels(), "some", ofGreatest(7)));
    }

    /** A series that falls, with a greatest value that two years have. */
    private static Panels ofGreatest(double value) {
        Chart falling = Chart.of("Falling", Chart.Scale.AMOUNT)
                .mark("2015", Estimate.exactly(value))
                .mark("2016", Estimate.exactly(value))
                .mark("2018", Estimate.exactly(value / 2))
                .unknown("2019", "not known")
                .build();
        return Panels.of(
                Text.of("Greatest"),
                "percent",
                List.of(new Panels.Panel(Text.of("KG"), Text.of(""), falling, List.of())));
    }

    private static Panels panels() {
        Chart debt = Chart.of("Debt", Chart.Scale.AMOUNT)
                .mark("2015", Estimate.exactly(20))
                .mark("2016", Estimate.between(25, 35))
                .mark("2017", Estimate.moreThan(40))
                .mark("2018", Estimate.exactly(38))
                .mark("2019", Estimate.about(30))
                .build();
        Chart other = Chart.of("Other debt", Chart.Scale.AMOUNT)
                .mark("2017", Estimate.exactly(3))
                .mark("2018", Estimate.exactly(7))
                .build();
        Chart single = Chart.of("One year", Chart.Scale.AMOUNT)
                .mark("2018", Estimate.exactly(10))
                .build();
        List<Panels.Point> points = List.of(
                point(2015.5, "Office", Estimate.exactly(22)),
                point(2016.0, "Press", Estimate.between(15, 45)),
                point(2016.1, "Bank", Estimate.exactly(24)),
                point(2018.9, "Paper", Estimate.atMost(30)));
        return Panels.of(
                        Text.of("Shares"),
                        "percent",
                        List.of(
                                new Panels.Panel(Text.of("KG"), Text.of("30"), debt, points),
                                new Panels.Panel(Text.of("TJ"), Text.of("30"), debt, List.of()),
                                new Panels.Panel(Text.of("UZ"), Text.of("7"), other, List.of()),
                                new Panels.Panel(Text.of("KZ"), Text.of("10"), single, List.of())))
                .citing(Text.of("Office"));
    }

    private static Panels.Point point(double year, String who, Estimate value) {
        return new Panels.Point(year, new Chart.Mark(who, Optional.of(value), value.toString()));
    }

    private static String shortened(String page) {
        return LONG.matcher(SHARED.matcher(page).replaceAll(""))
                .replaceAll(path -> "d=\"" + Hashing.sha256().hashString(path.group(1), StandardCharsets.UTF_8) + "\"");
    }

    @Test
    void pagesAreAsApproved() {
        Map<String, String> files = Site.of(world())
                .opening("Figures", figures())
                .with("seen", "Seen", choices())
                .leading("TJ", panels())
                .files();
        for (String name : NAMES) {
            String pages = pages(files, name);
            assertThat(pages).isEqualTo(Approved.text(ApprovedPagesTest.class, name + ".pages", pages));
        }
    }

    @Test
    void wordsOfWhatASiteDrawsAreAsApproved() {
        StringBuilder words = new StringBuilder();
        for (View view : List.of(panels(), choices(), Choices.folded("More", panels()), Site.map(world()))) {
            words.append(view).append('\n').append(view.text(80)).append(view.markdown());
        }
        assertThat(words.toString()).isEqualTo(Approved.text(ApprovedPagesTest.class, "words.txt", words.toString()));
    }

    /** The page of a name, or all pages of the folder of that name. */
    private static String pages(Map<String, String> files, String name) {
        StringBuilder pages = new StringBuilder();
        new TreeMap<>(files).forEach((file, text) -> {
            if (file.endsWith(".html") && (file.startsWith(name + ".") || file.startsWith(name + "/"))) {
                pages.append("== ")
                        .append(file)
                        .append('\n')
                        .append(shortened(text))
                        .append('\n');
            }
        });
        return pages.toString();
    }
}
