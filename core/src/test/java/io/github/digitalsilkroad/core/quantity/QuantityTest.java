package io.github.digitalsilkroad.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    private static final String ALL = String.join(", ", Unit.known());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "855 cameras | 855 cameras",
                "1 camera | 1 camera",
                "1 cameras | 1 camera",
                "0 cameras | 0 cameras",
                "1.5 million customers | 1,500,000 customers",
                "about 2,000 cameras | about 2,000 cameras (1,800-2,200)",
                "about 2,000 cameras (1,900-2,200) | about 2,000 cameras (1,900-2,200)",
                "more than 855 cameras | more than 855 cameras",
                "20-60 face-recognition cameras | 20-60 face-recognition cameras",
                "1,000 planned cameras | 1,000 planned cameras",
                "at most 12 cameras | at most 12 cameras",
                "fewer than 10 people | less than 10 people",
                "0-12 cameras | 0-12 cameras",
                "700-2,000 people (best 1,000) | 700-2,000 people (best 1,000)",
                "unknown number of cameras | unknown number of cameras",
                "unknown cameras | unknown number of cameras",
                "about 40 face-recognition (35-50) cameras | about 40 face-recognition cameras (35-50)",
                "more than 0 cameras | more than 0 cameras",
                "5 BASE STATIONS | 5 base stations",
                "5 base-station | 5 base stations",
                "40 % | 40 percent",
                "about 40 percent | about 40 percent (36-44)",
                "-2.5 percent | -2.5 percent",
                "at most 3 percent | at most 3 percent",
                "1.234 million people | 1,234,000 people",
                "1.234-2.5 million people | 1,234,000-2,500,000 people",
                "12.34 cameras | 12.34 cameras",
                "12.3450 cameras | 12.3450 cameras",
                "0.125 cameras | 0.125 cameras",
                "1,234.125 cameras | 1,234.125 cameras",
                "about 12.34 cameras | about 12.34 cameras (11.1060-13.5740)",
                "1.234 percent | 1.234 percent",
                "12.500 km | 12.5 km",
                "30 MW | 30 MW",
                "11 years | 11 years"
            })
    void readsWordingsAndPrintsThemBack(String text, String printed) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity).hasToString(printed);
        assertThat(Quantity.parse(printed)).isEqualTo(quantity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-3 cameras | -3 cameras: a count cannot be negative",
                "-1 camera | -1 cameras: a count cannot be negative",
                "-3 to 5 cameras | -3 to 5 cameras: a count cannot be negative",
                "fewer than 0 people | less than 0 people: a count cannot be negative",
                "at most -1 sites | at most -1 sites: a count cannot be negative",
                "40 | \"40\": no unit; write for example \"40 cameras\", or read a pure number with Estimate.parse",
                "$5 cameras | \"$5 cameras\": \"$\" makes it money; read it with Money.parse",
                "40 percent of public debt | \"40 percent of public debt\": a percentage of something is a share or a ratio; read it with Share.parse or Ratio.parse",
                "40 %% | \"40 %%\": a percentage of something is a share or a ratio; read it with Share.parse or Ratio.parse",
                "a lot of cameras | \"a lot of cameras\": no number where one should be; write for example \"855\", \"about 40\", "
                        + "\"more than 855\", \"275-300\" or \"unknown\"",
                "12,34 cameras | \"12,34 cameras\": \"12,34\" is not a number: commas group thousands by three, as in 1,234",
                "1.000 cameras | \"1.000 cameras\": \"1.000\" may be thousands or decimals; write 1,000 or 1.0000",
                "perhaps 5 cameras | \"perhaps 5 cameras\": \"perhaps\" is no wording of a number; write for example \"855\", "
                        + "\"about 40\", \"more than 855\", \"275-300\" or \"unknown\""
            })
    void badWordingsAreRefusedWithTheReason(String text, String message) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage(message);
    }

    @Test
    void unknownUnitIsRefusedWithTheChoices() {
        assertThatThrownBy(() -> Quantity.parse("5 base_stations"))
                .isInstanceOf(QuantityParseException.class)
                .hasMessage("\"5 base_stations\": unit \"base_stations\": no such unit; nearest: base-station; all: "
                        + ALL);
    }

    @Test
    void plannedAndOperatingCamerasDoNotAdd() {
        Quantity operating = Quantity.of(60, Unit.of("camera"));
        Quantity planned = Quantity.of(1000, Unit.of("planned-camera"));
        Quantity contracted = Quantity.of(5, Unit.of("contracted-camera"));
        Quantity plannedFace = Quantity.of(20, Unit.of("planned-face-camera"));
        String advice = " figures do not add; total each by itself, with ";
        assertMismatch(
                () -> operating.plus(planned),
                "cannot add planned-camera to camera: planned and operating" + advice
                        + "total(property, \"planned-camera\") and total(property, \"camera\")");
        assertMismatch(
                () -> planned.plus(operating),
                "cannot add camera to planned-camera: operating and planned" + advice
                        + "total(property, \"camera\") and total(property, \"planned-camera\")");
        assertMismatch(
                () -> planned.minus(contracted),
                "cannot subtract contracted-camera from planned-camera: contracted and planned" + advice
                        + "total(property, \"contracted-camera\") and total(property, \"planned-camera\")");
        assertMismatch(
                () -> operating.plus(plannedFace),
                "cannot add planned-face-camera to camera: planned and operating" + advice
                        + "total(property, \"planned-face-camera\") and total(property, \"camera\")");
    }

    @Test
    void faceRecognitionCamerasDoNotAddToAllCameras() {
        Quantity all = Quantity.of(60, Unit.of("camera"));
        Quantity face = Quantity.of(20, Unit.of("face-camera"));
        assertMismatch(
                () -> all.plus(face),
                "cannot add face-camera to camera: face-recognition cameras are among all cameras and would count twice;"
                        + " total each by itself, with total(property, \"face-camera\") and total(property, \"camera\")");
        assertMismatch(
                () -> Quantity.of(2, Unit.of("planned-face-camera")).plus(Quantity.of(6, Unit.of("planned-camera"))),
                "cannot add planned-camera to planned-face-camera: planned face-recognition cameras are among all planned"
                        + " cameras and would count twice; total each by itself, with total(property,"
                        + " \"planned-camera\") and total(property, \"planned-face-camera\")");
    }

    @Test
    void aUnitOfYourOwnIsUnlikeTheKnownOnes() {
        Unit drone = Unit.counting("drone-camera", "drone camera", "drone cameras");
        assertMismatch(
                () -> Quantity.of(60, Unit.of("camera")).plus(Quantity.of(2, drone)),
                "cannot add drone-camera to camera: they are unlike things; convert one to the other first, or total each"
                        + " by itself, with total(property, \"drone-camera\") and total(property, \"camera\")");
    }

    @Test
    void otherUnlikeUnitsDoNotAdd() {
        Quantity cameras = Quantity.of(60, Unit.of("camera"));
        Quantity years = Quantity.of(5, Unit.of("year"));
        String advice = "they are unlike things; convert one to the other first, or total each by itself, with ";
        String yearsFirst = "total(property, \"year\") and total(property, \"camera\")";
        assertMismatch(() -> cameras.plus(years), "cannot add year to camera: " + advice + yearsFirst);
        assertMismatch(
                () -> years.plus(cameras),
                "cannot add camera to year: " + advice + "total(property, \"camera\") and total(property, \"year\")");
        assertThatThrownBy(() -> cameras.ratioTo(years)).hasMessageStartingWith("cannot divide camera by year: ");
        assertThatThrownBy(() -> cameras.isAbove(years)).hasMessageStartingWith("cannot compare camera with year: ");
    }

    private static void assertMismatch(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void likeQuantitiesAddAndSubtract() {
        Quantity some = Quantity.parse("20-60 cameras");
        assertThat(some.plus(Quantity.parse("about 40 cameras"))).isEqualTo(Quantity.parse("56-104 cameras"));
        assertThat(some.minus(Quantity.parse("10 cameras"))).isEqualTo(Quantity.parse("10-50 cameras"));
        assertThat(some.minus(Quantity.parse("30 cameras"))).isEqualTo(Quantity.parse("0-30 cameras"));
        assertThat(Quantity.parse("5 cameras").minus(Quantity.parse("5-10 cameras")))
                .isEqualTo(Quantity.parse("0 cameras"));
        assertThat(Quantity.parse("3 percent").minus(Quantity.parse("5 percent")))
                .isEqualTo(Quantity.parse("-2 percent"));
        assertThatThrownBy(() -> some.minus(Quantity.parse("70 cameras")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("-50 to -10 cameras: a count cannot be negative");
        assertThat(Quantity.parse("at most 5 cameras").plus(Quantity.parse("at most 7 cameras")))
                .hasToString("at most 12 cameras");
    }

    @Test
    void multiplesKeepTheUnit() {
        assertThat(Quantity.parse("at most 5 cameras").times(2)).hasToString("at most 10 cameras");
        assertThat(Quantity.parse("5 percent").times(-1)).hasToString("-5 percent");
        assertThatThrownBy(() -> Quantity.parse("5 cameras").times(-1))
                .hasMessage("-5 cameras: a count cannot be negative");
    }

    @Test
    void likeQuantitiesCompare() {
        Quantity more = Quantity.parse("more than 855 cameras");
        assertThat(more.isAbove(Quantity.parse("855 cameras"))).isEqualTo(Ternary.YES);
        assertThat(Quantity.parse("855 cameras").isAbove(more)).isEqualTo(Ternary.NO);
        assertThat(more.isAbove(Quantity.parse("900 cameras"))).isEqualTo(Ternary.UNKNOWN);
        assertThat(Quantity.parse("20 cameras").ratioTo(Quantity.parse("40 cameras")))
                .isEqualTo(Estimate.exactly(0.5));
        assertThat(Quantity.parse("at most 20 percent").ratioTo(Quantity.parse("40 percent")))
                .isEqualTo(Estimate.between(0, 0.5));
    }

    @Test
    void partsAreThoseGiven() {
        Quantity quantity = Quantity.of(Estimate.about(40), Unit.of("site"));
        assertThat(quantity.number()).isEqualTo(Estimate.about(40));
        assertThat(quantity.unit()).isEqualTo(Unit.of("site"));
        assertThat(Quantity.of(Estimate.atMost(3), Unit.of("site")).number().low())
                .isZero();
        assertThat(Quantity.of(Estimate.atMost(3), Unit.of("percent")).number().low())
                .isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void describedQuantityIsRounded() {
        assertThat(Quantity.parse("12,345 cameras").describe(2)).isEqualTo("12,000 cameras");
        assertThat(Quantity.parse("1.04 cameras").describe(1)).isEqualTo("1 camera");
    }

    @Test
    void quantitiesOfOtherUnitsAreUnequal() {
        assertThat(Quantity.parse("5 cameras"))
                .isNotEqualTo(Quantity.parse("5 sites"))
                .isNotEqualTo(Quantity.parse("6 cameras"));
    }
}
