package io.github.digitalsilkroad.interchange.graph;

import io.github.digitalsilkroad.core.internal.Lines;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Streams indented XML; text and values of attributes are escaped. */
final class Xml {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Xml(Appendable out) throws IOException {
        this.out = out;
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element; names and values of its attributes alternate. */
    Xml start(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.append(">\n");
        open.push(element);
        return this;
    }

    /** An element without content. */
    Xml empty(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with text alone. */
    Xml text(String element, String text, String... attributes) throws IOException {
        tag(element, attributes);
        out.append('>').append(escape(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** Closes the element that was opened last. */
    Xml end() throws IOException {
        String element = open.pop();
        indent();
        out.append("</").append(element).append(">\n");
        return this;
    }

    private void tag(String element, String... attributes) throws IOException {
        indent();
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
    }

    private void indent() throws IOException {
        out.append("  ".repeat(open.size()));
    }

    /**
     * Text without markup; characters that XML forbids, or that a terminal obeys, are spelled out as in
     * {@code \\u001b}.
     */
    static String escape(String text) {
        String printable = Lines.printable(text);
        StringBuilder escaped = new StringBuilder(printable.length() + 16);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
