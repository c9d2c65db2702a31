package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.testkit.World;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseRulesTest {

    /** Facts of a text such as {@code started 2018, cameras 20 as of 2015, accepted begins-before kg-whole}. */
    private static Facts facts(String text) {
        FactsBuilder facts = Facts.builder();
        for (String fact : text.split(", ", -1)) {
            String[] parts = fact.split(" ", -1);
            Property<?> property = Props.find(parts[0]).orElseThrow();
            if (property.equals(Props.CAMERAS)) {
                Claim<Quantity> cameras = World.cameras(Integer.parseInt(parts[1]), World.EARLY);
                facts.add(Props.CAMERAS, parts.length > 2 ? cameras.asOf(parts[4]) : cameras);
            } else if (property.equals(Props.ACCEPTED)) {
                facts.add(
                        Props.ACCEPTED,
                        Claim.of(parts[1] + " " + parts[2], Citation.of(World.EARLY))
                                .note("two sources"));
            } else {
                facts.add(date(property), World.date(parts[1], World.EARLY));
            }
        }
        return facts.build();
    }

    @SuppressWarnings("unchecked") // a date
    private static Property<PartialDate> date(Property<?> property) {
        return (Property<PartialDate>) property;
    }

    private static Catalog world(String whole, String part) {
        return World.vendors()
                .deployment("kg-whole", "KG", facts(whole))
                .deployment(
                        "kg-part",
                        "KG",
                        facts(part).with(World.fact(Props.PART_OF, Claim.of("kg-whole", Citation.of(World.EARLY)))))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started 2018 | started 2015 | begins before its whole",
                "started 2018 | started 2018-03 |",
                "started 201X | started 2012 |",
                "signed 2010, closed 2012 | started 2015 | begins after the end of its whole",
                "signed 2010, closed 2012 | started 2012 |",
                "cameras 20 as of 2015 | cameras 30 as of 2015 | has more cameras than its whole",
                "cameras 20 as of 2015 | cameras 30 as of 2016 |",
                "cameras 20 | cameras 30 |",
                "cameras 30 as of 2015 | cameras 30 as of 2015 |",
            })
    void aPartThatCannotBeOneIsRefused(String whole, String part, String why) {
        Outcome<Catalog> checked = world(whole, part).check();
        assertThat(checked.warnings()).isEmpty();
        assertThat(checked.leftOut())
                .extracting(Problem::toString)
                .allSatisfy(problem ->
                        assertThat(problem).startsWith("kg-part: part_of " + why + ", kg-whole; needs a claim"))
                .hasSize(why == null ? 0 : 1);
    }

    /** A relation is accepted by its name; any other one of the same thing is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "started 2018 | started 2015 | begins-before kg-whole",
                "signed 2010, closed 2012 | started 2015 | begins-after-end-of kg-whole",
                "cameras 20 as of 2015 | cameras 30 as of 2015 | more-cameras-than kg-whole",
            })
    void aNamedRelationStandsForItsReason(String whole, String part, String name) {
        Outcome<Catalog> accepted = world(whole, part + ", accepted " + name).check();
        assertThat(accepted.leftOut()).isEmpty();
        assertThat(accepted.warnings())
                .extracting(Problem::message)
                .allMatch(message -> message.endsWith("; accepted: two sources"))
                .hasSize(1);
        for (String other :
                new String[] {"begins-before kg-other", "begins-after kg-whole", "more-cost-than kg-whole"}) {
            Outcome<Catalog> refused =
                    world(whole, part + ", accepted " + other).check();
            assertThat(refused.warnings()).isEmpty();
            assertThat(refused.leftOut())
                    .extracting(Problem::message)
                    .allMatch(message -> message.contains("'" + name + "'"))
                    .hasSize(1);
        }
    }

    private static Catalog saying(String property, String text, String... accepted) {
        Property<String> said = Property.of(property, ValueType.text(), property);
        FactsBuilder facts = Facts.builder().add(said, Claim.of(text, Citation.of(World.EARLY)));
        for (String name : accepted) {
            facts.add(Props.ACCEPTED, Claim.of(name, Citation.of(World.EARLY)).note("counted nowhere else"));
        }
        return World.vendors().deployment("kg-one", "KG", facts.build()).build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scope | about 12,000 older cameras | cameras | 12,000",
                "status | Three firms interested, one of them in all | | Three",
                "purpose | a center of 20 people for three services | | 20, three",
                "purpose | for 300 face cameras, and ordinary ones | cameras | 300",
                "scope | watches \u0665\u0660 face recognition points | contracted-face-cameras, face-cameras,"
                        + " planned-face-cameras | \u0665\u0660",
                "scope | dozens of planned base stations | planned-cameras, planned-face-cameras | dozens",
            })
    void aQuantityInAFreeTextIsRefusedUnlessItIsAccepted(
            String property, String text, @Nullable String fitting, String quantities) {
        String name = "quantity-in-" + property + " " + quantities;
        Outcome<Catalog> refused =
                saying(property, text, "quantity-in-" + property + " 9").check();
        assertThat(refused.warnings()).isEmpty();
        assertThat(refused.leftOut()).extracting(Problem::value).containsExactly(text);
        assertThat(refused.leftOut())
                .extracting(Problem::message)
                .containsExactly("'" + text + "' has a quantity, which needs a property of its own"
                        + (fitting == null ? "" : ", such as " + fitting)
                        + "; needs a claim on accepted, '" + name + "', whose note says why");
        Outcome<Catalog> accepted = saying(property, text, name).check();
        assertThat(accepted.leftOut()).isEmpty();
        assertThat(accepted.warnings())
                .extracting(Problem::message)
                .allMatch(message -> message.endsWith("; accepted: counted nowhere else"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"scope, a network of 5G", "status, privatization given up", "cause, plan for 55 factories"})
    void whatIsNoQuantityOrNoFreeTextPasses(String property, String text) {
        assertThat(saying(property, text).check().leftOut()).isEmpty();
    }

    @Test
    void anotherReadingMakesItAWarning() {
        Catalog odd = world("started 2018", "started 2015");
        assertThat(odd.under(Reading.latest()).check().leftOut()).isEmpty();
        assertThat(odd.under(Reading.latest()).check().warnings()).hasSize(1);
    }

    @Test
    void aPackageWithAnImpossibleRelationIsReadWithAWarning(@TempDir Path directory) throws IOException {
        Catalog odd = world("started 2018", "started 2015");
        DataPackage.write(odd, directory);
        assertThat(DataPackage.readGoodRows(directory, LoadOptions.standard()).warnings())
                .isEqualTo(odd.check().leftOut())
                .hasSize(1);
        assertThat(DataPackage.read(directory)).isEqualTo(odd);
        assertThat(DataPackage.read(directory).check().leftOut())
                .as("what may not be released")
                .isEqualTo(odd.check().leftOut());
    }

    @ParameterizedTest
    @CsvSource({"60, 2015, 50, 2015, 1", "60, 2015, 40, 2015, 0", "60, 2015, 50, 2016, 0", "60, 2015, 50, '', 0"})
    void holdingsOfOneTimeAboveTheWholeAreRefused(int one, String then, int two, String later, int problems) {
        Catalog catalog = World.vendors()
                .organization("owned", "KG", OrganizationKind.CARRIER)
                .stake("alpha", "owned", share(one, then))
                .stake("beta", "owned", share(two, later))
                .build();
        assertThat(catalog.check().leftOut()).hasSize(problems);
    }

    private static Facts share(int percent, String time) {
        Claim<Share> claim = Claim.of(Share.parse(percent + " % of shares"), Citation.of(World.EARLY));
        return Facts.builder()
                .add(Props.SHARE_OWNED, time.isEmpty() ? claim : claim.asOf(time))
                .build();
    }

    @Test
    void theHolderWithWhomTheSumExceedsTheWholeIsRefusedOnce() {
        Catalog catalog = World.vendors()
                .organization("owned", "KG", OrganizationKind.CARRIER)
                .organization("third", "KG", OrganizationKind.CARRIER)
                .organization("more", "KG", OrganizationKind.CARRIER)
                .stake("alpha", "owned", share(60, "2015"))
                .stake("beta", "owned", share(40, "2015"))
                .stake("more", "owned", share(10, "2015"))
                .stake("third", "owned", share(10, "2015"))
                .build();
        assertThat(catalog.check().leftOut())
                .extracting(Problem::toString)
                .containsExactly(
                        "own-more-owned: owned its owners hold more than all of it, as of 2015; needs a claim on"
                                + " accepted, 'owners-above-all-of owned', whose note says why");
    }
}
