package io.github.digitalsilkroad.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.release.Cause;
import io.github.digitalsilkroad.core.release.ReleaseDiff;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.testkit.Folder;
import io.github.digitalsilkroad.testkit.FormatLaws;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kind that core has never heard of is read, written, asked, grouped, compared and seen through lenses like its own.
 */
class OwnKindTest {

    private static final LoadOptions OPTIONS = LoadOptions.standard().withKind(TrainingProgram.KIND);

    @TempDir
    Path folder;

    /** A course for officials, such as one on running a camera network. */
    record TrainingProgram(Id id, String name, CountryCode host, Optional<Id> teaches, Optional<Id> partOf, Facts facts)
            implements Entity {

        static final Property<PartialDate> TAUGHT = Property.of("taught", ValueType.date(), "taught");

        static final Kind<TrainingProgram> KIND = new Kind<>(
                        TrainingProgram.class,
                        "training program",
                        "training-programs",
                        "Courses for officials.",
                        TrainingProgram::make)
                .dated(List.of(TAUGHT), List.of(TAUGHT), List.of());

        private static final Column<TrainingProgram, Id> ID = KIND.idColumn();
        private static final Column<TrainingProgram, String> NAME = KIND.column(
                        "name", Cell.text(), TrainingProgram::name, "name in English")
                .unique();
        static final Column<TrainingProgram, CountryCode> HOST = KIND.column(
                        "host", CountryCode.cell(), TrainingProgram::host, "whose officials are taught")
                .references("countries")
                .where()
                .unique();
        private static final Column<TrainingProgram, Id> TEACHES = KIND.optional(
                        "teaches", Cell.id(), TrainingProgram::teaches, "the system it is about")
                .references("deployments");
        private static final Column<TrainingProgram, Id> PART_OF = KIND.umbrellaColumn(TrainingProgram::partOf);

        private static TrainingProgram make(Row row) {
            return new TrainingProgram(
                    row.get(ID), row.get(NAME), row.get(HOST), row.find(TEACHES), row.find(PART_OF), row.facts());
        }

        @Override
        public Kind<TrainingProgram> kind() {
            return KIND;
        }

        @Override
        public TrainingProgram withFacts(Facts facts) {
            return new TrainingProgram(id, name, host, teaches, partOf, facts);
        }
    }

    private Catalog world() throws IOException {
        Path directory = Folder.small()
                .add("properties.csv", "taught,date,,taught,Taught on.")
                .describedIn(Files.createDirectory(folder.resolve("small")));
        Files.writeString(directory.resolve("training-programs.csv"), """
                id,name,host,teaches,part_of
                kg-course,Course,KG,kg-cameras,
                kg-course-2,Second course,KG,,kg-course
                """);
        Path claims = directory.resolve("claims.csv");
        Files.writeString(claims, Files.readString(claims) + "kg-course,taught,2019-05,,,,exact,,paper-2020,,,\n");
        Files.writeString(
                directory.resolve("datapackage.json"),
                DataPackage.describe(
                        directory, PackageMetadata.of(new DatasetVersion("small", "2026.11.0", 1)), OPTIONS));
        return DataPackage.read(directory, OPTIONS);
    }

    @Test
    void aTableOfAKindThatIsNotNamedIsToldOnce() throws IOException {
        world();
        Path small = folder.resolve("small");
        Path claims = small.resolve("claims.csv");
        Files.writeString(
                claims,
                Files.readString(claims)
                        + "kg-course-2,taught,2020,,,,exact,,paper-2020,,,\nkg-curse,taught,2020,,,,exact,,paper-2020,,,\n");
        DataPackage.renew(small, OPTIONS);
        String told = "training-programs.csv: is read by no kind, and 2 subjects of claims.csv are in it;"
                + " name its kind: LoadOptions.standard().withKind(...)";
        LoadOptions standard = LoadOptions.standard();
        assertThat(Folder.problems(small, standard))
                .hasSize(2)
                .contains(told)
                .anySatisfy(problem -> assertThat(problem).contains("'kg-curse': no entity has this id"));
        Outcome<Catalog> good = DataPackage.readGoodRows(small, standard);
        assertThat(good.leftOut()).extracting(Problem::toString).hasSize(2).contains(told);
        assertThat(good.value().claims().count()).isEqualTo(3);

        String descriptor = Files.readString(small.resolve("datapackage.json"));
        assertThatThrownBy(() -> DataPackage.renew(small))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("training-programs.csv: is read by no kind, and renewing would drop it"
                        + " from the list; name its kind: LoadOptions.standard().withKind(...)");
        assertThat(small.resolve("datapackage.json")).hasContent(descriptor);
    }

    /** A course with the one that took its place. */
    record Course(Id id, String name, Optional<Id> next, Facts facts) implements Entity {

        static final Kind<Course> KIND =
                new Kind<>(Course.class, "course", "courses", "Courses with the next one.", Course::make);

        private static final Column<Course, Id> ID = KIND.idColumn();
        private static final Column<Course, String> NAME =
                KIND.column("name", Cell.text(), Course::name, "name in English");
        private static final Column<Course, Id> NEXT = KIND.optional(
                        "successor", Cell.id(), Course::next, "the course that took its place")
                .references("courses");

        private static Course make(Row row) {
            return new Course(row.get(ID), row.get(NAME), row.find(NEXT), row.facts());
        }

        @Override
        public Kind<Course> kind() {
            return KIND;
        }

        @Override
        public Course withFacts(Facts facts) {
            return new Course(id, name, next, facts);
        }
    }

    /** Also if a table of this library calls the same thing by another name. */
    @Test
    void everyColumnIsToldByTheNameThatItsTableHas() throws IOException {
        Path directory = Folder.small()
                .add("retired.csv", "kg-old,kg-nothing,merged")
                .describedIn(Files.createDirectory(folder.resolve("courses")));
        Files.writeString(directory.resolve("courses.csv"), "id,name,successor\nkg-first,First,kg-nothing\n");
        LoadOptions options = LoadOptions.standard().withKind(Course.KIND);
        DataPackage.renew(directory, options);
        assertThat(Folder.problems(directory, options))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).startsWith("courses.csv:2 successor: 'kg-nothing' is no "))
                .anySatisfy(problem -> assertThat(problem).startsWith("retired.csv:2 new: 'kg-nothing' is no "));
    }

    @Test
    void isReadAndWritten() throws IOException {
        Catalog world = world();
        TrainingProgram course = world.get(TrainingProgram.KIND, "kg-course");
        assertThat(course.host()).isEqualTo(CountryCode.of("KG"));
        assertThat(course.country()).contains(CountryCode.of("KG"));
        assertThat(course.facts().value(TrainingProgram.TAUGHT)).contains(PartialDate.parse("2019-05"));

        DataPackage.write(world, folder.resolve("copy"));
        Catalog copy = DataPackage.read(folder.resolve("copy"), OPTIONS);
        assertThat(copy.rows(TrainingProgram.KIND).list())
                .isEqualTo(world.rows(TrainingProgram.KIND).list());
        assertThat(Files.readString(folder.resolve("copy").resolve("datapackage.json")))
                .contains("training-programs.csv", "whose officials are taught");
    }

    @Test
    void isFoundAskedAndGrouped() throws IOException {
        Catalog world = world();
        assertThat(world.entity("kg-course").kind()).isSameAs(TrainingProgram.KIND);
        assertThat(world.find(TrainingProgram.KIND, "kg-cameras")).isEmpty();
        assertThatThrownBy(() -> world.get(TrainingProgram.KIND, "kg-curse"))
                .hasMessageContaining("no training program 'kg-curse'; nearest: kg-course");
        assertThatThrownBy(() -> world.deployment("kg-course"))
                .hasMessage("no deployment 'kg-course'; that id is of the kind training program");
        assertThat(world.rows(TrainingProgram.KIND)
                        .where(TrainingProgram.HOST, CountryCode.of("KG"))
                        .stating(TrainingProgram.TAUGHT))
                .hasToString("1 training program of 2019 (1 without stated taught left out)\nkg-course");
        assertThat(world.rows(TrainingProgram.KIND)
                        .matching(course -> course.id().equals(Id.of("kg-course")))
                        .csv(TrainingProgram.TAUGHT))
                .startsWith("id,name,")
                .contains("\nkg-course,");
        assertThat(world.rows(TrainingProgram.KIND).in("kgz"))
                .hasToString("2 training-programs of 2019, 1 undated\nkg-course, kg-course-2");
        assertThat(world.rows(TrainingProgram.KIND)
                        .groupBy(TrainingProgram.HOST)
                        .counts())
                .extracting(Object::toString)
                .containsExactly("KG: 2 rows");
        assertThat(world.facts()).extracting(Fact::subject).contains(world.entity("kg-course"));
        assertThat(world.kinds()).contains(TrainingProgram.KIND);
    }

    @Test
    void isHeldToItsReferences() throws IOException {
        Catalog world = world();
        TrainingProgram lost = new TrainingProgram(
                Id.of("kg-lost"),
                "Lost",
                CountryCode.of("KG"),
                Optional.of(Id.of("kg-camera")),
                Optional.empty(),
                Facts.none());
        assertThatThrownBy(() -> world.toBuilder().add(lost).build())
                .hasMessageContaining(
                        "kg-lost: teaches 'kg-camera' is no deployment of the catalog; nearest: kg-cameras");
    }

    @Test
    void isHeldToWhatItDeclaresUnique() throws IOException {
        Catalog world = world();
        TrainingProgram twin = new TrainingProgram(
                Id.of("kg-twin"), "Course", CountryCode.of("KG"), Optional.empty(), Optional.empty(), Facts.none());
        assertThatThrownBy(() -> world.toBuilder().add(twin).build())
                .hasMessageContaining("kg-twin: host 'Course KG' is taken by kg-course; no two training-programs are"
                        + " alike in name and host");
        assertThat(Files.readString(folder.resolve("small").resolve("datapackage.json")))
                .containsSubsequence("\"uniqueKeys\"", "\"name\"", "\"host\"");
    }

    @Test
    void isComparedBetweenReleases() throws IOException {
        Catalog world = world();
        TrainingProgram more = new TrainingProgram(
                Id.of("kg-third"), "Third", CountryCode.of("KG"), Optional.empty(), Optional.empty(), Facts.none());
        assertThat(ReleaseDiff.between(world, world.toBuilder().add(more).build())
                        .of(Cause.NEW_EVIDENCE))
                .singleElement()
                .extracting(change -> change.subject().toString())
                .isEqualTo("kg-third");
    }

    @Test
    void isSeenThroughLenses() throws IOException {
        Catalog world = world();
        assertThat(world.asOf("2018").find("kg-course")).isEmpty();
        assertThat(world.asOf("2020").find("kg-course")).isPresent();
        assertThat(world.knownBy("2018").find("kg-course")).isEmpty();
        assertThat(world.under(Reading.onlyFrom("paper-2020")).get(TrainingProgram.KIND, "kg-course"))
                .isEqualTo(world.get(TrainingProgram.KIND, "kg-course"));
    }

    @Test
    void goesThroughEveryFormatOrIsListed() throws IOException {
        Catalog world = world();
        List<String> lost = new ArrayList<>();
        for (Format format : Format.all()) {
            if (format.isWritten()) {
                Path there = Files.createDirectory(folder.resolve(format.name()));
                FormatLaws.of(format).with(OPTIONS).loseNothingUnlisted(world, there);
                if (format.write(world, folder.resolve(format.name() + ".again")).leftOut().stream()
                        .anyMatch(problem -> problem.subject().equals("kg-course")
                                && problem.column().isEmpty())) {
                    lost.add(format.name());
                }
            }
        }
        assertThat(lost).containsExactly("bibtex", "csl", "ftm", "geojson", "schema", "sdmx", "statements");
    }

    @Test
    void goesThroughJsonWithItsProperty() throws IOException {
        Catalog world = world();
        StringBuilder schema = new StringBuilder();
        new CatalogJson.Schema().write(world, schema);
        StringBuilder json = new StringBuilder();
        new CatalogJson().write(world, json);
        Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON);
        assertThat(validator.validate(json.toString(), InputFormat.JSON)).isEmpty();
        assertThat(validator.validate(json.toString().replace("\"host\":\"KG\"", "\"host\":7"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(validator.validate(json.toString().replace("\"2019-05\"", "2019"), InputFormat.JSON))
                .isNotEmpty();

        Catalog back = CatalogJson.read(new StringReader(json.toString()), OPTIONS);
        assertThat(back.entities()).isEqualTo(world.entities());
        assertThat(back.get(TrainingProgram.KIND, "kg-course").facts().value(TrainingProgram.TAUGHT))
                .contains(PartialDate.parse("2019-05"));
        assertThatThrownBy(() -> CatalogJson.read(new StringReader(json.toString())))
                .hasMessageContaining("/tables/training-programs: 'training-programs': no such table");

        StringBuilder part = new StringBuilder();
        PartJson.write(world, world.entity("kg-course"), part);
        assertThat(PartJson.read(new StringReader(part.toString()), world).entities())
                .isEqualTo(world.entities());
    }
}
