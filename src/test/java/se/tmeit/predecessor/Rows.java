package se.tmeit.predecessor;

import java.time.Instant;

/** A faultless row of the predecessor, of which a test spoils what it is about. */
final class Rows {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final Instant CREATED = Instant.parse("2020-06-30T22:30:00Z");
    static final String UUID = "3ec460c4-d112-4dfd-b5bf-77aafa93ffce";
    static final String HASH = "$argon2id$v=19$m=65536,t=3,p=1$LEOsVGQPW6mz3Wcn2J8IjA$w6OQxdhYfJfhE+Qw5VHGM1NooVTS7CA6suzXWi/dJa3";

    private Rows() {
    }

    static SourceRow withEmail(String email) {
        return row(UUID, email, "marshal", HASH, "Ebba", "Gaffa", "Lilja", "070-123 45 67", "2021-02-03", CREATED, null);
    }

    static SourceRow withRole(String role) {
        return row(UUID, "ebba@example.org", role, HASH, "Ebba", "Gaffa", "Lilja", "070-123 45 67", "2021-02-03", CREATED, null);
    }

    static SourceRow withUuid(String uuid) {
        return row(uuid, "ebba@example.org", "marshal", HASH, "Ebba", "Gaffa", "Lilja", "070-123 45 67", "2021-02-03", CREATED, null);
    }

    static SourceRow withHash(String hash) {
        return row(UUID, "ebba@example.org", "marshal", hash, "Ebba", "Gaffa", "Lilja", "070-123 45 67", "2021-02-03", CREATED, null);
    }

    static SourceRow withNames(String firstName, String nickname, String lastName) {
        return row(UUID, "ebba@example.org", "marshal", HASH, firstName, nickname, lastName, "070-123 45 67", "2021-02-03", CREATED, null);
    }

    static SourceRow withPhone(String phone) {
        return row(UUID, "ebba@example.org", "marshal", HASH, "Ebba", "Gaffa", "Lilja", phone, "2021-02-03", CREATED, null);
    }

    static SourceRow withStad(String stad) {
        return row(UUID, "ebba@example.org", "marshal", HASH, "Ebba", "Gaffa", "Lilja", "070-123 45 67", stad, CREATED, null);
    }

    static SourceRow withTimes(Instant createdAt, Instant updatedAt) {
        return row(UUID, "ebba@example.org", "marshal", HASH, "Ebba", "Gaffa", "Lilja", "070-123 45 67", "2021-02-03", createdAt, updatedAt);
    }

    static SourceRow row(String uuid, String email, String role, String hash, String firstName, String nickname, String lastName, String phone,
            String stad, Instant createdAt, Instant updatedAt) {
        return new SourceRow(1, uuid, email, role, hash, firstName, nickname, lastName, phone, true, stad, null, null, null, createdAt, updatedAt, false);
    }
}
