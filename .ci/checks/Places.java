import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Prints, always in UTF-8, numbers, dates and names that an odd place could spoil: of the bundled data a part of them,
 * or all if a word is given; all of the package in a folder too, if that is given second.
 */
public class Places {
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(DigitalSilkRoad.load(), args.length > 0, out);
        if (args.length > 1) {
            print(DataPackage.read(Path.of(args[1])), true, out);
        }
    }

    private static void print(Catalog dsr, boolean isAll, PrintStream out) {
        out.println(dsr.deployments().in("TJ").table().text(160));
        var leverage = Scores.parse("debt-leverage debtor=TJ creditor=CN year=2016").on(dsr);
        out.println(leverage.why().text(160));
        out.println(leverage.reads().keys());
        if (isAll) {
            out.println(dsr.financings().top(5, Props.AMOUNT));
            out.println(dsr.financings().total(Props.AMOUNT));
            out.println(Scores.parse("vendor-concentration country=UZ").on(dsr).cite().text(160));
            out.println(Fact.table(dsr.country("kg")).text(160));
            out.println(Fact.table(dsr.country("tj")).html());
        }
    }
}
