package io.github.digitalsilkroad.interchange.internal;

import io.github.digitalsilkroad.core.catalog.Budget;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a document without the byte order mark that it may begin with, and no more of it than a budget allows. */
public final class Capped extends FilterReader {

    /** The limits of an answer or a lock file, both shorter than the tables of a package, where a caller gives none. */
    public static final Budget USUAL =
            Budget.standard().with(Budget.Limit.FILE_BYTES, 8_000_000).with(Budget.Limit.ANSWERS, 10_000);

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private static final Budget ANY_LENGTH = Budget.standard().with(Budget.Limit.FILE_BYTES, Long.MAX_VALUE);

    private final Problems problems;
    private final Budget budget;
    private long count;

    private Capped(Reader in, Problems problems, Budget budget) {
        super(in);
        this.problems = problems;
        this.budget = budget;
    }

    /** A document of any length. */
    public static Reader unlimited(Reader in) {
        return new Capped(in, new Problems("document", Integer.MAX_VALUE), ANY_LENGTH);
    }

    /**
     * A document of no more characters than the bytes that a budget allows a file; more are refused by a
     * {@link io.github.digitalsilkroad.core.catalog.BudgetException}, with the problems so far.
     */
    public static Reader of(Reader in, Problems problems, Budget budget) {
        return new Capped(in, problems, budget);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = in.read(text, from, length);
        if (count == 0 && read > 0 && text[from] == BYTE_ORDER_MARK) {
            count++;
            System.arraycopy(text, from + 1, text, from, read - 1);
            read = read > 1 ? read - 1 : in.read(text, from, length);
        }
        count += Math.max(0, read);
        if (count > budget.of(Budget.Limit.FILE_BYTES)) {
            throw problems.exceeded("", Budget.Limit.FILE_BYTES, budget, "characters");
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        int read = read(one, 0, 1);
        return read < 0 ? read : one[0];
    }
}
