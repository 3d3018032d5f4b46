package se.tmeit.oidc.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {
    private final ProviderHttp http = new ProviderHttp(Duration.ofMillis(500));
    private final AtomicInteger elsewhere = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/good", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/gone", exchange -> answer(exchange, 404, "{}"));
        server.createContext("/large", exchange -> answer(exchange, 200, "a".repeat(300_000)));
        server.createContext("/drip", ProviderHttpTest::drip);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 302, "");
        });
        server.createContext("/elsewhere", exchange -> {
            elsewhere.incrementAndGet();
            answer(exchange, 200, "{}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void answerIsTaken() throws IOException {
        assertThat(get("/good")).isEqualTo("{}");
    }

    @Test
    void answerThatIsNoneIsAFailure() {
        assertThatThrownBy(() -> get("/gone")).isInstanceOf(IOException.class);
    }

    @Test
    void largeAnswerIsAFailure() {
        assertThatThrownBy(() -> get("/large")).isInstanceOf(IOException.class).hasMessageContaining("too large");
    }

    @Test
    void answerThatDripsForEverIsAFailureInTime() {
        var start = System.nanoTime();

        assertThatThrownBy(() -> get("/drip")).isInstanceOf(IOException.class).hasMessageContaining("did not answer in time");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void redirectionIsNotFollowed() {
        assertThatThrownBy(() -> get("/moved")).isInstanceOf(IOException.class);
        assertThat(elsewhere).hasValue(0);
    }

    private String get(String path) throws IOException {
        return http.retrieveResource(URI.create("http://localhost:" + server.getAddress().getPort() + path).toURL()).getContent();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (var i = 0; i < 30; i++) {
                body.write(' ');
                body.flush();
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
