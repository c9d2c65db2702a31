package io.github.digitalsilkroad.site;

import com.google.common.base.Splitter;
import com.google.common.collect.Lists;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Text;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes values with links to what they name, on pages one folder below the first one. */
final class Values {

    static final String UP = "../";

    private final Frame frame;

    Values(Frame frame) {
        this.frame = frame;
    }

    /** For a title in letters other than Latin ones the language of its source, so that it is read out as such. */
    static String language(Identified thing) {
        boolean isForeign = Frame.nameOf(thing)
                .codePoints()
                .anyMatch(c -> Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN);
        return isForeign && thing instanceof Source source
                ? source.language()
                        .filter(code -> code.matches("[a-z]{2,3}"))
                        .map(code -> " lang=\"" + code + "\"")
                        .orElse("")
                : "";
    }

    void link(Html html, Identified thing) {
        html.raw("<a" + language(thing) + " href=\"")
                .text(UP + frame.addresses.of(thing))
                .raw("\">")
                .text(Frame.nameOf(thing))
                .raw("</a>");
    }

    void value(Html html, Object value) {
        if (value instanceof Identified thing) {
            String id = thing.id().toString();
            frame.thing(id).ifPresentOrElse(found -> link(html, found), () -> html.text(id));
        } else if (value instanceof Coded coded) {
            html.text(coded.label());
        } else if (value instanceof Map.Entry<?, ?> entry) {
            html.text(entry.getKey() + " " + entry.getValue());
        } else if (value instanceof String text) {
            words(html, text);
        } else {
            html.raw(frame.value(value));
        }
    }

    /** A text; an id in it, and a code, as a person writes them. */
    private void words(Html html, String text) {
        List<String> words = Splitter.on(' ').splitToList(text);
        String blank = "";
        for (String word : words.size() > 2 ? List.of(text) : words) {
            html.raw(blank);
            Text typed = Text.value(word);
            if (typed.equals(Text.of(word))) {
                html.outward(word);
            } else {
                html.raw(frame.written(typed));
            }
            blank = " ";
        }
    }

    /** A value as a person says it: a number of four digits, a date without signs. */
    void brief(Html html, Object value) {
        if (value instanceof Measurement<?> measured) {
            html.raw(frame.brief(measured));
        } else {
            value(html, value);
        }
    }

    /** The columns that identify and sort a thing, but for its id and name. */
    void columns(Html html, Kind<?> kind, Identified thing, Runnable more) {
        html.raw("<dl>\n");
        for (Column<?, ?> column : kind.columns()) {
            List<?> values = valuesOf(column, thing);
            boolean isTold = values.isEmpty()
                    || column.isKey()
                    || values.get(0).toString().equals(Frame.nameOf(thing));
            if (!isTold) {
                html.raw("<div><dt>").text(Frame.capital(column.label())).raw("</dt><dd>");
                String between =
                        values.stream().anyMatch(value -> value.toString().contains(",")) ? "; " : ", ";
                String before = "";
                for (Object value : values) {
                    html.raw(before);
                    value(html, value);
                    before = between;
                }
                html.raw("</dd></div>\n");
            }
        }
        more.run();
        html.raw("<div><dt>ID</dt><dd><code>").text(thing.id().toString()).raw("</code></dd></div>\n</dl>\n");
    }

    @SuppressWarnings("unchecked") // a column reads the rows of its own kind, and the kind is that of the thing
    static <E extends Identified> List<?> valuesOf(Column<E, ?> column, Identified thing) {
        List<?> values = column.keysOf((E) thing);
        return column.equals(SourceTable.RELIABILITY) ? List.of(values.get(0) + " of " + Source.MOST_RELIABLE) : values;
    }

    /** Writes a blank and the as-of date of a claim; nothing if it has none. */
    void asOf(Html html, Claim<?> claim) {
        claim.asOf().ifPresent(when -> html.raw(" ").raw(frame.written(Text.asOf(when))));
    }

    /** On what basis the figures of a sum are, such as {@code partly inferred}; empty if sources state all. */
    static String basis(Total total) {
        return Attested.basis(Lists.transform(total.figures(), Fact::claims));
    }

    /** The basis of a value, such as {@code inferred}, after a comma; empty if the source states the value itself. */
    static String basis(Claim<?> claim) {
        return Lines.afterComma(Basis.words(Set.of(claim.basis())));
    }

    /** The value of a claim, or why it has none, and its date. */
    void said(Html html, Claim<?> claim) {
        html.raw("<b>");
        if (claim.value().isPresent()) {
            value(html, claim.value().get());
        } else {
            html.text(claim.basis().label());
        }
        html.raw("</b>");
        asOf(html, claim);
    }

    /** A claim as a line: the value, who says so and where, when, and what to know. */
    void claim(Html html, Claim<?> claim, boolean isChosen, boolean isAmongOthers) {
        html.raw(isChosen ? "<li class=\"chosen\">" : "<li>");
        said(html, claim);
        html.raw(isChosen && isAmongOthers ? " <span class=\"tag\">taken by the reading</span>" : "");
        html.raw("<br><span class=\"who\">");
        html.raw(frame.publisher(claim.source()));
        if (!claim.citation().locator().isBlank()) {
            html.raw(", ").text(claim.citation().locator());
        }
        claim.published().ifPresent(when -> html.raw(", published ").raw(frame.value(when)));
        claim.origin().ifPresent(origin -> html.raw(", citing ").raw(frame.publisher(origin)));
        html.text(basis(claim)).raw("</span>");
        claim.note()
                .ifPresent(
                        note -> html.raw("<br><span class=\"note\">").text(note).raw("</span>"));
        html.raw("</li>\n");
    }
}
