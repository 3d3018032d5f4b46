package se.tmeit.outbox.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import se.tmeit.work.TimedJob;

/**
 * Hands over the mails that are due: takes some, sends one after the other over one connection, and notes each before the next. A worker that
 * is killed leaves at most one mail of which nobody knows whether it was taken; that one is sent again, with the same Message-ID.
 */
@ApplicationScoped
public class MailSender implements TimedJob {
    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());

    /** Taken by the server while the database was away. They must be noted before anything else is sent. */
    private final Queue<UUID> unnoted = new ArrayDeque<>();
    private final Backoff backoff = new Backoff();
    private String lastFailure = "";
    /** Whether a round broke off, and left mails that this worker holds without sending them. */
    private boolean brokeOff;

    @Inject
    MailQueue queue;

    @Inject
    MailSettings settings;

    @Inject
    MailFigures figures;

    @Override
    public String name() {
        return "send-mail";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public void run() {
        noteSent();
        if (brokeOff) {
            queue.release();
            brokeOff = false;
        }
        if (backoff.isOver(System.nanoTime())) {
            brokeOff = true;
            var mails = new ArrayDeque<>(queue.take());
            if (!mails.isEmpty()) {
                send(mails);
            }
            brokeOff = false;
        }
    }

    private void send(Queue<QueuedMail> mails) {
        try (var connection = SmtpConnection.open(settings)) {
            while (!mails.isEmpty() && mayGoOn() && send(connection, mails.remove())) {
                if (mails.isEmpty()) {
                    mails.addAll(queue.take());
                }
            }
            queue.release();
        } catch (MessagingException e) {
            close(MailFailure.toConnect(settings.server(), e));
        }
    }

    /** Whether the connection is good for another one. */
    private boolean send(SmtpConnection connection, QueuedMail mail) {
        var start = System.nanoTime();
        try {
            connection.send(mail);
        } catch (MessagingException e) {
            return note(mail, MailFailure.of(e)) && connection.isOpen();
        }
        unnoted.add(mail.id());
        figures.sent(Duration.ofNanos(System.nanoTime() - start));
        noteSent();
        open();
        return true;
    }

    private boolean note(QueuedMail mail, MailFailure failure) {
        switch (failure.kind()) {
            case REFUSED -> die(mail, failure);
            case PUT_OFF -> putOff(mail, failure);
            case BROKEN_OFF -> {
                putOff(mail, failure);
                close(failure);
                return false;
            }
            case CLOSED -> {
                close(failure);
                return false;
            }
        }
        return true;
    }

    private void putOff(QueuedMail mail, MailFailure failure) {
        var pause = settings.pauseAfter(mail.attempts() + 1);
        if (pause.isEmpty()) {
            die(mail, failure);
            return;
        }
        queue.noteFailed(mail.id(), pause.get(), failure.words());
        figures.failed();
    }

    private void die(QueuedMail mail, MailFailure failure) {
        queue.noteDead(mail.id(), failure.words());
        figures.dead();
        LOG.log(System.Logger.Level.WARNING, "Mail {0} was given up; masters see why at /admin/mail", mail.id());
    }

    /** Leaves the server alone for a while. The mails that were not sent have not failed. */
    private void close(MailFailure failure) {
        backoff.begin(System.nanoTime());
        queue.release(failure.brief());
        if (!failure.brief().equals(lastFailure)) {
            LOG.log(System.Logger.Level.WARNING, "Mail waits. {0}", failure.brief());
        }
        lastFailure = failure.brief();
    }

    private void open() {
        backoff.end();
        if (!lastFailure.isEmpty()) {
            LOG.log(System.Logger.Level.INFO, "Mail is sent again");
        }
        lastFailure = "";
    }

    private void noteSent() {
        while (!unnoted.isEmpty()) {
            queue.noteSent(unnoted.peek());
            unnoted.remove();
        }
    }

    private boolean mayGoOn() {
        return !Thread.currentThread().isInterrupted() && !queue.isSlipping();
    }
}
