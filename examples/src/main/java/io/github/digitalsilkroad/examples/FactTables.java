package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.ForeignFinancing;
import io.github.digitalsilkroad.core.score.VendorConcentration;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.frame.Frame;
import io.github.digitalsilkroad.interchange.json.YearlyValues;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the tables that facts-in-sql.md asks: facts of three worlds, answers, and a panel of answers by country and
 * year.
 */
public final class FactTables {

    private static final int FIRST = 2010;

    private FactTables() {}

    /**
     * Writes {@code facts.csv}, {@code brief.csv}, {@code known.csv}, {@code answers.csv} and {@code leverage.csv}.
     *
     * @param args the folder, made if it is not there
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Catalog dsr = DigitalSilkRoad.load();
        write(folder.resolve("facts.csv"), Frame.of(dsr));
        write(folder.resolve("brief.csv"), Frame.of(dsr.under(Reading.onlyFrom("cpc-2020"))));
        write(folder.resolve("known.csv"), Frame.of(dsr.knownBy("2020-04")));
        write(folder.resolve("answers.csv"), Frame.of(answers(dsr)));
        write(
                folder.resolve("leverage.csv"),
                Frame.of(Stream.of("KG", "KZ", "TJ", "TM", "UZ")
                        .map(country -> leverage(dsr, country))
                        .toArray(YearlyValues[]::new)));
    }

    /** Answers that are no sum of facts. */
    static Assessment[] answers(Catalog dsr) {
        return new Assessment[] {
            ForeignFinancing.of("tj-dushanbe-safe-city").on(dsr),
            DebtLeverage.of("TJ").owedTo("CN").in(2016).on(dsr),
            VendorConcentration.of("KZ").on(dsr)
        };
    }

    /** The debt owed to China by year, under the code of the country, so that it joins on country and year. */
    static YearlyValues leverage(Catalog dsr, String country) {
        int last = OwedShares.lastYear(dsr, List.of(dsr.country(country)));
        YearlyValues values =
                YearlyValues.of(DebtLeverage.of(country).owedTo("CN").timeline(dsr, FIRST, last));
        return new YearlyValues(country, values.unit(), values.values(), values.bases());
    }

    private static void write(Path file, Frame<?> frame) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            frame.writeCsv(out);
        }
    }
}
