package se.tmeit.ratelimit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;

/** One connection to Redis, with the buckets at its other end. Who holds it decides when to use it, and when to look whether it holds. */
final class RedisLink implements AutoCloseable {
    private static final String PREFIX = "tmeit:limit:";
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** Beyond the moment a bucket is full again and Redis may forget it. */
    private static final Duration SPARE = Duration.ofSeconds(10);
    /** More than one connection ever needs; the default is one per processor. */
    private static final int THREADS = 2;

    private record Open(StatefulRedisConnection<byte[], byte[]> connection, ProxyManager<byte[]> buckets) {
    }

    private final Duration timeout;
    private final ClientResources resources = DefaultClientResources.builder().ioThreadPoolSize(THREADS).computationThreadPoolSize(THREADS).build();
    private final RedisClient client;
    private volatile Open open;

    RedisLink(String url, Duration timeout) {
        this.timeout = timeout;
        var address = RedisURI.create(url);
        address.setTimeout(timeout);
        client = RedisClient.create(resources, address);
        // A connection that broke, or hangs, is replaced by the next check; commands wait for none of that.
        client.setOptions(ClientOptions.builder().autoReconnect(false)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(TO_CONNECT).build())
                .timeoutOptions(TimeoutOptions.enabled(timeout)).build());
    }

    /** Connects where that is needed; throws when Redis does not answer. */
    void check() {
        try {
            if (open == null) {
                open = connect();
            }
            open.connection().sync().ping();
        } catch (RuntimeException e) {
            drop();
            throw e;
        }
    }

    /** Throws when there is no connection, as its use does when there is no answer in time. */
    Bucket bucket(Limit limit, String key) {
        var configuration = BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.window())).build();
        var current = open;
        if (current == null) {
            throw new IllegalStateException("not connected");
        }
        return current.buckets().builder().build(keyOf(limit, key), () -> configuration);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, timeout);
        resources.shutdown(0, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Open connect() {
        var connection = client.connect(ByteArrayCodec.INSTANCE);
        var buckets = Bucket4jLettuce.casBasedBuilder(connection).requestTimeout(timeout)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(SPARE)).build();
        return new Open(connection, buckets);
    }

    private void drop() {
        var dropped = open;
        open = null;
        if (dropped != null && dropped.connection().isOpen()) {
            dropped.connection().closeAsync();
        }
    }

    /** Names neither an address nor an account; other figures of the limit make other buckets. */
    private static byte[] keyOf(Limit limit, String key) {
        var name = PREFIX + limit.name() + ":" + limit.capacity() + "/" + limit.window().toSeconds() + ":" + digest(key);
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
