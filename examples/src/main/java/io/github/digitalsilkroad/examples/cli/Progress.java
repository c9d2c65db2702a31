package io.github.digitalsilkroad.examples.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Tells a person at a terminal, on the standard error, that work of over a second goes on; nothing is written to a file
 * or a pipe. The library {@code me.tongfei:progressbar} was looked at: it draws how much of a known amount is done,
 * which none of this work knows beforehand, and it brings JLine (1 MB), which opens the terminal by native code, for
 * the one line that is written here.
 */
final class Progress {

    private static final long SECOND = 1_000;
    private static final String CLEAR = "\r\u001b[K";

    private final String what;
    private final PrintWriter err;
    private final Timer timer = new Timer("progress", true);
    private int seconds;

    private Progress(String what, PrintWriter err) {
        this.what = what;
        this.err = err;
    }

    static Progress start(String what, PrintWriter err) {
        Progress progress = new Progress(what, err);
        if (isTerminal()) {
            progress.timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            progress.tick();
                        }
                    },
                    SECOND,
                    SECOND);
        }
        return progress;
    }

    /** From JDK 22 on there is a console also where there is no terminal, and it says so. */
    @SuppressWarnings("SystemConsoleNull") // it is null before JDK 22, which is asked first
    private static boolean isTerminal() {
        Console console = System.console();
        try {
            return console != null
                    && (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException refused) {
            return false;
        }
    }

    private synchronized void tick() {
        seconds++;
        err.print(CLEAR + what + ": working, " + seconds + " s");
        err.flush();
    }

    synchronized void end() {
        timer.cancel();
        if (seconds > 0) {
            err.print(CLEAR);
            err.flush();
        }
    }
}
