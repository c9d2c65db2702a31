package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.ExposureFindings;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.IndexAudit;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** How exposed five countries are, at which ranks, and how far an index of so few figures can be trusted. */
public final class ExposureCard {

    private static final int YEAR = 2020;
    private static final long SEED = 42;
    private static final int DRAWS = 10_000;

    private ExposureCard() {}

    /**
     * Prints the index and its audit.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(DigitalSilkRoad.load(), new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void run(Catalog dsr, PrintStream out) {
        ExposureFindings findings =
                ExposureIndex.standard("CN", Subject.LAW, YEAR).on(dsr, "KZ", "KG", "TJ", "TM", "UZ");
        out.println(findings.text(View.TERMINAL_WIDTH));
        out.print(IndexAudit.of(findings, SEED, DRAWS).text(View.TERMINAL_WIDTH));
        out.println("An example of an index, and no ranking to cite: where each country may have any");
        out.println("rank, the data does not order them. It needs the parties of the systems that");
        out.println("state none, counts of cameras, a matrix of safeguards that is coded for each");
        out.println("law, and debts of one edition.");
        out.flush();
    }
}
