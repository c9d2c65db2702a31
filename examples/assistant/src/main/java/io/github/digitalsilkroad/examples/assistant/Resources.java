package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import io.github.digitalsilkroad.interchange.json.Answer;
import io.github.digitalsilkroad.interchange.json.PartJson;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceSpecification;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;

/** Things, sources and answers by address, as the JSON documents that the library writes. */
final class Resources {

    private static final String THING = "thing";
    private static final String SOURCE = "source";
    private static final String ANSWER = "answer";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    private final Catalog catalog;
    private final Grammar<Score> scores;
    private final Calls calls;
    private final Duration time;

    /** Finds the document of a key. */
    private interface Reading {
        String of(String key) throws IOException;
    }

    /** Those of a catalog, with the questions that may be asked; a reading may take the given time at most. */
    Resources(Catalog catalog, Grammar<Score> scores, Calls calls, Duration time) {
        this.catalog = catalog;
        this.scores = scores;
        this.calls = calls;
        this.time = time;
    }

    /** The address of a thing. */
    static String uri(Entity entity) {
        return address(THING, entity.id().toString());
    }

    /** The address of an answer, by its question. */
    static String answer(String question) {
        return address(
                ANSWER, URLEncoder.encode(question, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static String address(String name, String key) {
        return "dsr://" + name + "/" + key;
    }

    /** What has one address. */
    List<AsyncResourceSpecification> single() {
        return List.of(new AsyncResourceSpecification(
                McpSchema.Resource.builder("dsr://scores", "scores")
                        .title("What can be asked")
                        .description("A question of each form that the data answers")
                        .mimeType(TEXT)
                        .build(),
                (exchange, request) ->
                        read(request, TEXT, () -> Scores.all().examples(catalog).text(100))));
    }

    /** What has an address each. */
    List<AsyncResourceTemplateSpecification> templates() {
        return List.of(
                template(
                        THING,
                        "A thing",
                        "{id}",
                        "All that is claimed of it, with who says it",
                        id -> document(catalog, Tools.entity(catalog, id))),
                template(
                        SOURCE,
                        "A source",
                        "{id}",
                        "The document behind a key of an answer, as an item of CSL",
                        id -> document(Set.of(catalog.source(id)))),
                template(
                        ANSWER,
                        "An answer",
                        "{question}",
                        "The answer to a question in readable form, percent-encoded,"
                                + " with all that is needed to compute it again",
                        question -> document(catalog, scores.parse(question))));
    }

    /** What has an address that ends with a key. */
    private AsyncResourceTemplateSpecification template(
            String name, String title, String key, String description, Reading reading) {
        return new AsyncResourceTemplateSpecification(
                McpSchema.ResourceTemplate.builder(address(name, key), name)
                        .title(title)
                        .description(description)
                        .mimeType(JSON)
                        .build(),
                (exchange, request) -> read(request, JSON, () -> reading.of(after(address(name, ""), request.uri()))));
    }

    /** The JSON document of a thing. */
    static String document(Catalog seen, Entity entity) throws IOException {
        StringBuilder part = new StringBuilder();
        PartJson.write(seen, entity, part);
        return part.toString();
    }

    /** The JSON document of sources: their CSL items. */
    static String document(Set<Source> sources) throws IOException {
        StringBuilder items = new StringBuilder("{\"items\":");
        Bibliography.writeCsl(sources, items);
        return items.append('}').toString();
    }

    /** The JSON document of an answer. */
    static String document(Catalog seen, Score question) throws IOException {
        StringBuilder answer = new StringBuilder();
        Answer.of(question, seen).write(answer);
        return answer.toString();
    }

    private static String after(String prefix, String uri) {
        return URLDecoder.decode(uri.substring(prefix.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private Mono<McpSchema.ReadResourceResult> read(
            McpSchema.ReadResourceRequest request, String type, Callable<String> text) {
        Mono<String> late = Mono.error(() -> new IllegalArgumentException(Assistant.late(request.uri(), time)));
        return calls.run(request.meta() == null ? Map.of() : request.meta(), time, text, late)
                .onErrorMap(
                        IllegalArgumentException.class,
                        e -> McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                                .message(String.valueOf(e.getMessage()))
                                .build())
                .map(read -> McpSchema.ReadResourceResult.builder(
                                List.of(McpSchema.TextResourceContents.builder(request.uri(), read)
                                        .mimeType(type)
                                        .build()))
                        .build());
    }
}
