package se.tmeit.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;

/** The counts of this server alone. Each is kept until it would be full again, and so many at most. */
final class BucketsInMemory {
    private static final int MOST_KEYS = 100_000;

    private record Key(Limit limit, String key) {
    }

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_KEYS)
            .expireAfter(Expiry.<Key, Bucket>accessing((key, bucket) -> key.limit().window())).build();

    Bucket bucket(Limit limit, String key) {
        return buckets.get(new Key(limit, key), unused -> Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.window())).build());
    }
}
