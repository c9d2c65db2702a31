package io.github.digitalsilkroad.core.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A data package in a directory. */
record DirectoryResources(Path directory) implements Resources {

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = directory.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    @Override
    public String location() {
        return directory.toString();
    }
}
