package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What all pages share: head, way around, foot, and where each page is. */
final class Frame {

    static final String HOME = "index.html";

    static final String STYLE = "style.css";

    private static final Pattern RESERVED = Pattern.compile("index|con|prn|aux|nul|(com|lpt)[0-9]");

    /** No script, no frame, no form, nothing from elsewhere; styles from the folder itself. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    private final Catalog catalog;
    private final String world;
    private final Map<String, String> ways = new LinkedHashMap<>();

    Frame(Catalog catalog, String opening, List<Site.Extra> extras) {
        this.catalog = catalog;
        this.world = catalog.toString();
        ways.put(HOME, opening);
        for (Site.Extra extra : extras) {
            ways.put(extra.file(), extra.heading());
        }
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            ways.put(listOf(kind), capital(kind.plural()));
        }
        ways.put(listOf(SourceTable.KIND), capital(SourceTable.KIND.plural()));
        ways.put("network.html", "Network");
        ways.put(PlaceMap.FILE, "Map");
        ways.put("disputes.html", "Disputes");
        ways.put("completeness.html", "Completeness");
    }

    static String fileOf(Identified thing) {
        return folder(kindOf(thing)) + stem(thing.id().toString()) + ".html";
    }

    static String listOf(Kind<?> kind) {
        return folder(kind) + HOME;
    }

    private static String folder(Kind<?> kind) {
        return stem(kind.plural()) + "/";
    }

    /** The name of a file or folder: the text, with a hyphen where Windows keeps the name for a device, or a list has it. */
    static String stem(String text) {
        return RESERVED.matcher(text).matches() ? text + "-" : text;
    }

    private static Kind<?> kindOf(Identified thing) {
        return thing instanceof Entity entity ? entity.kind() : SourceTable.KIND;
    }

    static String nameOf(Identified thing) {
        return thing instanceof Entity entity ? entity.name() : ((Source) thing).title();
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A page that shows a view. */
    String page(String file, String heading, View view) {
        return page(file, heading, body(view));
    }

    /** The markup of a view; tables may be wider than a telephone, so each scrolls on its own and by keyboard. */
    static String body(View view) {
        return view.html()
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** A page with markup of ours as its body. */
    String page(String file, String heading, String body) {
        String up = file.indexOf('/') < 0 ? "" : "../";
        Html html = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .text(heading)
                .raw(" - ")
                .text(catalog.version().name())
                .raw("</title>\n<link rel=\"stylesheet\" href=\"" + up + STYLE + "\">\n</head>\n<body>\n")
                .raw(
                        "<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header>\n<nav aria-label=\"Site\">\n<ul>\n");
        ways.forEach((target, words) -> {
            html.raw("<li><a href=\"" + up).text(target).raw("\"");
            html.raw(target.equals(file) ? " aria-current=\"page\">" : ">")
                    .text(words)
                    .raw("</a></li>\n");
        });
        return html.raw("</ul>\n</nav>\n</header>\n<main id=\"content\" tabindex=\"-1\">\n<h1>")
                .text(heading)
                .raw("</h1>\n")
                .raw(body)
                .raw("</main>\n<footer>\n<p>")
                .text(world)
                .raw("</p>\n<p>Every figure is what a source states; what no source states is not guessed.</p>\n")
                .raw("</footer>\n</body>\n</html>\n")
                .toString();
    }
}
