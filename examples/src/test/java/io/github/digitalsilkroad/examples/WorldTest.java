package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.view.Table;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of the world's size, from file to answers for every recipient. */
class WorldTest {

    private static final int DEALS = 21_000;

    @TempDir
    Path folder;

    @Test
    void everyRecipientGetsBounds() throws Exception {
        Path file = folder.resolve("world.csv");
        WorldTable.write(file, DEALS, 1);

        Outcome<Catalog> deals = AidData.reader().read(file);

        assertThat(deals.leftOut())
                .hasSize(DEALS / WorldTable.REGIONAL)
                .allMatch(row -> row.value().equals("Africa, regional"));
        assertThat(deals.value().financings().count())
                .isEqualTo(DEALS - deals.leftOut().size());
        List<World.Recipient> recipients = World.recipients(deals.value(), 2021);
        assertThat(recipients).hasSize(WorldTable.RECIPIENTS).allSatisfy(row -> {
            assertThat(row.lent().low()).isPositive();
            assertThat(row.concessional().low()).isBetween(0.0, 100.0);
            assertThat(row.concessional().high()).isBetween(row.concessional().low(), 100.0);
            assertThat(row.concentration().orElseThrow().low()).isBetween(0.0, 10_000.0);
            assertThat(row.due().low()).isNotNegative();
            assertThat(row.owed().low()).isBetween(0.0, row.lent().low());
        });
        Table table = World.table(recipients, 2021);
        assertThat(table.rows()).hasSize(WorldTable.RECIPIENTS);
    }
}
