package se.tmeit.outbox.control;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.local.ReceivedMail;
import se.tmeit.support.Database;
import se.tmeit.support.ScriptedSmtp;
import se.tmeit.support.ServerProcess;
import se.tmeit.support.TestPostgres;

/** The worker as a process of its own, with a real mail server: what it does by itself, and what is left when it is killed. */
class WorkerIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A dead worker's mails are free again after three seconds, and a failed mail is tried again after two. */
    private static final Map<String, String> QUICK = Map.of("TMEIT_MAIL_LEASE", "PT3S", "TMEIT_MAIL_PAUSES", "PT2S,PT2S,PT2S", "TMEIT_MAIL_TIMEOUT", "PT20S",
            "TMEIT_MAIL_REPLY_TO", "webb@tmeit.se");
    private static final Database DATABASE = TestPostgres.database("worker");

    private static int port;
    private static ServerProcess worker;

    private final QueueRows rows = new QueueRows(DATABASE.dataSource());

    @BeforeAll
    static void startWorker() {
        try (var anyPort = ScriptedSmtp.start(0)) {
            port = anyPort.port();
        }
        worker = ServerProcess.worker("worker-1", DATABASE, port, QUICK);
    }

    @AfterAll
    static void stopWorker() {
        worker.stop();
    }

    @BeforeEach
    void empty() {
        rows.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sv", "en"})
    void mailReadsAsItWasWrittenInBothForms(String language) throws Exception {
        var templates = new MailTemplates();
        templates.publicAddress = new PublicAddress(URI.create("https://tmeit.se"));
        var text = templates.render("test-mail", new Recipient(UUID.randomUUID(), "ebba@example.org", "Åsa <Öl> & Co", language),
                Map.of("link", "https://tmeit.se/admin/mail#tok_en"));
        withGreenMail(mailbox -> {
            var id = rows.add("ebba");
            rows.run("update outbox_mail set subject = ?, text_body = ?, html_body = ? where id = ?", text.subject(), text.plain(), text.html(), id);
            await(() -> mailbox.getReceivedMessages().length == 1);

            var message = mailbox.getReceivedMessages()[0];
            var mail = ReceivedMail.newestFirst(message).get(0);
            assertThat(mail.subject()).isEqualTo(text.subject());
            assertThat(mail.text()).isEqualTo(text.plain());
            assertThat(mail.html()).isEqualTo(text.html()).contains("&lt;Öl&gt;");
            assertThat(mail.links()).containsExactly("https://tmeit.se/admin/mail#tok_en");
            assertThat(mail.messageId()).isEqualTo("<" + id + "@tmeit.se>");
            assertThat(mail.to()).isEqualTo("ebba@example.org");
            assertThat(mail.from()).isEqualTo("TraditionsMEsterIT <noreply@tmeit.se>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getHeader("Reply-To")).containsExactly("webb@tmeit.se");
            assertThat(message.getContentType()).startsWith("multipart/alternative");
        });
    }

    @Test
    void mailLeavesAnIdleWorkerWithinSeconds() throws Exception {
        withGreenMail(mailbox -> {
            rows.add("warm-up");
            await(() -> rows.count("SENT") == 1);
            var written = Instant.now();
            rows.add("ebba");
            await(() -> mailbox.getReceivedMessages().length == 2);

            assertThat(Duration.between(written, Instant.now())).isLessThan(Duration.ofSeconds(5));
        });
    }

    @Test
    void mailWaitsWhileTheMailServerIsAwayAndIsDeliveredWhenItIsBack() throws Exception {
        var ids = rows.addMany(5);
        await(() -> ids.stream().allMatch(id -> rows.row(id).error() != null));
        assertThat(ids).allSatisfy(id -> assertThat(rows.row(id)).extracting(QueueRows.Row::state, QueueRows.Row::attempts).containsExactly("PENDING", 0));

        withGreenMail(mailbox -> {
            await(() -> rows.count("SENT") == 5);
            assertThat(mailbox.getReceivedMessages()).hasSize(5);
        });
    }

    @Test
    void mailIsTriedAgainWhenTheDiskOfTheMailServerIsFull() {
        try (var server = ScriptedSmtp.start(port).says((line, recipient) -> line.equals(".") ? "452 4.3.1 Insufficient system storage" : null)) {
            var id = rows.add("ebba");
            await(() -> rows.row(id).attempts() == 1);
            assertThat(rows.row(id)).extracting(QueueRows.Row::state, QueueRows.Row::error).containsExactly("PENDING", "452 4.3.1 Insufficient system storage");

            server.says(ScriptedSmtp.Script.USUAL);
            await(() -> rows.count("SENT") == 1);
            assertThat(server.recipients()).containsExactly("ebba@example.org");
        }
    }

    @Test
    void mailIsGivenUpWhenItsRecipientIsRefusedAndTheOthersAreDelivered() {
        try (var server = ScriptedSmtp.start(port).says((line, recipient) -> line.startsWith("RCPT TO:<gone@") ? "550 5.1.1 No such user here" : null)) {
            var gone = rows.add("gone");
            rows.addMany(3);
            await(() -> rows.count("PENDING") == 0);

            assertThat(rows.row(gone)).extracting(QueueRows.Row::state, QueueRows.Row::error).containsExactly("DEAD", "550 5.1.1 No such user here");
            assertThat(server.recipients()).hasSize(3).doesNotContain("gone@example.org");
        }
    }

    @Test
    void nothingIsLostAndOnlyTheMailUnderWayMayComeTwiceWhenAWorkerIsKilled() throws Exception {
        var other = ServerProcess.worker("worker-2", DATABASE, port, QUICK);
        var midSend = new CountDownLatch(20);
        try (var server = ScriptedSmtp.start(port).says((line, recipient) -> {
            if (line.equals(".")) {
                midSend.countDown();
                sleep(Duration.ofMillis(25));
            }
            return null;
        })) {
            rows.addMany(300);
            assertThat(midSend.await(1, TimeUnit.MINUTES)).isTrue();
            await(() -> server.connections() >= 2);
            other.kill();
            await(() -> rows.count("SENT") == 300);

            assertThat(new HashSet<>(server.recipients())).as("nothing is lost").hasSize(300);
            assertThat(server.taken()).as("one may be taken twice").hasSizeBetween(300, 301);
            assertThat(new HashSet<>(server.taken())).as("and is then the same mail").hasSize(300);
        } finally {
            other.kill();
        }
    }

    @Test
    void twoWorkersSendEachMailOnceAndOneThatIsToldToStopLeavesNoneInDoubt() throws Exception {
        var other = ServerProcess.worker("worker-2", DATABASE, port, QUICK);
        try (var server = ScriptedSmtp.start(port).says((line, recipient) -> line.equals(".") ? sleep(Duration.ofMillis(25)) : null)) {
            rows.addMany(400);
            await(() -> server.connections() >= 2 && server.taken().size() > 50);
            other.stop();
            await(() -> rows.count("SENT") == 400);

            assertThat(server.recipients()).hasSize(400).doesNotHaveDuplicates();
        } finally {
            other.kill();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "api/v1/members", "login", "index.html", "api/v1/sessions/current"})
    void processThatOnlyWorksHasNeitherApiNorPages(String path) {
        assertThat(given().get(worker.baseUri().resolve(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void processThatOnlyWorksTellsItsHealthAndFigures() {
        assertThat(given().get(worker.baseUri().resolve("health/live")).statusCode()).isEqualTo(200);
        assertThat(given().get(worker.baseUri().resolve("metrics")).asString()).contains("tmeit_mail_sent_total", "tmeit_mail_failed_total", "tmeit_mail_dead_total",
                "tmeit_mail_pending ", "tmeit_mail_pending_age ", "tmeit_job_runs_seconds_count{job=\"send-mail\",outcome=\"ok\"}");
    }

    private interface MailboxCheck {
        void on(GreenMail mailbox) throws Exception;
    }

    private static void withGreenMail(MailboxCheck check) throws Exception {
        var mailbox = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
        mailbox.start();
        try {
            check.on(mailbox);
        } finally {
            mailbox.stop();
        }
    }

    private static void await(BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("not within " + PATIENCE + "; the worker says:\n" + worker.log()).isBefore(deadline);
            sleep(Duration.ofMillis(50));
        }
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
