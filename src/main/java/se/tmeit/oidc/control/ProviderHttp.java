package se.tmeit.oidc.control;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Speaks to providers: within a time that counts for the whole answer, up to a size, and following no redirection. */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {
    private static final long MOST_BYTES = 256 * 1024L;

    private final HttpClient client;
    private final Duration patience;

    ProviderHttp(Duration patience) {
        this.patience = patience;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        var copy = HttpRequest.newBuilder(request.getURI());
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> copy.header(name, value)));
        var body = request.getBody();
        copy.method(request.getMethod().name(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        var answer = answer(copy.build());
        var response = new HTTPResponse(answer.statusCode());
        answer.headers().map().forEach((name, values) -> response.setHeader(name, values.toArray(String[]::new)));
        response.setBody(new String(answer.body(), StandardCharsets.UTF_8));
        return response;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        var answer = answer(HttpRequest.newBuilder(URI.create(url.toString())).header("Accept", "application/json").build());
        if (answer.statusCode() != 200) {
            throw new IOException(url.getHost() + " answered " + answer.statusCode());
        }
        return new Resource(new String(answer.body(), StandardCharsets.UTF_8), "application/json");
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        var answer = client.sendAsync(request, unused -> new Bounded());
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new IOException(request.uri().getHost() + " did not answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            answer.cancel(true);
        }
    }

    /** Collects a body, and gives up when it grows too large. */
    private static final class Bounded implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> all = BodySubscribers.ofByteArray();
        private Subscription subscription;
        private long left = MOST_BYTES;

        @Override
        public CompletionStage<byte[]> getBody() {
            return all.getBody();
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            all.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            left -= parts.stream().mapToLong(ByteBuffer::remaining).sum();
            if (left < 0) {
                subscription.cancel();
                all.onError(new IOException("The answer is too large"));
            } else {
                all.onNext(parts);
            }
        }

        @Override
        public void onError(Throwable failure) {
            all.onError(failure);
        }

        @Override
        public void onComplete() {
            all.onComplete();
        }
    }
}
