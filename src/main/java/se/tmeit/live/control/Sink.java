package se.tmeit.live.control;

import java.util.concurrent.CompletionStage;

/** The way to one browser. Nothing here waits for it: what is sent is on its way when the answer completes. */
public interface Sink {
    CompletionStage<?> send(LiveMessage message);

    /** Sends what says nothing, so that proxies keep the connection and a dead one shows. */
    CompletionStage<?> beat();

    void close();
}
