package se.tmeit.live.control;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * One browser that watches an event. What comes while the last message is still on its way is put together into the next one, so that a
 * slow browser costs no memory; one that takes nothing from one beat to the next has gone.
 */
final class LiveStream {
    private final Watcher watcher;
    private final Sink sink;
    private final Consumer<LiveStream> atEnd;
    private final Set<Topic> waiting = EnumSet.noneOf(Topic.class);
    private String mark;
    private boolean greeted;
    private boolean onItsWay;
    private boolean stuck;
    private boolean ended;

    /** @param atEnd called once, whoever ended it */
    LiveStream(Watcher watcher, Sink sink, Consumer<LiveStream> atEnd) {
        this.watcher = watcher;
        this.sink = sink;
        this.atEnd = atEnd;
    }

    Watcher watcher() {
        return watcher;
    }

    /** Tells where the event stands, and what may have been missed. */
    synchronized void greet(String newMark, Collection<Topic> missed) {
        greeted = true;
        note(newMark, missed);
        send();
    }

    synchronized void tell(String newMark, Collection<Topic> topics) {
        note(newMark, topics);
        if (greeted && !waiting.isEmpty()) {
            send();
        }
    }

    /** Ends the stream when nothing has got through since the last beat. */
    void beat() {
        if (isStuck()) {
            end();
        }
    }

    void end() {
        synchronized (this) {
            if (ended) {
                return;
            }
            ended = true;
        }
        sink.close();
        atEnd.accept(this);
    }

    private synchronized boolean isStuck() {
        if (onItsWay && stuck) {
            return true;
        }
        stuck = onItsWay;
        if (!onItsWay && !ended) {
            onItsWay = true;
            follow(sink.beat());
        }
        return false;
    }

    private void note(String newMark, Collection<Topic> topics) {
        mark = newMark;
        topics.stream().filter(watcher::hearsOf).forEach(waiting::add);
    }

    private void send() {
        if (onItsWay || ended) {
            return;
        }
        onItsWay = true;
        var message = new LiveMessage(mark, EnumSet.copyOf(waiting));
        waiting.clear();
        follow(sink.send(message));
    }

    private void follow(CompletionStage<?> sending) {
        sending.whenComplete((sent, fault) -> {
            if (fault == null) {
                arrived();
            } else {
                end();
            }
        });
    }

    private synchronized void arrived() {
        onItsWay = false;
        stuck = false;
        if (!waiting.isEmpty()) {
            send();
        }
    }
}
