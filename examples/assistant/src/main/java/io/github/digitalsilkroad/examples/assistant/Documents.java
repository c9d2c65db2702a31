package io.github.digitalsilkroad.examples.assistant;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.interchange.json.PartJson;
import io.github.digitalsilkroad.interchange.json.TableJson;
import io.github.digitalsilkroad.lint.ClaimLint;
import io.github.digitalsilkroad.lint.LintAnswer;
import io.github.digitalsilkroad.lint.Truth;
import io.github.digitalsilkroad.lint.report.CrossSection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The JSON documents that tools answer with, and the JSON Schemas of them. */
final class Documents {

    /** An answer to a question, and the data that was asked. */
    record Answered(Score question, Catalog seen, Assessment answer) {}

    /** An end that is not bounded has no member. */
    static final Shape<Answered> ANSWERED = Documents.<Answered>numbers(
                    Shape.<Answered>of()
                            .with(
                                    "question",
                                    Shape.TEXT,
                                    of -> of.question.resolved(of.seen).form().toString())
                            .with("says", Shape.TEXT, of -> of.answer.toString()),
                    of -> of.answer.value())
            .with("unit", Shape.TEXT, of -> of.answer.unit())
            .with("scope", Shape.TEXT, of -> of.answer.scope())
            .withOptional(
                    "basis", Shape.TEXT, of -> Optional.of(of.answer.basis()).filter(basis -> !basis.isEmpty()))
            .withOptional("coverage", Shape.TEXT, of -> of.answer.coverage().map(Object::toString))
            .with("data", Shape.TEXT, of -> of.answer.catalog())
            .with("sources", Shape.list(Shape.TEXT), of -> keys(sources(of.answer)));

    /** A sum over rows, and the data that was asked. */
    record Summed(Catalog seen, Total total) {}

    private static final Shape<LeftOut> LEFT_OUT = Shape.<LeftOut>of()
            .with("id", Shape.TEXT, row -> row.id().toString())
            .with("why", Shape.TEXT, LeftOut::reason);

    /** A sum to which nothing is added has no bounds. */
    static final Shape<Summed> SUMMED = Documents.<Summed>numbers(
                    Shape.<Summed>of().with("says", Shape.TEXT, of -> of.total.toString()),
                    of -> of.total.sum().map(Measurement::number))
            .with("unit", Shape.TEXT, of -> of.total.unit().toString())
            .with("counted", Shape.COUNT, of -> of.total.counted())
            .with(
                    "leftOut",
                    Shape.list(LEFT_OUT.schema()),
                    of -> of.total.leftOut().stream().map(LEFT_OUT::document).toList())
            .with("data", Shape.TEXT, of -> of.seen.toString())
            .with("sources", Shape.list(Shape.TEXT), of -> keys(sources(of.total)));

    private static final Shape<Entity> NAMED = Shape.<Entity>of()
            .with("id", Shape.TEXT, thing -> thing.id().toString())
            .with("name", Shape.TEXT, Entity::name)
            .with("uri", Shape.TEXT, Resources::uri);

    /** Some of all things that were found. */
    record Found(int all, List<Entity> hits) {}

    static final Shape<Found> FOUND = Shape.<Found>of()
            .with("all", Shape.COUNT, Found::all)
            .with(
                    "hits",
                    Shape.list(NAMED.schema()),
                    found -> found.hits.stream().map(NAMED::document).toList());

    /** Answers side by side. */
    record Compared(CrossSection sides, List<Answered> answers) {}

    static final Shape<Compared> COMPARED = Shape.<Compared>of()
            .with("says", Shape.TEXT, of -> of.sides.toString())
            .with(
                    "answers",
                    Shape.list(ANSWERED.schema()),
                    of -> of.answers.stream().map(ANSWERED::document).toList());

    /** An answer before and after edits. */
    record Supposed(Score question, Catalog seen, Catalog otherwise, Comparison comparison) {}

    static final Shape<Supposed> SUPPOSED = Shape.<Supposed>of()
            .with("says", Shape.TEXT, of -> of.comparison.toString())
            .with(
                    "before",
                    ANSWERED.schema(),
                    of -> ANSWERED.document(new Answered(of.question, of.seen, of.comparison.before())))
            .with(
                    "after",
                    ANSWERED.schema(),
                    of -> ANSWERED.document(new Answered(of.question, of.otherwise, of.comparison.after())));

    /** What the data has of a sentence. */
    private static final Shape<LintAnswer> SAID = Shape.<LintAnswer>of()
            .with("what", Shape.TEXT, LintAnswer::what)
            .with("says", Shape.TEXT, LintAnswer::value)
            .with("when", Shape.TEXT, LintAnswer::when)
            .with("holds", Shape.TEXT, said -> said.standing().toString())
            .with(
                    "sources",
                    Shape.list(Shape.TEXT),
                    said -> said.sources().stream().map(Id::toString).toList());

    static final Shape<ClaimLint> LINTED = Shape.<ClaimLint>of()
            .with(
                    "verdict",
                    Tools.document(
                            "enum",
                            Arrays.stream(Truth.values()).map(Truth::name).toList()),
                    lint -> lint.truth().name())
            .with("understood", Shape.list(Shape.TEXT), ClaimLint::understood)
            .with(
                    "answers",
                    Shape.list(SAID.schema()),
                    lint -> lint.answers().stream().map(SAID::document).toList())
            .withOptional("holds", Shape.TEXT, ClaimLint::correction);

    /** Sources, as items of CSL. */
    static final Map<String, Object> CITED = Tools.document(
            "type",
            "object",
            "properties",
            Map.of("items", Shape.list(Tools.document("type", "object", "required", List.of("id", "type", "title")))),
            "required",
            List.of("items"),
            "additionalProperties",
            false);

    private Documents() {}

    /** Writes a document or a schema. */
    interface Writer {
        void write(Appendable out) throws IOException;
    }

    /** With the bounds of a number that may not be known. */
    private static <T> Shape<T> numbers(Shape<T> shape, Function<T, Optional<Estimate>> number) {
        return shape.withNumber(
                        "low",
                        of -> number.apply(of)
                                .map(known -> OptionalDouble.of(known.low()))
                                .orElse(OptionalDouble.empty()))
                .withNumber("best", of -> number.apply(of).map(Estimate::best).orElse(OptionalDouble.empty()))
                .withNumber(
                        "high",
                        of -> number.apply(of)
                                .map(known -> OptionalDouble.of(known.high()))
                                .orElse(OptionalDouble.empty()));
    }

    /** The schema of a document that the library writes, which is one of many here and so has no address of its own. */
    static Map<String, Object> published(Writer schema) {
        Map<String, Object> published = written(schema);
        published.remove("$schema");
        published.remove("$id");
        return published;
    }

    /** The schema of a table that may be cut, with how many rows there are if it may. */
    static Map<String, Object> table(boolean mayBeCut) {
        Map<String, Object> schema = published(TableJson::tableSchema);
        if (mayBeCut) {
            schema.computeIfPresent("properties", (name, members) -> {
                Map<Object, Object> more = new LinkedHashMap<>((Map<?, ?>) members);
                more.put("all", Shape.COUNT);
                return more;
            });
        }
        return schema;
    }

    /** The schema of all that is claimed of a thing of a catalog, or of the document that is a source. */
    static Map<String, Object> thing(Catalog catalog) {
        Map<String, Object> part = published(out -> PartJson.schema(catalog, out));
        Object rows = requireNonNull(part.remove("$defs"), "$defs");
        return Tools.document("type", "object", "anyOf", List.of(part, CITED), "$defs", rows);
    }

    /** A document that the library writes. */
    static Map<String, Object> written(Writer writer) {
        StringBuilder json = new StringBuilder();
        try {
            writer.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed(json.toString());
    }

    static Map<String, Object> parsed(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    /** The sources of what an answer shows. */
    static Set<Source> sources(Assessment answer) {
        return distinct(answer.citations().stream().map(Citation::source));
    }

    /** The sources of the figures that a sum adds. */
    static Set<Source> sources(Total total) {
        List<Source> sources = new ArrayList<>();
        for (Fact figure : total.figures()) {
            for (Claim<?> claim : figure.claims().restsOn()) {
                sources.add(claim.source());
            }
        }
        return distinct(sources.stream());
    }

    private static Set<Source> distinct(Stream<Source> sources) {
        Set<Source> distinct = new LinkedHashSet<>();
        sources.forEach(distinct::add);
        return distinct;
    }

    /** The ids of sources, by which they are cited. */
    static List<String> keys(Set<Source> sources) {
        return sources.stream().map(source -> source.id().toString()).toList();
    }
}
