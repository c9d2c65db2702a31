package io.github.digitalsilkroad.core.release;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Delta debugging, after the ddmin algorithm of Zeller and Hildebrandt: shrinks a list that passes a test to one that
 * is 1-minimal, by leaving out ever shorter runs of it. Where none of a length can be left out, the next are an eighth
 * as long.
 */
final class DeltaDebugging {

    private DeltaDebugging() {}

    /**
     * A part of a list that passes a test, and passes no longer without any one of its elements.
     *
     * @param all a list that passes
     * @param test what the part must pass; the empty list does not
     */
    static <T> List<T> minimal(List<T> all, Predicate<List<T>> test) {
        List<T> left = List.copyOf(all);
        int length = (left.size() + 1) / 2;
        while (length > 1) {
            List<T> swept = swept(left, length, test);
            length = swept.size() < left.size() ? (length + 1) / 2 : length / 8;
            left = swept;
        }
        int needed = 0; // elements in turn that were needed since the last one was left out
        for (int at = 0; needed < left.size(); at++) {
            List<T> rest = without(left, at % left.size(), 1);
            if (!rest.isEmpty() && test.test(rest)) {
                at = at % left.size() - 1;
                left = rest;
                needed = 0;
            } else {
                needed++;
            }
        }
        return left;
    }

    private static <T> List<T> without(List<T> all, int at, int length) {
        return ImmutableList.<T>builder()
                .addAll(all.subList(0, at))
                .addAll(all.subList(Math.min(at + length, all.size()), all.size()))
                .build();
    }

    /** Leaves out each run of a length that the test can do without. */
    private static <T> List<T> swept(List<T> all, int length, Predicate<List<T>> test) {
        List<T> left = all;
        int at = 0;
        while (at < left.size()) {
            List<T> rest = without(left, at, length);
            if (!rest.isEmpty() && test.test(rest)) {
                left = rest;
            } else {
                at += length;
            }
        }
        return left;
    }
}
