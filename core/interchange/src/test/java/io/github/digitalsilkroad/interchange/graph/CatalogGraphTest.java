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

        assertThat(out).hasToString("""
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
                http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
                  <key id="node-label" for="node" attr.name="label" attr.type="string"/>
                  <key id="node-entity" for="node" attr.name="entity" attr.type="string"/>
                  <key id="node-country" for="node" attr.name="country" attr.type="string"/>
                  <key id="node-kinds" for="node" attr.name="kinds" attr.type="string"/>
                  <key id="node-category" for="node" attr.name="category" attr.type="string"/>
                  <key id="node-technologies" for="node" attr.name="technologies" attr.type="string"/>
                  <key id="node-cameras" for="node" attr.name="cameras" attr.type="double"/>
                  <key id="node-cameras-unit" for="node" attr.name="cameras-unit" attr.type="string"/>
                  <key id="node-cameras-qualifier" for="node" attr.name="cameras-qualifier" attr.type="string"/>
                  <key id="node-supplier" for="node" attr.name="supplier" attr.type="string"/>
                  <key id="node-sources" for="node" attr.name="sources" attr.type="string"/>
                  <key id="node-part_of" for="node" attr.name="part_of" attr.type="string"/>
                  <key id="node-technologies-unit" for="node" attr.name="technologies-unit" attr.type="string"/>
                  <key id="node-technologies-qualifier" for="node" attr.name="technologies-qualifier" \
                attr.type="string"/>
                  <key id="edge-type" for="edge" attr.name="type" attr.type="string"/>
                  <key id="edge-sources" for="edge" attr.name="sources" attr.type="string"/>
                  <key id="edge-label" for="edge" attr.name="label" attr.type="string"/>
                  <key id="edge-share-owned" for="edge" attr.name="share-owned" attr.type="double"/>
                  <key id="edge-share-owned-unit" for="edge" attr.name="share-owned-unit" attr.type="string"/>
                  <key id="edge-share-owned-qualifier" for="edge" attr.name="share-owned-qualifier" attr.type="string"/>
                  <graph id="little" edgedefault="directed">
                    <node id="maker">
                      <data key="node-label">Organization maker</data>
                      <data key="node-entity">organization</data>
                      <data key="node-country">KG</data>
                      <data key="node-kinds">vendor</data>
                    </node>
                    <node id="owner">
                      <data key="node-label">Organization owner</data>
                      <data key="node-entity">organization</data>
                      <data key="node-kinds">fund</data>
                    </node>
                    <node id="kg-cameras">
                      <data key="node-label">Cameras</data>
                      <data key="node-entity">deployment</data>
                      <data key="node-country">KG</data>
                      <data key="node-category">safe-city</data>
                      <data key="node-technologies">video</data>
                      <data key="node-cameras">855</data>
                      <data key="node-cameras-unit">camera</data>
                      <data key="node-cameras-qualifier">exact</data>
                      <data key="node-supplier">maker</data>
                      <data key="node-sources">office; press</data>
                    </node>
                    <node id="kg-part">
                      <data key="node-label">Part</data>
                      <data key="node-entity">deployment</data>
                      <data key="node-country">KG</data>
                      <data key="node-category">safe-city</data>
                      <data key="node-part_of">kg-umbrella</data>
                    </node>
                    <node id="kg-station">
                      <data key="node-label">System kg-station</data>
                      <data key="node-entity">deployment</data>
                      <data key="node-country">KG</data>
                      <data key="node-category">safe-city</data>
                      <data key="node-cameras">40</data>
                      <data key="node-cameras-unit">camera</data>
                      <data key="node-cameras-qualifier">exact</data>
                      <data key="node-technologies">2.5</data>
                      <data key="node-technologies-unit">item</data>
                      <data key="node-technologies-qualifier">exact</data>
                      <data key="node-sources">office</data>
                    </node>
                    <edge id="maker.supplier.kg-cameras" source="maker" target="kg-cameras">
                      <data key="edge-type">supplier</data>
                      <data key="edge-sources">office; press</data>
                    </edge>
                    <edge id="own-owner-maker" source="owner" target="maker">
                      <data key="edge-type">owns</data>
                      <data key="edge-label">owner in maker</data>
                      <data key="edge-share-owned">50</data>
                      <data key="edge-share-owned-unit">percent of shares</data>
                      <data key="edge-share-owned-qualifier">exact</data>
                      <data key="edge-sources">office</data>
                    </edge>
                  </graph>
                </graphml>
                """);
        assertThat(exported.value()).containsExactly(entry("node", 5), entry("edge", 2));
        assertThat(exported.leftOut()).isEqualTo(LEFT_OUT);
    }

    @Test
    void aLittleNetworkAsGexf() throws Exception {
        StringBuilder out = new StringBuilder();
        Outcome<Map<String, Integer>> exported = CatalogGraph.of(little()).writeGexf(out);

        assertThat(out).hasToString("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gexf xmlns="http://gexf.net/1.3" version="1.3">
                  <meta>
                    <creator>Digital Silk Road library</creator>
                    <description>little 1</description>
                  </meta>
                  <graph mode="static" defaultedgetype="directed">
                    <attributes class="node">
                      <attribute id="entity" title="entity" type="string"/>
                      <attribute id="country" title="country" type="string"/>
                      <attribute id="kinds" title="kinds" type="string"/>
                      <attribute id="category" title="category" type="string"/>
                      <attribute id="technologies" title="technologies" type="string"/>
                      <attribute id="cameras" title="cameras" type="double"/>
                      <attribute id="cameras-unit" title="cameras-unit" type="string"/>
                      <attribute id="cameras-qualifier" title="cameras-qualifier" type="string"/>
                      <attribute id="supplier" title="supplier" type="string"/>
                      <attribute id="sources" title="sources" type="string"/>
                      <attribute id="part_of" title="part_of" type="string"/>
                      <attribute id="technologies-unit" title="technologies-unit" type="string"/>
                      <attribute id="technologies-qualifier" title="technologies-qualifier" type="string"/>
                    </attributes>
                    <attributes class="edge">
                      <attribute id="type" title="type" type="string"/>
                      <attribute id="sources" title="sources" type="string"/>
                      <attribute id="label" title="label" type="string"/>
                      <attribute id="share-owned" title="share-owned" type="double"/>
                      <attribute id="share-owned-unit" title="share-owned-unit" type="string"/>
                      <attribute id="share-owned-qualifier" title="share-owned-qualifier" type="string"/>
                    </attributes>
                    <nodes>
                      <node id="maker" label="Organization maker">
                        <attvalues>
                          <attvalue for="entity" value="organization"/>
                          <attvalue for="country" value="KG"/>
                          <attvalue for="kinds" value="vendor"/>
                        </attvalues>
                      </node>
                      <node id="owner" label="Organization owner">
                        <attvalues>
                          <attvalue for="entity" value="organization"/>
                          <attvalue for="kinds" value="fund"/>
                        </attvalues>
                      </node>
                      <node id="kg-cameras" label="Cameras">
                        <attvalues>
                          <attvalue for="entity" value="deployment"/>
                          <attvalue for="country" value="KG"/>
                          <attvalue for="category" value="safe-city"/>
                          <attvalue for="technologies" value="video"/>
                          <attvalue for="cameras" value="855"/>
                          <attvalue for="cameras-unit" value="camera"/>
                          <attvalue for="cameras-qualifier" value="exact"/>
                          <attvalue for="supplier" value="maker"/>
                          <attvalue for="sources" value="office; press"/>
                        </attvalues>
                      </node>
                      <node id="kg-part" label="Part">
                        <attvalues>
                          <attvalue for="entity" value="deployment"/>
                          <attvalue for="country" value="KG"/>
                          <attvalue for="category" value="safe-city"/>
                          <attvalue for="part_of" value="kg-umbrella"/>
                        </attvalues>
                      </node>
                      <node id="kg-station" label="System kg-station">
                        <attvalues>
                          <attvalue for="entity" value="deployment"/>
                          <attvalue for="country" value="KG"/>
                          <attvalue for="category" value="safe-city"/>
                          <attvalue for="cameras" value="40"/>
                          <attvalue for="cameras-unit" value="camera"/>
                          <attvalue for="cameras-qualifier" value="exact"/>
                          <attvalue for="technologies" value="2.5"/>
                          <attvalue for="technologies-unit" value="item"/>
                          <attvalue for="technologies-qualifier" value="exact"/>
                          <attvalue for="sources" value="office"/>
                        </attvalues>
                      </node>
                    </nodes>
                    <edges>
                      <edge id="maker.supplier.kg-cameras" source="maker" target="kg-cameras" label="supplier">
                        <attvalues>
                          <attvalue for="type" value="supplier"/>
                          <attvalue for="sources" value="office; press"/>
                        </attvalues>
                      </edge>
                      <edge id="own-owner-maker" source="owner" target="maker" label="owns">
                        <attvalues>
                          <attvalue for="type" value="owns"/>
                          <attvalue for="label" value="owner in maker"/>
                          <attvalue for="share-owned" value="50"/>
                          <attvalue for="share-owned-unit" value="percent of shares"/>
                          <attvalue for="share-owned-qualifier" value="exact"/>
                          <attvalue for="sources" value="office"/>
                        </attvalues>
                      </edge>
                    </edges>
                  </graph>
                </gexf>
                """);
        assertThat(exported.value()).containsExactly(entry("node", 5), entry("edge", 2));
        assertThat(exported.leftOut()).isEqualTo(LEFT_OUT);
    }
}
