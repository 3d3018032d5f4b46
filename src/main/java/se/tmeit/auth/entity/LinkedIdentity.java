package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Who a member is at a provider, by a subject that never changes there. It opens the member's account from its linking to its unlinking. */
@Entity
@Table(name = "identity")
public class LinkedIdentity {
    @Id
    private UUID id;
    @Column(name = "member_id")
    private UUID memberId;
    private String provider;
    private String subject;
    private String email;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected LinkedIdentity() {
    }

    public LinkedIdentity(UUID memberId, String provider, String subject, String email, Instant at) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.provider = provider;
        this.subject = subject;
        this.email = email;
        this.createdAt = at;
    }

    public void useAt(Instant at) {
        lastUsedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public String provider() {
        return provider;
    }

    /** What the provider called their address when it was linked. */
    public String email() {
        return email;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null before the first log-in with it. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
