package se.tmeit.predecessor;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.tmeit.json.Json;

/** Writes all members at once: three statements however many they are, so that the tables' triggers run once. */
final class MemberWriter {
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

    private MemberWriter() {
    }

    static void write(Connection target, List<NewMember> members) throws SQLException {
        var json = toJson(members);
        for (var insert : List.of(MEMBERS, CREDENTIALS, HISTORY)) {
            try (var statement = target.prepareStatement(insert)) {
                statement.setString(1, json);
                statement.executeUpdate();
            }
        }
    }

    private static String toJson(List<NewMember> members) {
        try {
            return Json.MAPPER.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
