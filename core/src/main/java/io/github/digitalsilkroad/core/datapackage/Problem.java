package io.github.digitalsilkroad.core.datapackage;

/**
 * One thing wrong with a data package.
 *
 * @param file the file, relative to the package
 * @param line the line in the file, from 1; 0 if the problem is the file as a whole
 * @param column the column; empty if the problem is the row or the file as a whole
 * @param message the bad value, the rule and the valid choices
 * @since 0.1.0
 */
public record Problem(String file, int line, String column, String message) {

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
