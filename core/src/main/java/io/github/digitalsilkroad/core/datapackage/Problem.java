package io.github.digitalsilkroad.core.datapackage;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.io.Serializable;

/**
 * One thing wrong with a data package. Immutable and thread-safe.
 *
 * <p>Its words print as they read, whatever the file had: what would command a terminal, forge a line or turn the
 * direction of reading is spelled out, and a message of more than 2,000 characters is cut.
 *
 * @param file the file, relative to the package
 * @param line the line in the file, from 1; 0 if the problem is the file as a whole
 * @param column the column; empty if the problem is the row or the file as a whole
 * @param message the bad value, the rule and the valid choices
 * @since 0.1.0
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // what is written of a record are its components, whose pages are above
public record Problem(String file, int line, String column, String message) implements Serializable {

    private static final int LONGEST = 2_000;

    /**
     * Makes the words printable.
     *
     * @param file the file
     * @param line the line
     * @param column the column
     * @param message the message
     */
    public Problem {
        file = Lines.printable(requireNonNull(file, "file"));
        column = Lines.fit(requireNonNull(column, "column"));
        message = Lines.printable(message.length() > LONGEST ? message.substring(0, LONGEST) + '\u2026' : message);
    }

    /**
     * The problem on one line.
     *
     * @return such as {@code deployments.csv:7 country: 'KK' ...}
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(file);
        if (line > 0) {
            out.append(':').append(line);
        }
        if (!column.isEmpty()) {
            out.append(' ').append(column);
        }
        return out.append(": ").append(message).toString();
    }
}
