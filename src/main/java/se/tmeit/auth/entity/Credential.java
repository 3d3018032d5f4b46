package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A member's password, as an Argon2id PHC string. */
@Entity
@Table(name = "credential")
public class Credential {
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "password_hash")
    private String passwordHash;
    @Column(name = "changed_at")
    private Instant changedAt;

    protected Credential() {
    }

    public Credential(UUID memberId, String passwordHash, Instant at) {
        this.memberId = memberId;
        this.passwordHash = passwordHash;
        this.changedAt = at;
    }

    public void change(String newPasswordHash, Instant at) {
        passwordHash = newPasswordHash;
        changedAt = at;
    }

    /** The same password, hashed anew with today's figures. */
    public void upgrade(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }

    public String passwordHash() {
        return passwordHash;
    }
}
