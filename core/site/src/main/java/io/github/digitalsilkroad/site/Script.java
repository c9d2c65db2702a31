package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.internal.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the pages load: files that lie in this jar, and data as JavaScript, since a page of a folder cannot fetch. */
final class Script {

    /** Search, filters and sorting; without it every page can be read all the same. */
    static final String PAGE = "page.js";

    static final String SEARCH = "minisearch.js";
    static final String DATA = "search-data.js";
    static final String ICON = "icon.svg";

    private Script() {}

    /** A file of this jar. */
    static String resource(String name) {
        try (InputStream in = requireNonNull(Script.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar has no readable " + name, e);
        }
    }

    /** An array of texts as JavaScript, which ends no string, script or line before its time. */
    static String array(List<String> texts) {
        StringBuilder out = new StringBuilder("[");
        for (String text : texts) {
            out.append(out.length() > 1 ? ",\"" : "\"");
            Lines.page(text).chars().forEach(c -> {
                if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029') {
                    out.append(String.format(Locale.ROOT, "\\u%04x", c));
                } else {
                    out.append((char) c);
                }
            });
            out.append('"');
        }
        return out.append(']').toString();
    }
}
