package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.json.VegaLite;
import io.github.digitalsilkroad.lint.ExposureFindings;
import io.github.digitalsilkroad.lint.ExposureIndex;
import io.github.digitalsilkroad.lint.report.FactCharts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every kind of chart, as SVG and as Vega-Lite, and the first lines of the briefing as a picture; those that the README
 * shows are in {@code examples/pictures}, where a test keeps them as this program draws them.
 */
public final class Pictures {

    private static final int INDEX_YEAR = 2020;
    private static final int LINES = 35;
    private static final int LINE = 18;
    private static final int WIDTH = 680;

    private Pictures() {}

    /**
     * Writes the pictures.
     *
     * @param args the folder to write into, made if it is not there
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length == 0 ? "target/pictures" : args[0]);
        Files.createDirectories(folder);
        Catalog dsr = DigitalSilkRoad.load();
        for (Map.Entry<String, Chart> chart : charts(dsr).entrySet()) {
            Files.writeString(
                    folder.resolve(chart.getKey() + ".svg"), chart.getValue().svg());
            Files.writeString(folder.resolve(chart.getKey() + ".vl.json"), VegaLite.of(chart.getValue()));
        }
        Files.writeString(folder.resolve("briefing.svg"), briefing(dsr));
    }

    /** A chart of each kind, by the name of its file. */
    static Map<String, Chart> charts(Catalog dsr) {
        ExposureFindings exposure =
                ExposureIndex.standard("CN", Subject.LAW, INDEX_YEAR).on(dsr, "KZ", "KG", "TJ", "TM", "UZ");
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("legend", legend());
        charts.put(
                "debt",
                DebtLeverage.of("KG")
                        .owedTo("CN")
                        .timeline(dsr, OwedShares.FROM, OwedShares.lastYear(dsr, List.of(dsr.country("KG"))))
                        .chart());
        charts.put("systems", dsr.deployments().groupBy(Deployment.CATEGORY).chart());
        charts.put("loans", dsr.financings().groupBy(Financing.RECIPIENT).chart(Props.AMOUNT));
        charts.put("exposure", exposure.chart());
        charts.put("ranks", exposure.rankChart());
        charts.put(
                "life",
                FactCharts.life(
                        "Life of the Bishkek police command center",
                        dsr.deployment("kg-bishkek-command-center").facts()));
        charts.put(
                "claims",
                FactCharts.claims(dsr.deployment("tj-dushanbe-safe-city").cameras()));
        charts.put(
                "sensitivity",
                VendorConcentration.of("TJ").sensitivity(dsr).first(6).chart());
        charts.put(
                "before-after",
                VendorConcentration.of("UZ")
                        .compare(dsr, dsr.knownBy("2020-09"))
                        .chart());
        return charts;
    }

    /** Each way in which something can be known, in made-up numbers. */
    private static Chart legend() {
        return Chart.of("How to read a chart", Chart.Scale.AMOUNT)
                .unit("cameras (made up)")
                .mark("a figure", Estimate.exactly(40))
                .mark("about, with a best value", Estimate.about(40))
                .mark("between two bounds", Estimate.between(20, 60))
                .mark("no upper bound", Estimate.moreThan(55))
                .mark("no lower bound but zero", Estimate.interval(0, false, 30, false), "at most 30")
                .unknown("kept secret", "undisclosed")
                .mark("anything", Estimate.unknown())
                .build();
    }

    /** The beginning of the briefing as a terminal shows it. */
    static String briefing(Catalog dsr) {
        List<String> lines = BriefingPage.of(dsr, Subject.countries(dsr))
                .text(View.TERMINAL_WIDTH)
                .lines()
                .limit(LINES)
                .toList();
        int height = (lines.size() + 2) * LINE;
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height
                + "\" width=\"" + WIDTH + "\" height=\"" + height
                + "\">\n<title>The briefing in a terminal</title>\n"
                + "<rect width=\"" + WIDTH + "\" height=\"" + height + "\" rx=\"8\" fill=\"#1c2229\"/>\n"
                + "<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"13\""
                + " fill=\"#e3e6e8\">\n");
        for (int i = 0; i < lines.size(); i++) {
            String escaped = lines.get(i).replace("&", "&amp;").replace("<", "&lt;");
            out.append("<text xml:space=\"preserve\" x=\"18\" y=\"" + (i + 2) * LINE + "\">" + escaped + "</text>\n");
        }
        return out.append("</g>\n</svg>\n").toString();
    }
}
