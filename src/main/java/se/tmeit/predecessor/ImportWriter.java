package se.tmeit.predecessor;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.tmeit.json.Json;

/** Writes everything at once: one statement per table however many they are, so that the tables' triggers run once. */
final class ImportWriter {
    private static final String MEMBERS = """
            insert into member (id, version, created_at, updated_at, first_name, nickname, last_name, email, phone, driving_licence, language, role,
                                email_audience, phone_audience, photos_audience, stad_received_on, fest_received_on, permit_received_on, old_user_name)
            select id, 1, "createdAt", "updatedAt", "firstName", nickname, "lastName", email, phone, "drivingLicence", 'sv', role,
                   'MEMBERS', 'MEMBERS', 'PUBLIC', stad, fest, permit, "oldUserName"
            from json_to_recordset(?::json) as r (id uuid, "createdAt" timestamptz, "updatedAt" timestamptz, "firstName" text, nickname text,
                "lastName" text, email text, phone text, "drivingLicence" boolean, role text, stad date, fest date, permit date, "oldUserName" text)""";
    private static final String CREDENTIALS = """
            insert into credential (member_id, password_hash, changed_at)
            select id, "passwordHash", "updatedAt"
            from json_to_recordset(?::json) as r (id uuid, "passwordHash" text, "updatedAt" timestamptz) where "passwordHash" is not null""";
    private static final String HISTORY = """
            insert into member_history (id, version, member_id, kind, role, leader, started_on)
            select gen_random_uuid(), 1, id, 'ROLE', role, false, "roleSince"
            from json_to_recordset(?::json) as r (id uuid, role text, "roleSince" date)""";

    private static final String OLD_ACCOUNTS = """
            insert into invitation (id, version, role, role_since, first_name, nickname, last_name, phone, driving_licence, stad_received_on,
                                    fest_received_on, permit_received_on, old_user_name, email, language, state, created_at)
            select id, 1, role, "roleSince", "firstName", nickname, "lastName", phone, "drivingLicence", stad, fest, permit, "oldUserName", email,
                   'sv', 'OPEN', now()
            from json_to_recordset(?::json) as r (id uuid, role text, "roleSince" date, "firstName" text, nickname text, "lastName" text, phone text,
                "drivingLicence" boolean, stad date, fest date, permit date, "oldUserName" text, email text)""";
    /** The worker mails the link that confirms the address, which is why the month is long enough for it to start. */
    private static final String SIGN_UPS = """
            insert into sign_up (id, version, first_name, last_name, email, phone, password_hash, language, state, confirmation_sent_at,
                                 confirmation_expires_at, sender_network, created_at)
            select id, 1, "firstName", "lastName", email, phone, "passwordHash", 'sv', 'UNCONFIRMED', "createdAt", now() + interval '30 days',
                   "senderNetwork", "createdAt"
            from json_to_recordset(?::json) as r (id uuid, "firstName" text, "lastName" text, email text, phone text, "passwordHash" text,
                "senderNetwork" text, "createdAt" timestamptz)""";
    /** Also those whom an earlier import brought; a withdrawn invitation is not brought back. */
    private static final String MEMBERS_WITHOUT_PASSWORD = """
            insert into invitation (id, version, member_id, language, state, created_at)
            select gen_random_uuid(), 1, m.id, m.language, 'OPEN', now() from member m
            where m.deleted_at is null and m.role <> 'EXPRAO' and not exists (select from credential c where c.member_id = m.id)
              and not exists (select from invitation i where i.member_id = m.id)""";

    private static final String EVENTS = """
            insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at)
            select id, 1, title, description, place, "startsAt", "endsAt", kind, visibility, 0, "createdAt", "updatedAt"
            from json_to_recordset(?::json) as r (id uuid, title text, description text, place text, "startsAt" timestamptz, "endsAt" timestamptz,
                kind text, visibility text, "createdAt" timestamptz, "updatedAt" timestamptz)""";

    private ImportWriter() {
    }

    static void write(Connection target, List<NewMember> members, List<NewMember> oldAccounts, List<NewSignUp> signUps, List<NewEvent> events)
            throws SQLException {
        write(target, members, MEMBERS, CREDENTIALS, HISTORY);
        write(target, oldAccounts, OLD_ACCOUNTS);
        write(target, signUps, SIGN_UPS);
        write(target, events, EVENTS);
        try (var statement = target.createStatement()) {
            statement.executeUpdate(MEMBERS_WITHOUT_PASSWORD);
        }
    }

    private static void write(Connection target, List<?> rows, String... inserts) throws SQLException {
        var json = toJson(rows);
        for (var insert : inserts) {
            try (var statement = target.prepareStatement(insert)) {
                statement.setString(1, json);
                statement.executeUpdate();
            }
        }
    }

    private static String toJson(List<?> rows) {
        try {
            return Json.MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
