package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import java.nio.file.Files;
import picocli.CommandLine.Command;

/** Renews the descriptor of a data package, and checks the package. */
@Command(
        name = "renew",
        sortOptions = false,
        description = "Declare the tables of a data package as they are now, after an edit: byte counts, checksums and"
                + " schemas in datapackage.json. Then list every bad row, as check does.",
        footer = {
            "",
            "Exit status: 0 if every row is good, 1 if some are not, 2 if there is no such folder.",
            "",
            "Example:",
            "  renew my-data/"
        })
final class Renew extends Check {

    @Override
    public Integer call() throws Exception {
        if (Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path + ": is a file; unpack an archive, and renew the folder");
        }
        requireThere();
        err().println(path.resolve("datapackage.json") + (DataPackage.renew(path) ? ": renewed" : ": as it was"));
        return super.call();
    }
}
