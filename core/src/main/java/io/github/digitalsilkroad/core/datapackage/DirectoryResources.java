package io.github.digitalsilkroad.core.datapackage;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A data package in a directory. */
final class DirectoryResources implements Resources {

    private final Path directory;

    DirectoryResources(Path directory) {
        this.directory = directory;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        // A stream over a channel would load some thirty classes more in a fresh process.
        return Optional.of(
                file.getFileSystem().equals(FileSystems.getDefault())
                        ? new FileInputStream(file.toFile())
                        : Files.newInputStream(file));
    }

    @Override
    public String location() {
        return directory.toString();
    }
}
