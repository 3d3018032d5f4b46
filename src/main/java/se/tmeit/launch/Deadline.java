package se.tmeit.launch;

import java.time.Duration;

/** How long this process may take to end after it was told to (SIGTERM): Liberty would wait 30 s for a request, whoever runs us kills sooner. */
final class Deadline {
    /** Less than 20 s, so that what is said on the way out is still said. */
    static final Duration OF_A_STOP = Duration.ofSeconds(18);

    private Deadline() {
    }

    static void setFor(Duration patience) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> start(patience), "deadline"));
    }

    /** In a thread that nobody waits for, since a shutdown waits for its hooks. */
    private static void start(Duration patience) {
        var end = new Thread(() -> {
            try {
                Thread.sleep(patience.toMillis());
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("Stopped after " + patience.toSeconds() + " s, with work that had not come to an end.");
            Runtime.getRuntime().halt(143);
        }, "deadline of the stop");
        end.setDaemon(true);
        end.start();
    }
}
