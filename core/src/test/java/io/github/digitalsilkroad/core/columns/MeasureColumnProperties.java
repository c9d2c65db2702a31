package io.github.digitalsilkroad.core.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** One measure of a table: what each row states, the order by size and the counts above a value. */
class MeasureColumnProperties {

    private static final Unit CAMERA = Unit.of("camera");

    /** Figures, open and unbounded ones among them, that some rows do not state. */
    @Provide
    Arbitrary<List<Optional<Estimate>>> figures() {
        return Arbitraries.of(
                        "0", "3", "3", "5", "2-8", "5-5.5", "at least 4", "more than 3", "at most 6", "less than 5")
                .map(Estimate::parse)
                .map(Props.CAMERAS::possible)
                .optional(0.8)
                .list()
                .ofMaxSize(9);
    }

    private static Deployment system(int number, Optional<Estimate> cameras, Unit unit) {
        return World.system(
                "system-" + number,
                "KG",
                cameras.map(count -> Facts.builder()
                                .add(Props.CAMERAS, World.claim(Quantity.of(count, unit), World.VENDOR))
                                .build())
                        .orElse(Facts.none()));
    }

    private static Deployment[] systems(List<Optional<Estimate>> figures) {
        return IntStream.range(0, figures.size())
                .mapToObj(row -> system(row, figures.get(row), CAMERA))
                .toArray(Deployment[]::new);
    }

    private static MeasureColumn column(List<Optional<Estimate>> figures) {
        return MeasureColumn.of(systems(figures), Props.CAMERAS, "camera");
    }

    /** The middle of the bounds, or the one bound there is. */
    private static double size(Estimate figure) {
        return figure.isBounded() ? (figure.low() + figure.high()) / 2 : figure.low();
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED)
    void aRowStatesItsOwnFigure(@ForAll("figures") List<Optional<Estimate>> figures) {
        MeasureColumn column = column(figures);
        assertThat(column.unit()).isEqualTo(CAMERA);
        for (int row = 0; row < figures.size(); row++) {
            assertThat(column.isStated(row)).isEqualTo(figures.get(row).isPresent());
            if (column.isStated(row)) {
                assertThat(column.figure(row).number())
                        .isEqualTo(figures.get(row).get());
            }
        }
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED)
    void theLargestComesFirstAndEqualSizesInOrderOfRows(@ForAll("figures") List<Optional<Estimate>> figures) {
        List<Integer> stated = IntStream.range(0, figures.size())
                .filter(row -> figures.get(row).isPresent())
                .boxed()
                .sorted((a, b) -> Double.compare(
                        size(figures.get(b).orElseThrow()), size(figures.get(a).orElseThrow())))
                .toList();
        MeasureColumn column = column(figures);
        assertThat(IntStream.of(column.bySize()).boxed()).isEqualTo(stated);
        int[] even =
                IntStream.range(0, figures.size()).filter(row -> row % 2 == 0).toArray();
        assertThat(IntStream.of(column.bySizeAmong(even)).boxed())
                .isEqualTo(stated.stream().filter(row -> row % 2 == 0).toList());
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED)
    void ranksCountTheRowsThatAreAndThatMayBeAbove(@ForAll("figures") List<Optional<Estimate>> figures) {
        MeasureColumn column = column(figures);
        List<Estimate> stated = figures.stream().flatMap(Optional::stream).toList();
        for (int i = 0; i < stated.size(); i++) {
            int row = column.bySize()[i];
            Estimate value = figures.get(row).orElseThrow();
            assertThat(column.ranks().best(row))
                    .isEqualTo(1
                            + (int) stated.stream()
                                    .filter(one -> one.low() > value.high())
                                    .count());
            assertThat(column.ranks().worst(row)).isEqualTo((int)
                    stated.stream().filter(one -> one.high() >= value.low()).count());
        }
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED)
    void aChangedColumnIsAsOneMadeAfresh(
            @ForAll("figures") List<Optional<Estimate>> figures, @ForAll("figures") List<Optional<Estimate>> others) {
        Deployment[] now = systems(figures);
        int[] changed = IntStream.range(0, Math.min(now.length, others.size())).toArray();
        for (int row : changed) {
            now[row] = system(row, others.get(row), CAMERA);
        }
        MeasureColumn before = column(figures);
        MeasureColumn after = before.with(now, Props.CAMERAS, changed);
        MeasureColumn afresh = MeasureColumn.of(now, Props.CAMERAS, "camera");
        assertThat(after.bySize()).containsExactly(afresh.bySize());
        assertThat(after.unit()).isEqualTo(CAMERA);
        for (int row : after.bySize()) {
            assertThat(after.figure(row)).isEqualTo(afresh.figure(row));
        }
        for (int row = 0; row < figures.size(); row++) {
            assertThat(before.isStated(row))
                    .as("the column before")
                    .isEqualTo(figures.get(row).isPresent());
        }
    }

    @Example
    void aFigureInAnotherUnitIsNotStated() {
        Deployment[] rows = {
            World.system("priced", "KG", cost("40 USD")), World.system("dear", "KG", cost("40 EUR")),
        };
        assertThat(MeasureColumn.of(rows, Props.COST, "EUR").bySize()).containsExactly(1);
    }

    @Example
    void onlyARowThatStatesNothingInAnyUnitIsUnstated() {
        Deployment[] rows = {
            World.system("priced", "KG", cost("40 USD")),
            World.system("dear", "KG", cost("40 EUR")),
            World.system("secret", "KG", Facts.none()),
        };
        MeasureColumn column = MeasureColumn.of(rows, Props.COST, "EUR");
        assertThat(IntStream.range(0, rows.length).filter(column::isStated)).containsExactly(1);
        assertThat(IntStream.range(0, rows.length).filter(column::isUnstated)).containsExactly(2);
    }

    @Example
    void plainNumbersAreTheTenThousandthsOfThoseWhoseSumsStayExact() {
        List<Estimate> figures = Stream.of("3", "2-8", "more than 3", "less than 5", "0.00001", "-5", "-5-5")
                .map(Estimate::parse)
                .toList();
        Property<Money> any = Property.of("any", ValueType.money(), "any");
        Deployment[] rows = IntStream.range(0, figures.size())
                .mapToObj(row -> World.system(
                        "system-" + row,
                        "KG",
                        Facts.builder()
                                .add(any, World.claim(Money.of(figures.get(row), "USD"), World.VENDOR))
                                .build()))
                .toArray(Deployment[]::new);
        MeasureColumn column = MeasureColumn.of(rows, any, "USD");
        double no = Double.NaN;
        double most = Double.POSITIVE_INFINITY;
        assertThat(column.parts(MeasureColumn.LOW)).containsExactly(30_000, 20_000, 30_000, -most, no, no, no);
        assertThat(column.parts(MeasureColumn.HIGH)).containsExactly(30_000, 80_000, most, 50_000, no, no, no);
    }

    private static Facts cost(String money) {
        return Facts.builder()
                .add(Props.COST, World.claim(Money.parse(money), World.VENDOR))
                .build();
    }

    @Example
    void addendsAreKept() {
        MeasureColumn column = column(List.of());
        boolean[] addends = {true};
        assertThat(column.addends(() -> addends)).isSameAs(addends);
        assertThat(column.addends(() -> new boolean[1])).isSameAs(addends);
    }

    @Example
    void theUnitOfASumIsThatOfItsProperty() {
        assertThat(MeasureColumn.usualUnit(Props.CAMERAS)).isEqualTo("camera");
        assertThat(MeasureColumn.unit("total(", Props.CAMERAS, "camera")).isEqualTo(CAMERA);
        assertThat(MeasureColumn.unit("total(", Props.COST, "EUR").code()).isEqualTo("EUR");
        Property<Quantity> any = Property.of("any", ValueType.quantity(), "any");
        assertThatThrownBy(() -> MeasureColumn.usualUnit(any))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property any: counts in several units; name the one to add");
        for (Property<?> property : List.of(Props.SUPPLIER, Props.SIGNED)) {
            String refusal = "property " + property.name() + ": has values of type \""
                    + property.type().name()
                    + "\", which have no sum or rank; choose a count or an amount of money";
            assertThatThrownBy(() -> MeasureColumn.usualUnit(property))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(refusal);
            assertThatThrownBy(() -> MeasureColumn.unit("total(", property, "camera"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(refusal);
        }
    }

    @Example
    void aUnitThatAPropertyHasNotNamesTheCallThatIsRight() {
        assertThatThrownBy(() -> MeasureColumn.unit("total(", Props.CAMERAS, "face-camera"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("property cameras: has no values in \"face-camera\", only in camera; use"
                        + " total(Props.FACE_CAMERAS, \"face-camera\")");
        assertThatThrownBy(() -> MeasureColumn.unit("top(3, ", Props.COST, "usd"))
                .hasMessage("property cost: has no values in \"usd\", only in USD or another currency; use"
                        + " top(3, Props.COST, \"USD\")");
        for (String blank : List.of("", " ", "\n")) {
            assertThatThrownBy(() -> MeasureColumn.unit("total(", Props.COST, blank))
                    .hasMessage("property cost: has no values in \"" + Lines.quoted(blank)
                            + "\", only in USD or another currency; use total(Props.COST, \"USD\")");
        }
        assertThatThrownBy(() -> MeasureColumn.unit("totals(", Props.CAMERAS, "camra"))
                .hasMessage("property cameras: has no values in \"camra\", only in camera; use"
                        + " totals(Props.CAMERAS, \"camera\")");
        assertThatThrownBy(() -> MeasureColumn.unit("total(", Property.of("any", ValueType.quantity(), "any"), "camra"))
                .hasMessage("property any: has no values in \"camra\"; use total(property, unit)");
    }

    @Example
    void theOrderBySizeIsThatOfTheMiddles() {
        List<Optional<Estimate>> figures = Stream.of("9-9.5", "1-20", "2-8")
                .map(Estimate::parse)
                .map(Optional::of)
                .toList();
        assertThat(column(figures).bySize()).containsExactly(1, 0, 2);
    }
}
