package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.RowCondition;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Computation;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.Input;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an {@link Answer} says, member by member. */
final class AnswerMembers {

    private final Score score;
    private final Catalog catalog;
    private final Assessment answer;

    AnswerMembers(Score score, Catalog catalog, Assessment answer) {
        this.score = score;
        this.catalog = catalog;
        this.answer = answer;
    }

    Map<String, Object> all() {
        Map<String, Object> all = CatalogSchema.ordered(
                "format",
                Answer.FORMAT,
                "question",
                score.resolved(catalog).form().toString(),
                "words",
                words(answer.question()),
                "data",
                CatalogSchema.ordered(
                        "name",
                        catalog.version().name(),
                        "version",
                        catalog.version().version(),
                        "schemaVersion",
                        catalog.version().schema()),
                "lenses",
                lenses());
        all.putAll(of(answer));
        return all;
    }

    /** The members that are of the answer alone. */
    static Map<String, Object> of(Assessment answer) {
        Map<String, Object> all = CatalogSchema.ordered(
                "words", words(answer.question()), "formula", words(answer.formula()), "unit", words(answer.unit()));
        if (!answer.scope().isEmpty()) {
            all.put("scope", words(answer.scope()));
        }
        if (!answer.basis().isEmpty()) {
            all.put("basis", answer.basis());
        }
        answer.value().ifPresent(value -> all.put("estimate", EstimateJson.of(value)));
        answer.computation()
                .ifPresent(
                        how -> all.put("computation", computation(how, Witness.of(how, false), Witness.of(how, true))));
        answer.coverage().ifPresent(coverage -> {
            Map<String, Object> known = CatalogSchema.ordered(
                    "known", coverage.known(), "all", coverage.all(), "rows", words(coverage.rows()));
            coverage.stated().ifPresent(stated -> known.put("stated", EstimateJson.of(stated)));
            all.put("coverage", known);
        });
        all.put("inputs", inputs(answer.inputs()));
        all.put("missing", missing(answer));
        all.put("leftOut", leftOut(answer));
        all.put("notes", answer.notes().stream().map(AnswerMembers::words).toList());
        all.put("sources", sources(answer));
        return all;
    }

    private List<Object> lenses() {
        List<Object> lenses = new ArrayList<>();
        for (Lens lens : catalog.lenses()) {
            Map<String, Object> parts = CatalogSchema.ordered("label", words(lens.label()));
            lens.form().ifPresent(form -> parts.put("form", form.toString()));
            lenses.add(parts);
        }
        return lenses;
    }

    private static Map<String, Object> computation(
            Computation how,
            IdentityHashMap<Computation.Operand, Object> low,
            IdentityHashMap<Computation.Operand, Object> high) {
        List<Object> operands = new ArrayList<>();
        for (Computation.Operand operand : how.operands()) {
            Map<String, Object> parts = CatalogSchema.ordered(
                    "name",
                    words(operand.name()),
                    "value",
                    EstimateJson.of(operand.value()),
                    "unit",
                    words(operand.unit()));
            operand.fact().ifPresent(fact -> parts.put("fact", fact(fact)));
            operand.from().ifPresent(from -> parts.put("computation", computation(from, low, high)));
            if (!operand.among().isEmpty()) {
                parts.put("among", operand.among().stream().map(Id::toString).toList());
            }
            put(parts, "atLow", low.get(operand));
            put(parts, "atHigh", high.get(operand));
            operands.add(parts);
        }
        return CatalogSchema.ordered("formula", how.formula(), "operands", operands);
    }

    /** A value of an operand at an end of the result, or what each part has of it. */
    private static void put(Map<String, Object> parts, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> shares) {
            Map<String, Object> each = new LinkedHashMap<>();
            shares.forEach((part, share) -> put(each, words(part.toString()), share));
            parts.put(name, each);
        } else if (value != null) {
            parts.put(name, value.equals(Double.POSITIVE_INFINITY) ? "unbounded" : value);
        }
    }

    static Map<String, Object> fact(Fact fact) {
        Map<String, Object> parts =
                CatalogSchema.ordered("subject", fact.subject().id().toString());
        fact.year().ifPresent(year -> parts.put("year", year));
        parts.putAll(attested(fact.claims()));
        return parts;
    }

    static Map<String, Object> attested(Attested<?> fact) {
        return CatalogSchema.ordered(
                "property",
                fact.property().name(),
                "claims",
                fact.claims().stream().map(AnswerMembers::claim).toList());
    }

    static Map<String, Object> claim(Claim<?> claim) {
        Map<String, Object> said = citation(claim.citation());
        said.put("basis", claim.basis().code());
        claim.value().ifPresent(value -> {
            said.put("says", words(value.toString()));
            if (value instanceof Measurement<?> measured) {
                said.put("number", EstimateJson.of(measured.number()));
                said.put("unit", measured.unit().code());
            }
        });
        claim.asOf().ifPresent(date -> said.put("asOf", date.toString()));
        return said;
    }

    private static Map<String, Object> citation(Citation citation) {
        Map<String, Object> parts =
                CatalogSchema.ordered("source", citation.source().id().toString());
        if (!citation.locator().isEmpty()) {
            parts.put("locator", words(citation.locator()));
        }
        return parts;
    }

    private static List<Object> inputs(List<Input> inputs) {
        List<Object> all = new ArrayList<>();
        for (Input input : inputs) {
            Map<String, Object> parts = CatalogSchema.ordered("label", words(input.label()));
            if (!input.citations().isEmpty()) {
                parts.put(
                        "citations",
                        input.citations().stream().map(AnswerMembers::citation).toList());
            }
            if (!input.parts().isEmpty()) {
                parts.put("inputs", inputs(input.parts()));
            }
            all.add(parts);
        }
        return all;
    }

    private static List<Object> missing(Assessment answer) {
        List<Object> all = new ArrayList<>();
        for (MissingInput input : answer.missing()) {
            Map<String, Object> parts = CatalogSchema.ordered("what", words(input.what()), "why", words(input.why()));
            input.fact().ifPresent(fact -> {
                parts.put("subject", fact.subject().id().toString());
                parts.put("property", fact.claims().property().name());
                fact.year().ifPresent(year -> parts.put("year", year));
            });
            if (!input.rows().isEmpty()) {
                parts.put("rows", input.rows().stream().map(RowCondition::text).toList());
            }
            all.add(parts);
        }
        return all;
    }

    private static List<Object> leftOut(Assessment answer) {
        List<Object> all = new ArrayList<>();
        for (LeftOut row : answer.leftOut()) {
            Map<String, Object> parts = CatalogSchema.ordered("id", row.id().toString(), "reason", words(row.reason()));
            if (!row.facts().isEmpty()) {
                parts.put("facts", row.facts().stream().map(AnswerMembers::fact).toList());
            }
            all.add(parts);
        }
        return all;
    }

    /** Every source that an input or an operand cites, once. */
    private static List<Object> sources(Assessment answer) {
        Map<Id, Source> cited = new LinkedHashMap<>();
        answer.citations().forEach(citation -> cited.put(citation.source().id(), citation.source()));
        answer.computation().ifPresent(how -> collect(how, cited));
        List<Object> all = new ArrayList<>();
        for (Source source : cited.values()) {
            Map<String, Object> parts = CatalogSchema.ordered(
                    "id",
                    source.id().toString(),
                    "title",
                    words(source.title()),
                    "publisher",
                    words(source.publisher()));
            source.published().ifPresent(date -> parts.put("published", date.toString()));
            source.url().ifPresent(url -> parts.put("url", words(url)));
            source.license().ifPresent(license -> parts.put("license", words(license)));
            all.add(parts);
        }
        return all;
    }

    private static void collect(Computation how, Map<Id, Source> cited) {
        for (Computation.Operand operand : how.operands()) {
            operand.fact()
                    .ifPresent(fact -> fact.claims()
                            .claims()
                            .forEach(claim -> cited.put(claim.source().id(), claim.source())));
            operand.from().ifPresent(from -> collect(from, cited));
        }
    }

    private static String words(String text) {
        return Lines.printable(text);
    }

    /** Reports missing and unknown members, and members of the wrong type. */
    static void check(Map<String, Object> members, Problems problems) {
        Map<?, ?> rules = CatalogSchema.fixed("answer.schema.json");
        Map<?, ?> known = (Map<?, ?>) requireNonNull(rules.get("properties"));
        problems.checkNames(
                "", members, known.keySet().stream().map(Object::toString).toList());
        for (Object name : (List<?>) requireNonNull(rules.get("required"))) {
            if (!members.containsKey(name)) {
                problems.add(Json.pointer("", name.toString()), "is missing");
            }
        }
        members.forEach((name, value) -> {
            boolean isList = known.get(name) instanceof Map<?, ?> rule && "array".equals(rule.get("type"));
            if (isList && !(value instanceof List)) {
                problems.add(Json.pointer("", name), Json.show(value) + ": must be a list");
            }
        });
        if (members.get("lenses") instanceof List<?> lenses) {
            for (int i = 0; i < lenses.size(); i++) {
                if (!(lenses.get(i) instanceof Map)) {
                    problems.add("/lenses/" + i, Json.show(lenses.get(i)) + ": must be an object");
                }
            }
        }
        if (members.get("data") instanceof Map<?, ?> data) {
            for (String name : List.of("name", "version")) {
                if (!(data.get(name) instanceof String text) || text.isBlank()) {
                    problems.add("/data/" + name, "must be a text that is not blank");
                }
            }
            Object schema = data.get("schemaVersion");
            if (!(schema instanceof Number number) || !Json.isWhole(number) || number.intValue() < 1) {
                problems.add(
                        "/data/schemaVersion",
                        (schema == null ? "" : Json.show(schema) + ": ") + "must be a whole number of 1 or more");
            }
        } else {
            problems.add("/data", "must be an object with name, version and schemaVersion");
        }
        if (members.containsKey("estimate")) {
            EstimateJson.read(members.get("estimate"), "/estimate", problems);
        }
        coverage(members, problems);
        if (!Answer.FORMAT.equals(members.get("format"))) {
            problems.add("/format", "must be \"" + Answer.FORMAT + "\"");
        }
    }

    /** The coverage; null if it is missing, or if it is wrong, which adds a problem. */
    static @Nullable Coverage coverage(Map<String, Object> members, Problems problems) {
        Object stated = members.get("coverage");
        if (stated == null) {
            return null;
        }
        if (stated instanceof Map<?, ?> parts
                && parts.get("known") instanceof Number known
                && parts.get("all") instanceof Number all
                && parts.get("rows") instanceof String rows
                && Json.isWhole(known)
                && Json.isWhole(all)) {
            Object rest = parts.get("stated");
            Optional<Estimate> among =
                    Optional.ofNullable(rest).map(number -> EstimateJson.read(number, "/coverage/stated", problems));
            try {
                return new Coverage(known.intValue(), all.intValue(), rows, among);
            } catch (IllegalArgumentException e) {
                problems.add("/coverage", String.valueOf(e.getMessage()));
                return null;
            }
        }
        problems.add("/coverage", Json.show(stated) + ": must be an object with whole numbers known and all, and rows");
        return null;
    }
}
