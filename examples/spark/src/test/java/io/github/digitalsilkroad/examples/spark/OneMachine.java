package io.github.digitalsilkroad.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.scenario.Edit;
import io.github.digitalsilkroad.core.scenario.Scenario;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.FactEffect;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.json.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What one machine answers, by the library alone: the rows that Spark should give, as text. */
final class OneMachine {

    private final List<String> lines = new ArrayList<>();

    static Catalog seen(Catalog catalog, String lens) {
        return catalog.through(Lens.parse(lens, Scenario.grammar(Edit.grammar())));
    }

    void ask(String country, Catalog catalog, String question, String lens) {
        Score score = Scores.parse(question);
        Catalog seen = seen(catalog, lens);
        Assessment answer = score.on(seen);
        @Nullable Estimate value = answer.value().orElse(null);
        add(
                country,
                question,
                lens,
                answer.unit(),
                value == null || value.best().isEmpty() ? null : value.best().getAsDouble(),
                value == null ? null : value.low(),
                value == null ? null : value.high(),
                answer.coverage().isEmpty() ? null : answer.coverage().get().known(),
                answer.coverage().isEmpty() ? null : answer.coverage().get().all(),
                seen.version(),
                Answer.of(score, seen).hash(),
                null);
    }

    void sensitivity(String country, Catalog catalog, String question) {
        for (FactEffect swing : Scores.parse(question).sensitivity(catalog).effects()) {
            @Nullable Estimate range = swing.range().orElse(null);
            add(
                    country,
                    question,
                    "",
                    swing.fact().subject().id(),
                    swing.fact().claims().property().name(),
                    swing.fact().year().isPresent() ? swing.fact().year().getAsInt() : null,
                    swing.isDisputed(),
                    swing.size(),
                    range == null ? null : range.low(),
                    range == null ? null : range.high(),
                    catalog.version(),
                    null);
        }
    }

    void add(@Nullable Object... cells) {
        StringBuilder line = new StringBuilder();
        for (Object cell : cells) {
            line.append(cell);
        }
        lines.add(line.toString());
    }

    /** Compares as many rows as there are, and shows the first few that differ. */
    void isEqualTo(Dataset<Row> rows) {
        List<String> answers = rows.collectAsList().stream().map(Row::mkString).toList();
        assertThat(rest(answers, lines)).as("what Spark gives alone").isEmpty();
        assertThat(rest(lines, answers)).as("what one machine gives alone").isEmpty();
    }

    private static List<String> rest(List<String> all, List<String> without) {
        Map<String, Long> counts = new HashMap<>();
        all.forEach(line -> counts.merge(line, 1L, Long::sum));
        without.forEach(line -> counts.merge(line, -1L, Long::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(5)
                .toList();
    }

    int size() {
        return lines.size();
    }
}
