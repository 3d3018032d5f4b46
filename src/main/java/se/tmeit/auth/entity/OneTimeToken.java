package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A secret that was given to a member for one purpose. It is gone once it was used. */
@Entity
@Table(name = "one_time_token")
public class OneTimeToken {
    @Id
    @Column(name = "token_hash")
    private byte[] tokenHash;
    private String purpose;
    @Column(name = "member_id")
    private UUID memberId;
    private String value;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    private int tries;

    protected OneTimeToken() {
    }

    public OneTimeToken(byte[] tokenHash, String purpose, UUID memberId, String value, Instant createdAt, Instant expiresAt) {
        this.tokenHash = tokenHash.clone();
        this.purpose = purpose;
        this.memberId = memberId;
        this.value = value;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public UUID memberId() {
        return memberId;
    }

    /** What the secret stands for beside the member, or null. */
    public String value() {
        return value;
    }
}
