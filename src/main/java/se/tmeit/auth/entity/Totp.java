package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a member's authenticator app shares with us. It counts once the first code of it was confirmed; each code works once. */
@Entity
@Table(name = "totp")
public class Totp {
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    private byte[] secret;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "last_step")
    private long lastStep;

    protected Totp() {
    }

    public Totp(UUID memberId, byte[] encryptedSecret, Instant at) {
        this.memberId = memberId;
        this.secret = encryptedSecret.clone();
        this.createdAt = at;
    }

    /** Takes another secret, as long as none was confirmed. */
    public void restart(byte[] encryptedSecret, Instant at) {
        if (isEnabled()) {
            throw new IllegalStateException("The secret is in use");
        }
        secret = encryptedSecret.clone();
        createdAt = at;
    }

    public void confirm(Instant at) {
        confirmedAt = at;
    }

    /** Whether the code of this time step had not been used; it is now, and so are all before it. */
    public boolean use(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    public boolean isEnabled() {
        return confirmedAt != null;
    }

    public byte[] secret() {
        return secret.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }
}
