import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.FactView;
import io.github.digitalsilkroad.core.catalog.Lenses;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Kinds;
import io.github.digitalsilkroad.core.report.Completeness;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Prints what a user sees of the bundled data, a line each, so that two versions of the code can be compared: every
 * score by country, year and lens; every thing; disputes and series; and what is said of damaged packages.
 *
 * <p>A long text stands as its length and hash. The arguments are the folder of the tables and one to work in.
 */
public class Surface {
    private static final List<String> COUNTRIES = List.of("KZ", "KG", "TJ", "TM", "UZ");
    private static final List<String> LENSES = List.of(
            "", "under reading=official-first", "under reading=\"only cpc-2020\"", "known-by date=2020-04", "as-of date=2018");
    private static final int DAMAGED = 400;

    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    public static void main(String[] args) throws IOException {
        Surface surface = new Surface();
        Catalog dsr = DigitalSilkRoad.load();
        for (String lens : LENSES) {
            surface.answers(lens, lens.isEmpty() ? dsr : dsr.through(Lenses.parse(lens)));
        }
        surface.things(dsr);
        surface.damaged(Path.of(args[0]), Path.of(args[1]));
        surface.out.flush();
    }

    private void line(String what, Supplier<String> said) {
        String text;
        try {
            text = said.get();
        } catch (RuntimeException e) {
            text = e.getClass().getSimpleName() + ": " + e.getMessage();
        }
        out.println(what + " | " + text.replace("\n", "\\n"));
    }

    private static String hash(String text) {
        return text.length() + "#" + Integer.toHexString(text.hashCode());
    }

    private void answers(String lens, Catalog seen) {
        for (String form : forms(seen, lens.isEmpty())) {
            line(lens + " | " + form, () -> {
                var answer = Scores.parse(form).on(seen);
                return answer + " | " + hash(answer.why().text(80)) + " " + hash(answer.cite().text(80));
            });
        }
    }

    private static List<String> forms(Catalog dsr, boolean all) {
        List<String> forms = new ArrayList<>();
        for (String country : COUNTRIES) {
            for (int year = all ? 2008 : 2012; year <= 2025; year += all ? 1 : 4) {
                for (String over : List.of("public-debt", "official-external-debt", "gdp", "revenue")) {
                    forms.add("debt-leverage debtor=" + country + " creditor=CN over=" + over + " year=" + year);
                }
                forms.add("debt-service debtor=" + country + " creditor=CN from=" + year + " to=" + (year + 1));
                forms.add("debt-distress debtor=" + country + " year=" + year);
                forms.add("safeguard-gap country=" + country + " year=" + year);
                forms.add("exposure-index creditor=CN law=cn-national-intelligence-law-2017 year=" + year + " country=" + country);
            }
            for (String size : List.of("deployments", "cameras", "value", "carriers")) {
                forms.add("vendor-concentration country=" + country + " by=" + size);
                forms.add("jurisdiction-exposure law=cn-national-intelligence-law-2017 country=" + country + " by=" + size);
            }
            forms.add("pushback country=" + country);
        }
        dsr.financings().forEach(loan -> {
            forms.add("concessionality financing=" + loan.id());
            forms.add("loan-service financing=" + loan.id());
        });
        dsr.deployments().forEach(system -> forms.add("foreign-financing deployment=" + system.id()));
        return forms;
    }

    private void things(Catalog dsr) {
        Kinds.all().forEach(kind -> {
            for (Entity thing : dsr.rows(kind).list()) {
                line(kind + " " + thing.id(), () -> thing + " | " + hash(FactView.of(thing).text(80)));
            }
        });
        dsr.disputes().list().forEach(dispute -> line("dispute", dispute::toString));
        dsr.sources().list().forEach(source -> line("source " + source.id(), source::toString));
        line("total cameras", () -> dsr.deployments().total(io.github.digitalsilkroad.core.model.Props.CAMERAS).toString());
        line("completeness", () -> hash(Completeness.of(dsr).text(80)));
    }

    /** What is said of packages in which one line of one table lost, doubled or changed some characters. */
    private void damaged(Path tables, Path work) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(tables)) {
            files = listed.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
        PackageMetadata metadata = PackageMetadata.of(DigitalSilkRoad.load().version());
        Random random = new Random(20261128);
        for (int i = 0; i < DAMAGED; i++) {
            Path folder = Files.createDirectories(work.resolve("damaged"));
            for (Path file : files) {
                Files.writeString(folder.resolve(file.getFileName().toString()), Files.readString(file));
            }
            Path file = folder.resolve(files.get(random.nextInt(files.size())).getFileName().toString());
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            int at = random.nextInt(Math.min(lines.size(), 200));
            lines.set(at, changed(lines.get(at), random));
            Files.writeString(file, String.join("\n", lines) + "\n");
            Files.writeString(folder.resolve("datapackage.json"), DataPackage.describe(folder, metadata));
            String what = "damaged " + i + " " + file.getFileName() + ":" + (at + 1);
            line(what, () -> "read as " + DataPackage.read(folder).entities().size() + " things");
        }
    }

    private static String changed(String line, Random random) {
        int at = random.nextInt(line.length() + 1);
        return switch (random.nextInt(4)) {
            case 0 -> line.substring(0, at) + line.substring(Math.min(line.length(), at + 1 + random.nextInt(6)));
            case 1 -> line.substring(0, at) + "," + line.substring(at);
            case 2 -> line.substring(0, at) + "zz-9" + line.substring(at);
            default -> line + "\n" + line;
        };
    }
}
