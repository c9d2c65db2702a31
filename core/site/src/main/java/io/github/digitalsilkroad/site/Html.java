package io.github.digitalsilkroad.site;

import com.google.common.html.HtmlEscapers;
import io.github.digitalsilkroad.core.internal.Lines;

/** Writes markup; all data goes through {@link #text}. Not thread-safe. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Markup of ours, as it is. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Data, in an element or an attribute. */
    Html text(String data) {
        out.append(escape(data));
        return this;
    }

    Html element(String tag, String data) {
        return raw("<" + tag + ">").text(data).raw("</" + tag + ">\n");
    }

    Html link(String href, String words) {
        return raw("<a href=\"").text(href).raw("\">").text(words).raw("</a>");
    }

    /** A link to the web, if the address is one of the web; else the address as text. */
    Html outward(String address) {
        return Lines.isWebAddress(address)
                ? raw("<a rel=\"noreferrer\" href=\"")
                        .text(address)
                        .raw("\">")
                        .text(address)
                        .raw("</a>")
                : text(address);
    }

    static String escape(String data) {
        return HtmlEscapers.htmlEscaper().escape(Lines.page(data)).replace("\n", "<br>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
