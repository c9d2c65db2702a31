package io.github.digitalsilkroad.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.digitalsilkroad.testkit.ArchitectureRules.everyReaderIsFuzzedBeside;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.digitalsilkroad.core.internal.CodeLists;
import io.github.digitalsilkroad.core.internal.DomainStyle;
import io.github.digitalsilkroad.core.internal.JsonFault;
import io.github.digitalsilkroad.testkit.ArchitectureRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/** The rules of the layout: who may see whom, what callers may see, and what no class here may do. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {

    private static final String CORE = "io.github.digitalsilkroad.core";

    @ArchTest
    static final ArchTests shared = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule everyReaderIsFuzzed = everyReaderIsFuzzedBeside(ArchitectureTest.class);

    /** An arrow never points down this list; a package that is not there yet has nothing to break. */
    @ArchTest
    static final ArchRule eachLayerSeesOnlyTheLayersBelowIt = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("internal")
            .definedBy(CORE + ".internal..")
            .layer("quantity")
            .definedBy(CORE + ".quantity..")
            .layer("evidence")
            .definedBy(CORE + ".evidence..")
            .layer("schema")
            .definedBy(CORE + ".schema..")
            .layer("model")
            .definedBy(CORE + ".model..")
            .layer("columns")
            .definedBy(CORE + ".columns..")
            .layer("catalog")
            .definedBy(CORE + ".catalog..")
            .layer("formula")
            .definedBy(CORE + ".formula..")
            .layer("score")
            .definedBy(CORE + ".score..")
            .layer("release")
            .definedBy(CORE + ".release..")
            .layer("scenario")
            .definedBy(CORE + ".scenario..")
            .layer("datapackage")
            .definedBy(CORE + ".datapackage..")
            .layer("view")
            .definedBy(CORE + ".view..")
            .whereLayer("internal")
            .mayNotAccessAnyLayer()
            .whereLayer("quantity")
            .mayOnlyAccessLayers("internal")
            .whereLayer("evidence")
            .mayOnlyAccessLayers("quantity", "internal")
            .whereLayer("schema")
            .mayOnlyAccessLayers("evidence", "quantity", "internal")
            .whereLayer("view")
            .mayOnlyAccessLayers("evidence", "quantity", "internal")
            .whereLayer("model")
            .mayOnlyAccessLayers("view", "schema", "evidence", "quantity", "internal")
            .whereLayer("columns")
            .mayOnlyAccessLayers("view", "model", "schema", "evidence", "quantity", "internal")
            .whereLayer("columns")
            .mayOnlyBeAccessedByLayers("catalog")
            .whereLayer("catalog")
            .mayOnlyAccessLayers("columns", "view", "model", "schema", "evidence", "quantity", "internal")
            .whereLayer("formula")
            .mayOnlyAccessLayers("quantity", "internal")
            .whereLayer("datapackage")
            .mayOnlyAccessLayers("catalog", "model", "schema", "evidence", "quantity", "internal");

    /** The packages above the catalog are siblings: one may use another, never in a circle. */
    @ArchTest
    static final ArchRule noPackagesDependOnEachOtherInACircle =
            slices().matching(CORE + ".(*)..").should().beFreeOfCycles();

    /** Who reads whom in a data package is a ladder: descriptor and schemas, CSV, rows, parts, the package. */
    @ArchTest
    static final ArchRule noClassesOfTheDataPackageDependOnEachOtherInACircle = slices().assignedFrom(
                    new TopLevelClasses(CORE + ".datapackage"))
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyDataPackageTouchesFilesAndReadsCsvAndJson = noClasses()
            .that()
            .resideOutsideOfPackages(CORE + ".datapackage..")
            .and()
            .doNotBelongToAnyOf(CodeLists.class, JsonFault.class)
            .should()
            .dependOnClassesThat(describe(
                    "read or write files, archives or JSON, or read CSV",
                    type -> inAnyOf(
                                    type,
                                    "java.io",
                                    "java.nio.file",
                                    "java.nio.channels",
                                    "java.util.zip",
                                    "java.util.jar",
                                    "de.siegmar.fastcsv.reader",
                                    "com.fasterxml.jackson")
                            && !isAnyOf(type, Serializable.class, PrintStream.class, StringWriter.class)
                            && !isAnyOf(type, IOException.class, UncheckedIOException.class)));

    @ArchTest
    static void everyPackageButTheInnerOnesIsExported(JavaClasses classes) throws IOException {
        Set<String> withPublicTypes = classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(CORE + ".internal") && !name.equals(CORE + ".columns"))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> exported = new TreeSet<>();
        try (InputStream in = Files.newInputStream(mainClasses().resolve("module-info.class"))) {
            ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .forEach(export -> exported.add(export.source()));
        }

        Assertions.assertThat(exported).isEqualTo(withPublicTypes);
    }

    @ArchTest
    static void nothingNamesTheDataset(JavaClasses classes) throws IOException {
        Set<String> names = Set.of("digitalsilkroad.dataset", "digitalsilkroad/dataset", "silk-road-dataset");
        Set<Path> naming = new TreeSet<>();
        try (Stream<Path> files = Files.walk(mainClasses())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (names.stream().anyMatch(bytes::contains)) {
                    naming.add(mainClasses().relativize(file));
                }
            }
        }

        Assertions.assertThat(classes).isNotEmpty();
        Assertions.assertThat(naming).isEmpty();
    }

    private static boolean inAnyOf(JavaClass type, String... packages) {
        return Stream.of(packages)
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    private static boolean isAnyOf(JavaClass type, Class<?>... allowed) {
        return Stream.of(allowed).anyMatch(type::isEquivalentTo);
    }

    private static Path mainClasses() {
        URL location = DomainStyle.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString()));
    }

    /** Each class of a package with the classes inside it and the implementation that Immutables writes of it. */
    private record TopLevelClasses(String inPackage) implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().equals(inPackage)
                    ? SliceIdentifier.of(
                            type.getName().replaceFirst("\\$.*", "").replaceFirst("\\.Immutable(?=\\w+$)", "."))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "classes of " + inPackage;
        }
    }

    /** The compiled main classes, wherever the tests run. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(mainClasses()));
        }
    }
}
