package io.github.digitalsilkroad.site;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Coded;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Slugs;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What all pages share: head, way around, foot, and where each page is. */
final class Frame {

    static final String HOME = "index.html";

    static final String STYLE = "style.css";
    private static final int DOTS = 3;
    private static final int DIGITS = 4;
    static final String DISPUTES = "disputes.html";

    /** Words that may be an id, or several; they are no part of an address or of the name of a file. */
    private static final Pattern TOKEN =
            Pattern.compile("(?<!\\w)(?:(?<=: |has )[a-z0-9-]+(?:;[a-z0-9-]+)*(?= \\[|, |$|\n)"
                    + "|(?<![/.#=&;-])(?:[a-z0-9]+(?:-[a-z0-9]+)+|[A-Z]{2})(?![\\w=/-]|\\.\\w| [0-9]{4}\\.))");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2}\\b");

    private static final Pattern RESERVED = Pattern.compile("index(-[0-9]+)?|con|prn|aux|nul|(com|lpt)[0-9]");

    /**
     * No frame, no form, nothing from elsewhere; scripts, styles and pictures of the folder itself. Some browsers take
     * a page of a folder to be of no site, so that 'self' alone would match nothing.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src"
            + " 'self' file:; base-uri 'none'; form-action 'none'";

    /** The kinds that most readers come for; the others are in the second part of the navigation. */
    private static final Set<Kind<?>> FIRST =
            Set.of(Country.KIND, Deployment.KIND, Organization.KIND, Financing.KIND, SourceTable.KIND);

    /** Names of columns that are no words. */
    private static final Set<String> INITIALS = Set.of("id", "iso3", "url");

    private static final Set<String> FIRST_OWN = Set.of(PlaceMap.FILE, DISPUTES);

    private final Catalog catalog;
    private final String world;
    private final Map<String, String> answers;
    final Addresses addresses;

    /** The codes of countries that questions have. */
    private final Set<String> codes = new HashSet<>();

    /** What was looked for by its id. */
    private final Map<String, Optional<Identified>> things = new HashMap<>();

    /** What codes of closed lists are called. */
    private final Map<String, String> labels = new HashMap<>();

    /** The markup of each text, by its words if it is plain, that pages one folder down show: most are on several. */
    private final Map<Object, String> written = new HashMap<>();

    /** The links to sources by their publishers, as claims have them. */
    private final Map<Id, String> publishers = new HashMap<>();

    private final IdentityHashMap<Object, String> values = new IdentityHashMap<>();
    private final IdentityHashMap<Object, String> briefs = new IdentityHashMap<>();

    /** The ways around on a page that none of them leads to, by where it is. */
    private final Map<String, String> around = new HashMap<>();

    private final Map<String, String> ways = new LinkedHashMap<>();
    private final Map<String, String> more = new LinkedHashMap<>();

    Frame(Catalog catalog, List<Site.Page> extras, Map<String, String> answers) {
        this.catalog = catalog;
        this.world = catalog.toString();
        this.answers = answers;
        this.addresses = new Addresses(catalog);
        answers.keySet()
                .forEach(question ->
                        CODE.matcher(question).results().map(MatchResult::group).forEach(codes::add));
        ways.put(HOME, "Overview");
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            way(kind);
            kind.columns().forEach(column -> label(column.cell()));
        }
        Site.Own.PAGES.forEach((file, page) -> (FIRST_OWN.contains(file) ? ways : more).put(file, page.heading()));
        way(SourceTable.KIND);
        for (Site.Page extra : extras) {
            more.put(extra.file(), extra.heading());
        }
    }

    private void label(Cell<?> cell) {
        for (String code : cell.choices()) {
            if (cell.read(code) instanceof Coded coded) {
                labels.put(code, coded.label());
            }
        }
    }

    private void way(Kind<?> kind) {
        (FIRST.contains(kind) ? ways : more).put(listOf(kind), heading(kind));
    }

    /** What a list is called. */
    static String heading(Kind<?> kind) {
        return capital(words(kind));
    }

    /** What several things of a list are called. */
    static String words(Kind<?> kind) {
        return kind.equals(Deployment.KIND) ? "systems" : kind.plural();
    }

    /** What one thing of a list is called. */
    static String word(Kind<?> kind) {
        return kind.equals(Deployment.KIND) ? "system" : kind.singular();
    }

    static String listOf(Kind<?> kind) {
        return folder(kind) + HOME;
    }

    /** The page of the list that begins with a row of some number; the first is {@link #listOf}. */
    static String listOf(Kind<?> kind, int page) {
        return page == 0 ? listOf(kind) : folder(kind) + "index-" + (page + 1) + ".html";
    }

    static String folder(Kind<?> kind) {
        return stem(kind.plural()) + "/";
    }

    /**
     * The name of a file or folder: the text, with a hyphen where Windows keeps the name for a device, or a list has
     * it.
     */
    static String stem(String text) {
        return RESERVED.matcher(text).matches() ? text + "-" : text;
    }

    static String nameOf(Identified thing) {
        return thing instanceof Entity entity ? entity.name() : ((Source) thing).title();
    }

    static String capital(String words) {
        return INITIALS.contains(words)
                ? words.toUpperCase(Locale.ROOT)
                : words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The way from a page to the first one's folder. */
    static String up(String file) {
        return file.indexOf('/') < 0 ? "" : "../";
    }

    /** Where spans lead from a page; an id, as a span or in plain words, is shown as the name of what it is. */
    Text.Links links(String file) {
        return new Text.Links() {
            @Override
            public Optional<String> to(Text.Span span) {
                return (span.meaning() == Text.Meaning.FIGURE
                                ? Optional.ofNullable(answers.get(span.key()))
                                : thing(span.key()).map(addresses::of))
                        .map(target -> up(file) + target);
            }

            @Override
            public Text shown(Text.Span span) {
                if (span.meaning() == Text.Meaning.PLAIN) {
                    return named(span.words());
                }
                boolean isKey = span.words().equals(span.key());
                Optional<String> name = thing(span.key()).map(Frame::shortly);
                if (name.isPresent() && (isKey || isCut(span.words(), name.get()))) {
                    return Text.thing(span.key(), name.get());
                }
                return name.isEmpty() && isKey && span.meaning() == Text.Meaning.THING
                        ? Text.thing(
                                span.key(),
                                labels.getOrDefault(span.key(), span.key().replace('-', ' ')))
                        : Text.Links.super.shown(span);
            }
        };
    }

    /** The markup of a text as part of a line, on a page one folder below the first one. */
    String written(Text text) {
        List<Text.Span> spans = text.spans();
        boolean isPlain = spans.size() == 1 && spans.get(0).meaning() == Text.Meaning.PLAIN;
        return written.computeIfAbsent(
                isPlain ? spans.get(0).words() : text,
                absent -> new Html().text(text, links(Values.UP)).toString());
    }

    /** The markup of a value, made once for each object: a claim is shown with its subject and with its source. */
    String value(Object value) {
        return values.computeIfAbsent(value, some -> written(Text.value(some)));
    }

    /** The markup of a measurement in few digits, which a list shows, too. */
    String brief(Measurement<?> measured) {
        return briefs.computeIfAbsent(measured, some -> written(Text.of(measured.describe(DIGITS))));
    }

    /** A link to a source by its publisher, on a page one folder below the first one. */
    String publisher(Source source) {
        return publishers.computeIfAbsent(
                source.id(),
                absent -> new Html()
                        .link(Values.UP + addresses.of(source), source.publisher())
                        .toString());
    }

    /** Whether a text is a name that was cut and ends in dots. */
    private static boolean isCut(String text, String name) {
        return text.length() > DOTS
                && text.length() < name.length()
                && name.startsWith(text.substring(0, text.length() - DOTS));
    }

    /** By its id alone, as several things may have one name. */
    Optional<Identified> thing(String id) {
        return things.computeIfAbsent(id, this::found);
    }

    private Optional<Identified> found(String id) {
        Optional<Identified> entity = Slugs.isSlug(id) || CODE.matcher(id).matches()
                ? catalog.find(Id.of(id)).map(found -> found)
                : Optional.empty();
        return entity.isPresent() ? entity : catalog.findSource(id).map(found -> found);
    }

    /** The name of an entity; of a source its publisher and year. */
    static String shortly(Identified thing) {
        return thing instanceof Source source
                ? source.publisher()
                        + source.published()
                                .filter(date -> date.year().isPresent())
                                .map(date -> " " + date.year().getAsInt())
                                .orElse("")
                : nameOf(thing);
    }

    /** A page that shows a view. */
    String page(String file, String heading, View view) {
        return page(file, heading, body(view, file));
    }

    /**
     * The markup of a view on a page; tables may be wider than a telephone, so each scrolls on its own and by keyboard.
     */
    String body(View view, String file) {
        return view.html(links(file))
                .replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** A question with the names of its countries. */
    String spoken(String question) {
        return CODE.matcher(question)
                .replaceAll(code -> Matcher.quoteReplacement(
                        thing(code.group()).map(Frame::nameOf).orElse(code.group())));
    }

    /** Words with the things that they name by their ids. */
    private Text named(String words) {
        List<Text> parts = new ArrayList<>();
        Matcher token = TOKEN.matcher(words);
        int from = 0;
        while (token.find()) {
            List<Optional<Identified>> things = Splitter.on(';')
                    .splitToStream(token.group())
                    .map(id -> id.length() > 2 || codes.contains(id) ? thing(id) : Optional.<Identified>empty())
                    .toList();
            if (things.stream().allMatch(Optional::isPresent)) {
                parts.add(Text.of(words.substring(from, token.start())));
                parts.add(Text.join(
                        ", ",
                        things.stream()
                                .flatMap(Optional::stream)
                                .map(thing -> Text.thing(thing.id(), shortly(thing)))
                                .toList()));
                from = token.end();
            }
        }
        parts.add(Text.of(words.substring(from)));
        return Text.join("", parts);
    }

    /** A page with markup of ours as its body. */
    String page(String file, String heading, String body) {
        return whole(begun(file, heading).raw(body));
    }

    /** A page up to its heading, to which its body is added. */
    Html begun(String file, String heading) {
        String up = up(file);
        Html html = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"description\" content=\"")
                .text(heading + ": what sources say, with every claim. " + catalog.version())
                .raw("\">\n<title>")
                .text(heading)
                .raw(" - ")
                .text(catalog.version().name())
                .raw("</title>\n<link rel=\"icon\" href=\"" + up + Script.ICON + "\">\n<link rel=\"stylesheet\" href=\""
                        + up + STYLE + "\">\n<script src=\"" + up + Script.PAGE
                        + "\" defer></script>\n</head>\n<body>\n")
                .raw("<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header>\n<nav aria-label=\"Site\">\n");
        html.raw(
                ways.containsKey(file) || more.containsKey(file)
                        ? around(file)
                        : around.computeIfAbsent(up, elsewhere -> around(file)));
        return html.raw("</details>\n</nav>\n</header>\n<main id=\"content\" tabindex=\"-1\">\n<h1>")
                .text(heading)
                .raw("</h1>\n");
    }

    /** A page that was begun and has its body. */
    String whole(Html page) {
        return page.raw("</main>\n<footer>\n<p>")
                .text(world)
                .raw("</p>\n"
                        + "<p>A figure is as a source states it, or computed from such figures, or marked as"
                        + " inferred; missing figures are not guessed.</p>\n")
                .raw("</footer>\n</body>\n</html>\n")
                .toString();
    }

    private String around(String file) {
        Html html = new Html();
        list(html, ways, file);
        html.raw(more.containsKey(file) ? "<details open>" : "<details>").raw("\n<summary>More</summary>\n");
        list(html, more, file);
        return html.toString();
    }

    private static void list(Html html, Map<String, String> targets, String file) {
        html.raw("<ul>\n");
        targets.forEach((target, words) -> {
            html.raw("<li><a href=\"" + up(file)).text(target).raw("\"");
            html.raw(target.equals(file) ? " aria-current=\"page\">" : ">")
                    .text(words)
                    .raw("</a></li>\n");
        });
        html.raw("</ul>\n");
    }
}
