package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A browser that has the page of an event open. */
public final class TestStream implements AutoCloseable {
    /** What it was told. */
    public record Message(String id, List<String> topics) {
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Message END = new Message("end", List.of());

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();

    private TestStream(HttpResponse<InputStream> response) {
        this.response = response;
        var thread = new Thread(this::read, "test-stream");
        thread.setDaemon(true);
        thread.start();
    }

    public static TestStream of(Api api, TestEvent event) {
        return open(api, event, Map.of());
    }

    /** Comes back after its connection was lost. */
    public static TestStream again(Api api, TestEvent event, String lastEventId) {
        return open(api, event, Map.of("Last-Event-ID", lastEventId));
    }

    private static TestStream open(Api api, TestEvent event, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(api.server().resolve("api/v1" + event.path() + "/live")).timeout(PATIENCE)
                .header("X-Forwarded-For", api.address()).header("Accept", "text/event-stream");
        if (!api.cookies().isEmpty()) {
            request.header("Cookie", api.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::header);
        try {
            return new TestStream(HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The next message, which has to come soon. */
    public Message next() {
        var message = poll(PATIENCE);
        assertThat(message).as("a message").isNotNull().isNotEqualTo(END);
        return message;
    }

    /** The topics of what comes until they are all there; fails when they do not come soon. */
    public void awaitTopics(String... topics) {
        var missing = new HashSet<>(List.of(topics));
        while (!missing.isEmpty()) {
            missing.removeAll(next().topics());
        }
    }

    public void assertSilentFor(Duration time) {
        assertThat(poll(time)).isNull();
    }

    /** Fails unless the server ends it soon; what comes before that is let be. */
    public void awaitEnd() {
        Message message;
        do {
            message = poll(PATIENCE);
            assertThat(message).as("the end of the stream").isNotNull();
        } while (message != END);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Message poll(Duration patience) {
        try {
            return messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("data:")) {
                    messages.add(new Message(id, topics(line.substring("data:".length()))));
                }
            }
        } catch (IOException e) {
            // Either side hung up, which is how a stream ends.
            messages.add(END);
            return;
        }
        messages.add(END);
    }

    private static List<String> topics(String data) throws IOException {
        return StreamSupport.stream(new ObjectMapper().readTree(data).path("topics").spliterator(), false).map(JsonNode::asText).toList();
    }
}
