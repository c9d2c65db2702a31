package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.examples.DataOptions;
import io.github.digitalsilkroad.interchange.json.AnswerLock;
import io.github.digitalsilkroad.interchange.json.LockCheck;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Pins answers in a file, and tells when newer data moves one. */
@Command(
        name = "lock",
        sortOptions = false,
        subcommands = {Lock.Write.class, Lock.Checks.class},
        description = "Pin answers in a file, and report when newer data changes one.",
        footer = {
            "",
            "Examples:",
            "  lock write my.lock \"vendor-concentration country=UZ\" \"pushback country=KG\"",
            "  lock check my.lock"
        })
final class Lock extends Verb {

    @Override
    public Integer call() {
        throw new IllegalArgumentException("lock: say what to do: write or check; lock --help has examples");
    }

    /** Writes the file. */
    @Command(name = "write", sortOptions = false, description = "Ask questions, and keep their answers in a file.")
    static final class Write extends Verb {
        @Mixin
        private DataOptions data = new DataOptions();

        @Parameters(index = "0", paramLabel = "FILE", description = "the file; what was there is replaced")
        @SuppressWarnings("NullAway.Init") // required, so picocli sets it
        private Path file;

        @Parameters(
                index = "1..*",
                arity = "1..*",
                paramLabel = "QUESTION",
                description = "questions such as debt-leverage debtor=TJ creditor=CN year=2016")
        private List<String> questions = new ArrayList<>();

        @Override
        public Integer call() throws Exception {
            List<Score> scores = Question.parse(questions);
            AnswerLock lock = work(() -> AnswerLock.of(data.load(), scores));
            lock.write(file);
            err().println(file + ": " + lock);
            return WELL;
        }
    }

    /** Checks the file. */
    @Command(
            name = "check",
            sortOptions = false,
            exitCodeList = {"0:every answer is as it was", "1:an answer moved", "2:a question cannot be asked"},
            description = "Ask the questions of a file again, and say which answers moved.")
    static final class Checks extends Verb {
        @Parameters(paramLabel = "FILE", description = "what lock write wrote")
        @SuppressWarnings("NullAway.Init") // required, so picocli sets it
        private Path file;

        @Option(names = "--data", paramLabel = "DIR|ZIP", description = "another data package than the bundled one")
        private @Nullable Path data;

        @Option(
                names = "--then",
                paramLabel = "DIR|ZIP",
                description = "the data that answered then; needed to attribute a change to its causes")
        private @Nullable Path then;

        @Override
        public Integer call() throws Exception {
            AnswerLock lock = AnswerLock.read(file);
            Catalog now = work(() -> DataOptions.read(data));
            Path older = then;
            LockCheck check = work(() -> older == null ? lock.check(now) : lock.check(DataPackage.read(older), now));
            print(check);
            return !check.unasked().isEmpty() ? Main.USAGE : check.holds() ? WELL : FOUND;
        }
    }
}
