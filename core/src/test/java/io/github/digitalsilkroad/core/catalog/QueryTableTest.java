package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.schema.SourceTable;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees of a query: tables that read well in a terminal. */
class QueryTableTest {

    private final Catalog small = Worlds.small();

    @Test
    void namesTheRowsOfAQuery() {
        assertThat(small.deployments().in("TJ").table().text(80)).isEqualTo("""
            1 deployment
            id      name           stage
            ------  -------------  ---------
            tj-one  System tj-one  operating
            """);
    }

    @Test
    void showsWhatIsStatedAndMarksWhatIsDisputed() {
        assertThat(small.deployments().table(Props.SUPPLIER, Props.CAMERAS).text(80))
                .isEqualTo("""
                    3 deployments
                    id      supplier     cameras
                    ------  -----------  -------------
                    kg-one  beta         150 cameras *
                    kg-two  alpha        -
                    tj-one  alpha, beta  855 cameras
                    """);
    }

    @Test
    void countsGroupsLargestFirst() {
        assertThat(small.deployments().groupBy(Deployment.COUNTRY).page().text(80))
                .isEqualTo("""
                    3 deployments by country
                    country  deployments
                    -------  -----------
                    KG                 2
                    TJ                 1
                    """);
    }

    @Test
    void ofGroupsTheLaterMayBeTheLargest() {
        Catalog world = World.vendors()
                .deployment("a", "KG", Facts.none())
                .deployment("b", "TJ", Facts.none())
                .deployment("c", "TJ", Facts.none())
                .build();
        assertThat(world.deployments().groupBy(Deployment.COUNTRY).page().text(80))
                .isEqualTo("""
                    3 deployments by country
                    country  deployments
                    -------  -----------
                    TJ                 2
                    KG                 1
                    """);
    }

    @Test
    void addsUpGroupsInWordsForReaders() {
        assertThat(small.deployments()
                        .groupBy(Deployment.COUNTRY, Deployment.CATEGORY)
                        .table(Props.CAMERAS)
                        .text(80))
                .isEqualTo("""
                    3 deployments by country and category
                    country  category   deployments  cameras  stated by  as of
                    -------  ---------  -----------  -------  ---------  -----
                    KG       safe city            2      150          1  2014
                    TJ       safe city            1      855          1
                    """);
    }

    @Test
    void namesTheUnitOfASumThatNobodyStates() {
        assertThat(small.deployments()
                        .in("TJ")
                        .groupBy(Deployment.COUNTRY)
                        .table(Props.COST)
                        .text(80))
                .isEqualTo("""
                    1 deployment by country
                    country  deployments  cost (USD)  stated by  as of
                    -------  -----------  ----------  ---------  -----
                    TJ                 1           -          0
                    """);
    }

    @Test
    void setsTheClaimsOnOneFactSideBySide() {
        assertThat(Fact.table(small.deployment("kg-one").cameras()).text(80)).isEqualTo("""
            cameras: 150 cameras (as of 2014, 2 claims, disputed)
               value        as of  source       where  published  why
            -  -----------  -----  -----------  -----  ---------  -------------
               100 cameras  2014   Early Press  p. 1   2015-06    less reliable
            *  150 cameras  2014   Late Office  p. 1   2021       taken
            """);
    }

    @Test
    void showsWhichClaimsAreNotStatedInSoManyWords() {
        Attested<Quantity> cameras = Attested.of(
                Props.CAMERAS,
                List.of(
                        Claim.of(Quantity.of(319, Unit.of("camera")), Citation.of(World.DATASET))
                                .basis(Basis.INFERRED),
                        Claim.of(Quantity.of(110, Unit.of("camera")), Citation.of(World.BRIEF))));
        assertThat(Fact.table(cameras).csv()).endsWith("""
            ,319 cameras,'-,Publisher of loan-records-2023,'-,2023-11-06,inferred,not stated
            *,110 cameras,'-,Publisher of cpc-2020,'-,2020-07,stated,taken
            """);
    }

    @Test
    void saysWhyOneClaimIsTakenAndTheOthersAreNot() {
        assertThat(Fact.why(small.deployment("kg-one").cameras()).text(80)).isEqualTo("""
            cameras: 150 cameras (as of 2014, 2 claims, disputed)
            |- Late Office has 150 cameras [late-2021, p. 1]: taken
            `- Early Press has 100 cameras [early-2015, p. 1]: less reliable: 3 of 5, not 4
            """);
    }

    @Test
    void tellsRankRowAndValueOnOneLine() {
        assertThat(small.deployments().top(1, Props.CAMERAS))
                .hasToString("1 row by cameras, 1 unranked\n1 of 2: tj-one, 855 cameras");
    }

    @Test
    void everyListPrintsAsTextAndAsCsv() {
        assertThat(small.deployments().in("TJ").text(80))
                .isEqualTo(small.deployments().in("TJ").table().text(80));
        assertThat(small.deployments().csv(Props.CAMERAS, Props.SUPPLIER)).isEqualTo("""
            id,name,country,place,category,technologies,part_of,same_as,cameras low,cameras best,cameras high,cameras unit,cameras basis,cameras disputed,supplier,supplier basis,supplier disputed
            kg-one,System kg-one,KG,,safe-city,,,,150,150,150,camera,,disputed,beta,,
            kg-two,System kg-two,KG,,safe-city,,,,,,,,,,alpha,,
            tj-one,System tj-one,TJ,,safe-city,,,,855,855,855,camera,,,alpha;beta,,
            """);
        assertThat(small.deployments().groupBy(Deployment.COUNTRY).csv()).isEqualTo("""
            country,deployments
            KG,2
            TJ,1
            """);
        assertThat(small.deployments().groupBy(Deployment.COUNTRY).csv(Props.CAMERAS))
                .isEqualTo("""
                    country,deployments,stated by,low,best,high,unit,basis
                    KG,2,1,150,150,150,camera,
                    TJ,1,1,855,855,855,camera,
                    """);
        assertThat(small.deployments().top(2, Props.CAMERAS).csv()).isEqualTo("""
            id,best rank,worst rank,low,best,high,unit,basis,disputed
            tj-one,1,1,855,855,855,camera,,
            kg-one,2,2,150,150,150,camera,,disputed
            """);
        assertThat(small.deployments().top(2, Props.CAMERAS).text(80)).isEqualTo("""
            2 rows by cameras
            rank                id              value
            ------------------  ------  -------------
            1 of 2, 1 unranked  tj-one    855 cameras
            2 of 2, 1 unranked  kg-one  150 cameras *
            """);
        assertThat(small.deployments().total(Props.CAMERAS).csv()).isEqualTo("""
            property,low,best,high,unit,basis,counted,disputed,left out
            cameras,1005,1005,1005,camera,,2,1,1
            """);
        assertThat(small.deployments().total(Props.CAMERAS).text(80)).isEqualTo("""
            1,005 cameras from 2, 1 left out; as of 2014, 1 undated; 1 unseen for 3 years;
            over half is tj-one (855 cameras); 1 disputed
            left out  why
            --------  ------------------------
            kg-two    not stated by any source
            """);
        assertThat(small.disputes().csv()).isEqualTo("""
            entity,fact,weight,value,sources,certain
            kg-one,cameras,0.67,100 cameras,early-2015,true
            kg-one,cameras,0.67,150 cameras,late-2021,true
            """);
        assertThat(small.sources().page().headers()).containsExactly("id", "publisher", "published", "title");
        assertThat(small.sources().csv()).startsWith("id,title,publisher,type,");
    }

    @Test
    void claimsAreTheRowsOfTheLedger() {
        Claims claims = small.claims().about("kg-two");
        assertThat(claims.text(80)).isEqualTo("""
            3 claims
            entity  property   value       as of  source
            ------  ---------  ----------  -----  ----------
            kg-two  signed     2014-01-11  -      early-2015
            kg-two  supplier   alpha       -      early-2015
            kg-two  withdrawn  2014-03     -      late-2021
            """);
        assertThat(claims.csv().lines().limit(2))
                .containsExactly(
                        "subject,property,value,low,high,unit,qualifier,as_of,source,locator,brief_claim,note,origin,basis,revision",
                        "kg-two,signed,2014-01-11,,,,exact,,early-2015,p. 1,,,,,");
    }

    @Test
    void aSeriesIsALineAYearWithNumbersAsNumbers() {
        assertThat(Worlds.editable().allSeries().csv()).startsWith("series,year,low,best,high,unit,basis,disputed\n");
        assertThat(Worlds.editable().allSeries().csv().lines().skip(1))
                .allMatch(line -> line.matches("[a-z-]+,[0-9]{4},-?[0-9.]*,-?[0-9.]*,-?[0-9.]*,[^,]+,,"));
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsDefusedAndANumberIsNot() {
        assertThat(Table.of("")
                        .column("a")
                        .column("b")
                        .row("=1+1", "-5.5")
                        .row("-x", "@")
                        .build()
                        .csv())
                .isEqualTo("a,b\n'=1+1,-5.5\n'-x,'@\n");
    }

    @Test
    void aListSaysTheYearsOfItsRowsFromTheFirstPossibleToTheLast() {
        Catalog dated = World.vendors()
                .deployment("kg-a", "KG", World.facts(World.fact(Props.SIGNED, World.date("201X", World.EARLY))))
                .deployment("kg-b", "KG", World.facts(World.fact(Props.SIGNED, World.date("2012", World.EARLY))))
                .deployment("tj-a", "TJ", World.facts(World.fact(Props.SIGNED, World.date("2021", World.EARLY))))
                .build();
        assertThat(dated.deployments().in("KG")).hasToString("2 deployments of 2010 to 2019\nkg-a, kg-b");
        assertThat(dated.deployments().in("TJ")).hasToString("1 deployment of 2021\ntj-a");
        Catalog series = World.empty()
                .gdp(2015, Estimate.exactly(7), World.OUTLOOK)
                .gdp(2017, Estimate.exactly(9), World.OUTLOOK)
                .build();
        assertThat(series.allSeries()).hasToString("1 series of 2015 to 2017\ntj-gdp-none");
        assertThat(series.allSeries().csv()).isEqualTo("""
            series,year,low,best,high,unit,basis,disputed
            tj-gdp-none,2015,7,7,7,USD,,
            tj-gdp-none,2017,9,9,9,USD,,
            """);
        assertThat(dated.deployments().csv()).startsWith("id,name,");
        assertThat(dated.deployments().csv().lines()).hasSize(4);
    }

    @Test
    void sourcesAndClaimsAreGroupedLikeOtherRows() {
        Catalog small = Worlds.small();
        assertThat(small.sources().groupBy(SourceTable.TYPE).counts())
                .hasToString("[PRESS: 1 row, OFFICIAL: 1 row, COMPANY: 1 row]");
        assertThat(small.claims().groupBy(LedgerRow.SOURCE).counts())
                .hasToString("[early-2015: 6 rows, late-2021: 6 rows, undated: 1 row]");
        assertThat(small.claims().about("kg-one").groupBy(LedgerRow.SOURCE).counts())
                .hasToString("[early-2015: 4 rows, late-2021: 2 rows]");
        assertThat(small.claims()
                        .groupBy(LedgerRow.SOURCE, LedgerRow.PROPERTY)
                        .page()
                        .rows())
                .hasSize(9);
        assertThat(small.claims()
                        .about("kg-one")
                        .groupBy(LedgerRow.SOURCE, LedgerRow.PROPERTY)
                        .page()
                        .rows())
                .hasSize(6);
    }
}
