package se.tmeit.objectstore;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.MinioException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Bytes under keys, in a bucket of an S3-compatible storage. Throws STORAGE_AWAY when it is not configured, does not answer, or refuses us.
 * Never to be called in a transaction, which would hold a connection to the database while the network is slow.
 */
@ApplicationScoped
public class ObjectStore {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int PAGE = 1000;
    /** There is nothing under this one, so that a list of it costs the storage little. */
    private static final String NOTHING = "nothing/";

    @Inject
    StorageSettings settings;

    @Inject
    StorageState state;

    private OkHttpClient http;
    private MinioClient client;

    public boolean isConfigured() {
        return settings.isConfigured();
    }

    /** Puts an object there, or another in its place: all of it is there afterwards, or nothing of it. */
    public void put(String key, InputStream bytes, long size, String mediaType) {
        ask(s3 -> s3.putObject(PutObjectArgs.builder().bucket(settings.bucket).object(key).stream(bytes, size, -1L).contentType(mediaType).build()));
    }

    /** The object's bytes, to be closed by the caller; empty when there is none. */
    public Optional<InputStream> open(String key) {
        return find(s3 -> s3.getObject(GetObjectArgs.builder().bucket(settings.bucket).object(key).build()));
    }

    /** The whole of an object that fits into memory; empty when there is none. */
    public Optional<byte[]> read(String key) {
        return find(s3 -> {
            try (var in = s3.getObject(GetObjectArgs.builder().bucket(settings.bucket).object(key).build())) {
                return in.readAllBytes();
            }
        });
    }

    /** Whether there is an object, without its bytes. */
    public boolean has(String key) {
        return find(s3 -> s3.statObject(StatObjectArgs.builder().bucket(settings.bucket).object(key).build())).isPresent();
    }

    /** Takes an object away; one that is not there is none to take. */
    public void remove(String key) {
        ask(s3 -> {
            s3.removeObject(RemoveObjectArgs.builder().bucket(settings.bucket).object(key).build());
            return key;
        });
    }

    /** Shows each object whose key begins so, page by page. */
    public void forEach(String prefix, Consumer<StoredObject> visitor) {
        ask(s3 -> list(s3, prefix, visitor));
    }

    /** Asks the storage something small, also while it is away: the state then says whether it answered. */
    void look() {
        try {
            askAnyway(s3 -> list(s3, NOTHING, object -> { }));
        } catch (ProblemException e) {
            // The state has it.
        } catch (RuntimeException e) {
            // Settings that the client takes exception to.
            state.failed(e);
        }
    }

    private String list(MinioClient s3, String prefix, Consumer<StoredObject> visitor) throws MinioException {
        for (var result : s3.listObjects(ListObjectsArgs.builder().bucket(settings.bucket).prefix(prefix).recursive(true).maxKeys(PAGE).build())) {
            var item = result.get();
            visitor.accept(new StoredObject(item.objectName(), item.size(), item.lastModified().toInstant()));
        }
        return prefix;
    }

    private <T> Optional<T> find(Question<T> question) {
        return Optional.ofNullable(ask(s3 -> {
            try {
                return question.ask(s3);
            } catch (MinioException e) {
                if (StorageErrors.saysNotThere(e)) {
                    return null;
                }
                throw e;
            }
        }));
    }

    private <T> T ask(Question<T> question) {
        if (!settings.isConfigured() || !state.isUp()) {
            throw away();
        }
        return askAnyway(question);
    }

    private <T> T askAnyway(Question<T> question) {
        try {
            var answer = question.ask(client());
            state.answered();
            return answer;
        } catch (MinioException | IOException e) {
            state.failed(e);
            throw away();
        } catch (IllegalStateException e) {
            // As the client hands on what the network said.
            if (!(e.getCause() instanceof IOException)) {
                throw e;
            }
            state.failed(e.getCause());
            throw away();
        }
    }

    private synchronized MinioClient client() {
        if (client == null) {
            http = new OkHttpClient.Builder().connectTimeout(settings.connectTimeout).readTimeout(settings.timeout).writeTimeout(settings.timeout).build();
            client = MinioClient.builder().endpoint(settings.url.orElseThrow()).region(settings.region)
                    .credentials(settings.accessKey.orElse(""), settings.secretKey.orElse("")).httpClient(http).build();
        }
        return client;
    }

    @PreDestroy
    void stop() {
        if (http != null) {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    private static ProblemException away() {
        return new ProblemException(ProblemType.STORAGE_AWAY, RETRY_AFTER);
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(MinioClient s3) throws MinioException, IOException;
    }
}
