package io.github.digitalsilkroad.examples.assistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/**
 * One tool.
 *
 * @param name what it is called by
 * @param description what it is for, for a model
 * @param properties the JSON Schemas of its arguments
 * @param required the arguments that must be given
 * @param work what it does
 */
record Tool(String name, String description, Map<String, Object> properties, List<String> required, Work work) {

    /** What a tool does. */
    @FunctionalInterface
    interface Work {
        Reply reply(Arguments arguments, Call call) throws Exception;
    }

    /** A running call, which is told how far the work is. */
    interface Call {

        /**
         * Says how far the work is.
         *
         * @param done how many parts are done
         * @param all how many there are
         * @throws CancellationException if the client canceled it
         * @throws io.github.digitalsilkroad.core.catalog.BudgetException if it has taken the time that a call may take
         */
        void progress(int done, int all);
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
