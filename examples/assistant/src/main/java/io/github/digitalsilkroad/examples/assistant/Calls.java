package io.github.digitalsilkroad.examples.assistant;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls of tools and readings of resources that run, each of which has a time and which the client may cancel.
 *
 * <p>The SDK tells a tool neither the id of its request nor that it was canceled. So this reads along: a request gets
 * its id as a member of {@code _meta}, and a notification of cancellation ends the call with that id. An answer ends
 * its call too, since the SDK refuses some calls before a tool hears of them. Thread-safe.
 */
final class Calls {

    /** The member of {@code _meta} with the id of a request. */
    static final String ID = "io.github.digitalsilkroad/request";

    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Sinks.Empty<Void>> running = new ConcurrentHashMap<>();

    /** Messages with what a tool must know of them; one a line, as they come in. */
    InputStream reading(InputStream messages) {
        return new Marked(new BufferedReader(new InputStreamReader(messages, StandardCharsets.UTF_8)));
    }

    /** Messages as they go out, of which an answer ends its call. */
    OutputStream writing(OutputStream messages) {
        return new Answers(messages);
    }

    /** The ids of the calls that are neither answered nor ended, as JSON. */
    Set<String> running() {
        return Set.copyOf(running.keySet());
    }

    /**
     * Work that the client waits for, in a thread of its own, which is interrupted when the time is over or the client
     * cancels. Of a canceled call nothing is answered.
     *
     * @param meta what the request says of itself, with its id
     * @param time the most that it may take
     * @param work what finds the answer
     * @param late the answer if the time is over
     */
    <T> Mono<T> run(Map<String, Object> meta, Duration time, Callable<T> work, Mono<T> late) {
        String key = String.valueOf(meta.getOrDefault(ID, work));
        Sinks.Empty<Void> canceled = running.computeIfAbsent(key, absent -> Sinks.empty());
        return Mono.fromCallable(work)
                .subscribeOn(Schedulers.boundedElastic())
                .timeout(time, late)
                .takeUntilOther(canceled.asMono())
                .doFinally(signal -> running.remove(key))
                .switchIfEmpty(Mono.never());
    }

    /** A message as a tool shall see it. */
    String marked(String line) {
        JsonNode message;
        try {
            message = json.readTree(line);
        } catch (JacksonException e) {
            return line; // the SDK says what is wrong with it
        }
        switch (message.path("method").asString("")) {
            case "tools/call", "resources/read" -> {
                String id = message.path("id").toString();
                running.put(id, Sinks.empty());
                if (message.path("params") instanceof ObjectNode params) {
                    params.withObjectProperty("_meta").put(ID, id);
                }
                return message.toString();
            }
            case "notifications/cancelled" -> {
                Sinks.Empty<Void> call =
                        running.get(message.path("params").path("requestId").toString());
                if (call != null) {
                    call.tryEmitEmpty();
                }
                return line;
            }
            default -> {
                return line;
            }
        }
    }

    /** Bytes of lines, each of which is seen before it goes out as a whole. */
    private final class Answers extends FilterOutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        Answers(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int part) throws IOException {
            write(new byte[] {(byte) part}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) throws IOException {
            for (int place = from; place < from + length; place++) {
                if (bytes[place] == '\n') {
                    JsonNode message = json.readTree(line.toByteArray());
                    if (!message.has("method")) {
                        running.remove(message.path("id").toString());
                    }
                    line.reset();
                } else {
                    line.write(bytes[place]);
                }
            }
            out.write(bytes, from, length);
        }
    }

    /** Bytes of lines, each marked as it is read. */
    private final class Marked extends InputStream {
        private final BufferedReader lines;
        private byte[] line = {};
        private int next;

        Marked(BufferedReader lines) {
            this.lines = lines;
        }

        @Override
        public int read() throws IOException {
            return isAtEnd() ? -1 : line[next++] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (isAtEnd()) {
                return -1;
            }
            int count = Math.min(length, line.length - next);
            System.arraycopy(line, next, bytes, from, count);
            next += count;
            return count;
        }

        private boolean isAtEnd() throws IOException {
            if (next == line.length) {
                @Nullable String read = lines.readLine();
                if (read == null) {
                    return true;
                }
                line = (marked(read) + "\n").getBytes(StandardCharsets.UTF_8);
                next = 0;
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
