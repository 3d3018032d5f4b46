package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** Random bytes that a passkey was asked to sign, once and soon. */
@Entity
@Table(name = "passkey_challenge")
public class PasskeyChallenge {
    @Id
    @Column(name = "challenge_hash")
    private byte[] challengeHash;
    @Column(name = "session_id")
    @Convert(converter = OptionalUuid.class)
    private UUID sessionId;
    @Column(name = "expires_at")
    private Instant expiresAt;

    protected PasskeyChallenge() {
    }

    /** @param sessionId for which alone it is, or null for a log-in */
    public PasskeyChallenge(byte[] challengeHash, UUID sessionId, Instant expiresAt) {
        this.challengeHash = challengeHash.clone();
        this.sessionId = sessionId;
        this.expiresAt = expiresAt;
    }
}
