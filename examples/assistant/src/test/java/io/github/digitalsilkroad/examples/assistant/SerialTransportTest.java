package io.github.digitalsilkroad.examples.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

final class SerialTransportTest {

    private static final int MESSAGES = 200;

    /** A transport that takes its time for each message, and fails where it gets another one meanwhile. */
    private static final class Slow implements McpServerTransport {
        private final AtomicInteger open = new AtomicInteger();
        private final List<McpSchema.JSONRPCMessage> sent = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Mono<Void> sendMessage(McpSchema.JSONRPCMessage message) {
            return Mono.fromRunnable(() -> {
                assertThat(open.incrementAndGet()).as("messages at once").isEqualTo(1);
                LockSupport.parkNanos(100_000);
                sent.add(message);
                open.decrementAndGet();
            });
        }

        @Override
        public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<Void> closeGracefully() {
            return Mono.empty();
        }
    }

    @Test
    void messagesOfManyThreadsAreSentOneAtATime() {
        Slow slow = new Slow();
        SerialTransport transport = new SerialTransport(slow);
        Flux.range(0, MESSAGES)
                .flatMap(number -> Mono.defer(
                                () -> transport.sendMessage(new McpSchema.JSONRPCNotification("message " + number)))
                        .subscribeOn(Schedulers.boundedElastic()))
                .blockLast(Duration.ofMinutes(5));
        assertThat(slow.sent).hasSize(MESSAGES).doesNotHaveDuplicates();
    }
}
