package io.github.digitalsilkroad.core.catalog;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.io.Serializable;

/**
 * One thing wrong with data: in a file, a document, or among entities and claims. Immutable and thread-safe.
 *
 * <p>Its text is safe to print: control characters and changes of the direction of reading are escaped, and a message
 * of more than 2,000 characters is cut.
 *
 * @param file the file or document; empty for entities and claims that come from none, or where the result that has the
 *     problem names its one file
 * @param line the line in the file, from 1; 0 if the problem is the file as a whole, or there is none
 * @param subject the id of the entity, source, retired id or record that has the problem; empty if only its place is
 *     known
 * @param column the column, attribute, property or JSON pointer; empty if the problem is the row or the file as a whole
 * @param value the bad value, as data files write it; empty if the problem is no single value
 * @param message the bad value, the rule and the nearest valid choices
 * @since 0.1.0
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // a record's page has its components
public record Problem(String file, int line, String subject, String column, String value, String message)
        implements Serializable {

    private static final int LONGEST = 2_000;

    /**
     * Makes the text printable.
     *
     * @param file the file or document
     * @param line the line
     * @param subject the id
     * @param column the column
     * @param value the bad value
     * @param message the message
     */
    public Problem {
        requireNonNull(subject, "subject");
        requireNonNull(value, "value");
        file = Lines.printable(requireNonNull(file, "file"));
        column = Lines.printable(requireNonNull(column, "column"));
        message = Lines.printable(message.length() > LONGEST ? message.substring(0, LONGEST) + '\u2026' : message);
    }

    /**
     * A problem of a place in a file.
     *
     * @param file the file or document
     * @param line the line in the file, from 1; 0 if the problem is the file as a whole
     * @param column the column; empty if the problem is the row or the file as a whole
     * @param message the bad value, the rule and the valid choices
     */
    public Problem(String file, int line, String column, String message) {
        this(file, line, "", column, "", message);
    }

    /**
     * The problem on one line.
     *
     * @return such as {@code deployments.csv:7 country: 'KK' ...}; without a file such as {@code kg-osh: country 'KK'
     *     ...} or {@code line 12, record 39619, Maturity "soon": ...}
     */
    @Override
    public String toString() {
        if (!file.isEmpty()) {
            return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " " + Lines.fit(column)) + ": "
                    + message;
        }
        return Lines.printable(
                line == 0
                        ? subject + ": " + (column.isEmpty() ? "" : column + " ") + message
                        : "line " + line + (subject.isEmpty() ? "" : ", record " + Lines.fit(subject)) + ", "
                                + Lines.fit(column) + " \"" + Lines.fit(value) + "\": " + message);
    }
}
