package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.server.McpAsyncServer;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.AsyncToolSpecification;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The server: {@code java -jar digital-silk-road-assistant.jar [DIR|ZIP]}, with another data package than the bundled
 * one if it is named. It ends with its standard input.
 */
public final class Assistant {

    /** What one call of a tool or reading of a resource may take at most. */
    private static final Budget BUDGET = Budget.standard()
            .with(Budget.Limit.MILLISECONDS, Duration.ofSeconds(30).toMillis());

    private static final String INSTRUCTIONS =
            "Evidence on China's surveillance, telecom and lending footprint in Central Asia. Every number comes with its"
                    + " bounds, how many are known of how many, and source ids: repeat them with the number. "
                    + Reply.NOTICE;

    private static final String USAGE = "usage: java -jar digital-silk-road-assistant.jar [DIR|ZIP]\n"
            + "A server of the Model Context Protocol on standard input and output, of the bundled data or of a data package.";

    private Assistant() {}

    /**
     * Runs the server. With other arguments it says how it is started, and ends with status 2, or 0 where help is asked
     * for.
     *
     * @param args a data package, or nothing
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length > 1 || (args.length == 1 && args[0].startsWith("-"))) {
            System.err.println(USAGE);
            System.exit(args[0].equals("--help") ? 0 : 2);
            return;
        }
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
        McpAsyncServer server = start(catalog, Scores.grammar(), new Calls(), in, out, BUDGET);
        in.awaitEnd();
        server.closeGracefully().block(Duration.ofSeconds(5));
    }

    /** Starts a server of a catalog and of the questions that may be asked on two streams; a call has the budget. */
    static McpAsyncServer start(
            Catalog catalog, Grammar<Score> scores, Calls calls, InputStream in, OutputStream out, Budget budget) {
        Resources resources = new Resources(catalog, scores, calls, time(budget));
        return McpServer.async(transport(calls.reading(in), calls.writing(out)))
                .serverInfo("digital-silk-road", catalog.version().toString())
                .instructions(INSTRUCTIONS)
                .capabilities(McpSchema.ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .tools(new Tools(catalog, scores)
                        .all().stream()
                                .map(tool -> specified(tool, calls, budget))
                                .toList())
                .resources(resources.single())
                .resourceTemplates(resources.templates())
                .build();
    }

    private static McpServerTransportProvider transport(InputStream in, OutputStream out) {
        return new StdioServerTransportProvider(McpJsonDefaults.getMapper(), in, out) {
            @Override
            public void setSessionFactory(McpServerSession.Factory sessions) {
                super.setSessionFactory(transport -> sessions.create(new SerialTransport(transport)));
            }
        };
    }

    private static AsyncToolSpecification specified(Tool tool, Calls calls, Budget budget) {
        McpSchema.Tool described = McpSchema.Tool.builder(tool.name(), tool.schema())
                .description(tool.description())
                .outputSchema(tool.output())
                .annotations(McpSchema.ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new AsyncToolSpecification(described, (exchange, request) -> {
            Map<String, Object> meta = request.meta() == null ? Map.of() : request.meta();
            Running call = new Running(tool.name(), exchange, meta.get("progressToken"), budget);
            return calls.run(
                    meta,
                    time(budget),
                    () -> result(tool, request, call),
                    Mono.fromSupplier(() -> refused(late(call.toString(), time(budget)))));
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

    private static Duration time(Budget budget) {
        return Duration.ofMillis(budget.of(Budget.Limit.MILLISECONDS));
    }

    /** That something took too long. */
    static String late(String what, Duration time) {
        return what + ": more than " + time.toMillis() + " ms, the most that one call may take; ask for less at once";
    }

    /** A call that runs; its thread is interrupted when its time is over or the client cancels it. */
    private static final class Running implements Tool.Call {
        private final String tool;
        private final McpAsyncServerExchange exchange;
        private final @Nullable Object token;
        private final Budget budget;
        private volatile String parts = "";

        Running(String tool, McpAsyncServerExchange exchange, @Nullable Object token, Budget budget) {
            this.tool = tool;
            this.exchange = exchange;
            this.token = token;
            this.budget = budget;
        }

        @Override
        public void progress(int done, int all) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
            budget.requireAnswers(all, tool);
            parts = ", " + done + " of " + all + " done";
            if (token != null) {
                exchange.progressNotification(McpSchema.ProgressNotification.builder(token, done)
                                .total((double) all)
                                .build())
                        .block(time(budget));
            }
        }

        @Override
        public String toString() {
            return tool + parts;
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
