package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Qualifier;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of this library in Jackson databind: {@code new ObjectMapper().findAndRegisterModules()} finds this module.
 *
 * <table>
 * <caption>What is written</caption>
 * <tr><th>Type</th><th>JSON</th><th>Read back</th></tr>
 * <tr><td>{@link Estimate}</td><td>the object of {@code estimate} in an {@link Answer}</td><td>yes</td></tr>
 * <tr><td>{@link Money}, {@link Quantity}, {@link Share}, {@link Ratio}</td><td>{@code number}, an estimate, and
 * {@code unit}, a code</td><td>yes</td></tr>
 * <tr><td>ids, codes, units, dates, spans of time, parties, terms of loans</td><td>their text</td><td>yes</td></tr>
 * <tr><td>{@link Score}, {@link Lens}, {@link Reading}</td><td>the question, the lens or the reading as text</td>
 * <td>yes, as one of these types; scores, lenses and edits of a program's own are not</td></tr>
 * <tr><td>{@link Claim}, {@link Attested}, {@link Fact}</td><td>the objects of {@code computation} in an
 * {@link Answer}</td><td>no: a claim needs its source</td></tr>
 * <tr><td>an {@link Entity}, a {@link Source}</td><td>its columns as texts; of an entity also {@code facts}</td>
 * <td>no: see {@link PartJson}</td></tr>
 * <tr><td>{@link Assessment}</td><td>the members of an {@link Answer} that are of the answer alone</td><td>no: an
 * {@link Answer} is</td></tr>
 * </table>
 *
 * <p>A code such as {@code percent of GDP} is read as that of a ratio, but where a {@link Share} is asked for. A unit
 * of a program's own cannot be read back. A member is left out where there is nothing, and {@code null} is read as
 * null.
 *
 * @since 0.3.0
 */
public final class SilkRoadModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Registers all types. */
    public SilkRoadModule() {
        super("digital-silk-road");
        setDeserializers(new Codes());
        value(Estimate.class, EstimateJson::of, SilkRoadModule::estimate);
        value(Measurement.class, SilkRoadModule::members, json -> measurement(Measurement.class, json, Unit::of));
        value(Money.class, SilkRoadModule::members, json -> measurement(Money.class, json, Unit::of));
        value(Quantity.class, SilkRoadModule::members, json -> measurement(Quantity.class, json, Unit::of));
        value(
                Share.class,
                SilkRoadModule::members,
                json -> measurement(
                        Share.class, json, code -> Share.parse("0 " + code).unit()));
        value(Ratio.class, SilkRoadModule::members, json -> measurement(Ratio.class, json, Unit::of));
        text(Id.class, Id::of);
        text(CountryCode.class, CountryCode::of);
        text(Unit.class, Unit::of);
        text(PartialDate.class, PartialDate::parse);
        text(DateInterval.class, DateInterval::parse);
        text(Parties.class, Parties::parse);
        text(LoanTerms.class, LoanTerms::parse);
        text(Reading.class, Reading::parse);
        value(Qualifier.class, Qualifier::code, json -> Qualifier.parse(text(json)));
        value(Score.class, score -> score.form().toString(), json -> Scores.parse(text(json)));
        value(Lens.class, Lens::write, json -> Lens.parse(text(json), Scenario.grammar(Edit.grammar())));
        write(Coded.class, Coded::code);
        write(Claim.class, AnswerMembers::claim);
        write(Attested.class, AnswerMembers::attested);
        write(Fact.class, AnswerMembers::fact);
        write(Entity.class, SilkRoadModule::entity);
        write(Source.class, source -> columns(source, SourceTable.KIND));
        write(Assessment.class, AnswerMembers::of);
    }

    private <T> void write(Class<T> type, Function<? super T, Object> json) {
        addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider types) throws IOException {
                Json.write(json.apply(value), out);
            }
        });
    }

    private <T> void value(Class<T> type, Function<? super T, Object> json, Function<Object, ? extends T> read) {
        write(type, json);
        addDeserializer(type, new Values<T>(read));
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        value(type, Object::toString, json -> parse.apply(text(json)));
    }

    private static String text(Object json) {
        if (json instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(Json.show(json) + ": must be a text");
    }

    private static Map<String, Object> members(Measurement<?> measurement) {
        return CatalogSchema.ordered(
                "number",
                EstimateJson.of(measurement.number()),
                "unit",
                measurement.unit().code());
    }

    private static <T> T measurement(Class<T> type, Object json, Function<String, Unit> units) {
        if (!(json instanceof Map<?, ?> members) || !members.keySet().equals(Set.of("number", "unit"))) {
            throw new IllegalArgumentException(Json.show(json) + ": must be an object with number and unit");
        }
        Measurement<?> read = Measurement.of(
                estimate(requireNonNull(members.get("number"))),
                units.apply(text(requireNonNull(members.get("unit")))));
        if (type.isInstance(read)) {
            return type.cast(read);
        }
        throw new IllegalArgumentException("unit \"" + read.unit() + "\": is of a "
                + read.getClass().getSimpleName() + ", not of a " + type.getSimpleName());
    }

    private static Estimate estimate(Object json) {
        Problems problems = new Problems("estimate", Integer.MAX_VALUE);
        Estimate read = EstimateJson.read(json, "", problems);
        problems.check();
        return requireNonNull(read);
    }

    private static Map<String, Object> entity(Entity entity) {
        Map<String, Object> members = columns(entity, entity.kind());
        members.put(
                "facts",
                entity.facts().all().stream().map(AnswerMembers::attested).toList());
        return members;
    }

    private static <E extends Identified> Map<String, Object> columns(Identified thing, Kind<E> kind) {
        E row = kind.type().cast(thing);
        Map<String, Object> members = CatalogSchema.ordered("kind", kind.singular());
        for (Column<E, ?> column : kind.columns()) {
            List<String> texts = Stated.texts(column, row);
            if (!texts.isEmpty()) {
                members.put(column.name(), column.isMany() ? texts : texts.get(0));
            }
        }
        return members;
    }

    /** Reads constants of closed lists by their codes. */
    private static final class Codes extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // a constant of an enum that is coded
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) throws JsonMappingException {
            return Coded.class.isAssignableFrom(type)
                    ? new Values<>(json -> Coded.parse((Class) type, text(json)))
                    : super.findEnumDeserializer(type, config, description);
        }
    }

    /** Makes a value of the JSON that Jackson reads, and tells what is wrong with it by its path. */
    private static final class Values<T> extends JsonDeserializer<T> {

        private final Function<Object, ? extends T> read;

        private Values(Function<Object, ? extends T> read) {
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object json = Json.value(parser);
            try {
                return read.apply(json);
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
