package io.github.digitalsilkroad.core.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.World;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Ownership;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The network, as the XML parser of the JDK reads it. */
class CatalogGraphTest {

    private final CatalogGraph graph = CatalogGraph.of(World.hostile());

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

        assertThat(graph.writeGexf(gexf).counts()).containsEntry("node", 11).containsEntry("edge", 7);
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
        Catalog narrow =
                World.hostile().where((subject, claim) -> claim.source().equals(World.HOSTILE_OFFICE), "the office");
        Exported exported = CatalogGraph.of(narrow).writeGraphMl(new StringBuilder());

        assertThat(exported.count("edge") + exported.leftOut().size()).isGreaterThan(0);
        assertThat(narrow.rows(Ownership.KIND).count()).isLessThanOrEqualTo(1);
    }
}
