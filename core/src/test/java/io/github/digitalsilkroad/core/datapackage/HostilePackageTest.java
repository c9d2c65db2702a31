package io.github.digitalsilkroad.core.datapackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.BudgetException;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.testkit.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Packages made to take all time or all memory, or to say in an error message what the reader should not believe. */
class HostilePackageTest {

    private static final LoadOptions STANDARD = LoadOptions.standard();

    @TempDir
    Path directory;

    @TempDir
    Path elsewhere;

    private static List<String> soon(Path path, LoadOptions options) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Folder.problems(path, options));
    }

    @Tag("slow")
    @Test
    void tenThousandClaimsOnDeploymentsThatAreGone() {
        StringBuilder claims = new StringBuilder();
        StringBuilder deployments = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String id = "kg-cameras-of-the-city-" + i;
            if (i % 2 == 0) {
                deployments.append(id).append(",Cameras,KG,,safe-city,,\n");
            }
            claims.append(id).append(",cameras,5,,,camera,exact,,paper-2020,,,\n");
        }
        Folder draft = Folder.small();
        draft = draft.with("deployments.csv", draft.text("deployments.csv") + deployments)
                .with("claims.csv", draft.text("claims.csv") + claims);
        List<String> problems = soon(draft.describedIn(directory), STANDARD);
        assertThat(problems).hasSize(10_000);
        assertThat(problems.get(0)).contains("nearest: kg-cameras-of-the-city-0");
        assertThat(problems.get(9_999)).endsWith("no entity has this id");
    }

    @Test
    void idsOfTwentyThousandLetters() {
        Folder draft = Folder.small();
        for (int i = 0; i < 20; i++) {
            draft = draft.add("organizations.csv", "x".repeat(19_000) + i + ",X,,vendor,");
        }
        draft = draft.claim("supplier," + "x".repeat(19_000) + ",,,,exact,");
        assertThat(soon(draft.describedIn(directory), STANDARD))
                .hasSize(21)
                .allSatisfy(line -> assertThat(line)
                        .contains("must be up to 100 lower-case")
                        .hasSizeLessThan(400));
    }

    @Test
    void moreProblemsThanTheLimit() {
        Folder draft = Folder.small();
        draft = draft.with("places.csv", draft.text("places.csv") + "x\n".repeat(200_000));
        assertThat(soon(draft.describedIn(directory), STANDARD))
                .hasSize(100_001)
                .startsWith(directory + ": more than 100000 problems, the limit; Budget.standard().with(PROBLEMS, ...)"
                        + " raises it");
        LoadOptions few = LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.PROBLEMS, 3));
        assertThat(soon(directory, few)).hasSize(4);
        assertThatThrownBy(() -> DataPackage.readGoodRows(directory, few))
                .hasMessageStartingWith(directory + ": 4 problems, nothing loaded\n  " + directory
                        + ": more than 3 problems, the limit");
    }

    @Tag("slow")
    @Test
    void blankLinesInAZip() throws IOException {
        Folder draft = Folder.small();
        draft = draft.with("places.csv", draft.text("places.csv") + " \n".repeat(5 << 20));
        Path archive = Folder.zip(draft.describedIn(directory), elsewhere.resolve("p.zip"), "");
        assertThat(Files.size(archive)).isLessThan(100_000);
        assertThat(soon(archive, STANDARD)).hasSize(100_001);
    }

    /** Every limit of a reader, at 1, is refused by its name, with what raises it. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"YEARS", "ANSWERS", "MILLISECONDS"})
    void eachLimitOfAReaderIsRefusedByItsName(Budget.Limit limit) throws IOException {
        Folder draft = Folder.small();
        draft = draft.with("places.csv", draft.text("places.csv") + "x\n".repeat(3));
        Path archive = Folder.zip(draft.describedIn(directory), elsewhere.resolve("p.zip"), "");
        LoadOptions options =
                LoadOptions.standard().withBudget(Budget.standard().with(limit, 1));
        assertThatThrownBy(() -> DataPackage.read(archive, options))
                .hasMessageContaining(limit.hint())
                .isInstanceOfSatisfying(BudgetException.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(limit);
                    assertThat(refused.needed())
                            .isGreaterThan(refused.allowed())
                            .isGreaterThan(1);
                });
    }

    @Test
    void moreBytesInAllThanTheLimit() {
        Folder.small().describedIn(directory);
        LoadOptions options =
                LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.BYTES, 1 << 14));
        assertThat(soon(directory, options))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .endsWith(": all files together are larger than 16384 bytes, the limit;"
                                + " Budget.standard().with(BYTES, ...) raises it"));
    }

    @Test
    void headerOfAMillionColumns() {
        Folder draft = Folder.small().with("places.csv", "id,name,country,kind" + ",x".repeat(1_000_000) + "\n");
        assertThat(soon(draft.describedIn(directory), STANDARD))
                .containsExactly("places.csv:1: 1000004 columns; at most 4096 are read");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void pipeThatNobodyWritesTo() throws Exception {
        Path pipe = elsewhere.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(soon(pipe, STANDARD))
                .containsExactly(
                        pipe + ": neither a directory nor a file, so perhaps a pipe or device, which is not read");
    }

    @Test
    void valuesThatForgeALineOrCommandATerminal() {
        Folder draft = Folder.small()
                .add("places.csv", "kg-osh,Osh,\"K\nclaims.csv:1: all is well\",city")
                .add("places.csv", "kg-naryn,Naryn,\u001b[31mred\u202e,city");
        assertThat(soon(draft.describedIn(directory), STANDARD))
                .satisfiesExactly(
                        line -> assertThat(line).contains("country \"K\u2026\": must be"),
                        line -> assertThat(line).contains("country \"\\u001b[31mred\\u202e\""));
        assertThatThrownBy(() -> DataPackage.read(directory))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(3));
        Catalog catalog = DataPackage.read(Folder.small().describedIn(directory));
        assertThatThrownBy(() -> catalog.deployment("kg\nforged")).hasMessageStartingWith("no deployment 'kg\u2026'; ");
        assertThatThrownBy(() -> CountryCode.of("\u001b[31m")).hasMessageStartingWith("country \"\\u001b[31m\": must");
    }

    @Test
    void aPackageThatDoesNotFitIntoMemory() {
        Folder.small().describedIn(directory);
        Resources full = new Resources() {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                if (name.equals("deployments.csv")) {
                    throw new OutOfMemoryError("Java heap space");
                }
                return new DirectoryResources(directory).open(name);
            }

            @Override
            public String location() {
                return "here";
            }
        };
        String message =
                "here: 1 problem, nothing loaded\n  here: not enough memory: tables of 1 MB take up to 1 MB to read,"
                        + " and this process may use " + ((Runtime.getRuntime().maxMemory() >> 20) + 1)
                        + " MB; start java with -Xmx1m or more, or read fewer rows";
        assertThatThrownBy(() -> DataPackage.read(full, STANDARD)).hasMessage(message);
        assertThatThrownBy(() -> DataPackage.readGoodRows(full, STANDARD)).hasMessage(message);
    }

    /** No table is opened, so that no memory is spent on one; a smaller limit on bytes is the first to refuse it. */
    @Test
    void aPackageThatCannotFitIntoMemoryIsRefusedBeforeItIsRead() throws IOException {
        long memory = Runtime.getRuntime().maxMemory();
        Path descriptor = Folder.small().describedIn(directory).resolve("datapackage.json");
        Files.writeString(
                descriptor,
                Files.readString(descriptor).replaceFirst("\"bytes\" : [0-9]+", "\"bytes\" : " + memory / 2));
        Resources untouched = new Resources() {
            @Override
            public Optional<InputStream> open(String name) throws IOException {
                assertThat(name).isEqualTo("datapackage.json");
                return new DirectoryResources(directory).open(name);
            }

            @Override
            public String location() {
                return "here";
            }
        };
        LoadOptions large = LoadOptions.standard()
                .withBudget(Budget.standard()
                        .with(Budget.Limit.BYTES, Long.MAX_VALUE)
                        .with(Budget.Limit.FILE_BYTES, Long.MAX_VALUE));
        long tables = ((memory / 2) >> 20) + 1;
        assertThatThrownBy(() -> DataPackage.read(untouched, large))
                .isInstanceOf(InvalidDataException.class)
                .hasMessageStartingWith("here: 1 problem, nothing loaded\n  here: not enough memory: tables of "
                        + tables + " MB take up to ")
                .hasMessageContaining(
                        " and this process may use " + ((memory >> 20) + 1) + " MB; start java with -Xmx");
        assertThatThrownBy(() -> DataPackage.readGoodRows(untouched, large)).isInstanceOf(InvalidDataException.class);
        LoadOptions small = LoadOptions.standard().withBudget(Budget.standard().with(Budget.Limit.BYTES, 1 << 20));
        assertThat(soon(directory, small).get(0)).contains("but datapackage.json declares " + memory / 2);
    }
}
