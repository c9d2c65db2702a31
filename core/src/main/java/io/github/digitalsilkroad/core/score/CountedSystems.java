package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import com.google.common.graph.Traverser;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Deployments;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Ref;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Life;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.Stage;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Computation.Operand;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The deployments that a question counts, and those of the country that it does not, each with the reason.
 *
 * <p>A part of an umbrella of the same market counts once. By deployments it is left out if the umbrella names a
 * vendor, and otherwise the umbrella is. By what is measured, what a part states is taken out of the umbrella's figure
 * where it names a vendor, too; else it is left to an umbrella that does.
 */
final class CountedSystems {

    /**
     * A deployment that counts.
     *
     * @param system the deployment
     * @param isStated whether some source states how much it counts
     * @param size how much, without what its parts count
     * @param amount the same as an operand
     * @param isSettled whether it is known to belong to the time that is asked about
     * @param unseen whether no source shows it in the last years, which is not asked of a year
     */
    record Part(
            Deployment system,
            boolean isStated,
            Estimate size,
            Supplier<Operand> amount,
            boolean isSettled,
            BooleanSupplier unseen) {
        boolean isUnseen() {
            return unseen.getAsBoolean();
        }

        /** Whether all of how it counts is known but for its vendors. */
        boolean isKnown() {
            return isStated && isSettled;
        }

        /** The deployment as a catalog has it. */
        Deployment in(Catalog catalog) {
            return catalog.deployment(system.id().toString());
        }
    }

    /** How a place for it may be won or filled by many firms, so that it has no one vendor. */
    static final Property<String> OPEN_MARKET = Property.of("open-market", ValueType.text(), "open market");

    /** How it came into the data: by a deal list, a census, a tender list or a report. */
    static final Property<String> SELECTION = Property.of("selection", ValueType.term(), "selection");

    private final SystemSize by;
    private final Recorder recorder;
    private final Optional<Access> access;
    private final Optional<Ref<Country>> country;
    private final Set<Id> undated = new LinkedHashSet<>();
    private final Map<Id, List<Deployment>> parts = new LinkedHashMap<>();
    private final Traverser<Deployment> tree = Traverser.forTree(system -> parts.getOrDefault(system.id(), List.of()));
    private final Map<Id, Part> counted = new LinkedHashMap<>();
    private final List<Supplier<LeftOut>> leftOut = new ArrayList<>();
    private final Deployments stale;
    private final boolean isOfToday;

    /** That no source shows some of the systems that count in the last years, as text; empty if it is none. */
    final Supplier<String> unseen = Suppliers.memoize(
            () -> unseen(counted().stream().filter(Part::isUnseen).count()));

    /** Whether the systems came into the data in more than one way, as text; the working has the numbers of each. */
    final Supplier<String> mixture =
            Suppliers.memoize(() -> ways().distinct().limit(2).count() < 2 ? "" : "mixed sampling");

    /** The market of a country, or of all, at any time or in a year, read through a recorder. */
    CountedSystems(
            Recorder recorder,
            Optional<Ref<Country>> country,
            OptionalInt year,
            Categories counting,
            SystemSize by,
            Optional<Access> access) {
        this.by = by;
        this.recorder = recorder;
        this.access = access;
        this.country = country;
        Deployments all = within(recorder.catalog(), country);
        this.stale = all.stale();
        this.isOfToday = year.isEmpty();
        Deployments possible = all.possible();
        Deployments live = all.notEnded();
        Deployments maybe = possible.notEnded();
        maybe.forEach(system -> undated.add(system.id()));
        List<Deployments> then = List.of(live, maybe);
        if (year.isPresent()) {
            then = Stream.of(live, maybe)
                    .map(some -> some.activeDuring(year.getAsInt(), year.getAsInt()))
                    .flatMap(some -> Stream.of(some, some.undated()))
                    .toList();
            then.get(1).forEach(system -> undated.add(system.id()));
        }
        Set<Id> there = new HashSet<>();
        then.forEach(some -> some.forEach(system -> there.add(system.id())));
        Map<Id, Deployment> within = new LinkedHashMap<>();
        Deployments rows = possible.isEmpty() ? all : all.union(possible);
        Set<Id> silent = new HashSet<>();
        if (!recorder.catalog().reading().admitsAll()) {
            rows.minus(rows.mentioned()).forEach(system -> silent.add(system.id()));
        }
        for (Deployment system : rows) {
            if (silent.contains(system.id())) {
                leaveOut(system, "not mentioned", List.of());
            } else if (!there.contains(system.id())) {
                leftOut.add(() -> ended(system, year));
            } else if (counts(system, counting)) {
                within.put(system.id(), system);
            }
        }
        List<Deployment> tops = new ArrayList<>();
        for (Deployment system : within.values()) {
            if (system.partOf().filter(within::containsKey).isPresent()) {
                parts.computeIfAbsent(system.partOf().get(), key -> new ArrayList<>())
                        .add(system);
            } else {
                tops.add(system);
            }
        }
        tops.forEach(by.isMeasured() ? this::addMeasured : this::add);
    }

    /** The value where a system has another size, or counts with another group, such as that of other vendors. */
    interface Recount<K> {
        Optional<Estimate> value(Part before, Part part, Optional<K> group);
    }

    /**
     * The values in worlds that differ from this one in the size or the vendors of one system, with all else counted
     * once. Systems of one size that change from the same group to the same group share one value.
     *
     * @param now the answer of this world
     * @param deciding the roles whose parties decide the group of a system; they decide nothing else but its vendors
     * @param group what a system counts with in a world; empty where all must be counted again
     * @param recount the value where one system counts otherwise
     * @return as {@link PartedScore#recounting} says
     */
    <K> BiFunction<Catalog, Fact, Optional<Assessment>> recounting(
            Assessment now,
            List<Role> deciding,
            BiFunction<Catalog, Deployment, Optional<K>> group,
            Recount<K> recount) {
        Map<List<?>, Optional<Estimate>> alike = new HashMap<>();
        return (world, fact) -> {
            Assessment.Builder there = Assessment.of(Recorder.of(now::question, world));
            boolean isParty =
                    deciding.stream().map(Role::property).anyMatch(fact.claims().property()::equals);
            if (!isAlone(world, fact, isParty)) {
                return Optional.empty();
            }
            Part part = counted.get(fact.subject().id());
            if (!isParty) {
                return Optional.of(there.answer(resized(fact)
                        .map(other -> recount.value(requireNonNull(part), other, Optional.empty()))
                        .orElseGet(now::value)));
            }
            Deployment system = (Deployment) fact.subject();
            Optional<K> to = group.apply(world, system);
            if (part == null || to.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(there.answer(alike.computeIfAbsent(
                    List.of(group.apply(recorder.catalog(), part.system()), to, part.size(), part.isKnown()),
                    key -> recount.value(part, part, to))));
        };
    }

    /**
     * Whether no more than the part of one system changes, if it counts, with the size or the parties that it has in
     * another world. It may not if it is an umbrella or below one, or if the fact shows a stage of its life or decides
     * whether it counts, as its only vendors may.
     */
    private boolean isAlone(Catalog world, Fact fact, boolean isParty) {
        Property<?> property = fact.claims().property();
        return fact.subject() instanceof Deployment system
                && (isParty || (SystemSize.isAny(property) && states(system, property)))
                && system.partOf().isEmpty()
                && !parts.containsKey(system.id())
                && recorder.catalog()
                        .find(Deployment.KIND, system.id())
                        .filter(before -> counted.containsKey(system.id()) || states(before, property))
                        .filter(before -> stages(before).equals(stages(system)))
                        .filter(before -> vendors(recorder.catalog(), before).isEmpty()
                                || !vendors(world, system).isEmpty())
                        .isPresent();
    }

    private boolean states(Deployment system, Property<?> size) {
        return by.isSize(size)
                ? by.size(system).isPresent()
                : system.facts().get(size).isPresent();
    }

    private static List<Object> stages(Deployment system) {
        return List.of(
                system.life().lastSeen(),
                system.life().milestones().stream()
                        .map(reached -> List.of(reached.stage(), reached.date().value(), reached.asOf()))
                        .toList());
    }

    /** The part of a system with the size that it has in another world; empty if it does not count by such a size. */
    private Optional<Part> resized(Fact size) {
        return by.isSize(size.claims().property())
                        && size.subject() instanceof Deployment system
                        && counted.containsKey(system.id())
                ? Optional.of(part(system, true, amount(system, Optional.empty())))
                : Optional.empty();
    }

    /** The facts that may state the vendors of a system: its suppliers and integrators, or the parties of one layer. */
    List<Fact> stating(Deployment system) {
        return stating(recorder.catalog(), system);
    }

    private List<Fact> stating(Catalog catalog, Deployment system) {
        Iterable<? extends Entity> subjects = access.filter(Access::isOfMoney).isEmpty()
                ? List.of(system)
                : catalog.financings().where(Financing.FUNDS, system.id());
        List<Fact> stating = new ArrayList<>();
        subjects.forEach(subject -> roles().forEach(role -> stating.add(Fact.of(subject, role.property()))));
        return stating;
    }

    /** The roles of the vendors: supplier and integrator, or those of one layer. */
    List<Role> roles() {
        return access.map(layer -> layer.roles).orElse(List.of(Role.SUPPLIER, Role.INTEGRATOR));
    }

    /** Notes which facts would state the vendors of the systems without a stated one. */
    void lacksVendors(Recorder working) {
        List<Part> open = new ArrayList<>();
        for (Part part : counted.values()) {
            if (vendors(part.system()).isEmpty() && !stating(part.system()).isEmpty()) {
                open.add(part);
            } else if (vendors(part.system()).isEmpty()) {
                working.lacks("financing of " + part.system().id(), world -> stating(world, part.in(world)));
            }
        }
        if (!open.isEmpty()) {
            working.lacks(
                    access.map(layer -> layer.roles.get(0).label()).orElse("vendor"),
                    world -> open.forEach(part -> stating(world, part.in(world))));
        }
    }

    /** The vendors of a system, each once. */
    List<Id> vendors(Deployment system) {
        return vendors(recorder.catalog(), system);
    }

    /** The vendors that a system has in a world. */
    List<Id> vendors(Catalog world, Deployment system) {
        return access.isEmpty()
                ? system.vendors()
                : stating(world, system).stream()
                        .flatMap(CountedSystems::parties)
                        .distinct()
                        .toList();
    }

    /** The parties that a fact names. */
    static Stream<Id> parties(Fact fact) {
        return fact.claims().value().orElse(null) instanceof Parties parties ? parties.list().stream() : Stream.of();
    }

    /** How much a system counts, within that of its umbrella, and the fact that makes it count. */
    private Operand amount(Deployment system, Optional<Operand> umbrella) {
        return by.amount(system, umbrella, () -> party(system));
    }

    /** The fact that states a party of a system, or would. */
    private Fact party(Deployment system) {
        List<Fact> stating = stating(system);
        return Iterables.tryFind(stating, fact -> fact.claims().isPresent())
                .or(() -> stating.isEmpty() ? Fact.of(system, Props.SUPPLIER) : stating.get(0));
    }

    /** A system that has ended, or was not active in the year. */
    private static LeftOut ended(Deployment system, OptionalInt year) {
        List<Life.Milestone> life = system.life().milestones();
        Life.Milestone last = Iterables.getLast(life, null);
        if (last != null && last.stage().group() == StageGroup.ENDED) {
            return leftOut(system, last.stage().label(), List.of(last.evidence().property()));
        }
        return leftOut(
                system,
                "not active in " + year.orElse(0),
                life.stream()
                        .<Property<?>>map(milestone -> milestone.evidence().property())
                        .toList());
    }

    /** Whether a system is of a kind that counts; else it is left out. */
    private boolean counts(Deployment system, Categories counting) {
        boolean isOther = !counting.all().contains(system.category());
        if (isOther || !by.applies(system)) {
            leftOut.add(() -> leftOut(
                    system,
                    system.category().label()
                            + (isOther ? ", not among " + counting.words() : ", not counted by " + by.label()),
                    List.of(Props.CATEGORY)));
            return false;
        }
        if (vendors(system).isEmpty() && system.facts().value(Props.BIDDERS).isPresent() && !isAwarded(system)) {
            leaveOut(system, "tendered, and no award is known", List.of(Props.BIDDERS));
            return false;
        }
        if (vendors(system).isEmpty() && system.facts().value(OPEN_MARKET).isPresent()) {
            leaveOut(system, "a market in which many firms win sites, with no one vendor", List.of(OPEN_MARKET));
            return false;
        }
        return true;
    }

    private static boolean isAwarded(Deployment system) {
        return system.stage()
                .filter(stage -> stage.compareTo(Stage.AWARDED) >= 0)
                .isPresent();
    }

    /** Counts a system that is no part of another one in whole, or the parts of it that do. */
    private void add(Deployment top) {
        Deque<Deployment> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Deployment system = open.pop();
            List<Deployment> within = parts.getOrDefault(system.id(), List.of());
            if (!vendors(system).isEmpty() || within.isEmpty()) {
                within.forEach(part -> tree.depthFirstPreOrder(part).forEach(this::leaveToUmbrella));
                Estimate size = by.size(system).orElseThrow();
                counted.put(system.id(), part(system, true, size, () -> amount(system, Optional.empty())));
            } else {
                leaveOut(system, "names no vendor, its parts count", List.of());
                Lists.reverse(within).forEach(open::push);
            }
        }
    }

    /**
     * Counts a system and what is part of it by their sizes. Below a system that states both vendor and size, only
     * systems that state both count; elsewhere a system without a stated size is at most as large as its umbrella.
     */
    private void addMeasured(Deployment top) {
        Set<Id> settled = new HashSet<>();
        Map<Id, Operand> wholes = new HashMap<>();
        for (Deployment system : tree.depthFirstPreOrder(top)) {
            Optional<Id> umbrella = system.partOf();
            boolean isWithin = umbrella.filter(settled::contains).isPresent();
            boolean isNamed = !vendors(system).isEmpty() && by.size(system).isPresent();
            if (isWithin || isNamed) {
                settled.add(system.id());
            }
            if (isWithin && !isNamed) {
                leaveToUmbrella(system);
            } else {
                wholes.put(system.id(), amount(system, umbrella.map(wholes::get)));
            }
        }
        ListMultimap<Id, Operand> taken = ArrayListMultimap.create();
        for (Deployment system : tree.depthFirstPostOrder(top)) {
            List<Operand> within = taken.get(system.id());
            Operand whole = wholes.get(system.id());
            if (whole != null) {
                counted.put(system.id(), part(system, by.size(system).isPresent(), less(whole, within)));
            }
            List<Operand> all = whole == null ? within : List.of(whole);
            system.partOf().ifPresent(umbrella -> taken.putAll(umbrella, List.copyOf(all)));
        }
    }

    private void leaveToUmbrella(Deployment system) {
        leftOut.add(() -> LeftOut.partOf(
                system.id(), system.partOf().orElseThrow(), "which counts", facts(system, List.of(Props.PART_OF))));
    }

    /** Leaves a system out by what sources claim of some properties, or what was filed where none does. */
    private void leaveOut(Deployment system, String reason, List<Property<?>> decided) {
        leftOut.add(() -> leftOut(system, reason, decided));
    }

    private static LeftOut leftOut(Deployment system, String reason, List<Property<?>> decided) {
        return new LeftOut(system.id(), reason, Optional.empty(), facts(system, decided));
    }

    private static List<Fact> facts(Deployment system, List<Property<?>> decided) {
        return decided.stream()
                .map(property -> Fact.of(system, property))
                .filter(fact -> fact.claims().isPresent())
                .toList();
    }

    private static Operand less(Operand whole, List<Operand> within) {
        if (within.stream().allMatch(part -> part.value().high() == 0)) {
            return whole;
        }
        Estimate taken = within.stream().map(Operand::value).reduce(Estimate.exactly(0), Estimate::plus);
        List<Operand> operands = new ArrayList<>(List.of(whole));
        operands.addAll(within);
        Estimate rest = whole.value().minus(taken);
        return Operand.of(
                whole.name(),
                rest.high() <= 0 ? Estimate.exactly(0) : rest.within(0, Double.POSITIVE_INFINITY),
                whole.unit(),
                Computation.of(Formula.REST, operands));
    }

    private Part part(Deployment system, boolean isStated, Operand amount) {
        return part(system, isStated, amount.value(), () -> amount);
    }

    private Part part(Deployment system, boolean isStated, Estimate size, Supplier<Operand> amount) {
        BooleanSupplier unseen =
                () -> isOfToday && stale.contains(system.id().toString()).isYes();
        if (!undated.contains(system.id())) {
            return new Part(system, isStated, size, amount, true, unseen);
        }
        return new Part(
                system, isStated, Operand.orNothing(size), () -> amount.get().orNothing(), false, unseen);
    }

    /** The systems that count, in the order of the market but for the parts of umbrellas. */
    Collection<Part> counted() {
        return counted.values();
    }

    /** That no source shows some systems in the last years, as text; empty if it is none. */
    String unseen(long count) {
        return count == 0
                ? ""
                : count + " " + Iterables.getLast(stale.conditions()).text();
    }

    /** How systems came into the data, for each that has it stated. */
    private Stream<String> ways() {
        return counted().stream().flatMap(part -> part.system().facts().value(SELECTION).stream());
    }

    /** What the first line names besides the unit: the access, and which systems, unless their count does. */
    static String limit(String systems, Optional<Access> access) {
        return access.map(way -> (systems.isEmpty() ? "" : systems + ", ") + "by whom " + way.label())
                .orElse(systems);
    }

    /** Notes that none counts, if so. */
    void noteNone(Recorder recorder, String counting) {
        if (counted.isEmpty()) {
            boolean isNoneHere = within(recorder.catalog(), country).isEmpty();
            recorder.lacks(
                    counting,
                    isNoneHere ? "the catalog has none here" : "all that are here are left out",
                    world -> within(world, country));
        }
    }

    private static Deployments within(Catalog catalog, Optional<Ref<Country>> country) {
        return country.map(code -> catalog.deployments().in(code.toString())).orElseGet(catalog::deployments);
    }

    /** Notes what is left out. */
    void note(Recorder recorder) {
        leftOut.forEach(row -> recorder.leavesOut(row.get()));
        if (!mixture.get().isEmpty()) {
            Multiset<String> ways = ways().collect(toCollection(TreeMultiset::create));
            String told = ways.entrySet().stream()
                    .map(way -> way.getCount() + " by " + way.getElement())
                    .collect(joining(", "));
            int unknown = counted.size() - ways.size();
            recorder.note(mixture.get() + ": systems came into the data in different ways, "
                    + told.replace('-', ' ').replace(";", " and ")
                    + (unknown == 0 ? "" : ", " + unknown + " unknown"));
        }
    }
}
