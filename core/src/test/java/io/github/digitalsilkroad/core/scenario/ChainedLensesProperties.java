package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.Collections2;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.score.Comparison;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * What two and three lenses behind each other change, in each order, against the difference of both indices in every
 * completion of what is unstated.
 */
class ChainedLensesProperties {

    private static final VendorConcentration QUESTION = VendorConcentration.of("KG");
    private static final VendorConcentration JOINT = QUESTION.jointSupply();
    private static final List<String> STATED = List.of("huawei", "vega", "zte");
    private static final List<String> VENDORS = List.of("huawei", "vega", "zte", "nokia", "sitronics");

    /** A system: its vendor, and whether a source or an edit states it. */
    private record Supply(String vendor, boolean isStated) {}

    /** A lens, and what it makes of a market of which every vendor is known; empty where that cannot be. */
    private record Step(Lens lens, UnaryOperator<Optional<Map<Integer, Supply>>> model) {

        static Step each(Lens lens, UnaryOperator<Supply> change) {
            return new Step(
                    lens,
                    market -> market.map(systems -> {
                        Map<Integer, Supply> changed = new TreeMap<>();
                        systems.forEach((system, supply) -> changed.put(system, change.apply(supply)));
                        return changed;
                    }));
        }

        @Override
        public String toString() {
            return lens.label();
        }
    }

    /** Systems in KG; of every fourth the first word is of 2022, of the others of 2020. */
    private static Catalog market(List<String> suppliers) {
        World world = World.empty();
        VENDORS.forEach(vendor -> world.organization(vendor, "CN", OrganizationKind.VENDOR));
        for (int i = 0; i < suppliers.size(); i++) {
            FactsBuilder facts = Facts.builder()
                    .add(Props.ANNOUNCED, World.claim(PartialDate.of(isLater(i) ? 2022 : 2020), World.BRIEF));
            if (!suppliers.get(i).isEmpty()) {
                facts.add(Props.SUPPLIER, World.claim(Parties.parse(suppliers.get(i)), World.BRIEF));
            }
            world.deployment("system-" + i, "KG", category(i), facts.build());
        }
        return world.build();
    }

    private static boolean isLater(int system) {
        return system % 4 == 3;
    }

    private static Category category(int system) {
        return system % 2 == 0 ? Category.SAFE_CITY : Category.TRAFFIC_ENFORCEMENT;
    }

    /** An edit that says nothing of vendors that no source states. */
    private record Hand(String old, String other) implements Edit {
        @Override
        public String words() {
            return "hand over";
        }

        @Override
        public void apply(Draft draft) {
            Part.VENDOR.replace(draft, old, other, Market.in("KG"));
        }
    }

    private static Supply replaced(Supply supply, String old, String other) {
        return supply.vendor().equals(old) ? new Supply(other, supply.isStated()) : supply;
    }

    private static Step replace(String old, String other, boolean isPart) {
        Market market = isPart ? Market.in("KG").of(Category.SAFE_CITY) : Market.in("KG");
        return new Step(
                Scenario.named(old + " to " + other + (isPart ? " in part" : ""))
                        .replaceVendor(old, other, market),
                all -> all.map(systems -> {
                    Map<Integer, Supply> changed = new TreeMap<>(systems);
                    changed.replaceAll((system, supply) ->
                            isPart && category(system) != Category.SAFE_CITY ? supply : replaced(supply, old, other));
                    return changed;
                }));
    }

    private static Step hand(String old, String other) {
        return Step.each(
                Scenario.named("hand " + old + " to " + other).with(new Hand(old, other)),
                supply -> supply.isStated() ? replaced(supply, old, other) : supply);
    }

    private static Step award(int system, String vendor) {
        return new Step(
                Scenario.named("award " + system + " to " + vendor).award("system-" + system, vendor),
                all -> all.map(systems -> {
                    Map<Integer, Supply> changed = new TreeMap<>(systems);
                    changed.put(system, new Supply(vendor, true));
                    return changed;
                }));
    }

    private static Step cancel(int system) {
        return new Step(
                Scenario.named("cancel " + system).cancel("system-" + system),
                all -> all.map(systems -> {
                    Map<Integer, Supply> changed = new TreeMap<>(systems);
                    changed.remove(system);
                    return changed;
                }));
    }

    /** Nobody buys from it so far. */
    private static Step newTo(String vendor) {
        return new Step(
                Scenario.named("new " + vendor).newTo(vendor, "KG"),
                all -> all.filter(systems -> systems.values().stream()
                        .noneMatch(supply -> supply.vendor().equals(vendor))));
    }

    private static final Step BEFORE = new Step(
            Lenses.asOf("2021-06-30"),
            all -> all.map(systems -> {
                Map<Integer, Supply> changed = new TreeMap<>(systems);
                changed.keySet().removeIf(ChainedLensesProperties::isLater);
                return changed;
            }));

    @Provide
    Arbitrary<Step> steps() {
        Arbitrary<String> vendors = Arbitraries.of(VENDORS);
        Arbitrary<Tuple2<String, String>> pairs =
                vendors.tuple2().filter(pair -> !pair.get1().equals(pair.get2()));
        Arbitrary<Integer> systems = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        Combinators.combine(pairs, Arbitraries.of(true, false))
                                .as((pair, isPart) -> replace(pair.get1(), pair.get2(), isPart))),
                Tuple.of(1, pairs.map(pair -> hand(pair.get1(), pair.get2()))),
                Tuple.of(1, Combinators.combine(systems, vendors).as(ChainedLensesProperties::award)),
                Tuple.of(1, systems.map(ChainedLensesProperties::cancel)),
                Tuple.of(1, vendors.map(ChainedLensesProperties::newTo)),
                Tuple.of(1, Arbitraries.just(BEFORE)));
    }

    /** Every system without a stated vendor is of one of the vendors, or of a vendor of its own. */
    private static void complete(
            List<String> suppliers, int next, Map<Integer, Supply> some, List<Map<Integer, Supply>> found) {
        if (next == suppliers.size()) {
            found.add(new LinkedHashMap<>(some));
            return;
        }
        boolean isStated = !suppliers.get(next).isEmpty();
        Stream<String> choices = isStated
                ? Stream.of(suppliers.get(next))
                : Stream.concat(VENDORS.stream(), IntStream.rangeClosed(0, next).mapToObj(i -> "own-" + i));
        choices.forEach(vendor -> {
            some.put(next, new Supply(vendor, isStated));
            complete(suppliers, next + 1, some, found);
        });
    }

    private static double index(Map<Integer, Supply> systems) {
        Map<String, Integer> counts = new HashMap<>();
        systems.values().forEach(supply -> counts.merge(supply.vendor(), 1, Integer::sum));
        double squares =
                counts.values().stream().mapToDouble(count -> count * count).sum();
        return 10_000 * squares / systems.size() / systems.size();
    }

    private static Catalog world(Catalog world, List<Step> steps) {
        Catalog then = world;
        for (Step step : steps) {
            then = then.through(step.lens());
        }
        return then;
    }

    private static Optional<Map<Integer, Supply>> model(Map<Integer, Supply> systems, List<Step> steps) {
        Optional<Map<Integer, Supply>> then = Optional.of(systems);
        for (Step step : steps) {
            then = step.model().apply(then);
        }
        return then;
    }

    private static void assertEveryCompletion(
            VendorConcentration question, List<String> suppliers, List<Step> one, List<Step> other) {
        Catalog world = market(suppliers);
        Comparison.Difference difference;
        try {
            difference = question.compare(world(world, one), world(world, other))
                    .differences()
                    .get(0);
        } catch (ScenarioException refused) {
            return; // such as the award of a system that is canceled
        }
        if (difference.change().isEmpty()) {
            return;
        }
        List<Map<Integer, Supply>> all = new ArrayList<>();
        complete(suppliers, 0, new LinkedHashMap<>(), all);
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Map<Integer, Supply> completed : all) {
            Optional<Map<Integer, Supply>> before = model(completed, one);
            Optional<Map<Integer, Supply>> after = model(completed, other);
            if (before.isPresent() && after.isPresent()) {
                double by = index(after.get()) - index(before.get());
                least = Math.min(least, by);
                most = Math.max(most, by);
            }
        }
        Estimate found = difference.change().orElseThrow();
        if (question.equals(JOINT)) {
            assertThat(found.low())
                    .as("least of shared %s: %s, %s", suppliers, one, other)
                    .isLessThanOrEqualTo(least + 1e-7);
            assertThat(found.high())
                    .as("greatest of shared %s: %s, %s", suppliers, one, other)
                    .isGreaterThanOrEqualTo(most - 1e-7);
            return;
        }
        assertThat(difference.isTight()).as("%s: %s, %s", suppliers, one, other).isTrue();
        assertThat(found.low()).as("least of %s: %s, %s", suppliers, one, other).isCloseTo(least, within(1e-7));
        assertThat(found.high())
                .as("greatest of %s: %s, %s", suppliers, one, other)
                .isCloseTo(most, within(1e-7));
    }

    private static List<String> suppliers(List<Integer> numbers) {
        List<String> suppliers = new ArrayList<>(List.of("huawei"));
        numbers.forEach(number -> suppliers.add(number < 0 ? "" : STATED.get(number)));
        return suppliers;
    }

    /** The world before the first, behind each of them, and behind all. */
    @Property(seed = Seeds.FIXED, tries = 60)
    void lensesBehindEachOther(
            @ForAll @Size(min = 3, max = 3) List<@IntRange(min = -4, max = 2) Integer> numbers,
            @ForAll("steps") Step first,
            @ForAll("steps") Step second,
            @ForAll("steps") Step third) {
        List<String> suppliers = suppliers(numbers);
        assertEveryCompletion(JOINT, suppliers, List.of(), List.of(first, second));
        for (List<Step> some : List.of(List.of(first, second), List.of(first, second, third))) {
            for (List<Step> steps : Collections2.permutations(some)) {
                assertEveryCompletion(QUESTION, suppliers, List.of(), steps);
                assertEveryCompletion(QUESTION, suppliers, steps, List.of());
                assertEveryCompletion(QUESTION, suppliers, steps.subList(0, 1), steps);
                assertEveryCompletion(QUESTION, suppliers, steps.subList(0, 1), steps.subList(1, steps.size()));
            }
        }
    }
}
