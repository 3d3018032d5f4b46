package se.tmeit.predecessor;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What this site has already given away: each of these belongs to one person only. Deleted members have no claim on their address. */
final class Site {
    private static final long IMPORT_LOCK = 0x746d_6569_7469_6d70L;

    private final Map<Long, UUID> ofShortBits = new HashMap<>();
    private final Map<String, UUID> emails = new HashMap<>();
    private final Set<String> oldUserNames = new HashSet<>();
    private final Set<UUID> invitations = new HashSet<>();
    private final Set<String> invitedEmails = new HashSet<>();
    private final Set<String> invitedOldUserNames = new HashSet<>();
    private final Set<UUID> signUps = new HashSet<>();
    private final Set<String> signUpEmails = new HashSet<>();
    private final Set<UUID> events = new HashSet<>();
    private final Set<UUID> deletedEvents = new HashSet<>();

    /**
     * Reads it and keeps it so until the transaction ends: another import is refused, and changes of members and events wait for this one.
     *
     * @throws ImportException when another import runs
     */
    static Site lock(Connection target) throws SQLException, ImportException {
        try (var statement = target.createStatement()) {
            try (var lock = statement.executeQuery("select pg_try_advisory_xact_lock(" + IMPORT_LOCK + ")")) {
                if (!lock.next() || !lock.getBoolean(1)) {
                    throw new ImportException("another import is running");
                }
            }
            statement.execute("set local lock_timeout = '30s'");
            statement.execute("lock table member, invitation, sign_up, event in share row exclusive mode");
            var site = new Site();
            try (var row = statement.executeQuery("select id, email, old_user_name, deleted_at is null as active from member")) {
                while (row.next()) {
                    site.add(row.getObject("id", UUID.class), row.getBoolean("active") ? row.getString("email") : null, row.getString("old_user_name"));
                }
            }
            site.readInvitations(statement);
            site.readSignUps(statement);
            readIds(statement, "select id from event", site.events);
            readIds(statement, "select (details::json ->> 'event')::uuid as id from audit_entry where action = 'EVENT_DELETED'", site.deletedEvents);
            return site;
        }
    }

    private void readInvitations(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("""
                select id, old_user_name, case when member_id is null and state in ('OPEN', 'SENT') then email end as email from invitation""")) {
            while (row.next()) {
                invitations.add(row.getObject("id", UUID.class));
                Optional.ofNullable(row.getString("email")).ifPresent(invitedEmails::add);
                Optional.ofNullable(row.getString("old_user_name")).ifPresent(invitedOldUserNames::add);
            }
        }
    }

    private void readSignUps(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select id, case when state in ('UNCONFIRMED', 'CONFIRMED') then email end as email from sign_up")) {
            while (row.next()) {
                signUps.add(row.getObject("id", UUID.class));
                Optional.ofNullable(row.getString("email")).ifPresent(signUpEmails::add);
            }
        }
    }

    private static void readIds(Statement statement, String query, Set<UUID> ids) throws SQLException {
        try (var row = statement.executeQuery(query)) {
            while (row.next()) {
                ids.add(row.getObject("id", UUID.class));
            }
        }
    }

    void add(UUID id, String email, String oldUserName) {
        ofShortBits.put(shortBits(id), id);
        if (email != null) {
            emails.put(email, id);
        }
        if (oldUserName != null) {
            oldUserNames.add(oldUserName);
        }
    }

    boolean has(UUID id) {
        return id.equals(ownerOfShortIdOf(id));
    }

    UUID ownerOfShortIdOf(UUID id) {
        return ofShortBits.get(shortBits(id));
    }

    /** The part of a uuid of which its short id is made. */
    static long shortBits(UUID id) {
        return id.getMostSignificantBits() >>> Short.SIZE;
    }

    UUID ownerOfEmail(String email) {
        return emails.get(email);
    }

    boolean hasInvitation(UUID id) {
        return invitations.contains(id);
    }

    /** False when another invitation goes there. */
    boolean inviteEmail(String email) {
        return invitedEmails.add(email);
    }

    /** False when another invitation has it. */
    boolean inviteOldUserName(String oldUserName) {
        return invitedOldUserNames.add(oldUserName);
    }

    boolean hasSignUp(UUID id) {
        return signUps.contains(id);
    }

    /** False when another application that is not decided has the address. */
    boolean applyWithEmail(String email) {
        return signUpEmails.add(email);
    }

    boolean hasEvent(UUID id) {
        return events.contains(id);
    }

    /** Whether the trail tells that masters deleted it. */
    boolean deletedEvent(UUID id) {
        return deletedEvents.contains(id);
    }

    boolean hasOldUserName(String oldUserName) {
        return oldUserNames.contains(oldUserName);
    }
}
