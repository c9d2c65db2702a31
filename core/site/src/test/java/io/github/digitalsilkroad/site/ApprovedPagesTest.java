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
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Instrument;
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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every page of a small world, whole but for the styles and the program that all pages share. */
class ApprovedPagesTest {

    /** The borders of a country, of which an approved page has only the SHA-256 sum. */
    private static final Pattern LONG = Pattern.compile("d=\"([^\"]{300,})\"");

    private static final Pattern SHARED = Pattern.compile("(?s)<(style|script)[^>]*>.*?</\\1>");

    private static final Source FOREIGN = World.titled("gazeta", "Камеры", "Gazeta", SourceType.PRESS)
            .language("ru")
            .build();

    /** Two worlds in one, with cities close together and money that has a lender, a recipient and a supplier. */
    private static Catalog world() {
        Catalog hostile = Worlds.hostile();
        Catalog worked = Worlds.worked();
        World both = World.of(World.VERSION, List.of(FOREIGN));
        hostile.sources().list().forEach(both::add);
        worked.sources().list().forEach(both::add);
        hostile.entities().forEach(both::add);
        worked.entities().stream()
                .filter(thing -> hostile.find(thing.id()).isEmpty())
                .forEach(both::add);
        return both.place("kg-jalal", "KG", at(40.93, 73.0))
                .place("kg-uzgen", "KG", at(40.77, 73.3))
                .place("kg-naryn", "KG", at(41.43, 75.99))
                .place("tj-khujand", "TJ", at(40.28, 69.62))
                .add(World.placed("kg-jalal-cameras", "Jalal", "KG", "kg-jalal", suppliedBy("maker")))
                .add(World.placed("kg-uzgen-cameras", "Uzgen", "KG", "kg-uzgen", suppliedBy("huawei")))
                .add(World.placed("kg-naryn-cameras", "Naryn", "KG", "kg-naryn", suppliedBy("huawei")))
                .add(World.placed("tj-khujand-cameras", "Khujand", "TJ", "tj-khujand", suppliedBy("maker")))
                .financing("kg-large", "KG", Instrument.LOAN, "kg-jalal-cameras", lent("league", "USD 40,000,000"))
                .financing(
                        "kg-shared",
                        "KG",
                        Instrument.LOAN,
                        "kg-uzgen-cameras",
                        lent("league;somebody", "about USD 9,000,000"))
                .financing(
                        "tj-least",
                        "TJ",
                        Instrument.LOAN,
                        "tj-khujand-cameras",
                        lent("league", "more than USD 20,000,000"))
                .financing("tj-free", "TJ", Instrument.LOAN, "", lent("somebody", "USD 5,000,000-7,000,000"))
                .build();
    }

    private static Facts at(double latitude, double longitude) {
        Unit degree = Unit.of("degree");
        return facts(
                fact(Props.LATITUDE, claim(Quantity.of(latitude, degree), Worlds.HOSTILE_OFFICE)),
                fact(Props.LONGITUDE, claim(Quantity.of(longitude, degree), Worlds.HOSTILE_OFFICE)));
    }

    private static Facts suppliedBy(String supplier) {
        return facts(
                fact(Props.SUPPLIER, parties(supplier, Worlds.HOSTILE_OFFICE)),
                fact(Props.SIGNED, date("2016-05", FOREIGN)),
                fact(
                        Props.STARTED,
                        claim(PartialDate.parse("2017~"), FOREIGN)
                                .note("by a photo")
                                .origin(Worlds.HOSTILE_PRESS)),
                fact(Props.OPERATING, date("2018", Worlds.HOSTILE_PRESS)));
    }

    private static Facts lent(String lender, String amount) {
        return facts(
                fact(Props.LENDER, parties(lender, Worlds.HOSTILE_OFFICE)),
                fact(Props.AMOUNT, claim(Money.parse(amount), Worlds.HOSTILE_PRESS)));
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
        SortedMap<String, String> approved = new TreeMap<>();
        new TreeMap<>(files).forEach((file, text) -> {
            if (file.endsWith(".html")) {
                approved.merge(
                        file.replaceAll("[/.].*", ""), "== " + file + "\n" + shortened(text) + "\n", String::concat);
            }
        });
        approved.forEach((name, pages) ->
                assertThat(pages).isEqualTo(Approved.text(ApprovedPagesTest.class, name + ".pages", pages)));
    }

    @Test
    void wordsOfWhatASiteDrawsAreAsApproved() {
        StringBuilder words = new StringBuilder();
        for (View view : List.of(panels(), choices(), Choices.folded("More", panels()), Site.map(world()))) {
            words.append(view).append('\n').append(view.text(80)).append(view.markdown());
        }
        assertThat(words.toString()).isEqualTo(Approved.text(ApprovedPagesTest.class, "words.txt", words.toString()));
    }
}
