package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.datapackage.DataPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a folder of 200 deployments and prints one answer. Time it as a whole process, once the folder is there. */
public final class FirstFolder {

    private static final int ROWS = 200;

    private FirstFolder() {}

    /**
     * Prints what a vendor supplies in a country, or writes the folder if it is not there.
     *
     * @param args the folder
     * @throws IOException if it cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        if (Files.exists(folder)) {
            System.out.println(DataPackage.read(folder).deployments().in("TJ").by(Synthetic.vendorId(1)));
        } else {
            DataPackage.write(Synthetic.of(ROWS).catalog(), folder);
        }
    }
}
