package io.github.digitalsilkroad.core.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The greatest difference of two weighted sums of squares, over the ways to divide groups of systems among choices: a
 * branch and bound.
 *
 * <p>A part of the ways has bounds for each number. There a square that is added lies below its chord, and one that is
 * taken away above a tangent; or, with x and y what a vendor has in both sums, Σ(x² - y²) = Σ(x - y)(x + y) is a sum of
 * products, each of a number that passes from one vendor to another and the difference of their x + y, and a product
 * lies below a plane through its corners. So the value lies below two linear functions, whose greatest values are found
 * by filling the best choices first. The part with the greatest such limit is halved until no limit is above the best
 * way that was found, or the search has taken too long.
 */
final class MarketBound {

    /** How many parts are looked at, times what each takes. */
    private static final long WORK = 20_000_000;

    /** Relative: values so near are one number, but for rounding. */
    private static final double NOISE = 1e-9;

    /** Relative: a round of moves that gains no more is the last one. */
    private static final double LEAST_GAIN = 1e-13;

    /** The numbers from one place to before another, which make up so many systems, whole ones or any parts. */
    record Group(int from, int to, int systems, boolean isWhole) {}

    /**
     * One of the two sums.
     *
     * @param weight of the squares
     * @param rest the squares of vendors that no choice has
     * @param counts what each vendor has by itself
     * @param vendors the vendor of each choice, negative if its systems are no such vendor's
     * @param own what a system of each choice adds to the squares where it is no such vendor's
     */
    @SuppressWarnings("ArrayRecordComponent") // of one search, which compares none
    record Side(double weight, double rest, double[] counts, int[] vendors, double[] own) {
        double squares(double[] n, double[][] lines) {
            double squares = rest;
            for (int j = 0; j < n.length; j++) {
                squares += own[j] * n[j];
            }
            for (double[] line : lines) {
                double count = at(line, n);
                squares += count * count;
            }
            return squares;
        }

        /** What each vendor has, as a linear function. */
        double[][] lines() {
            double[][] lines = new double[counts.length][own.length + 1];
            for (int v = 0; v < counts.length; v++) {
                lines[v][own.length] = counts[v];
            }
            for (int j = 0; j < own.length; j++) {
                if (vendors[j] >= 0) {
                    lines[vendors[j]][j] = 1;
                }
            }
            return lines;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Part(double limit, double[] low, double[] high) {}

    private final Side up;
    private final Side down;
    private final List<Group> groups;
    private final int size;
    private final double[][] xs;
    private final double[][] ys;
    private final PriorityQueue<Part> parts = new PriorityQueue<>(Comparator.comparingDouble(part -> -part.limit));
    private double[] best;
    private double reached = Double.NEGATIVE_INFINITY;

    /** Searches. */
    MarketBound(Side up, Side down, List<Group> groups) {
        this.up = up;
        this.down = down;
        this.groups = groups;
        size = up.own.length;
        xs = up.lines();
        ys = down.lines();
        best = new double[size];
        double[] high = new double[size];
        for (Group group : groups) {
            best[group.from] = group.systems;
            Arrays.fill(high, group.from, group.to, group.systems);
        }
        add(new double[size], high);
        long few = groups.stream().anyMatch(Group::isWhole) ? 1 : 100; // more narrow little where all are divided
        long left = WORK / few / ((size + 1L) * (size + xs.length + 1L));
        while (!isReached() && left-- > 0) {
            halve(parts.remove());
        }
    }

    /** The way that gives the most of those found. */
    double[] best() {
        return best;
    }

    /** Whether no other way gives more. */
    boolean isReached() {
        return parts.isEmpty() || isNoMore(parts.element().limit);
    }

    /** How much more another way gives at most. */
    double more() {
        return isReached() ? 0 : parts.element().limit - reached;
    }

    private boolean isNoMore(double some) {
        return some <= reached + NOISE * (1 + Math.abs(reached));
    }

    // Linear functions: the factor of each number, and last a constant.

    private static double at(double[] line, double[] n) {
        double value = line[n.length];
        for (int j = 0; j < n.length; j++) {
            value += line[j] * n[j];
        }
        return value;
    }

    private static void add(double[] line, double times, double[] other) {
        for (int j = 0; j < line.length; j++) {
            line[j] += times * other[j];
        }
    }

    /** The way within bounds that gives the most of a linear function, or the least. */
    private double[] filled(double[] line, boolean isMost, Part in) {
        double[] n = Arrays.copyOf(in.low, size);
        for (Group group : groups) {
            double left = group.systems;
            for (int j = group.from; j < group.to; j++) {
                left -= n[j];
            }
            while (left > 0) {
                int best = -1;
                for (int j = group.from; j < group.to; j++) {
                    boolean isBetter = best < 0 || (isMost ? line[j] > line[best] : line[j] < line[best]);
                    best = n[j] < in.high[j] && isBetter ? j : best;
                }
                if (best < 0) {
                    break;
                }
                double more = Math.min(left, in.high[best] - n[best]);
                n[best] = more < left ? in.high[best] : n[best] + more;
                left -= more;
            }
        }
        return n;
    }

    private double end(double[] line, boolean isMost, Part in) {
        return at(line, filled(line, isMost, in));
    }

    // The search.

    private void halve(Part part) {
        double most = 0;
        Group group = groups.get(0);
        int next = 0;
        double apart = Math.abs(up.weight - down.weight) / Math.max(up.weight, down.weight);
        for (Group some : groups) {
            for (int j = some.from; j < some.to; j++) {
                double width = (part.high[j] - part.low[j]) * (isPassing(j) ? 1 : apart + NOISE);
                if (width > most) {
                    most = width;
                    group = some;
                    next = j;
                }
            }
        }
        if (most == 0) {
            return; // one way, whose value is that of the limit but for rounding
        }
        double middle = (part.low[next] + part.high[next]) / 2;
        double[] less = Arrays.copyOf(part.high, size);
        double[] more = Arrays.copyOf(part.low, size);
        less[next] = group.isWhole ? Math.floor(middle) : middle;
        more[next] = group.isWhole ? Math.floor(middle) + 1 : middle;
        add(Arrays.copyOf(part.low, size), less);
        add(more, Arrays.copyOf(part.high, size));
    }

    private boolean isPassing(int choice) {
        return up.vendors[choice] != down.vendors[choice];
    }

    /** Adds the ways within bounds, unless none of them gives more than the best one found. */
    private void add(double[] low, double[] high) {
        for (Group group : groups) {
            double least = 0;
            double most = 0;
            for (int j = group.from; j < group.to; j++) {
                least += low[j];
                most += high[j];
            }
            if (least > group.systems || most < group.systems) {
                return;
            }
            for (int j = group.from; j < group.to; j++) {
                double rest = group.systems - (most - high[j]);
                high[j] = Math.min(high[j], group.systems - (least - low[j]));
                low[j] = Math.max(low[j], rest);
            }
        }
        double limit = Double.POSITIVE_INFINITY;
        for (boolean isByProducts : new boolean[] {true, false}) {
            Part in = new Part(limit, low, high);
            double[] line = above(in, isByProducts);
            double[] n = filled(line, true, in);
            limit = Math.min(limit, at(line, n));
            take(n);
            if (isNoMore(limit)) {
                return;
            }
        }
        parts.add(new Part(limit, low, high));
    }

    /** A linear function that lies nowhere below the value. */
    private double[] above(Part in, boolean isByProducts) {
        double[] line = new double[size + 1];
        line[size] = up.weight * up.rest - down.weight * down.rest;
        for (int j = 0; j < size; j++) {
            line[j] += up.weight * up.own[j] - down.weight * down.own[j];
            if (isByProducts && isPassing(j)) {
                addProduct(line, j, in);
            }
        }
        for (int v = 0; v < xs.length; v++) {
            int vendor = v;
            boolean isAlike = isByProducts
                    || IntStream.range(0, size)
                            .filter(this::isPassing)
                            .noneMatch(j -> up.vendors[j] == vendor || down.vendors[j] == vendor);
            double both = isAlike ? Math.min(up.weight, down.weight) : 0;
            add(line, both * (up.counts[v] - down.counts[v]), xs[v]);
            add(line, both * (up.counts[v] - down.counts[v]), ys[v]);
            if (both == up.weight && both == down.weight) {
                continue; // the factors of all that follows are 0
            }
            double least = end(xs[v], false, in);
            double most = end(xs[v], true, in);
            add(line, (up.weight - both) * (least + most), xs[v]);
            line[size] -= (up.weight - both) * least * most;
            double tangent = Math.max(end(ys[v], false, in), Math.min(end(ys[v], true, in), at(ys[v], best)));
            add(line, -2 * (down.weight - both) * tangent, ys[v]);
            line[size] += (down.weight - both) * tangent * tangent;
        }
        return line;
    }

    /** Adds what lies above the number of a choice times the difference of its vendors. */
    private void addProduct(double[] line, int choice, Part in) {
        double weight = Math.min(up.weight, down.weight);
        double[] apart = new double[size + 1];
        for (double[][] some : List.of(xs, ys)) {
            if (up.vendors[choice] >= 0) {
                add(apart, 1, some[up.vendors[choice]]);
            }
            if (down.vendors[choice] >= 0) {
                add(apart, -1, some[down.vendors[choice]]);
            }
        }
        double least = end(apart, false, in);
        double most = end(apart, true, in);
        double low = in.low[choice];
        double high = in.high[choice];
        boolean isFirst = best[choice] > (low + high) / 2; // the plane that is nearer there
        add(line, weight * (isFirst ? high : low), apart);
        line[choice] += weight * (isFirst ? least : most);
        line[size] -= weight * (isFirst ? high * least : low * most);
    }

    /** Takes a way that gives more than the best, and what comes of moving parts of systems between choices. */
    private void take(double[] n) {
        if (value(n) <= reached) {
            return;
        }
        do {
            best = n.clone();
            reached = value(n);
            for (Group group : groups) {
                for (int i = group.from; i < group.to && !group.isWhole; i++) {
                    for (int j = i + 1; j < group.to; j++) {
                        move(n, i, j);
                    }
                }
            }
        } while (value(n) > reached + LEAST_GAIN * (1 + Math.abs(reached)));
    }

    private double value(double[] n) {
        return up.weight * up.squares(n, xs) - down.weight * down.squares(n, ys);
    }

    /**
     * Moves between two choices what adds most; nothing where the value is greatest at an end, which the search tries.
     */
    private void move(double[] n, int from, int to) {
        double once = up.weight * (up.own[to] - up.own[from]) - down.weight * (down.own[to] - down.own[from]);
        double twice = 0;
        for (int v = 0; v < xs.length; v++) {
            double more = xs[v][to] - xs[v][from];
            double less = ys[v][to] - ys[v][from];
            once += more == 0 ? 0 : 2 * up.weight * more * at(xs[v], n);
            once -= less == 0 ? 0 : 2 * down.weight * less * at(ys[v], n);
            twice += up.weight * more * more - down.weight * less * less;
        }
        double by = twice < 0 ? Math.max(-n[to], Math.min(n[from], -once / 2 / twice)) : 0;
        n[from] -= by;
        n[to] += by;
    }
}
