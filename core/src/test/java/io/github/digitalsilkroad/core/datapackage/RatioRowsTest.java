package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.quantity.Ratio;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debt above GDP: it loads as a ratio, is read back and answers questions; as a share it would be refused. */
class RatioRowsTest {

    private static final Property<Ratio> DEBT = Property.of("debt-to-gdp", ValueType.ratio("GDP"), "debt to GDP");

    @TempDir
    Path directory;

    private static Folder debtAboveGdp() {
        return Folder.small()
                .add("properties.csv", "debt-to-gdp,ratio,percent of GDP,debt to GDP,Debt compared with GDP.")
                .add("claims.csv", "KG,debt-to-gdp,130,,,percent of GDP,more_than,2020,paper-2020,,,")
                .add("series.csv", "kg-debt,Public debt,KG,public-debt,,all,percent of GDP,")
                .add("series.csv", "kg-debt-china,Debt to China,KG,debt-stock,CN,official-bilateral,USD,")
                .add("claims.csv", "kg-gdp,value,8000000000,,,USD,exact,2020,paper-2020,,,")
                .add("claims.csv", "kg-debt,value,130,,,percent of GDP,exact,2020,paper-2020,,,")
                .add("claims.csv", "kg-debt-china,value,2600000000,,,USD,exact,2020,paper-2020,,,");
    }

    @Test
    void debtAboveGdpLoadsAndAnswers() {
        Catalog catalog = DataPackage.read(debtAboveGdp().describedIn(directory));
        assertThat(catalog.country("KG").facts().value(DEBT)).contains(Ratio.parse("more than 130 % of GDP"));
        assertThat(catalog.series("kg-debt").observations().at(2020).value().map(Object::toString))
                .contains("130 % of GDP");
        assertThat(DebtLeverage.of("KG").owedTo("CN").in(2020).on(catalog))
                .hasToString(
                        "25 percent of gross government debt in 2020, official bilateral to CN alone\nedition paper-2020");
    }

    @Test
    void debtAboveGdpIsWrittenAsItWasRead(@TempDir Path copy) throws IOException {
        DataPackage.write(DataPackage.read(debtAboveGdp().describedIn(directory)), copy);
        assertThat(Files.readString(copy.resolve("claims.csv")))
                .contains("KG,debt-to-gdp,130,,,percent of GDP,more_than,2020,")
                .contains("kg-debt,value,130,,,percent of GDP,exact,2020,");
        assertThat(Files.readString(copy.resolve("properties.csv"))).contains("debt-to-gdp,ratio,percent of GDP,");
        assertThat(DataPackage.read(copy).country("KG").facts().value(DEBT))
                .contains(Ratio.parse("more than 130 % of GDP"));
    }

    @Test
    void asAShareItIsRefusedAndTheMessageNamesTheRatio() {
        Folder draft = debtAboveGdp().replace("properties.csv", "debt-to-gdp,ratio", "debt-to-gdp,share");
        assertThat(Folder.problems(draft.describedIn(directory), LoadOptions.standard()))
                .containsExactly("claims.csv:5 value: more than 130 percent: a share of GDP cannot exceed 100 percent;"
                        + " what is no part of it is a ratio to it, which can");
    }

    @Test
    void aRatioNamesItsBaseAndIsNeverNegative() {
        Folder nameless = debtAboveGdp()
                .replace("properties.csv", "debt-to-gdp,ratio,percent of GDP", "debt-to-gdp,ratio,percent");
        assertThat(Folder.problems(nameless.describedIn(directory), LoadOptions.standard()))
                .contains(
                        "properties.csv:9 unit: 'percent': the unit of a share or ratio names its whole, as in percent of"
                                + " public debt");
        Folder negative =
                debtAboveGdp().add("claims.csv", "KG,debt-to-gdp,-1,,,percent of GDP,exact,2021,paper-2020,,,");
        assertThat(Folder.problems(negative.describedIn(directory), LoadOptions.standard()))
                .containsExactly("claims.csv:9 value: -1 percent: a ratio to GDP cannot be negative");
    }
}
