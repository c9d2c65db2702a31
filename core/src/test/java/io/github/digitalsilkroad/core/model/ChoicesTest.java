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

    private static <E extends Enum<E> & Coded> Arguments list(Class<E> list, String name) {
        Function<String, Coded> parse = code -> Coded.parse(list, code);
        return Arguments.of(list.getEnumConstants(), parse, name);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list(Category.class, "category"),
                list(CreditorScope.class, "creditor scope"),
                list(IncidentKind.class, "incident kind"),
                list(Instrument.class, "instrument"),
                list(LawEffect.class, "law effect"),
                list(Lever.class, "lever"),
                list(Measure.class, "measure"),
                list(OrganizationKind.class, "organization kind"),
                list(PlaceKind.class, "place kind"),
                list(Role.class, "role"),
                list(Stage.class, "stage"),
                list(StageGroup.class, "stage group"),
                list(StatementKind.class, "statement kind"),
                list(Technology.class, "technology"));
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
            assertThat(choice.label())
                    .isNotBlank()
                    .as("as a person writes it")
                    .doesNotContainPattern("\\b(none|buyers|gdp|e [a-z]+|[0-9]g)\\b");
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
        assertThatThrownBy(() -> Coded.parse(Category.class, "safe_city"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "category \"safe_city\": no such category; nearest: safe-city, satellite, smart-city; all: safe-city,");
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
