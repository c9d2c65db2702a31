package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Disputes;
import io.github.digitalsilkroad.core.catalog.UnknownIdException;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.lint.report.Completeness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A catalog as a folder of HTML pages. Immutable and thread-safe.
 *
 * <p>Every entity and every source has a page under {@code kind/id.html}, or of a kind with over 1,000 a place on a
 * page that it shares with 49 others; every kind has a list under {@code kind/index.html}, in parts of 500;
 * {@code answers/} has the working of figures; {@code network.html} draws who owns and funds whom, {@code money.html}
 * the amounts, {@code map.html} the places, {@code disputes.html} and {@code completeness.html} say what is disputed
 * and what is missing, and {@code index.html} opens the folder.
 *
 * <pre>{@code
 * Site.of(dsr).opening("Briefing", briefing).files().forEach((name, content) -> write(folder.resolve(name), content));
 * }</pre>
 *
 * @since 0.2.0
 */
public final class Site {

    private static final String FORM = "[a-z0-9-]+";

    private static final String COMPLETENESS = "completeness.html";
    private static final String ANSWERS = "answers/";
    private static final int LONGEST = 80;

    private final Catalog catalog;
    private final Supplier<Completeness> completeness;

    /** The first page, and those that the caller added. */
    private final List<Page> pages;

    private final Map<String, View> leads;
    private final Map<String, View> answers;

    private Site(
            Catalog catalog,
            Supplier<Completeness> completeness,
            List<Page> pages,
            Map<String, View> leads,
            Map<String, View> answers) {
        this.catalog = catalog;
        this.completeness = completeness;
        this.pages = List.copyOf(pages);
        this.leads = leads;
        this.answers = answers;
    }

    /**
     * The pages of a catalog, as it is seen through its lenses.
     *
     * @param catalog any catalog
     * @return a site that opens with how much there is of what
     */
    public static Site of(Catalog catalog) {
        Page overview = new Page(Frame.HOME, "Overview", requireNonNull(catalog, "catalog"));
        Supplier<Completeness> completeness = Suppliers.memoize(() -> Completeness.of(catalog));
        return new Site(catalog, completeness, List.of(overview), Map.of(), Map.of());
    }

    /**
     * What is known in the catalog and what is missing, as the page {@code completeness.html} shows it; put together
     * once.
     *
     * @return the completeness of all kinds in all countries
     * @since 0.3.0
     */
    public Completeness completeness() {
        return completeness.get();
    }

    /**
     * The same site with another first page.
     *
     * @param heading its title
     * @param page what it shows
     * @return another site
     */
    public Site opening(String heading, View page) {
        List<Page> others = new ArrayList<>(pages);
        others.set(0, new Page(Frame.HOME, requireNonNull(heading, "heading"), requireNonNull(page, "page")));
        return new Site(catalog, completeness, others, leads, answers);
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
        String file = Frame.stem(name) + ".html";
        if (Frame.HOME.equals(name + ".html")
                || Own.PAGES.containsKey(file)
                || pages.stream().anyMatch(other -> other.file.equals(file))) {
            throw new IllegalArgumentException(
                    "page \"" + Lines.quoted(name) + "\": the site has such a page already; choose another name");
        }
        List<Page> more = new ArrayList<>(pages);
        more.add(new Page(file, requireNonNull(heading, "heading"), requireNonNull(page, "page")));
        return new Site(catalog, completeness, more, leads, answers);
    }

    /**
     * The same site, in which the page of a thing begins with a view, such as what scores say of a country.
     *
     * @param id the id of an entity of the catalog
     * @param view what its page begins with
     * @return another site
     * @throws UnknownIdException if the catalog does not have the entity
     * @since 0.3.0
     */
    public Site leading(String id, View view) {
        requireNonNull(view, "view");
        String known = catalog.entity(requireNonNull(id, "id")).id().toString();
        return new Site(catalog, completeness, pages, and(leads, known, view), answers);
    }

    /**
     * The same site with a page for an answer, to which every {@linkplain Text#figure figure} of that question leads.
     *
     * @param question what is asked, in one line
     * @param working how the answer came about
     * @return another site
     * @since 0.3.0
     */
    public Site answering(String question, View working) {
        requireNonNull(question, "question");
        requireNonNull(working, "working");
        return new Site(catalog, completeness, pages, leads, and(answers, question, working));
    }

    /**
     * The map of systems by place, for the first page or one that {@link #with} adds.
     *
     * @param catalog any catalog
     * @return a picture over borders whose marks lead to the pages of places; as text, a table
     * @since 0.3.0
     */
    public static View map(Catalog catalog) {
        return new MapView(new PlaceMap(requireNonNull(catalog, "catalog"), Optional.empty()));
    }

    /**
     * The same map, with countries shaded by a value.
     *
     * @param catalog any catalog
     * @param shade what the value is, as a title, and a mark for each country, labeled by its name
     * @return a picture over borders; as text, a table of the places
     * @since 0.3.0
     */
    public static View map(Catalog catalog, Chart shade) {
        return new MapView(
                new PlaceMap(requireNonNull(catalog, "catalog"), Optional.of(requireNonNull(shade, "shade"))));
    }

    private static Map<String, View> and(Map<String, View> some, String key, View view) {
        Map<String, View> more = new LinkedHashMap<>(some);
        more.put(key, view);
        return Collections.unmodifiableMap(more);
    }

    /**
     * All files of the folder.
     *
     * @return names relative to the folder, with {@code /} between folder and file, and their content, to be written as
     *     UTF-8
     */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        forEach(files::put);
        return Collections.unmodifiableMap(files);
    }

    /**
     * Gives each file of the folder when it is made, so that no two pages need be in memory at once.
     *
     * @param file takes its name relative to the folder, with {@code /} between folder and file, and its content, to be
     *     written as UTF-8
     * @since 0.3.0
     */
    public void forEach(BiConsumer<String, String> file) {
        requireNonNull(file, "file");
        Map<String, String> names = answerFiles();
        List<Page> extras = pages.subList(1, pages.size());
        Frame frame = new Frame(catalog, extras, names);
        pages.get(0).write(frame, file);
        for (String name : List.of(Frame.STYLE, Script.PAGE, Script.SEARCH, Script.ICON)) {
            file.accept(name, Script.resource(name));
        }
        file.accept(Script.DATA, SearchData.of(catalog, frame.addresses));
        Own.PAGES.forEach((name, page) -> file.accept(name, page.body.apply(this, frame)));
        extras.forEach(extra -> extra.write(frame, file));
        answers.forEach((question, working) -> {
            String name = requireNonNull(names.get(question));
            file.accept(name, frame.page(name, Frame.capital(frame.spoken(question)), working));
        });
        dossiers(frame, file);
    }

    /** A file for each question, named by its words. */
    private Map<String, String> answerFiles() {
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String question : answers.keySet()) {
            String words = question.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            String stem = Frame.stem(words.substring(0, Math.min(LONGEST, words.length())));
            String name = stem;
            for (int i = 2; !taken.add(name); i++) {
                name = stem + "-" + i;
            }
            names.put(question, ANSWERS + name + ".html");
        }
        return names;
    }

    private void dossiers(Frame frame, BiConsumer<String, String> file) {
        Dossier dossier = new Dossier(catalog, frame, new Backlinks(catalog));
        KindPage lists = new KindPage(catalog, frame);
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            List<? extends Entity> rows = catalog.entities(kind);
            lists.list(kind, rows, file);
            pages(frame, kind, rows, file, (html, entity) -> {
                View lead = leads.get(entity.id().toString());
                dossier.of(html, entity, lead == null ? "" : frame.body(lead, frame.addresses.file(entity)));
            });
        }
        List<Source> sources = catalog.sources().list();
        lists.list(SourceTable.KIND, sources, file);
        pages(frame, SourceTable.KIND, sources, file, new SourcePage(catalog, frame)::of);
    }

    /** The pages of all things of a kind, each with one of them or, where there are very many, with several. */
    private static <T extends Identified> void pages(
            Frame frame, Kind<?> kind, List<T> things, BiConsumer<String, String> file, BiConsumer<Html, T> saying) {
        int shown = 0;
        for (List<T> some : Addresses.pages(things)) {
            String name = frame.addresses.file(some.get(0));
            boolean isShared = frame.addresses.isShared(some.get(0));
            String heading = isShared
                    ? Frame.heading(kind) + " " + (shown + 1) + " to " + (shown + some.size()) + " of " + things.size()
                    : Frame.nameOf(some.get(0));
            Html html = frame.begun(name, heading);
            for (T thing : some) {
                if (isShared) {
                    html.raw("<article id=\"" + Addresses.PLACE + thing.id() + "\">\n<h1>")
                            .text(Frame.nameOf(thing))
                            .raw("</h1>\n");
                }
                saying.accept(html, thing);
                html.raw(isShared ? "</article>\n" : "");
            }
            file.accept(name, frame.whole(html));
            shown += some.size();
        }
    }

    /**
     * One line for a shell.
     *
     * @return how many pages there are
     */
    @Override
    public String toString() {
        int count = pages.size()
                + Own.PAGES.size()
                + answers.size()
                + pages(catalog.sources().list());
        for (Kind<? extends Entity> kind : catalog.kinds()) {
            count += pages(catalog.entities(kind));
        }
        return "site of " + catalog.version() + " (" + count + " pages)";
    }

    private static int pages(List<?> things) {
        return Addresses.pages(things).size() + KindPage.pages(things);
    }

    private record MapView(PlaceMap map) implements View {
        @Override
        public String text(int width) {
            return map.table().text(width);
        }

        @Override
        public String markdown(Text.Links links) {
            return map.table().markdown(links);
        }

        @Override
        public String html(Text.Links links) {
            return map.picture(links);
        }

        @Override
        public String toString() {
            return map.table().toString();
        }
    }

    /** A page that every site has beside the first one and those of things: what leads to it, and its whole markup. */
    record Own(String heading, BiFunction<Site, Frame, String> body) {

        /** These pages by their files, in the order of the ways to them. */
        static final Map<String, Own> PAGES;

        static {
            Map<String, Own> pages = new LinkedHashMap<>();
            pages.put(
                    PlaceMap.FILE,
                    new Own("Map", (site, frame) -> new PlaceMap(site.catalog, Optional.empty()).page(frame)));
            pages.put(
                    Frame.DISPUTES,
                    new Own(
                            "Disputes",
                            (site, frame) -> frame.page(Frame.DISPUTES, "What is disputed", disputes(site.catalog))));
            pages.put(MoneyFlow.FILE, new Own("Money", (site, frame) -> new MoneyFlow(site.catalog, frame).page()));
            pages.put(Network.FILE, new Own("Network", (site, frame) -> new Network(site.catalog, frame).page()));
            pages.put(
                    COMPLETENESS,
                    new Own(
                            "Completeness",
                            (site, frame) -> frame.page(
                                    COMPLETENESS, "What is known, and what is missing", site.completeness())));
            PAGES = Collections.unmodifiableMap(pages);
        }

        /** The disputes, or of very many those that matter most. */
        private static View disputes(Catalog catalog) {
            Disputes all = catalog.disputes();
            return all.count() <= KindPage.ROWS
                    ? all
                    : Document.builder()
                            .paragraph("The " + KindPage.ROWS + " of " + all.count() + " disputes that matter most.")
                            .add(all.first(KindPage.ROWS))
                            .build();
        }
    }

    /** A page of the caller's, or the first one. */
    record Page(String file, String heading, View page) {
        void write(Frame frame, BiConsumer<String, String> out) {
            out.accept(file, frame.page(file, heading, page));
        }
    }
}
