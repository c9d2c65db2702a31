package io.github.digitalsilkroad.site;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.OwnershipType;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who owns whom, who controls whom, and who funds whom, under the reading of the catalog: each as a picture of two
 * columns and as a list of links.
 */
final class Network {

    static final String FILE = "network.html";

    private static final int WIDTH = 560;
    private static final int ROW = 28;
    private static final int FONT = 12;
    private static final int FROM = 200;
    private static final int TO = 350;

    private final Catalog catalog;
    private final Frame frame;

    Network(Catalog catalog, Frame frame) {
        this.catalog = catalog;
        this.frame = frame;
    }

    String page() {
        Html html = new Html();
        html.raw("<p>As sources state it, of all dates; where they differ, as the reading of the catalog takes"
                + " it.</p>\n");
        List<Edge> plain = ties(Ownership::isPlain);
        String holdings = " of " + Lines.count(catalog.ownerships().count(), "holding") + " on record";
        section(html, "Who owns whom", "owner", "owned", plain.size() + holdings, plain);
        List<Edge> others = ties(tie -> !tie.isPlain());
        if (!others.isEmpty()) {
            section(
                    html,
                    "Control, and stakes that ended, are inferred or are disputed",
                    "holder",
                    "held, which is no plain ownership",
                    others.size() + holdings,
                    others);
        }
        List<Edge> funders = funders();
        long funded = funders.stream()
                .flatMap(edge -> edge.things.stream())
                .distinct()
                .count();
        section(
                html,
                "Who funds whom",
                "lender or giver",
                "country, with the number of loans and grants",
                funded + " of " + Lines.count(catalog.financings().count(), "loan or grant", "loans and grants")
                        + ", those with a stated lender or giver; the thicker a line, the more",
                funders);
        return frame.page(FILE, "Network", html.toString());
    }

    private List<Edge> ties(Predicate<Ownership> kept) {
        List<Edge> edges = new ArrayList<>();
        for (Ownership ownership : catalog.ownerships()) {
            if (kept.test(ownership)) {
                String share = ownership.type() == OwnershipType.CONTROL
                        ? ""
                        : ", "
                                + ownership
                                        .facts()
                                        .get(Props.SHARE_OWNED)
                                        .value()
                                        .map(Object::toString)
                                        .orElse("share not stated");
                String held = ownership
                        .facts()
                        .get(Props.HELD)
                        .value()
                        .map(when -> ", held " + Text.value(when))
                        .orElse("");
                edges.add(new Edge(
                        ownership.owner().toString(),
                        ownership.owned().toString(),
                        ownership.relation(catalog.day()) + share + held,
                        Set.of(ownership.id())));
            }
        }
        return edges;
    }

    private List<Edge> funders() {
        Map<List<String>, Set<Id>> funded = new LinkedHashMap<>();
        for (Financing financing : catalog.financings()) {
            for (Property<Parties> role : List.of(Props.LENDER, Props.FUNDER)) {
                Attested<Parties> parties = financing.facts().get(role);
                if (parties.value().isPresent()) {
                    for (Id party : parties.value().get().list()) {
                        funded.computeIfAbsent(
                                        List.of(
                                                party.toString(),
                                                financing.recipient().toString()),
                                        pair -> new HashSet<>())
                                .add(financing.id());
                    }
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        funded.forEach((pair, financings) ->
                edges.add(new Edge(pair.get(0), pair.get(1), Lines.count(financings.size(), "financing"), financings)));
        return edges;
    }

    private void section(Html html, String title, String left, String right, String known, List<Edge> edges) {
        html.element("h2", title);
        if (edges.isEmpty()) {
            html.raw("<p>No source in the catalog as seen so speaks of it.</p>\n");
            return;
        }
        html.raw("<figure class=\"chart\">\n<figcaption>")
                .text("Left: " + left + "; right: " + right + "; " + known)
                .raw("</figcaption>\n");
        html.raw("<div class=\"wide ties\" tabindex=\"0\">\n");
        picture(html, title, edges);
        html.raw("</div>\n");
        html.raw("</figure>\n<details>\n<summary>In words</summary>\n<ul class=\"things\">\n");
        for (Edge edge : edges) {
            html.raw("<li>");
            link(html, edge.from);
            html.raw(" &rarr; ");
            link(html, edge.to);
            html.raw(": ").text(edge.words).raw("</li>\n");
        }
        html.raw("</ul>\n</details>\n");
    }

    private void link(Html html, String id) {
        catalog.find(id)
                .ifPresentOrElse(entity -> html.link(frame.addresses.of(entity), entity.name()), () -> html.text(id));
    }

    private void picture(Html html, String title, List<Edge> edges) {
        List<String> left = edges.stream().map(Edge::from).distinct().toList();
        Map<String, Set<Id>> to = new LinkedHashMap<>();
        for (String node : left) {
            for (Edge edge : edges) {
                if (edge.from.equals(node)) {
                    to.computeIfAbsent(edge.to, key -> new HashSet<>()).addAll(edge.things);
                }
            }
        }
        List<String> right = new ArrayList<>(to.keySet());
        int height = Math.max(left.size(), right.size()) * ROW + ROW;
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" viewBox=\"0 0 " + WIDTH + " " + height
                + "\" width=\""
                + WIDTH + "\" height=\"" + height + "\" font-family=\"system-ui, sans-serif\" font-size=\"" + FONT
                + "\" fill=\"currentColor\">\n<title>");
        html.text(title).raw("</title>\n<desc>The list below has the same as text.</desc>\n");
        for (Edge edge : edges) {
            double y1 = y(left.indexOf(edge.from), left.size(), height);
            double y2 = y(right.indexOf(edge.to), right.size(), height);
            int middle = (FROM + TO) / 2;
            html.raw("<path class=\"edge\" d=\"M" + FROM + " " + y1 + "C" + middle + " " + y1 + " " + middle + " " + y2
                    + " " + TO
                    + " " + y2 + "\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.45\" stroke-width=\""
                    + Math.min(8, edge.things.size()) + "\"/>\n");
        }
        nodes(html, left, height, FROM - 6, "end", Map.of());
        nodes(
                html,
                right,
                height,
                TO + 6,
                "start",
                edges.stream().anyMatch(edge -> edge.things.size() > 1) ? to : Map.of());
        html.raw("</svg>\n");
    }

    private void nodes(Html html, List<String> nodes, int height, int x, String anchor, Map<String, Set<Id>> counts) {
        for (int i = 0; i < nodes.size(); i++) {
            String id = nodes.get(i);
            Optional<Entity> thing = catalog.find(id);
            thing.ifPresent(known ->
                    html.raw("<a href=\"").text(frame.addresses.of(known)).raw("\">"));
            html.label(
                            thing.map(Entity::name).orElse(id)
                                    + (counts.containsKey(id)
                                            ? " (" + counts.get(id).size() + ")"
                                            : ""),
                            x,
                            y(i, nodes.size(), height),
                            anchor)
                    .raw(thing.isPresent() ? "</a>\n" : "\n");
        }
    }

    private static double y(int index, int size, int height) {
        return Math.round((index + 0.5) * (height - ROW) / size) + ROW / 2.0;
    }

    /** One thing that owns or funds another, the relation as text, and the stakes or financings that make it. */
    private record Edge(String from, String to, String words, Set<Id> things) {}
}
