package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpAsyncServer;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The server: {@code java -jar digital-silk-road-assistant.jar [DIR|ZIP]}, with another data package than the bundled
 * one if it is named. It ends with its standard input.
 */
public final class Assistant {

    /** What one call may take at most. */
    private static final Duration TIME = Duration.ofSeconds(30);

    private static final String INSTRUCTIONS =
            "Evidence on China's surveillance, telecom and lending footprint in Central Asia. Every number comes with its"
                    + " bounds, how many are known of how many, and source ids: repeat them with the number. "
                    + Reply.NOTICE;

    private Assistant() {}

    /**
     * Runs the server.
     *
     * @param args a data package, or nothing
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        Catalog catalog;
        try {
            catalog = args.length == 0 ? DigitalSilkRoad.load() : DataPackage.read(Path.of(args[0]));
        } catch (InvalidDataException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        // Nothing but messages goes out: what anything else prints is not for the client.
        OutputStream out = System.out;
        System.setOut(System.err);
        Input in = new Input(System.in);
        McpAsyncServer server = start(catalog, new Calls(), in, out, TIME);
        in.awaitEnd();
        server.closeGracefully().block(Duration.ofSeconds(5));
    }

    /** Starts a server of a catalog on two streams; a call may take the given time at most. */
    static McpAsyncServer start(Catalog catalog, Calls calls, InputStream in, OutputStream out, Duration time) {
        Resources resources = new Resources(catalog);
        return McpServer.async(new StdioServerTransportProvider(
                        McpJsonDefaults.getMapper(), calls.reading(in), calls.writing(out)))
                .serverInfo("digital-silk-road", catalog.version().toString())
                .instructions(INSTRUCTIONS)
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .tools(new Tools(catalog)
                        .all().stream()
                                .map(tool -> specified(tool, calls, time))
                                .toList())
                .resources(resources.single())
                .resourceTemplates(resources.templates())
                .build();
    }

    private static AsyncToolSpecification specified(Tool tool, Calls calls, Duration time) {
        McpSchema.Tool described = McpSchema.Tool.builder(tool.name(), tool.schema())
                .description(tool.description())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new AsyncToolSpecification(described, (exchange, request) -> {
            Map<String, Object> meta = request.meta() == null ? Map.of() : request.meta();
            Running call = new Running(exchange, meta.get("progressToken"), budget(time));
            // Between two answers a call ends by its budget; one that is long at a single answer is left.
            Duration longest = time.multipliedBy(2);
            Mono<McpSchema.CallToolResult> work = Mono.fromCallable(() -> result(tool, request, call))
                    .subscribeOn(Schedulers.boundedElastic())
                    .timeout(
                            longest,
                            Mono.fromSupplier(() -> refused(tool.name() + ": more than " + longest.toMillis()
                                    + " ms, the most that one call may take; ask for less at once")));
            return calls.cancelable(meta.getOrDefault(Calls.ID, call), work);
        });
    }

    private static McpSchema.CallToolResult result(Tool tool, McpSchema.CallToolRequest request, Running call)
            throws Exception {
        try {
            Reply reply = tool.work()
                    .reply(new Arguments(request.arguments() == null ? Map.of() : request.arguments()), call);
            return McpSchema.CallToolResult.builder()
                    .addTextContent(reply.text())
                    .structuredContent(reply.document())
                    .build();
        } catch (IllegalArgumentException e) {
            // What was asked cannot be answered: the message says why, and what can be asked.
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static McpSchema.CallToolResult refused(String why) {
        return McpSchema.CallToolResult.builder()
                .addTextContent(Reply.NOTICE + Reply.quoted(why))
                .isError(true)
                .build();
    }

    /** What a call that begins now may take. */
    private static Budget budget(Duration time) {
        return Budget.standard()
                .with(Budget.Limit.MILLISECONDS, time.toMillis())
                .timedBy(InstantSource.system());
    }

    /** A call that runs: it ends with its budget, or when it is canceled. */
    private record Running(
            McpAsyncServerExchange exchange, @Nullable Object token, Budget budget) implements Tool.Call {

        @Override
        public void progress(int done, int all) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            budget.requireAnswers(done, all + " questions");
            if (token != null) {
                exchange.progressNotification(McpSchema.ProgressNotification.builder(token, done)
                                .total((double) all)
                                .build())
                        .block(TIME);
            }
        }
    }

    /** Standard input, whose end can be awaited. */
    private static final class Input extends FilterInputStream {
        private final CountDownLatch end = new CountDownLatch(1);

        Input(InputStream in) {
            super(in);
        }

        void awaitEnd() throws InterruptedException {
            end.await();
        }

        @Override
        public int read() throws IOException {
            return told(super.read());
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return told(super.read(bytes, from, length));
        }

        private int told(int read) {
            if (read < 0) {
                end.countDown();
            }
            return read;
        }
    }
}
