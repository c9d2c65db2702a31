package io.github.digitalsilkroad.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Values in Jackson databind, whose mapper finds the module by itself. */
class SilkRoadModuleTest {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();

    /** A bean of a program of a user. */
    record Deal(@Nullable PartialDate signed, @Nullable Money amount, List<CountryCode> between, Stage stage) {}

    /**
     * Every value of core that can be read back: quantities, dates, ids and all constants of closed lists, but units
     * of a program's own and units of shares, whose codes are those of ratios.
     */
    static Stream<Object> values() {
        List<Object> values = new ArrayList<>();
        PublicTypeSamples.all().forEach((type, samples) -> {
            if (type.getName().startsWith("io.github.digitalsilkroad.core.quantity.")
                    || List.of(Id.class, Parties.class, CountryCode.class).contains(type)) {
                values.addAll(samples);
            } else if (type.isEnum() && Coded.class.isAssignableFrom(type)) {
                values.addAll(List.of(type.getEnumConstants()));
            }
        });
        return values.stream()
                .filter(PublicTypeSamples::isValue)
                .filter(value ->
                        !(value instanceof Unit unit) || Unit.find(unit.code()).equals(Optional.of(unit)))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsReadBack(Object value) throws Exception {
        String json = MAPPER.writeValueAsString(value);
        assertThat((Object) MAPPER.readValue(json, publicType(value))).isEqualTo(value);
        assertThat((Object) MAPPER.convertValue(value, publicType(value))).isEqualTo(value);
        assertThat(json).doesNotContain("\"null\"", "entire");
    }

    private static Class<?> publicType(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        while (!Modifier.isPublic(type.getModifiers())) {
            type = type.getSuperclass();
        }
        return value instanceof Unit ? Unit.class : type;
    }

    static Stream<Object> numbers() {
        return PublicTypeSamples.all().values().stream()
                .flatMap(List::stream)
                .distinct()
                .filter(value -> value instanceof Estimate
                        || value instanceof Measurement<?>
                        || value instanceof Claim<?>
                        || value instanceof Assessment);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void whatHasANumberIsWrittenWithIt(Object value) throws Exception {
        JsonNode json = MAPPER.valueToTree(value);
        if (value instanceof Estimate number) {
            isWritten(number, json);
        } else if (value instanceof Measurement<?> measured) {
            isWritten(measured.number(), json.path("number"));
        } else if (value instanceof Claim<?> claim) {
            assertThat(json.path("source").asText())
                    .isEqualTo(claim.source().id().toString());
            if (claim.value().orElse(null) instanceof Measurement<?> measured) {
                isWritten(measured.number(), json.path("number"));
            }
        } else {
            Assessment answer = (Assessment) value;
            assertThat(json.path("words").asText()).isEqualTo(answer.question());
            answer.value().ifPresent(number -> isWritten(number, json.path("estimate")));
        }
    }

    private static void isWritten(Estimate number, JsonNode json) {
        assertThat(json.path("qualifier").asText()).isEqualTo(number.qualifier().code());
        assertThat(json.path("low").asDouble(Double.NEGATIVE_INFINITY)).isEqualTo(number.low());
        assertThat(json.path("high").asDouble(Double.POSITIVE_INFINITY)).isEqualTo(number.high());
    }

    @Test
    void aBeanOfAUserHoldsValues() throws Exception {
        Deal deal = new Deal(
                PartialDate.of(2019, 10),
                Money.usd(5),
                List.of(CountryCode.of("CN"), CountryCode.of("KG")),
                Stage.OPERATING);
        String json = MAPPER.writeValueAsString(deal);
        assertThat(json)
                .isEqualTo(
                        "{\"signed\":\"2019-10\",\"amount\":{\"number\":{\"qualifier\":\"exact\",\"low\":5,\"best\":5,"
                                + "\"high\":5},\"unit\":\"USD\"},\"between\":[\"CN\",\"KG\"],\"stage\":\"operating\"}");
        assertThat(MAPPER.readValue(json, Deal.class)).isEqualTo(deal);
        assertThat(MAPPER.readValue("{\"2019\":\"2019\"}", new TypeReference<Map<String, PartialDate>>() {}))
                .containsEntry("2019", PartialDate.of(2019));
    }

    @Test
    void whatIsMissingIsNull() throws Exception {
        Deal deal = new Deal(null, null, List.of(), Stage.SIGNED);
        String json = MAPPER.writeValueAsString(deal);
        assertThat(json).contains("\"signed\":null,\"amount\":null").doesNotContain("\"null\"");
        assertThat(MAPPER.readValue(json, Deal.class)).isEqualTo(deal);
    }

    @Test
    void anEntityHasItsColumnsAndFacts() {
        Deployment system = RandomCatalog.of(3).deployments().list().get(0);
        JsonNode json = MAPPER.valueToTree(system);
        assertThat(json.path("kind").asText()).isEqualTo("deployment");
        assertThat(json.path("id").asText()).isEqualTo(system.id().toString());
        assertThat(json.path("country").asText())
                .isEqualTo(system.country().orElseThrow().toString());
        assertThat(json.path("facts")).hasSize(system.facts().all().size());
        assertThat(json.path("facts").path(0).path("claims").path(0).has("source"))
                .isTrue();
    }

    @Test
    void everyQuestionLensAndReadingIsReadBack() throws Exception {
        for (ReadableForm example : Scores.grammar().examples().keySet()) {
            Score score = Scores.parse(example.toString());
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(score), Score.class))
                    .isEqualTo(score);
        }
        Grammar<Lens> lenses = Scenario.grammar(Edit.grammar());
        for (ReadableForm example : lenses.examples().keySet()) {
            Lens lens = Lens.parse(example.toString(), lenses);
            String json = MAPPER.writeValueAsString(lens);
            assertThat(MAPPER.readValue(json, Lens.class)).isEqualTo(lens);
            Lens twice = lens.then(Lens.asOf("2019"));
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(twice), Lens.class))
                    .isEqualTo(twice);
        }
        for (Reading reading : List.of(
                Reading.standard(),
                Reading.officialFirst(),
                Reading.latest(),
                Reading.envelope(),
                Reading.corroborated(2),
                Reading.onlyFrom("a-source", "another source"))) {
            assertThat(MAPPER.readValue(MAPPER.writeValueAsString(reading), Reading.class))
                    .isEqualTo(reading);
        }
        assertThatThrownBy(() -> MAPPER.readValue("\"debt-levrage debtor=TJ\"", Score.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("nearest: debt-leverage");
    }

    @Test
    void aSourceHasItsColumns() {
        Source source = RandomCatalog.of(3).sources().list().get(0);
        JsonNode json = MAPPER.valueToTree(source);
        assertThat(json.path("kind").asText()).isEqualTo("source");
        assertThat(json.path("id").asText()).isEqualTo(source.id().toString());
        assertThat(json.path("title").asText()).isEqualTo(source.title());
        assertThat(json.path("publisher").asText()).isEqualTo(source.publisher());
        assertThat(json.has("facts")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            7                                    | '7': must be an object with a qualifier and bounds
            {"low":5}                            | /qualifier: is missing
            {"qualifier":7}                      | /qualifier: '7': a number has a text qualifier
            {"qualifier":"sure"}                 | qualifier "sure": no such qualifier
            {"qualifier":"at_least","low":"5"}   | /low: '5': a number has
            {"qualifier":"at_least","lower":5}   | /lower: '5': a number has
            {"qualifier":"at_least","lowOpen":1} | /lowOpen: '1': a number has
            {"qualifier":"exact","best":"x"}     | /best: 'x': a number has
            {"qualifier":"range","high":true}    | /high: 'true': a number has
            {"qualifier":"about","low":12,"best":10,"high":11} | estimate
            {"qualifier":"exact","best":1e400}   | no double holds the number 1e400
            {"qualifier":"exact","best":-1e-400} | no double holds the number -1e-400
            {"qualifier":"exact","best":1e99999999999} | no double holds the number 1e99999999999
            """)
    void anEstimateThatBreaksARuleIsRefused(String json, String problem) {
        assertThatThrownBy(() -> MAPPER.readValue(json, Estimate.class)).hasMessageContaining(problem);
    }

    @Test
    void aWrongValueIsToldByItsPath() {
        String deals = "[{\"signed\":\"2019-13\"}]";
        assertThatThrownBy(() -> MAPPER.readValue(deals, new TypeReference<List<Deal>>() {}))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("2019-13")
                .hasMessageContaining("Deal[\"signed\"]");
        assertThatThrownBy(() -> MAPPER.readValue("7", CountryCode.class)).hasMessageContaining("'7': must be a text");
        assertThatThrownBy(() -> MAPPER.readValue("\"maybe\"", Qualifier.class)).hasMessageContaining("no such");
        assertThatThrownBy(() -> MAPPER.readValue("{\"number\":{\"qualifier\":\"exact\",\"best\":1}}", Money.class))
                .hasMessageContaining("must be an object with number and unit");
        assertThatThrownBy(() -> MAPPER.readValue(MAPPER.writeValueAsString(Money.usd(5)), Ratio.class))
                .hasMessageContaining("is of a Money, not of a Ratio");
    }
}
