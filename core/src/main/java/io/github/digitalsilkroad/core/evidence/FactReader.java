package io.github.digitalsilkroad.core.evidence;

import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Is told what is read of the facts of one thing, whether or not a source states it.
 *
 * @since 0.3.0
 */
public interface FactReader {

    /**
     * A fact is read.
     *
     * @param property its property
     * @param year its year, if it is an observation
     */
    void read(Property<?> property, OptionalInt year);

    /**
     * It is read which facts there are.
     *
     * @param properties those that are looked for; of observations all years
     */
    void readAny(Predicate<Property<?>> properties);
}
