package se.tmeit.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.TestStorage;

/** Against a real S3 server. */
class ObjectStoreTest {
    private static TestStorage server;

    private final StandaloneStorage storage = new StandaloneStorage(server.environment());
    private final StorageSettings settings = storage.settings;
    private final StorageState state = storage.state;
    private final ObjectStore store = storage.store;

    @BeforeAll
    static void start() {
        server = new TestStorage();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @AfterEach
    void disconnect() {
        storage.close();
    }

    @Test
    void whatIsPutIsThereUntilItIsRemoved() throws IOException {
        put("some/key", "first");
        put("some/key", "second");

        assertThat(read("some/key")).contains("second");
        assertThat(store.has("some/key")).isTrue();
        try (var in = store.open("some/key").orElseThrow()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("second");
        }

        store.remove("some/key");
        store.remove("some/key");

        assertThat(read("some/key")).isEmpty();
        assertThat(store.has("some/key")).isFalse();
        assertThat(store.open("some/key")).isEmpty();
        assertThat(state.isUp()).isTrue();
    }

    @Test
    void listIsComplete() {
        var before = Instant.now().minusSeconds(5);
        for (var i = 0; i < 1005; i++) {
            put("many/" + i, "x");
        }
        put("other", "y");
        var found = new ArrayList<StoredObject>();

        store.forEach("many/", found::add);

        assertThat(found).hasSize(1005).allSatisfy(object -> {
            assertThat(object.key()).startsWith("many/");
            assertThat(object.size()).isEqualTo(1);
            assertThat(object.modifiedAt()).isBetween(before, Instant.now().plusSeconds(5));
        });
    }

    @Test
    void storageThatIsAwayIsSaidAndComesBack() {
        put("kept", "bytes");
        server.kill();
        try {
            assertAway(() -> read("kept"));
            assertAway(() -> put("new", "bytes"));
            store.look();
            assertThat(state.isUp()).isFalse();
        } finally {
            server.start();
        }

        store.look();

        assertThat(read("kept")).contains("bytes");
        assertThat(state.isUp()).isTrue();
    }

    @Test
    void storageThatHangsCostsOneRequestItsTime() {
        put("kept", "bytes");
        server.freeze();
        try {
            assertAway(() -> read("kept"));
            var start = Instant.now();
            for (var i = 0; i < 100; i++) {
                assertAway(() -> read("kept"));
            }
            assertThat(Duration.between(start, Instant.now())).isLessThan(settings.timeout);
        } finally {
            server.thaw();
        }
    }

    @Test
    void storageThatRefusesUsIsAway() {
        settings.secretKey = Optional.of("another");

        assertAway(() -> read("kept"));
    }

    @Test
    void storageWithoutTheBucketIsAway() {
        settings.bucket = "another";

        store.look();

        assertThat(state.isUp()).isFalse();
    }

    @Test
    void addressThatIsNoneIsAway() {
        settings.url = Optional.of("not an address");

        store.look();

        assertThat(state.isUp()).isFalse();
    }

    @Test
    void withoutStorageNothingIsAsked() {
        settings.url = Optional.empty();

        assertAway(() -> read("kept"));
        assertThat(state.isConfigured()).isFalse();
    }

    private void put(String key, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        store.put(key, new ByteArrayInputStream(bytes), bytes.length, "text/plain");
    }

    private Optional<String> read(String key) {
        return store.read(key).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static void assertAway(org.assertj.core.api.ThrowableAssert.ThrowingCallable asking) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(asking).extracting(ProblemException::type).isEqualTo(ProblemType.STORAGE_AWAY);
    }
}
