package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.model.Place;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no tables, or not the tables that the schema asks for. */
class BadTableTest {

    private static final LoadOptions STANDARD = LoadOptions.standard();

    @TempDir
    Path directory;

    private Folder draft;

    @BeforeEach
    void startFromAGoodPackage() {
        draft = Folder.small();
        assertProblems(STANDARD);
    }

    private void assertProblems(LoadOptions options, String... expected) {
        assertThat(Folder.problems(draft.describedIn(directory), options)).containsExactly(expected);
    }

    private List<String> warnings() {
        Outcome<Catalog> read = DataPackage.readGoodRows(draft.describedIn(directory), STANDARD);
        assertThat(read.leftOut()).isEmpty();
        return read.warnings().stream().map(Problem::toString).toList();
    }

    @Test
    void missingColumn() {
        draft = draft.with("places.csv", "id,name,country\nkg-bishkek,Bishkek,KG\n");
        assertProblems(STANDARD, "places.csv:1 kind: missing column; the table needs [id, name, country, kind]");
    }

    @Test
    void columnThatOccursTwice() {
        draft = draft.with("places.csv", "id,name,name,country,kind\nkg-bishkek,Bishkek,Frunze,KG,capital\n");
        assertProblems(STANDARD, "places.csv:1 name: the column occurs twice");
    }

    @Test
    void extraColumnIsKeptAsideWithAWarning() {
        draft = draft.with(
                "places.csv", "id,name,country,kinds,kind\nkg-bishkek,Bishkek,KG,city of the state,capital\n");
        String warning =
                "places.csv:1 kinds: unknown column, kept aside; nearest: kind; all: id, name, country, kind, part_of,"
                        + " precision";
        assertThat(warnings()).containsExactly(warning);
        Outcome<Catalog> result = DataPackage.readGoodRows(directory, STANDARD);
        assertThat(result.leftOut()).isEmpty();
        assertThat(result.warnings()).hasToString("[" + warning + "]");
        assertThat(result.aside())
                .containsExactly(
                        new Problem("places.csv", 2, "", "kinds", "city of the state", "unknown column, kept aside"));
        assertThat(result.value().get(Place.KIND, "kg-bishkek").name()).isEqualTo("Bishkek");
    }

    @Test
    void columnsInAnotherOrderAndMissingOptionalOnesAreFine() {
        draft = draft.with("places.csv", "kind,country,name,id\ncapital,KG,Bishkek,kg-bishkek\n");
        assertThat(warnings()).isEmpty();
    }

    @Test
    void wrongEncoding() {
        String text = draft.text("places.csv") + "kg-at-bashi,Ät-Baschi,KG,district\n";
        draft = draft.with("places.csv", text.getBytes(StandardCharsets.ISO_8859_1));
        assertProblems(STANDARD, "places.csv:3: not UTF-8: save the file in UTF-8");
        draft = Folder.small();
        draft = draft.with("places.csv", draft.text("places.csv").getBytes(StandardCharsets.UTF_16));
        assertProblems(STANDARD, "places.csv:1: not UTF-8: save the file in UTF-8");
    }

    @Test
    void byteOrderMarkIsSkippedWithAWarning() {
        draft = draft.with("places.csv", "\uFEFF" + draft.text("places.csv"));
        assertThat(warnings())
                .containsExactly(
                        "places.csv:1: starts with a byte order mark, which was skipped; save as UTF-8 without BOM");
    }

    @Test
    void bareQuotationMarkInsideAField() {
        draft = draft.replace("places.csv", "Bishkek", "the \"capital\"");
        assertProblems(
                STANDARD,
                "places.csv:2: bare quotation mark near 'bishkek,the \"capital\",KG': a field with a quotation mark"
                        + " must be enclosed in quotation marks");
    }

    @Test
    void quotationMarkThatIsNotDoubled() {
        draft = draft.replace("places.csv", "Bishkek", "\"the \"capital\" city\"");
        assertProblems(
                STANDARD,
                "places.csv:2: bare quotation mark near 'ishkek,\"the \"capital\" ci': a quotation mark inside a field"
                        + " must be doubled, and a closing one ends it");
    }

    @Test
    void quotationMarkThatIsNeverClosed() {
        draft = draft.replace("places.csv", "Bishkek", "\"Bishkek");
        assertProblems(
                STANDARD,
                "places.csv:2: bare quotation mark near 'kg-bishkek,\"Bishkek,KG,': the field's closing quotation mark"
                        + " is missing");
    }

    @Test
    void rowOfAnotherLength() {
        draft = draft.add("places.csv", "kg-osh,Osh,KG").add("places.csv", "kg-osh,Osh, the city,KG,city");
        assertProblems(
                STANDARD,
                "places.csv:3: 3 fields, but the header has 4",
                "places.csv:4: 5 fields, but the header has 4");
    }

    @Test
    void emptyFile() {
        draft = draft.with("places.csv", "");
        assertProblems(
                STANDARD,
                "places.csv:1: empty: the first line must name the columns [id, name, country, kind, part_of,"
                        + " precision]");
    }

    @Test
    void tableWithoutRowsIsFineWhereNothingRefersToIt() {
        draft = draft.with("financings.csv", "id,name,recipient,instrument,funds,part_of\n");
        assertProblems(STANDARD);
        assertThat(DataPackage.read(directory).financings().list()).isEmpty();
    }

    @Test
    void moreRowsThanAllowed() {
        assertProblems(LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ROWS, 19)));
        assertProblems(
                LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ROWS, 18)),
                directory + ": more than 18 rows, the limit; Budget.standard().with(ROWS, ...) raises it");
    }

    @Test
    void fieldLongerThanAllowed() {
        draft = draft.replace("places.csv", "Bishkek", "B".repeat(20_000));
        assertProblems(STANDARD);
        draft = draft.replace("places.csv", "BB", "BBB");
        assertProblems(
                STANDARD,
                "places.csv:2 name: a field of 30000 characters: more than 20000, the limit;"
                        + " Budget.standard().with(FIELD_LENGTH, ...) raises it");
        assertProblems(LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.FIELD_LENGTH, 40_000)));
    }

    @Test
    void fieldLongerThanAnyBuffer() {
        draft = draft.replace("places.csv", "Bishkek", "B".repeat(200_000));
        assertProblems(
                STANDARD,
                "places.csv:2 name: a field of 200000 characters: more than 20000, the limit;"
                        + " Budget.standard().with(FIELD_LENGTH, ...) raises it");
    }

    @Test
    void fileLargerThanAllowed() {
        StringBuilder places = new StringBuilder(draft.text("places.csv"));
        for (int i = 0; i < 4_000; i++) {
            places.append("kg-village-").append(i).append(",Village,KG,town\n");
        }
        draft = draft.with("places.csv", places.toString());
        assertProblems(STANDARD);
        assertProblems(
                LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.FILE_BYTES, 1 << 16)),
                "places.csv: larger than 65536 bytes, the limit; Budget.standard().with(FILE_BYTES, ...) raises it");
    }

    @Test
    void limitsMustBePositive() {
        for (Budget.Limit limit : Budget.Limit.values()) {
            assertThatThrownBy(() -> Budget.standard().with(limit, 0))
                    .hasMessage(limit + " 0: a limit must be 1 or more");
        }
    }

    @Test
    void aLimitThatIsExceededSaysWhatIsNeeded() {
        draft.describedIn(directory);
        LoadOptions few = LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.ROWS, 18));
        assertThatThrownBy(() -> DataPackage.read(directory, few))
                .isInstanceOfSatisfying(BudgetException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(Budget.Limit.ROWS);
                    assertThat(refused.allowed()).isEqualTo(18);
                    assertThat(refused.needed()).isEqualTo(19);
                    assertThat(refused.problems()).hasSize(1);
                });
        Budget enough = few.budget().with(Budget.Limit.ROWS, 19);
        assertThat(DataPackage.read(directory, LoadOptions.standard().withBudget(enough)))
                .isNotNull();
    }

    @Test
    void aFileMayEndWithAQuotationMark() {
        draft = draft.with("places.csv", "id,name,country,kind\nkg-bishkek,Bishkek,KG,\"capital\"");
        assertProblems(STANDARD);
    }

    @Test
    void aQuotationMarkThatBeginsTheFileMustBeClosed() {
        draft = draft.with("places.csv", "\"id,name,country,kind\nkg-bishkek,Bishkek,KG,capital\n");
        assertProblems(
                STANDARD,
                "places.csv:1: bare quotation mark near '\"id,name,cou': the field's closing quotation mark is"
                        + " missing");
    }

    @Test
    void aQuotationMarkAtTheEndOfALineIsShownWithWhatPrecedesIt() {
        draft = draft.replace("places.csv", "KG,capital", "KG,capital\"");
        assertProblems(
                STANDARD,
                "places.csv:2: bare quotation mark near 'k,KG,capital\" ': a field with a quotation mark must be"
                        + " enclosed in quotation marks");
    }

    @Test
    void aSeparatorThatBeginsTheHeaderIsSeen() {
        draft = draft.with("places.csv", ";id;name\n");
        assertProblems(STANDARD, "places.csv:1: the columns are separated by semicolons; save the file with commas");
        draft = draft.with("places.csv", "\tid\tname\n");
        assertProblems(STANDARD, "places.csv:1: the columns are separated by tabs; save the file with commas");
    }

    @Test
    void aLongIdIsAProblemOfItsColumn() {
        draft = draft.add("places.csv", "k".repeat(30_000) + ",Osh,KG,city");
        assertProblems(
                STANDARD,
                "places.csv:3 id: a field of 30000 characters: more than 20000, the limit;"
                        + " Budget.standard().with(FIELD_LENGTH, ...) raises it");
    }

    @Test
    void blankLinesAreSkipped() {
        draft = draft.replace("places.csv", "kg-bishkek", "\nkg-bishkek").add("places.csv", "");
        assertProblems(STANDARD);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void warningsCountAsProblemsDo() {
        draft = draft.with("places.csv", "id,name,country,kind,a,b,c\nkg-bishkek,Bishkek,KG,capital,,,\n");
        assertProblems(LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.PROBLEMS, 3)));
        LoadOptions fewer = LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.PROBLEMS, 2));
        assertThatThrownBy(() -> DataPackage.read(draft.describedIn(directory), fewer))
                .isInstanceOfSatisfying(
                        BudgetException.class,
                        refused -> assertThat(refused.limit()).isEqualTo(Budget.Limit.PROBLEMS));
    }

    @Test
    void ofTwoRowsWithOneIdTheFirstIsKeptAndTheSecondReported() {
        draft = draft.add("sources.csv", "paper-2020,Another title,Another paper,press,3,,2021,,en,,,,")
                .add("properties.csv", "cameras,quantity,device,devices,Devices in operation.");
        Outcome<Catalog> read = DataPackage.readGoodRows(draft.describedIn(directory), STANDARD);
        assertThat(read.leftOut().stream().map(Problem::toString))
                .containsExactlyInAnyOrder(
                        "sources.csv:3 id: 'paper-2020': the id occurs twice",
                        "properties.csv:9 name: 'cameras': the property occurs twice");
        assertThat(read.value().source("paper-2020").title()).isEqualTo("The title, with a comma");
    }

    @Test
    void allFilesTogetherMayHaveAsManyBytesAsTheBudget() throws IOException {
        draft.describedIn(directory);
        long bytes = 0;
        for (byte[] file : Folder.from(directory).files().values()) {
            bytes += file.length;
        }
        Path archive = Folder.zip(directory, directory.resolveSibling(directory.getFileName() + ".zip"), "");
        for (Path place : List.of(directory, archive)) {
            assertThat(Folder.problems(place, bytes(bytes))).isEmpty();
            LoadOptions fewer = bytes(bytes - 1);
            assertThatThrownBy(() -> DataPackage.read(place, fewer))
                    .isInstanceOfSatisfying(
                            BudgetException.class,
                            refused -> assertThat(refused.limit()).isEqualTo(Budget.Limit.BYTES))
                    .hasMessageContaining("all files together are larger than ");
        }
    }

    private static LoadOptions bytes(long most) {
        return LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.BYTES, most));
    }
}
