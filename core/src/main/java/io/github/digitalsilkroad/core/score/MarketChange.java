package io.github.digitalsilkroad.core.score;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Substitution;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By how much an intervention changes the concentration of vendors by count: the difference of both indices in each
 * completion, which gives a system without a stated vendor the same vendor before and after, but for what the
 * intervention itself does to it.
 *
 * <p>With a and b the systems of a vendor after and before, T' and T all of them, and u those of the unstated systems
 * that are a vendor's in both worlds, the difference is 10,000 Σ[(a + u)²/T'² - (b + u)²/T²]. A vendor's summand is
 * convex in u if T' is less than T, concave if it is more, else linear. So at one end all unstated systems are one
 * vendor's, and at the other each goes where the next one adds most. Systems that are unstated in one world alone are
 * all one vendor's at one end, and each another vendor's at the other.
 *
 * <p>Where H is replaced by M wherever it turns out to be the vendor, and T stays, the difference is 10,000·2t(m - h)/T²
 * with t the systems moved, m those of M before and h those that stay with H.
 */
final class MarketChange {

    private static final double SCALE = 10_000;
    /** With so many systems no product overflows a long. */
    private static final int MOST = 50_000;

    /** A vendor that no source states in either world; of such there may be ever more. */
    static final Id ANOTHER = Id.of("another-vendor");

    /** An end of the change, and one of the completions that reach it. */
    record End(Estimate value, String witness) {
        End negated() {
            return new End(value.negated(), witness);
        }
    }

    private final int total;
    private final int totalAfter;
    private final boolean isJoint;
    private final Set<Id> absent = new HashSet<>();
    private final Map<Id, Integer> before = new HashMap<>();
    private final Map<Id, Integer> after = new HashMap<>();
    private final List<Set<Id>> divided = new ArrayList<>();
    private final List<Set<Id>> replaced = new ArrayList<>();
    private int unstated;
    private int inside;
    private int unstatedBefore;
    private int unstatedAfter;
    /** How many systems of one vendor passed from one to another. */
    private final Map<List<Id>, Integer> passed = new HashMap<>();

    private boolean isOther;
    private @Nullable Substitution rule;

    private MarketChange(Map<Id, Set<Id>> market, Map<Id, Set<Id>> changed, List<Substitution> rules, boolean isJoint) {
        this.total = market.size();
        this.totalAfter = changed.size();
        this.isJoint = isJoint;
        Set<Id> unsettled = new HashSet<>();
        market.forEach((system, vendors) -> {
            if (vendors.size() != 1) {
                unsettled.add(system);
            }
        });
        for (Substitution one : rules) {
            if (one.by().isPresent()) {
                take(one, unsettled);
            } else {
                isOther |= unsettled.stream().anyMatch(system -> !one.systems().contains(system));
                absent.add(one.vendor());
            }
        }
        Set<Id> all = new TreeSet<>(Comparator.comparing(Id::toString));
        all.addAll(market.keySet());
        all.addAll(changed.keySet());
        for (Id system : all) {
            add(system, market.get(system), changed.get(system));
        }
    }

    /** Takes what is done to systems whose vendor is not settled; more than one replacement of these is another question. */
    private void take(Substitution one, Set<Id> unsettled) {
        Set<Id> systems = new HashSet<>(one.systems());
        systems.retainAll(unsettled);
        if (systems.isEmpty()) {
            return;
        }
        Substitution known = rule;
        if (known == null) {
            rule = new Substitution(one.vendor(), one.by(), systems);
        } else {
            isOther |= !known.vendor().equals(one.vendor()) || !known.by().equals(one.by());
            systems.addAll(known.systems());
            rule = new Substitution(known.vendor(), known.by(), systems);
        }
    }

    /** The least and the greatest change; empty where it is not a question of whole systems with a known number. */
    static Optional<List<End>> of(
            Map<Id, Set<Id>> market, Map<Id, Set<Id>> changed, List<Substitution> rules, boolean isJoint) {
        if (Math.max(market.size(), changed.size()) > MOST) {
            return Optional.empty();
        }
        MarketChange change = new MarketChange(market, changed, rules, isJoint);
        boolean isReplaced = change.inside > 0 || !change.replaced.isEmpty();
        Optional<List<End>> ends =
                change.isOther ? Optional.empty() : isReplaced ? change.replacement() : change.separate();
        return ends.isPresent() ? ends : MarketSearch.of(market, changed, rules, isJoint);
    }

    private void add(Id system, @Nullable Set<Id> then, @Nullable Set<Id> now) {
        boolean isInside = rule != null && rule.systems().contains(system);
        if (then != null && now != null && then.size() != 1 && then.equals(now)) {
            if (!then.isEmpty()) {
                divided.add(then);
            } else if (isInside) {
                inside++;
            } else {
                unstated++;
            }
            return;
        }
        if (then != null && now != null && then.size() > 1 && isInside && now.equals(map(then))) {
            replaced.add(then);
            return;
        }
        isOther |= (then != null && then.size() > 1) || (now != null && now.size() > 1);
        if (then != null && !then.isEmpty()) {
            before.merge(then.iterator().next(), 1, Integer::sum);
        } else {
            unstatedBefore += then == null ? 0 : 1;
        }
        if (now != null && !now.isEmpty()) {
            after.merge(now.iterator().next(), 1, Integer::sum);
        } else {
            unstatedAfter += now == null ? 0 : 1;
        }
        if (then != null && now != null && then.size() == 1 && now.size() == 1 && !then.equals(now)) {
            passed.merge(List.of(then.iterator().next(), now.iterator().next()), 1, Integer::sum);
        }
    }

    private Set<Id> map(Set<Id> vendors) {
        Substitution one = requireNonNull(rule);
        return vendors.stream()
                .map(vendor -> vendor.equals(one.vendor()) ? one.by().orElseThrow() : vendor)
                .collect(Collectors.toSet());
    }

    private static int of(Map<Id, Integer> counts, @Nullable Id vendor) {
        return vendor == null ? 0 : counts.getOrDefault(vendor, 0);
    }

    // H replaced by M, stated or not.

    private Optional<List<End>> replacement() {
        Substitution one = requireNonNull(rule);
        Id h = one.vendor();
        Id m = one.by().orElseThrow();
        int moved = passed.getOrDefault(List.of(h, m), 0);
        boolean isAlone = passed.size() == (moved == 0 ? 0 : 1);
        if (!isAlone || total != totalAfter || unstatedBefore + unstatedAfter > 0 || absent.contains(h)) {
            return Optional.empty();
        }
        boolean mayBeM = !absent.contains(m);
        int either = (int) replaced.stream().filter(some -> some.contains(m)).count();
        int stay = of(before, h) - moved;
        int stayMost = stay + unstated + with(h);
        int most = of(before, m) + (mayBeM ? unstated : 0) + with(m);
        int pool = either + (mayBeM ? inside : 0);
        int free = replaced.size() - either + (mayBeM ? 0 : inside);
        boolean isFraction = isJoint || either > 0;
        double best = Double.NEGATIVE_INFINITY;
        double[] greatest = new double[2];
        for (int more : new int[] {0, free}) {
            double top = Math.max(0, Math.min(pool, (most + pool - stay - (moved + more)) / 2.0));
            for (double x : isFraction ? new double[] {top} : new double[] {Math.floor(top), Math.ceil(top)}) {
                double value = (moved + more + x) * (most + pool - x - stay);
                if (value > best) {
                    best = value;
                    greatest = new double[] {moved + more + x, most + pool - x};
                }
            }
        }
        double worst = Double.POSITIVE_INFINITY;
        double[] least = new double[2];
        for (int x : new int[] {0, either}) {
            for (int more : new int[] {0, replaced.size() - either + inside}) {
                double value = (double) (moved + more + x) * (of(before, m) + either - x - stayMost);
                if (value < worst) {
                    worst = value;
                    least = new double[] {moved + more + x, of(before, m) + either - x};
                }
            }
        }
        return Optional.of(List.of(
                new End(product(worst), witness(h, m, least, stayMost)),
                new End(product(best), witness(h, m, greatest, stay))));
    }

    private int with(Id vendor) {
        return (int) divided.stream().filter(some -> some.contains(vendor)).count();
    }

    private Estimate product(double half) {
        return Estimate.exactly(2 * half * SCALE).dividedBy(Estimate.exactly((double) total * total));
    }

    private static String witness(Id h, Id m, double[] found, double stay) {
        return number(found[0]) + " pass from " + h + " to " + m + ", which had " + number(found[1]) + "; "
                + number(stay) + " stay with " + h;
    }

    private static String number(double count) {
        return Estimate.exactly(count).toString();
    }

    // Anything else that leaves what is unstated as it is.

    private Optional<List<End>> separate() {
        boolean isLinear = total == totalAfter;
        if (total == 0 || totalAfter == 0 || (!isLinear && (isJoint || !divided.isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(List.of(best(-1), best(1)));
    }

    /** The end of the change on one side: the greatest of the change, or of its opposite. */
    private End best(int sign) {
        long p = (long) sign * total * total;
        long r = (long) sign * totalAfter * totalAfter;
        Set<Id> vendors = new TreeSet<>(Comparator.comparing(Id::toString));
        vendors.addAll(before.keySet());
        vendors.addAll(after.keySet());
        divided.forEach(vendors::addAll);
        vendors.add(ANOTHER);
        int once = sign > 0 ? unstatedAfter : unstatedBefore;
        List<Id> takers = once == 0
                ? List.of(ANOTHER)
                : vendors.stream()
                        .filter(vendor -> sign > 0 || !absent.contains(vendor))
                        .toList();
        Division found = new Division(vendors, p, r, sign, once, ANOTHER);
        for (Id taker : takers) {
            Division next = new Division(vendors, p, r, sign, once, taker);
            found = next.gain > found.gain ? next : found;
        }
        return found.end();
    }

    /** A way to divide the unstated systems that is best for one side, given who has those unstated in one world alone. */
    private final class Division {
        private final Map<Id, Integer> then = new TreeMap<>(Comparator.comparing(Id::toString));
        private final Map<Id, Integer> now = new TreeMap<>(Comparator.comparing(Id::toString));
        private final Map<String, Integer> words = new LinkedHashMap<>();
        private final long p;
        private final long r;
        /** Vendors of one system each that no source states. */
        private long othersAfter;

        private long othersBefore;
        private long gain;

        Division(Set<Id> vendors, long p, long r, int sign, int once, Id taker) {
            this.p = p;
            this.r = r;
            for (Id vendor : vendors) {
                then.put(vendor, of(before, vendor));
                now.put(vendor, of(after, vendor));
            }
            long apart = sign > 0 ? unstatedBefore : unstatedAfter;
            othersAfter = sign > 0 ? 0 : apart;
            othersBefore = sign > 0 ? apart : 0;
            (sign > 0 ? now : then).merge(taker, once, Integer::sum);
            for (Set<Id> some : divided) {
                give(some.stream().max(Comparator.comparingLong(this::next)).orElseThrow(), 1);
            }
            List<Id> open =
                    vendors.stream().filter(vendor -> !absent.contains(vendor)).toList();
            if (p >= r) {
                all(open);
            } else {
                each(open);
            }
            gain = p * othersAfter - r * othersBefore;
            then.forEach((vendor, count) -> {
                long had = count;
                long has = now.getOrDefault(vendor, 0);
                gain += p * has * has - r * had * had;
            });
        }

        /** What one more system of a vendor in both worlds adds. */
        private long next(Id vendor) {
            return p * (2L * now.getOrDefault(vendor, 0) + 1) - r * (2L * then.getOrDefault(vendor, 0) + 1);
        }

        private void give(Id vendor, int count) {
            then.merge(vendor, count, Integer::sum);
            now.merge(vendor, count, Integer::sum);
        }

        /** All to one. */
        private void all(List<Id> open) {
            long n = unstated;
            Id best = ANOTHER;
            long most = Long.MIN_VALUE;
            for (Id vendor : open) {
                long more = p * n * (2L * now.getOrDefault(vendor, 0) + n)
                        - r * n * (2L * then.getOrDefault(vendor, 0) + n);
                if (more > most) {
                    most = more;
                    best = vendor;
                }
            }
            give(best, unstated);
            note(best, unstated);
        }

        /** Each to whom it adds most, or to another vendor of its own. */
        private void each(List<Id> open) {
            record Step(Id vendor, long gain) {}
            PriorityQueue<Step> steps = new PriorityQueue<>(
                    Comparator.comparingLong((Step step) -> -step.gain).thenComparing(step -> step.vendor.toString()));
            open.forEach(vendor -> steps.add(new Step(vendor, next(vendor))));
            for (int left = unstated; left > 0; left--) {
                Step step = steps.poll();
                if (step == null || step.gain <= p - r) {
                    othersAfter += left;
                    othersBefore += left;
                    words.put("of a vendor each", left);
                    return;
                }
                give(step.vendor, 1);
                note(step.vendor, 1);
                steps.add(new Step(step.vendor, next(step.vendor)));
            }
        }

        private void note(Id vendor, int count) {
            if (count > 0) {
                words.merge(vendor.toString(), count, Integer::sum);
            }
        }

        End end() {
            long[] squares = {othersBefore, othersAfter};
            then.values().forEach(count -> squares[0] += (long) count * count);
            now.values().forEach(count -> squares[1] += (long) count * count);
            Estimate had = share(squares[0], total);
            Estimate has = share(squares[1], totalAfter);
            String unknown = words.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey())
                    .collect(Collectors.joining(", "));
            Estimate value = total == totalAfter ? share(squares[1] - squares[0], total) : has.minus(had);
            return new End(value, unknown.isEmpty() ? "as stated" : "unstated: " + unknown);
        }
    }

    static Estimate share(long squares, int of) {
        return Estimate.exactly((double) squares).times(SCALE).dividedBy(Estimate.exactly((double) of * of));
    }
}
