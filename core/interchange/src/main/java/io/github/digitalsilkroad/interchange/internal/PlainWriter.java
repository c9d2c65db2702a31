package io.github.digitalsilkroad.interchange.internal;

import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** Anything to append to, as a writer. Closing it closes nothing: what was handed over stays its owner's. */
public class PlainWriter extends Writer {

    private final Appendable out;

    public PlainWriter(Appendable out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.append(CharBuffer.wrap(text, from, length));
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
