package io.github.digitalsilkroad.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.lint.report.Completeness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Eight threads on one catalog get the answers that one thread gets. Indexes and answers are made when first asked for,
 * so that each round takes a catalog that has answered no question yet. {@code -Dthreads.seconds=60} runs for a
 * minute.
 */
class ThreadsTest {
    private static final int THREADS = 8;

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("threads.seconds", 2));

    private static Map<String, Function<Catalog, Object>> questions() {
        Map<String, Function<Catalog, Object>> questions = new LinkedHashMap<>();
        for (String country : List.of("KG", "KZ", "TJ", "TM", "UZ")) {
            for (String form : List.of(
                    "vendor-concentration country=" + country,
                    "safeguard-gap country=" + country,
                    "pushback country=" + country,
                    "debt-leverage debtor=" + country + " creditor=CN year=2016")) {
                questions.put(form, catalog -> Scores.parse(form).on(catalog).why());
                questions.put(
                        "what was read for " + form,
                        catalog -> Scores.parse(form).on(catalog).reads().keys());
            }
            questions.put(
                    "suppliers in " + country,
                    catalog -> catalog.deployments()
                            .in(country)
                            .groupBy(Props.SUPPLIER)
                            .page());
            questions.put(
                    "amounts in " + country,
                    catalog -> catalog.financings().in(country).total(Props.AMOUNT));
            questions.put("report on " + country, catalog -> Fact.table(catalog.country(country)));
        }
        questions.put("completeness", Completeness::of);
        questions.put("disputes", Catalog::disputes);
        questions.put("financings", catalog -> catalog.financings().top(10, Props.AMOUNT));
        questions.put("claims", catalog -> catalog.claims().list().size());
        questions.put(
                "as known by 2020",
                catalog -> catalog.through(Lens.parse("known-by date=2020-04"))
                        .deployments()
                        .list());
        return questions;
    }

    @Test
    void eightThreadsOnOneCatalogGetTheAnswersOfOne() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        Catalog alone = DigitalSilkRoad.load();
        questions().forEach((name, question) -> expected.put(name, answer(question, alone)));

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long end = System.nanoTime() + TIME.toNanos();
            for (int round = 0; round == 0 || System.nanoTime() < end; round++) {
                Catalog shared = DigitalSilkRoad.load();
                CyclicBarrier start = new CyclicBarrier(THREADS);
                List<Future<Map<String, String>>> answers = new ArrayList<>();
                for (int thread = 0; thread < THREADS; thread++) {
                    Random order = new Random(31L * round + thread);
                    answers.add(threads.submit(() -> {
                        start.await();
                        return ask(shared, order);
                    }));
                }
                for (Future<Map<String, String>> answer : answers) {
                    assertThat(answer.get()).as("round %d", round).isEqualTo(expected);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** All questions, in an order of its own. */
    private static Map<String, String> ask(Catalog catalog, Random order) {
        List<Map.Entry<String, Function<Catalog, Object>>> questions =
                new ArrayList<>(questions().entrySet());
        Collections.shuffle(questions, order);
        Map<String, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, Function<Catalog, Object>> question : questions) {
            answers.put(question.getKey(), answer(question.getValue(), catalog));
        }
        return answers;
    }

    private static String answer(Function<Catalog, Object> question, Catalog catalog) {
        Object answer = question.apply(catalog);
        return answer instanceof View view ? view.text(120) : answer.toString();
    }
}
