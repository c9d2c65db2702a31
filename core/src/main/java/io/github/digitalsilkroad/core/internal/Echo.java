package io.github.digitalsilkroad.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a value shows of itself in a shell: two lines, which a shell cuts at 80 characters. The first has what matters
 * most, then each part that it has room for. The second has the others, the most important first, and counts those that
 * it has no room for. Not thread-safe.
 *
 * @since 0.3.0
 */
public final class Echo {

    /** The characters of a line of a terminal. */
    public static final int WIDTH = 80;

    private static final String NEXT = "; ";

    private final StringBuilder first;
    private final String end;
    private final List<String> second = new ArrayList<>();

    /**
     * Starts an echo.
     *
     * @param first how the first line begins
     * @param end how it ends, after all parts that are added to it; may be empty
     */
    public Echo(String first, String end) {
        this.first = new StringBuilder(first);
        this.end = end;
    }

    /**
     * Whether the first line is too long.
     *
     * @return true if a shell cuts it
     */
    public boolean isTooLong() {
        return room() < 0;
    }

    private int room() {
        return WIDTH - first.length() - end.length();
    }

    /**
     * Adds a part to the first line if there is room for it.
     *
     * @param separator what stands before it
     * @param part the part; empty for nothing
     * @return whether nothing of it is left to say
     */
    public boolean add(String separator, String part) {
        if (part.isEmpty()) {
            return true;
        }
        boolean hasRoom = separator.length() + part.length() <= room();
        first.append(hasRoom ? separator + part : "");
        return hasRoom;
    }

    /**
     * Adds a part to the first line if there is room for it and the second is empty, else to the second.
     *
     * @param part the part; empty for nothing
     * @return this echo
     */
    public Echo and(String part) {
        return second.isEmpty() && add(NEXT, part) ? this : then(part);
    }

    /**
     * Adds a part to the second line.
     *
     * @param part the part; empty for nothing
     * @return this echo
     */
    public Echo then(String part) {
        if (!part.isEmpty()) {
            second.add(part);
        }
        return this;
    }

    /**
     * The first line.
     *
     * @return the line, whole where it is too long
     */
    public String first() {
        return first + end;
    }

    /**
     * All that the second line is about.
     *
     * @return the parts, however long they are; empty if there are none
     */
    public String rest() {
        return String.join(NEXT, second);
    }

    /**
     * All parts on one line.
     *
     * @return the first line and what follows it
     */
    public String whole() {
        return second.isEmpty() ? first() : first() + NEXT + rest();
    }

    @Override
    public String toString() {
        String rest = rest();
        String line = rest.length() <= WIDTH
                ? rest
                : shortened(Pattern.compile(NEXT).splitAsStream(rest).toList());
        return line.isEmpty() ? first() : first() + '\n' + line;
    }

    private static String shortened(List<String> all) {
        for (int kept = all.size() - 1; kept > 0; kept--) {
            String some = String.join(NEXT, all.subList(0, kept)) + NEXT + "and " + (all.size() - kept) + " more";
            if (some.length() <= WIDTH) {
                return some;
            }
        }
        return all.get(0);
    }
}
