package io.github.digitalsilkroad.interchange.internal;

import java.io.IOException;
import java.io.Reader;

/** Reads a text and keeps its last characters, so that a message can tell what is there. */
final class Recent extends Reader {

    /** More than a parser reads ahead. */
    private static final int KEPT = 1 << 14;

    private final Reader in;
    private final StringBuilder kept = new StringBuilder();
    private long start;

    Recent(Reader in) {
        this.in = in;
    }

    /** The last characters that were read. */
    String text() {
        return kept.toString();
    }

    /** How many characters are before the last ones. */
    long start() {
        return start;
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int read = in.read(text, from, length);
        if (read > 0) {
            kept.append(text, from, read);
            if (kept.length() > 2 * KEPT) {
                int gone = kept.length() - KEPT;
                kept.delete(0, gone);
                start += gone;
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
