package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import se.tmeit.work.TimedJob;

/** Keeps this worker's mails its own while it waits for a slow mail server. */
@ApplicationScoped
public class MailHold implements TimedJob {
    @Inject
    MailQueue queue;

    @Inject
    MailSettings settings;

    @Override
    public String name() {
        return "hold-mail";
    }

    @Override
    public Duration every() {
        return settings.lease().dividedBy(4);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void run() {
        queue.hold();
    }
}
