package io.github.digitalsilkroad.lint;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares the answer that a sentence gives to the question of a score with the first line of the score's answer and
 * with that of its working: the words must be the same, and each number the printed one or rounded from it.
 */
final class ScoreChecks {

    private static final Pattern NUMBER = Pattern.compile("\\d+(,\\d{3})*(\\.\\d+)?");

    private static final int KEPT = 100;

    private final FigureEvidence evidence;

    /** The answers to the latest questions. */
    private final LoadingCache<Score, Optional<Assessment>> answers;

    ScoreChecks(Catalog catalog, FigureEvidence evidence) {
        this.evidence = evidence;
        this.answers =
                CacheBuilder.newBuilder().maximumSize(KEPT).build(CacheLoader.from(score -> answer(score, catalog)));
    }

    /** The answer; empty where the question does not fit what it names. */
    private static Optional<Assessment> answer(Score score, Catalog catalog) {
        try {
            return Optional.of(score.on(catalog));
        } catch (IllegalArgumentException unfit) {
            return Optional.empty();
        }
    }

    ClauseVerdict check(Clause clause) {
        return answers.getUnchecked(clause.get("score", Score.class))
                .map(answer -> check(clause, answer))
                .orElseGet(() -> ClauseVerdict.unknown("the question does not fit what it names"));
    }

    private ClauseVerdict check(Clause clause, Assessment answer) {
        List<Id> sources = Evidence.sourcesOf(answer);
        if (!sources.stream().allMatch(evidence::isHeard)) {
            return ClauseVerdict.unknown("the answer rests on what the document itself says");
        }
        String question = answer.question() + " = ";
        Words said = new Words(question + clause.get("answer", String.class));
        return Stream.<Supplier<String>>of(
                        () -> question + answer.headline(), () -> answer.why().label())
                .map(line -> new Words(line.get()))
                .filter(printed -> isLike(said, printed))
                .findFirst()
                .map(printed -> {
                    boolean isSame =
                            IntStream.range(0, said.size()).allMatch(at -> isSame(said.at(at), printed.at(at)));
                    return ClauseVerdict.of(
                                    List.of(new LintAnswer(
                                            answer.question(),
                                            answer.headline(),
                                            "",
                                            Ternary.of(isSame),
                                            sources,
                                            Optional.of(clause.get("score", Score.class)
                                                    .form()
                                                    .toString()))),
                                    "")
                            .withTruer(List.of(clause.with("answer", answer.headline())));
                })
                .orElseGet(() -> ClauseVerdict.untested("the words of the answer: " + answer.headline()));
    }

    /** Whether two lines differ in numbers alone. */
    private static boolean isLike(Words said, Words printed) {
        return said.size() == printed.size()
                && IntStream.range(0, said.size())
                        .allMatch(at -> (isNumber(said.at(at)) && isNumber(printed.at(at)))
                                || said.at(at).equals(printed.at(at)));
    }

    private static boolean isSame(String said, String printed) {
        return said.equals(printed)
                || Figure.of(Figure.Bound.EXACT, number(said), Figure.Unit.PERCENT)
                        .estimate()
                        .contains(number(printed).doubleValue());
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }
}
