package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.schema.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The page of one kind: everything of it, by country or, of sources, by publisher. */
final class KindPage {

    private static final String NO_COUNTRY = "Of no country alone";

    private final Catalog catalog;
    private final Frame frame;
    private final Values values;

    KindPage(Catalog catalog, Frame frame) {
        this.catalog = catalog;
        this.frame = frame;
        this.values = new Values(catalog);
    }

    String list(Kind<?> kind, List<? extends Identified> things) {
        Map<String, List<Identified>> groups = new TreeMap<>();
        for (Identified thing : things) {
            groups.computeIfAbsent(group(thing), absent -> new ArrayList<>()).add(thing);
        }
        Html html = new Html();
        html.element("p", Frame.capital(kind.description()) + ": " + kind.count(things.size()) + ".");
        groups.forEach((name, members) -> {
            if (groups.size() > 1) {
                html.element("h2", name);
            }
            html.raw("<ul class=\"things\">\n");
            for (Identified member : members) {
                html.raw("<li>");
                values.link(html, member);
                html.raw("</li>\n");
            }
            html.raw("</ul>\n");
        });
        return frame.page(Frame.listOf(kind), Frame.capital(kind.plural()), html.toString());
    }

    private String group(Identified thing) {
        if (thing instanceof Source source) {
            return source.publisher();
        }
        List<CountryCode> countries = catalog.countriesOf((Entity) thing);
        return countries.size() == 1
                ? catalog.find(countries.get(0)).map(Entity::name).orElse(NO_COUNTRY)
                : NO_COUNTRY;
    }
}
