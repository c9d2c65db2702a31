package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.RawValue;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.scenario.Draft;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.scenario.ScenarioException;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A value outside the closed list of its property is refused wherever values come in, with the codes that there are.
 */
class ClosedListsTest {

    /**
     * Formulas, names and what files of 0.2.0 may hold any word of, which decides nothing unless it is a known one; and
     * what the column of deployments that it attests refuses.
     */
    private static final Set<Property<?>> OPEN = Set.of(
            Props.RATE_FORMULA,
            Props.NAME_IN_USE,
            Props.CONTROLS,
            Props.PROCUREMENT_METHOD,
            Props.RECOMMENDED_FOR_AGGREGATES,
            Props.CATEGORY);

    private static final String WORD = "no-such-word";

    /** Supposes that a system has a value. */
    record Suppose(Property<?> property, String value) implements Edit {
        @Override
        public String words() {
            return "suppose " + value;
        }

        @Override
        public void apply(Draft draft) {
            Deployment system = draft.world().deployment("system");
            draft.put(system.withFacts(system.facts().with(draft.assume(text(property), value))));
        }
    }

    @SuppressWarnings("unchecked") // its values are words
    private static Property<String> text(Property<?> property) {
        return (Property<String>) property;
    }

    private static Stream<Property<?>> terms() {
        return Props.all().stream().filter(property -> property.type().name().equals("term"));
    }

    /** All whose values are no ids. */
    static Stream<Property<?>> closed() {
        Set<Property<?>> ids = World.empty().build().kinds().stream()
                .flatMap(kind -> kind.columns().stream())
                .filter(column -> !column.target().isEmpty())
                .flatMap(column -> ((Column<?, ?>) column).attestedBy().stream())
                .collect(Collectors.toSet());
        return terms().filter(property -> !OPEN.contains(property) && !ids.contains(property));
    }

    private static List<String> codes(Property<?> property) {
        String refusal = Objects.requireNonNull(refusal(property, WORD));
        return List.of(
                refusal.substring(refusal.indexOf("all: ") + "all: ".length()).split(", "));
    }

    private static RawValue cell(String value) {
        return new RawValue(value, "", "", "", "exact");
    }

    private static String refusal(Property<?> property, String value) {
        try {
            property.read(cell(value));
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void technologiesAreAClosedList() {
        assertThat(closed()).extracting(Property::name).contains("covers", "no-law-on");
    }

    @ParameterizedTest
    @MethodSource("closed")
    void eachCodeIsReadAndNoOtherWord(Property<?> property) {
        assertThat(codes(property)).hasSizeGreaterThan(1).allSatisfy(code -> {
            assertThat(property.read(cell(code))).hasToString(code);
            assertThat(refusal(property, code + "x")).contains("\"" + code + "x\": no such", "nearest: " + code);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> property.type().read(cell(WORD)))
                .withMessageContaining("\"" + WORD + "\": no such");
        assertThatIllegalArgumentException().isThrownBy(() -> text(property).check(WORD));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void severalCodesAreReadIfEachIsOne(Property<?> property) {
        List<String> codes = codes(property);
        assertThat(refusal(property, codes.get(0) + "; " + codes.get(1))).isEmpty();
        assertThat(refusal(property, codes.get(0) + ";" + codes.get(1) + "x"))
                .contains("\"" + codes.get(1) + "x\"", "nearest: " + codes.get(1));
        assertThat(refusal(property, codes.get(0) + ";")).contains("\"\": no such");
    }

    @ParameterizedTest
    @MethodSource("closed")
    void aTableOfClaimsIsRefused(Property<?> property, @TempDir Path directory) {
        Folder folder = Folder.small()
                .add("properties.csv", property.name() + ",term,,words,Words.")
                .add("claims.csv", "KG," + property.name() + "," + WORD + ",,,,exact,2020,paper-2020,,,");
        assertThat(Folder.problems(folder.describedIn(directory), LoadOptions.standard()))
                .singleElement()
                .asString()
                .startsWith("claims.csv:5 value: ")
                .contains("\"" + WORD + "\": no such", codes(property).get(0));
        Folder good = Folder.small()
                .add(
                        "claims.csv",
                        "KG," + property.name() + "," + codes(property).get(0) + ",,,,exact,2020,paper-2020,,,");
        assertThat(Folder.problems(good.describedIn(directory), LoadOptions.standard()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("closed")
    void aBuilderRefusesTheWorld(Property<?> property) {
        assertThatThrownBy(() -> World.empty()
                        .deployment(
                                "system", "TJ", World.facts(World.fact(text(property), World.claim(WORD, World.BRIEF))))
                        .build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("\"" + WORD + "\": no such")
                .hasMessageContaining("all: " + codes(property).get(0));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void anEditCannotApply(Property<?> property) {
        Catalog world = World.empty().deployment("system", "TJ", Facts.none()).build();
        Scenario scenario = Scenario.named("supposed");
        String code = codes(property).get(0);
        assertThat(scenario.with(new Suppose(property, code))
                        .on(world)
                        .deployment("system")
                        .facts()
                        .value(property))
                .hasToString("Optional[" + code + "]");
        assertThatThrownBy(() -> scenario.with(new Suppose(property, WORD)).on(world))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("\"" + WORD + "\": no such")
                .hasMessageContaining("all: " + code);
    }
}
