package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.testkit.World;
import org.junit.jupiter.api.Test;

/** What a person sees of a query: tables that read well in a terminal. */
class QueryTableTest {

    private final Catalog small = World.small();

    @Test
    void namesTheRowsOfAQuery() {
        assertThat(small.deployments().in("TJ").table().text(80)).isEqualTo("""
                        1 deployment
                        id      name
                        ------  -------------
                        tj-one  System tj-one
                        """);
    }

    @Test
    void showsWhatIsStatedAndMarksWhatIsDisputed() {
        assertThat(small.deployments().table(Props.SUPPLIER, Props.CAMERAS).text(80))
                .isEqualTo("""
                        3 deployments
                        id      supplier    cameras
                        ------  ----------  -------------
                        kg-one  beta        150 cameras *
                        kg-two  alpha       -
                        tj-one  alpha;beta  855 cameras
                        """);
    }

    @Test
    void countsGroupsLargestFirst() {
        assertThat(small.deployments().groupBy(Deployment.COUNTRY).table().text(80))
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
        assertThat(world.deployments().groupBy(Deployment.COUNTRY).table().text(80))
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
                        country  category   deployments  cameras  stated by
                        -------  ---------  -----------  -------  ---------
                        KG       safe city            2      150          1
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
                        country  deployments  cost (USD)  stated by
                        -------  -----------  ----------  ---------
                        TJ                 1           -          0
                        """);
    }

    @Test
    void setsTheClaimsOnOneFactSideBySide() {
        assertThat(FactView.claims(small.deployment("kg-one").cameras())
                        .text(80))
                .isEqualTo("""
                        cameras: 150 cameras (2 claims, disputed)
                           value        as of  source       where  published
                        -  -----------  -----  -----------  -----  ---------
                           100 cameras  2014   Early Press  p. 1   2015-06
                        *  150 cameras  2014   Late Office  p. 1   2021
                        """);
    }

    @Test
    void tellsRankRowAndValueOnOneLine() {
        assertThat(small.deployments().top(1, Props.CAMERAS)).hasToString("[1 of 2, 1 unranked: tj-one, 855 cameras]");
    }
}
