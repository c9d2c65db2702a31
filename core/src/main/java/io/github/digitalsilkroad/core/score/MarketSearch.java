package io.github.digitalsilkroad.core.score;

import com.google.common.math.LongMath;
import io.github.digitalsilkroad.core.catalog.Substitution;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link MarketChange} has no closed form for, such as several replacements at once, or one beside systems that end: a
 * search of how the systems that are open may divide among vendors, if there are few enough ways.
 *
 * <p>Systems that are open alike are one group. Where the number of systems stays, a group that is the same vendor's in both
 * worlds adds twice the difference of that vendor, so all of it goes to where that is largest or least, and the
 * vendors that nothing is done to are as one.
 */
final class MarketSearch {

    private static final long MOST = 300_000;

    /** A vendor of one system that no source states. */
    private static final Id OWN = Id.of("of-a-vendor-each");

    /** Whose a system is in each world; null where the system is not there. */
    private record Choice(@Nullable Id before, @Nullable Id after) {
        boolean isSame() {
            return before != null && before.equals(after);
        }
    }

    private final List<Substitution> rules;
    private final int total;
    private final int totalAfter;
    private final Set<Id> vendors = new TreeSet<>(Comparator.comparing(Id::toString));
    private final Map<Id, long[]> counts = new HashMap<>();
    private final Map<List<Choice>, Integer> groups = new LinkedHashMap<>();
    private final Map<List<Choice>, Integer> same = new LinkedHashMap<>();
    private final List<Map.Entry<Choice, Integer>> taken = new ArrayList<>();
    private boolean hasFractions;
    private @Nullable Found least;
    private @Nullable Found greatest;

    private record Found(long gain, MarketChange.End end) {}

    private MarketSearch(Map<Id, Set<Id>> market, Map<Id, Set<Id>> changed, List<Substitution> rules) {
        this.rules = rules;
        this.total = market.size();
        this.totalAfter = changed.size();
        vendors.add(MarketChange.ANOTHER);
        rules.forEach(rule -> {
            vendors.add(rule.vendor());
            rule.by().ifPresent(vendors::add);
        });
        Set<Id> all = new LinkedHashSet<>(market.keySet());
        all.addAll(changed.keySet());
        boolean isAnyTouched = total != totalAfter
                || all.stream().anyMatch(system -> isOneSided(market.get(system), changed.get(system)));
        for (Id system : all) {
            Set<Id> then = market.getOrDefault(system, Set.of());
            Set<Id> now = changed.getOrDefault(system, Set.of());
            if (isAnyTouched || !then.equals(now)) {
                vendors.addAll(then);
                vendors.addAll(now);
            }
        }
        for (Id system : all) {
            add(choices(system, market.get(system), changed.get(system)));
        }
    }

    private static boolean isOneSided(@Nullable Set<Id> then, @Nullable Set<Id> now) {
        return then == null || now == null || then.isEmpty() != now.isEmpty();
    }

    /** The least and the greatest change; empty if there are too many ways, or parts of systems that no search reaches. */
    static Optional<List<MarketChange.End>> of(
            Map<Id, Set<Id>> market, Map<Id, Set<Id>> changed, List<Substitution> rules, boolean isJoint) {
        MarketSearch search = new MarketSearch(market, changed, rules);
        boolean isOpen = !search.groups.isEmpty() || !search.same.isEmpty();
        if (search.hasFractions || (isJoint && isOpen) || search.total == 0 || search.totalAfter == 0) {
            return Optional.empty();
        }
        long ways = 1;
        for (Map.Entry<List<Choice>, Integer> group : search.groups.entrySet()) {
            int choices = group.getKey().size() - 1;
            ways = LongMath.saturatedMultiply(ways, LongMath.binomial(group.getValue() + choices, choices));
        }
        if (ways > MOST) {
            return Optional.empty();
        }
        search.divide(List.copyOf(search.groups.entrySet()), 0, 0, 0);
        return search.least == null || search.greatest == null
                ? Optional.empty()
                : Optional.of(List.of(search.least.end, search.greatest.end));
    }

    private void add(Set<Choice> choices) {
        List<Choice> some = List.copyOf(choices);
        boolean isSame = total == totalAfter && some.stream().allMatch(Choice::isSame);
        if (some.size() == 1) {
            count(some.get(0), 1);
        } else {
            (isSame ? same : groups).merge(some, 1, Integer::sum);
        }
    }

    /** Whose a system may be in both worlds. */
    private Set<Choice> choices(Id system, @Nullable Set<Id> then, @Nullable Set<Id> now) {
        Set<Choice> choices = new LinkedHashSet<>();
        boolean isAlike = then != null
                && now != null
                && (then.equals(now)
                        || then.stream()
                                .map(vendor -> replaced(system, vendor))
                                .collect(Collectors.toSet())
                                .equals(now));
        for (Id before : then == null ? List.<Id>of() : then.isEmpty() ? any(system) : then) {
            if (isAlike) {
                boolean isKept = then != null && !then.isEmpty() && then.equals(now);
                choices.add(new Choice(before, isKept ? before : replaced(system, before)));
            } else if (now == null) {
                choices.add(new Choice(before, null));
            } else {
                (now.isEmpty() ? anyAfter() : now).forEach(after -> choices.add(new Choice(before, after)));
            }
        }
        if (then == null && now != null) {
            (now.isEmpty() ? anyAfter() : now).forEach(after -> choices.add(new Choice(null, after)));
        }
        boolean isDivided = (then != null && then.size() > 1) || (now != null && now.size() > 1);
        hasFractions |= isDivided && !(total == totalAfter && choices.stream().allMatch(Choice::isSame));
        return choices;
    }

    private Set<Id> anyAfter() {
        return Stream.concat(vendors.stream(), Stream.of(OWN)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<Id> any(Id system) {
        Set<Id> any = anyAfter();
        rules.stream()
                .filter(rule -> rule.by().isEmpty() && rule.systems().contains(system))
                .forEach(rule -> any.remove(rule.vendor()));
        return any;
    }

    private Id replaced(Id system, Id vendor) {
        Id found = vendor;
        for (Substitution rule : rules) {
            if (rule.by().isPresent()
                    && rule.vendor().equals(found)
                    && rule.systems().contains(system)) {
                found = rule.by().get();
            }
        }
        return found;
    }

    private void count(Choice choice, int systems) {
        add(choice.before(), 0, systems);
        add(choice.after(), 1, systems);
    }

    private void add(@Nullable Id vendor, int world, int systems) {
        if (vendor != null) {
            counts.computeIfAbsent(vendor, none -> new long[2])[world] += systems;
        }
    }

    /** Divides the groups from one on among their choices from one on, and notes what each way gives. */
    private void divide(List<Map.Entry<List<Choice>, Integer>> open, int group, int choice, int used) {
        if (group == open.size()) {
            note(-1);
            note(1);
            return;
        }
        List<Choice> choices = open.get(group).getKey();
        int left = open.get(group).getValue() - used;
        boolean isLast = choice == choices.size() - 1;
        for (int some = isLast ? left : 0; some <= left; some++) {
            count(choices.get(choice), some);
            taken.add(Map.entry(choices.get(choice), some));
            if (isLast) {
                divide(open, group + 1, 0, 0);
            } else {
                divide(open, group, choice + 1, used + some);
            }
            taken.remove(taken.size() - 1);
            count(choices.get(choice), -some);
        }
    }

    private long difference(@Nullable Id vendor) {
        long[] both = vendor == null || vendor.equals(OWN) ? null : counts.get(vendor);
        return both == null ? 0 : both[1] - both[0];
    }

    private void note(int sign) {
        long[] squares = new long[2];
        counts.forEach((vendor, both) -> {
            for (int world = 0; world < 2; world++) {
                squares[world] += vendor.equals(OWN) ? both[world] : both[world] * both[world];
            }
        });
        boolean isLinear = total == totalAfter;
        List<Map.Entry<Choice, Integer>> whose = new ArrayList<>(taken);
        long more = 0;
        for (Map.Entry<List<Choice>, Integer> group : same.entrySet()) {
            Choice best = group.getKey().stream()
                    .max(Comparator.comparingLong(one -> sign * difference(one.before())))
                    .orElseThrow();
            more += 2L * group.getValue() * difference(best.before());
            whose.add(Map.entry(best, group.getValue()));
        }
        long by = isLinear
                ? squares[1] - squares[0] + more
                : squares[1] * total * total - squares[0] * totalAfter * totalAfter;
        Found found = sign < 0 ? least : greatest;
        if (found == null || sign * by > sign * found.gain) {
            Estimate value = isLinear
                    ? MarketChange.share(by, total)
                    : MarketChange.share(squares[1], totalAfter).minus(MarketChange.share(squares[0], total));
            Found better = new Found(by, new MarketChange.End(value, words(whose)));
            if (sign < 0) {
                least = better;
            } else {
                greatest = better;
            }
        }
    }

    private static String words(List<Map.Entry<Choice, Integer>> whose) {
        Map<String, Integer> words = new LinkedHashMap<>();
        whose.stream()
                .filter(one -> one.getValue() > 0)
                .forEach(one -> words.merge(words(one.getKey()), one.getValue(), Integer::sum));
        return words.isEmpty()
                ? "as stated"
                : words.entrySet().stream()
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", ", "unstated: ", ""));
    }

    private static String words(Choice choice) {
        String before = choice.before() == null ? "none" : name(choice.before());
        return choice.isSame() ? before : before + " then " + (choice.after() == null ? "none" : name(choice.after()));
    }

    private static String name(Id vendor) {
        return vendor.equals(OWN) ? "of a vendor each" : vendor.toString();
    }
}
