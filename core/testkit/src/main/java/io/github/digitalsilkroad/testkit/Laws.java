package io.github.digitalsilkroad.testkit;

import static io.github.digitalsilkroad.testkit.Oracle.check;
import static io.github.digitalsilkroad.testkit.Oracle.isPrintable;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactQuery;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Ranking;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.scenario.ScenarioException;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.score.Access;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.Input;
import io.github.digitalsilkroad.core.score.MissingInput;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Laws that every score, lens, edit and kind owes, those of this library and those of its users. Each method checks
 * one value against one catalog and throws {@link AssertionError} for the first law that does not hold; call it from
 * any test, or from a property of jqwik over {@link Samples#catalogs()}. The laws of what an answer read are in
 * {@link AnswerLaws}.
 */
public final class Laws {

    /** A call, or a name with a capital letter inside. */
    private static final Pattern JAVA = Pattern.compile("\\b[a-z]\\w*\\(|\\b[a-z]+[A-Z]\\w*");

    /** A number; a hyphen after a digit is that of a range. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])-?\\d[\\d,]*(?:\\.\\d+)?(?:E-?\\d+)?");

    private static final List<String> OPEN = List.of("at least", "more than", "at most", "less than", "unknown");

    /** By how much of itself a number is rounded to four digits. */
    private static final BigDecimal ROUNDED = new BigDecimal("0.001");

    /** Bounds that differ by less of themselves differ by the rounding of arithmetic, and print as one number. */
    private static final double NOISE = 1e-9;

    private static final int DIGITS = 4;
    private static final int WIDTH = 80;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private Laws() {}

    /**
     * The laws of a score: the same question of the same content has one answer, however often it is asked and whether
     * by names or by ids; its title is the question as the catalog understands it; asking changes
     * nothing; an answer without a value says what is missing; every figure of the working cites a source; the
     * question, the working and the missing inputs can be printed; and the law of {@link #ofFirstLine}.
     *
     * @param score the score
     * @param catalog the catalog to ask; it must have what the score names
     * @throws AssertionError if a law does not hold
     */
    public static void ofScore(Score score, Catalog catalog) {
        List<Entity> before = catalog.entities();
        Assessment answer = score.on(catalog);
        areEqual(score, answer, score.on(catalog));
        areEqual(score, answer, score.on(catalog.toBuilder().build()));
        Score resolved = score.resolved(catalog);
        areEqual(score, resolved, resolved.resolved(catalog));
        areEqual(score, answer, resolved.on(catalog));
        areEqual(score, resolved.question(), answer.question());
        areEqual(score, before, catalog.entities());

        Optional<Estimate> value = answer.value();
        check(value.isPresent() || !answer.missing().isEmpty(), score, "has neither a value nor a missing input");
        check(value.map(Estimate::low).orElse(Double.NEGATIVE_INFINITY) == answer.low(), score, answer.low());
        check(value.map(Estimate::high).orElse(Double.POSITIVE_INFINITY) == answer.high(), score, answer.high());
        areEqual(score, value.map(Estimate::best), value.map(it -> answer.best()));
        List<Citation> cited = answer.citations();
        List<Input> figures = answer.inputs().stream().flatMap(Laws::figures).toList();
        figures.forEach(figure -> check(!figure.citations().isEmpty(), score, "does not cite", figure));
        figures.forEach(figure -> check(cited.containsAll(figure.citations()), score, "leaves out", figure));

        Stream.of(
                        score.question(),
                        score.subject(),
                        answer.toString(),
                        answer.why().text(80),
                        answer.cite().text(80) + ".")
                .forEach(text -> isPrintable(text));
        for (String line : MissingInput.lines(answer.missing())) {
            isPrintable(line);
            check(line.contains(" ") && !line.contains("Optional") && !line.contains("null"), score, line);
        }
        ofFirstLine(answer);
    }

    /**
     * The law of what an answer prints of itself: one or two lines; a printed bound encloses the bound of the estimate
     * and differs from it by rounding to four digits at most; an exact value keeps its digits before the point; an open
     * end is said, at a number on its side; where not every row is known, the first line says how many are (of an
     * unknown answer only if that fits the line), and where less than half are, the bounds come before the number for
     * these; nothing is cut. Neither the lines nor what the answer says of its inputs names a method or a type of
     * Java: an analyst reads them.
     *
     * @param answer the answer
     * @throws AssertionError if the law does not hold
     * @since 0.3.0
     */
    public static void ofFirstLine(Assessment answer) {
        String echo = answer.toString();
        List<String> lines = echo.lines().toList();
        check(lines.size() <= 2, echo);
        check(lines.get(0).equals(answer.headline()), echo, answer.headline());
        check(
                lines.size() < 2
                        || lines.get(1).length() <= WIDTH
                        || !lines.get(1).contains("; "),
                echo);
        check(Stream.of("...", "\u2026", "null", "Optional", "NaN", "Infinity").noneMatch(echo::contains), echo);
        Stream.of(Stream.of(echo), MissingInput.lines(answer.missing()).stream(), answer.notes().stream())
                .flatMap(words -> words)
                .forEach(words -> check(!JAVA.matcher(words).find(), answer.question(), words));
        if (answer.value().isEmpty()) {
            check(echo.startsWith("unknown"), echo);
            answer.coverage()
                    .filter(rows -> (lines.get(0) + ", " + rows + " known").length() <= WIDTH)
                    .ifPresent(rows -> ofCoverage(answer, lines.get(0), rows));
            return;
        }
        Estimate value = answer.value().get();
        List<BigDecimal> numbers = numbers(echo);
        boolean isPoint = value.width() <= NOISE * Math.abs(value.high());
        boolean isNone = value.isExact() && value.low() == 0;
        check(isNone || isPrinted(value.low(), isPoint ? 0 : -1, numbers), echo, value);
        check(isNone || isPrinted(value.high(), isPoint ? 0 : 1, numbers), echo, value);
        check(value.isBounded() || OPEN.stream().anyMatch(echo::contains), echo, value);
        List<Estimate> said = Stream.concat(Stream.of(value), answer.coverage().flatMap(Coverage::stated).stream())
                .toList();
        areOutside(lines.get(0), "(?:at least|more than)", said.stream().map(Estimate::low), -1);
        areOutside(lines.get(0), "(?:at most|less than)", said.stream().map(Estimate::high), 1);
        if (value.isExact() && !isNone) {
            BigDecimal exact = BigDecimal.valueOf(value.low());
            BigDecimal whole = exact.round(
                    new MathContext(Math.max(DIGITS, exact.precision() - exact.scale()), RoundingMode.HALF_EVEN));
            check(numbers.stream().anyMatch(number -> number.compareTo(whole) == 0), echo, value);
        }
        answer.coverage().ifPresent(rows -> ofCoverage(answer, lines.get(0), rows));
    }

    /**
     * The law that a first line names each argument of the question that limits its number to a part: the chosen
     * categories, creditors or kinds of access, each country except the subject, and the years. Where the first line
     * has no room, the years begin the second.
     *
     * @param score the question
     * @param answer its answer
     * @param catalog the world that was asked
     * @throws AssertionError if the law does not hold
     * @since 0.3.0
     */
    public static void ofLimits(Score score, Assessment answer, Catalog catalog) {
        if (answer.value().isEmpty()) {
            return;
        }
        String first = answer.headline();
        String time = answer.toString().lines().skip(1).findFirst().orElse("").split("; ", 2)[0];
        List<Map.Entry<String, String>> arguments = score.form().arguments();
        for (Map.Entry<String, String> argument : arguments) {
            String value = argument.getValue();
            if (YEAR.matcher(value).matches()) {
                boolean hasNoRoom = time.contains(value) && first.length() + 1 + time.length() > WIDTH;
                check(first.contains(value) || hasNoRoom, score, answer, "names no", value);
            }
            choices(score.form(), argument)
                    .ifPresent(choices -> Splitter.on(';').split(value).forEach(code -> {
                        Stream<String> words = choices.stream()
                                .filter(choice -> choice.code().equals(code))
                                .flatMap(choice -> Stream.of(choice.label(), code.replace('-', ' ')));
                        check(
                                Stream.concat(Stream.of(code), words).anyMatch(first::contains),
                                score,
                                answer,
                                "names no",
                                code);
                    }));
        }
        arguments.stream()
                .map(Map.Entry::getValue)
                .filter(value -> catalog.countries().stream()
                        .anyMatch(country -> Stream.of(country.code(), country.id())
                                .anyMatch(name -> value.equals(name.toString()))))
                .skip(1)
                .forEach(other -> check(first.contains(other), score, answer, "names no", other));
    }

    /** All categories, creditors or kinds of access, if the argument is a choice among them. */
    private static Optional<List<? extends Coded>> choices(ReadableForm form, Map.Entry<String, String> argument) {
        List<String> codes = Splitter.on(';').splitToList(argument.getValue());
        return Stream.of(Category.values(), CreditorScope.values(), Access.values())
                .filter(choices -> Arrays.stream(choices).anyMatch(choice -> codes.contains(choice.code())))
                .filter(choices -> !isRead(form, argument.getKey(), "none-of-them"))
                .findFirst()
                .map(List::of);
    }

    private static boolean isRead(ReadableForm form, String key, String code) {
        ReadableForm other = ReadableForm.of(form.name());
        for (Map.Entry<String, String> argument : form.arguments()) {
            other = other.with(argument.getKey(), argument.getKey().equals(key) ? code : argument.getValue());
        }
        try {
            Scores.parse(other.toString());
            return true;
        } catch (IllegalArgumentException isNoChoice) {
            return false;
        }
    }

    /**
     * The law of what a query and a ranking print of themselves: two lines of 80 columns at most; the first has how
     * many rows there are, and of a ranking how many have none; the second the first of these rows, and nothing else.
     *
     * @param <E> the type of the rows
     * @param rows the query
     * @param property a property that counts or measures
     * @throws AssertionError if the law does not hold
     * @since 0.3.0
     */
    public static <E extends Entity> void ofRows(FactQuery<E, ?> rows, Property<?> property) {
        List<String> lines = rows.toString().lines().toList();
        Ranking<E> ranking = rows.top(3, property);
        List<String> ranked = ranking.toString().lines().toList();
        Stream.of(lines, ranked)
                .forEach(echo ->
                        check(echo.size() <= 2 && echo.stream().allMatch(line -> line.length() <= WIDTH), rows, echo));
        String kind = rows.stream()
                .findFirst()
                .map(row -> row.kind().count(rows.count()))
                .orElse("0 ");
        check((lines.get(0) + " ").startsWith(kind), rows, kind);
        String second = lines.size() < 2 ? "" : lines.get(1);
        String labels = rows.stream().map(row -> row.id().toString()).collect(Collectors.joining(", "));
        check(labels.startsWith(second.replaceFirst("(?:, )?\\.\\.\\.$", "")), rows, labels);
        check(ranked.get(0).startsWith(ranking.size() + " row"), ranking);
        check(ranked.get(0).contains(property.label()), ranking);
        check(
                ranking.isEmpty()
                        || ranking.leftOut().isEmpty()
                        || ranked.get(0).endsWith(", " + ranking.leftOut().size() + " unranked"),
                ranking,
                ranking.leftOut().size());
        check(
                ranked.size() < 2
                        || ranked.get(1).contains(ranking.get(0).row().id().toString()),
                ranking);
    }

    /**
     * The law of what a sum prints of itself: one or two lines of 80 columns at most; the first has the sum, of how
     * many rows it is one, and begins with that where more rows lack a figure than have one; a figure that is said to
     * be over half of the sum is so within all bounds.
     *
     * @param total the sum
     * @throws AssertionError if the law does not hold
     * @since 0.3.0
     */
    public static void ofTotal(Total total) {
        List<String> lines = total.toString().lines().toList();
        check(lines.size() <= 2 && lines.stream().allMatch(line -> line.length() <= WIDTH), total);
        String first = lines.get(0);
        int all = total.counted() + total.leftOut().size();
        long unknown = total.leftOut().stream()
                .filter(row ->
                        row.facts().stream().anyMatch(fact -> !fact.claims().isPresent()))
                .count();
        boolean isMostUnknown = total.sum().isPresent() && total.counted() < unknown;
        check(first.startsWith(total.counted() + " of " + all + " counted: ") == isMostUnknown, total);
        String counted = total.sum().isPresent() ? " from " + total.counted() : "no figure";
        check(isMostUnknown || first.contains(counted + ", " + total.leftOut().size() + " left out"), total);
        total.sum().ifPresent(sum -> {
            Estimate value = sum.number();
            check(isPrintedScaled(value.low(), value.isExact() ? 0 : -1, first), total, value);
            check(isPrintedScaled(value.high(), value.isExact() ? 0 : 1, first), total, value);
            total.figures().stream()
                    .filter(fact -> total.toString()
                            .contains("over half is " + fact.subject().id() + " ("))
                    .flatMap(fact -> fact.claims().value().stream())
                    .forEach(part -> check(2 * ((Measurement<?>) part).number().low() > value.high(), total, part));
        });
    }

    /**
     * The law of a difference: it prints the first lines of both answers; the change lies within the difference of the
     * two; turned round it is the opposite; and of a change of what is known alone nothing fell or rose.
     *
     * @param score the question
     * @param one a world
     * @param other another
     * @throws AssertionError if the law does not hold
     * @since 0.3.0
     */
    public static void ofDifference(Score score, Catalog one, Catalog other) {
        Comparison.Difference by = score.compare(one, other).differences().get(0);
        Comparison.Difference back = score.compare(other, one).differences().get(0);
        List<String> lines = by.toString().lines().toList();
        check(lines.size() == 2, by);
        ofLine(lines.get(0), by.before());
        ofLine(lines.get(1).replaceFirst("^-> ", ""), by.after());
        check(by.isKnowledge() == back.isKnowledge(), by);
        check(!by.isKnowledge() || (by.fell() == Ternary.UNKNOWN && by.rose() == Ternary.UNKNOWN), by);
        check(by.change().isPresent() == back.change().isPresent(), by);
        by.change().ifPresent(change -> {
            double noise = NOISE
                    * (1 + Math.abs(by.before().high()) + Math.abs(by.after().high()));
            Estimate opposite = back.change().orElseThrow().negated();
            check(isNear(change.low(), opposite.low(), noise), by, change, opposite);
            check(isNear(change.high(), opposite.high(), noise), by, change, opposite);
            check(change.low() >= by.after().low() - by.before().high() - noise, by, change);
            check(change.high() <= by.after().high() - by.before().low() + noise, by, change);
        });
    }

    /** A first line by itself names the basis of the answer, and says nothing else beside the answer's own. */
    private static void ofLine(String line, Assessment answer) {
        check(
                List.of(answer.headline(), answer.headline() + ", " + answer.basis())
                        .contains(line),
                line,
                answer);
        check(line.contains(answer.basis()), line, answer);
    }

    private static boolean isNear(double one, double other, double noise) {
        return one == other || Math.abs(one - other) <= noise;
    }

    private static void ofCoverage(Assessment answer, String line, Coverage rows) {
        String known = rows.known() + "(?: known)? of " + rows.all();
        check(
                rows.isWhole()
                        || Pattern.compile("(?<![-,.\\d])" + known + "\\b")
                                .matcher(line)
                                .find(),
                line,
                rows);
        Pattern.compile("(?<![-,.\\d])(\\d+(?: known)? of \\d+) (?:known|" + Pattern.quote(rows.rows()) + ")")
                .matcher(line)
                .results()
                .forEach(said -> check(said.group(1).matches(known), line, rows));
        if (2 * rows.known() < rows.all() && rows.stated().isPresent()) {
            int direction = answer.high() - answer.low() <= NOISE * Math.abs(answer.high()) ? 0 : -1;
            check(isPrinted(answer.low(), direction, numbers(line).subList(0, 1)), line, answer.value());
        }
    }

    /** A number behind the words for a bound is one of some bounds, rounded away from what it bounds. */
    private static void areOutside(String line, String words, Stream<Double> some, int direction) {
        List<Double> bounds = some.filter(Double::isFinite).toList();
        Pattern.compile(words + " (" + NUMBER.pattern() + ")")
                .matcher(line)
                .results()
                .forEach(said -> check(
                        bounds.stream().anyMatch(bound -> isPrinted(bound, direction, numbers(said.group(1)))),
                        line,
                        bounds));
    }

    private static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> new BigDecimal(number.group().replace(",", "")))
                .toList();
    }

    /** Whether one of the numbers is a bound, rounded down or up, or as it may be. */
    private static boolean isPrinted(double bound, int direction, List<BigDecimal> numbers) {
        if (!Double.isFinite(bound)) {
            return true;
        }
        BigDecimal exact = new BigDecimal(bound);
        BigDecimal noise = exact.abs().multiply(BigDecimal.valueOf(NOISE));
        return numbers.stream()
                .map(number -> number.subtract(exact))
                .anyMatch(difference -> (difference.signum() * direction >= 0
                                || difference.abs().compareTo(noise) <= 0)
                        && difference.abs().compareTo(exact.abs().multiply(ROUNDED)) <= 0);
    }

    /** The same, in units, millions or billions. */
    private static boolean isPrintedScaled(double bound, int direction, String text) {
        return DoubleStream.of(1, 1e6, 1e9, 1e12).anyMatch(unit -> isPrinted(bound / unit, direction, numbers(text)));
    }

    /** The inputs that are no steps. */
    private static Stream<Input> figures(Input input) {
        return input.parts().isEmpty()
                ? Stream.of(input)
                : input.parts().stream().flatMap(Laws::figures);
    }

    /**
     * The laws of a lens: it gives the same content each time; it leaves the catalog that it looks at as it was; the
     * lenses that the catalog lists afterwards make the same content again; its label is one line.
     *
     * @param lens the lens
     * @param catalog the catalog to see through it
     * @throws AssertionError if a law does not hold
     */
    public static void ofLens(Lens lens, Catalog catalog) {
        List<Entity> before = catalog.entities();
        List<Lens> lenses = catalog.lenses();
        Catalog then = catalog.through(lens);
        areEqual(lens, then.entities(), catalog.through(lens).entities());
        areEqual(lens, then.entities(), lens.on(catalog).entities());
        areEqual(lens, before, catalog.entities());
        areEqual(lens, lenses, catalog.lenses());
        if (lenses.isEmpty()) {
            areEqual(lens, then.entities(), Lens.of(then.lenses()).on(catalog).entities());
        }
        isPrintable(lens.label() + ".");
        check(lens.label().indexOf('\n') < 0, lens, "has more than one line", lens.label());
    }

    /**
     * The laws of an edit, alone in a scenario: it is refused in clear words, or makes the same world each time. Then
     * it changes something; every fact that it changes rests on one claim, which cites its words; every other fact,
     * every entity and every source stays, and an entity without such a fact stays the same object; the world that it
     * looks at is as it was.
     *
     * @param edit the edit
     * @param catalog the world to change
     * @throws AssertionError if a law does not hold
     */
    public static void ofEdit(Edit edit, Catalog catalog) {
        isPrintable(edit.words());
        edit.caveat().ifPresent(Oracle::isPrintable);
        List<Entity> before = catalog.entities();
        Scenario scenario = Scenario.named("law").with(edit);
        Catalog then;
        try {
            then = scenario.on(catalog);
        } catch (ScenarioException refused) {
            isPrintable(refused.getMessage());
            return;
        } finally {
            areEqual(edit, before, catalog.entities());
        }
        areEqual(edit, then.entities(), scenario.on(catalog).entities());
        check(!before.equals(then.entities()), edit, "changes nothing");
        areEqual(edit, catalog.version(), then.version());
        areEqual(edit, catalog.reading(), then.reading());
        check(then.sources().list().containsAll(catalog.sources().list()), edit, "loses a source");
        for (Entity entity : before) {
            Entity after = then.find(entity).orElse(null);
            check(after != null, edit, "loses", entity.id());
            check(after == entity || !entity.equals(after), edit, "copies", entity.id());
        }
        for (Entity entity : then.entities()) {
            List<Attested<?>> known = before.contains(entity) ? facts(entity) : new ArrayList<>();
            catalog.find(entity).ifPresent(other -> known.addAll(facts(other)));
            for (Attested<?> fact : facts(entity)) {
                check(
                        known.contains(fact) || isAssumed(fact, catalog.resolved(edit)),
                        edit,
                        "changes without saying so",
                        fact);
            }
        }
    }

    private static List<Attested<?>> facts(Entity entity) {
        List<Attested<?>> facts = new ArrayList<>(entity.facts().all());
        entity.observed().ifPresent(observations -> facts.addAll(observations.all()));
        return facts;
    }

    private static boolean isAssumed(Attested<?> fact, Edit edit) {
        Claim<?> claim = fact.claims().get(0);
        return fact.claims().size() == 1
                && claim.source().type() == SourceType.ASSUMPTION
                && claim.citation().locator().equals(edit.words());
    }

    /**
     * The laws of a kind: every cell of a row of the catalog is read back from what it is written as; a row refers to
     * what the catalog has, and is told from the others by its id and by the columns that are unique; the catalog is
     * written as a package, and read back as it was.
     *
     * @param <E> the type of the entities
     * @param kind the kind
     * @param catalog a catalog that has entities of the kind
     * @throws AssertionError if a law does not hold
     */
    public static <E extends Entity> void ofKind(Kind<E> kind, Catalog catalog) {
        List<E> rows = catalog.entities().stream()
                .filter(kind.type()::isInstance)
                .map(kind.type()::cast)
                .toList();
        check(!rows.isEmpty(), "no row of", kind);
        Set<Object> ids = new HashSet<>();
        Set<Object> unique = new HashSet<>();
        for (E row : rows) {
            areEqual(kind, kind, row.kind());
            check(ids.add(row.id()), kind, "two rows", row.id());
            check(kind.uniqueColumns().isEmpty() || unique.add(kind.uniqueOf(row)), kind, "not unique", row.id());
            row.references()
                    .forEach(id -> check(catalog.find(id.toString()).isPresent(), kind, "nothing has the id", id));
            kind.columns().forEach(column -> isReadBack(kind, column, row));
        }
        Oracle.isKept(catalog);
    }

    private static <E extends Entity, T> void isReadBack(Kind<E> kind, Column<E, T> column, E row) {
        Cell<T> cell = column.cell();
        for (T value : column.filedOf(row)) {
            areEqual(kind, value, cell.read(cell.write(value)));
        }
        check(!column.isRequired() || !column.filedOf(row).isEmpty(), kind, "is without", column, row.id());
    }

    /**
     * The law of a form: what is written is read as an equal value, which is written alike.
     *
     * @param <T> the type of the values
     * @param value a value
     * @param write how it is written, such as {@code score -> score.form().toString()}
     * @param read how it is read, such as {@code Scores::parse}
     * @throws AssertionError if the law does not hold
     */
    public static <T> void ofForm(T value, Function<T, String> write, Function<String, T> read) {
        String written = write.apply(value);
        isPrintable(written + ".");
        T again = read.apply(written);
        areEqual(written, value, again);
        areEqual(written, written, write.apply(again));
    }

    private static void areEqual(Object subject, Object one, Object other) {
        check(one.equals(other), subject, "not equal", one, other);
        check(one.hashCode() == other.hashCode(), subject, "equal with another hash", one, other);
    }
}
