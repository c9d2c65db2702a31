package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Observations;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Series;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.schema.Vocabulary;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WriterTest {

    private static final Source PAPER =
            World.titled("paper", "Title", "Publisher", SourceType.PRESS).build();

    @TempDir
    Path directory;

    private static Catalog catalog(Organization organization, Estimate cameras) {
        Facts facts = Facts.builder()
                .add(Props.CAMERAS, Claim.of(Quantity.of(cameras, Unit.of("camera")), Citation.of(PAPER, "p. 1")))
                .build();
        return Catalog.builder(new DatasetVersion("test", "1", 1))
                .add(PAPER)
                .add(Country.builder()
                        .id(Id.of("KG"))
                        .name("Kyrgyzstan")
                        .iso3("KGZ")
                        .build())
                .add(organization)
                .add(Deployment.builder()
                        .id(Id.of("kg-cameras"))
                        .name("Cameras, \"all\" of them")
                        .countryCode(CountryCode.of("KG"))
                        .category(Category.SAFE_CITY)
                        .facts(facts)
                        .build())
                .retire("kg-old", "kg-cameras", "merged")
                .build();
    }

    private static final Unit LAMP = Unit.counting("lamp", "lamp", "lamps");
    private static final Unit LUX = Unit.measuring("lux", "lux", "lux");

    private static final Property<Quantity> LAMPS = Property.of("lamps", ValueType.quantity(LAMP), "lamps");

    static Stream<Catalog> worldsWithUnitsOfTheirOwn() {
        Catalog world = catalog(organization("Vega Ltd"), Estimate.exactly(5));
        Deployment system = world.deployment("kg-cameras");
        Property<Quantity> open = Property.of("light", ValueType.quantity(), "light");
        Series series = Series.builder()
                .id(Id.of("kg-light"))
                .name("Light")
                .countryCode(CountryCode.of("KG"))
                .measure(Measure.GDP)
                .scope(CreditorScope.NONE)
                .unit("lux")
                .observations(Observations.of(
                        Property.of("value", ValueType.quantity(LUX), "value"),
                        List.of(claim(LUX).asOf("2020"))))
                .build();
        return Stream.of(
                world.toBuilder()
                        .vocabulary(Vocabulary.of(List.of(Vocabulary.Term.of(LAMPS))))
                        .build(),
                world.toBuilder().put(with(system, LAMPS, LAMP)).build(),
                world.toBuilder().put(with(system, open, LUX)).build(),
                world.toBuilder().add(series).build());
    }

    private static Deployment with(Deployment system, Property<Quantity> property, Unit unit) {
        return system.withFacts(Facts.builder().add(property, claim(unit)).build());
    }

    private static Claim<Quantity> claim(Unit unit) {
        return Claim.of(Quantity.of(Estimate.exactly(4), unit), Citation.of(PAPER, "p. 2"));
    }

    /** A unit that no table can declare could not be read back; all others are. */
    @ParameterizedTest
    @MethodSource("worldsWithUnitsOfTheirOwn")
    void aUnitOfOnesOwnIsRefused(Catalog world) {
        InvalidDataException refused =
                catchThrowableOfType(InvalidDataException.class, () -> DataPackage.write(world, directory));
        assertThat(refused.problems())
                .isNotEmpty()
                .extracting(Problem::message)
                .allMatch(message -> message.matches(
                        ".*\\b(lamp|lux)['\"]: is a unit of your own, which no table keeps; .*all: camera, .*"));
        assertThat(directory).isEmptyDirectory();
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> DataPackage.tables(world))
                        .problems())
                .isEqualTo(refused.problems());
    }

    @Test
    void everyUnitOfTheLibraryIsReadBack() throws IOException {
        Catalog world = catalog(organization("Vega Ltd"), Estimate.exactly(5));
        Property<Quantity> open = Property.of("light", ValueType.quantity(), "light");
        FactsBuilder facts = Facts.builder();
        Unit.known()
                .forEach(code -> facts.add(
                        Property.of("number-of-" + code, ValueType.quantity(Unit.of(code)), code),
                        claim(Unit.of(code))));
        Unit.known().forEach(code -> facts.add(open, claim(Unit.of(code))));
        Catalog all = world.toBuilder()
                .put(world.deployment("kg-cameras").withFacts(facts.build()))
                .build();
        DataPackage.write(all, directory);
        assertThat(ReleaseDiff.between(all, DataPackage.read(directory)).changes())
                .isEmpty();
    }

    private static Organization organization(String alias) {
        return Organization.builder(OrganizationKind.VENDOR, OrganizationKind.INTEGRATOR)
                .id(Id.of("vega"))
                .name("Vega")
                .addAliases(alias)
                .build();
    }

    @Test
    void writesWhatASpreadsheetOpens() throws IOException {
        DataPackage.write(catalog(organization("VRE"), Estimate.moreThan(855)), directory);
        assertThat(Files.readString(directory.resolve("deployments.csv"))).isEqualTo("""
            id,name,country,place,category,technologies,part_of,same_as
            kg-cameras,"Cameras, ""all"" of them",KG,,safe-city,,,
            """);
        assertThat(Files.readString(directory.resolve("organizations.csv"))).isEqualTo("""
            id,name,country,kinds,aliases,same_as
            vega,Vega,,integrator;vendor,VRE,
            """);
        assertThat(Files.readString(directory.resolve("claims.csv"))).isEqualTo("""
            subject,property,value,low,high,unit,qualifier,as_of,source,locator,brief_claim,note,origin,basis,revision
            kg-cameras,cameras,855,,,camera,more_than,,paper,p. 1,,,,,
            """);
        assertThat(Files.readString(directory.resolve("properties.csv"))).isEqualTo("""
            name,type,unit,label,description,akin_to,shows,minimum
            cameras,quantity,camera,cameras,cameras,,operating,0
            value,observation,,value,"Value of a series in a year, in the unit of the series.",,,
            """);
        assertThat(Files.readString(directory.resolve("retired.csv"))).isEqualTo("""
            old,new,reason
            kg-old,kg-cameras,merged
            """);
    }

    @Test
    void writesAllClaimsWhateverTheReading() throws IOException {
        Catalog read = DataPackage.read(Folder.small().describedIn(directory));
        Source nobody =
                World.titled("nobody", "Nothing", "Nobody", SourceType.PRESS).build();
        Catalog silent = read.toBuilder().add(nobody).build().under(Reading.onlyFrom("nobody"));
        DataPackage.write(silent, directory.resolve("copy"));
        assertThat(directory.resolve("copy/claims.csv").toFile().length()).isGreaterThan(100);
        assertThat(DataPackage.read(directory.resolve("copy"))
                        .under(Reading.standard())
                        .deployment("kg-cameras")
                        .cameras())
                .isEqualTo(read.deployment("kg-cameras").cameras());
    }

    @Test
    void refusesWhatTablesCannotHoldAndWritesNothing() {
        Catalog catalog = catalog(organization("Vega; Moscow"), Estimate.interval(1, true, 2, false));
        Path target = directory.resolve("none");
        assertThatThrownBy(() -> DataPackage.write(catalog, target))
                .isInstanceOf(InvalidDataException.class)
                .hasMessage(target + """
                    : 2 problems, nothing written
                      organizations.csv:2 aliases: 'Vega; Moscow': must not be blank, begin or end with a blank, or \
                    have a semicolon, which separates the values of one field
                      claims.csv:2 value: kg-cameras cameras: more than 1 and at most 2 cameras: a computed interval, which no single row \
                    of the ledger can state
                    """.stripTrailing());
        assertThat(target).doesNotExist();
        assertThatThrownBy(() -> DataPackage.write(
                        Organization.KIND, catalog.organizations().list(), (table, row) -> {}))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("organizations.csv:2 aliases: 'Vega; Moscow': must not be blank");
    }

    @Test
    void claimsAreInTheOrderOfIdsOfAllKindsAndTermsInThatOfNames() {
        Facts old = Facts.builder()
                .add(Props.NAME_IN_USE, Claim.of("VRE", Citation.of(PAPER, "p. 2")))
                .build();
        Catalog one = catalog(organization("Vega Ltd"), Estimate.exactly(5));
        Catalog world = one.toBuilder()
                .put(one.organization("vega").withFacts(old))
                .vocabulary(
                        Vocabulary.of(List.of(Vocabulary.Term.of(Props.SUPPLIER), Vocabulary.Term.of(Props.CAMERAS))))
                .build();
        Map<String, List<String>> first = DataPackage.tables(world).stream()
                .collect(Collectors.toMap(
                        PackageTable::name,
                        table -> table.rows().stream().map(row -> row.get(0)).toList()));
        assertThat(first.get(PackageTable.CLAIMS)).containsExactly("kg-cameras", "vega");
        assertThat(first.get(PackageTable.PROPERTIES)).hasSize(4).isSorted();
    }

    @Test
    void refusesTextThatUtf8CannotHold() {
        Catalog catalog = catalog(organization("Vega \uD800"), Estimate.exactly(1));
        assertThatThrownBy(() -> DataPackage.write(catalog, directory))
                .hasMessageEndingWith(
                        "organizations.csv: has half of a surrogate pair, which UTF-8 cannot write; drop that"
                                + " character");
    }

    @Test
    void vocabularyKeepsDeclaredTermsAndGainsUsedOnes() {
        Catalog plain = catalog(organization("VRE"), Estimate.exactly(1));
        assertThat(plain.vocabulary().terms()).containsExactly(Vocabulary.Term.of(Props.CAMERAS));
        Catalog told = Catalog.builder(plain.version())
                .vocabulary(Vocabulary.of(
                        List.of(new Vocabulary.Term(Props.COST, "cost", "What it cost.", Optional.empty()))))
                .build();
        assertThat(told.vocabulary().find("cost"))
                .hasValueSatisfying(term -> assertThat(term.description()).isEqualTo("What it cost."));
    }

    @Test
    void aPackageIsReplacedWholeOrNotAtAll() throws IOException {
        Catalog catalog = catalog(organization("VRE"), Estimate.exactly(1));
        Path target = directory.resolve("target");
        DataPackage.write(catalog, target);
        String before = Files.readString(target.resolve("organizations.csv"));
        Files.delete(target.resolve("sources.csv"));
        Files.createDirectories(target.resolve("sources.csv/in the way"));
        Files.writeString(target.resolve("notes.txt"), "kept");
        Catalog other = catalog(organization("Other"), Estimate.exactly(2));
        assertThatThrownBy(() -> DataPackage.write(other, target)).isInstanceOf(IOException.class);
        assertThat(Files.readString(target.resolve("organizations.csv"))).isEqualTo(before);
        Files.delete(target.resolve("sources.csv/in the way"));
        Files.delete(target.resolve("sources.csv"));
        DataPackage.write(other, target);
        assertThat(DataPackage.read(target).organization("vega").aliases()).containsExactly("Other");
        assertThat(target.resolve("notes.txt")).hasContent("kept");
        assertThat(directory).isDirectoryNotContaining(path -> path.toString().endsWith(".tmp"));
    }

    @Test
    void aNewPackageGoesIntoFoldersThatAreNotThere() throws IOException {
        Path target = directory.resolve("a/b/c");
        DataPackage.write(catalog(organization("VRE"), Estimate.exactly(1)), target);
        assertThat(DataPackage.read(target).organizations().list()).hasSize(1);
        assertThat(target.getParent()).isDirectoryContaining(path -> path.endsWith("c"));
    }

    @Test
    void wordsForTheValuesOfSeriesSurvive() throws IOException {
        Folder.small()
                .replace("properties.csv", "value,Value of a series.", "Jahreswert,Wert im Jahr.")
                .describedIn(directory.resolve("."));
        DataPackage.write(DataPackage.read(directory), directory.resolve("copy"));
        assertThat(DataPackage.read(directory.resolve("copy")).vocabulary().find("value"))
                .hasValueSatisfying(term -> {
                    assertThat(term.label()).isEqualTo("Jahreswert");
                    assertThat(term.description()).isEqualTo("Wert im Jahr.");
                });
    }

    @Test
    void problemsSurviveSerialization() throws Exception {
        Catalog catalog = catalog(organization("Vega; Moscow"), Estimate.exactly(1));
        InvalidDataException thrown =
                catchThrowableOfType(InvalidDataException.class, () -> DataPackage.write(catalog, directory));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidDataException read = (InvalidDataException) in.readObject();
            assertThat(read.problems()).isEqualTo(thrown.problems()).hasSize(1);
            assertThat(read).hasMessage(thrown.getMessage());
        }
    }
}
