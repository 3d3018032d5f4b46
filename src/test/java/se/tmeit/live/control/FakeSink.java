package se.tmeit.live.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser of a test, fast or slow. */
final class FakeSink implements Sink {
    final List<LiveMessage> messages = new CopyOnWriteArrayList<>();
    final List<CompletableFuture<Void>> underWay = new ArrayList<>();
    volatile boolean closed;
    private final boolean slow;
    private int beats;

    private FakeSink(boolean slow) {
        this.slow = slow;
    }

    static FakeSink fast() {
        return new FakeSink(false);
    }

    /** What is sent arrives when the test says so. */
    static FakeSink slow() {
        return new FakeSink(true);
    }

    @Override
    public CompletionStage<?> send(LiveMessage message) {
        messages.add(message);
        return sending();
    }

    @Override
    public CompletionStage<?> beat() {
        beats++;
        return sending();
    }

    @Override
    public void close() {
        closed = true;
    }

    int beats() {
        return beats;
    }

    void arrive() {
        underWay.remove(0).complete(null);
    }

    void fail() {
        underWay.remove(0).completeExceptionally(new IllegalStateException("gone"));
    }

    List<Set<Topic>> topics() {
        return messages.stream().map(LiveMessage::topics).toList();
    }

    private CompletionStage<?> sending() {
        var sending = new CompletableFuture<Void>();
        if (slow) {
            underWay.add(sending);
        } else {
            sending.complete(null);
        }
        return sending;
    }
}
