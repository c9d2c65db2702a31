package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.reader;
import static io.github.digitalsilkroad.interchange.Documents.refusals;
import static io.github.digitalsilkroad.interchange.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Schema;
import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.schema.Cell;
import io.github.digitalsilkroad.core.schema.Column;
import io.github.digitalsilkroad.core.schema.Kind;
import io.github.digitalsilkroad.core.schema.Row;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.json.ReleaseDelta.RowChange;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A delta between two small releases, row by row, and what is wrong with one that is none. */
class ReleaseDeltaTest {

    private static final String BEFORE = """
            {"format":"digital-silk-road/catalog/1","name":"small","version":"1","schemaVersion":1,"tables":{
            "countries":[{"code":"KG","name":"Kirgizia","iso3":"KGZ"}],
            "organizations":[{"id":"huawei","name":"Huawei","kinds":["vendor"]}],
            "deployments":[{"id":"kg-a","name":"A","country":"KG","category":"safe-city"},
            {"id":"kg-b","name":"B","country":"KG","category":"safe-city"},
            {"id":"kg-c","name":"C","country":"KG","category":"safe-city"}],
            "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3}],
            "claims":[
            {"subject":"kg-a","property":"cameras","value":100,"unit":"camera","qualifier":"exact","source":"paper"},
            {"subject":"kg-a","property":"cost","value":5,"unit":"USD","qualifier":"exact","source":"paper"},
            {"subject":"kg-b","property":"supplier","value":"huawei","qualifier":"exact","source":"paper"},
            {"subject":"kg-c","property":"supplier","value":"huawei","qualifier":"exact","source":"paper"}]}}
            """;

    private static final String AFTER = """
            {"format":"digital-silk-road/catalog/1","name":"small","version":"2","schemaVersion":1,"tables":{
            "countries":[{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}],
            "organizations":[{"id":"huawei","name":"Huawei","kinds":["vendor"]}],
            "deployments":[{"id":"kg-a","name":"A","country":"KG","category":"safe-city"},
            {"id":"kg-d","name":"D","country":"KG","category":"safe-city"}],
            "sources":[{"id":"paper","title":"Paper","publisher":"Press","type":"press","reliability":3},
            {"id":"idea","title":"Idea","publisher":"We","type":"assumption"},
            {"id":"office","title":"Office","publisher":"Office","type":"official","published":"2020"}],
            "retired":[{"old":"kg-b","new":"kg-a","reason":"the same system"}],
            "claims":[
            {"subject":"kg-a","property":"cameras","value":120,"unit":"camera","qualifier":"exact","source":"paper"},
            {"subject":"kg-a","property":"cameras","value":150,"unit":"camera","qualifier":"exact","source":"office","as_of":"2019","revision":"change"},
            {"subject":"kg-a","property":"cost","value":5,"unit":"USD","qualifier":"exact","source":"paper"},
            {"subject":"kg-a","property":"supplier","value":"huawei","qualifier":"exact","source":"paper"},
            {"subject":"kg-d","property":"supplier","value":"huawei","qualifier":"exact","source":"office"},
            {"subject":"kg-d","property":"cameras","value":7,"unit":"camera","qualifier":"exact","source":"idea"}]}}
            """;

    private static final Catalog OLD = CatalogJson.read(reader(BEFORE));
    private static final Catalog NEW = CatalogJson.read(reader(AFTER));

    private static List<String> told(ReleaseDelta delta) {
        List<String> told = new ArrayList<>();
        for (RowChange change : delta.changes()) {
            told.add(change.op() + " " + change.table() + ", " + change.cause().code() + ": " + cells(change.before())
                    + " > " + cells(change.row()));
        }
        return told;
    }

    private static String cells(List<String> row) {
        return String.join(",", row.stream().filter(cell -> !cell.isEmpty()).toList());
    }

    @Test
    void everyRowThatDiffersIsToldWithItsCause() {
        assertThat(told(ReleaseDelta.between(OLD, NEW)))
                .containsExactly(
                        "MOD countries, correction: KG,Kirgizia,KGZ > KG,Kyrgyzstan,KGZ",
                        "DEL deployments, merge: kg-b,B,KG,safe-city > ",
                        "DEL deployments, correction: kg-c,C,KG,safe-city > ",
                        "ADD deployments, new-evidence:  > kg-d,D,KG,safe-city",
                        "ADD sources, scenario:  > idea,Idea,We,assumption,1",
                        "ADD sources, new-evidence:  > office,Office,Office,official,4,2020",
                        "MOD claims, correction: kg-a,cameras,100,camera,exact,paper > kg-a,cameras,120,camera,exact,paper",
                        "DEL claims, correction: kg-c,supplier,huawei,exact,paper > ",
                        "ADD claims, change-in-the-world:  > kg-a,cameras,150,camera,exact,2019,office,change",
                        "ADD claims, scenario:  > kg-d,cameras,7,camera,exact,idea",
                        "ADD claims, new-evidence:  > kg-d,supplier,huawei,exact,office",
                        "MOD claims, merge: kg-b,supplier,huawei,exact,paper > kg-a,supplier,huawei,exact,paper",
                        "ADD retired, merge:  > kg-b,kg-a,the same system");
    }

    @Test
    void theWayBackIsToldToo() {
        assertThat(told(ReleaseDelta.between(NEW, OLD)))
                .containsExactly(
                        "MOD countries, correction: KG,Kyrgyzstan,KGZ > KG,Kirgizia,KGZ",
                        "DEL deployments, correction: kg-d,D,KG,safe-city > ",
                        "ADD deployments, new-evidence:  > kg-b,B,KG,safe-city",
                        "ADD deployments, new-evidence:  > kg-c,C,KG,safe-city",
                        "DEL sources, correction: idea,Idea,We,assumption,1 > ",
                        "DEL sources, correction: office,Office,Office,official,4,2020 > ",
                        "MOD claims, correction: kg-a,cameras,120,camera,exact,paper > kg-a,cameras,100,camera,exact,paper",
                        "DEL claims, correction: kg-a,cameras,150,camera,exact,2019,office,change > ",
                        "DEL claims, correction: kg-a,supplier,huawei,exact,paper > ",
                        "DEL claims, scenario: kg-d,cameras,7,camera,exact,idea > ",
                        "DEL claims, correction: kg-d,supplier,huawei,exact,office > ",
                        "ADD claims, new-evidence:  > kg-b,supplier,huawei,exact,paper",
                        "ADD claims, new-evidence:  > kg-c,supplier,huawei,exact,paper",
                        "DEL retired, correction: kg-b,kg-a,the same system > ");
    }

    @Test
    void isWrittenALineARow() {
        String written = text(ReleaseDelta.between(OLD, NEW)::write);
        assertThat(written.lines().skip(1).limit(4)).containsExactly("""
                {"op":"MOD","table":"countries","cause":"correction","before":{"code":"KG","name":"Kirgizia","iso3":"KGZ"},\
                "row":{"code":"KG","name":"Kyrgyzstan","iso3":"KGZ"}}""", """
                {"op":"DEL","table":"deployments","cause":"merge","before":{"id":"kg-b","name":"B","country":"KG",\
                "category":"safe-city"}}""", """
                {"op":"DEL","table":"deployments","cause":"correction","before":{"id":"kg-c","name":"C","country":"KG",\
                "category":"safe-city"}}""", """
                {"op":"ADD","table":"deployments","cause":"new-evidence","row":{"id":"kg-d","name":"D","country":"KG",\
                "category":"safe-city"}}""");
    }

    @Test
    void namesItsReleasesAndIsKnownByItsRows() {
        ReleaseDelta delta = ReleaseDelta.between(OLD, NEW);
        ReleaseDelta same = ReleaseDelta.read(reader(text(delta::write)));
        assertThat(delta.from()).isEqualTo(new DatasetVersion("small", "1", 1));
        assertThat(delta.to()).isEqualTo(new DatasetVersion("small", "2", 1));
        assertThat(delta).hasToString("small 1 -> small 2: 13 rows");
        assertThat(delta.changes().get(0)).hasToString("MOD countries, correction: KG,Kyrgyzstan,KGZ,,");
        assertThat(delta.changes().get(1)).hasToString("DEL deployments, merge: kg-b,B,KG,,safe-city,,,");
        assertThat(delta).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(delta).isNotEqualTo(ReleaseDelta.between(NEW, OLD)).isNotEqualTo("delta");
        assertThat(delta.hashCode()).isNotEqualTo(ReleaseDelta.between(NEW, OLD).hashCode());
        ReleaseDelta none = ReleaseDelta.between(OLD, OLD);
        assertThat(none).isNotEqualTo(ReleaseDelta.between(NEW, NEW));
        assertThat(ReleaseDelta.read(reader(text(none::write).replace("\"version\":\"1\"", "\"version\":\"2\""))))
                .isNotEqualTo(none);
        assertThat(ReleaseDelta.read(reader(text(none::write).replaceFirst("(\"to\".*\"version\"):\"1\"", "$1:\"2\""))))
                .isNotEqualTo(none);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            delta/2                   | delta/3                         | delta:1 /format: must be "digital-silk-road/delta/2"
            "changes":13              | "changes":"13"                  | delta:1 /changes: must be how many lines follow
            "changes":13              | "change":13                     | delta:1 /change: 'change': no such member; nearest: changes
            "changes":13              | "changes":12                    | delta:1 /changes: '12': but 13 lines follow the head
            "from":{                  | "from":7,"x":{                  | delta:1 /from/name: must be a text that is not blank
            "name":"small"            | "name":" "                      | delta:1 /from/name: must be a text that is not blank
            "name":"small"            | "name":7                        | delta:1 /from/name: must be a text that is not blank
            "name":"small"            | "name":"small","nam":7          | delta:1 /from/nam: 'nam': no such member; nearest: name
            "schemaVersion":1         | "schemaVersion":0               | delta:1 /from/schemaVersion: must be a whole number from 1 to
            "schemaVersion":1         | "schemaVersion":1.5             | delta:1 /from/schemaVersion: must be a whole number from 1 to
            "schemaVersion":1         | "schemaVersion":9               | delta:1 /from/schemaVersion: must be a whole number from 1 to
            "schemaVersion":1         | "schemaVersion":"1"             | delta:1 /from/schemaVersion: must be a whole number from 1 to
            "op":"MOD"                | "ops":"MOD"                     | delta:2 /ops: 'ops': no such member; nearest: op
            "op":"MOD"                | "ops":"MOD"                     | delta:2 /op: '': must be ADD, MOD or DEL
            "op":"MOD"                | "op":"DEL"                      | delta:2 /row: must not be there: ADD has no row before, DEL none after
            "op":"MOD"                | "op":"ADD"                      | delta:2 /before: must not be there: ADD has no row before, DEL none after
            "op":"DEL"                | "op":"MOD"                      | delta:3 /row: is missing
            "op":"ADD"                | "op":"MOD"                      | delta:5 /before: is missing
            "table":"countries"       | "table":"country"               | delta:2 /table: 'country': no such table; nearest: countries
            "cause":"merge"           | "cause":"whim"                  | delta:3 /cause: cause "whim"
            {"op":"DEL"               | 7{"op":"DEL"                    | delta:3: not JSON
            {"op":"DEL"               | [7,{"op":"DEL"                  | delta:3
            """)
    void aLineThatBreaksARuleIsRefusedWithItsPlace(String good, String bad, String problem) {
        String written = text(ReleaseDelta.between(OLD, NEW)::write);
        assertThat(written).contains(good);
        int at = written.indexOf(good);
        String broken = written.substring(0, at) + bad + written.substring(at + good.length());
        assertThat(catchThrowableOfType(InvalidDataException.class, () -> ReleaseDelta.read(reader(broken))))
                .hasMessageContaining(problem);
    }

    @Test
    void schemaVersionsUpToOursAreReadHoweverTheyAreWritten() {
        String written = text(ReleaseDelta.between(OLD, NEW)::write);
        assertThat(ReleaseDelta.read(reader(written.replace("\"schemaVersion\":1", "\"schemaVersion\":1.0")))
                        .from()
                        .schema())
                .isEqualTo(1);
    }

    @Test
    void whatIsNoDeltaIsRefused() {
        assertThatThrownBy(() -> ReleaseDelta.read(reader("[]\n")))
                .hasMessage("delta: 1 problem, nothing loaded\n  delta:1: must be one JSON object");
        assertThatThrownBy(() -> ReleaseDelta.read(reader("")))
                .hasMessageContaining("delta:1: is empty; the first line is the head");
        assertThatThrownBy(() -> ReleaseDelta.read(reader("{}\n{}\n")))
                .hasMessageContaining("delta:1 /format: must be")
                .hasMessageContaining("delta:2 /op: '': must be ADD, MOD or DEL");
        Reader broken = new Reader() {
            @Override
            public int read(char[] text, int from, int length) throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> ReleaseDelta.read(broken)).hasMessageContaining("cannot be read: the line is dead");
        LoadOptions one = LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.PROBLEMS, 1));
        assertThatThrownBy(() -> ReleaseDelta.read(reader("{}\n{}\n"), one))
                .hasMessageContaining("1 problem, nothing loaded");
    }

    @Test
    void aDeltaThatDoesNotFitItsReleasesIsNotApplied() {
        String written = text(ReleaseDelta.between(OLD, NEW)::write);
        ReleaseDelta other = ReleaseDelta.read(reader(written.replace("Kirgizia", "Kirgisia")));
        assertThatThrownBy(() -> other.apply(OLD))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("delta: 1 problem, nothing loaded\n")
                .hasMessageContaining("delta:2 /before: the old release has no such row of countries");
        ReleaseDelta wrong = ReleaseDelta.read(reader(written.replace("Kyrgyzstan", "Kyrgyz")));
        assertThatThrownBy(() -> wrong.apply(OLD))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("delta:1 /to/package: '")
                .hasMessageContaining("is not the package that comes out");
        ReleaseDelta unsound = ReleaseDelta.read(reader(written.replace("\"new\":\"kg-a\"", "\"new\":\"kg-x\"")));
        assertThatThrownBy(() -> unsound.apply(OLD))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("1 problem, nothing loaded")
                .hasMessageContaining("kg-x");
        assertThatThrownBy(() -> ReleaseDelta.between(OLD, NEW).apply(NEW))
                .hasMessageContaining("delta:1 /from/package: '")
                .hasMessageContaining("is the package of small 1, and this is another one: small 2");
    }

    /** A kind that core has never heard of. */
    private record Course(Id id, String name, int level, Facts facts) implements Entity {

        private static final Kind<Course> KIND =
                new Kind<>(Course.class, "course", "courses", "Courses for officials.", Course::make);
        private static final Column<Course, Id> ID = KIND.idColumn();
        private static final Column<Course, String> NAME =
                KIND.column("name", Cell.text(), Course::name, "name in English");
        private static final Column<Course, Integer> LEVEL =
                KIND.column("level", Cell.digit(0, 9), Course::level, "how hard it is");

        private static Course make(Row row) {
            return new Course(row.get(ID), row.get(NAME), row.get(LEVEL), row.facts());
        }

        @Override
        public Kind<Course> kind() {
            return KIND;
        }

        @Override
        public Course withFacts(Facts facts) {
            return new Course(id, name, level, facts);
        }
    }

    @Test
    void aKindThatOnlyOneReleaseHasIsToldAndApplied() {
        LoadOptions options = LoadOptions.standard().withKind(Course.KIND);
        Catalog more = OLD.toBuilder()
                .add(new Course(
                        Id.of("kg-course"),
                        "Course",
                        9,
                        Facts.builder()
                                .add(
                                        Props.SIGNED,
                                        Claim.of(PartialDate.parse("2019"), Citation.of(OLD.source("paper"))))
                                .build()))
                .build();
        ReleaseDelta there = ReleaseDelta.between(OLD, more);
        ReleaseDelta back = ReleaseDelta.between(more, OLD);
        assertThat(told(there))
                .containsExactly(
                        "ADD courses, new-evidence:  > kg-course,Course,9",
                        "ADD properties, new-evidence:  > signed,date,signed,signed",
                        "ADD claims, new-evidence:  > kg-course,signed,2019,exact,paper");
        assertThat(told(back))
                .containsExactly(
                        "DEL properties, correction: signed,date,signed,signed > ",
                        "DEL claims, correction: kg-course,signed,2019,exact,paper > ",
                        "DEL courses, correction: kg-course,Course,9 > ");
        assertThat(there.apply(OLD, options).rows(Course.KIND).list())
                .isEqualTo(more.rows(Course.KIND).list());
        assertThat(back.apply(more, options).entities()).isEqualTo(OLD.entities());
        assertThatThrownBy(() -> ReleaseDelta.between(more, more).apply(more))
                .hasMessage("delta: 1 problem, nothing loaded\n"
                        + "  delta:1: the old release has a table courses, of a kind that the options do not name");
        Schema schema = Documents.schema(out -> new CatalogJson.Schema().write(more, out));
        String document = text(out -> new CatalogJson().write(more, out));
        for (int level = 0; level <= 9; level++) {
            assertThat(refusals(schema, document.replace("\"level\":9", "\"level\":" + level)))
                    .isEmpty();
        }
        assertThat(refusals(schema, document.replace("\"level\":9", "\"level\":10")))
                .isNotEmpty()
                .allMatch(at -> at.startsWith("/tables/courses/0/level "));
    }

    @Test
    void aLineOfAnotherShapeIsRefusedByTheSchema() {
        Schema schema = Documents.schema(out -> ReleaseDelta.schema(NEW, out));
        String line =
                text(ReleaseDelta.between(OLD, NEW)::write).lines().toList().get(1);
        assertThat(refusals(schema, line)).isEmpty();
        assertThat(refusals(schema, line.replace("\"MOD\"", "\"MODIFY\"")))
                .isNotEmpty()
                .anyMatch(refusal -> refusal.contains("MOD"));
    }

    @Test
    void aClaimThatIsThereTwiceIsToldTwice() {
        String claim =
                "{\"subject\":\"kg-a\",\"property\":\"cost\",\"value\":5,\"unit\":\"USD\",\"qualifier\":\"exact\",\"source\":\"paper\"},";
        Catalog twice = CatalogJson.read(reader(BEFORE.replace(claim, claim + claim)));
        assertThat(told(ReleaseDelta.between(OLD, twice)))
                .containsExactly("ADD claims, new-evidence:  > kg-a,cost,5,USD,exact,paper");
    }
}
