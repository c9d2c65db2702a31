package io.github.digitalsilkroad.core.datapackage;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Where the files of a data package are: a directory, an archive, a jar.
 *
 * @since 0.1.0
 */
public interface Resources {

    /**
     * Opens a file of the package.
     *
     * @param name its path relative to the package, such as {@code claims.csv}; never absolute, never with {@code ..}
     * @return the bytes, which the caller closes; empty if there is no such file
     * @throws IOException if the file is there but cannot be opened
     */
    Optional<InputStream> open(String name) throws IOException;

    /**
     * Where this is, for messages.
     *
     * @return such as a path
     */
    String location();
}
