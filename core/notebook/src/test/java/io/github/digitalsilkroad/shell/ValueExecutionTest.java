package io.github.digitalsilkroad.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jdk.jshell.spi.ExecutionControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ValueExecutionTest {

    /** A snippet. */
    public static Object forever() throws InterruptedException {
        Thread.sleep(Long.MAX_VALUE);
        return "never";
    }

    /** A snippet. */
    public static Object fails() {
        throw new IllegalStateException("on purpose");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aSnippetThatIsStoppedIsNoLongerWaitedFor() throws Exception {
        ValueExecution execution = new ValueExecution(value -> Optional.empty());
        Thread stopper = new Thread(() -> {
            try {
                Thread.sleep(200);
                execution.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopper.start();
        assertThat(catchThrowable(() -> execution.invoke(ValueExecutionTest.class.getMethod("forever"))))
                .isInstanceOf(ExecutionControl.StoppedException.class);
    }

    @Test
    void aSnippetThatFailsFailsAsItDoesInTheShellOfTheJdk() {
        ValueExecution execution = new ValueExecution(value -> Optional.empty());
        assertThat(catchThrowable(() -> execution.invoke(ValueExecutionTest.class.getMethod("fails"))))
                .hasRootCauseMessage("on purpose");
    }
}
