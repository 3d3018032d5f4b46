package se.tmeit.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.MinIOContainer;

/** MinIO keeps what is put there as S3Proxy does, with which all other tests work: its storage can be killed, stopped and looked into. */
class MinioTest {
    private static final String IMAGE = "minio/minio:RELEASE.2025-09-07T16-13-09Z";

    @Test
    void whatIsPutIsListedReadAndRemoved() throws Exception {
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "No Docker engine answers: nothing was tried with MinIO.");
        try (var server = new MinIOContainer(IMAGE)) {
            server.start();
            MinioClient.builder().endpoint(server.getS3URL()).credentials(server.getUserName(), server.getPassword()).build()
                    .makeBucket(MakeBucketArgs.builder().bucket("tmeit").build());
            try (var storage = new StandaloneStorage(Map.of("TMEIT_STORAGE_URL", server.getS3URL(), "TMEIT_STORAGE_ACCESS_KEY", server.getUserName(),
                    "TMEIT_STORAGE_SECRET_KEY", server.getPassword()))) {
                assertKept(storage.store());
            }
        }
    }

    private static void assertKept(ObjectStore store) {
        var found = new ArrayList<String>();
        store.put("some/key", new ByteArrayInputStream(new byte[] {1, 2, 3}), 3, "application/octet-stream");

        store.forEach("some/", object -> found.add(object.key()));
        assertThat(found).containsExactly("some/key");
        assertThat(store.has("some/key")).isTrue();
        assertThat(store.read("some/key")).hasValue(new byte[] {1, 2, 3});

        store.remove("some/key");
        assertThat(store.has("some/key")).isFalse();
        assertThat(store.read("some/key")).isEmpty();
    }
}
