package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.FactKey;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.catalog.Reads;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Footnotes;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.core.view.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link Score}: an estimate with its working. A view: {@link #print()} shows the working, which a page
 * in HTML folds away behind the answer.
 *
 * <p>{@link #value()} is empty where an input that the formula cannot do without is missing; {@link #missing()} then
 * says which. An answer that could do without some inputs has a value and names them all the same. Immutable and
 * thread-safe; the working is put together when it is first asked for, from what the {@link Recorder} of the answer
 * noted.
 *
 * @since 0.1.0
 */
public final class Assessment implements Report {

    static final int DIGITS = 4;

    private final Supplier<String> question;
    private final @Nullable Estimate value;
    private final List<Supplier<String>> vintages;

    /** Of a question about the end of a year, the world as it stood then. */
    private final Catalog world;

    final Catalog catalog;
    private final @Nullable Function<Catalog, Assessment> score;
    private final Supplier<Working> working;
    private volatile @Nullable Reads reads;

    /** What is shown beside a value, put together when it is first asked for: often only the value is asked for. */
    private static final class Working {
        private final Builder builder;
        private final Supplier<Optional<Computation>> computation;
        private @Nullable Said said;
        private Recorder.@Nullable Records records;
        private @Nullable String basis;

        Working(Builder builder) {
            this.builder = builder;
            this.computation = builder.computation;
        }

        synchronized Said said() {
            if (said == null) {
                said = builder.said();
            }
            return said;
        }

        synchronized Recorder.Records records() {
            if (records == null) {
                records = builder.recorder.records();
            }
            return records;
        }

        synchronized String basis() {
            if (basis == null) {
                List<Attested<?>> figures = new ArrayList<>();
                computation
                        .get()
                        .ifPresentOrElse(
                                how -> how.figures(figures),
                                () -> records().shown.forEach(fact -> figures.add(fact.claims())));
                basis = Attested.basis(figures);
            }
            return basis;
        }
    }

    /** An answer with the value of another one, that can be asked again. */
    private Assessment(
            Assessment given, Function<Catalog, Assessment> score, Catalog catalog, Supplier<Working> working) {
        this.question = given.question;
        this.value = given.value;
        this.vintages = given.vintages;
        this.world = given.world;
        this.catalog = catalog;
        this.score = score;
        this.working = working;
    }

    private Assessment(Builder builder, @Nullable Estimate value) {
        this.question = builder.recorder.question;
        this.value = value;
        this.vintages = builder.recorder.vintages;
        this.world = builder.recorder.catalog();
        this.catalog = world;
        this.score = null;
        Working made = new Working(builder);
        this.working = () -> made;
        if (world.reported().isPresent()) {
            said(); // what the words read is reported, too
        }
    }

    /** This answer; asking its question again of a catalog that reports what is read gives the facts and conditions. */
    Assessment to(Function<Catalog, Assessment> score, Catalog asked) {
        return new Assessment(this, score, asked, working);
    }

    /** The same value; the rest, which asking the question again gives, would of many answers fill the memory. */
    Assessment replayed(Function<Catalog, Assessment> score, Catalog asked) {
        return new Assessment(
                this,
                score,
                asked,
                Suppliers.memoize(() -> score.apply(asked).working.get()));
    }

    /**
     * Starts an answer.
     *
     * @param recorder through which the answer was made; nothing may be noted in it once the answer is given
     * @return an answer that still lacks its value
     */
    public static Builder of(Recorder recorder) {
        return new Builder(requireNonNull(recorder, "recorder"));
    }

    /**
     * The question that was asked.
     *
     * @return the question as text
     */
    public String question() {
        return question.get();
    }

    /** What it says beside its value. */
    Said said() {
        return working.get().said();
    }

    /**
     * The answer.
     *
     * @return an estimate in {@link #unit()}, or empty if an input that cannot be done without is missing
     */
    public Optional<Estimate> value() {
        return Optional.ofNullable(value);
    }

    /**
     * The lowest that the answer can be.
     *
     * @return in {@link #unit()}; negative infinity if the answer is unknown or has no lower bound
     * @since 0.3.0
     */
    public double low() {
        return value == null ? Double.NEGATIVE_INFINITY : value.low();
    }

    /**
     * The single best value of the answer, where there is one.
     *
     * @return in {@link #unit()}, as {@link Estimate#best()} says; empty if the answer is unknown, or no value of its
     *     range is better than another
     * @since 0.3.0
     */
    public OptionalDouble best() {
        return value == null ? OptionalDouble.empty() : value.best();
    }

    /**
     * The highest that the answer can be.
     *
     * @return in {@link #unit()}; infinity if the answer is unknown or has no upper bound
     * @since 0.3.0
     */
    public double high() {
        return value == null ? Double.POSITIVE_INFINITY : value.high();
    }

    /**
     * Whether this answer is greater than another of the same unit. Two parts of one and the same total are compared as
     * the parts are, however uncertain the total is.
     *
     * @param other another answer to a question of the same world
     * @return yes or no if it is so in each completion of what is unknown; unknown if one has no value, or the bounds
     *     overlap, so that the order is undecided
     * @throws IllegalArgumentException if both have a value and their units differ
     * @since 0.3.0
     */
    public Ternary isGreater(Assessment other) {
        return SharedTotal.isGreater(this, requireNonNull(other, "other"));
    }

    /**
     * What the answer counts.
     *
     * @return the unit as text, such as {@code percent of gross government debt}
     */
    public String unit() {
        return said().unit();
    }

    /**
     * What the answer is a number of, where the unit leaves that open, and how many of its systems no source shows in
     * the last years.
     *
     * @return such as {@code official bilateral debt alone}; empty if there is no more to say
     */
    public String scope() {
        return joined(said().scope(), said().unseen(), said().aside());
    }

    /**
     * On what basis the figures of the answer are, or the claims by which it counts rows, where their sources do not
     * state them.
     *
     * @return such as {@code projected}, {@code partly estimated} or {@code partly inferred and projected}; empty if
     *     the answer is unknown, or all is stated
     * @since 0.3.0
     */
    public String basis() {
        return value == null ? "" : working.get().basis();
    }

    /**
     * The value with its basis, as a cell of a table shows it.
     *
     * @return such as {@code 8.49-10.08, partly estimated}; {@code unknown} without a value
     * @since 0.3.0
     */
    public String figure() {
        return words(value()) + Lines.afterComma(basis());
    }

    static String words(Optional<Estimate> value) {
        return value.isEmpty() ? "unknown" : value.get().describe(DIGITS);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
    }

    /**
     * How the answer follows from the inputs.
     *
     * @return the formula as text
     */
    public String formula() {
        return said().formula();
    }

    /**
     * How the value follows from numbers, so that another program can compute it again.
     *
     * @return the computation; empty if there is no value, or the score tells none
     * @since 0.2.0
     */
    public Optional<Computation> computation() {
        return value == null ? Optional.empty() : working.get().computation.get();
    }

    /**
     * The inputs, each with its citations.
     *
     * @return an unmodifiable list of trees
     */
    public List<Input> inputs() {
        return Collections.unmodifiableList(working.get().records().inputs);
    }

    /**
     * The inputs that are missing. Of one that was searched for without result, the reason says when.
     *
     * @return an unmodifiable list of what was looked for and why it is not there; empty if nothing is missing
     */
    public List<MissingInput> missing() {
        return working.get().records().missing.stream()
                .map(input -> input.searchedIn(world).searchedIn(catalog))
                .toList();
    }

    /**
     * Every fact that was read for the answer: its inputs, those that are missing, and those that decided which rows
     * count.
     *
     * @return an unmodifiable list, each fact once, as the catalog has it
     */
    public List<Fact> facts() {
        Map<FactKey, Fact> facts = new LinkedHashMap<>(working.get().records().facts);
        reads().facts(catalog::find).forEach(fact -> facts.put(fact.key(), fact));
        return List.copyOf(facts.values());
    }

    /** Notes the facts that this answer uses or lacks as those of another one. */
    void noteIn(Recorder.Records other) {
        working.get().records().facts.values().forEach(other::reads);
        other.shown.addAll(working.get().records().shown);
    }

    /**
     * What was read for the answer, and so decides it: facts, stated or not, and conditions of rows.
     *
     * @return what {@link Score#on} read; of an answer that {@link Score#answer} gave, the facts that it uses or lacks
     * @since 0.3.0
     */
    public Reads reads() {
        Reads known = reads;
        if (known == null) {
            known = score == null
                    ? catalog.reads(
                            world -> working.get().records().facts.keySet().forEach(world::fact))
                    : catalog.reads(world -> score.apply(world).inputs());
            reads = known;
        }
        return known;
    }

    /**
     * What decides the answer: the claims whose change alone moves it, found by asking again without each claim that
     * was read, and with another value, basis or date of it.
     *
     * <p><b>What it does not mean.</b> Claims are changed one at a time: two sources that say the same may both be
     * missing, since either alone is enough.
     *
     * @param budget the limit of answers
     * @return an unmodifiable list of facts in the order of reading, each with those claims alone; empty of an answer
     *     that {@link Score#answer} gave
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it needs more answers than the limit
     * @since 0.3.0
     */
    public List<Fact> decided(Budget budget) {
        requireNonNull(budget, "budget");
        return score == null ? List.of() : new Deciding(catalog, score, this, budget).facts();
    }

    /**
     * The rows that decide the answer: those without which it would have another value, found by asking again without
     * each row with a fact that was read, or that passes a condition that was asked.
     *
     * @param budget the limit of answers, such as {@code Budget.standard()}
     * @return an unmodifiable list, kind by kind in order of the ids, without what the question names; empty of an
     *     answer that {@link Score#answer} gave
     * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it needs more answers than the limit
     * @since 0.3.0
     */
    public List<Entity> decidedRows(Budget budget) {
        requireNonNull(budget, "budget");
        return score == null ? List.of() : new Deciding(catalog, score, this, budget).rows();
    }

    /**
     * For how many of the rows that it counts the answer has all that it needs.
     *
     * @return the coverage; empty of an answer that counts no rows
     */
    public Optional<Coverage> coverage() {
        return said().coverage();
    }

    /**
     * What a reader might look for among what the answer counts, and does not find there: parts of what is counted
     * already, deals that came to nothing, or other kinds of systems.
     *
     * @return an unmodifiable list, each with the reason; empty of an answer that counts no rows
     */
    public List<LeftOut> leftOut() {
        return List.copyOf(working.get().records().leftOut);
    }

    /**
     * What a reader of the number should know.
     *
     * @return an unmodifiable list of sentences, possibly empty
     */
    public List<String> notes() {
        return List.copyOf(working.get().records().notes);
    }

    /**
     * The catalog that was asked.
     *
     * @return the dataset's version and the lenses
     */
    public String catalog() {
        return world.toString();
    }

    /**
     * The working: the answer on top, below it the formula, the inputs with their citations, what is missing, and the
     * dataset.
     *
     * @return a tree to print
     */
    public Tree why() {
        List<Tree> children = new ArrayList<>();
        children.add(Tree.of("formula: " + said().formula()));
        inputs().stream().distinct().forEach(input -> children.add(input.tree()));
        MissingInput.lines(missing()).forEach(what -> children.add(Tree.of("missing: " + what)));
        leftOut().stream()
                .collect(groupingBy(LeftOut::reason, LinkedHashMap::new, toList()))
                .forEach((reason, rows) -> children.add(Tree.of(
                        Text.of("left out, " + reason + ": ")
                                .plus(Text.join(
                                        ", ",
                                        Lists.transform(
                                                rows,
                                                row -> Text.thing(row.id()).plus(Text.cited(row.citations()))))),
                        List.of())));
        notes().forEach(note -> children.add(Tree.of("note: " + note)));
        children.add(Tree.of("data: " + world));
        return Tree.of(question() + " = " + inWorking(""), children);
    }

    /**
     * The answer with its working.
     *
     * @return the tree of {@link #why()}, folded in HTML
     * @since 0.2.0
     */
    @Override
    public View page() {
        return why().folded();
    }

    /**
     * What is shown of the facts that were read: the figures used, and what leaves rows out.
     *
     * @return an unmodifiable list in the order of use; where an answer uses the claims of one source alone, the fact
     *     has these
     * @since 0.3.0
     */
    public List<Fact> shown() {
        return Stream.concat(
                        working.get().records().shown.stream(),
                        leftOut().stream().flatMap(row -> row.facts().stream()))
                .distinct()
                .toList();
    }

    /**
     * The bibliography of this answer.
     *
     * @return every source of what is shown, once, and no other: of the figures used, and of what leaves rows out
     */
    public View cite() {
        Footnotes footnotes = new Footnotes();
        citations().forEach(footnotes::mark);
        return footnotes.view();
    }

    /**
     * The bibliography of all that was read, in two groups.
     *
     * @return first the sources of what is shown, then those of the other facts that were read
     * @since 0.3.0
     */
    public View citeRead() {
        Footnotes others = new Footnotes();
        Set<Citation> shown = Set.copyOf(citations());
        facts().stream()
                .flatMap(fact -> fact.claims().claims().stream())
                .map(Claim::citation)
                .filter(citation -> !shown.contains(citation))
                .forEach(others::mark);
        return Document.builder()
                .heading("Shown")
                .add(cite())
                .heading("Read besides")
                .add(others.view())
                .build();
    }

    /**
     * Every citation of what is shown, once, in the order of the working: of the inputs, and of what leaves rows out.
     *
     * @return an unmodifiable list
     */
    public List<Citation> citations() {
        Set<Citation> citations = new LinkedHashSet<>();
        inputs().forEach(input -> input.collect(citations));
        leftOut().forEach(row -> citations.addAll(row.citations()));
        return List.copyOf(citations);
    }

    /** Adds the answer to a chart in the same unit; without a value, the first thing that is missing says why. */
    void drawOn(Chart.Builder chart, String label) {
        if (value == null) {
            List<String> lines = MissingInput.lines(missing());
            chart.unknown(label, lines.isEmpty() ? "unknown" : "unknown: " + lines.get(0));
        } else {
            String known = said().coverage()
                    .map(rows -> ", " + rows.known() + " of " + rows.all() + " known")
                    .orElse("");
            chart.mark(label, value, value.describe(DIGITS) + known + Lines.afterComma(basis()));
        }
    }

    /** The first line with what the second says of the number behind it, as it heads a working. */
    private String inWorking(String missing) {
        Echo echo = new AnswerLines(this).echo(missing, "");
        String rest = value == null ? "" : echo.rest();
        return rest.isEmpty() ? echo.first() : echo.first() + " (" + rest + ")";
    }

    /** The answer on one line, as a part of the working of another. */
    String inWorking() {
        return inWorking(missingWords());
    }

    /** Equal if question, answer and all that is shown of it are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assessment that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(question(), value, catalog());
    }

    private List<Object> parts() {
        return List.of(question(), value(), said(), catalog(), computation(), inputs(), missing(), leftOut(), notes());
    }

    /**
     * The first line of the answer: the number with its bounds, the year that was asked for, and of how much it is one.
     * The bounds go first where less than half of the rows is known.
     *
     * @return one line, of 80 characters at most where a name or the basis of the number does not make it longer; how
     *     many inputs are missing is added where the rest of it does not say so, and of an answer that is unknown by a
     *     day alone, that it is
     * @since 0.3.0
     */
    public String headline() {
        return new AnswerLines(this).echo(missingWords(), said().when()).first();
    }

    private String missingWords() {
        int missing = value == null || said().isWhole()
                ? MissingInput.either(missing()).size()
                : 0;
        return missing == 0 ? "" : " (" + missing + " missing" + later() + ")";
    }

    private static Optional<String> name(Lens lens) {
        return lens.form().map(ReadableForm::name);
    }

    /** Of an unknown answer, whether it has a value but for the day by which sources are known. */
    private String later() {
        Optional<String> knownBy = name(Lens.knownBy("9999"));
        List<Lens> others = catalog.lenses().stream()
                .filter(lens -> !name(lens).equals(knownBy))
                .toList();
        if (value != null || score == null || others.size() == catalog.lenses().size()) {
            return "";
        }
        Catalog world = catalog.asReleased();
        for (Lens lens : others) {
            world = world.lenses().contains(lens) ? world : world.through(lens);
        }
        try {
            Assessment known = score.apply(world);
            return known.value == null
                    ? ""
                    : "; only later " + (known.vintages.isEmpty() ? "sources" : "editions") + " are bundled";
        } catch (IllegalArgumentException unfit) {
            return ""; // what the question names is another thing by later sources
        }
    }

    /**
     * The answer for notebooks that show values by {@code toString}; {@link #why()} has the rest.
     *
     * @return {@link #headline()}, and on a second line, if there is anything to say, the number for what is known, the
     *     convention and the edition of the figures, or the first reason why the answer is unknown
     */
    @Override
    public String toString() {
        Stream<String> editions = value == null
                ? Stream.of()
                : vintages.stream().map(Supplier::get).distinct();
        return new AnswerLines(this)
                .echo(missingWords(), said().when())
                .then(editions.collect(Collectors.joining("; ")))
                .toString();
    }

    /**
     * An answer that still lacks its value. Not thread-safe.
     *
     * @since 0.2.0
     */
    public static final class Builder {
        private final Recorder recorder;
        private Said said = Said.NOTHING;
        private Consumer<Builder> words = answer -> {};
        private Supplier<Optional<Computation>> computation = Optional::empty;

        private Builder(Recorder recorder) {
            this.recorder = recorder;
        }

        /** Says what these words say, when that is first asked for: none of it is needed for the value. */
        Builder saying(Consumer<Builder> later) {
            words = words.andThen(later);
            return this;
        }

        private Said said() {
            words.accept(this);
            return said;
        }

        private Builder say(Said more) {
            said = more;
            return this;
        }

        /**
         * Says what the answer counts.
         *
         * @param words the unit as text, such as {@code percent of GDP}
         * @return this builder
         */
        public Builder unit(String words) {
            return counting(requireNonNull(words, "words"), words);
        }

        /**
         * Says what the answer counts where one of it has another name than several.
         *
         * @param unitOfOne the unit of one, such as {@code event}
         * @param unit the unit of any other number, such as {@code events}
         * @return this builder
         */
        public Builder counting(String unitOfOne, String unit) {
            return say(said.withUnitOfOne(unitOfOne).withUnit(unit));
        }

        /** Says that the answer is in percent of something whose name may be too long for the first line. */
        Builder percentOf(String name) {
            return say(said.withBase(name)).counting("percent", "percent of " + name);
        }

        /** As {@link #percentOf(String)}; the first line has its code rather than no name. */
        Builder percentOf(Denominator base) {
            return percentOf(base.label()).counting("percent of " + base.code().replace('-', ' '), said.unit());
        }

        /**
         * Says to which part of what the unit names the answer is limited; the first line has it.
         *
         * @param scope such as {@code official bilateral debt alone}
         * @return this builder
         */
        public Builder scope(String scope) {
            return say(said.withScope(scope));
        }

        /** Says of what time the answer is, such as {@code in 2016}; the first line has it. */
        Builder when(String words) {
            return say(said.withWhen(words.isEmpty() ? "" : " " + words));
        }

        /** Says of what time the answer is, which ends with a year, and of what year the data is if that is earlier. */
        Builder when(String words, int year) {
            int known = recorder.catalog().day().map(LocalDate::getYear).orElse(year);
            return when(known < year ? words + " (data of " + known + ")" : words);
        }

        /** Says how many of the systems that it counts no source shows in the last years. */
        Builder unseen(String words) {
            return say(said.withUnseen(words));
        }

        /**
         * Says more of the answer, such as the convention; the second line counts the last of it where it has no room.
         */
        Builder aside(String... words) {
            return say(said.withAside(joined(words)));
        }

        /**
         * Says of how many the answer counts some, such as {@code 2}, which is printed between the number and the unit.
         */
        Builder outOf(String words) {
            return say(said.withWhole(words));
        }

        /**
         * Says what a reader must know before the number: the first line begins with it, and is it alone where the
         * answer is exactly 0.
         *
         * @param lead such as {@code no threshold breached}, or {@code none recorded}; empty for nothing
         * @return this builder
         * @since 0.3.0
         */
        public Builder lead(String lead) {
            return say(said.withLead(lead));
        }

        /**
         * Says how the answer follows from the inputs.
         *
         * @param formula the formula as text
         * @return this builder
         */
        public Builder formula(String formula) {
            return say(said.withFormula(formula));
        }

        /**
         * Says how the value follows from numbers, when that is first asked for.
         *
         * @param from gives the computation; empty if no short formula tells it
         * @return this builder
         * @since 0.3.0
         */
        public Builder computed(Supplier<Optional<Computation>> from) {
            computation = Suppliers.memoize(requireNonNull(from, "from")::get);
            return this;
        }

        /**
         * Answers.
         *
         * @param value the answer in the unit
         * @return the answer with its working
         */
        public Assessment answer(Estimate value) {
            return new Assessment(this, requireNonNull(value, "value"));
        }

        /**
         * Says for how many of the rows that it counts the answer has all that it needs, and what it would be for these
         * alone. Where it lacks something, the first line of the answer says both.
         *
         * @param known how many rows
         * @param all how many there are
         * @param rows what they are called, such as {@code systems}
         * @param stated the answer for those that are known; empty if there is none, as always where no row is known
         * @return this builder
         * @throws IllegalArgumentException if more are known than there are, or one number is negative
         */
        public Builder among(int known, int all, String rows, Optional<Estimate> stated) {
            return say(said.withCoverage(new Coverage(known, all, rows, known == 0 ? Optional.empty() : stated)));
        }

        /**
         * Keeps what is stated of a market, so that another answer can be compared with this one in each completion.
         */
        Builder completing(Optional<Map<Id, Set<Id>>> systems, boolean isJoint) {
            return say(said.withMarket(systems).withIsJointSupply(isJoint));
        }

        /** As another answer, but for the value and for the time, see {@link #when(String, int)}. */
        Builder like(Assessment other, String when, int year) {
            computation = other::computation;
            return saying(words -> words.say(other.said()).when(when, year));
        }

        /**
         * Answers, if there is a value.
         *
         * @param value the answer in the unit; empty where an input that cannot be done without is missing
         * @return the answer with its working
         */
        public Assessment answer(Optional<Estimate> value) {
            return new Assessment(this, value.orElse(null));
        }
    }
}
