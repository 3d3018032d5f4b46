package se.tmeit.outbox.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import se.tmeit.metrics.Metrics;
import se.tmeit.outbox.control.QueueRows.Row;
import se.tmeit.problem.DatabaseException;
import se.tmeit.support.Cable;
import se.tmeit.support.Database;
import se.tmeit.support.ScriptedSmtp;
import se.tmeit.support.ScriptedSmtp.Script;
import se.tmeit.support.TestPostgres;

/** What becomes of a mail, whatever the mail server says; one turn of the sender at a time. */
class MailSenderTest {
    private final Database database = TestPostgres.database("mail_sender");
    private final QueueRows rows = new QueueRows(database.dataSource());
    private final ScriptedSmtp server = ScriptedSmtp.start(0);
    private final MailSender sender = sender(database.dataSource());

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mailThatIsSentIsNotedAndLosesItsWords() {
        var mail = rows.add("ebba");

        sender.run();

        assertThat(server.taken()).containsExactly(new ScriptedSmtp.Taken("ebba@example.org", "<" + mail + "@tmeit.se>"));
        assertThat(rows.row(mail)).extracting(Row::state, Row::attempts, Row::error, Row::hasText).containsExactly("SENT", 1, null, false);
    }

    @Test
    void wholeRoundGoesOverOneConnection() {
        rows.addMany(120);

        sender.run();

        assertThat(server.recipients()).hasSize(120).doesNotHaveDuplicates();
        assertThat(server.connections()).isEqualTo(1);
        assertThat(rows.count("SENT")).isEqualTo(120);
    }

    @ParameterizedTest
    @CsvSource({"RCPT,452 4.2.2 Mailbox full", "RCPT,450 4.2.1 Busy", "MAIL,452 4.3.1 Insufficient system storage", "DATA,451 4.3.0 Try later", ".,452 4.3.1 Disk full"})
    void mailIsTriedAgainLaterWhenTheServerCannotTakeItNow(String command, String answer) {
        server.says((line, recipient) -> line.startsWith(command) ? answer : null);
        var mail = rows.add("ebba");

        sender.run();
        sender.run();

        assertThat(rows.row(mail)).extracting(Row::state, Row::attempts, Row::error, Row::hasText, Row::isDue)
                .containsExactly("PENDING", 1, answer, true, false);

        server.says(Script.USUAL);
        rows.makeDue();
        sender.run();

        assertThat(rows.row(mail).state()).isEqualTo("SENT");
        assertThat(server.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 5.1.1 No such user here", "RCPT,553 5.1.3 Bad address", "DATA,554 5.6.0 We do not like it", ".,554 5.7.1 Looks like spam"})
    void mailIsGivenUpAtOnceWhenTheServerRefusesItWhileOthersGetThrough(String command, String answer) {
        server.says((line, recipient) -> line.startsWith(command) && "gone@example.org".equals(recipient) ? answer : null);
        var before = rows.add("ebba");
        var refused = rows.add("gone");
        var after = rows.add("nils");

        sender.run();

        assertThat(rows.row(refused)).extracting(Row::state, Row::attempts, Row::error, Row::hasText).containsExactly("DEAD", 1, answer, true);
        assertThat(List.of(rows.row(before).state(), rows.row(after).state())).containsOnly("SENT");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void mailToSomethingThatIsNoAddressIsGivenUp() {
        var mail = rows.add("two words");

        sender.run();

        assertThat(rows.row(mail).state()).isEqualTo("DEAD");
        assertThat(rows.row(mail).error()).startsWith("This is no e-mail address");
    }

    @Test
    void mailIsGivenUpAfterItsLastPause() {
        server.says((line, recipient) -> line.startsWith("RCPT") ? "450 4.2.1 Never now" : null);
        var mail = rows.add("ebba");

        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThat(rows.row(mail).state()).isEqualTo("PENDING");
            sender.run();
            rows.makeDue();
        }

        assertThat(rows.row(mail)).extracting(Row::state, Row::attempts, Row::error).containsExactly("DEAD", 3, "450 4.2.1 Never now");
    }

    @Test
    void mailsDoNotFailWhenThereIsNoServerAndGoOutWhenItIsBack() throws Exception {
        var port = server.port();
        server.close();
        var mails = rows.addMany(3);

        sender.run();
        sender.run();

        assertThat(mails).allSatisfy(mail -> assertThat(rows.row(mail)).extracting(Row::state, Row::attempts, Row::isDue).containsExactly("PENDING", 0, true));
        assertThat(rows.row(mails.get(0)).error()).contains("The mail server localhost:" + port + " cannot be used");
        try (var back = ScriptedSmtp.start(port)) {
            assertRunsUntil(() -> rows.count("SENT") == 3);
            assertThat(back.recipients()).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"CONNECT,554 5.3.2 Not today", "CONNECT,421 4.3.2 Shutting down", "MAIL,421 4.7.0 Too many from you", "MAIL,550 5.7.1 Sender refused"})
    void mailsDoNotFailWhenTheServerIsClosedToUs(String command, String answer) {
        server.says((line, recipient) -> line.startsWith(command) ? answer : null);
        var mails = rows.addMany(3);

        sender.run();
        sender.run();

        assertThat(mails).allSatisfy(mail -> assertThat(rows.row(mail)).extracting(Row::state, Row::attempts).containsExactly("PENDING", 0));
        assertThat(server.connections()).as("it is left alone for a second").isEqualTo(1);
        server.says(Script.USUAL);
        assertRunsUntil(() -> rows.count("SENT") == 3);
    }

    @Test
    void onlyTheMailUnderWayIsPutOffWhenTheConnectionBreaks() {
        server.says((line, recipient) -> line.equals(".") && "broken@example.org".equals(recipient) ? Script.HANG_UP : null);
        var broken = rows.add("broken");
        var others = rows.addMany(3);
        rows.run("update outbox_mail set due_at = due_at - interval '1 minute' where id = ?", broken);

        sender.run();

        assertThat(rows.row(broken)).extracting(Row::state, Row::attempts, Row::isDue).containsExactly("PENDING", 1, false);
        assertThat(others).allSatisfy(mail -> assertThat(rows.row(mail).attempts()).isZero());
        assertRunsUntil(() -> rows.count("SENT") == 3);
    }

    /** Some servers say so about one recipient, each time: that one mail must not hold up the others, nor be tried for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA"})
    void mailOverWhichTheServerGoesAwayIsGivenUpInTheEndWhileOthersGetThrough(String command) {
        server.says((line, recipient) -> line.startsWith(command) && "odd@example.org".equals(recipient) ? "421 4.7.0 <odd@example.org> Go away" : null);
        var odd = rows.add("odd");
        var others = rows.addMany(3);
        rows.run("update outbox_mail set due_at = due_at - interval '1 minute' where id = ?", odd);

        sender.run();

        assertThat(rows.row(odd)).extracting(Row::state, Row::attempts, Row::isDue).containsExactly("PENDING", 1, false);
        assertThat(others).allSatisfy(mail -> assertThat(rows.row(mail).error()).isEqualTo("The mail server answered 421"));
        assertRunsUntil(() -> rows.count("SENT") == 3);
        assertRunsUntil(() -> {
            rows.makeDue();
            return rows.count("DEAD") == 1;
        });
        assertThat(rows.row(odd).error()).contains("421 4.7.0 <odd@example.org>");
    }

    @Test
    void serverThatFallsSilentIsGivenUpOnAndTheMailWaits() {
        var silent = new AtomicBoolean(true);
        server.says((line, recipient) -> line.startsWith("RCPT") && silent.get() ? sleep(Duration.ofSeconds(3)) : null);
        sender.settings.timeout = Duration.ofMillis(300);
        var mail = rows.add("ebba");

        sender.run();

        assertThat(rows.row(mail)).extracting(Row::state, Row::attempts).containsExactly("PENDING", 1);
        assertThat(rows.row(mail).error()).contains("timed out");
    }

    /** One query's worth of bad luck between sending and noting must cost nobody a second mail. */
    @Test
    void mailIsNotSentTwiceWhenTheDatabaseGoesBetweenSendingAndNoting() throws IOException {
        var address = URI.create(database.url().substring("jdbc:".length()));
        try (var cable = new Cable(address.getHost(), address.getPort())) {
            var cut = sender(through(cable, address.getPath().substring(1)));
            rows.addMany(5);
            server.says((line, recipient) -> {
                if (line.equals(".") && server.taken().size() == 2) {
                    cable.pull();
                    sleep(Duration.ofMillis(300));
                }
                return null;
            });

            assertThatThrownBy(cut::run).isInstanceOf(DatabaseException.class);
            assertThatThrownBy(cut::run).isInstanceOf(DatabaseException.class);
            assertThat(rows.count("SENT")).isLessThan(5);

            cable.plugIn();
            cut.run();

            assertThat(rows.count("SENT")).isEqualTo(5);
            assertThat(server.recipients()).hasSize(5).doesNotHaveDuplicates();
        }
    }

    @Test
    void mailOfAWorkerThatDiedIsSentByAnotherWhenItsTimeIsUp() {
        var mail = rows.add("ebba");
        assertThat(sender(database.dataSource()).queue.take()).hasSize(1);

        sender.run();
        assertThat(rows.row(mail).state()).isEqualTo("PENDING");
        rows.makeDue();
        sender.run();

        assertThat(rows.row(mail).state()).isEqualTo("SENT");
    }

    @Test
    void workerThatStoodStillTooLongChangesNothingAboutAMailThatAnotherHolds() {
        var mail = rows.add("ebba");
        var slow = sender(database.dataSource()).queue;
        slow.take();
        rows.makeDue();
        sender.queue.take();

        slow.noteFailed(mail, Duration.ofHours(1), "too late");
        slow.noteDead(mail, "too late");
        slow.release();
        slow.hold();

        assertThat(rows.row(mail)).extracting(Row::state, Row::attempts, Row::error, Row::isDue).containsExactly("PENDING", 0, null, false);
        assertThat(slow.take()).isEmpty();
    }

    @Test
    void workersThatSendAtTheSameTimeShareTheMails() throws Exception {
        rows.addMany(400);
        var other = sender(database.dataSource());

        var second = CompletableFuture.runAsync(other::run);
        sender.run();
        second.get(1, TimeUnit.MINUTES);

        assertThat(server.recipients()).hasSize(400).doesNotHaveDuplicates();
        assertThat(server.connections()).isEqualTo(2);
        assertThat(rows.count("SENT")).isEqualTo(400);
    }

    private MailSender sender(DataSource dataSource) {
        var settings = new MailSettings();
        settings.host = "localhost";
        settings.port = server.port();
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = "TraditionsMEsterIT <noreply@tmeit.se>";
        settings.replyTo = Optional.empty();
        settings.timeout = Duration.ofSeconds(10);
        settings.lease = Duration.ofMinutes(2);
        settings.pauses = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5));
        var made = new MailSender();
        made.settings = settings;
        made.queue = new MailQueue();
        made.queue.database = dataSource;
        made.queue.settings = settings;
        made.figures = new MailFigures();
        made.figures.metrics = new Metrics();
        return made;
    }

    private PGSimpleDataSource through(Cable cable, String name) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl("jdbc:postgresql://localhost:" + cable.port() + "/" + name);
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    private interface Condition {
        boolean holds();
    }

    /** Gives the sender its turns, as the worker does. */
    private void assertRunsUntil(Condition condition) {
        for (var turn = 0; turn < 100 && !condition.holds(); turn++) {
            sleep(Duration.ofMillis(100));
            sender.run();
        }
        assertThat(condition.holds()).isTrue();
    }

    private static String sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return null;
    }
}
