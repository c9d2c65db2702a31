package io.github.digitalsilkroad.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Coded;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every closed list of the model. */
class ChoicesTest {

    private static Arguments list(Coded[] all, Function<String, Coded> parse, String kind) {
        return Arguments.of(all, parse, kind);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list(Category.values(), Category::parse, "category"),
                list(CreditorScope.values(), CreditorScope::parse, "scope of creditors"),
                list(IncidentKind.values(), IncidentKind::parse, "kind of incident"),
                list(Instrument.values(), Instrument::parse, "instrument"),
                list(LawEffect.values(), LawEffect::parse, "effect of a law"),
                list(Lever.values(), Lever::parse, "lever"),
                list(Measure.values(), Measure::parse, "measure"),
                list(OrganizationKind.values(), OrganizationKind::parse, "kind of organization"),
                list(PlaceKind.values(), PlaceKind::parse, "kind of place"),
                list(Role.values(), Role::parse, "role"),
                list(Stage.values(), Stage::parse, "stage"),
                list(StageGroup.values(), StageGroup::parse, "group of stages"),
                list(StatementKind.values(), StatementKind::parse, "kind of statement"),
                list(Technology.values(), Technology::parse, "technology"));
    }

    @Test
    void creditorsOfAScopeHoldThoseOfNarrowerOnes() {
        for (CreditorScope scope : CreditorScope.values()) {
            assertThat(scope.holds(scope)).isTrue();
            assertThat(CreditorScope.ALL.holds(scope)).isEqualTo(scope != CreditorScope.NONE);
        }
        assertThat(CreditorScope.OFFICIAL.holds(CreditorScope.OFFICIAL_MULTILATERAL))
                .isTrue();
        assertThat(CreditorScope.OFFICIAL_BILATERAL.holds(CreditorScope.OFFICIAL))
                .isFalse();
        assertThat(CreditorScope.OFFICIAL.holds(CreditorScope.PRIVATE)).isFalse();
    }

    @Test
    void whatIsOwedBackIsRepaid() {
        assertThat(Instrument.UNSPECIFIED.isRepaid()).isTrue();
        assertThat(Instrument.GRANT.isRepaid()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void parseReadsEveryCode(Coded[] all, Function<String, Coded> parse, String kind) {
        for (Coded choice : all) {
            assertThat(parse.apply(choice.code())).isSameAs(choice);
            assertThat(choice.code())
                    .isEqualTo(
                            ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(choice.label()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void unknownCodesAreRefusedWithAllValidOnes(Coded[] all, Function<String, Coded> parse, String kind) {
        String codes = Arrays.stream(all).map(Coded::code).collect(Collectors.joining(", "));
        assertThatThrownBy(() -> parse.apply("zzzzzzzzz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(kind + " \"zzzzzzzzz\": no such " + kind + "; all: " + codes);
    }

    @Test
    void aMistypedCodeIsToldTheNearest() {
        assertThatThrownBy(() -> Category.parse("safe_city"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "category \"safe_city\": no such category; nearest: safe-city, smart-city; all: safe-city,");
    }

    @Test
    void everyRoleAndStageHasItsOwnProperty() {
        assertThat(Role.values()).extracting(Role::property).doesNotHaveDuplicates();
        assertThat(Role.values())
                .allSatisfy(role -> assertThat(role.property().name()).isEqualTo(role.code()));
        assertThat(Stage.values()).extracting(Stage::milestone).doesNotHaveDuplicates();
        assertThat(Stage.values())
                .allSatisfy(stage -> assertThat(stage.milestone().name()).isEqualTo(stage.code()));
    }

    @Test
    void propertiesHaveNamesOfTheirOwnAndAreFoundByThem() {
        assertThat(Props.all()).extracting(property -> property.name()).doesNotHaveDuplicates();
        assertThat(Props.all())
                .allSatisfy(property -> assertThat(Props.find(property.name()))
                        .hasValueSatisfying(found -> assertThat(found).isSameAs(property)));
        assertThat(Props.find("colour")).isEmpty();
    }
}
