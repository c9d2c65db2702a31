import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactView;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Prints, always in UTF-8, numbers, dates and names that an odd place could spoil; of the package in a folder too, if
 * one is named.
 */
public class Places {
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(DigitalSilkRoad.load(), out);
        if (args.length > 0) {
            print(DataPackage.read(Path.of(args[0])), out);
        }
    }

    private static void print(Catalog dsr, PrintStream out) {
        out.println(dsr.deployments().in("TJ").table().text(160));
        out.println(dsr.financings().top(5, Props.AMOUNT));
        out.println(dsr.financings().total(Props.AMOUNT));
        out.println(Scores.parse("debt-leverage debtor=TJ creditor=CN year=2016").on(dsr).why().text(160));
        out.println(Scores.parse("vendor-concentration country=UZ").on(dsr).cite().text(160));
        out.println(FactView.of(dsr.country("kg")).text(160));
        out.println(FactView.of(dsr.country("tj")).html());
    }
}
