package io.github.digitalsilkroad.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.formula.Herfindahl;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The concentration of vendors by every weight, joint systems too, against brute force over small catalogs. */
class VendorConcentrationProperties {

    private static final List<String> VENDORS = List.of("huawei", "vega", "zte");
    private static final List<String> NAMES =
            List.of("huawei", "vega", "zte", "new 0", "new 1", "new 2", "new 3", "new 4");
    private static final int STEPS = 12;

    /** A network: who supplies it, for whom it runs, what it cost and how many cameras are on it. */
    record Sale(Set<String> vendors, Set<String> operators, Estimate size) {
        Sale counted() {
            return new Sale(vendors, operators, Estimate.exactly(1));
        }
    }

    private static Catalog market(List<Sale> sales) {
        World world = World.empty();
        VENDORS.forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        List.of("north", "south").forEach(carrier -> world.organization(carrier, "TJ", OrganizationKind.CARRIER));
        for (int i = 0; i < sales.size(); i++) {
            Sale sale = sales.get(i);
            FactsBuilder facts = Facts.builder()
                    .add(Props.COST, World.claim(Money.of(sale.size, "USD"), World.BRIEF))
                    .add(Props.CAMERAS, World.claim(Quantity.of(sale.size, Unit.of("camera")), World.BRIEF));
            if (!sale.vendors.isEmpty()) {
                facts.add(Props.SUPPLIER, World.claim(parties(sale.vendors), World.BRIEF));
            }
            if (!sale.operators.isEmpty()) {
                facts.add(Props.OPERATOR, World.claim(parties(sale.operators), World.BRIEF));
            }
            world.deployment("network-" + i, "TJ", Category.MOBILE_NETWORK, facts.build());
        }
        return world.build();
    }

    private static Parties parties(Set<String> names) {
        return Parties.parse(String.join(";", names));
    }

    /** A vendor has a carrier once. */
    @Property(seed = Seeds.FIXED, tries = 100)
    void byCarriersEachIsCountedByHand(@ForAll @Size(min = 1, max = 5) List<@From("sales") Sale> sales) {
        double[] carriers = new double[VENDORS.size()];
        for (int vendor = 0; vendor < VENDORS.size(); vendor++) {
            Set<String> supplied = new TreeSet<>();
            for (Sale sale : sales) {
                if (sale.vendors.contains(VENDORS.get(vendor))) {
                    supplied.addAll(sale.operators);
                }
            }
            carriers[vendor] = supplied.size();
        }
        assertCounted(VendorConcentration.of("TJ").by(SystemSize.CARRIERS).amongStated(), market(sales), carriers);
    }

    /** A system counts 1, divided in every way; each missing vendor is any known one or a new one. */
    @Property(seed = Seeds.FIXED, tries = 50)
    void byDeploymentsTheBoundsAreThoseOfEveryCompletionAndDivision(
            @ForAll @Size(min = 1, max = 3) List<@From("sales") Sale> sales) {
        Catalog catalog = market(sales);
        List<Sale> known =
                sales.stream().filter(sale -> !sale.vendors.isEmpty()).toList();
        VendorConcentration question = VendorConcentration.of("TJ");
        Assessment answer = question.on(catalog);
        assertThat(answer.value().isPresent()).isEqualTo(!known.isEmpty());
        if (known.isEmpty()) {
            return;
        }
        double[] found = {Double.POSITIVE_INFINITY, 0};
        complete(sales, 0, new ArrayList<>(), some -> {
            List<Sale> ones = some.stream().map(Sale::counted).toList();
            divide(ones, 0, new double[NAMES.size()], Herfindahl::index, found);
        });
        assertMet(answer.value().orElseThrow(), found[0], found[1]);
        double[] stated = {Double.POSITIVE_INFINITY, 0};
        List<Sale> ones = known.stream().map(Sale::counted).toList();
        divide(ones, 0, new double[NAMES.size()], Herfindahl::index, stated);
        assertMet(question.amongStated().on(catalog).value().orElseThrow(), stated[0], stated[1]);
        double[] alone = {Double.POSITIVE_INFINITY, 0};
        divide(ones, 0, new double[NAMES.size()], VendorConcentrationProperties::squares, alone);
        Estimate joint = question.jointSupply().on(catalog).value().orElseThrow();
        assertMet(joint, 10_000 * alone[0] / sales.size() / sales.size(), found[1]);
        assertThat(joint.isLowOpen()).isEqualTo(known.size() < sales.size());
        assertThat(question.jointSupply().measures(catalog).orElseThrow().isTight())
                .isTrue();
    }

    private static double squares(double[] parts) {
        return Arrays.stream(parts).map(part -> part * part).sum();
    }

    /** The greatest is met, since there systems are whole; the least, where they are divided, but for steps. */
    private static void assertMet(Estimate bounds, double least, double most) {
        assertThat(bounds.low()).isBetween(least - 10_000 * (0.5 / STEPS + 1e-9), least + 1e-6);
        assertThat(bounds.high()).isCloseTo(most, within(1e-6));
    }

    @Property(seed = Seeds.FIXED, tries = 200)
    void byCarriersTheBoundsHoldInEveryCompletion(@ForAll @Size(min = 1, max = 4) List<@From("sales") Sale> sales) {
        double[] carriers = {Double.POSITIVE_INFINITY, 0};
        complete(sales, 0, new ArrayList<>(), completed -> {
            Map<String, Set<String>> served = new HashMap<>();
            for (Sale sale : completed) {
                for (String vendor : sale.vendors) {
                    served.computeIfAbsent(vendor, key -> new TreeSet<>()).addAll(sale.operators);
                }
            }
            double index = Herfindahl.index(
                    served.values().stream().mapToDouble(Set::size).toArray());
            carriers[0] = Math.min(carriers[0], index);
            carriers[1] = Math.max(carriers[1], index);
        });
        VendorConcentration.of("TJ")
                .by(SystemSize.CARRIERS)
                .on(market(sales))
                .value()
                .ifPresent(bounds -> {
                    assertThat(bounds.low()).isLessThanOrEqualTo(carriers[0] + 1e-6);
                    assertThat(bounds.high()).isGreaterThanOrEqualTo(carriers[1] - 1e-6);
                });
    }

    private static void complete(List<Sale> sales, int next, List<Sale> completed, Consumer<List<Sale>> found) {
        if (next == sales.size()) {
            found.accept(completed);
            return;
        }
        Sale sale = sales.get(next);
        List<Set<String>> vendors =
                sale.vendors.isEmpty() ? singles(sales, Sale::vendors, "new " + next) : List.of(sale.vendors);
        List<Set<String>> operators = sale.operators.isEmpty()
                ? List.of(Set.of("north"), Set.of("south"), Set.of("new " + next))
                : List.of(sale.operators);
        for (Set<String> some : vendors) {
            for (Set<String> others : operators) {
                List<Sale> more = new ArrayList<>(completed);
                more.add(new Sale(some, others, sale.size));
                complete(sales, next + 1, more, found);
            }
        }
    }

    /** Four known vendors of one system each but the first, of 2; of 29 others no source names one. */
    @Test
    void aSystemCountsOnceAndMayHaveManyVendorsWhereNoneIsStated() {
        World world = World.empty();
        List.of("huawei", "vega", "zte", "sitronics", "none")
                .forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        List<String> suppliers = new ArrayList<>(List.of("huawei", "huawei", "vega", "zte", "sitronics"));
        suppliers.addAll(Collections.nCopies(29, ""));
        for (int i = 0; i < suppliers.size(); i++) {
            FactsBuilder facts = Facts.builder();
            if (!suppliers.get(i).isEmpty()) {
                facts.add(Props.SUPPLIER, World.claim(Parties.parse(suppliers.get(i)), World.BRIEF));
            }
            world.deployment("system-" + i, "KG", facts.build());
        }
        Catalog catalog = world.build();
        VendorConcentration question = VendorConcentration.of("KG");
        assertThat(question.on(catalog).value().orElseThrow().low()).isCloseTo(360_000 / 1156.0, within(1e-9));
        Assessment joint = question.jointSupply().on(catalog);
        assertThat(joint.value().orElseThrow().low()).isCloseTo(70_000 / 1156.0, within(1e-9));
        assertThat(joint.value().orElseThrow().high()).isCloseTo(9_640_000 / 1156.0, within(1e-9));
        assertThat(joint.value().orElseThrow().isLowOpen()).isTrue();
        assertThat(question.on(catalog).notes())
                .containsExactly(
                        "a system without a stated vendor is taken to have one vendor; joint-supply=true allows any number");
        assertThat(joint.notes())
                .containsExactly("a system without a stated vendor is taken to have any number of vendors");
        assertThat(Scores.parse("vendor-concentration country=KG joint-supply=true"))
                .isEqualTo(question.jointSupply());
    }

    private static List<Set<String>> singles(List<Sale> sales, Function<Sale, Set<String>> names, String other) {
        Set<String> all = new TreeSet<>();
        sales.forEach(sale -> all.addAll(names.apply(sale)));
        for (int i = 0; i < sales.size(); i++) {
            all.add("new " + i);
        }
        all.add(other);
        return all.stream().map(Set::of).toList();
    }

    private static void assertCounted(VendorConcentration question, Catalog catalog, double[] counts) {
        double index = Herfindahl.index(counts);
        if (Double.isNaN(index)) {
            assertThat(question.on(catalog).value()).isEmpty();
        } else {
            Estimate answer = question.on(catalog).value().orElseThrow();
            assertThat(answer.low()).isCloseTo(index, within(1e-8));
            assertThat(answer.high()).isCloseTo(index, within(1e-8));
        }
    }

    /** Parts in steps: every end of every size, and of each size every way to divide it. */
    @Property(seed = Seeds.FIXED, tries = 50)
    void byValueAndByCamerasTheBoundsAreThoseOfEveryWayToDivide(
            @ForAll @Size(min = 1, max = 3) List<@From("supplied") Sale> sales) {
        Catalog catalog = market(sales);
        for (SystemSize weight : List.of(SystemSize.VALUE, SystemSize.CAMERAS)) {
            VendorConcentration question = VendorConcentration.of("TJ").by(weight);
            Assessment answer = question.on(catalog);
            Herfindahl measures = question.measures(catalog).orElseThrow();
            assertThat(answer.value()).contains(measures.index());
            assertThat(measures.isTight()).isTrue();
            assertBounds(measures.index(), 10_000, sales, Herfindahl::index);
        }
    }

    /**
     * The greatest is met, since there systems are whole; the least, where they are divided, but for half a step of
     * each.
     */
    private static void assertBounds(
            Estimate bounds, double most, List<Sale> sales, ToDoubleFunction<double[]> measure) {
        double[] found = {Double.POSITIVE_INFINITY, 0};
        divide(sales, 0, new double[NAMES.size()], measure, found);
        assertThat(bounds.low()).isBetween(found[0] - most * (0.5 / STEPS + 1e-9), found[0] + most * 1e-9);
        assertThat(bounds.high()).isCloseTo(found[1], within(most * 1e-9));
    }

    private static void divide(
            List<Sale> sales, int next, double[] parts, ToDoubleFunction<double[]> measure, double[] found) {
        if (next == sales.size()) {
            double value = measure.applyAsDouble(parts);
            found[0] = Math.min(found[0], value);
            found[1] = Math.max(found[1], value);
            return;
        }
        Sale sale = sales.get(next);
        int[] vendors = sale.vendors.stream().mapToInt(NAMES::indexOf).toArray();
        for (int size = 0; size <= STEPS; size += sale.size.width() == 0 ? STEPS + 1 : 3) {
            double whole = sale.size.low() + sale.size.width() * size / STEPS;
            int ways = (int) Math.pow(STEPS + 1, vendors.length - 1);
            for (int way = 0; way < ways; way++) {
                double[] divided = parts.clone();
                int left = STEPS;
                int rest = way;
                for (int i = 1; i < vendors.length; i++) {
                    divided[vendors[i]] += whole * (rest % (STEPS + 1)) / STEPS;
                    left -= rest % (STEPS + 1);
                    rest /= STEPS + 1;
                }
                if (left >= 0) {
                    divided[vendors[0]] += whole * left / STEPS;
                    divide(sales, next + 1, divided, measure, found);
                }
            }
        }
    }

    @Property(seed = Seeds.FIXED, tries = 100)
    void onlyAnAnswerOfJointSystemsSaysThatNoSourceDividesThem(
            @ForAll @Size(min = 1, max = 4) List<@From("supplied") Sale> sales) {
        boolean isJoint = sales.stream().anyMatch(sale -> sale.vendors.size() > 1);
        Assessment answer = VendorConcentration.of("TJ").by(SystemSize.VALUE).on(market(sales));
        assertThat(answer.notes().stream()
                        .anyMatch(note -> note.startsWith("no source states how systems of several vendors divide")))
                .isEqualTo(isJoint);
        assertThat(answer.notes()).noneMatch(note -> note.contains("not tight"));
    }

    @Provide
    Arbitrary<Sale> sales() {
        return Combinators.combine(some(VENDORS, 0), some(List.of("north", "south"), 0), sizes())
                .as(Sale::new);
    }

    @Provide
    Arbitrary<Sale> supplied() {
        return Combinators.combine(some(VENDORS, 1), some(List.of("north", "south"), 0), sizes())
                .as(Sale::new);
    }

    private static Arbitrary<Set<String>> some(List<String> names, int least) {
        return Arbitraries.of(names).set().ofMinSize(least).map(TreeSet::new);
    }

    /** Narrow ranges, in which few steps come near to every size. */
    private static Arbitrary<Estimate> sizes() {
        return Combinators.combine(Arbitraries.integers().between(20, 100), Arbitraries.of(0, 0, 4, 8))
                .as((size, width) -> Estimate.between(size, size + width));
    }
}
