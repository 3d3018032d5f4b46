package se.tmeit.live.control;

import io.micrometer.core.instrument.Gauge;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tmeit.metrics.Metrics;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Tells the open browsers of this server what changed. One thread serves them all: it collects changes for a moment, so that a crowd's
 * become a few messages, and hands each stream what it has not heard of yet; nobody who changes something waits for that.
 */
@ApplicationScoped
public class LiveStreams {
    private static final Duration COLLECTING = Duration.ofMillis(100);
    private static final Set<Topic> EVERYTHING = EnumSet.allOf(Topic.class);
    /** Leaves the processor to the start of the server. */
    private static final Duration BEFORE_FIRST_LOOK = Duration.ofSeconds(1);
    private static final Duration COME_BACK = Duration.ofMinutes(1);

    private final Duration beat;
    private final OpenStreams streams;
    private final Marks marks;
    private final LiveRelay relay;
    private final Metrics metrics;
    private final Map<UUID, Set<Topic>> collected = new HashMap<>();
    /** Liberty waits for what is open before it stops the application, which would end the streams. */
    private AtShutdown shutdown;
    private volatile boolean ending;
    private ScheduledExecutorService thread;

    @Inject
    public LiveStreams(@ConfigProperty(name = "tmeit.live.beat") Duration beat, @ConfigProperty(name = "tmeit.live.streams") int most,
            @ConfigProperty(name = "tmeit.live.streams-per-member") int mostPerMember,
            @ConfigProperty(name = "tmeit.live.streams-per-network") int mostPerNetwork, Clock clock, LiveRelay relay, Metrics metrics) {
        this.beat = beat;
        this.streams = new OpenStreams(most, mostPerMember, mostPerNetwork);
        this.marks = new Marks(clock);
        this.relay = relay;
        this.metrics = metrics;
    }

    /** For the proxy that CDI makes. */
    protected LiveStreams() {
        beat = null;
        streams = null;
        marks = null;
        relay = null;
        metrics = null;
    }

    void startWithTheServer(@Observes @Initialized(ApplicationScoped.class) Object application) {
        start(BEFORE_FIRST_LOOK);
        shutdown = new AtShutdown(this::endForGood, "end of live streams");
    }

    void start(Duration delay) {
        Gauge.builder("live.streams", streams::count).description("Open browsers that are told at once what changes").register(metrics.registry());
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var daemon = new Thread(task, "live");
            daemon.setDaemon(true);
            return daemon;
        });
        thread.scheduleWithFixedDelay(() -> streams.all().forEach(LiveStream::beat), beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
        relay.start(delay, this::collect, () -> thread.execute(this::tellEverything));
    }

    @PreDestroy
    void stop() {
        if (shutdown != null) {
            shutdown.close();
        }
        thread.shutdownNow();
        endAll();
    }

    /** Also those that are being opened right now. */
    private void endForGood() {
        ending = true;
        endAll();
    }

    /**
     * Opens a stream; throws TOO_MANY_REQUESTS when the watcher, or everybody together, has as many as may be.
     *
     * @param mark where the browser stood when it last heard of the event, or null
     */
    public void open(Watcher watcher, String mark, Sink sink) {
        var stream = new LiveStream(watcher, sink, streams::remove);
        if (!streams.add(stream)) {
            metrics.registry().counter("live.refused").increment();
            throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, COME_BACK);
        }
        if (ending) {
            stream.end();
            return;
        }
        // It is open first: what changes from here on is told, and what changed before stands in the mark.
        var missed = marks.mayHaveMissed(watcher.eventId(), mark);
        stream.greet(marks.mark(watcher.eventId()), missed ? EVERYTHING : Set.of());
    }

    Set<Watcher> watchers() {
        return streams.watchers();
    }

    /** Ends the streams of all but these watchers, and of none that opened since somebody asked for them. */
    void keep(Set<Watcher> asked, Set<Watcher> admitted) {
        streams.all().stream().filter(stream -> asked.contains(stream.watcher()) && !admitted.contains(stream.watcher())).forEach(LiveStream::end);
    }

    void endAll() {
        streams.all().forEach(LiveStream::end);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        collect(change);
        relay.publish(change);
    }

    private synchronized void collect(Change change) {
        if (collected.isEmpty()) {
            thread.schedule(this::tellCollected, COLLECTING.toMillis(), TimeUnit.MILLISECONDS);
        }
        collected.computeIfAbsent(change.eventId(), event -> EnumSet.noneOf(Topic.class)).add(change.topic());
    }

    private synchronized Map<UUID, Set<Topic>> takeCollected() {
        var taken = Map.copyOf(collected);
        collected.clear();
        return taken;
    }

    private void tellCollected() {
        takeCollected().forEach((event, topics) -> {
            var mark = marks.changed(event);
            streams.of(event).forEach(stream -> stream.tell(mark, topics));
        });
    }

    /** Nobody knows what was lost. */
    private void tellEverything() {
        marks.renew();
        streams.all().forEach(stream -> stream.tell(marks.mark(stream.watcher().eventId()), EVERYTHING));
    }
}
