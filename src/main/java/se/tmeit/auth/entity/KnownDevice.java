package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A browser in which a member has logged in before; its failures are counted apart from those of strangers. */
@Entity
@Table(name = "known_device")
@IdClass(KnownDevice.Key.class)
public class KnownDevice {
    /** Which browser knows which member; the hash as hexadecimal text, since arrays make poor keys. */
    public record Key(String tokenHash, UUID memberId) implements Serializable {
    }

    @Id
    @Column(name = "token_hash")
    private String tokenHash;
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected KnownDevice() {
    }

    public KnownDevice(String tokenHash, UUID memberId, Instant at) {
        this.tokenHash = tokenHash;
        this.memberId = memberId;
        this.lastUsedAt = at;
    }

    public void useAt(Instant at) {
        lastUsedAt = at;
    }
}
