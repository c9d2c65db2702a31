package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is said of a place together with its country is what is said of the place; with another country it is open. */
class CountryAndPlaceProperties {

    /** What is counted, with how many of it there are for each camera that recognizes faces; of systems, one in all. */
    private static final Map<String, Integer> COUNTED =
            Map.of("cameras", 4, "face-recognition cameras", 1, "sensors", 3, "safe city systems", 0);

    /** Orders of the country, what is counted, and the place. */
    private static final List<String> ORDERS =
            List.of("%1$s has %2$s in %3$s", "In %1$s, %3$s has %2$s", "In %3$s, %1$s has %2$s");

    private static final Map<String, String> COUNTRIES = Map.of("Place north", "Tajikistan", "Place south", "China");

    @Property(seed = Seeds.FIXED, tries = 12)
    void aPlaceInItsCountryIsThePlace(
            @ForAll @IntRange(min = 1, max = 40) int north,
            @ForAll @IntRange(min = 1, max = 40) int south,
            @ForAll Figure.Bound bound,
            @ForAll @IntRange(min = 1, max = 160) int number) {
        ClaimLint.Checker checker = new ClaimLint.Checker(world(north, south), OptionalInt.empty(), Optional.empty());
        COUNTED.forEach((noun, each) -> {
            for (int count : List.of(number, north * each, south * each)) {
                Figure said = Figure.of(bound, BigDecimal.valueOf(count), Figure.Unit.COUNT);
                String some = said + " " + noun;
                for (String place : COUNTRIES.keySet()) {
                    ClaimLint alone = checker.check(place + " has " + some);
                    int units = place.equals("Place north") ? north : south;
                    isSound(alone, noun, said, each == 0 ? 1 : each * units);
                    for (String country : COUNTRIES.values()) {
                        boolean isThere = country.equals(COUNTRIES.get(place));
                        for (String order : ORDERS) {
                            ClaimLint both = checker.check(order.formatted(country, some, place));
                            assertThat(both.truth())
                                    .as(both.sentence())
                                    .isEqualTo(isThere ? alone.truth() : Truth.UNKNOWN);
                            assertThat(both.note().equals(place + " is not in " + country))
                                    .isNotEqualTo(isThere);
                        }
                        String denied = "%s does not have %s in %s".formatted(country, some, place);
                        assertThat(checker.check(denied).truth())
                                .as(denied)
                                .isEqualTo(
                                        isThere
                                                ? checker.check(place + " does not have " + some)
                                                        .truth()
                                                : Truth.UNKNOWN);
                    }
                }
            }
        });
    }

    /** By the number in the data: a smaller one is refuted, a greater one is not, since the data may lack some. */
    private static void isSound(ClaimLint lint, String noun, Figure said, int there) {
        boolean isSo = said.estimate().contains(there);
        boolean isKnown = isSo
                ? noun.endsWith("cameras") && said.bound() == Figure.Bound.EXACT
                : said.estimate().high() < there;
        List<Truth> known = isSo ? List.of(Truth.TRUE) : List.of(Truth.FALSE, Truth.NEARLY_TRUE);
        assertThat(isKnown || lint.truth() != Truth.UNKNOWN ? known : List.of(Truth.UNKNOWN))
                .as(lint.sentence())
                .contains(lint.truth());
    }

    private static Catalog world(int north, int south) {
        return SoundSentencesTest.named(World.empty()
                .place("north", "TJ", Facts.none())
                .place("south", "CN", Facts.none())
                .add(at("north", "TJ", north))
                .add(at("south", "CN", south)));
    }

    private static Deployment at(String place, String country, int each) {
        return Deployment.builder()
                .id(Id.of(place + "-city"))
                .name("System " + place + "-city")
                .countryCode(CountryCode.of(country))
                .category(Category.SAFE_CITY)
                .place(Id.of(place))
                .facts(World.facts(
                        World.fact(Props.OPERATING, World.date("2016", World.BRIEF)),
                        World.fact(Props.CAMERAS, World.cameras(4 * each, World.BRIEF)),
                        World.fact(
                                Props.FACE_CAMERAS,
                                World.claim(Quantity.of(each, Unit.of("face-camera")), World.BRIEF)),
                        World.fact(
                                io.github.digitalsilkroad.core.evidence.Property.of(
                                        "sensors", ValueType.quantity(), "sensors"),
                                World.claim(Quantity.of(3 * each, Unit.of("sensor")), World.BRIEF))))
                .build();
    }
}
