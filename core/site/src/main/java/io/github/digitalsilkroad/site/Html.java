package io.github.digitalsilkroad.site;

import com.google.common.base.Splitter;
import com.google.common.html.HtmlEscapers;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes markup; all data goes through {@link #text}. Not thread-safe. */
final class Html {

    /** The height of a line of a label in a picture. */
    static final double LINE = 13;

    private static final int LONGEST = 28;

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

    /** A text as part of a line. */
    Html text(Text data, Text.Links links) {
        String paragraph = Document.builder().paragraph(data).build().html(links);
        return raw(paragraph.substring("<p>".length(), paragraph.lastIndexOf("</p>")));
    }

    Html element(String tag, String data) {
        return raw("<" + tag + ">").text(data).raw("</" + tag + ">\n");
    }

    Html link(String href, String words) {
        return raw("<a href=\"").text(href).raw("\">").text(words).raw("</a>");
    }

    /** A name in a picture, on as many lines as it needs, around the middle of its place. */
    Html label(String name, double x, double y, String anchor) {
        List<String> lines = lines(name);
        raw(String.format(
                Locale.ROOT, "<text y=\"%.1f\" text-anchor=\"%s\">", y + 4 - (lines.size() - 1) * LINE / 2, anchor));
        String down = "0";
        for (String line : lines) {
            raw(String.format(Locale.ROOT, "<tspan x=\"%.0f\" dy=\"%s\">", x, down))
                    .text(line)
                    .raw("</tspan>");
            down = "" + LINE;
        }
        return raw("</text>");
    }

    /** A name in lines of at most 28 characters where its words allow it. */
    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (String word : Splitter.on(' ').split(name)) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= LONGEST) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
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

    /** What a page shows for plain words. */
    static String words(String plain, Text.Links links) {
        return links.shown(Text.of(plain).spans().get(0)).toString();
    }

    /** Markup under a line to open it by. */
    static String folded(String summary, String markup) {
        return "<details class=\"more\">\n<summary>" + escape(summary) + "</summary>\n" + markup + "</details>\n";
    }

    static String escape(String data) {
        return HtmlEscapers.htmlEscaper().escape(Lines.page(data)).replace("\n", "<br>");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
