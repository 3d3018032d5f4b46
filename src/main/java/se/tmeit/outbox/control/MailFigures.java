package se.tmeit.outbox.control;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import se.tmeit.metrics.Metrics;

/** What operators watch of the mail. How much waits is told by every process, so that it is known while no worker runs. */
@ApplicationScoped
public class MailFigures {
    private record Waiting(double count, double ageSeconds, long readAt) {
    }

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    @Resource(lookup = "jdbc/tmeit")
    DataSource database;

    @Inject
    Metrics metrics;

    private Waiting waiting;

    void register(@Observes @Initialized(ApplicationScoped.class) Object application) {
        gauge("tmeit.mail.pending", "Mails that wait", Waiting::count);
        gauge("tmeit.mail.pending.age", "Age of the oldest mail that waits, in seconds", Waiting::ageSeconds);
        for (var outcome : new String[] {"sent", "failed", "dead"}) {
            counter(outcome);
        }
    }

    void sent(Duration time) {
        counter("sent").increment();
        Timer.builder("tmeit.mail.handing.over").description("Handing one mail over to the mail server").register(metrics.registry()).record(time);
    }

    /** Will be tried again. */
    void failed() {
        counter("failed").increment();
    }

    void dead() {
        counter("dead").increment();
    }

    private Counter counter(String outcome) {
        return Counter.builder("tmeit.mail." + outcome).description("Mails " + outcome).register(metrics.registry());
    }

    private void gauge(String name, String description, ToDoubleFunction<Waiting> figure) {
        Gauge.builder(name, this, figures -> figure.applyAsDouble(figures.waiting())).description(description).register(metrics.registry());
    }

    /** Both figures of one reading come from one query; without a database they are unknown. */
    private synchronized Waiting waiting() {
        if (waiting == null || System.nanoTime() - waiting.readAt() > FRESH_NANOS) {
            waiting = read();
        }
        return waiting;
    }

    private Waiting read() {
        try (var connection = database.getConnection(); var statement = connection.prepareStatement("""
                select count(*), coalesce(extract(epoch from now() - min(created_at)), 0) from outbox_mail where state = 'PENDING'""");
                var rows = statement.executeQuery()) {
            rows.next();
            return new Waiting(rows.getDouble(1), rows.getDouble(2), System.nanoTime());
        } catch (SQLException e) {
            return new Waiting(Double.NaN, Double.NaN, System.nanoTime());
        }
    }
}
