package se.tmeit.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import se.tmeit.support.RunningServer;

/** Sends what it is given as it is, and expects nothing of the answer. */
final class RawClient {
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param headers names and values in turn */
    HttpResponse<byte[]> send(String method, String address, List<String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(RunningServer.get().baseUri().toString().replaceFirst("/$", "") + address))
                .timeout(Duration.ofMinutes(1))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                .headers(headers.toArray(String[]::new)).build();
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address + " " + headers, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
