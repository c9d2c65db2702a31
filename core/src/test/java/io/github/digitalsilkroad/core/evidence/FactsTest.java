package io.github.digitalsilkroad.core.evidence;

import static io.github.digitalsilkroad.core.model.Props.CAMERAS;
import static io.github.digitalsilkroad.core.model.Props.COST;
import static io.github.digitalsilkroad.core.model.Props.FACE_CAMERAS;
import static io.github.digitalsilkroad.core.model.Props.LENDER;
import static io.github.digitalsilkroad.core.model.Props.NAME_IN_USE;
import static io.github.digitalsilkroad.core.model.Props.SIGNED;
import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.DATASET;
import static io.github.digitalsilkroad.testkit.World.PURPOSE;
import static io.github.digitalsilkroad.testkit.World.cameras;
import static io.github.digitalsilkroad.testkit.World.claim;
import static io.github.digitalsilkroad.testkit.World.date;
import static io.github.digitalsilkroad.testkit.World.fact;
import static io.github.digitalsilkroad.testkit.World.parties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.internal.CellException;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsTest {

    private static final Claim<Quantity> DATED =
            cameras(855, BRIEF).asOf("2019").note("counted in a photograph").tag("B09");

    private static FactsBuilder some() {
        return Facts.builder()
                .add(SIGNED, date("2018-10", BRIEF))
                .add(CAMERAS, DATED)
                .add(LENDER, parties("sco", BRIEF))
                .add(LENDER, parties("china-eximbank", DATASET));
    }

    @Test
    void holdsOneClaimOnAPropertyAsItWasAdded() {
        Facts facts = some().build();
        assertThat(facts.get(CAMERAS)).isEqualTo(fact(CAMERAS, DATED));
        assertThat(facts.get(CAMERAS).claims()).containsExactly(DATED);
        assertThat(facts.get(CAMERAS).admitted()).containsExactly(DATED);
        assertThat(facts.value(CAMERAS)).isEqualTo(DATED.value());
        assertThat(facts.get(LENDER).claims())
                .containsExactly(parties("sco", BRIEF), parties("china-eximbank", DATASET));
        assertThat(facts.value(LENDER)).hasValue(Parties.parse("china-eximbank"));
    }

    @Test
    void aPropertyThatNobodySpeaksOfIsAbsent() {
        Facts facts = some().build();
        assertThat(facts.get(COST)).isEqualTo(Attested.of(COST, List.of())).isSameAs(Attested.of(COST, List.of()));
        assertThat(facts.value(COST)).isEmpty();
        assertThat(Facts.none().get(CAMERAS).isPresent()).isFalse();
        assertThat(Facts.none().properties().isEmpty()).isTrue();
        assertThat(Facts.builder().build()).isSameAs(Facts.none());
    }

    @Test
    void aClaimWithoutValueIsKeptWithItsReason() {
        Facts facts = Facts.builder()
                .add(COST, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(BRIEF)))
                .build();
        assertThat(facts.value(COST)).isEmpty();
        assertThat(facts.get(COST).missing()).hasValue(Missing.UNDISCLOSED);
    }

    @Test
    void listsPropertiesInAlphabeticalOrder() {
        Facts facts = some().build();
        assertThat(facts.properties()).containsExactly(CAMERAS, LENDER, SIGNED);
        assertThat(facts.all()).extracting(Attested::property).isEqualTo(facts.properties());
        assertThat(facts.properties()).hasSize(3);
        assertThat(facts.properties()).isNotEmpty();
        assertThat(facts).hasToString("3 facts: cameras, lender, signed");
    }

    @Test
    void holdsMoreThanABuilderStartsWith() {
        FactsBuilder builder = Facts.builder();
        List<Property<String>> properties = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            properties.add(Property.of("p-" + (i * 7 % 40), ValueType.text(), "text"));
            builder.add(properties.get(i), claim("w" + i, BRIEF));
        }
        Facts facts = builder.build();
        assertThat(facts.properties()).hasSize(40);
        for (int i = 0; i < 40; i++) {
            assertThat(facts.value(properties.get(i))).hasValue("w" + i);
        }
    }

    @Test
    void aBuilderStartsAnewAfterBuilding() {
        FactsBuilder builder = some();
        Facts first = builder.build();
        assertThat(builder.build()).isSameAs(Facts.none());
        Facts second = builder.add(SIGNED, date("2018-10", BRIEF))
                .add(LENDER, parties("sco", BRIEF))
                .add(LENDER, parties("china-eximbank", DATASET))
                .add(CAMERAS, DATED)
                .build();
        assertThat(second).isEqualTo(first).hasSameHashCodeAs(first).isNotEqualTo(Facts.none());
        assertThat(second.equals((Object) "facts")).isFalse();
    }

    @Test
    void underAReadingOnlyWhatItLeavesOutChanges() {
        Facts facts = some().build();
        assertThat(facts.under(Reading.standard())).isSameAs(facts);
        Facts brief = facts.under(Reading.onlyFrom("cpc-2020"));
        assertThat(brief.value(LENDER)).hasValue(Parties.parse("sco"));
        assertThat(brief.value(CAMERAS)).isEqualTo(facts.value(CAMERAS));
        Facts dataset = facts.under(Reading.onlyFrom("loan-records-2023"));
        assertThat(dataset.value(CAMERAS)).isEmpty();
        assertThat(dataset.get(CAMERAS).missing()).hasValue(Missing.NOT_ADMITTED);
        assertThat(dataset.under(Reading.standard())).isEqualTo(facts);
        Facts plain = Facts.builder().add(CAMERAS, DATED).build();
        assertThat(plain.under(Reading.envelope())).isSameAs(plain);
    }

    @Test
    void claimsAreWeighedWhereThereAreSeveralOrOneThatDoesNotCount() {
        Facts plain = Facts.builder().add(CAMERAS, DATED).build();
        assertThat(Facts.none().isWeighed()).isFalse();
        assertThat(plain.isWeighed()).isFalse();
        assertThat(plain.under(Reading.onlyFrom("nobody")).isWeighed()).isTrue();
        assertThat(some().build().isWeighed()).isTrue();
    }

    @Test
    void filteringDropsClaimsAndThePropertiesLeftWithoutAny() {
        Facts facts = some().build();
        assertThat(facts.filter((property, claim) -> true)).isSameAs(facts);
        assertThat(facts.filter((property, claim) -> false)).isSameAs(Facts.none());
        Facts briefOnly = facts.filter((property, claim) -> claim.source().equals(World.BRIEF));
        assertThat(briefOnly.properties()).containsExactly(CAMERAS, LENDER, SIGNED);
        assertThat(briefOnly.get(LENDER)).isEqualTo(fact(LENDER, parties("sco", BRIEF)));
        Facts datasetOnly = facts.filter((property, claim) -> !claim.source().equals(World.BRIEF));
        assertThat(datasetOnly.properties()).containsExactly(LENDER);
        assertThat(datasetOnly.value(LENDER)).hasValue(Parties.parse("china-eximbank"));
        assertThat(facts.get(LENDER).filter(claim -> true)).isSameAs(facts.get(LENDER));
    }

    @Test
    void filteringKeepsTheReading() {
        Facts brief = some().build().under(Reading.onlyFrom("cpc-2020"));
        Facts left = brief.filter((property, claim) -> !claim.source().equals(World.BRIEF));
        assertThat(left.get(LENDER).missing()).hasValue(Missing.NOT_ADMITTED);
    }

    @Test
    void refusesAPropertyOfTheSameNameAndAnotherType() {
        Property<String> other = Property.of("cameras", ValueType.text(), "cameras");
        assertThatThrownBy(() -> some().build().get(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property cameras: holds values of type quantity, not text");
        assertThatThrownBy(() -> some().add(other, claim("many", BRIEF)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property cameras: holds values of type quantity, not text");
        Property<Quantity> twin = Property.of("cameras", ValueType.quantity(), "video cameras");
        assertThat(some().build().value(twin)).isEqualTo(DATED.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cameras", "planned_cameras", "planned cameras"})
    void refusesMalformedNamesOfProperties(String name) {
        assertThatThrownBy(() -> Property.of(name, ValueType.text(), "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property \"" + name
                        + "\": must be up to 100 lower-case letters and digits, words joined by single"
                        + " hyphens, as in planned-cameras");
    }

    @Test
    void propertiesAreEqualByName() {
        assertThat(NAME_IN_USE)
                .isEqualTo(Property.of("name-in-use", ValueType.text(), "another label"))
                .hasSameHashCodeAs(Property.of("name-in-use", ValueType.text(), "another label"))
                .isNotEqualTo(PURPOSE)
                .isNotEqualTo("name-in-use")
                .hasToString("name-in-use");
        assertThat(NAME_IN_USE.label()).isEqualTo("name in use");
        assertThat(NAME_IN_USE.type()).isSameAs(ValueType.term());
    }

    @Test
    void factsPrintOnOneShortLine() {
        Facts facts = some().build();
        assertThat(facts.get(CAMERAS)).hasToString("cameras: 855 cameras (as of 2019)");
        assertThat(facts.get(LENDER)).hasToString("lender: china-eximbank (2 claims, disputed)");
        assertThat(fact(PURPOSE, claim("a", BRIEF), claim("b", DATASET))).hasToString("purpose: b (2 claims)");
        assertThat(facts.get(COST)).hasToString("cost: not stated by any source");
    }

    @Test
    void aUnitThatRepeatsThePropertyGivesWayInALongLine() {
        Unit faces = Unit.of("face-camera");
        assertThat(fact(FACE_CAMERAS, claim(Quantity.of(30, faces), BRIEF)))
                .hasToString("face-recognition cameras: 30 face-recognition cameras");
        assertThat(fact(FACE_CAMERAS, claim(Quantity.of(20, faces), BRIEF), claim(Quantity.of(30, faces), DATASET)))
                .hasToString("face-recognition cameras: 30 (2 claims, disputed if of the same time)");
    }

    @ParameterizedTest
    @CsvSource({
        "46, '(as of 2019)'", // all of it fits
        "49, ''", // the value is whole without the time
        "60, ''",
        "62, '… (as of 2019)'", // the value is cut in any case
    })
    void theTimeOfAFactGivesWayToAWholeValue(int length, String end) {
        String line =
                fact(PURPOSE, claim("a".repeat(length), BRIEF).asOf("2019")).toString();
        assertThat(line).startsWith("purpose: aaa").hasSizeLessThanOrEqualTo(70);
        assertThat(line.replaceFirst("purpose: a+ ?", "")).isEqualTo(end);
    }

    @Test
    void attestedFactsAreEqualWhenClaimsAndReadingAre() {
        Attested<Parties> lender = some().build().get(LENDER);
        assertThat(lender)
                .isEqualTo(some().build().get(LENDER))
                .hasSameHashCodeAs(some().build().get(LENDER))
                .isNotEqualTo(lender.under(Reading.latest()))
                .isNotEqualTo(fact(LENDER, parties("sco", BRIEF)))
                .isNotEqualTo(Attested.of(LENDER, List.of()));
        assertThat(lender.under(Reading.standard())).isSameAs(lender);
        assertThat(fact(CAMERAS, DATED))
                .hasSameHashCodeAs(fact(CAMERAS, DATED))
                .isNotEqualTo(fact(CAMERAS, cameras(1, BRIEF)))
                .isNotEqualTo(lender);
        assertThat(Attested.of(CAMERAS, List.of()))
                .isEqualTo(Attested.of(Property.of("cameras", ValueType.quantity(), "cameras"), List.of()))
                .hasSameHashCodeAs(Attested.of(CAMERAS, List.of()))
                .isNotEqualTo(Attested.of(COST, List.of()));
        Attested<Quantity> absent = Attested.of(CAMERAS, List.of());
        assertThat(absent.under(Reading.latest())).isSameAs(absent);
        assertThat(absent.filter(claim -> false)).isSameAs(absent);
        assertThat(absent.claims()).isEmpty();
        assertThat(absent.admitted()).isEmpty();
        assertThat(absent.notEnclosed()).isEmpty();
        assertThat(absent.conflicting()).isEmpty();
        assertThat(absent.chosen()).isEmpty();
        assertThat(Attested.of(CAMERAS, List.of())).isSameAs(absent);
    }

    @Test
    void oneFactTakesThePlaceOfAnotherAndTheRestStays() {
        Facts before = some().build();
        Attested<Parties> other = fact(LENDER, parties("sco", BRIEF));
        Facts after = before.with(other);
        assertThat(after.get(LENDER)).isEqualTo(other);
        assertThat(after.properties()).isEqualTo(before.properties());
        assertThat(after.with(before.get(LENDER))).isEqualTo(before);

        Facts without = before.with(Attested.of(LENDER, List.of()));
        assertThat(without.properties())
                .doesNotContain(LENDER)
                .hasSize(before.properties().size() - 1);
        assertThat(without.with(Attested.of(LENDER, List.of()))).isSameAs(without);
        assertThat(without.with(before.get(LENDER))).isEqualTo(before);
        assertThat(Facts.none().with(other).with(Attested.of(LENDER, List.of())))
                .isEqualTo(Facts.none());
    }

    @Test
    void aReaderIsToldWhichFactsAreRead() {
        List<String> told = new ArrayList<>();
        Facts read = some().build()
                .readBy(
                        (property, year) -> told.add(property + (year.isEmpty() ? "" : " of a year")),
                        properties -> told.add("any "
                                + Stream.of(CAMERAS, COST).filter(properties).toList()));
        assertThat(read).isEqualTo(some().build());
        told.clear();
        assertThat(read.get(CAMERAS)).isEqualTo(some().build().get(CAMERAS));
        assertThat(read.value(COST)).isEmpty();
        assertThat(read.properties(CAMERAS::equals)).isEqualTo(some().build().properties());
        assertThat(read.properties()).isEqualTo(some().build().properties());
        assertThat(read.all()).isEqualTo(some().build().all());
        assertThat(told)
                .containsExactly("cameras", "cost", "any [cameras]", "any [cameras, cost]", "any [cameras, cost]");
    }

    @Test
    void claimsMayBeReadWhenTheyAreFirstAskedFor() {
        List<String> asked = new ArrayList<>();
        FactsBuilder builder = Facts.builder().addUnread(CAMERAS, () -> {
            asked.add("cameras");
            return List.of(DATED);
        });
        assertThatThrownBy(() -> builder.addUnread(CAMERAS, List::of))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property cameras: has claims already; all of them are unread, or none");
        Facts facts = builder.add(COST, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(BRIEF)))
                .build();
        assertThat(facts.properties()).containsExactly(CAMERAS, COST);
        assertThat(asked).isEmpty();
        assertThat(facts.value(CAMERAS)).isEqualTo(DATED.value());
        assertThat(facts.get(CAMERAS).claims()).containsExactly(DATED);
        assertThat(asked).containsExactly("cameras");
        assertThatThrownBy(() -> Facts.builder().add(CAMERAS, DATED).addUnread(CAMERAS, List::of))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partiesOfOneOwnerContradictNoneAnother() {
        Facts facts = some().build();
        assertThat(facts.get(LENDER).isDisputed()).isTrue();
        Facts owned = facts.amongParties(id -> Id.of("the-state"));
        assertThat(owned.get(LENDER).isDisputed()).isFalse();
        assertThat(owned.get(LENDER).claims()).isEqualTo(facts.get(LENDER).claims());
        assertThat(owned).isEqualTo(facts);
        assertThat(owned.amongParties(id -> id).get(LENDER).isDisputed()).isTrue();
        Facts unread = Facts.builder()
                .addUnread(LENDER, () -> facts.get(LENDER).claims())
                .build();
        assertThat(unread.amongParties(id -> Id.of("the-state")).get(LENDER).isDisputed())
                .isFalse();
        Facts one = Facts.builder()
                .add(CAMERAS, DATED)
                .add(CAMERAS, cameras(1, DATASET))
                .add(LENDER, parties("sco", BRIEF))
                .build();
        assertThat(one.amongParties(id -> Id.of("the-state")))
                .as("no fact compares parties")
                .isSameAs(one);
    }

    @Test
    void aPropertyWithAMinimumRefusesWhatIsBelow() {
        Property<Quantity> least = Property.of("antennas", ValueType.quantity(Unit.of("item")), "antennas")
                .atLeast(2);
        assertThat(least.minimum()).hasValue(2);
        for (String fits : List.of("2 items", "2-3 items", "more than 2 items", "about 30 items")) {
            assertThat(least.check(Quantity.parse(fits))).isEqualTo(Quantity.parse(fits));
        }
        for (String low : List.of("1 items", "1-3 items", "less than 2 items")) {
            assertThatThrownBy(() -> least.check(Quantity.parse(low)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(Quantity.parse(low) + ": antennas must be 2 or more");
        }
        assertThat(least.possible(Estimate.atMost(5)))
                .isEqualTo(Estimate.atMost(5).within(2, Double.POSITIVE_INFINITY));
        assertThat(PURPOSE.possible(Estimate.atMost(5))).isEqualTo(Estimate.atMost(5));
        assertThatThrownBy(() -> least.read(new RawValue("1", "", "", "item", "exact")))
                .isInstanceOf(CellException.class)
                .hasMessage("1 item: antennas must be 2 or more")
                .extracting("column")
                .isEqualTo("value");
        assertThatThrownBy(() -> least.read(new RawValue("", "1", "3", "item", "range")))
                .extracting("column")
                .isEqualTo("low");
        assertThatThrownBy(() -> PURPOSE.atLeast(1)).hasMessageEndingWith("only numbers have a minimum");
        assertThatThrownBy(() -> least.atLeast(Double.NaN)).hasMessageEndingWith("must be a finite number");
        assertThatThrownBy(() -> least.atLeast(-1))
                .hasMessage("property antennas: minimum -1 must be 0 or more, as in its unit");
    }
}
