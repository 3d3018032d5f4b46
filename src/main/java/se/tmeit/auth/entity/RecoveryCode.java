package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** A code on a member's paper, for the day on which the authenticator app is gone. It is gone once it was used. */
@Entity
@Table(name = "recovery_code")
@IdClass(RecoveryCode.Key.class)
public class RecoveryCode {
    /** Whose code it is; the hash as hexadecimal text, since arrays make poor keys. */
    public record Key(UUID memberId, String codeHash) implements Serializable {
    }

    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Id
    @Column(name = "code_hash")
    private String codeHash;
    @Column(name = "created_at")
    private Instant createdAt;

    protected RecoveryCode() {
    }

    public RecoveryCode(UUID memberId, String codeHash, Instant at) {
        this.memberId = memberId;
        this.codeHash = codeHash;
        this.createdAt = at;
    }
}
