package io.github.digitalsilkroad.interchange.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Reads a document without the byte order mark that it may begin with, and no more characters than a limit. */
public final class Capped extends FilterReader {

    /** How many characters an answer or the answers of a lock may have. */
    public static final int LONGEST = 8_000_000;

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final long most;
    private final String limit;
    private long count;

    public Capped(Reader in, long most, String limit) {
        super(in);
        this.most = most;
        this.limit = limit;
    }

    /** A document of any length. */
    public static Reader unlimited(Reader in) {
        return new Capped(in, Long.MAX_VALUE, "");
    }

    /** A document of at most {@link #LONGEST} characters. */
    public static Reader of(Reader in) {
        return new Capped(in, LONGEST, ", the limit");
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
        if (count > most) {
            throw new IOException("more than " + most + " characters" + limit);
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
