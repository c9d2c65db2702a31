package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.DataPackageException;
import io.github.digitalsilkroad.core.datapackage.Problem;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Renews {@code datapackage.json} after a change of a table, and reads the package to say every problem in it. */
public final class DescribeDataset {

    private static final String BUNDLED = "dataset/src/main/resources/io/github/digitalsilkroad/dataset";

    private DescribeDataset() {}

    /**
     * Renews a descriptor.
     *
     * @param args the directory of the package; none for the bundled one, seen from the root of the project
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args.length == 0 ? BUNDLED : args[0]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(renew(directory));
    }

    /** Renews the descriptor and tells what the package holds now, or what is wrong with it. */
    static String renew(Path directory) throws IOException {
        StringBuilder report = new StringBuilder();
        try {
            Path file = directory.resolve("datapackage.json");
            String renewed = DataPackage.describe(directory);
            report.append(file).append(renewed.equals(Files.readString(file)) ? ": as it was\n" : ": renewed\n");
            Files.writeString(file, renewed);
            Catalog catalog = DataPackage.read(directory);
            report.append(catalog)
                    .append(": ")
                    .append(catalog.deployments().count())
                    .append(" deployments, ")
                    .append(catalog.sources().count())
                    .append(" sources, no problem\n");
        } catch (DataPackageException e) {
            for (Problem problem : e.problems()) {
                report.append(problem).append('\n');
            }
            report.append(e.problems().size()).append(" problems\n");
        }
        return report.toString();
    }
}
