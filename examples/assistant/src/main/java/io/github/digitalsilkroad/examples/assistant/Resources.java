package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.score.Scores;
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
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Things, sources and answers by address, as the JSON documents that the library writes. */
final class Resources {

    private static final String THING = "dsr://thing/";
    private static final String SOURCE = "dsr://source/";
    private static final String ANSWER = "dsr://answer/";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

    private final Catalog catalog;

    Resources(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The address of a thing. */
    static String uri(Entity entity) {
        return THING + entity.id();
    }

    /** The address of an answer, by its question. */
    static String answer(String question) {
        return ANSWER + URLEncoder.encode(question, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What has one address. */
    List<AsyncResourceSpecification> single() {
        return List.of(new AsyncResourceSpecification(
                McpSchema.Resource.builder("dsr://scores", "scores")
                        .title("What can be asked")
                        .description("A question of each form that the data answers")
                        .mimeType(TEXT)
                        .build(),
                (exchange, request) -> read(
                        request.uri(),
                        TEXT,
                        () -> Scores.all().examples(catalog).text(100))));
    }

    /** What has an address each. */
    List<AsyncResourceTemplateSpecification> templates() {
        return List.of(
                new AsyncResourceTemplateSpecification(
                        McpSchema.ResourceTemplate.builder(THING + "{id}", "thing")
                                .title("A thing")
                                .description("All that is claimed of it, with who says it")
                                .mimeType(JSON)
                                .build(),
                        (exchange, request) -> read(request.uri(), JSON, () -> thing(after(THING, request.uri())))),
                new AsyncResourceTemplateSpecification(
                        McpSchema.ResourceTemplate.builder(SOURCE + "{id}", "source")
                                .title("A source")
                                .description("The document behind a key of an answer, as an item of CSL")
                                .mimeType(JSON)
                                .build(),
                        (exchange, request) -> read(request.uri(), JSON, () -> source(after(SOURCE, request.uri())))),
                new AsyncResourceTemplateSpecification(
                        McpSchema.ResourceTemplate.builder(ANSWER + "{question}", "answer")
                                .title("An answer")
                                .description("The answer to a question in readable form, percent-encoded,"
                                        + " with all that is needed to compute it again")
                                .mimeType(JSON)
                                .build(),
                        (exchange, request) ->
                                read(request.uri(), JSON, () -> answered(after(ANSWER, request.uri())))));
    }

    private String thing(String id) throws IOException {
        StringBuilder part = new StringBuilder();
        PartJson.write(catalog, Tools.entity(catalog, id), part);
        return part.toString();
    }

    private String source(String id) throws IOException {
        return Tools.items(Set.of(catalog.source(id))).toString();
    }

    private String answered(String question) throws IOException {
        StringBuilder answer = new StringBuilder();
        Answer.of(Scores.parse(question), catalog).write(answer);
        return answer.toString();
    }

    private static String after(String prefix, String uri) {
        return URLDecoder.decode(uri.substring(prefix.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Mono<McpSchema.ReadResourceResult> read(String uri, String type, Callable<String> text) {
        return Mono.fromCallable(text)
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(
                        IllegalArgumentException.class,
                        e -> McpError.builder(McpSchema.ErrorCodes.INVALID_PARAMS)
                                .message(String.valueOf(e.getMessage()))
                                .build())
                .map(read -> McpSchema.ReadResourceResult.builder(
                                List.of(McpSchema.TextResourceContents.builder(uri, read)
                                        .mimeType(type)
                                        .build()))
                        .build());
    }
}
