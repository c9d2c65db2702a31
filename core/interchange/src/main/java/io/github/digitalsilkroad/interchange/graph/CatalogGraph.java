package io.github.digitalsilkroad.interchange.graph;

import static java.util.Objects.requireNonNull;

import com.google.common.graph.EndpointPair;
import com.google.common.graph.ImmutableNetwork;
import com.google.common.graph.NetworkBuilder;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LeftOut;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.interchange.internal.ExportLog;
import io.github.digitalsilkroad.interchange.internal.Stated;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who supplies, lends to, owns and runs what, as a network for GraphML and GEXF 1.3.
 *
 * <p>Organizations, deployments, financings and the rows of kinds of your own are its nodes. An edge leads from a party
 * to what it takes part in, from the owner to the owned, where its type tells plain ownership from control and from
 * what ended, is inferred or is disputed ({@link Ownership#relation}), from a financing to the deployment that it
 * pays for, and from a part to its umbrella; two nodes may have several. Nodes and edges carry the values that the
 * reading of the catalog takes: a figure is a point, only where a source states one, and beside it low, high, unit and
 * qualifier; all sources are named. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class CatalogGraph {

    private static final Set<Kind<? extends Entity>> NODES = Set.of(Organization.KIND, Deployment.KIND, Financing.KIND);

    private static final String TEXT = "string";

    private final Catalog catalog;
    private final Map<Id, Entity> nodes;
    private final ImmutableNetwork<Id, Edge> network;
    private final List<LeftOut> leftOut;

    private CatalogGraph(
            Catalog catalog, Map<Id, Entity> nodes, ImmutableNetwork<Id, Edge> network, List<LeftOut> leftOut) {
        this.catalog = catalog;
        this.nodes = nodes;
        this.network = network;
        this.leftOut = leftOut;
    }

    /**
     * The network of a catalog, as its reading sees it.
     *
     * @param catalog what to draw
     * @return the network
     */
    public static CatalogGraph of(Catalog catalog) {
        requireNonNull(catalog, "catalog");
        Map<Id, Entity> nodes = new LinkedHashMap<>();
        ImmutableNetwork.Builder<Id, Edge> network = NetworkBuilder.directed()
                .allowsParallelEdges(true)
                .allowsSelfLoops(true)
                .<Id, Edge>immutable();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Entity entity : catalog.entities()) {
            if (isNode(entity.kind())) {
                nodes.put(entity.id(), entity);
                network.addNode(entity.id());
            } else if (entity.kind() != Ownership.KIND) {
                leftOut.add(new LeftOut(
                        entity.id(),
                        "is of the kind " + entity.kind().singular() + ", which is no node",
                        Optional.empty(),
                        List.of()));
            }
        }
        for (Edge edge : edges(catalog, nodes)) {
            if (nodes.containsKey(edge.from) && nodes.containsKey(edge.to)) {
                network.addEdge(edge.from, edge.to, edge);
            } else {
                Id gone = nodes.containsKey(edge.from) ? edge.to : edge.from;
                leftOut.add(new LeftOut(
                        edge.from.equals(gone) ? edge.to : edge.from,
                        edge.type + " refers to " + gone + ", which is no node of this catalog",
                        Optional.empty(),
                        List.of()));
            }
        }
        return new CatalogGraph(catalog, nodes, network.build(), List.copyOf(leftOut));
    }

    /** Whether rows of a kind are nodes: those that take part, and those of a kind that this library does not know. */
    private static boolean isNode(Kind<?> kind) {
        return NODES.contains(kind) || !Catalog.knownKinds().contains(kind);
    }

    private static List<Edge> edges(Catalog catalog, Map<Id, Entity> nodes) {
        List<Edge> edges = new ArrayList<>();
        Set<String> tables =
                nodes.values().stream().map(node -> node.kind().plural()).collect(Collectors.toSet());
        for (Entity entity : nodes.values()) {
            references(entity, entity.kind(), tables, edges);
            for (Attested<?> fact : entity.facts().all()) {
                if (fact.value().orElse(null) instanceof Parties parties) {
                    String role = fact.property().name();
                    Map<String, Object> attributes = Attributes.of(List.of(fact));
                    attributes.remove(role); // the parties are the ends of the edges
                    for (Id party : parties.list()) {
                        edges.add(edge(party, role, entity.id(), attributes));
                    }
                }
            }
        }
        for (Ownership ownership : catalog.ownerships().list()) {
            Map<String, Object> attributes = new LinkedHashMap<>(Map.of("label", ownership.name()));
            attributes.putAll(Attributes.of(ownership.facts().all()));
            edges.add(new Edge(
                    ownership.id().toString(),
                    ownership.owner(),
                    ownership.relation(catalog.day()),
                    ownership.owned(),
                    attributes));
        }
        return edges;
    }

    /** An edge for each column of a node that refers to another node, such as the umbrella. */
    private static <E extends Entity> void references(
            Entity entity, Kind<E> kind, Set<String> nodes, List<Edge> edges) {
        for (Column<E, ?> column : kind.columns()) {
            if (nodes.contains(column.target())) {
                for (Object id : column.keysOf(kind.type().cast(entity))) {
                    edges.add(edge(entity.id(), column.name(), (Id) id, Map.of()));
                }
            }
        }
    }

    private static Edge edge(Id from, String type, Id to, Map<String, Object> attributes) {
        return new Edge(from + "." + type + "." + to, from, type, to, attributes);
    }

    /**
     * How many nodes there are.
     *
     * @return the number of organizations, deployments, financings and rows of kinds of your own
     */
    public int nodeCount() {
        return network.nodes().size();
    }

    /**
     * How many edges there are.
     *
     * @return the number of participations, ownerships and references
     */
    public int edgeCount() {
        return network.edges().size();
    }

    /**
     * Writes GraphML.
     *
     * @param out where to write
     * @return how many nodes and edges were written, the rows that are no node, and the edges left out since a lens
     *     left out one end
     * @throws IOException if writing fails
     */
    public Outcome<Map<String, Integer>> writeGraphMl(Appendable out) throws IOException {
        Xml xml = new Xml(requireNonNull(out, "out"));
        xml.start(
                "graphml",
                "xmlns",
                "http://graphml.graphdrawing.org/xmlns",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd");
        Map<String, String> ofNodes = nodeTypes();
        Map<String, String> ofEdges = edgeTypes();
        keys(xml, "node", ofNodes);
        keys(xml, "edge", ofEdges);
        ExportLog log = log();
        xml.start("graph", "id", catalog.version().name(), "edgedefault", "directed");
        for (Id id : network.nodes()) {
            xml.start("node", "id", id.toString());
            data(xml, "node", ofNodes, attributes(id));
            xml.end();
            log.wrote("node");
        }
        for (Edge edge : network.edges()) {
            EndpointPair<Id> ends = network.incidentNodes(edge);
            xml.start(
                    "edge",
                    "id",
                    edge.id,
                    "source",
                    ends.source().toString(),
                    "target",
                    ends.target().toString());
            data(xml, "edge", ofEdges, edge.all());
            xml.end();
            log.wrote("edge");
        }
        xml.end().end();
        return log.done();
    }

    private static void keys(Xml xml, String of, Map<String, String> types) throws IOException {
        for (Map.Entry<String, String> attribute : types.entrySet()) {
            xml.empty(
                    "key",
                    "id",
                    of + "-" + attribute.getKey(),
                    "for",
                    of,
                    "attr.name",
                    attribute.getKey(),
                    "attr.type",
                    attribute.getValue());
        }
    }

    private static void data(Xml xml, String of, Map<String, String> types, Map<String, Object> values)
            throws IOException {
        for (Map.Entry<String, Object> value : values.entrySet()) {
            xml.text("data", text(value, types), "key", of + "-" + value.getKey());
        }
    }

    /**
     * Writes GEXF 1.3.
     *
     * @param out where to write
     * @return how many nodes and edges were written, the rows that are no node, and the edges left out since a lens
     *     left out one end
     * @throws IOException if writing fails
     */
    public Outcome<Map<String, Integer>> writeGexf(Appendable out) throws IOException {
        Xml xml = new Xml(requireNonNull(out, "out"));
        xml.start("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3");
        xml.start("meta")
                .text("creator", "Digital Silk Road library")
                .text("description", catalog.toString())
                .end();
        xml.start("graph", "mode", "static", "defaultedgetype", "directed");
        Map<String, String> ofNodes = nodeTypes();
        ofNodes.remove("label");
        Map<String, String> ofEdges = edgeTypes();
        declare(xml, "node", ofNodes);
        declare(xml, "edge", ofEdges);
        ExportLog log = log();
        xml.start("nodes");
        for (Id id : network.nodes()) {
            Map<String, Object> values = attributes(id);
            values.remove("label");
            xml.start("node", "id", id.toString(), "label", node(id).name());
            values(xml, ofNodes, values);
            xml.end();
            log.wrote("node");
        }
        xml.end().start("edges");
        for (Edge edge : network.edges()) {
            EndpointPair<Id> ends = network.incidentNodes(edge);
            xml.start(
                    "edge",
                    "id",
                    edge.id,
                    "source",
                    ends.source().toString(),
                    "target",
                    ends.target().toString(),
                    "label",
                    edge.type);
            values(xml, ofEdges, edge.all());
            xml.end();
            log.wrote("edge");
        }
        xml.end().end().end();
        return log.done();
    }

    private static void declare(Xml xml, String of, Map<String, String> types) throws IOException {
        xml.start("attributes", "class", of);
        for (Map.Entry<String, String> type : types.entrySet()) {
            xml.empty("attribute", "id", type.getKey(), "title", type.getKey(), "type", type.getValue());
        }
        xml.end();
    }

    private static void values(Xml xml, Map<String, String> types, Map<String, Object> values) throws IOException {
        xml.start("attvalues");
        for (Map.Entry<String, Object> value : values.entrySet()) {
            xml.empty("attvalue", "for", value.getKey(), "value", text(value, types));
        }
        xml.end();
    }

    private static String text(Map.Entry<String, Object> value, Map<String, String> types) {
        return value.getValue() instanceof Double number && !TEXT.equals(types.get(value.getKey()))
                ? Stated.decimal(number)
                : value.getValue().toString();
    }

    private ExportLog log() {
        ExportLog log = new ExportLog();
        leftOut.forEach(gone -> log.leftOut(gone.id(), gone.reason()));
        return log;
    }

    private Entity node(Id id) {
        return requireNonNull(nodes.get(id), "node");
    }

    private Map<String, Object> attributes(Id id) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("label", node(id).name());
        attributes.putAll(Attributes.of(node(id)));
        return attributes;
    }

    private Map<String, String> nodeTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        network.nodes().forEach(id -> declare(types, attributes(id)));
        return types;
    }

    private Map<String, String> edgeTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        network.edges().forEach(edge -> declare(types, edge.all()));
        return types;
    }

    /** The type of each attribute; one that has texts as well as numbers is of texts. */
    private static void declare(Map<String, String> types, Map<String, Object> values) {
        values.forEach((name, value) -> types.merge(
                name,
                value instanceof Double ? "double" : value instanceof Boolean ? "boolean" : TEXT,
                (first, second) -> first.equals(second) ? first : TEXT));
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 237 nodes, 310 edges of digital-silk-road 2026.11.1}, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(Lines.count(nodeCount(), "node") + ", " + Lines.count(edgeCount(), "edge") + " of " + catalog);
    }

    /** A link between two nodes; compared by identity, so that two equal links are kept. */
    private static final class Edge {
        private final String id;
        private final Id from;
        private final String type;
        private final Id to;
        private final Map<String, Object> attributes;

        private Edge(String id, Id from, String type, Id to, Map<String, Object> attributes) {
            this.id = id;
            this.from = from;
            this.type = type;
            this.to = to;
            this.attributes = attributes;
        }

        private Map<String, Object> all() {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("type", type);
            all.putAll(attributes);
            return all;
        }
    }
}
