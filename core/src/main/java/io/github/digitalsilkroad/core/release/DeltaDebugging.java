package io.github.digitalsilkroad.core.release;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Delta debugging, after the ddmin algorithm of Zeller and Hildebrandt: shrinks a list that passes a test to one that is
 * 1-minimal, by leaving out ever shorter runs of it.
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
        int length = left.size();
        int before;
        do {
            length = (length + 1) / 2;
            before = left.size();
            left = swept(left, length, test);
        } while (length > 1 || left.size() < before);
        return left;
    }

    /** Leaves out each run of a length that the test can do without. */
    private static <T> List<T> swept(List<T> all, int length, Predicate<List<T>> test) {
        List<T> left = all;
        int at = 0;
        while (at < left.size()) {
            List<T> rest = ImmutableList.<T>builder()
                    .addAll(left.subList(0, at))
                    .addAll(left.subList(Math.min(at + length, left.size()), left.size()))
                    .build();
            if (!rest.isEmpty() && test.test(rest)) {
                left = rest;
            } else {
                at += length;
            }
        }
        return left;
    }
}
