package io.github.digitalsilkroad.interchange.ftm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole lines of made-up rows: all that an entity has is on its line, and nothing else. */
class FtmEntitiesTest {

    private static final String PLACES = "country,kind\nkg-gate,Gate,KG,site\nkg-osh,Osh,KG,city";

    private static final String PLACED = """
            country,kind,part_of
            kg-gate,Gate,KG,site,kg-osh
            kg-yard,"Yard, Osh",KG,site,kg-osh
            kg-osh,Osh,KG,city,""";

    private static List<String> lines() throws IOException {
        Folder folder = Folder.every()
                .replace("places.csv", PLACES, PLACED)
                .replace("statements.csv", "advice,Advice,recommendation,,", "advice,Advice,recommendation,KG;TJ,")
                .add("ownerships.csv", "own-c,C,maker,broker,equity")
                .add("ownerships.csv", "own-d,D,carrier,broker,equity");
        for (String event : List.of("closed", "handed-over", "in-force", "signed")) {
            folder = folder.add("properties.csv", event + ",date,," + event.replace('-', ' ') + "," + event + ",,,");
        }
        for (String claim : List.of(
                "bank,in-force,2001,,,,exact,,paper,p. 1",
                "own-a,signed,2015-03,,,,exact,,paper,p. 4",
                "own-a,in-force,2014,,,,exact,,office,p. 5",
                "own-a,closed,2016-02,,,,exact,,paper,p. 6",
                "own-c,handed-over,2012,,,,exact,,paper,p. 7",
                "own-c,closed,2010,,,,exact,,paper,p. 8",
                "own-d,closed,2017,,,,exact,,paper,p. 9",
                "own-d,withdrawn,2013,,,,exact,,office,p. 2",
                "tj-visit,date,2018-06-09,,,,exact,,paper,p. 3",
                "advice,signed,2019,,,,exact,,office,p. 3")) {
            folder = folder.add("claims.csv", claim + ",,,,,");
        }
        StringBuilder out = new StringBuilder();
        new FollowTheMoney()
                .write(DataPackage.read(folder, new DatasetVersion("draft", "1", 1), LoadOptions.standard()), out);
        return out.toString().lines().toList();
    }

    @Test
    void anAddressNamesTheWholeUnlessItsNameDoes() throws IOException {
        assertThat(lines()).contains("""
                    {"id":"kg-gate","schema":"Address","properties":{"name":["Gate"],\
                    "full":["Gate, Osh, Kyrgyzstan"],"country":["kg"],"keywords":["site","point"],\
                    "summary":["part of kg-osh"]},"datasets":["draft"]}""", """
                    {"id":"kg-yard","schema":"Address","properties":{"name":["Yard, Osh"],\
                    "full":["Yard, Osh, Kyrgyzstan"],"country":["kg"],"keywords":["site","point"],\
                    "summary":["part of kg-osh"]},"datasets":["draft"]}""");
    }

    @Test
    void anOwnershipIsFromItsFirstEventToItsFirstEndThatIsNotBefore() throws IOException {
        assertThat(lines()).contains("""
                    {"id":"own-a","schema":"Ownership","properties":{"owner":["maker"],"asset":["carrier"],\
                    "summary":["A"],"startDate":["2014"],"endDate":["2016-02"],\
                    "description":["closed: 2016-02 [paper, p. 6]","in force: 2014 [office, p. 5]",\
                    "signed: 2015-03 [paper, p. 4]"],"publisher":["Press","Bureau"]},\
                    "datasets":["draft","office","paper"]}""", """
                    {"id":"own-c","schema":"Ownership","properties":{"owner":["maker"],"asset":["broker"],\
                    "summary":["C"],"startDate":["2012"],\
                    "description":["closed: 2010 [paper, p. 8]","handed over: 2012 [paper, p. 7]"],\
                    "publisher":["Press"]},"datasets":["draft","paper"]}""", """
                    {"id":"own-d","schema":"Ownership","properties":{"owner":["carrier"],"asset":["broker"],\
                    "summary":["D"],"endDate":["2013"],\
                    "description":["closed: 2017 [paper, p. 9]","withdrawn: 2013 [office, p. 2]"],\
                    "publisher":["Press","Bureau"]},"datasets":["draft","office","paper"]}""");
    }

    @Test
    void claimsOfAnyKindAreDescribedWithTheirPlace() throws IOException {
        assertThat(lines()).contains("""
                    {"id":"bank","schema":"Company","properties":{"name":["Bank"],"jurisdiction":["cn"],\
                    "classification":["bank"],"description":["in force: 2001 [paper, p. 1]"],\
                    "publisher":["Press"]},"datasets":["draft","paper"]}""", """
                    {"id":"tj-visit","schema":"Event","properties":{"name":["V"],"country":["tj"],\
                    "keywords":["visit"],"startDate":["2018-06-09"],\
                    "description":["date: 2018-06-09 [paper, p. 3]"],"publisher":["Press"]},\
                    "datasets":["draft","paper"]}""", """
                    {"id":"advice","schema":"Note","properties":{"name":["Advice"],\
                    "keywords":["recommendation","transparency"],"country":["kg","tj"],"entity":["maker"],\
                    "description":["signed: 2019 [office, p. 3]"],"publisher":["Bureau"]},\
                    "datasets":["draft","office"]}""");
    }
}
