package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Sets;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Recorder;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What a marker asks for where no score answers it: a fact, or how many rows a table has. It is a score, so that what
 * moved it between two releases is found as for any other.
 */
final class BoundQuestion implements Score {

    /** The questions by the name of their form. */
    private static final Map<String, Kind> KINDS = Map.of(
            "fact",
                    new Kind(
                            List.of("subject", "property"),
                            List.of("source", "as-of"),
                            BoundQuestion::checkFact,
                            BoundQuestion::value),
            "count", new Kind(List.of("of"), List.of("country"), BoundQuestion::rows, BoundQuestion::count));

    /**
     * One of the questions.
     *
     * @param needed the keys that its form must have
     * @param possible the keys that it may have
     * @param check throws if a catalog lacks what is asked for
     * @param answer what a catalog answers
     */
    private record Kind(
            List<String> needed,
            List<String> possible,
            BiConsumer<BoundQuestion, Catalog> check,
            BiFunction<BoundQuestion, Catalog, Assessment> answer) {}

    private final ReadableForm form;
    private final Kind kind;
    private final Map<String, String> keys = new TreeMap<>();

    /** The score that a marker is bound to. */
    static Score parse(String text) {
        ReadableForm form = ReadableForm.parse(text);
        Kind kind = KINDS.get(form.name());
        return kind == null ? Scores.parse(text) : new BoundQuestion(form, kind);
    }

    private BoundQuestion(ReadableForm form, Kind kind) {
        this.form = form;
        this.kind = kind;
        form.arguments().forEach(argument -> keys.put(argument.getKey(), argument.getValue()));
        if (!keys.keySet().containsAll(kind.needed())
                || !Sets.union(Set.copyOf(kind.needed()), Set.copyOf(kind.possible()))
                        .containsAll(keys.keySet())) {
            throw new IllegalArgumentException("\"" + form + "\": " + form.name() + " takes "
                    + String.join("= and ", kind.needed()) + "=, and may have "
                    + String.join("= and ", kind.possible()) + "=");
        }
    }

    private Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** Checks that a catalog has the thing and the fact, or the table, which another release may lack. */
    void check(Catalog catalog) {
        kind.check().accept(this, catalog);
    }

    private void checkFact(Catalog catalog) {
        Entity thing = catalog.entity(requireNonNull(keys.get("subject")));
        if (fact(catalog).isEmpty()) {
            throw new IllegalArgumentException(thing.id() + " has no fact \"" + keys.get("property") + "\"");
        }
    }

    /** The one whose claim is asked for, if it is not the one that is read. */
    Optional<String> source() {
        return key("source");
    }

    @Override
    public String question() {
        return form.toString();
    }

    @Override
    public ReadableForm form() {
        return form;
    }

    @Override
    public Score resolved(Catalog catalog) {
        return this;
    }

    @Override
    public Assessment answer(Catalog catalog) {
        return kind.answer().apply(this, catalog);
    }

    private Assessment count(Catalog catalog) {
        return Assessment.of(Recorder.of(question(), catalog)).unit("rows").answer(Estimate.exactly((double)
                rows(catalog)));
    }

    private Assessment value(Catalog catalog) {
        Recorder recorder = Recorder.of(question(), catalog);
        Optional<Measurement<?>> value = fact(catalog)
                .flatMap(fact -> claim(read(recorder, fact)))
                .flatMap(Claim::value)
                .filter(Measurement.class::isInstance)
                .map(one -> (Measurement<?>) one);
        return Assessment.of(recorder)
                .unit(value.map(one -> one.unit().toString()).orElse("none"))
                .answer(value.map(Measurement::number));
    }

    /** The fact that is named; empty if the catalog has no such thing, or no claim on it. */
    private Optional<Fact> fact(Catalog catalog) {
        return catalog.find(requireNonNull(keys.get("subject"))).stream()
                .flatMap(thing -> Fact.allOf(thing).stream())
                .filter(fact -> fact.claims().property().name().equals(keys.get("property"))
                        && (fact.year().isEmpty()
                                || key("as-of")
                                        .equals(Optional.of("" + fact.year().getAsInt()))))
                .findFirst();
    }

    private static Attested<?> read(Recorder recorder, Fact fact) {
        return fact.subject() instanceof Series series && fact.year().isPresent()
                ? recorder.fact(series.name(), series, fact.year().getAsInt())
                : recorder.fact(fact.subject(), fact.claims().property());
    }

    /** What the source that is named states, or else what is read. */
    private Optional<? extends Claim<?>> claim(Attested<?> fact) {
        return source().isEmpty()
                ? fact.chosen()
                : fact.admitted().stream()
                        .filter(claim ->
                                source().equals(Optional.of(claim.source().id().toString())))
                        .findFirst();
    }

    /** How many rows a table has, or such as belong to a country. */
    private long rows(Catalog catalog) {
        Optional<CountryCode> country = key("country").map(catalog::country).map(Country::code);
        Predicate<Entity> isThere =
                row -> country.isEmpty() || catalog.countriesOf(row).contains(country.get());
        Map<String, LongSupplier> tables = new TreeMap<>();
        catalog.kinds().stream()
                .filter(kind -> country.isEmpty() || kind.whereColumn().isPresent())
                .forEach(kind -> tables.put(
                        kind.plural(),
                        () -> catalog.rows(kind).stream().filter(isThere).count()));
        tables.put(
                "claims",
                () -> catalog.claims().stream()
                        .map(LedgerRow::subject)
                        .filter(isThere)
                        .count());
        if (country.isEmpty()) {
            tables.put("sources", catalog.sources()::count);
            tables.put("properties", () -> catalog.vocabulary().terms().size());
            tables.put("retired", () -> catalog.retiredIds().size());
        }
        LongSupplier rows = tables.get(keys.get("of"));
        if (rows == null) {
            throw new IllegalArgumentException("\"" + form + "\": no such table"
                    + country.map(code -> " of a country").orElse("") + "; these are: "
                    + String.join(", ", tables.keySet()));
        }
        return rows.getAsLong();
    }
}
