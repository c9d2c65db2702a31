package io.github.digitalsilkroad.testkit;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Runs every law of jqwik several times as often as it says, where the system property {@code laws.times} says how many
 * times. jqwik finds it on the class path by itself.
 *
 * @since 0.3.0
 */
public final class DeeperRuns implements AroundPropertyHook {

    /** How often jqwik tries a law that does not say, where no configuration says it either. */
    private static final int USUAL = 1000;

    private static final int TIMES = Integer.getInteger("laws.times", 1);

    /** Made by jqwik. */
    public DeeperRuns() {}

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        int tries = context.attributes().tries().orElse(USUAL);
        if (tries > 1 && TIMES > 1) {
            context.attributes().setTries(Math.multiplyExact(tries, TIMES));
        }
        return property.execute();
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    /** Outside the hook that reads how often to try. */
    @Override
    public int aroundPropertyProximity() {
        return Integer.MIN_VALUE;
    }
}
