package se.tmeit.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import se.tmeit.access.Role;
import se.tmeit.auth.control.Passwords;
import se.tmeit.members.entity.Member;

/** A member made for one test, straight in the database, with a password that is known. */
public record TestMember(UUID id, String email, Role role) {
    public static final String PASSWORD = "fyra trötta tuppar";
    /** Cheap figures, since tests log in often. */
    private static final String HASH = new Passwords(8192, 1).hash(PASSWORD);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static TestMember with(Role role) {
        var number = NUMBER.incrementAndGet();
        return named(role, "Test" + number, "Testsson" + number);
    }

    public static TestMember named(Role role, String firstName, String lastName) {
        var member = new TestMember(UUID.randomUUID(), "test" + NUMBER.incrementAndGet() + "@example.org", role);
        member.store(firstName, lastName);
        return member;
    }

    public String shortId() {
        return Member.shortIdOf(id);
    }

    /** Letters that occur in no other member, to find the members of one test by. */
    public static String uniqueWord() {
        var word = new StringBuilder("q");
        var rest = System.nanoTime() + NUMBER.incrementAndGet();
        for (; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt((int) (rest % 20)));
        }
        return word.toString();
    }

    /** Digits of a phone number that no other member has. */
    public static String uniquePhone() {
        return "07%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));
    }

    /** Stores a value in one of the member's columns. */
    public TestMember set(String column, Object value) {
        Sql.run("update member set " + column + " = ? where id = ?", value, id);
        return this;
    }

    /** Has an authenticator app, whose codes nobody knows, and these recovery codes. */
    public TestMember withRecoveryCodes(String... codes) {
        Sql.run("insert into totp (member_id, secret, created_at, confirmed_at, last_step) values (?, ''::bytea, now(), now(), 0)", id);
        for (var code : codes) {
            Sql.run("insert into recovery_code (member_id, code_hash, created_at) values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())",
                    id, code.replace("-", ""));
        }
        return this;
    }

    /** Whatever the member proved, it was not just now. */
    public void longAgo() {
        Sql.run("update session set created_at = created_at - interval '16 minutes', proved_at = null where member_id = ?", id);
    }

    /** What the audit trail has about the member, in whatever order. */
    public List<String> trail() {
        return Sql.texts("select action from audit_entry where subject_id = ?", id);
    }

    /** The plain texts of the mails of one kind to the member. */
    public List<String> mails(String template) {
        return Sql.texts("select text_body from outbox_mail where member_id = ? and template = ?", id, template);
    }

    private void store(String firstName, String lastName) {
        Sql.run("""
                insert into member (id, version, created_at, updated_at, first_name, last_name, email, phone, language, role,
                  email_audience, phone_audience, photos_audience)
                values (?, 1, now(), now(), ?, ?, ?, '070-174 06 05', 'sv', ?, 'MEMBERS', 'MEMBERS', 'PUBLIC')""",
                id, firstName, lastName, email, role.name());
        Sql.run("""
                insert into member_history (id, version, member_id, kind, role, leader, started_on)
                values (gen_random_uuid(), 1, ?, 'ROLE', ?, false, '2020-01-01')""", id, role.name());
        Sql.run("insert into credential (member_id, password_hash, changed_at) values (?, ?, now())", id, HASH);
    }

    /** Statements on the database of the running server. */
    public static final class Sql {
        /** Connecting takes longer than most statements. */
        private static final Deque<Connection> IDLE = new ConcurrentLinkedDeque<>();

        private Sql() {
        }

        public static int run(String statement, Object... parameters) {
            return prepared(statement, parameters, PreparedStatement::executeUpdate);
        }

        /** The first column of what a query finds, as text. */
        public static List<String> texts(String query, Object... parameters) {
            return prepared(query, parameters, prepared -> {
                try (var rows = prepared.executeQuery()) {
                    var texts = new ArrayList<String>();
                    while (rows.next()) {
                        texts.add(rows.getString(1));
                    }
                    return texts;
                }
            });
        }

        private interface Use<T> {
            T of(PreparedStatement prepared) throws SQLException;
        }

        private static <T> T prepared(String statement, Object[] parameters, Use<T> use) {
            try {
                var idle = IDLE.poll();
                var connection = idle == null ? RunningServer.get().database().getConnection() : idle;
                try (var prepared = connection.prepareStatement(statement)) {
                    for (var i = 0; i < parameters.length; i++) {
                        prepared.setObject(i + 1, parameters[i]);
                    }
                    var result = use.of(prepared);
                    IDLE.push(connection);
                    return result;
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
