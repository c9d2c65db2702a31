package io.github.digitalsilkroad.core.catalog;

import com.google.common.base.Suppliers;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Echo;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sum over the rows of a query that says what it could not add.
 *
 * <p>Left out are rows that do not state the measure, state it in another unit, are part of another row whose figure
 * includes theirs, are deployments that have ended where the query has live ones, or are records whose source does not
 * recommend adding them. A view without equality: compare what it holds, such as its {@link #sum()}. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class Total implements Report {

    /** As many years as a sum lists; of more it gives the first and the last. */
    private static final int YEARS = 4;

    private static final int DIGITS = 4;

    private final Figures<?> from;
    private final @Nullable Measurement<?> sum;

    /** Where the rows are, and those that are added. */
    private final int[] places;

    private final int[] added;

    private final Supplier<List<Fact>> counted;
    private final Supplier<List<RowCondition>> chosen;

    /** The sum over the rows at some places, with the conditions that chose them. */
    Total(Figures<?> from, Supplier<List<RowCondition>> chosen, int[] places) {
        this.from = from;
        this.places = places;
        this.added = from.addedAt(places);
        this.sum = added.length == 0 ? null : Measurement.sum(from.figuresAt(added));
        this.counted = Suppliers.memoize(() -> from.factsAt(added));
        this.chosen = chosen;
    }

    private static Measurement<?> figure(Fact fact) {
        return (Measurement<?>) fact.claims().value().orElseThrow();
    }

    /**
     * What the sum is a number of.
     *
     * @return the unit, such as that of {@code camera} or {@code USD}
     */
    public Unit unit() {
        return from.measure.unit();
    }

    /**
     * The sum.
     *
     * @return the sum with its unit, or empty if no row could be added; shares, which may make more than one whole, add
     *     to a ratio
     */
    public Optional<Measurement<?>> sum() {
        return Optional.ofNullable(sum);
    }

    /**
     * How many rows were added.
     *
     * @return a count, 0 or more
     */
    public int counted() {
        return added.length;
    }

    /**
     * The figures that are added.
     *
     * @return an unmodifiable list in catalog order, each with its claims
     * @since 0.3.0
     */
    public List<Fact> figures() {
        return counted.get();
    }

    /**
     * What the sum asks of each row, and the properties that it reads for that.
     *
     * @return an unmodifiable list: the conditions of the query, and those of the sum
     * @since 0.3.0
     */
    public List<RowCondition> conditions() {
        return from.conditions(chosen.get());
    }

    /**
     * The rows that were added with a figure on which sources contradict each other.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<Id> disputed() {
        return figures().stream()
                .filter(fact -> fact.claims().isDisputed())
                .map(fact -> fact.subject().id())
                .toList();
    }

    /**
     * The rows that were not added, each with the reason.
     *
     * @return an unmodifiable list in catalog order
     */
    public List<LeftOut> leftOut() {
        return from.leftOut(places);
    }

    /**
     * The rows that were not added as a table to print, under the sum.
     *
     * @return a table with a row for each row that was left out
     */
    @Override
    public Table page() {
        return new TableColumns<LeftOut>(line())
                .column("left out", LeftOut::id)
                .column("why", LeftOut::reason)
                .of(leftOut());
    }

    /**
     * The sum as comma-separated values.
     *
     * @return a header, and one line: the property, the sum in the columns {@code low}, {@code best}, {@code high} and
     *     {@code unit}, on what basis its figures are, and how many rows were counted, disputed and left out
     */
    public String csv() {
        return new TableColumns<Total>("")
                .column("property", total -> from.property.name())
                .numbers("", Total::sum)
                .column("basis", Total::basis)
                .column("counted", Total::counted)
                .column("disputed", total -> disputed().size())
                .column("left out", total -> places.length - added.length)
                .of(List.of(this))
                .csv();
    }

    /**
     * The working: each figure with its time and its claim, and each row that is left out with what keeps it out.
     *
     * @return a tree to print
     * @since 0.3.0
     */
    public Tree why() {
        List<Tree> rows = figures().stream()
                .map(fact -> Tree.of(Text.thing(fact.subject().id()).plus(", ").plus(Working.fact(fact)), List.of()))
                .toList();
        return Working.of(line(), rows, leftOut(), conditions(), from.data);
    }

    /** On what basis the figures are; empty if sources state all. */
    String basis() {
        return Attested.basis(Lists.transform(figures(), Fact::claims));
    }

    private String dispute() {
        int all = 0;
        int possible = 0;
        for (Fact fact : figures()) {
            Ternary dispute = fact.claims().dispute();
            all += dispute.isNo() ? 0 : 1;
            possible += dispute == Ternary.UNKNOWN ? 1 : 0;
        }
        String some = possible == 0 ? "" : ", " + possible + " of them perhaps of different times";
        String which = possible > 0 && possible == all ? " if of the same time" : some;
        return all == 0 ? "" : (counted() == 1 ? "" : all + " ") + "disputed" + which;
    }

    /** The years of the figures, such as {@code 2019, 2021}, of many the first and last; blank if none is dated. */
    String years() {
        int undated = 0;
        NavigableSet<Integer> years = new TreeSet<>();
        IntConsumer year = years::add;
        for (Fact fact : figures()) {
            Optional<DateInterval> time = fact.claims().chosen().flatMap(Claim::asOf);
            if (time.isPresent()) {
                time.get().startYear().ifPresent(year);
                time.get().endYear().ifPresent(year);
            } else {
                undated++;
            }
        }
        if (years.isEmpty()) {
            return "";
        }
        String known = years.size() <= YEARS
                ? years.stream().map(Object::toString).collect(Collectors.joining(", "))
                : "years from " + years.first() + " to " + years.last();
        return known + (undated == 0 ? "" : ", " + undated + " undated");
    }

    /** The figure that alone is more than half of the sum, if there are others. */
    Optional<Fact> overHalf() {
        return figures().stream()
                .filter(fact -> counted() > 1 && isOverHalf(figure(fact)))
                .findFirst();
    }

    private boolean isOverHalf(Measurement<?> part) {
        return sum != null && 2 * part.number().low() > sum.number().high();
    }

    /** The deployments of one category that are more than half of the sum, if there are others and no one figure is. */
    private Optional<String> overHalf(Map<Category, List<Measurement<?>>> byCategory) {
        for (Map.Entry<Category, List<Measurement<?>>> some : byCategory.entrySet()) {
            Measurement<?> part = Measurement.sum(some.getValue());
            if (byCategory.size() > 1 && isOverHalf(part)) {
                return Optional.of("over half is " + some.getKey().label() + " (" + part.describe(DIGITS) + ")");
            }
        }
        return Optional.empty();
    }

    /** How many rows without a figure are of the categories that the sum counts; the others may have no such thing. */
    private String silent(int[] unknown, Set<Category> counted) {
        int alike = 0;
        for (Optional<Category> category : from.categoriesAt(unknown)) {
            alike += category.isPresent() && counted.contains(category.get()) ? 1 : 0;
        }
        return counted.isEmpty() || alike == unknown.length ? "" : "no figure in the categories counted: " + alike;
    }

    private Echo echo() {
        String years = years();
        int[] unknown = from.unstatedAt(places);
        Object figure = sum == null ? "no figure" : sum.number().isExact() ? sum : sum.describe(DIGITS);
        String line = sum != null && counted() < unknown.length
                ? counted() + " of " + places.length + " counted: " + figure
                : figure + (sum == null ? "" : " from " + counted()) + ", " + (places.length - counted()) + " left out";
        String dated = sum == null ? "" : years.isEmpty() ? "undated" : "as of " + years;
        String unseen = from.unseenAt(added);
        Echo echo = new Echo(line, "").and(basis()).and(dated);
        boolean isUnseenLeft = !echo.rest().isEmpty() || !echo.add("; ", unseen);
        Map<Category, List<Measurement<?>>> counted = new EnumMap<>(Category.class);
        Iterator<Measurement<?>> figures = from.figuresAt(added).iterator();
        for (Optional<Category> category : from.categoriesAt(added)) {
            Measurement<?> of = figures.next();
            if (category.isPresent()) {
                counted.computeIfAbsent(category.get(), any -> new ArrayList<>())
                        .add(of);
            }
        }
        overHalf()
                .map(fact -> "over half is " + fact.subject().id() + " (" + figure(fact)
                        + Lines.afterComma(Attested.basis(List.of(fact.claims()))) + ")")
                .or(() -> overHalf(counted))
                .ifPresent(echo::then);
        echo.then(isUnseenLeft ? unseen : "").then(dispute()).then(silent(unknown, counted.keySet()));
        int notRecommended = from.notRecommendedAt(places).length;
        echo.then(notRecommended == 0 ? "" : notRecommended + " of " + places.length + " not recommended for sums");
        from.parts(added).forEach((whole, count) -> echo.then(count + " are parts of " + whole));
        possiblyTheSame(echo);
        return echo;
    }

    /** The lines of {@link #toString} as one. */
    String line() {
        return echo().whole();
    }

    /**
     * The sum, what it consists of and what it lacks.
     *
     * @return such as {@code 855 cameras from 2, 1 left out; partly inferred; as of 2019}: the sum, how many rows it
     *     adds and leaves out, on what basis figures are that no source states, the years of the figures, or that they
     *     are undated, and how many of its systems no source shows in the last years; or {@code 1 of 3 counted:
     *     855 cameras; as of 2019} where more rows have no figure than it adds; on a second line what the first has no
     *     room for, the figure or the category that is more than half of it, how many rows without a figure are of the
     *     categories that it adds, how many figures are disputed or not recommended for sums, how many are parts of one
     *     thing, and which are possibly the same thing and so counted twice
     */
    @Override
    public String toString() {
        return echo().toString();
    }

    private void possiblyTheSame(Echo echo) {
        for (Fact figure : figures()) {
            for (Id other : figure.subject().sameAs()) {
                if (figures().stream().anyMatch(fact -> fact.subject().id().equals(other))) {
                    echo.then(figure.subject().id() + " is possibly the same as " + other);
                }
            }
        }
    }
}
