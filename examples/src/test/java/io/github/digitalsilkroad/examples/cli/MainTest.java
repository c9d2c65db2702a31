package io.github.digitalsilkroad.examples.cli;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.Format;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.examples.Page;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import java.io.ByteArrayOutputStream;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each subcommand does what its help says, by its exit status as well. */
@Execution(ExecutionMode.CONCURRENT)
class MainTest {

    private static final String DEBT = "debt-leverage debtor=TJ creditor=CN year=2016";

    /** A call, or a name with a capital letter inside. */
    private static final Pattern JAVA =
            Pattern.compile("\\b[a-z]\\w*\\(|\\b[a-z]+[A-Z]\\w*|\\b[A-Z]\\w+\\.[a-z]\\w*\\(");

    /** To read what help says; each test has commands of its own. */
    private static final CommandLine COMMANDS = Main.commands(System.out);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream answers = new PrintStream(out, false, StandardCharsets.UTF_8);
    private final CommandLine commandLine = Main.commands(answers);

    private int run(String... args) {
        out.reset();
        err.reset();
        int status = Main.run(commandLine, args, answers, new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exits(args)).as("what the help of %s lists", List.of(args)).containsKey(Integer.toString(status));
        return status;
    }

    /** The exit statuses that the help of the command of a request lists. */
    private static Map<String, String> exits(String... request) {
        CommandLine command = COMMANDS;
        for (String word : request) {
            command = command.getSubcommands().getOrDefault(word, command);
        }
        return command.getCommandSpec().usageMessage().exitCodeList();
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

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

    @Test
    void answersAQuestionThroughLenses() {
        assertThat(run("ask", DEBT)).isZero();
        assertThat(said())
                .contains(
                        "Debt of TJ owed to CN",
                        Scores.parse(DEBT).on(DigitalSilkRoad.load()).toString());
        assertThat(run("ask", "debt-leverage", "debtor=TJ", "creditor=CN", "year=2016", "--known-by", "2020-04"))
                .isZero();
        assertThat(said()).contains("known by 2020-04");
        assertThat(run("ask", DEBT, "--through", "under reading=latest", "--as-of", "2017"))
                .isZero();
        assertThat(said()).contains("under latest", "as of 2017");
        assertThat(run("ask", DEBT, "--through", "depreciate currency=TJS percent=20"))
                .isZero();
        assertThat(said()).contains(" if let TJS fall by 20 %");
        assertThat(run("ask", DEBT, "--json")).isZero();
        assertThat(said()).startsWith("{").contains("digital-silk-road/answer/1");
    }

    @Test
    void findsByWords() {
        assertThat(run("search", "hauwei", "DUSHANBE")).isZero();
        assertThat(said()).contains("tj-dushanbe-safe-city", "party huawei, name dushanbe");
        assertThat(run("search", "dushanbe", "--kind", "place", "--first", "1")).isZero();
        assertThat(said()).contains("tj-dushanbe ").doesNotContain("safe-city");
        assertThat(said()).containsPattern("dushanbe: \\d+ found, the first 1 shown");
        assertThat(run("search", "xyzzyqq")).isEqualTo(1);
        assertThat(told()).isEqualTo("nothing is found for 'xyzzyqq'\n");
        assertThat(run("search", "dushanbe", "--kind", "city")).isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("kind \"city\": must be one of country, place, ");
    }

    /** An answer that rests on no source says so, in each form of a bibliography. */
    @ParameterizedTest
    @EnumSource(Cite.Format.class)
    void anAnswerWithoutASourceIsNoSilence(Cite.Format format) {
        assertThat(run("cite", "debt-leverage debtor=TJ creditor=CN year=1950", "--format", format.toString()))
                .isZero();
        assertThat(told()).startsWith("no source: unknown (");
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

    @Test
    void aDocumentThatCannotBeReadIsNamedWithTheReason() throws IOException {
        Path unread = Files.write(folder.resolve("unread.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        for (String option : List.of("--annotate", "--bound", "--fix")) {
            assertThat(run("lint", option, unread.toString())).isEqualTo(Main.USAGE);
            assertThat(told()).isEqualTo(unread + ": is not UTF-8\n");
            assertThat(run("lint", option, folder.toString())).isEqualTo(Main.USAGE);
            assertThat(told()).isEqualTo(folder + ": is a folder; give the files in it\n");
        }
        assertThat(run("lint", unread.toString())).isEqualTo(Main.USAGE);
        assertThat(told()).isEqualTo(unread + ": is not UTF-8\n");
        assertThat(run("lint", "")).isEqualTo(Main.USAGE);
        assertThat(said()).contains("It is not tested");
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

    @Test
    void answersAQuestionThatNamesACountry() {
        assertThat(run("ask", "debt-leverage debtor=Tajikistan creditor=china year=2016"))
                .isZero();
        String named = said();
        assertThat(run("ask", DEBT)).isZero();
        assertThat(named).isEqualTo(said());
        assertThat(run("ask", "vendor-concentration country=Turkmenia")).isZero();
        assertThat(run(
                        "ask",
                        "debt-leverage debtor=\u041a\u0438\u0440\u0433\u0438\u0437\u0438\u044f creditor=CN year=2016"))
                .isZero();
        assertThat(run("ask", "vendor-concentration country=Uzbekistn")).isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("no country 'Uzbekistn'; nearest: UZ");
        assertThat(run("ask", DEBT, "--only-source", "Assessing China's Digital Silk Road"))
                .isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("no source 'Assessing China's Digital Silk Road'; ");
    }

    @Test
    void everyQuestionThatIsListedIsAnswered() {
        assertThat(run("ask")).isZero();
        String names = Scores.grammar().examples().keySet().stream()
                .map(ReadableForm::name)
                .collect(Collectors.joining("|"));
        String questions = said().lines()
                .skip(3)
                .map(line -> line.replaceFirst("(^| ) +.*", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        String[] listed = questions.split(" (?=(" + names + ")( |$))");
        assertThat(said()).doesNotContain("...");
        assertThat(listed).hasSameSizeAs(Scores.grammar().examples().keySet());
        for (String question : listed) {
            assertThat(run("ask", question)).as(question).isZero();
            assertThat(said()).as(question).doesNotContain("\nunknown");
        }
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

    @Test
    void showsTheWorkingAndTheSources() {
        assertThat(run("why", DEBT)).isZero();
        assertThat(said()).contains("|- formula: ");
        assertThat(run("cite", DEBT)).isZero();
        assertThat(said()).contains("World Bank");
        assertThat(run("cite", DEBT, "--format", "bibtex")).isZero();
        assertThat(said()).startsWith("@").doesNotContain("cpc-2020");
        assertThat(run("cite", DEBT, "--format", "csl")).isZero();
        assertThat(said()).startsWith("[");
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

    @Test
    void everyScoreRefusesAYearThatIsNoneInWords() {
        for (ReadableForm form : Scores.grammar().examples().keySet()) {
            for (String argument : List.of("year", "at", "from", "to")) {
                for (String year : List.of("-2147483648", "-1", "10000", "2147483647", "99999999999")) {
                    String asked =
                            form.toString().replaceAll(" " + argument + "=\\d+", "") + " " + argument + "=" + year;
                    assertThat(run("ask", asked)).as(asked).isEqualTo(2);
                    assertThat(told().lines()).as(asked).hasSize(1);
                    assertThat(told())
                            .containsAnyOf(
                                    "years are 0 to 9999",
                                    "has no argument",
                                    "give the first and the last",
                                    "whole number");
                }
            }
        }
    }

    @Test
    void aLockThatCannotBeAskedIsNoLockThatMoved() throws IOException {
        Path lock = folder.resolve("answers.lock");
        assertThat(run("lock", "write", lock.toString(), "debt-service debtor=KG from=2019 to=2020"))
                .isZero();
        Files.writeString(lock, Files.readString(lock).replace("from=2019 to=2020", "from=0 to=2000000000"));
        assertThat(run("lock", "check", lock.toString())).isEqualTo(2);
        assertThat(said()).contains("no longer parses: debt-service debtor=KG from=0 to=2000000000: year 2000000000:");
    }

    @Test
    void checkListsEveryBadRow() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        assertThat(run("check", folder.toString())).isZero();
        assertThat(said()).isEmpty();
        assertThat(told().lines()).as("what claims accept is counted").hasSize(1);
        Path claims = folder.resolve("claims.csv");
        List<String> lines = Files.readAllLines(claims);
        lines.add("nobody,cameras,5,5,5,camera,exact,,nowhere,,,,,,,");
        Files.write(claims, lines);
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("claims.csv:" + lines.size() + ": ");
        Files.delete(folder.resolve("datapackage.json"));
        assertThat(run("check", folder.toString())).as("no package").isEqualTo(Main.USAGE);
        assertThat(said()).isEmpty();
        assertThat(told()).startsWith("datapackage.json: ");
    }

    @Test
    void checkAndRenewRefuseAnImpossibleRelationOrAQuantityInATextAndReadingWarns() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        Path claims = folder.resolve("claims.csv");
        Path descriptor = folder.resolve("datapackage.json");
        String declared = Files.readString(descriptor);
        String good = Files.readString(claims);
        String reasons =
                good.lines().filter(line -> !line.contains(",accepted,")).collect(Collectors.joining("\n", "", "\n"));
        assertThat(reasons).isNotEqualTo(good);
        Files.writeString(claims, reasons);

        assertThat(run("renew", folder.toString())).isEqualTo(1);
        assertThat(said())
                .contains(
                        "begins before its whole",
                        "kg-safe-city-network: scope 'about 12,000 older cameras",
                        "has a quantity, which needs a property of its own, such as cameras; needs a claim on"
                                + " accepted");
        assertThat(told()).contains("datapackage.json: not renewed");
        assertThat(descriptor).hasContent(declared);

        DataPackage.renew(folder);
        assertThat(run("check", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("begins before its whole", "needs a claim on accepted");
        assertThat(DataPackage.read(folder).deployments().count())
                .isEqualTo(DigitalSilkRoad.load().deployments().count());

        Files.writeString(claims, good);
        assertThat(run("renew", folder.toString())).isZero();
        assertThat(descriptor).hasContent(declared);
    }

    @Test
    void renewWritesNothingWhereARowIsBad() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        Path claims = folder.resolve("claims.csv");
        String declared = Files.readString(folder.resolve("datapackage.json"));
        Files.writeString(claims, "tj-dushanbe-safe-city,cameras,many,,,camera,exact\n", StandardOpenOption.APPEND);
        assertThat(run("renew", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("claims.csv:");
        assertThat(told()).contains(" good claims, 1 problem, ").doesNotContainPattern("\\b1 \\w+s,");
        assertThat(folder.resolve("datapackage.json")).hasContent(declared);
    }

    @Test
    void newerDataIsBroughtAsTheReadmeSays() throws IOException {
        List<String> commands = Page.readme().blocks("sh").stream()
                .filter(block -> block.toString().contains("renew"))
                .flatMap(List::stream)
                .map(line -> line.replaceFirst(" *#.*", "")
                        .replace("my-data", folder.resolve("my-data").toString()))
                .toList();
        assertThat(commands).hasSize(3);
        assertThat(runLine(commands.get(0))).isZero();
        Path claims = folder.resolve("my-data").resolve("claims.csv");
        String good = Files.readString(claims);
        Files.writeString(claims, good + "tj-dushanbe-safe-city,cameras,many,,,camera,exact,,cpc-2020,,,,,,\n");
        assertThat(runLine(commands.get(2))).isEqualTo(1);
        assertThat(said())
                .contains("claims.csv: ", "; DataPackage.renew, or the command renew, ", " value: value \"many\"");

        Files.writeString(
                claims, good.replace("tj-dushanbe-safe-city,cameras,855,", "tj-dushanbe-safe-city,cameras,856,"));
        assertThat(runLine(commands.get(1))).isZero();
        assertThat(told()).contains("datapackage.json: renewed");
        assertThat(runLine(commands.get(2))).isZero();
        assertThat(runLine(commands.get(1))).isZero();
        assertThat(told()).contains("datapackage.json: as it was");
        assertThat(DataPackage.read(folder.resolve("my-data"))
                        .deployment("tj-dushanbe-safe-city")
                        .cameras()
                        .toString())
                .contains("856");
    }

    /** By the line with which data of one's own begins, as the README and the message about a folder without it have it. */
    @Test
    void aFolderOfThreeRowsBecomesAPackage() throws IOException {
        Matcher told = Pattern.compile("`(\\{\"name\": \"my-data\".*?\\})`")
                .matcher(Files.readString(Path.of("../README.md")));
        assertThat(told.find()).isTrue();
        assertThat(run("check", folder.toString())).isEqualTo(2);
        assertThat(said() + told()).contains("; write one of one line, " + told.group(1) + ": DataPackage.renew");
        Files.writeString(folder.resolve("datapackage.json"), told.group(1));
        Path bundled = folder.resolve("bundled");
        DataPackage.write(DigitalSilkRoad.load(), bundled);
        Map<String, String> rows = Map.of(
                "countries", "code=KG, name=Kyrgyzstan, iso3=KGZ",
                "deployments", "id=kg-mine, name=My cameras, country=KG, category=safe-city",
                "sources", "id=mine, title=My paper, publisher=Me, type=press, reliability=3",
                "claims", "subject=kg-mine, property=cameras, value=120, unit=camera, qualifier=exact, source=mine");
        for (Map.Entry<String, String> row : rows.entrySet()) {
            Map<String, String> cells =
                    Splitter.on(", ").withKeyValueSeparator('=').split(row.getValue());
            String file = row.getKey() + ".csv";
            String header = Files.readAllLines(bundled.resolve(file)).get(0);
            String line = Stream.of(header.split(","))
                    .map(column -> cells.getOrDefault(column, ""))
                    .collect(Collectors.joining(","));
            Files.writeString(folder.resolve(file), header + "\n" + line + "\n");
        }
        assertThat(run("renew", folder.toString())).as(told() + said()).isZero();
        assertThat(run("check", folder.toString())).isZero();
        assertThat(told()).startsWith("my-data 1: 1 good claim, 0 problems, 0 warnings");
        assertThat(run("search", "cameras", "--data", folder.toString())).isZero();
        assertThat(said()).contains("kg-mine");
    }

    /** Runs a line of a page as one types it. */
    private int runLine(String line) {
        String jar = "java -jar digital-silk-road.jar ";
        assertThat(line).startsWith(jar);
        return run(line.substring(jar.length()).split(" ", -1));
    }

    @Test
    void diffTellsWhetherSomethingChanged() throws IOException {
        DataPackage.write(DigitalSilkRoad.load(), folder);
        assertThat(run("diff", folder.toString())).isZero();
        assertThat(said()).contains("no change");
        Path older = folder.resolve("older");
        DataPackage.write(DigitalSilkRoad.load().knownBy("2020-04"), older);
        assertThat(run("diff", older.toString(), folder.toString())).isEqualTo(1);
        assertThat(run("diff", older.toString(), "--effect-on", "vendor-concentration country=UZ"))
                .isEqualTo(1);
        assertThat(said()).startsWith("Vendor concentration of documented digital systems in UZ");
    }

    @Test
    void aNewEditionIsOneCommandAndItsEffectIsAttributed() throws IOException {
        Path outlook = folder.resolve("outlook.tsv");
        Files.writeString(outlook, """
            ISO\tCountry\tWEO Subject Code\tUnits\tScale\t2022\t2023\tEstimates Start After
            TKM\tTurkmenistan\tNGDPD\tU.S. dollars\tBillions\t50\t55\t2022
            TKM\tTurkmenistan\tGGXWDG_NGDP\tPercent of GDP\t\t8\t7\t2022
            TKM\tTurkmenistan\tLP\tPersons\tMillions\t6.236\tn/a\t2022
            """);
        String debt = "debt-leverage debtor=TM creditor=CN year=2022";
        Path leftOut = folder.resolve("left-out.txt");
        Path data = folder.resolve("with-outlook");
        assertThat(run("import", "weo", outlook.toString())).isEqualTo(Main.USAGE);
        assertThat(told()).contains("weo: give the edition, as in 2025-10");
        assertThat(run(
                        "import",
                        "weo",
                        outlook.toString(),
                        "--edition=2026-10",
                        "--country=TM",
                        "--effect-on",
                        debt,
                        "--left-out",
                        leftOut.toString(),
                        "-o",
                        data.toString()))
                .isZero();
        assertThat(said())
                .contains(
                        "outlook.tsv: imf-weo-2026-10 2026-10; 1 left out, 1 warning",
                        "1 time: no indicator that is read",
                        "5 changes: 5 added",
                        "$50 billion as of 2022 [imf-weo-2026-10]");
        assertThat(leftOut).hasContent("""
            line 4, record LP, WEO Subject Code "LP": no indicator that is read
            outlook.tsv:1 Units: the column is not read
            """);
        assertThat(run("ask", debt, "--data", data.toString())).isZero();
        assertThat(said()).contains("2.987 percent of gross government debt");
        assertThat(run("import", "weo", outlook.toString(), "--edition=2026-10", "--country=turkmenistan"))
                .isZero();
        assertThat(said()).contains("5 changes: 5 added");
        assertThat(run("import", "weo", outlook.toString(), "--edition=2026-10", "--country=Turkmenland"))
                .isEqualTo(Main.USAGE);
        assertThat(told()).startsWith("no country 'Turkmenland'; nearest: TM");
        assertThat(run("import", "aiddata", outlook.toString(), "--edition=3.0"))
                .isEqualTo(Main.USAGE);
        assertThat(told()).contains("give no edition");
    }

    @Test
    void locksAnswersAndTellsWhenOneMoves() throws IOException {
        Path lock = folder.resolve("answers.lock");
        assertThat(run("lock", "write", lock.toString(), DEBT, "vendor-concentration country=UZ"))
                .isZero();
        assertThat(run("lock", "check", lock.toString())).isZero();
        Path older = folder.resolve("older");
        DataPackage.write(DigitalSilkRoad.load().knownBy("2020-04"), older);
        assertThat(run("lock", "check", lock.toString(), "--data", older.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("moved: ");
    }

    static Stream<String> textFormats() {
        return Format.all().stream().filter(Format::isWritten).map(Format::name).filter(not("csv"::equals));
    }

    @Test
    void everyFormatCanBeChosen() {
        assertThat(textFormats()).contains("json", "geojson", "ftm", "cff", "croissant", "dcat");
        assertThat(run("export", "--help")).isZero();
        assertThat(said()).contains(textFormats().toList());
        assertThat(run("import", "--help")).isZero();
        assertThat(said()).contains("aiddata, csv, ftm, ids, json, wdi, weo");
        assertThat(run("export", "--format", "geo-json")).isEqualTo(Main.USAGE);
        assertThat(told()).contains("nearest: geojson; all: bibtex, ");
    }

    @ParameterizedTest
    @MethodSource("textFormats")
    void exportsToAFileWhatItPrints(String format) throws IOException {
        Path file = folder.resolve("out");
        assertThat(run("export", "--format", format, "-o", file.toString())).isZero();
        assertThat(said()).isEmpty();
        assertThat(run("export", "--format", format)).isZero();
        assertThat(file).hasContent(said());
        assertThat(said()).isNotBlank();
    }

    @Test
    void exportsAPackageThatReadsBack() {
        Path there = folder.resolve("package");
        assertThat(run("export", "--format", "csv", "-o", there.toString())).isZero();
        assertThat(DataPackage.read(there).claims().count())
                .isEqualTo(DigitalSilkRoad.load().claims().count());
    }

    @Test
    void lintTellsByItsStatusWhetherASentenceIsTrue() {
        assertThat(run("lint", "In 2016, about 40 % of Kyrgyz public debt was owed to China"))
                .isZero();
        assertThat(said()).contains("37.8 percent of", "It is true.");
        assertThat(run("lint", "99.5 % of Kyrgyz public debt is owed to China")).isEqualTo(1);
        assertThat(said()).contains("It is false", "This holds: 25.2 percent of Kyrgyzstan's public debt");
        assertThat(run("lint", "Hardly 40 percent of Kyrgyz public debt is owed to China"))
                .isEqualTo(2);
        assertThat(said()).contains("It is not tested; it needs words that are understood, not \"Hardly\".");
    }

    @Test
    void lintTakesASentenceOrFilesAndNoOptionThatItDoesNotUse() throws IOException {
        Path page = Files.writeString(folder.resolve("page.txt"), "A page.\n");
        assertThat(run("lint", folder.toString())).isEqualTo(2);
        assertThat(told()).contains(folder + ": is no file; give files alone, or a sentence");
        assertThat(run("lint", page.toString(), folder.toString())).isEqualTo(2);
        assertThat(told()).contains(folder + ": is no file; give files alone, or a sentence");
        for (List<String> option : List.of(List.of("--by", "cpc-2020"), List.of("--format", "json"))) {
            assertThat(run("lint", option.get(0), option.get(1), "Huawei built Dushanbe Safe City"))
                    .isEqualTo(2);
            assertThat(told()).contains(String.join(" ", option) + ": is for whole documents");
            assertThat(run("lint", "--bound", option.get(0), option.get(1), page.toString()))
                    .isEqualTo(2);
        }
        assertThat(run("lint", "--annotate", page.toString())).isZero();
        assertThat(said()).isEmpty();
    }

    @Test
    void questionsNeedNoQuotationMarks() {
        Path lock = folder.resolve("unquoted.lock");
        assertThat(run(
                        "lock",
                        "write",
                        lock.toString(),
                        "pushback",
                        "country=KG",
                        "year=2020",
                        "safeguard-gap country=UZ"))
                .isZero();
        assertThat(told()).contains("2 answers");
        assertThat(run("find-out", "--first", "1", "pushback", "country=KG", "year=2020"))
                .isZero();
        assertThat(run("find-out", "country=KG")).isEqualTo(2);
    }

    @Test
    void aHyphenIsTheStandardOutput() {
        assertThat(run("export", "--format", "bibtex", "-o", "-")).isZero();
        assertThat(said()).contains("@");
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void lintChecksDocuments() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"), "# One\n\nIn 2018, 38 percent of Kyrgyz public debt was owed to China.\n");
        assertThat(run("lint", page.toString())).isZero();
        assertThat(said()).contains("2 sentences: 1 true, 1 not tested");
        Files.writeString(page, "In 2018, 83 percent of Kyrgyz public debt was owed to China.");
        assertThat(run("lint", "--format", "json", page.toString())).isEqualTo(1);
        assertThat(said())
                .contains(
                        "\"verdict\":\"false\"",
                        "\"correction\":\"37.9 percent of Kyrgyzstan's public debt was owed to China in 2018.\"");
    }

    @Test
    void lintComputesBoundFiguresAgain() throws IOException {
        String open = "<!--dsr debt-leverage debtor=KG creditor=CN year=2019-->";
        Path page = Files.writeString(folder.resolve("page.md"), open + "40.00<!--/dsr-->");
        assertThat(run("lint", "--bound", page.toString())).isEqualTo(1);
        assertThat(said()).contains("1 drifted");
        assertThat(run("lint", "--bound", "--annotate", page.toString())).isEqualTo(1);
        assertThat(said()).contains("::warning file=", ",line=1::", "printed 40.00, computed 38.85");
        assertThat(run("lint", "--fix", page.toString())).isZero();
        assertThat(page).hasContent(open + "38.85<!--/dsr-->");
        Files.writeString(page, open + "40.00");
        assertThat(run("lint", "--bound", page.toString())).isEqualTo(2);
        assertThat(run("lint", "--bound", folder.resolve("nothing.md").toString()))
                .isEqualTo(2);
    }

    @Test
    void lintNamesTheClaimsThatMovedABoundFigure() throws IOException {
        Path before = folder.resolve("before");
        DataPackage.write(DigitalSilkRoad.load(), before);
        Path claims = before.resolve("claims.csv");
        String owed = "kg-debt-stock-china-bilateral,value,";
        Files.writeString(
                claims,
                Files.readString(claims).replaceFirst("(?m)^" + owed + "[\\d.]+(,.*,2019,)", owed + "1000000000$1"));
        DataPackage.renew(before);
        Path page = Files.writeString(
                folder.resolve("page.md"), "<!--dsr debt-leverage debtor=KG creditor=CN year=2019-->22.00<!--/dsr-->");
        assertThat(run("lint", "--bound", "--before", before.toString(), page.toString()))
                .isEqualTo(1);
        assertThat(said()).contains("1 drifted", "22.00", "38.85", "kg-debt-stock-china-bilateral", "2019");
        Files.writeString(page, "<!--dsr debt-leverage debtor=KG creditor=CN year=2019-->38.85<!--/dsr-->");
        assertThat(run("lint", "--bound", "--before", before.toString(), page.toString()))
                .isZero();
        assertThat(said()).doesNotContain("kg-debt-stock-china-bilateral");
        Files.writeString(
                page,
                "<!--dsr fact subject=kg-debt-stock-china-bilateral property=value as-of=2019-->1,000"
                        + " million<!--/dsr--> <!--dsr fact subject=kz-astana-huawei-cameras"
                        + " property=cameras-->2,001<!--/dsr-->");
        assertThat(run("lint", "--bound", "--before", before.toString(), page.toString()))
                .isEqualTo(1);
        assertThat(said())
                .contains("2 drifted", "Changes that give the newer answer", "The answer is the same in both.");
    }

    @Test
    void lintTellsByItsStatusWhatIsInDocuments() throws IOException {
        Path well = Files.writeString(folder.resolve("well.md"), "Few tenders are public.");
        Path wrong = Files.writeString(folder.resolve("wrong.md"), "The Dushanbe Safe City cost $44 million.");
        assertThat(run("lint", well.toString())).isZero();
        assertThat(run("lint", wrong.toString(), well.toString())).isEqualTo(1);
        Path unread = Files.write(folder.resolve("unread.md"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(run("lint", wrong.toString(), unread.toString())).isEqualTo(2);
        assertThat(run("lint", "--bound", unread.toString())).isEqualTo(2);
    }

    @Test
    void ordersWhatToFindOut() {
        assertThat(run("find-out", "--first", "2", "vendor-concentration country=UZ"))
                .isZero();
        assertThat(said()).startsWith("What to find out next, for 1 answer\n");
    }

    @Test
    void claimsAreDrawnToBeReadBesideTheirSources() {
        assertThat(run("sample", "5", "--seed=7")).isZero();
        String drawn = said();
        assertThat(drawn.lines().filter(line -> line.matches("\\d\\. .+"))).hasSize(5);
        assertThat(drawn.lines().filter(line -> line.startsWith("   http"))).hasSize(5);
        int passed = (int) DigitalSilkRoad.load().claims().list().stream()
                .map(row -> row.claim().source())
                .filter(source -> source.url().isEmpty() && source.copy().isEmpty())
                .count();
        assertThat(drawn).endsWith("; " + passed + " passed over; seed 7" + System.lineSeparator());
        run("sample", "5", "--seed=7");
        assertThat(said()).isEqualTo(drawn);
        run("sample", "5", "--seed=8");
        assertThat(said()).isNotEqualTo(drawn);
        run("sample", "1000000");
        assertThat(said().lines().filter(line -> !line.startsWith("   http")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(said()).contains("of " + (DigitalSilkRoad.load().claims().count() - passed) + " claims");
    }

    @Test
    void readsTheBriefAgain() {
        assertThat(run("reread", "cpc-2020")).isZero();
        assertThat(said())
                .startsWith("cpc-2020 of about 2020-09, read again")
                .contains("What later sources contradict", "Published before it on the same things");
    }
}
