package io.github.digitalsilkroad.core.scenario;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Scenarios of edits that apply to a {@link RandomCatalog}, one after the other, and what each of them may touch. */
final class RandomScenario {

    private static final String[] VENDORS = {"huawei", "zte", "vega", "local", "owned"};

    private final Random random;
    private final Set<String> touched = new TreeSet<>();
    private Scenario scenario;
    private Catalog world;

    private RandomScenario(String name, Catalog world, long seed) {
        this.random = new Random(seed);
        this.scenario = Scenario.named(name);
        this.world = world;
        for (int i = random.nextInt(8); i >= 0; i--) {
            tryOne();
        }
    }

    /** A scenario that applies to a world. */
    static RandomScenario of(String name, Catalog world, long seed) {
        return new RandomScenario(name, world, seed);
    }

    /** A world seen through lenses of up to six kinds, one after the other: times, readings and scenarios. */
    static Catalog seen(Catalog released, List<Integer> kinds, long seed) {
        Catalog world = released;
        for (int kind : kinds) {
            world = switch (kind) {
                case 0 -> world.asOf("2019");
                case 1 -> world.knownBy("2019");
                case 2 -> world.under(Reading.envelope());
                case 3 -> world.under(Reading.onlyFrom("press-2015", "office-2018"));
                case 4 -> world.under(Reading.latest());
                default ->
                    world.deployments().isEmpty() || world.financings().isEmpty()
                            ? world
                            : world.through(
                                    of("S" + world.lenses().size(), world, seed).scenario());
            };
        }
        return world;
    }

    Scenario scenario() {
        return scenario;
    }

    /** The ids of all that the edits may have changed or added. */
    Set<String> touched() {
        return touched;
    }

    private void tryOne() {
        Set<String> ids = new TreeSet<>();
        UnaryOperator<Scenario> edit = edit(ids);
        try {
            Scenario longer = edit.apply(scenario);
            world = edit.apply(Scenario.named("Only")).on(world);
            scenario = longer;
            touched.addAll(ids);
        } catch (IllegalArgumentException refused) {
            // this edit cannot apply here; the scenario does without it
        }
    }

    private UnaryOperator<Scenario> edit(Set<String> ids) {
        String vendor = VENDORS[random.nextInt(VENDORS.length)];
        String other = VENDORS[random.nextInt(VENDORS.length)];
        String system = id(ids, Deployment.class);
        String loan = id(new TreeSet<>(), Financing.class);
        int number = random.nextInt(100);
        return switch (random.nextInt(16)) {
            case 0 -> everywhere(ids, vendor, other);
            case 1 -> s -> s.replaceVendor(vendor, other, Market.at(system));
            case 2 -> s -> s.award(system, vendor);
            case 3 -> s -> s.cancel(system);
            case 4 -> s -> s.withdraw(system);
            case 5 -> s -> s.reachTarget(system, 2026);
            case 6 -> s -> s.replaceCarrier(vendor, other, Market.at(system));
            case 7 -> disclose(ids, system);
            case 8 -> only(ids, loan, s -> s.refinance(loan, LoanTerms.fixed(5, 15, 3)));
            case 9 -> only(ids, loan, s -> s.writeDown(loan, 1 + number));
            case 10 -> {
                ids.add("own-zte-owned");
                yield also(ids, loan, s -> s.exchangeForStake(loan, "own-zte-owned"));
            }
            case 11 -> only(ids, "own-zte-owned", s -> s.changeOwner("own-zte-owned", vendor));
            case 12 ->
                only(ids, "new-" + number, s -> s.addLaw("new-" + number, "Law", "TJ", 2026, LawEffect.PROTECTS));
            case 13 -> only(ids, "cn-law", s -> s.repealLaw("cn-law"));
            case 14 ->
                only(
                        ids,
                        "new-" + number,
                        s -> s.takeDebt("new-" + number, "TJ", vendor, Money.usd(5), LoanTerms.fixed(2, 20, 5)));
            default -> debt(ids, 1 + number);
        };
    }

    private UnaryOperator<Scenario> everywhere(Set<String> ids, String vendor, String other) {
        ids.clear();
        for (Deployment system : world.deployments().notEnded().by(vendor)) {
            ids.add(system.id().toString());
        }
        return s -> s.replaceVendor(vendor, other, Market.everywhere());
    }

    private UnaryOperator<Scenario> disclose(Set<String> ids, String system) {
        Property<?> property = random.nextBoolean() ? Props.SUPPLIER : Props.CAMERAS;
        return only(ids, system, s -> s.disclose(system, property));
    }

    private UnaryOperator<Scenario> debt(Set<String> ids, int percent) {
        ids.clear();
        for (Series series : world.allSeries().in("TJ")) {
            ids.add(series.id().toString());
        }
        return s -> s.writeDownDebt("TJ", "CN", percent, 2016);
    }

    private static UnaryOperator<Scenario> only(Set<String> ids, String id, UnaryOperator<Scenario> edit) {
        ids.clear();
        return also(ids, id, edit);
    }

    private static UnaryOperator<Scenario> also(Set<String> ids, String id, UnaryOperator<Scenario> edit) {
        ids.removeIf(known -> known.startsWith("system"));
        ids.add(id);
        return edit;
    }

    private String id(Set<String> ids, Class<? extends Entity> kind) {
        List<String> all = new ArrayList<>();
        for (Entity entity : world.entities()) {
            if (kind.isInstance(entity)) {
                all.add(entity.id().toString());
            }
        }
        String id = all.get(random.nextInt(all.size()));
        ids.add(id);
        return id;
    }
}
