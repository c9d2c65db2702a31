package io.github.digitalsilkroad.core.internal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.function.Supplier;

/**
 * The valid choices that the messages of one check name: for the first bad values alone, since finding the nearest ones
 * for each of many would take longer than anyone reads. Not thread-safe.
 *
 * @since 0.2.0
 */
public final class Hints {

    private static final int DESCRIBED = 100;

    private int given;

    /** Starts a check. */
    public Hints() {}

    /**
     * The end of a message about a choice that is not valid.
     *
     * @param bad the choice that is not valid
     * @param valid gives the valid choices, in the order to list them; it is asked only for the first 100 bad ones
     * @return {@code ; nearest: a, b; all: a, b, c}, or nothing after the first 100
     */
    public String choices(String bad, Supplier<? extends Collection<String>> valid) {
        return given++ < DESCRIBED ? "; " + Nearest.choices(bad, new LinkedHashSet<>(valid.get())) : "";
    }
}
