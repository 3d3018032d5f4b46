package se.tmeit.oidc.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** A browser that was sent to a provider and has not come back yet. It is gone once it came back, whatever it brought. */
@Entity
@Table(name = "identity_attempt")
public class IdentityAttempt {
    @Id
    @Column(name = "secret_hash")
    private byte[] secretHash;
    private String provider;
    @Column(name = "return_to")
    private String returnTo;
    @Column(name = "session_id")
    @Convert(converter = OptionalUuid.class)
    private UUID sessionId;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected IdentityAttempt() {
    }

    public IdentityAttempt(byte[] secretHash, String provider, String returnTo, UUID sessionId, Instant expiresAt) {
        this.secretHash = secretHash.clone();
        this.provider = provider;
        this.returnTo = returnTo;
        this.sessionId = sessionId;
        this.expiresAt = expiresAt;
    }

    public String provider() {
        return provider;
    }

    /** Where on the site to go on. */
    public String returnTo() {
        return returnTo;
    }

    /** The log-in whose member wants to link an identity; null where somebody wants to log in. */
    public UUID sessionId() {
        return sessionId;
    }
}
