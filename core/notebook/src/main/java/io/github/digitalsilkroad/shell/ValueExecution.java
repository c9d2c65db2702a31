package io.github.digitalsilkroad.shell;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import jdk.jshell.execution.DirectExecutionControl;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this process, and hands each value over as the object that it is.
 *
 * <p>A snippet that is stopped is interrupted and no longer waited for; if it ignores the interrupt, it continues in
 * a daemon thread.
 */
public final class ValueExecution extends DirectExecutionControl {

    private final Function<Object, Optional<String>> display;
    private volatile @Nullable FutureTask<@Nullable Object> running;

    /**
     * Runs snippets.
     *
     * @param display how a value shows; empty for what the JDK shows
     */
    public ValueExecution(Function<Object, Optional<String>> display) {
        this.display = display;
    }

    @Override
    protected String invoke(Method snippet) throws Exception {
        FutureTask<@Nullable Object> task = new FutureTask<>(() -> snippet.invoke(null));
        running = task;
        Thread thread = new Thread(task, "snippet");
        thread.setDaemon(true);
        thread.start();
        try {
            Object value = task.get();
            Optional<String> words = value == null ? Optional.empty() : display.apply(value);
            return words.isPresent() ? words.get() : valueString(value);
        } catch (CancellationException stopped) {
            throw new StoppedException();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            running = null;
        }
    }

    @Override
    public void stop() {
        FutureTask<@Nullable Object> task = running;
        if (task != null) {
            task.cancel(true);
        }
    }
}
