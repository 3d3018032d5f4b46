package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a member's own programs show instead of a log-in. It ends at a time that was set when it was made, or before when it is revoked. */
@Entity
@Table(name = "access_token")
public class AccessToken {
    /** What a token is good for. */
    public enum Scope { READ, WRITE }

    @Id
    private UUID id;
    @Column(name = "member_id")
    private UUID memberId;
    private String name;
    @Column(name = "token_hash")
    private byte[] tokenHash;
    @Enumerated(EnumType.STRING)
    private Scope scope;
    @Column(name = "may_administer")
    private boolean mayAdminister;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected AccessToken() {
    }

    /** @param mayAdminister whether it was made by a master whose rights were in force */
    public AccessToken(UUID memberId, String name, byte[] tokenHash, Scope scope, boolean mayAdminister, Instant at, Duration life) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.name = name;
        this.tokenHash = tokenHash.clone();
        this.scope = scope;
        this.mayAdminister = mayAdminister;
        this.createdAt = at;
        this.expiresAt = at.plus(life);
    }

    public void useAt(Instant at) {
        lastUsedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Scope scope() {
        return scope;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Null until it is used. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
