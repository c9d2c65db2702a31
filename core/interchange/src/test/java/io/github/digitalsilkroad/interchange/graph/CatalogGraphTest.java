package io.github.digitalsilkroad.interchange.graph;

import static io.github.digitalsilkroad.testkit.World.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.testkit.Approved;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The network, as the XML parser of the JDK reads it. */
class CatalogGraphTest {

    private static final List<Problem> LEFT_OUT = List.of(
            new Problem("", 0, "KG", "", "", "is of the kind country, which is no node"),
            new Problem("", 0, "kg-part", "", "", "part_of refers to kg-umbrella, which is no node of this catalog"),
            new Problem("", 0, "maker", "", "", "owns refers to stranger, which is no node of this catalog"));

    private final CatalogGraph graph = CatalogGraph.of(Worlds.hostile());

    private static Document parse(StringBuilder xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml.toString())));
    }

    private Document graphMl() throws Exception {
        StringBuilder out = new StringBuilder();
        graph.writeGraphMl(out);
        return parse(out);
    }

    private static Element byId(Document document, String element, String id) {
        NodeList all = document.getElementsByTagName(element);
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element found && found.getAttribute("id").equals(id)) {
                return found;
            }
        }
        throw new AssertionError(element + " " + id);
    }

    private static String data(Element of, String key) {
        NodeList all = of.getElementsByTagName("data");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element found
                    && found.getAttribute("key").equals(key)) {
                return found.getTextContent();
            }
        }
        return "";
    }

    @Test
    void countsWhatItWrites() throws Exception {
        StringBuilder gexf = new StringBuilder();

        assertThat(graph.writeGexf(gexf).value()).containsEntry("node", 11).containsEntry("edge", 7);
        assertThat(graph).hasToString("11 nodes, 7 edges of test-world 2026.01.0");
        assertThat(parse(gexf).getElementsByTagName("edge").getLength()).isEqualTo(7);
        assertThat(graphMl().getElementsByTagName("node").getLength()).isEqualTo(11);
    }

    @Test
    void aBoundIsNoPoint() throws Exception {
        Element owns = byId(graphMl(), "edge", "own-maker-telecom");

        assertThat(data(owns, "edge-share-owned")).isEmpty();
        assertThat(data(owns, "edge-share-owned-low")).isEqualTo("50");
        assertThat(data(owns, "edge-share-owned-qualifier")).isEqualTo("more_than");
        assertThat(data(owns, "edge-sources")).isEqualTo("press-2015");
        assertThat(owns.getAttribute("source")).isEqualTo("maker");
    }

    @Test
    void theTypeOfAnEdgeTellsPlainOwnershipFromOtherTies() throws Exception {
        World world = World.vendors().organization("gamma", "", OrganizationKind.VENDOR);
        Worlds.ties().forEach(world::add);
        StringBuilder out = new StringBuilder();
        CatalogGraph.of(world.build()).writeGraphMl(out);
        Document document = parse(out);
        assertThat(List.of("plain", "ended", "read", "disputed", "control", "denied"))
                .map(id -> data(byId(document, "edge", id), "edge-type"))
                .containsExactly(
                        "owns",
                        "owns, ended",
                        "owns, inferred",
                        "owns, disputed",
                        "controls, inferred",
                        "controls, denied");
    }

    @Test
    void aDisputeShows() throws Exception {
        assertThat(data(byId(graphMl(), "node", "kg-osh-cameras"), "node-disputed"))
                .isEqualTo("true");
    }

    @Test
    void textIsNeverMarkupAndForbiddenCharactersAreSpelledOut() throws Exception {
        assertThat(data(byId(graphMl(), "node", "kg-osh-cameras"), "node-label"))
                .isEqualTo(
                        "=cmd|' /C'!A0 \"</data><b>&\\u0001\\u001b[2J\\u009b31m\\u202e\\ufffe{\\input{x}}%\\u000d\\u000a@x");
    }

    @Test
    void anEdgeIntoTheVoidIsLeftOutAndSaid() throws Exception {
        Catalog narrow = Worlds.hostile()
                .through(Lens.where((subject, claim) -> claim.source().equals(Worlds.HOSTILE_OFFICE), "the office"));
        Outcome<Map<String, Integer>> exported = CatalogGraph.of(narrow).writeGraphMl(new StringBuilder());

        assertThat(exported.value().get("edge") + exported.leftOut().size()).isGreaterThan(0);
        assertThat(narrow.rows(Ownership.KIND).count()).isLessThanOrEqualTo(1);
    }

    /**
     * One system that two sources know, another of which one attribute is a number where the first has words, a stake,
     * and an umbrella and an owner that a lens left out.
     */
    private static Catalog little() {
        Source press = World.source("press", SourceType.PRESS, "2015");
        Source office = World.source("office", SourceType.OFFICIAL, "2018");
        Property<Quantity> technologies = Property.of("technologies", ValueType.quantity(), "technologies");
        Facts cameras = Facts.builder()
                .add(Props.CAMERAS, claim(Quantity.parse("855 cameras"), press))
                .add(Props.SUPPLIER, claim(Parties.parse("maker"), press))
                .add(Props.SUPPLIER, claim(Parties.parse("maker"), office))
                .build();
        Facts station = Facts.builder()
                .add(technologies, claim(Quantity.parse("2.5 items"), office))
                .add(Props.CAMERAS, claim(Quantity.parse("40 cameras"), office))
                .build();
        Facts half = Facts.builder()
                .add(Props.SHARE_OWNED, claim(Share.parse("50 % of shares"), office))
                .build();
        World world = World.of(new DatasetVersion("little", "1", 1), List.of(press, office))
                .country("KG", "KGZ")
                .organization("maker", "KG", OrganizationKind.VENDOR)
                .organization("owner", "", OrganizationKind.FUND)
                .stake("owner", "maker", half)
                .add(Deployment.builder()
                        .id(Id.of("kg-cameras"))
                        .name("Cameras")
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .addTechnologies(Technology.VIDEO)
                        .facts(cameras)
                        .build())
                .deployment("kg-station", "KG", station);
        return world.build().toBuilder()
                .hidden(Id.of("kg-umbrella"))
                .hidden(Id.of("stranger"))
                .add(Deployment.builder()
                        .id(Id.of("kg-part"))
                        .name("Part")
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .partOf(Id.of("kg-umbrella"))
                        .build())
                .add(Ownership.builder()
                        .id(Id.of("own-stranger-maker"))
                        .name("Stranger in maker")
                        .owner(Id.of("stranger"))
                        .owned(Id.of("maker"))
                        .build())
                .build();
    }

    @Test
    void aLittleNetworkAsGraphMl() throws Exception {
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = CatalogGraph.of(little()).writeGraphMl(out);

        assertThat(out.toString()).isEqualTo(Approved.text(CatalogGraphTest.class, "little.graphml", out.toString()));
        assertThat(exported.value()).containsExactly(entry("node", 5), entry("edge", 2));
        assertThat(exported.leftOut()).isEqualTo(LEFT_OUT);
    }

    @Test
    void aLittleNetworkAsGexf() throws Exception {
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = CatalogGraph.of(little()).writeGexf(out);

        assertThat(out.toString()).isEqualTo(Approved.text(CatalogGraphTest.class, "little.gexf", out.toString()));
        assertThat(exported.value()).containsExactly(entry("node", 5), entry("edge", 2));
        assertThat(exported.leftOut()).isEqualTo(LEFT_OUT);
    }
}
