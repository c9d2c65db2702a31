package io.github.digitalsilkroad.examples.assistant;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.modelcontextprotocol.server.McpAsyncServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of our server in the same process: what it says and hears, message by message. */
final class Session implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PipedOutputStream messages = new PipedOutputStream();
    private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
    private final Calls calls = new Calls();
    private final McpAsyncServer server;
    private int requests;

    Session(Catalog catalog) throws IOException, InterruptedException {
        this(catalog, Duration.ofSeconds(30));
    }

    /** A client of a server whose calls may take the given time at most. */
    Session(Catalog catalog, Duration time) throws IOException, InterruptedException {
        this(catalog, Scores.grammar(), time);
    }

    /** A client of a server that is asked other questions, too. */
    Session(Catalog catalog, Grammar<Score> scores, Duration time) throws IOException, InterruptedException {
        PipedOutputStream out = new PipedOutputStream();
        BufferedReader in =
                new BufferedReader(new InputStreamReader(new PipedInputStream(out, 1 << 20), StandardCharsets.UTF_8));
        server = Assistant.start(
                catalog,
                scores,
                calls,
                new PipedInputStream(messages, 1 << 16),
                out,
                Budget.standard().with(Budget.Limit.MILLISECONDS, time.toMillis()));
        Thread listener = new Thread(() -> listen(in));
        listener.setDaemon(true);
        listener.start();
        request(
                "initialize",
                Map.of(
                        "protocolVersion",
                        "2025-06-18",
                        "capabilities",
                        Map.of(),
                        "clientInfo",
                        Map.of("name", "test", "version", "1")));
        say(Map.of("jsonrpc", "2.0", "method", "notifications/initialized"));
    }

    /** Keeps what the server says, till it ends. */
    private void listen(BufferedReader in) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(JSON.readTree(line));
            }
        } catch (IOException e) {
            // The server is closed, and its end of the pipe with it.
        }
    }

    /** Says something that is not answered. */
    void say(Map<String, Object> message) {
        try {
            messages.write((JSON.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            messages.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks, without waiting for the answer. */
    int ask(String method, Map<String, Object> params) {
        int id = ++requests;
        say(Map.of("jsonrpc", "2.0", "id", id, "method", method, "params", params));
        return id;
    }

    /** Asks, and waits for the answer. */
    JsonNode request(String method, Map<String, Object> params) throws InterruptedException {
        int id = ask(method, params);
        for (JsonNode message = next(60); ; message = next(60)) {
            if (message.path("id").asInt(-1) == id) {
                return message;
            }
        }
    }

    /** The calls that the server has not answered, as it sees them. */
    Calls calls() {
        return calls;
    }

    /** Calls a tool. */
    JsonNode call(String tool, Map<String, Object> arguments) throws InterruptedException {
        return request("tools/call", Map.of("name", tool, "arguments", arguments))
                .path("result");
    }

    /** The next message that came. */
    JsonNode next(int seconds) throws InterruptedException {
        JsonNode message = heard.poll(seconds, TimeUnit.SECONDS);
        if (message == null) {
            throw new AssertionError("no message in " + seconds + " s");
        }
        return message;
    }

    @Override
    public void close() throws IOException {
        messages.close();
        server.close();
    }
}
