package io.github.digitalsilkroad.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, exit statuses and refusals, of all commands. */
class MainTest extends CommandTest {

    /** A call, or a name with a capital letter inside. */
    private static final Pattern JAVA =
            Pattern.compile("\\b[a-z]\\w*\\(|\\b[a-z]+[A-Z]\\w*|\\b[A-Z]\\w+\\.[a-z]\\w*\\(");

    /** A request of each command for each exit status; GOOD and so on are what a test has in its folder. */
    private static final List<String> REQUESTS = List.of(
            "search huawei | search xyzzyqq | search dushanbe --kind city",
            "ask safeguard-gap country=KG | - | ask nonsense",
            "why safeguard-gap country=KG | - | why safeguard-gap country=XX",
            "cite safeguard-gap country=KG | - | cite safeguard-gap",
            "lint TRUE | lint FALSE | lint MISSING",
            "find-out --first 1 pushback country=KG | - | find-out country=KG",
            "reread cpc-2020 | - | reread nobody",
            "sample 1 | - | sample 0",
            "diff GOOD GOOD | diff OLDER GOOD | diff EMPTY",
            "check GOOD | check BAD | check EMPTY",
            "renew GOOD | renew BAD | renew EMPTY",
            "lock write LOCK pushback country=KG year=2020 | - | lock write LOCK nonsense",
            "lock check GOOD.lock | lock check OLDER.lock | lock check MISSING",
            "import csv GOOD | - | import ftm TRUE",
            "export --format bibtex | - | export --format csv",
            "report EMPTY | - | report",
            "briefing --no-html KG | - | briefing --no-html XX",
            "shell --help | - | shell --nonsense");

    static Set<String> commands() {
        return COMMANDS.getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithExamplesThatFitsATerminal(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(said()).startsWith("Usage: ").contains("Example", "\nExit status:\n");
        assertThat(said().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(told()).isEmpty();
    }

    /** An analyst reads what a command answers, or why it cannot; only the shell speaks Java. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask debt-distress debtor=TJ year=2021",
                "ask debt-leverage debtor=TJ counting=all over=bilateral-debt year=2016",
                "ask series-ratio numerator=kg-principal-china-bilateral denominator=kg-debt-stock-imf year=2020",
                "ask series-ratio numerator=kg-debt-stock-china-bilateral denominator=kg-public-debt year=2020",
                "ask foreign-financing deployment=uz-uzbektelecom-cdma-fiber-2012",
                "ask loan-service financing=kz-aiddata-40103",
                "ask debt-distress debtor=TJ",
                "why jurisdiction-exposure law=cn-national-intelligence-law-2017 country=TM",
                "find-out --first 1 pushback country=KG",
                "reread cpc-2020",
                "import csv nowhere"
            })
    void noCommandNamesAMethodOrATypeOfJava(String request) {
        run(request.split(" ", -1));
        assertThat((said() + told()).lines().filter(line -> !line.contains("://")))
                .isNotEmpty()
                .noneMatch(JAVA.asPredicate());
    }

    @Test
    void everyExitStatusThatHelpListsIsThatOfSomeRequest() throws IOException {
        Catalog good = DigitalSilkRoad.load();
        Map<String, Path> files = new HashMap<>();
        for (String name : List.of("GOOD", "BAD", "OLDER", "EMPTY", "TRUE", "FALSE", "MISSING", "LOCK")) {
            files.put(name, folder.resolve(name.toLowerCase(Locale.ROOT) + ".md"));
        }
        DataPackage.write(good, files.get("GOOD"));
        DataPackage.write(good, files.get("BAD"));
        Path claims = files.get("BAD").resolve("claims.csv");
        Files.writeString(claims, "tj-dushanbe-safe-city,cameras,many,,,camera,exact\n", StandardOpenOption.APPEND);
        DataPackage.write(good.knownBy("2020-04"), files.get("OLDER"));
        Files.createDirectory(files.get("EMPTY"));
        Files.writeString(files.get("TRUE"), "In 2018, 38 percent of Kyrgyz public debt was owed to China.");
        Files.writeString(files.get("FALSE"), "In 2018, 83 percent of Kyrgyz public debt was owed to China.");
        Score score = Scores.parse(DEBT);
        files.put("GOOD.lock", folder.resolve("good.lock"));
        files.put("OLDER.lock", folder.resolve("older.lock"));
        AnswerLock lock = AnswerLock.of(good, List.of(score));
        lock.write(files.get("GOOD.lock"));
        String pinned = Files.readString(files.get("GOOD.lock"));
        Files.writeString(files.get("OLDER.lock"), pinned.replaceFirst("(?m)^  = [\\d.]+", "  = 1"));
        Set<String> asked = new HashSet<>();
        Map<String, String> said = new HashMap<>();
        for (String requests : REQUESTS) {
            String[] byStatus = requests.split(" \\| ", -1);
            for (int status = 0; status < byStatus.length; status++) {
                String[] words = byStatus[status].split(" ", -1);
                asked.add(words[0]);
                boolean isListed = !byStatus[status].equals("-");
                assertThat(exits(byStatus[0].split(" ", -1)).containsKey(Integer.toString(status)))
                        .as(requests)
                        .isEqualTo(isListed);
                for (int i = 0; i < words.length; i++) {
                    words[i] = files.containsKey(words[i]) ? files.get(words[i]).toString() : words[i];
                }
                if (isListed) {
                    assertThat(run(words)).as(byStatus[status]).isEqualTo(status);
                    said.put(byStatus[status], said().strip());
                }
            }
        }
        assertThat(asked).containsAll(commands());
        Path report = files.get("EMPTY");
        assertThat(said)
                .containsEntry("report EMPTY", report.resolve("index.html").toString());
        assertThat(report.resolve("find-out.html")).content().contains("What to find out next");
        assertThat(report.resolve("reread.html")).content().contains("read again");
    }

    @Test
    void helpShowsASentenceAsOneTypesIt() {
        assertThat(run("lint", "--help")).isZero();
        assertThat(said()).contains("lint \"about 40 % of Kyrgyz");
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help")).isZero();
        assertThat(commands())
                .hasSizeGreaterThan(2)
                .allSatisfy(command -> assertThat(said()).containsPattern("(?m)^  " + command + " {2,}\\S"));
        assertThat(said()).contains("\nExit status:\n");
        assertThat(run("--version")).isZero();
        assertThat(said()).contains("data: " + DigitalSilkRoad.load().version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "ask", "why", "cite", "find-out", "reread"})
    void everyExampleOfACommandThatReadsTheBundledDataIsMet(String command) {
        assertThat(run(command, "--help")).isZero();
        List<String> examples = said().lines()
                .filter(line -> line.startsWith("  " + command + " "))
                .map(line -> line.strip().replaceFirst(" {2,}.*", ""))
                .toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            List<String> words = new ArrayList<>();
            Matcher word = Pattern.compile("\"([^\"]*)\"|\\S+").matcher(example);
            while (word.find()) {
                words.add(word.group(1) == null ? word.group() : word.group(1));
            }
            assertThat(run(words.toArray(new String[0]))).as(example).isZero();
        }
    }

    /** What cannot be written where something else is names that place, and no file beside it. */
    @Test
    void whatCannotBeWrittenNamesThePlaceThatWasAsked() throws IOException {
        Path directory = Files.createDirectories(folder.resolve("there/below"));
        assertThat(run(
                        "export",
                        "--format",
                        "bibtex",
                        "-o",
                        directory.getParent().toString()))
                .isEqualTo(Main.USAGE);
        assertThat(told()).startsWith(directory.getParent() + ": ").doesNotContain("->");
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run("export", "--format", "csv", "-o", file.toString())).isEqualTo(Main.USAGE);
        assertThat(told()).startsWith(file + ": ");
        Path disk = folder.getRoot();
        assertThat(run("export", "--format", "csv", "-o", disk.toString())).isEqualTo(Main.USAGE);
        assertThat(told()).isEqualTo(disk + ": is the root of a disk\n");
        String longer = folder.resolve("x".repeat(250)).toString();
        assertThat(run("export", "--format", "bibtex", "-o", longer)).isEqualTo(Main.USAGE);
        assertThat(told()).startsWith(folder + ": ").doesNotContain("xxx");
    }

    /** What the type of an error tells is told in words, also where the system gives no reason. */
    @Test
    void anErrorOfAFileIsToldWithItsReason() {
        for (FileSystemException problem : List.of(
                new AccessDeniedException("a.csv"),
                new NoSuchFileException("a.csv"),
                new FileAlreadyExistsException("a.csv"),
                new NotDirectoryException("a.csv"),
                new FileSystemException("a.csv", "b.csv", "Is a directory"))) {
            err.reset();
            Main.told(problem, new PrintStream(err, true, StandardCharsets.UTF_8));
            assertThat(told()).matches("[ab]\\.csv: [a-zA-Z, ]+\n");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask debt-levrage",
                "ask debt-leverage debtor=XX year=2016",
                "ask safeguard-gap country=KG --through nonsense",
                "ask safeguard-gap country=KG --through under",
                "ask safeguard-gap country=KG --through cancel",
                "ask safeguard-gap country=KG --only-source nobody",
                "ask safeguard-gap country=KG --data nowhere",
                "ask --nonsense",
                "nonsense",
                "why",
                "cite safeguard-gap country=KG --format word",
                "diff nowhere",
                "check nowhere",
                "check",
                "renew nowhere",
                "renew pom.xml",
                "export",
                "export --format csv",
                "export --format nonsense",
                "lock",
                "lock check nowhere",
                "lock write",
                "reread nobody",
                "reread",
                "lint nothing of debt",
                "import ftm src",
                "import csv src --country KG",
                "import json pom.xml --edition 2025",
                "sample 0",
                "search --first 0 huawei",
                "find-out --first -1 pushback country=KG"
            })
    void saysInWordsWhyARequestCannotBeMet(String line) {
        assertThat(run(line.split(" ", -1))).isEqualTo(2);
        assertThat(told() + said()).isNotBlank().doesNotContain("\tat ", "Exception");
    }

    @Test
    void saysWhatThereIsBesideWhatIsNot() {
        assertThat(run("serch", "huawei")).isEqualTo(2);
        assertThat(told()).startsWith("no command 'serch'; all: search, ask, ");
        assertThat(run("lint", "missing.md")).isEqualTo(2);
        assertThat(told()).isEqualTo("missing.md: no such file or folder\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export --format %s",
                "import %s missing.csv",
                "cite safeguard-gap country=KG --format %s",
                "lint missing.md --format %s",
                "search nothingatall --kind %s",
                "ask %s",
                "ask safeguard-gap country=KG --through %s",
                "briefing --full --no-html %s"
            })
    void everyChoiceThatARefusalListsIsTaken(String line) {
        Set<String> choices = new LinkedHashSet<>();
        for (String bad : List.of("nonsense", "wee", "cof", "replace-vendr", "xx")) {
            Set<String> listed = listed(line, bad);
            assertThat(listed).as(bad).hasSizeGreaterThan(2);
            choices.addAll(listed);
        }
        assertThat(choices)
                .allSatisfy(choice -> assertThat(listed(line, choice)).isEmpty());
    }

    @Test
    void aLensThatTheShellSplitIsToldToStandInQuotationMarks() {
        assertThat(run("ask", "safeguard-gap", "country=KG", "--through", "under", "reading=only", "cpc-2020"))
                .isNotZero();
        assertThat(told()).contains("--through under: ", "quotation marks", "'under reading=\"only cpc-2020\"'");
        assertThat(run("ask", "safeguard-gap", "country=KG", "--through", "under reading=only cpc-2020"))
                .isNotZero();
        assertThat(told()).contains("follow 'cpc-2020'", "quotation marks, as in name=\"two words\"");
        assertThat(run("ask", "safeguard-gap", "country=KG", "--through", "under reading=\"only cpc-2020\""))
                .isZero();
    }

    @Test
    void aRefusedFormatIsToldTheOnesThatTheCommandOffers() {
        String written = Format.all().stream()
                .filter(Format::isWritten)
                .map(Format::name)
                .collect(Collectors.joining(", "));
        assertThat(listed("export --format %s", "weo")).hasToString("[" + written + "]");
        assertThat(told()).contains("all: " + written);
        assertThat(listed("export --format %s", "geo-json"))
                .startsWith("geojson")
                .hasSize(written.split(", ", -1).length);
        assertThat(listed("search nothingatall --kind %s", "city")).contains("place", "search");
        assertThat(listed("ask safeguard-gap country=KG --through %s", "replace-vendr"))
                .contains("replace-vendor", "under", "scenario");
        assertThat(listed("briefing --no-html %s", "US"))
                .isEqualTo(listed("briefing --no-html %s", "Kazahkstn"))
                .hasSize(5);
    }

    /** The choices that the refusal of one names, without repetition; empty if it is taken. */
    private Set<String> listed(String line, String choice) {
        run(String.format(line, choice).split(" ", -1));
        Set<String> listed = new LinkedHashSet<>();
        Pattern lists =
                Pattern.compile("(?:nearest: |all: |must be one of |expected one of \\[|choose from )([^];\n]+)");
        Matcher list = lists.matcher(told());
        while (list.find()) {
            for (String one : list.group(1).split(", ", -1)) {
                if (!one.startsWith("or ")) {
                    listed.add(one.replaceFirst(" \\(.*", ""));
                }
            }
        }
        return listed;
    }
}
