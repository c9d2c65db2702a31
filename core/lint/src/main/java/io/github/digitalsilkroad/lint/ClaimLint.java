package io.github.digitalsilkroad.lint;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A sentence checked against the data: whether it is true, nearly true, false, disputed or unknown, by which figures of
 * which sources, and a sentence near to it that holds. The package describes the sentences that are understood; any
 * other is not tested, and it is said which words stopped it.
 *
 * <p><b>What it does not mean.</b> False is what no figure of the data allows, of the measure that the words name; a
 * sentence may still be right of a scope or a day that the data does not cover. A view: {@link #print()} shows the
 * answers. Immutable and thread-safe.
 *
 * <pre>{@code
 * ClaimLint.of("about 40 % of Kyrgyz public debt is owed to China", dsr).print();
 * }</pre>
 *
 * @since 0.2.0
 */
public final class ClaimLint implements Report {

    /** How many characters a sentence may have. */
    static final int LONGEST = 1_000;

    private final String text;
    private final SentenceGrammar.Reading reading;
    private final List<Understood> understood;
    private final ClauseVerdict findings;
    private final Optional<String> correction;
    private final List<LintAnswer> corrects;
    private final String world;

    /** A statement of the sentence, and what the data says of it. */
    private record Understood(String sentence, Truth truth) {}

    /** A sentence that holds, and the answers by which it does. */
    private record Corrected(String sentence, List<LintAnswer> by) {}

    private ClaimLint(
            String text,
            SentenceGrammar.Reading reading,
            List<Understood> understood,
            ClauseVerdict findings,
            Optional<String> correction,
            List<LintAnswer> corrects,
            String world) {
        this.text = text;
        this.reading = reading;
        this.understood = List.copyOf(understood);
        this.findings = findings;
        this.correction = correction;
        this.corrects = List.copyOf(corrects);
        this.world = world;
    }

    /**
     * Reads a sentence and tests it.
     *
     * @param text the sentence
     * @param catalog the data to test it with, through any lens
     * @return what it was taken to say, and what the data says of that; a sentence that is not understood as a whole is
     *     not tested, rather than refused
     * @throws IllegalArgumentException if it has more than 1,000 characters
     */
    public static ClaimLint of(String text, Catalog catalog) {
        if (requireNonNull(text, "text").length() > LONGEST) {
            throw new IllegalArgumentException("a sentence of " + text.length() + " characters: more than " + LONGEST
                    + ", the limit; give one sentence");
        }
        return new Checker(requireNonNull(catalog, "catalog"), OptionalInt.empty(), Optional.empty()).check(text);
    }

    /** Checks sentences with the names of one catalog. */
    static final class Checker {
        private final SentenceGrammar grammar;
        private final ClauseChecker checker;
        private final String world;

        /**
         * A checker.
         *
         * @param present the year that the present tense means, the latest unless given
         * @param apart a source whose own statements decide nothing
         */
        Checker(Catalog catalog, OptionalInt present, Optional<Id> apart) {
            Gazetteer names = new Gazetteer(catalog);
            this.grammar = new SentenceGrammar(names);
            this.checker = new ClauseChecker(names, present, apart);
            this.world = catalog.toString();
        }

        ClaimLint check(String text) {
            return check(text, Map.of());
        }

        /** Checks a sentence that may refer to things that others before it name. */
        ClaimLint check(String text, Map<String, Object> before) {
            SentenceGrammar.Reading reading = grammar.read(text, before);
            if (reading.stop().isPresent()) {
                ClauseVerdict stopped =
                        ClauseVerdict.untested("it needs " + reading.stop().get());
                return new ClaimLint(text, reading, List.of(), stopped, Optional.empty(), List.of(), world);
            }
            List<Understood> understood = new ArrayList<>();
            List<String> corrected = new ArrayList<>();
            List<LintAnswer> corrects = new ArrayList<>();
            ClauseVerdict all = null;
            for (List<Clause> together : together(reading.clauses())) {
                ClauseVerdict found = checked(together);
                if (found.truth() == Truth.NOT_TESTED) {
                    found = ClauseVerdict.untested("it needs " + found.note());
                }
                Truth truth = found.truth();
                together.forEach(clause -> understood.add(new Understood(
                        Optional.of(sentence(clause))
                                .filter(written -> !written.isEmpty())
                                .orElseGet(clause::toString),
                        truth)));
                Optional<Corrected> near = truth == Truth.TRUE ? Optional.empty() : correction(found);
                near.ifPresent(one -> corrects.addAll(one.by()));
                corrected.add(
                        truth == Truth.TRUE
                                ? written(together)
                                : near.map(Corrected::sentence).orElse(""));
                all = all == null ? found : all.and(found);
            }
            ClauseVerdict total = requireNonNull(all, "clauses");
            if (reading.denied()) {
                // Of several statements one may still hold: then the answers are about them, one by one.
                total = understood.size() == 1
                        ? total.denied()
                        : total.withTruth(total.truth().not());
            }
            boolean isWhole = !corrected.contains("") && !reading.denied();
            Optional<String> correction = total.truth() == Truth.TRUE || !isWhole
                    ? Optional.empty()
                    : Optional.of(corrected.stream().distinct().collect(Collectors.joining("; ", "", ".")));
            return new ClaimLint(text, reading, understood, total, correction, corrects, world);
        }

        /** The statements of a sentence that stand apart by a semicolon. */
        List<String> apart(String text) {
            return grammar.apart(text);
        }

        /** What the next sentence may still refer to after one that is not read. */
        Map<String, Object> kept(String text, Map<String, Object> before) {
            return grammar.kept(text, before);
        }

        /** The statements, those of one described thing together. */
        private static List<List<Clause>> together(List<Clause> clauses) {
            List<List<Clause>> all = new ArrayList<>();
            for (Clause clause : clauses) {
                Optional<List<Clause>> same = all.stream()
                        .filter(group -> !clause.described().isEmpty()
                                && group.get(0).described().equals(clause.described()))
                        .findFirst();
                same.ifPresentOrElse(group -> group.add(clause), () -> all.add(new ArrayList<>(List.of(clause))));
            }
            return all;
        }

        private ClauseVerdict checked(List<Clause> together) {
            return together.get(0).says() == Clause.Says.SAID ? said(together.get(0)) : checker.check(together);
        }

        /** Whether a statement that the data has of the speaker says the same; what is said is tested beside it. */
        private ClauseVerdict said(Clause clause) {
            String speaker = clause.get("speaker", String.class);
            List<Clause> said = clause.said();
            ClauseVerdict content = together(said).stream()
                    .map(checker::check)
                    .reduce(ClauseVerdict::and)
                    .orElseThrow();
            String note = "what is said is " + content.truth().label();
            List<LintAnswer> answers = checker.statements(speaker).stream()
                    .filter(answer -> new HashSet<>(grammar.read(answer.value()).clauses()).containsAll(said))
                    .toList();
            return answers.isEmpty()
                    ? new ClauseVerdict(
                            Truth.UNKNOWN,
                            content.answers().stream()
                                    .map(answer -> answer.with(Ternary.UNKNOWN))
                                    .toList(),
                            "no such statement by the speaker in the data; " + note,
                            List.of())
                    : ClauseVerdict.of(answers, note);
        }

        /** The statements as sentences; empty if one cannot be written as one. */
        private String written(List<Clause> clauses) {
            return joined(clauses.stream().map(this::sentence).toList());
        }

        private static String joined(List<String> sentences) {
            return sentences.contains("") ? "" : String.join("; ", sentences);
        }

        private String sentence(Clause clause) {
            if (clause.says() != Clause.Says.SAID) {
                return grammar.write(clause).stream().findFirst().orElse("");
            }
            String said = joined(clause.said().stream()
                    .map(part -> grammar.writeWithin(part).stream().findFirst().orElse(""))
                    .toList());
            return said.isEmpty() ? "" : clause.get("speaker", String.class) + " said that " + said;
        }

        /** The first of the nearest statements that is true, as a sentence that reads back as that statement. */
        private Optional<Corrected> correction(ClauseVerdict found) {
            for (List<Clause> clauses : found.truer()) {
                ClauseVerdict verdict = checker.check(clauses);
                String sentence = written(clauses);
                if (verdict.truth() == Truth.TRUE && !sentence.isEmpty()) {
                    return Optional.of(new Corrected(
                            sentence,
                            verdict.answers().stream()
                                    .filter(answer -> answer.standing().isYes())
                                    .toList()));
                }
            }
            return Optional.empty();
        }
    }

    /**
     * The sentence.
     *
     * @return as it was given
     * @since 0.3.0
     */
    public String sentence() {
        return text;
    }

    /** What it says, as values. */
    List<Clause> clauses() {
        return reading.clauses();
    }

    /**
     * The verdict.
     *
     * @return what the data says of the sentence
     * @since 0.3.0
     */
    public Truth truth() {
        return findings.truth();
    }

    /**
     * The figures, parties and dates that the sentence was compared with.
     *
     * @return an unmodifiable list, empty if it was not tested or the data has none
     * @since 0.3.0
     */
    public List<LintAnswer> answers() {
        return findings.answers();
    }

    /**
     * A sentence near to this one that holds by every answer.
     *
     * @return empty if this one is true, was not tested, or none is known
     * @since 0.3.0
     */
    public Optional<String> correction() {
        return correction;
    }

    /**
     * What the sentence was taken to say.
     *
     * @return an unmodifiable list of sentences, one for each statement
     */
    public List<String> understood() {
        return understood.stream().map(Understood::sentence).toList();
    }

    /**
     * The words that were not understood; a sentence with one is not tested.
     *
     * @return an unmodifiable list in the order of the text; a long word is cut
     */
    public List<String> notUnderstood() {
        return reading.unread();
    }

    /**
     * Why it was not tested or is unknown, or how its time was taken.
     *
     * @return empty if there is nothing to say
     * @since 0.3.0
     */
    public String note() {
        return findings.note();
    }

    /** The verdict, with the reason where there is one. */
    String conclusion() {
        String note = note();
        String sides = truth() == Truth.DISPUTED
                ? "; yes by " + by(Ternary.YES) + ", no by " + by(Ternary.NO)
                : answers().isEmpty()
                        ? ""
                        : "; by "
                                + answers().stream()
                                        .map(LintAnswer::toString)
                                        .distinct()
                                        .collect(Collectors.joining("; "));
        return findings.words() + sides + (note.isEmpty() ? "" : "; " + note);
    }

    /** A statement, with its own verdict where there are several. */
    private String line(Understood one) {
        return one.sentence()
                + (understood.size() == 1 ? "" : " (" + one.truth().label() + ")");
    }

    /** The things that it names, to which the next sentence may refer. */
    Map<String, Object> named() {
        return reading.named();
    }

    private String by(Ternary standing) {
        return answers().stream()
                .filter(answer -> answer.standing() == standing)
                .map(LintAnswer::withSources)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** What the correction is true of, with its sources: its words alone may claim more. */
    private String by() {
        return corrects.isEmpty()
                ? ""
                : corrects.stream()
                        .map(answer ->
                                answer.what() + (answer.sources().isEmpty() ? "" : " [" + answer.sourceIds() + "]"))
                        .distinct()
                        .collect(Collectors.joining("; ", " By: ", "."));
    }

    @Override
    public Document page() {
        Document.Builder page = Document.builder()
                .heading("\"" + text.strip() + "\"")
                .paragraph("It is " + findings.words() + (note().isEmpty() ? "" : "; " + note()) + ".")
                .paragraph("Understood: "
                        + (reading.denied() ? "it is not true that " : "")
                        + (understood.isEmpty()
                                ? "nothing"
                                : understood.stream().map(this::line).collect(Collectors.joining("; ")))
                        + ".");
        if (!reading.aside().isEmpty()) {
            page.paragraph("Not weighed: " + reading.aside() + ".");
        }
        if (!notUnderstood().isEmpty()) {
            page.paragraph("Not understood: " + String.join(", ", notUnderstood()) + ".");
        }
        if (!answers().isEmpty()) {
            Table.Builder table = Table.of("")
                    .column("The data has")
                    .column("Value")
                    .column("When")
                    .column("It holds")
                    .column("Sources");
            for (LintAnswer answer : answers()) {
                table.row(answer.what(), answer.value(), answer.when(), holds(answer.standing()), answer.sourceIds());
            }
            page.add(table.build());
        }
        correction().ifPresent(sentence -> page.paragraph("This holds: " + sentence + by()));
        return page.paragraph(world).build();
    }

    private static String holds(Ternary standing) {
        return switch (standing) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "open";
        };
    }

    /**
     * One line for a shell.
     *
     * @return the conclusion, cut at 70 characters
     */
    @Override
    public String toString() {
        return Lines.fit(conclusion());
    }
}
