package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a project relies on, pinned in a text file: when newer data moves one, a test of the project fails and
 * says which claims moved it.
 *
 * <pre>{@code
 * AnswerLock.read(Path.of("answers.lock")).check(catalog).orThrow();
 * }</pre>
 *
 * <p>The file is plain text, to be read and compared by people and by version control. {@code #} begins a comment. The
 * first line is {@code data name=... version=... schema=...}; {@code through ...} has the lenses through which the data
 * was seen, if any. Each question begins a line, in its readable form. The lines below it begin with two blanks:
 * {@code = } with the number, a bar and the unit, or with {@code no answer}; then {@code - } with each claim that the
 * answer cites.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class AnswerLock {

    private static final String DATA = "data ";
    private static final String THROUGH = "through ";
    private static final String NUMBER = "  = ";
    private static final String CLAIM = "  - ";
    private static final String BAR = " | ";
    private static final String NONE = "no answer";

    /**
     * One pinned answer. Immutable and thread-safe.
     *
     * @param question the readable form of the question
     * @param answer the number and its unit as the file has them, such as {@code 40 | percent of GDP}, or
     *     {@code no answer}
     * @param claims the claims that it cites, a line each
     * @since 0.2.0
     */
    public record Pin(String question, String answer, List<String> claims) {

        /**
         * Keeps the claims.
         *
         * @param question the readable form of the question
         * @param answer the number and its unit
         * @param claims the claims that it cites
         */
        public Pin {
            requireNonNull(question, "question");
            requireNonNull(answer, "answer");
            claims = List.copyOf(requireNonNull(claims, "claims"));
        }

        /**
         * One line for a shell.
         *
         * @return question and answer, cut at 70 characters
         */
        @Override
        public String toString() {
            return Lines.fit(question + ": " + answer);
        }
    }

    private final DatasetVersion version;
    private final String lenses;
    private final List<Pin> pins;
    private final Grammar<Score> scores;

    private AnswerLock(DatasetVersion version, String lenses, List<Pin> pins, Grammar<Score> scores) {
        this.version = version;
        this.lenses = lenses;
        this.pins = List.copyOf(pins);
        this.scores = scores;
    }

    /**
     * Pins the answers to some questions.
     *
     * @param catalog what they are asked of, seen through any lens that has a readable form
     * @param questions the questions
     * @return the pinned answers
     * @throws IllegalArgumentException if a question or a lens has no readable form
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if a question names something that the catalog
     *     does not have
     */
    public static AnswerLock of(Catalog catalog, List<? extends Score> questions) {
        String through = Lens.write(Lens.of(requireNonNull(catalog, "catalog").lenses()));
        List<Pin> pins = new ArrayList<>();
        for (Score score : requireNonNull(questions, "questions")) {
            pins.add(pin(score.resolved(catalog).form().toString(), score.on(catalog)));
        }
        return new AnswerLock(catalog.version(), through, pins, Scores.grammar());
    }

    static Pin pin(String question, Assessment answer) {
        List<String> claims = new ArrayList<>();
        for (CitedClaim claim : CitedClaim.of(answer)) {
            claims.add(claim.toString());
        }
        String number = answer.value()
                .map(value -> value + BAR + Lines.printable(answer.unit()))
                .orElse(NONE);
        return new Pin(question, number, claims);
    }

    /**
     * Reads a file.
     *
     * @param file what {@link #write(Path)} wrote
     * @return the pinned answers
     * @throws InvalidDataException if a line is none of such a file; the line and the rule
     * @throws IOException if it cannot be read
     */
    public static AnswerLock read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(requireNonNull(file, "file"))) {
            Problems problems = new Problems(file, Capped.USUAL.of(Budget.Limit.PROBLEMS));
            return read(in, Scores.grammar(), Capped.USUAL, problems);
        }
    }

    /**
     * Reads pinned answers to questions of this library.
     *
     * @param in what {@link #write(Appendable)} wrote; it stays open
     * @return the pinned answers
     * @throws InvalidDataException if a line is none of such a file; the line and the rule
     */
    public static AnswerLock read(Reader in) {
        return read(in, Scores.grammar());
    }

    /**
     * Reads pinned answers to questions of your own.
     *
     * @param in what {@link #write(Appendable)} wrote; it stays open
     * @param scores what questions there are
     * @return the pinned answers; a question that no longer parses is told by {@link #check(Catalog)}
     * @throws InvalidDataException if a line is none of such a file; the line and the rule
     */
    public static AnswerLock read(Reader in, Grammar<Score> scores) {
        return read(in, scores, Capped.USUAL);
    }

    /**
     * Reads pinned answers within a budget, as the other methods do within one of 8,000,000 characters and 10,000
     * answers.
     *
     * @param in what {@link #write(Appendable)} wrote; it stays open
     * @param scores what questions there are
     * @param budget how much is read at most, a character for a byte of a file
     * @return the pinned answers; a question that no longer parses is told by {@link #check(Catalog)}
     * @throws InvalidDataException if a line is none of such a file; the line and the rule; a
     *     {@link io.github.digitalsilkroad.core.catalog.BudgetException} if there is more than the budget allows
     */
    public static AnswerLock read(Reader in, Grammar<Score> scores, Budget budget) {
        Problems problems =
                new Problems("answer lock", requireNonNull(budget, "budget").of(Budget.Limit.PROBLEMS));
        return read(in, scores, budget, problems);
    }

    private static AnswerLock read(Reader in, Grammar<Score> scores, Budget budget, Problems problems) {
        requireNonNull(scores, "scores");
        LockLines lines = new LockLines(problems, budget);
        try {
            BufferedReader text = new BufferedReader(Capped.of(requireNonNull(in, "in"), problems, budget));
            int number = 0;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                problems.at(++number);
                lines.read(line.stripTrailing());
            }
        } catch (IOException e) {
            problems.add("", Problems.unreadable(e));
        }
        problems.at(0);
        DatasetVersion version = lines.end();
        return new AnswerLock(version, lines.lenses, lines.pins, scores);
    }

    /**
     * Which data answered.
     *
     * @return name, release and schema
     */
    public DatasetVersion version() {
        return version;
    }

    /**
     * The pinned answers.
     *
     * @return an unmodifiable list in the order of the file
     */
    public List<Pin> pins() {
        return pins;
    }

    /**
     * Asks the questions again.
     *
     * @param now data of any release, without the lenses that the answers were pinned through
     * @return which answers are as they were, and which moved and why
     */
    public LockCheck check(Catalog now) {
        return LockCheck.of(this, requireNonNull(now, "now"), null);
    }

    /**
     * Asks the questions again, and attributes each change to its causes, given the data that was used before.
     *
     * @param then the data of the release that the answers were pinned by
     * @param now data of any other release
     * @return which answers are as they were, and which moved and why
     * @throws IllegalArgumentException if {@code then} is of another release than the answers are
     */
    public LockCheck check(Catalog then, Catalog now) {
        if (!requireNonNull(then, "then").version().equals(version)) {
            throw new IllegalArgumentException("data " + then.version() + ": the answers were pinned by " + version);
        }
        return LockCheck.of(this, requireNonNull(now, "now"), then);
    }

    Catalog seen(Catalog catalog) {
        return lenses.isEmpty() ? catalog : catalog.through(lens(lenses));
    }

    private static Lens lens(String lenses) {
        return Lens.parse(lenses, Scenario.grammar(Edit.grammar()));
    }

    Grammar<Score> scores() {
        return scores;
    }

    /**
     * Writes the file.
     *
     * @param file where to; what was there is replaced
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        write(text);
        Files.writeString(requireNonNull(file, "file"), text);
    }

    /**
     * Writes the pinned answers as text.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        requireNonNull(out, "out").append("# Answers, pinned by the data that gave them.\n");
        out.append(LockLines.data(version)).append('\n');
        if (!lenses.isEmpty()) {
            out.append(THROUGH).append(lenses).append('\n');
        }
        for (Pin pin : pins) {
            out.append('\n').append(pin.question()).append('\n');
            out.append(NUMBER).append(pin.answer()).append('\n');
            for (String claim : pin.claims()) {
                out.append(CLAIM).append(claim).append('\n');
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof AnswerLock that
                        && version.equals(that.version)
                        && lenses.equals(that.lenses)
                        && pins.equals(that.pins));
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, lenses, pins);
    }

    /**
     * One line for a shell.
     *
     * @return such as {@code 3 answers pinned by digital-silk-road 2026.12.0}
     */
    @Override
    public String toString() {
        return Lines.fit(Lines.count(pins.size(), "answer") + " pinned by " + version);
    }

    /** What was read of a file so far. */
    private static final class LockLines {

        private final Problems problems;
        private final Budget budget;
        private final List<Pin> pins = new ArrayList<>();
        private @Nullable DatasetVersion version;
        private String lenses = "";
        private String question = "";
        private String answer = "";
        private List<String> claims = new ArrayList<>();

        private LockLines(Problems problems, Budget budget) {
            this.problems = problems;
            this.budget = budget;
        }

        private static String data(DatasetVersion version) {
            return ReadableForm.of("data")
                    .with("name", version.name())
                    .with("version", version.version())
                    .with("schema", version.schema())
                    .toString();
        }

        private void read(String line) {
            if (line.isBlank() || line.startsWith("#")) {
                return;
            }
            if (version == null) {
                readVersion(line);
            } else if (line.startsWith(NUMBER)) {
                if (question.isEmpty() || !answer.isEmpty()) {
                    problems.add("", "an answer must stand below its question, once");
                }
                answer = line.substring(NUMBER.length());
                if (!answer.equals(NONE) && !answer.contains(BAR)) {
                    problems.add("", Json.show(answer) + ": must be a number, a bar and a unit, or " + NONE);
                }
            } else if (line.startsWith(CLAIM)) {
                if (answer.isEmpty()) {
                    problems.add("", "a claim must stand below the answer that cites it");
                }
                claims.add(line.substring(CLAIM.length()));
            } else if (line.startsWith(" ")) {
                problems.add("", Json.show(line) + ": a line below a question must begin with \"  = \" or \"  - \"");
            } else if (line.startsWith(THROUGH)) {
                readLenses(line.substring(THROUGH.length()));
            } else {
                readQuestion(line);
            }
        }

        private void readLenses(String forms) {
            if (!lenses.isEmpty() || !pins.isEmpty() || !question.isEmpty()) {
                problems.add("", Json.show(THROUGH + forms) + ": must stand once, before the first question");
                return;
            }
            lenses = forms;
            try {
                lens(forms);
            } catch (IllegalArgumentException e) {
                problems.add("", String.valueOf(e.getMessage()));
            }
        }

        private void readQuestion(String line) {
            endPin();
            question = line;
            if (pins.size() >= budget.of(Budget.Limit.ANSWERS)) {
                throw problems.exceeded("", Budget.Limit.ANSWERS, budget, "answers");
            }
            try {
                ReadableForm.parse(line);
            } catch (IllegalArgumentException e) {
                problems.add("", String.valueOf(e.getMessage()));
            }
        }

        private void readVersion(String line) {
            version = new DatasetVersion("-", "-", 1);
            if (!line.startsWith(DATA)) {
                problems.add("", Json.show(line) + ": must say the data first, as in " + data(version));
                return;
            }
            try {
                version = Grammar.<DatasetVersion>of("data")
                        .with(
                                data(version),
                                "which data answered",
                                form -> new DatasetVersion(
                                        form.required("name", text -> text),
                                        form.required("version", text -> text),
                                        form.required("schema", Integer::parseInt)))
                        .parse(line);
            } catch (IllegalArgumentException e) {
                problems.add("", String.valueOf(e.getMessage()));
            }
        }

        private void endPin() {
            if (!question.isEmpty() && answer.isEmpty()) {
                problems.add("", Json.show(question) + ": has no answer below it");
            } else if (!question.isEmpty()) {
                pins.add(new Pin(question, answer, claims));
            }
            question = "";
            answer = "";
            claims = new ArrayList<>();
        }

        private DatasetVersion end() {
            endPin();
            if (version == null) {
                problems.add("", "is empty; the first line says the data, as in data name=... version=... schema=1");
            }
            problems.check();
            return requireNonNull(version, "version");
        }
    }
}
