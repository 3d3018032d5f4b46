package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A log-in on one device. It lives while it is used, up to a limit, and ends when its member says so or loses access. */
@Entity
@Table(name = "session")
public class Session {
    @Id
    private UUID id;
    @Column(name = "token_hash")
    private byte[] tokenHash;
    @Column(name = "member_id")
    private UUID memberId;
    private String device;
    private String method;
    private boolean secured;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "proved_at")
    private Instant provedAt;

    protected Session() {
    }

    public Session(byte[] tokenHash, UUID memberId, String device, String method, boolean secured, Instant at, Duration idle) {
        this.id = UUID.randomUUID();
        this.tokenHash = tokenHash.clone();
        this.memberId = memberId;
        this.device = device;
        this.method = method;
        this.secured = secured;
        this.createdAt = at;
        this.lastUsedAt = at;
        this.expiresAt = at.plus(idle);
    }

    public void useAt(Instant at, Duration idle, Duration life) {
        var latest = createdAt.plus(life);
        lastUsedAt = at;
        expiresAt = at.plus(idle).isBefore(latest) ? at.plus(idle) : latest;
    }

    public void proveAt(Instant at) {
        provedAt = at;
    }

    public void secure() {
        secured = true;
    }

    /** When its owner last proved who they are. */
    public Instant provedAt() {
        return provedAt == null ? createdAt : provedAt;
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public String device() {
        return device;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
