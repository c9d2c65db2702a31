package io.github.digitalsilkroad.core.score;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.digitalsilkroad.core.catalog.Substitution;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * By how much an intervention changes the concentration of vendors by count: the difference of both indices in each
 * completion, which gives a system without a stated vendor the same vendor before and after, but for what the
 * intervention itself does to it.
 *
 * <p>With a and b the systems of a vendor after and before, T' and T all of them, the difference is 10,000 Σ[a²/T'² -
 * b²/T²]. Systems that are open alike are one group, and a completion divides each group among its choices: in whole
 * systems, or in any parts where several vendors may share one. Vendors that the intervention leaves alone are as one,
 * but for the largest of them: a completion gives the others nothing that it could not give to that one, to a vendor of
 * none so far, or to vendors of one system each.
 *
 * <p>{@link MarketBound} searches both ends.
 */
final class MarketChange {

    private static final double SCALE = 10_000;

    /** How many vendors a witness names where there are more than one besides, of unstated and of shared systems. */
    private static final int NAMED = 2;

    private static final String LIST = "\n· ";

    /** A vendor that no source states in either world. */
    private static final Id ANOTHER = Id.of("another-vendor");

    /** Vendors of one system each that no source states, or ever more of them where several share a system. */
    private static final Id OWN = Id.of("of-a-vendor-each");

    /**
     * An end of the change.
     *
     * @param value the least or the greatest change
     * @param witness a completion that reaches it, or comes nearest of those that were found
     * @param isReached whether it does; else the value is a bound that none passes
     */
    record End(Estimate value, String witness, boolean isReached) {}

    /** Whose a system is in each world; null where the system is not there. */
    record Choice(@Nullable Id before, @Nullable Id after) {}

    /** Systems that are open alike: shared by vendors that sources state, or of vendors that no source states. */
    record Group(List<Choice> choices, boolean isShared, boolean isWhole) {}

    private final int total;
    private final int totalAfter;
    private final boolean isJoint;
    private final ListMultimap<Id, Substitution> shared;
    private final ListMultimap<Id, Substitution> here;
    private final ListMultimap<Id, Substitution> there;
    private final Set<Id> touched = new LinkedHashSet<>();
    private final List<Id> open = new ArrayList<>();
    private final Map<Choice, Integer> settled = new HashMap<>();
    private final Map<Group, Integer> groups = new LinkedHashMap<>();
    private boolean isRelaxed;

    private MarketChange(
            Map<Id, Set<Id>> market, Map<Id, Set<Id>> changed, List<List<Substitution>> rules, boolean isJoint) {
        this.total = market.size();
        this.totalAfter = changed.size();
        this.isJoint = isJoint;
        this.shared = bySystem(rules.get(0));
        this.here = bySystem(rules.get(1));
        this.there = bySystem(rules.get(2));
        Set<Id> systems = new LinkedHashSet<>(market.keySet());
        systems.addAll(changed.keySet());
        boolean isAnyTouched = total != totalAfter
                || systems.stream().anyMatch(system -> isOneSided(market.get(system), changed.get(system)));
        Map<Id, Integer> alone = new LinkedHashMap<>();
        for (Id system : systems) {
            Set<Id> then = market.get(system);
            Set<Id> now = changed.get(system);
            if (then != null && then.equals(now) && then.size() == 1) {
                alone.merge(then.iterator().next(), 1, Integer::sum);
            } else if (!Objects.equals(then, now) || isAnyTouched) {
                touched.addAll(then == null ? Set.of() : then);
                touched.addAll(now == null ? Set.of() : now);
            }
        }
        rules.stream().flatMap(List::stream).forEach(rule -> {
            touched.add(rule.vendor());
            rule.by().ifPresent(touched::add);
        });
        if (isAnyTouched) {
            alone.entrySet().stream()
                    .filter(vendor -> !touched.contains(vendor.getKey()))
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(largest -> touched.add(largest.getKey()));
        }
        open.addAll(touched);
        open.addAll(isAnyTouched ? List.of(ANOTHER, OWN) : List.of(ANOTHER));
        alone.forEach((vendor, count) -> settled.put(new Choice(vendor, vendor), count));
        systems.forEach(system -> add(system, market.get(system), changed.get(system)));
    }

    /** Whether a system is open in one world alone, so that any vendor may have more in one than in the other. */
    private static boolean isOneSided(@Nullable Set<Id> then, @Nullable Set<Id> now) {
        return then == null || now == null || then.isEmpty() != now.isEmpty();
    }

    private static ListMultimap<Id, Substitution> bySystem(List<Substitution> rules) {
        ListMultimap<Id, Substitution> some =
                MultimapBuilder.hashKeys().arrayListValues().build();
        rules.forEach(rule -> rule.systems().forEach(system -> some.put(system, rule)));
        return some;
    }

    /**
     * The least and the greatest change.
     *
     * @param rules what turns the catalog into the world that both came from, and so the vendors that no source states;
     *     what turns that world into the first; and what turns it into the second
     * @return two ends; empty of a market without systems, which has no concentration
     */
    static Optional<List<End>> of(
            Map<Id, Set<Id>> market, Map<Id, Set<Id>> changed, List<List<Substitution>> rules, boolean isJoint) {
        if (market.isEmpty() || changed.isEmpty()) {
            return Optional.empty();
        }
        MarketChange change = new MarketChange(market, changed, rules, isJoint);
        return Optional.of(List.of(change.end(false), change.end(true)));
    }

    private void add(Id system, @Nullable Set<Id> then, @Nullable Set<Id> now) {
        if (then != null && then.equals(now) && then.size() == 1) {
            return;
        }
        Set<Choice> choices = new LinkedHashSet<>();
        List<Substitution> before = here.get(system);
        List<Substitution> after = there.get(system);
        if (then != null && then.equals(now)) {
            then.stream()
                    .map(vendor -> touched.contains(vendor) ? vendor : ANOTHER)
                    .forEach(vendor -> choices.add(new Choice(vendor, vendor)));
            (then.isEmpty() ? base(system) : Set.<Id>of())
                    .forEach(vendor -> choices.add(new Choice(replaced(vendor, before), replaced(vendor, after))));
        } else if (then != null && !then.isEmpty() && replaced(then, after).equals(now)) {
            then.forEach(vendor -> choices.add(new Choice(vendor, replaced(vendor, after))));
        } else if (now != null && !now.isEmpty() && replaced(now, before).equals(then)) {
            now.forEach(vendor -> choices.add(new Choice(replaced(vendor, before), vendor)));
        } else {
            vendors(system, then, before)
                    .forEach(was -> vendors(system, now, after).forEach(is -> choices.add(new Choice(was, is))));
            isRelaxed |= then != null && now != null && then.size() != 1 && now.size() != 1;
        }
        boolean isShared = (then != null && then.size() > 1) || (now != null && now.size() > 1);
        if (choices.size() == 1) {
            settled.merge(choices.iterator().next(), 1, Integer::sum);
        } else {
            groups.merge(new Group(List.copyOf(choices), isShared, !isShared && !isJoint), 1, Integer::sum);
        }
    }

    /** The vendors that a system may have in one world; null alone if it is not there. */
    private Collection<@Nullable Id> vendors(Id system, @Nullable Set<Id> stated, List<Substitution> rules) {
        Collection<@Nullable Id> some = new LinkedHashSet<>();
        if (stated == null) {
            some.add(null);
        } else if (stated.isEmpty()) {
            base(system).forEach(vendor -> some.add(replaced(vendor, rules)));
        } else {
            some.addAll(stated);
        }
        return some;
    }

    /** The vendors that a system without a stated one may have in the world that both came from. */
    private Set<Id> base(Id system) {
        return open.stream()
                .filter(vendor -> !isExcluded(vendor, shared.get(system)))
                .map(vendor -> replaced(vendor, shared.get(system)))
                .filter(vendor -> !isExcluded(vendor, here.get(system)) && !isExcluded(vendor, there.get(system)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether a vendor, or one that takes its place, is supposed not to be one. */
    private static boolean isExcluded(Id vendor, List<Substitution> rules) {
        return IntStream.range(0, rules.size())
                .filter(place -> rules.get(place).by().isEmpty())
                .anyMatch(place -> rules.get(place).vendor().equals(replaced(vendor, rules.subList(0, place))));
    }

    private static Set<Id> replaced(Set<Id> vendors, List<Substitution> rules) {
        return vendors.stream().map(vendor -> replaced(vendor, rules)).collect(Collectors.toSet());
    }

    private static Id replaced(Id vendor, List<Substitution> rules) {
        Id found = vendor;
        for (Substitution rule : rules) {
            found = rule.vendor().equals(found) ? rule.by().orElse(found) : found;
        }
        return found;
    }

    private End end(boolean isGreatest) {
        List<Choice> choices = new ArrayList<>();
        List<MarketBound.Group> sizes = new ArrayList<>();
        groups.forEach((group, systems) -> {
            int from = choices.size();
            choices.addAll(group.choices());
            sizes.add(new MarketBound.Group(from, choices.size(), systems, group.isWhole()));
        });
        MarketBound.Side before = side(total, choices, Choice::before);
        MarketBound.Side after = side(totalAfter, choices, Choice::after);
        MarketBound bound = isGreatest ? new MarketBound(after, before, sizes) : new MarketBound(before, after, sizes);
        double was = before.squares(bound.best(), before.lines());
        double is = after.squares(bound.best(), after.lines());
        Estimate value = total == totalAfter
                ? share(is - was, total)
                : share(is, totalAfter).minus(share(was, total));
        Estimate more = Estimate.exactly(bound.more());
        return new End(
                isGreatest ? value.plus(more) : value.minus(more),
                witness(bound.best()),
                bound.isReached() && !isRelaxed);
    }

    /** One world as the search needs it: the vendors that it tells apart, and the squares of the others. */
    private MarketBound.Side side(int systems, List<Choice> choices, Function<Choice, @Nullable Id> world) {
        List<@Nullable Id> vendors = new ArrayList<>(touched);
        vendors.add(ANOTHER);
        double[] counts = new double[vendors.size()];
        double rest = 0;
        for (Map.Entry<Choice, Integer> some : settled.entrySet()) {
            Id vendor = world.apply(some.getKey());
            int place = vendors.indexOf(vendor);
            if (place >= 0) {
                counts[place] += some.getValue();
            } else if (vendor != null) {
                rest += (double) some.getValue() * some.getValue();
            }
        }
        return new MarketBound.Side(
                SCALE / systems / systems,
                rest,
                counts,
                choices.stream()
                        .mapToInt(choice -> vendors.indexOf(world.apply(choice)))
                        .toArray(),
                choices.stream()
                        .mapToDouble(choice -> !isJoint && OWN.equals(world.apply(choice)) ? 1 : 0)
                        .toArray());
    }

    private static Estimate share(double squares, int of) {
        return Estimate.exactly(squares).times(SCALE).dividedBy(Estimate.exactly((double) of * of));
    }

    private String witness(double[] best) {
        Map<String, Double> shared = new LinkedHashMap<>();
        Map<String, Double> unstated = new LinkedHashMap<>();
        int next = 0;
        for (Group group : groups.keySet()) {
            for (Choice choice : group.choices()) {
                (group.isShared() ? shared : unstated).merge(words(choice), best[next++], Double::sum);
            }
        }
        String words = words("without a stated vendor", unstated) + words("shared", shared);
        return words.isEmpty() ? "as stated" : words.stripTrailing();
    }

    /** A line for each of the vendors with most of the systems, and one for how many others have. */
    private static String words(String which, Map<String, Double> sizes) {
        sizes.values().removeIf(size -> size <= 0);
        Map<String, Double> named = new LinkedHashMap<>();
        sizes.keySet().stream()
                .sorted(comparing(sizes::get, reverseOrder()))
                .limit(sizes.size() == NAMED + 1 ? NAMED + 1 : NAMED)
                .forEach(most -> named.put(most, sizes.getOrDefault(most, 0.0)));
        sizes.keySet().removeAll(named.keySet());
        sizes.values().stream().reduce(Double::sum).ifPresent(rest -> named.put("by others", rest));
        return named.entrySet().stream()
                .map(one -> LIST + Estimate.exactly(Math.rint(one.getValue() * 100) / 100) + " " + one.getKey())
                .reduce(String::concat)
                .map(lines -> which + ":" + lines + "\n")
                .orElse("");
    }

    private String words(Choice choice) {
        String before = name(choice.before());
        return Objects.equals(choice.before(), choice.after()) ? before : before + " then " + name(choice.after());
    }

    private String name(@Nullable Id vendor) {
        if (vendor == null) {
            return "in no system";
        }
        return vendor.equals(OWN)
                ? isJoint ? "by ever more vendors" : "by a vendor each"
                : vendor.equals(ANOTHER) ? "by another vendor" : "by " + vendor;
    }
}
