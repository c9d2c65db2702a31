package io.github.digitalsilkroad.core.interchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.digitalsilkroad.core.internal.Lines;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;

/** Streams of text: JSON to anything that takes characters. */
final class Streams {

    private Streams() {}

    /**
     * A generator of JSON whose text commands no terminal: what {@link Lines#printable} spells out, it escapes. Closing it leaves {@code out}
     * open.
     */
    static JsonGenerator json(Appendable out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(writer(out));
        json.setCharacterEscapes(new PrintableEscapes());
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        return json;
    }

    /** A writer that passes on what it gets at once; closing it leaves {@code out} open. */
    static Writer writer(Appendable out) {
        return new Passing(out);
    }

    private static final class Passing extends Writer {
        private final Appendable out;

        private Passing(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            out.append(CharBuffer.wrap(text, from, length));
        }

        @Override
        public void flush() throws IOException {
            if (out instanceof Flushable flushable) {
                flushable.flush();
            }
        }

        @Override
        public void close() {}
    }

    private static final class PrintableEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['\u007f'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            char c = (char) character;
            if (c < '\u0080' || Character.isSurrogate(c)) {
                return null;
            }
            String text = String.valueOf(c);
            String printable = Lines.printable(text);
            return printable.equals(text) ? null : new SerializedString(printable);
        }
    }
}
