package io.github.digitalsilkroad.core.interchange;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;

/**
 * Anything to append to, as a writer. Closing it closes nothing: what was handed over stays its owner's.
 *
 * <p>Of JSON, which has such characters nowhere but within its texts, it spells out what would command a terminal or turn the direction of
 * reading.
 */
final class AppendableWriter extends Writer {

    private static final String HEX = "0123456789abcdef";

    private final Appendable out;

    AppendableWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        StringBuilder printable = new StringBuilder(length + 16);
        for (int i = from; i < from + length; i++) {
            char c = text[i];
            if (isCommand(c)) {
                printable.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    printable.append(HEX.charAt(c >> shift & 0xf));
                }
            } else {
                printable.append(c);
            }
        }
        out.append(printable);
    }

    private static boolean isCommand(char c) {
        return (c >= 0x7f && c < 0xa0)
                || c == 0x061c
                || (c >= 0x200e && c <= 0x200f)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xfeff;
    }

    @Override
    public void flush() throws IOException {
        if (out instanceof Flushable buffered) {
            buffered.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
