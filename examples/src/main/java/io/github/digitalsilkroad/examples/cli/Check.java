package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a data package. */
@Command(
        name = "check",
        sortOptions = false,
        description = "Check a data package, and list every bad row (file, line, column, value and rule), impossible"
                + " relation, and quantity in a free text. Rows that need a bad one are counted with it.",
        exitCodeList = {"0:every row is good", "1:some are bad", "2:there is no package that can be read"},
        footer = {"", "Example:", "  check my-data/"})
class Check extends Verb {

    /** So many problems of one column are told one by one. */
    private static final int SHOWN = 20;

    @Option(names = "--all", description = "list more than " + SHOWN + " problems of one column, too")
    private boolean all;

    @Parameters(paramLabel = "DIR|ZIP", description = "the package")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    Path path;

    @Override
    public Integer call() throws Exception {
        requireThere();
        return check(() -> DataPackage.readGoodRows(path, LoadOptions.standard()));
    }

    /**
     * Lists every problem of a package that may not be released with it: bad rows, and what breaks the rules of a
     * release.
     */
    final int check(Callable<Outcome<Catalog>> reading) throws Exception {
        List<Problem> problems;
        try {
            Outcome<Catalog> result = work(reading);
            Outcome<Catalog> rules = work(() -> result.value().check());
            List<Problem> refused = rules.leftOut();
            int accepted = rules.warnings().size();
            List<Problem> warnings = new ArrayList<>(result.warnings());
            warnings.removeAll(refused);
            warnings.removeAll(rules.warnings());
            tell("warning: ", warnings, err());
            problems =
                    Stream.concat(result.leftOut().stream(), refused.stream()).toList();
            err().println(result.value() + ": " + count(result.value().claims().count(), "good claim") + ", "
                    + count(problems.size(), "problem") + ", " + count(warnings.size(), "warning") + ", " + accepted
                    + " accepted by claims");
        } catch (InvalidDataException unreadable) {
            unreadable.problems().forEach(err()::println);
            return Main.USAGE;
        }
        tell("", problems, out());
        return problems.isEmpty() ? WELL : FOUND;
    }

    private void tell(String what, List<Problem> problems, PrintWriter to) {
        Map<String, Integer> told = new LinkedHashMap<>();
        for (Problem problem : problems) {
            if (told.merge((problem.file() + ' ' + problem.column()).strip(), 1, Integer::sum) <= SHOWN || all) {
                to.println(what + problem);
            }
        }
        told.forEach((column, count) -> {
            if (count > SHOWN && !all) {
                to.println(what + column + ": " + count(count - SHOWN, "more row") + "; --all lists them");
            }
        });
    }

    final void requireThere() throws NoSuchFileException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
    }
}
