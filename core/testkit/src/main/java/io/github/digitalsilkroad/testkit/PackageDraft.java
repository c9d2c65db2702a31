package io.github.digitalsilkroad.testkit;

import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small package of invented facts, for tests that change one place and read it. */
public final class PackageDraft {

    private static final PackageMetadata METADATA = PackageMetadata.of(new DatasetVersion("draft", "1.0", 1));

    private static final String DESCRIPTOR = "datapackage.json";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private PackageDraft() {}

    /**
     * The files of {@link Folder#small()}.
     *
     * @return the draft
     */
    public static PackageDraft small() {
        PackageDraft draft = new PackageDraft();
        draft.set("countries.csv", """
                code,name,iso3,region
                CN,China,CHN,
                KG,Kyrgyzstan,KGZ,Central Asia
                """);
        draft.set("places.csv", """
                id,name,country,kind
                kg-bishkek,Bishkek,KG,capital
                """);
        draft.set("organizations.csv", """
                id,name,country,kinds,aliases
                huawei,Huawei,CN,vendor,Huawei Technologies;HW
                vega,Vega,,integrator;vendor,
                """);
        draft.set("ownerships.csv", "id,name,owner,owned\n");
        draft.set("deployments.csv", """
                id,name,country,place,category,technologies,part_of
                kg-cameras,Cameras of Bishkek,KG,kg-bishkek,safe-city,video,
                """);
        draft.set("financings.csv", """
                id,name,recipient,instrument,funds,part_of
                kg-loan,Loan for the cameras,KG,loan,kg-cameras,
                """);
        draft.set("series.csv", """
                id,name,country,measure,creditor,scope,unit,identifiers
                kg-gdp,GDP of Kyrgyzstan,KG,gdp,,none,USD,wb=NY.GDP.MKTP.CD
                """);
        draft.set("laws.csv", "id,name,jurisdiction,effects,article\n");
        draft.set("incidents.csv", "id,name,country,place,kind,about\n");
        draft.set("initiatives.csv", "id,name,country,part_of\n");
        draft.set("statements.csv", "id,name,kind,countries,about,lever\n");
        draft.set("identifiers.csv", "id,subject,scheme,value,source,locator,note\n");
        draft.set("sources.csv", """
                id,title,publisher,type,reliability,url,published,retrieved,language,license,attribution,relayed_by,note
                paper-2020,"The title, with a comma",The paper,press,3,,2020-04,,en,,,,
                """);
        draft.set("properties.csv", """
                name,type,unit,label,description
                cameras,quantity,camera,cameras,Cameras in operation.
                cost,money,,cost,Cost.
                held,period,,held,When it is held.
                local-part,share,percent of the project,local part,Part of the project that is local.
                signed,date,,signed,Signed on.
                supplier,parties,,supplier,Who supplies.
                value,observation,,value,Value of a series.
                """);
        draft.set("claims.csv", """
                subject,property,value,low,high,unit,qualifier,as_of,source,locator,brief_claim,note
                kg-cameras,cameras,855,,,camera,more_than,,paper-2020,p. 1,,
                kg-cameras,supplier,huawei,,,,exact,,paper-2020,p. 1,,
                kg-gdp,value,8000000000,,,USD,about,2019,paper-2020,p. 2,,
                """);
        draft.set("retired.csv", "old,new,reason\n");
        return draft;
    }

    /**
     * Replaces or adds a file.
     *
     * @param file the name of the file
     * @param text the text
     * @return this draft
     */
    public PackageDraft set(String file, String text) {
        return set(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Replaces or adds a file.
     *
     * @param file the name of the file
     * @param bytes the bytes
     * @return this draft
     */
    public PackageDraft set(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    /**
     * Removes a file.
     *
     * @param file the name of the file
     * @return this draft
     */
    public PackageDraft without(String file) {
        files.remove(file);
        return this;
    }

    /**
     * The text of a file.
     *
     * @param file the name of the file
     * @return the text
     */
    public String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    /**
     * Adds a line at the end of a table.
     *
     * @param file the name of the file
     * @param line the line
     * @return this draft
     */
    public PackageDraft add(String file, String line) {
        return set(file, text(file) + line + "\n");
    }

    /**
     * Adds a claim on the cameras of Bishkek by the paper: property, value, low, high, unit, qualifier and as_of.
     *
     * @param cells the cells, separated by commas
     * @return this draft
     */
    public PackageDraft claim(String cells) {
        return add("claims.csv", "kg-cameras," + cells + ",paper-2020,,,");
    }

    /**
     * Replaces a text in a file, which must have it.
     *
     * @param file the name of the file
     * @param old the old id or text
     * @param by the new text
     * @return this draft
     */
    public PackageDraft replace(String file, String old, String by) {
        if (!text(file).contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return set(file, text(file).replace(old, by));
    }

    /**
     * Writes the tables with a descriptor that has their sizes and hashes.
     *
     * @param directory the directory
     * @return the path
     */
    public Path in(Path directory) {
        try {
            for (PackageTable table : DataPackage.schema(LoadOptions.standard())) {
                Files.deleteIfExists(directory.resolve(table.name() + ".csv"));
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directory.resolve(file.getKey()), file.getValue());
            }
            if (!files.containsKey(DESCRIPTOR)) {
                Files.writeString(directory.resolve(DESCRIPTOR), DataPackage.describe(directory, METADATA));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Packs a directory into an archive, each name behind a prefix.
     *
     * @param directory the directory
     * @param archive the archive to write
     * @param prefix what precedes each name in the archive
     * @return the path
     * @throws IOException if a file or text cannot be read or written
     */
    public static Path zip(Path directory, Path archive, String prefix) throws IOException {
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out);
                var paths = Files.list(directory)) {
            for (Path file : paths.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(prefix + file.getFileName()));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return archive;
    }

    /**
     * What is wrong with a package, one line a problem.
     *
     * @param path the path of the package
     * @param options the options of the reader
     * @return the problems
     */
    public static List<String> problems(Path path, LoadOptions options) {
        try {
            DataPackage.read(path, options);
            return List.of();
        } catch (InvalidDataException e) {
            List<String> lines = new ArrayList<>();
            for (Problem problem : e.problems()) {
                lines.add(problem.toString());
            }
            return lines;
        }
    }
}
