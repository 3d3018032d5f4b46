package se.tmeit.photos.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tmeit.images.Pictures;
import se.tmeit.objectstore.ObjectStore;
import se.tmeit.objectstore.StoredObject;

/** The same picture comes again while the sweep takes it away. */
class PhotoSweepRaceTest {
    private static final Pictures.Kept PICTURE = new Pictures.Kept(new byte[] {1, 2, 3}, 1, 1, "");

    private final Map<String, byte[]> there = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private Runnable beforeRemoval = () -> { };
    private Runnable afterRemoval = () -> { };
    private final PhotoObjects objects = new PhotoObjects();
    private final PhotoSweep sweep = new PhotoSweep();

    @BeforeEach
    void leaveAnOrphan() {
        var store = new MemoryStore();
        objects.store = store;
        sweep.store = store;
        sweep.clock = Clock.systemUTC();
        sweep.hashes = new Names();
        objects.keep(PICTURE);
    }

    @Test
    void pictureStaysWhenItsRowComesBeforeTheObjectGoes() {
        beforeRemoval = this::addAgain;

        sweep.run();

        assertThat(there).hasSize(1);
    }

    @Test
    void pictureStaysWhenItsRowComesAfterTheObjectWent() {
        afterRemoval = this::addAgain;

        sweep.run();

        assertThat(there).hasSize(1);
    }

    @Test
    void pictureStaysWhenTheObjectGoesBetweenItsPutAndItsRow() {
        var stored = objects.keep(PICTURE);
        sweep.run();
        assertThat(there).isEmpty();

        named.add(stored.contentHash());
        objects.keepStill(PICTURE);

        assertThat(there).hasSize(1);
    }

    /** As {@link PhotoIntake} does. */
    private void addAgain() {
        named.add(objects.keep(PICTURE).contentHash());
        objects.keepStill(PICTURE);
    }

    private final class Names extends PhotoHashes {
        @Override
        public Set<String> all() {
            return Set.copyOf(named);
        }

        @Override
        public boolean isNamed(String hash) {
            return named.contains(hash);
        }
    }

    private final class MemoryStore extends ObjectStore {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void put(String key, InputStream bytes, long size, String mediaType) {
            try {
                there.put(key, bytes.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<byte[]> read(String key) {
            return Optional.ofNullable(there.get(key));
        }

        @Override
        public boolean has(String key) {
            return there.containsKey(key);
        }

        @Override
        public void remove(String key) {
            beforeRemoval.run();
            there.remove(key);
            afterRemoval.run();
        }

        @Override
        public void forEach(String prefix, Consumer<StoredObject> visitor) {
            Set.copyOf(there.keySet()).forEach(key -> visitor.accept(new StoredObject(key, 1, Instant.EPOCH)));
        }
    }
}
