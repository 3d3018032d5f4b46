package se.tmeit.live.control;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Two connections to Redis: one hears, one speaks. Who holds them decides when to look whether they hold. */
final class RelayLink implements AutoCloseable {
    private static final String CHANNEL = "tmeit:live";
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    /** More than two connections ever need; the default is one per processor. */
    private static final int THREADS = 2;
    private static final int MOST_UNDER_WAY = 10_000;

    private record Open(StatefulRedisPubSubConnection<String, String> ear, StatefulRedisConnection<String, String> mouth) {
        void close() {
            Stream.of(ear, mouth).filter(StatefulConnection::isOpen).forEach(StatefulConnection::closeAsync);
        }
    }

    private final Duration timeout;
    private final Consumer<String> onMessage;
    private final ClientResources resources = DefaultClientResources.builder().ioThreadPoolSize(THREADS).computationThreadPoolSize(THREADS).build();
    private final RedisClient client;
    private volatile Open open;

    RelayLink(String url, Duration timeout, Consumer<String> onMessage) {
        this.timeout = timeout;
        this.onMessage = onMessage;
        var address = RedisURI.create(url);
        address.setTimeout(timeout);
        client = RedisClient.create(resources, address);
        // A connection that broke, or hangs, is replaced by the next check, which knows that something may have been lost.
        client.setOptions(ClientOptions.builder().autoReconnect(false).requestQueueSize(MOST_UNDER_WAY)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(TO_CONNECT).build())
                .timeoutOptions(TimeoutOptions.enabled(timeout)).build());
    }

    /** Connects where that is needed, and says whether it was; throws when Redis does not answer. */
    boolean check() {
        var known = open;
        try {
            if (known == null) {
                open = connect();
            }
            open.ear().sync().ping();
            open.mouth().sync().ping();
            return known == null;
        } catch (RuntimeException e) {
            drop();
            throw e;
        }
    }

    CompletionStage<?> send(String message) {
        var current = open;
        return current == null ? CompletableFuture.failedFuture(new IllegalStateException("not connected"))
                : current.mouth().async().publish(CHANNEL, message);
    }

    @Override
    public void close() {
        client.shutdown(Duration.ZERO, timeout);
        resources.shutdown(0, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Open connect() {
        var ear = client.connectPubSub();
        ear.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String message) {
                onMessage.accept(message);
            }
        });
        try {
            ear.sync().subscribe(CHANNEL);
            return new Open(ear, client.connect());
        } catch (RuntimeException e) {
            ear.closeAsync();
            throw e;
        }
    }

    private void drop() {
        var dropped = open;
        open = null;
        if (dropped != null) {
            dropped.close();
        }
    }
}
