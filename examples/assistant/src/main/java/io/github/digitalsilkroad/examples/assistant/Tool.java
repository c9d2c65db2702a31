package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One tool.
 *
 * @param name what it is called by
 * @param description what it is for, for a model
 * @param properties the JSON Schemas of its arguments
 * @param required the arguments that must be given
 * @param output the JSON Schema of the documents that it answers with
 * @param work what it does
 */
record Tool(
        String name,
        String description,
        Map<String, Object> properties,
        List<String> required,
        Map<String, Object> output,
        Work work) {

    /** What a tool does. */
    @FunctionalInterface
    interface Work {
        Reply reply(Arguments arguments, Call call) throws Exception;
    }

    /** A running call, which is told how far the work is; it ends there if nobody waits for it any more. */
    interface Call {

        /**
         * Says how far the work is.
         *
         * @param done how many parts are done
         * @param all how many there are
         * @throws CancellationException if the client canceled it, or its time is over
         * @throws io.github.digitalsilkroad.core.catalog.BudgetException if these are more than a call may ask for
         */
        void progress(int done, int all);

        /**
         * A question whose answers are told as they come: the same one, but for that.
         *
         * @param question what is asked
         * @param all how many answers the call needs
         * @return the question, to ask as often as there are answers
         */
        default Score counted(Score question, int all) {
            return counted(List.of(question), all).get(0);
        }

        /** The same of several questions, which are counted together. */
        default List<Score> counted(List<Score> questions, int all) {
            AtomicInteger done = new AtomicInteger();
            return questions.stream()
                    .<Score>map(question -> new Counted(question, () -> progress(done.incrementAndGet(), all)))
                    .toList();
        }
    }

    /** A question that tells each of its answers. */
    record Counted(Score asked, Runnable told) implements Score {

        @Override
        public String question() {
            return asked.question();
        }

        @Override
        public Assessment on(Catalog catalog) {
            Assessment answer = asked.on(catalog);
            told.run();
            return answer;
        }

        @Override
        public Assessment answer(Catalog catalog) {
            return asked.answer(catalog);
        }

        @Override
        public Score resolved(Catalog catalog) {
            return asked.resolved(catalog);
        }
    }

    /** The JSON Schema of all arguments together. */
    Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }
}
