package se.tmeit.live.control;

import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.metrics.Metrics;

/**
 * Tells the other servers what changed here, and this one what changed there, through Redis where that is configured. A thread of its own
 * connects, and looks again and again whether Redis answers. What cannot be told meanwhile is not kept: once there is a connection again,
 * every server is told that anything may have changed.
 */
@ApplicationScoped
public class LiveRelay {
    private static final System.Logger LOG = System.getLogger(LiveRelay.class.getName());

    private final String self = UUID.randomUUID().toString();
    private final Optional<String> url;
    private final Duration timeout;
    private final Duration pause;
    private final Metrics metrics;
    private Consumer<Change> onChange;
    private Runnable onLoss;
    private ScheduledExecutorService watch;
    private volatile RelayLink link;
    private volatile boolean up;
    private volatile boolean untold;

    @Inject
    public LiveRelay(@ConfigProperty(name = "tmeit.redis.url") Optional<String> url, @ConfigProperty(name = "tmeit.redis.timeout") Duration timeout,
            @ConfigProperty(name = "tmeit.redis.look-every") Duration pause, Metrics metrics) {
        this.url = url;
        this.timeout = timeout;
        this.pause = pause;
        this.metrics = metrics;
    }

    /** For the proxy that CDI makes. */
    protected LiveRelay() {
        this(Optional.empty(), null, null, null);
    }

    /**
     * @param delay  before the first look
     * @param change what to do with a change on another server
     * @param loss   what to do when changes may have been lost
     */
    void start(Duration delay, Consumer<Change> change, Runnable loss) {
        if (url.isEmpty()) {
            return;
        }
        onChange = change;
        onLoss = loss;
        Gauge.builder("live.redis.up", () -> up ? 1 : 0).description("Whether servers tell each other what changes (1)").register(metrics.registry());
        watch = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "live-redis");
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

    void publish(Change change) {
        if (url.isPresent()) {
            send(new Telegram(self, change));
        }
    }

    private void send(Telegram telegram) {
        var current = link;
        if (current == null) {
            untold = true;
        } else {
            current.send(telegram.text()).whenComplete((heard, fault) -> {
                if (fault != null) {
                    untold = true;
                }
            });
        }
    }

    private void receive(String text) {
        Telegram.of(text).filter(telegram -> !telegram.from().equals(self)).ifPresent(telegram -> {
            if (telegram.change() == null) {
                onLoss.run();
            } else {
                onChange.accept(telegram.change());
            }
        });
    }

    private void look() {
        try {
            if (link == null) {
                link = new RelayLink(url.orElseThrow(), timeout, this::receive);
            }
            if (link.check()) {
                onLoss.run();
            }
            say(true);
            if (untold) {
                untold = false;
                send(new Telegram(self, null));
            }
        } catch (RuntimeException e) {
            say(false);
        }
    }

    /** Only what changes is worth a line. */
    private void say(boolean answers) {
        if (up != answers) {
            up = answers;
            LOG.log(System.Logger.Level.INFO, answers ? "Redis answers: servers tell each other what changes."
                    : "Redis does not answer: until it does, browsers hear at once only of changes on their own server.");
        }
    }
}
