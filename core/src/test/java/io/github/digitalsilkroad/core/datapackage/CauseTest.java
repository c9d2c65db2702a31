package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One fault in a header or in the descriptor is told once, first, and in as many lines however many rows need it. */
class CauseTest {

    private static final int FEW = 12;
    private static final int MANY = 24;

    /** The descriptor of the sound package stays beside a faulty table. */
    private static final LoadOptions UNSUMMED = LoadOptions.standard().withChecksums(false);

    /** How many rows are told to need what a problem is about. */
    private static final Pattern NEEDING = Pattern.compile(" \\(and (\\d+) rows? that needs? it\\)$");

    @TempDir
    Path directory;

    /** A package with this many more rows in each table that others refer to; other rows need each of them. */
    private Folder grown(int rows) throws IOException {
        Folder folder = Folder.small();
        for (int i = 0; i < rows; i++) {
            folder = folder.add("places.csv", "place-" + i + ",Place,KG,town")
                    .add("organizations.csv", "firm-" + i + ",Firm,CN,vendor,")
                    .add("deployments.csv", "system-" + i + ",System,KG,place-" + i + ",safe-city,video,")
                    .add("financings.csv", "loan-" + i + ",Loan,KG,loan,system-" + i + ",")
                    .add("sources.csv", "paper-" + i + ",Title,The paper,press,3,,2020-04,,en,,,,")
                    .add("properties.csv", "words-" + i + ",text,,words,Some words.")
                    .add("claims.csv", "system-" + i + ",supplier,firm-" + i + ",,,,exact,,paper-" + i + ",,,")
                    .add("claims.csv", "loan-" + i + ",words-" + i + ",some,,,,exact,,paper-" + i + ",,,")
                    .add("retired.csv", "old-" + i + ",system-" + i + ",renamed");
        }
        return Folder.from(folder.describedIn(directory));
    }

    private static List<String> tables(Folder folder) {
        return folder.files().keySet().stream()
                .filter(file -> !file.equals(Descriptor.FILE))
                .toList();
    }

    /** What may happen to one column name in a header. */
    private enum Fault {
        RENAMED,
        CAPITALIZED,
        BLANK,
        GONE,
        TWICE;

        String of(String header, int column) {
            List<String> names = new ArrayList<>(Arrays.asList(header.split(",", -1)));
            String name = names.get(column);
            switch (this) {
                case RENAMED -> names.set(column, name + "s");
                case CAPITALIZED ->
                    names.set(column, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
                case BLANK -> names.set(column, "");
                case GONE -> names.remove(column);
                case TWICE -> names.set(column, names.get((column + 1) % names.size()));
            }
            return String.join(",", names);
        }
    }

    private static List<Problem> problems(Folder folder, LoadOptions options) {
        try {
            return DataPackage.readGoodRows(folder, options).leftOut();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    private static void isToldOnceAndFirst(Folder few, Folder many, String file) {
        List<Problem> ofFew = problems(few, UNSUMMED);
        List<Problem> ofMany = problems(many, UNSUMMED);
        assertThat(ofMany).as("%s", ofMany).hasSameSizeAs(ofFew);
        assertThat(ofMany.stream().map(Problem::file)).as("%s", ofMany).containsOnly(file);
    }

    @ParameterizedTest
    @EnumSource
    void ofAColumnName(Fault fault) throws IOException {
        Folder few = grown(FEW);
        Folder many = grown(MANY);
        for (String file : tables(few)) {
            String header = few.text(file).lines().findFirst().orElseThrow();
            for (int column = 0; column < header.split(",", -1).length; column++) {
                String changed = fault.of(header, column) + "\n";
                isToldOnceAndFirst(
                        few.replace(file, header + "\n", changed), many.replace(file, header + "\n", changed), file);
            }
        }
    }

    @Test
    void ofAHeaderAsAWhole() throws IOException {
        Folder few = grown(FEW);
        Folder many = grown(MANY);
        for (String file : tables(few)) {
            String header = few.text(file).lines().findFirst().orElseThrow();
            for (String changed : List.of(
                    header.replace(',', ';') + "\n", header.replace(',', '\t') + "\n", "\"" + header + "\n", "")) {
                isToldOnceAndFirst(
                        few.replace(file, header + "\n", changed), many.replace(file, header + "\n", changed), file);
            }
        }
    }

    @Test
    void ofTheDescriptor() throws IOException {
        List<Folder> sizes = List.of(grown(FEW), grown(MANY));
        List<String> lines = sizes.get(0).text(Descriptor.FILE).lines().toList();
        Random random = new Random(20_26);
        for (int tries = 0; tries < 200; tries++) {
            int line = random.nextInt(lines.size());
            int fault = random.nextInt(4);
            List<List<Problem>> found = new ArrayList<>();
            for (Folder folder : sizes) {
                List<String> changed =
                        new ArrayList<>(folder.text(Descriptor.FILE).lines().toList());
                String text = changed.get(line);
                switch (fault) {
                    case 0 -> changed.remove(line);
                    case 1 -> changed.set(line, text.replaceFirst("\"", ""));
                    case 2 -> changed.set(line, text.replaceFirst("[a-z](?=[^a-z]*$)", ""));
                    default -> changed.set(line, text + "x");
                }
                Folder faulty = folder.with(Descriptor.FILE, String.join("\n", changed));
                found.add(problems(faulty, LoadOptions.standard()));
            }
            String what = lines.get(line) + " " + fault + ": " + found;
            assertThat(found.get(1)).as(what).hasSameSizeAs(found.get(0)).hasSizeLessThan(4);
            if (!found.get(1).isEmpty()) {
                assertThat(found.get(1).get(0).toString()).as(what).contains(Descriptor.FILE);
            }
        }
    }

    @Test
    void whatNeedsAMissingRowIsCountedToTheLastRow() throws IOException {
        Folder folder = grown(FEW);
        int rows = 0;
        for (String file : tables(folder)) {
            rows += (int) folder.text(file)
                            .lines()
                            .filter(line -> !line.isEmpty())
                            .count()
                    - 1;
        }
        for (String row : List.of("place-3", "firm-3", "system-3", "paper-3", "words-3")) {
            for (String file : tables(folder)) {
                String text = folder.text(file);
                String without = text.replaceFirst("(?m)^" + row + ",.*\n", "");
                if (!without.equals(text) && !file.equals("claims.csv")) {
                    Outcome<Catalog> read = DataPackage.readGoodRows(folder.with(file, without), UNSUMMED);
                    assertThat(read.leftOut()).as(row).hasSize(1);
                    assertThat(kept(read.value()) + 1 + needing(read.leftOut().get(0)))
                            .as("%s", read.leftOut())
                            .isEqualTo(rows - 1);
                }
            }
        }
    }

    /** How many rows a problem says that need what it is about. */
    static int needing(Problem problem) {
        Matcher needing = NEEDING.matcher(problem.message());
        return needing.find() ? Integer.parseInt(needing.group(1)) : 0;
    }

    private static int kept(Catalog catalog) {
        return catalog.entities().size()
                + catalog.claims().count()
                + catalog.sources().list().size()
                + catalog.vocabulary().terms().size()
                + catalog.retiredIds().size();
    }
}
