package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    private static final String ALL = String.join(", ", Unit.known());

    static List<String> codes() {
        return Unit.known();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyKnownUnitIsReadByCodeAndWords(String code) {
        Unit unit = Unit.of(code);
        String one = unit.text(Estimate.exactly(1)).substring(2);
        assertThat(unit.code()).isEqualTo(code);
        assertThat(unit).hasToString(code);
        assertThat(Unit.parse(code)).isSameAs(unit);
        assertThat(Unit.parse(one)).isSameAs(unit);
        assertThat(Unit.parse(" " + unit.plural() + " ")).isSameAs(unit);
        assertThat(code).matches("[a-z][a-z0-9-]*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camera", "planned-camera", "contracted-camera", "face-camera", "planned-face-camera", "person",
                        "customer", "vehicle",
                "site", "intersection", "base-station", "country", "carrier", "case", "complex", "item"
            })
    void thingsAreCounted(String code) {
        assertThat(Unit.of(code).isCount()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"year", "percent", "score", "km"})
    void measuresAreNotCounted(String code) {
        assertThat(Unit.of(code).isCount()).isFalse();
    }

    @Test
    void unknownUnitIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> Unit.of("camrea"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("unit \"camrea\": no such unit; nearest: camera, carrier, case; all: " + ALL);
        assertThatThrownBy(() -> Unit.of("cameras"))
                .hasMessage("unit \"cameras\": no such unit; nearest: camera; all: " + ALL);
        assertThatThrownBy(() -> Unit.parse("spaceship")).hasMessage("unit \"spaceship\": no such unit; all: " + ALL);
    }

    @Test
    void percentAndMoneyAreFoundByTheirCodes() {
        Unit percent = Unit.of("percent of GDP");
        assertThat(percent).isEqualTo(Unit.ratioTo("GDP")).hasToString("percent of GDP");
        assertThat(percent.isCount()).isFalse();
        assertThat(percent.plural()).isEqualTo("percent of GDP");
        assertThat(Unit.shareOf("GDP").percentOf())
                .isEqualTo(percent.percentOf())
                .contains("GDP");
        assertThat(Unit.find("percentage of GDP")).isEmpty();
        assertThat(Unit.find("USD2021"))
                .contains(Money.of(Estimate.exactly(1), "USD2021").unit());
        assertThat(Unit.find("USD@2021")).isEmpty();
        assertThat(Unit.find("percent of ")).isEmpty();
        assertThat(Unit.find("spaceship")).isEmpty();
    }

    @Test
    void otherToolsMakeTheirOwnUnits() {
        Unit drone = Unit.counting("drone-2", " drone ", "drones");
        assertThat(drone.isCount()).isTrue();
        assertThat(drone.plural()).isEqualTo("drones");
        assertThat(drone).isEqualTo(Unit.counting("drone-2", "drone", "drones")).isNotEqualTo(Unit.of("camera"));
        assertThat(drone)
                .hasSameHashCodeAs(Unit.counting("drone-2", "drone", "drones"))
                .isNotEqualTo("drone-2");
        assertThat(Unit.measuring("kelvin", "kelvin", "kelvin").isCount()).isFalse();
        assertThat(Quantity.of(5, drone)).hasToString("5 drones");
        assertThat(Quantity.of(1, drone)).hasToString("1 drone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "a0", "z9", "a-z"})
    void codeIsMadeOfLettersDigitsAndHyphens(String code) {
        assertThat(Unit.counting(code, "drone", "drones").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Drone", "2drone", "-drone", "drone_2", "dr\u00f6ne"})
    void malformedCodeIsRefused(String code) {
        assertThatThrownBy(() -> Unit.counting(code, "drone", "drones"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "unit \"" + code
                                + "\": a code is lower-case letters, digits and hyphens and starts with a letter, as base-station");
    }

    @Test
    void knownCodeAndBlankWordsAreRefused() {
        assertThatThrownBy(() -> Unit.measuring("camera", "camera", "cameras"))
                .hasMessage("unit \"camera\": is a known unit; use Unit.of(\"camera\")");
        assertThatThrownBy(() -> Unit.counting("drone", " ", "drones"))
                .hasMessage("unit \"drone\": needs a word for one and a word for several");
        assertThatThrownBy(() -> Unit.counting("drone", "drone", ""))
                .hasMessage("unit \"drone\": needs a word for one and a word for several");
    }

    @Test
    void listOfKnownUnitsCannotBeChanged() {
        assertThatThrownBy(() -> Unit.known().add("drone")).isInstanceOf(UnsupportedOperationException.class);
    }
}
