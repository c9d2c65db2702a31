package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Renews the descriptor of a data package, and checks the package. */
@Command(
        name = "renew",
        sortOptions = false,
        description = "Declare the tables of a data package as they are now, after an edit: byte counts, checksums and"
                + " schemas in datapackage.json. If check finds anything, list it all, as it does,"
                + " and write nothing.",
        exitCodeList = {
            "0:every row is good",
            "1:some are bad, and nothing was written",
            "2:there is no folder with a package that can be read"
        },
        footer = {"", "Example:", "  renew my-data/"})
final class Renew extends Check {

    private static final String DESCRIPTOR = "datapackage.json";

    @Override
    public Integer call() throws Exception {
        if (Files.isRegularFile(path)) {
            throw new IllegalArgumentException(path + ": is a file; unpack an archive, and renew the folder");
        }
        requireThere();
        byte[] renewed = DataPackage.describe(path).getBytes(StandardCharsets.UTF_8);
        int found = check(() -> DataPackage.readGoodRows(declaring(renewed), LoadOptions.standard()));
        String done = found != WELL ? ": not renewed" : DataPackage.renew(path) ? ": renewed" : ": as it was";
        err().println(path.resolve(DESCRIPTOR) + done);
        return found;
    }

    /** The files of the folder, with another descriptor. */
    private Resources declaring(byte[] descriptor) {
        return new Resources() {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                Path file = path.resolve(name);
                if (name.equals(DESCRIPTOR)) {
                    return Optional.of(new ByteArrayInputStream(descriptor));
                }
                return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
            }

            @Override
            public String location() {
                return path.toString();
            }
        };
    }
}
