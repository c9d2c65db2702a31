package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Completeness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A catalog as a folder of HTML pages. Immutable and thread-safe.
 *
 * <p>Every entity and every source has a page under {@code kind/id.html}, every kind a list under
 * {@code kind/index.html}; {@code network.html} draws who owns and funds whom, {@code map.html} the places,
 * {@code disputes.html} and {@code completeness.html} say what is disputed and what is missing, and {@code index.html}
 * opens the folder.
 *
 * <pre>{@code
 * Site.of(dsr).opening("Briefing", briefing).files().forEach((name, content) -> write(folder.resolve(name), content));
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Site {

    private static final String FORM = "[a-z0-9-]+";

    private final Catalog catalog;
    private final String title;
    private final @Nullable View opening;
    private final List<Extra> extras;

    private Site(Catalog catalog, String title, @Nullable View opening, List<Extra> extras) {
        this.catalog = catalog;
        this.title = title;
        this.opening = opening;
        this.extras = List.copyOf(extras);
    }

    /**
     * The pages of a catalog, as it is seen through its lenses.
     *
     * @param catalog any catalog
     * @return a site that opens with how much there is of what
     */
    public static Site of(Catalog catalog) {
        return new Site(requireNonNull(catalog, "catalog"), "Overview", null, List.of());
    }

    /**
     * The same site with another first page.
     *
     * @param heading its title
     * @param page what it shows
     * @return another site
     */
    public Site opening(String heading, View page) {
        return new Site(catalog, requireNonNull(heading, "heading"), requireNonNull(page, "page"), extras);
    }

    /**
     * The same site with one more page, which every page leads to.
     *
     * @param name its file name without ending: lower-case letters, digits and hyphens
     * @param heading its title
     * @param page what it shows
     * @return another site
     * @throws IllegalArgumentException if the name has another form, or the site has such a page already
     */
    public Site with(String name, String heading, View page) {
        if (!requireNonNull(name, "name").matches(FORM)) {
            throw new IllegalArgumentException(
                    "page \"" + Lines.quoted(name) + "\": a name is of lower-case letters, digits and hyphens");
        }
        if (files(false).containsKey(name + ".html")
                || extras.stream().anyMatch(extra -> extra.file().equals(Frame.stem(name) + ".html"))) {
            throw new IllegalArgumentException(
                    "page \"" + Lines.quoted(name) + "\": the site has such a page already; choose another name");
        }
        List<Extra> more = new ArrayList<>(extras);
        more.add(new Extra(name, requireNonNull(heading, "heading"), requireNonNull(page, "page")));
        return new Site(catalog, title, opening, more);
    }

    /**
     * All files of the folder.
     *
     * @return names relative to the folder, with {@code /} between folder and file, and their content, to be written as
     *     UTF-8
     */
    public Map<String, String> files() {
        return Collections.unmodifiableMap(files(true));
    }

    private Map<String, String> files(boolean all) {
        Map<String, String> files = new LinkedHashMap<>();
        Frame frame = new Frame(catalog, title, extras);
        files.put(Frame.HOME, !all ? "" : frame.page(Frame.HOME, title, opening == null ? catalog : opening));
        files.put(Frame.STYLE, Style.SHEET);
        files.put("network.html", !all ? "" : new Network(catalog).page(frame));
        files.put(PlaceMap.FILE, !all ? "" : new PlaceMap(catalog).page(frame));
        files.put("disputes.html", !all ? "" : frame.page("disputes.html", "What is disputed", catalog.disputes()));
        files.put(
                "completeness.html",
                !all ? "" : frame.page("completeness.html", "What is known", Completeness.of(catalog)));
        if (all) {
            for (Extra extra : extras) {
                files.put(extra.file(), frame.page(extra.file(), extra.heading, extra.page));
            }
            dossiers(frame, files);
        }
        return files;
    }

    private void dossiers(Frame frame, Map<String, String> files) {
        Backlinks backlinks = new Backlinks(catalog);
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            List<? extends Entity> rows = catalog.entities(kind);
            files.put(Frame.listOf(kind), new KindPage(catalog, frame).list(kind, rows));
            for (Entity entity : rows) {
                files.put(Frame.fileOf(entity), new Dossier(catalog, frame, backlinks).page(entity));
            }
        }
        List<Identified> sources = new ArrayList<>();
        catalog.sources().forEach(sources::add);
        files.put(Frame.listOf(SourceTable.KIND), new KindPage(catalog, frame).list(SourceTable.KIND, sources));
        for (Identified source : sources) {
            files.put(Frame.fileOf(source), new SourcePage(catalog, frame).page((Source) source));
        }
    }

    /**
     * One line for a shell.
     *
     * @return how many pages there are
     */
    @Override
    public String toString() {
        int pages = extras.size()
                + 5
                + catalog.sources().count()
                + catalog.entities().size()
                + catalog.kinds().size()
                + 1;
        return "site of " + catalog.version() + " (" + pages + " pages)";
    }

    /** A page of the caller's. */
    record Extra(String name, String heading, View page) {
        String file() {
            return Frame.stem(name) + ".html";
        }
    }
}
