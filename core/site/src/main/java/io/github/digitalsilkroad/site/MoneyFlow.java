package io.github.digitalsilkroad.site;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Total;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.core.view.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who lends to whom, and who supplies what the money is for, by amount: a picture of three columns with a band for each
 * flow, and a table.
 *
 * <p>The flows are those of {@link Total}, so that no amount is counted twice, and what it leaves out is said. Lenders
 * of one amount together are one node, since no source divides it. That a supplier is paid out of the loan is not
 * claimed. A band is as thick as the least of the amount, and fainter up to the greatest.
 */
final class MoneyFlow {

    static final String FILE = "money.html";

    private static final int MOST = 14;
    private static final int WIDTH = 720;
    private static final int BAR = 8;
    private static final int[] COLUMNS = {206, 376, 538};
    private static final int HEIGHT = 420;
    private static final int LINE = 17;
    private static final int FONT = 12;
    private static final int DIGITS = 4;
    private static final String REST = "others";
    private static final int HALF = 50;

    private final Total total;
    private final Catalog catalog;
    private final Frame frame;
    private final List<Flow> flows;

    MoneyFlow(Catalog catalog, Frame frame) {
        this.catalog = catalog;
        this.frame = frame;
        this.total = catalog.financings().total(Props.AMOUNT);
        List<Flow> all = new ArrayList<>();
        for (Fact figure : total.figures()) {
            if (figure.subject() instanceof Financing loan
                    && figure.claims().value().orElse(null) instanceof Measurement<?> amount) {
                all.add(new Flow(List.of(giver(loan), receiver(loan), supplier(loan)), amount.number(), 1));
            }
        }
        this.flows = merged(all, Flow::ends);
    }

    /** Things of the catalog, or words for what no source states. */
    private record Node(String words, List<Entity> things) {
        Node(String words) {
            this(words, List.of());
        }
    }

    /** An amount in dollars of some financings from the first to the second end, for what the third supplies. */
    private record Flow(List<Node> ends, Estimate amount, int count) {
        Flow and(Flow other) {
            return new Flow(ends, amount.plus(other.amount), count + other.count);
        }
    }

    private static <K> List<Flow> merged(Collection<Flow> flows, Function<Flow, K> key) {
        Map<K, Flow> sums = new LinkedHashMap<>();
        flows.forEach(flow -> sums.merge(key.apply(flow), flow, Flow::and));
        return sums.values().stream()
                .sorted(Comparator.comparingDouble((Flow flow) -> -top(flow.amount)))
                .toList();
    }

    private Node giver(Financing loan) {
        Attested<Parties> lenders = loan.lenders();
        return node(lenders.isPresent() ? lenders : loan.facts().get(Props.FUNDER), "lender not stated");
    }

    private Node receiver(Financing loan) {
        return node(List.of(loan.recipient()), "");
    }

    private Node supplier(Financing loan) {
        return loan.funds()
                .flatMap(id -> catalog.find(id).map(Entity.class::cast))
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .map(system -> node(system.facts().get(Props.SUPPLIER), "not stated"))
                .orElse(new Node("not stated"));
    }

    private Node node(Attested<Parties> parties, String unstated) {
        return parties.value().map(known -> node(known.list(), unstated)).orElse(new Node(unstated));
    }

    private Node node(List<?> ids, String unstated) {
        List<Entity> things = new ArrayList<>();
        ids.forEach(id -> catalog.find(id.toString()).ifPresent(things::add));
        return things.isEmpty()
                ? new Node(unstated)
                : new Node(things.stream().map(Entity::name).collect(joining(" with ")), List.copyOf(things));
    }

    String page() {
        Html html = new Html()
                .raw("<p>")
                .text(
                        flows.isEmpty()
                                ? "No source in the catalog as seen so states an amount in dollars."
                                : "The amounts of " + total.counted() + " of "
                                        + Lines.count(catalog.financings().count(), "financing")
                                        + ", in nominal dollars, add up to "
                                        + total.sum()
                                                .map(sum -> sum.describe(DIGITS))
                                                .orElseThrow()
                                        + Lines.afterComma(Values.basis(total))
                                        + ". The others are parts of these, or state no amount in dollars. What a bar"
                                        + " shows was agreed or paid, not what is owed today.")
                .raw("</p>\n");
        if (!flows.isEmpty()) {
            html.raw("<figure>\n<figcaption>")
                    .text(finding())
                    .raw("<span class=\"unit\">From left to right: lenders, countries, suppliers, in nominal")
                    .raw(" dollars, of " + total.counted() + " of "
                            + Lines.count(catalog.financings().count(), "financing")
                            + "; thick as the least amount, fainter up to the greatest</span></figcaption>\n")
                    .raw("<div class=\"wide flows\" tabindex=\"0\">\n");
            picture(html);
            html.raw("</div>\n</figure>\n").raw(frame.body(table(), FILE));
        }
        return frame.page(FILE, "Money", html.toString());
    }

    /** The strongest of what holds whatever the amounts within their bounds are. */
    private String finding() {
        int unnamed = leastShare(flow -> flow.ends.get(2).things.isEmpty());
        if (unnamed >= HALF) {
            return "No source names a supplier for at least " + unnamed + " percent of the money";
        }
        for (Flow first : merged(flows, flow -> flow.ends.get(0)).subList(0, 1)) {
            int share = leastShare(flow -> flow.ends.get(0).equals(first.ends.get(0)));
            if (share >= HALF && !first.ends.get(0).things.isEmpty()) {
                return first.ends.get(0).words + " gave at least " + share + " percent of the money";
            }
        }
        return "Who lends, to whom, and who supplies what the money is for";
    }

    /**
     * The least percentage of all amounts that some of them are: at their least, when all others are at their greatest.
     */
    private int leastShare(Predicate<Flow> some) {
        double mine = 0;
        double others = 0;
        for (Flow flow : flows) {
            mine += some.test(flow) ? least(flow.amount) : 0;
            others += some.test(flow) ? 0 : flow.amount.high();
        }
        return (int) Math.floor(100 * mine / (mine + others));
    }

    private Table table() {
        Table.Builder table = Table.of("The same as numbers, the largest first" + Lines.afterComma(Values.basis(total)))
                .column("Lender")
                .column("Country")
                .column("Supplier")
                .rightColumn("Deals")
                .rightColumn("Dollars");
        for (Flow flow : flows) {
            table.row(
                    text(flow.ends.get(0)),
                    text(flow.ends.get(1)),
                    text(flow.ends.get(2)),
                    Text.of("" + flow.count),
                    Text.of(flow.amount.describe(DIGITS)));
        }
        return table.build();
    }

    private static Text text(Node node) {
        return node.things.isEmpty()
                ? Text.of(node.words)
                : Text.join(
                        " with ",
                        node.things.stream()
                                .map(thing -> Text.thing(thing.id(), thing.name()))
                                .toList());
    }

    /** The flows with the smaller nodes of each column as one. */
    private List<Flow> drawn() {
        List<Flow> drawn = flows;
        for (int column = 0; column < COLUMNS.length; column++) {
            int at = column;
            List<Node> largest = merged(drawn, flow -> flow.ends.get(at)).stream()
                    .map(flow -> flow.ends.get(at))
                    .limit(MOST)
                    .toList();
            drawn = merged(
                    drawn.stream()
                            .map(flow -> largest.contains(flow.ends.get(at)) ? flow : with(flow, at))
                            .toList(),
                    Flow::ends);
        }
        return drawn;
    }

    private static Flow with(Flow flow, int column) {
        List<Node> ends = new ArrayList<>(flow.ends);
        ends.set(column, new Node(REST));
        return new Flow(List.copyOf(ends), flow.amount, flow.count);
    }

    private void picture(Html html) {
        List<Flow> drawn = drawn();
        double scale =
                HEIGHT / drawn.stream().mapToDouble(flow -> top(flow.amount)).sum();
        List<Map<Node, double[]>> columns = new ArrayList<>();
        double height = 0;
        for (int column = 0; column < COLUMNS.length; column++) {
            int at = column;
            Map<Node, double[]> places = new LinkedHashMap<>();
            double y = 0;
            for (Flow node : merged(drawn, flow -> flow.ends.get(at))) {
                double thick = drawn.stream()
                                .filter(flow -> flow.ends.get(at).equals(node.ends.get(at)))
                                .mapToDouble(flow -> top(flow.amount))
                                .sum()
                        * scale;
                double room = Math.max(
                        thick, LINE + (Html.lines(node.ends.get(at).words).size() - 1) * Html.LINE);
                places.put(node.ends.get(at), new double[] {y + (room - thick) / 2, thick});
                y += room + 6;
            }
            height = Math.max(height, y);
            columns.add(places);
        }
        html.raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"group\" viewBox=\"0 0 " + WIDTH + " "
                + Math.round(height)
                + "\" font-family=\"system-ui, sans-serif\" font-size=\"" + FONT + "\" fill=\"currentColor\">\n");
        for (int column = 1; column < COLUMNS.length; column++) {
            bands(html, drawn, columns, column, scale);
        }
        for (int column = 0; column < COLUMNS.length; column++) {
            nodes(html, columns.get(column), column);
        }
        html.raw("</svg>\n");
    }

    private static double top(Estimate amount) {
        return Double.isInfinite(amount.high()) ? least(amount) : amount.high();
    }

    private static double least(Estimate amount) {
        return Math.max(0, amount.low());
    }

    /** The flows into a column, those of one pair of nodes as one band. */
    private static void bands(
            Html html, List<Flow> drawn, List<Map<Node, double[]>> columns, int column, double scale) {
        Map<Node, Double> used = new HashMap<>();
        Map<Node, Double> filled = new HashMap<>();
        for (Flow flow : merged(drawn, each -> each.ends.subList(column - 1, column + 1))) {
            Node from = flow.ends.get(column - 1);
            Node to = flow.ends.get(column);
            double thick = top(flow.amount) * scale;
            double y1 =
                    requireNonNull(columns.get(column - 1).get(from))[0] + used.merge(from, thick, Double::sum) - thick;
            double y2 = requireNonNull(columns.get(column).get(to))[0] + filled.merge(to, thick, Double::sum) - thick;
            band(html, column, y1, y2, thick, "most");
            band(html, column, y1, y2, least(flow.amount) * scale, "least");
        }
    }

    private static void band(Html html, int column, double y1, double y2, double thick, String kind) {
        int from = COLUMNS[column - 1] + BAR;
        int to = COLUMNS[column];
        int middle = (from + to) / 2;
        html.raw(String.format(
                Locale.ROOT,
                "<path class=\"flow %s\" d=\"M%d %.1fC%d %.1f %d %.1f %d %.1fV%.1fC%d %.1f %d %.1f %d %.1fZ\"/>\n",
                kind,
                from,
                y1,
                middle,
                y1,
                middle,
                y2,
                to,
                y2,
                y2 + thick,
                middle,
                y2 + thick,
                middle,
                y1 + thick,
                from,
                y1 + thick));
    }

    private void nodes(Html html, Map<Node, double[]> places, int column) {
        places.forEach((node, place) -> {
            html.raw(String.format(
                    Locale.ROOT,
                    "<rect class=\"best\" x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"/>\n",
                    COLUMNS[column],
                    place[0],
                    BAR,
                    Math.max(1, place[1])));
            boolean isOne = node.things.size() == 1;
            if (isOne) {
                html.raw("<a href=\"")
                        .text(frame.addresses.of(node.things.get(0)))
                        .raw("\">");
            }
            html.label(
                            node.words,
                            column == 0 ? COLUMNS[0] - 6 : COLUMNS[column] + BAR + 6,
                            place[0] + place[1] / 2,
                            column == 0 ? "end" : "start")
                    .raw(isOne ? "</a>\n" : "\n");
        });
    }
}
