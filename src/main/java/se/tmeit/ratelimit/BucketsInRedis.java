package se.tmeit.ratelimit;

import io.github.bucket4j.Bucket;
import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.metrics.Metrics;

/**
 * The counts that all servers share. A thread of its own connects, and looks again and again whether Redis answers; requests use Redis
 * only while it did so last. The first question that gets no answer in time ends that for all, until the thread finds Redis again: a
 * dead Redis costs a few requests a fraction of a second each, once, and a hanging one no more.
 */
@ApplicationScoped
public class BucketsInRedis {
    private static final System.Logger LOG = System.getLogger(BucketsInRedis.class.getName());
    /** Threads that ask about one key at once take turns: Bucket4j writes only what nobody changed meanwhile, and else asks again. */
    private static final int TURNS = 64;
    /** Leaves the processor to the start of the server. */
    private static final Duration BEFORE_FIRST_LOOK = Duration.ofSeconds(1);

    private final Optional<String> url;
    private final Duration timeout;
    private final Duration pause;
    private final Metrics metrics;
    private final ReentrantLock[] turns = Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);
    private ScheduledExecutorService watch;
    private volatile RedisLink link;
    private Boolean lastSaid;
    private volatile boolean up;

    /** @param pause between two looks at whether Redis answers */
    @Inject
    public BucketsInRedis(@ConfigProperty(name = "tmeit.redis.url") Optional<String> url,
            @ConfigProperty(name = "tmeit.redis.timeout") Duration timeout, @ConfigProperty(name = "tmeit.redis.look-every") Duration pause,
            Metrics metrics) {
        this.url = url;
        this.timeout = timeout;
        this.pause = pause;
        this.metrics = metrics;
    }

    /** For the proxy that CDI makes. */
    protected BucketsInRedis() {
        this(Optional.empty(), null, null, null);
    }

    void startWithTheServer(@Observes @Initialized(ApplicationScoped.class) Object event) {
        start(BEFORE_FIRST_LOOK);
    }

    void start(Duration delay) {
        if (url.isEmpty()) {
            return;
        }
        Gauge.builder("ratelimit.redis.up", () -> up ? 1 : 0).description("Whether limits are counted in Redis (1), or for want of it in each server")
                .register(metrics.registry());
        watch = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "redis-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, delay.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (watch != null) {
            watch.shutdownNow();
        }
        if (link != null) {
            link.close();
        }
    }

    public boolean isConfigured() {
        return url.isPresent();
    }

    /** Whether Redis answered last. */
    public boolean isUp() {
        return up;
    }

    /** What Redis answers; empty when it is not configured or does not answer. */
    <T> Optional<T> ask(Limit limit, String key, Function<Bucket, T> question) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        var answer = up ? askInTurn(limit, key, question) : Optional.<T>empty();
        if (answer.isEmpty()) {
            metrics.registry().counter("ratelimit.fallbacks").increment();
        }
        return answer;
    }

    private <T> Optional<T> askInTurn(Limit limit, String key, Function<Bucket, T> question) {
        var turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        turn.lock();
        try {
            return up ? Optional.of(question.apply(link.bucket(limit, key))) : Optional.empty();
        } catch (RuntimeException e) {
            say(false, e);
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private void look() {
        try {
            if (link == null) {
                link = new RedisLink(url.orElseThrow(), timeout);
            }
            link.check();
            say(true, null);
        } catch (RuntimeException e) {
            say(false, e);
        }
    }

    /** Only what changes is worth a line. */
    private synchronized void say(boolean answers, RuntimeException why) {
        up = answers;
        if (lastSaid == null || lastSaid != answers) {
            var level = lastSaid == null && answers ? System.Logger.Level.INFO : System.Logger.Level.WARNING;
            lastSaid = answers;
            if (answers) {
                LOG.log(level, "Redis answers: limits are counted in it, for all servers together.");
            } else {
                LOG.log(level, "Redis does not answer: until it does, each server counts limits for itself. " + reason(why));
            }
        }
    }

    /** The kinds of exception, without their messages, which may repeat the address and its password. */
    private static String reason(Throwable why) {
        return Stream.iterate(why, cause -> cause != null, Throwable::getCause).map(cause -> cause.getClass().getSimpleName())
                .reduce((outer, inner) -> outer + ", " + inner).orElse("");
    }
}
