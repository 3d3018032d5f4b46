package se.tmeit.live.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import se.tmeit.json.Json;
import se.tmeit.live.control.LiveMessage;
import se.tmeit.live.control.Sink;

/** A browser at the other end of a stream of server-sent events. */
public final class SseSink implements Sink {
    /** When a server goes, its browsers do not all come to the next one at once. */
    private static final int SOONEST_MILLIS = 1000;
    private static final int LATEST_MILLIS = 4000;

    private final SseEventSink sink;
    private final Sse sse;

    public SseSink(SseEventSink sink, Sse sse) {
        this.sink = sink;
        this.sse = sse;
    }

    @Override
    public CompletionStage<?> send(LiveMessage message) {
        return sink.send(event(message));
    }

    @Override
    public CompletionStage<?> beat() {
        return sink.send(sse.newEventBuilder().comment("").build());
    }

    @Override
    public void close() {
        sink.close();
    }

    private OutboundSseEvent event(LiveMessage message) {
        return sse.newEventBuilder().id(message.mark()).name("changed").reconnectDelay(ThreadLocalRandom.current().nextInt(SOONEST_MILLIS, LATEST_MILLIS))
                .data(json(new LiveChange(message.topics()))).build();
    }

    private static String json(LiveChange change) {
        try {
            return Json.MAPPER.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
