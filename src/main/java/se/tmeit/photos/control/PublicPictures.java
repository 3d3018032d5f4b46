package se.tmeit.photos.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import se.tmeit.events.control.EventChanged;

/**
 * Pictures of public albums that were served a moment ago: who asks for one again within seconds gets it without a question to the database.
 * What this server takes down or hides is forgotten at once; what another one does, within five seconds.
 */
@ApplicationScoped
public class PublicPictures {
    private static final Duration A_MOMENT = Duration.ofSeconds(5);
    private static final long BYTES_IN_MEMORY = 16L << 20;

    /**
     * A picture as it is served.
     *
     * @param tag its entity tag, with quotes
     */
    public record Served(byte[] bytes, String mediaType, String tag) {
    }

    private final Cache<String, Served> served = Caffeine.newBuilder().expireAfterWrite(A_MOMENT).maximumWeight(BYTES_IN_MEMORY)
            .weigher((String file, Served picture) -> file.length() + picture.bytes().length).executor(Runnable::run).build();

    /** @param file {@code ID/SIZE.FORMAT} */
    public Optional<Served> find(String file) {
        return Optional.ofNullable(served.getIfPresent(file));
    }

    /** Only what anybody on the internet may see. */
    public void remember(String file, Served picture) {
        served.put(file, picture);
    }

    /** Some photo is not to be seen any more, or not by everybody. */
    void forget() {
        served.invalidateAll();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) EventChanged change) {
        forget();
    }
}
