package se.tmeit.predecessor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What this site has already given away: each of these belongs to one member only. Deleted members have no claim on their address. */
final class Site {
    private static final long IMPORT_LOCK = 0x746d_6569_7469_6d70L;

    private final Map<Long, UUID> ofShortBits = new HashMap<>();
    private final Map<String, UUID> emails = new HashMap<>();
    private final Set<String> oldUserNames = new HashSet<>();

    /**
     * Reads it and keeps it so until the transaction ends: another import is refused, and changes of members wait for this one.
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
            statement.execute("lock table member in share row exclusive mode");
            var site = new Site();
            try (var row = statement.executeQuery("select id, email, old_user_name, deleted_at is null as active from member")) {
                while (row.next()) {
                    site.add(row.getObject("id", UUID.class), row.getBoolean("active") ? row.getString("email") : null, row.getString("old_user_name"));
                }
            }
            return site;
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

    boolean hasOldUserName(String oldUserName) {
        return oldUserNames.contains(oldUserName);
    }
}
