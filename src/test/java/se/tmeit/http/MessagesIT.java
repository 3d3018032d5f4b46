package se.tmeit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;
import se.tmeit.support.RunningServer;
import se.tmeit.support.TestMember;

/** How the server takes messages apart, and whom it believes what they say of themselves. */
class MessagesIT {
    private static final int PATIENCE_MILLIS = 2000;
    private static final String SECOND = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** Otherwise a proxy and the server could disagree on where a request ends, and one visitor's end would begin another's. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 60\r\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 0\r\nContent-Length: 30", "Content-Length: 30\r\nContent-Length: 0"})
    void connectionEndsAfterARequestWithTwoLengths(String lengths) throws IOException {
        var answers = send("DELETE /api/v1/sessions/current HTTP/1.1\r\nHost: localhost\r\n" + lengths + "\r\n\r\n0\r\n\r\n" + SECOND);

        assertThat(answers).containsOnlyOnce("HTTP/1.1 ").contains("Connection: Close").endsWith("closed");
    }

    @Test
    void connectionLivesOnAfterARequestWithOneLength() throws IOException {
        var answers = send("DELETE /api/v1/sessions/current HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + SECOND);

        assertThat(answers).startsWith("HTTP/1.1 204").contains("HTTP/1.1 200").endsWith("open");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/members", "/health/live", "/metrics", "/api/v1/openapi"})
    void traceSendsNothingBack(String address) {
        var response = given().baseUri(RunningServer.get().baseUri().toString()).header("X-Private", "echo").request("TRACE", address);

        assertThat(response.statusCode()).isIn(403, 405);
        assertThat(response.asString()).doesNotContain("echo");
    }

    /** Liberty's own plug-in for web servers speaks so; there is none here, and clients must not pass for it. */
    @Test
    void clientCannotSayWhatSchemeAndHostItsRequestHas() {
        var response = given().baseUri(RunningServer.get().baseUri().toString()).contentType(ContentType.JSON)
                .headers(Map.of("$WSSC", "https", "$WSSN", "evil.example", "$WSSP", "443", "$WSIS", "true"))
                .body(Map.of("email", TestMember.with(Role.PRAO).email(), "password", TestMember.PASSWORD)).post("/api/v1/sessions");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.header("Location")).startsWith("http://localhost:");
    }

    /** Otherwise anybody could read the figures of the server. */
    @Test
    void clientCannotSayWhatAddressItHas() {
        var response = given().baseUri(RunningServer.get().baseUri().toString()).header("$WSRA", "203.0.113.7").get("/metrics");

        assertThat(response.statusCode()).as("the test's own address, which may read them, counts").isEqualTo(200);
    }

    /** All answers, and whether the server then closed the connection. */
    private static String send(String message) throws IOException {
        var server = RunningServer.get().baseUri();
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
            var answers = new StringBuilder();
            try {
                for (var read = socket.getInputStream().read(); read >= 0; read = socket.getInputStream().read()) {
                    answers.append((char) read);
                }
                return answers.append("closed").toString();
            } catch (SocketTimeoutException e) {
                return answers.append("open").toString();
            }
        }
    }
}
