package se.tmeit.auth.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A key pair on a member's phone, computer or stick that logs them in. It lives until its member removes it. */
@Entity
@Table(name = "passkey")
public class Passkey {
    /**
     * What the authenticator told when the key pair was made.
     *
     * @param attested  public key and ids, as WebAuthn writes them
     * @param signCount how often it has signed, or 0 where it does not count
     */
    public record Key(byte[] credentialId, byte[] attested, long signCount, List<String> transports, boolean backupEligible, boolean backedUp) {
    }

    @Id
    private UUID id;
    @Column(name = "credential_id")
    private byte[] credentialId;
    @Column(name = "member_id")
    private UUID memberId;
    private String name;
    @Column(name = "public_key")
    private byte[] publicKey;
    @Column(name = "sign_count")
    private long signCount;
    private String transports;
    @Column(name = "backup_eligible")
    private boolean backupEligible;
    @Column(name = "backed_up")
    private boolean backedUp;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected Passkey() {
    }

    public Passkey(UUID memberId, String name, Key key, Instant at) {
        this.id = UUID.randomUUID();
        this.credentialId = key.credentialId().clone();
        this.memberId = memberId;
        this.name = name;
        this.publicKey = key.attested().clone();
        this.signCount = key.signCount();
        this.transports = String.join(" ", key.transports());
        this.backupEligible = key.backupEligible();
        this.backedUp = key.backedUp();
        this.createdAt = at;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void useAt(Instant at, long newSignCount, boolean nowBackedUp) {
        signCount = newSignCount;
        backedUp = nowBackedUp;
        lastUsedAt = at;
    }

    public Key key() {
        var known = transports.isEmpty() ? List.<String>of() : Arrays.asList(transports.split(" "));
        return new Key(credentialId.clone(), publicKey.clone(), signCount, known, backupEligible, backedUp);
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public String name() {
        return name;
    }

    public boolean isBackedUp() {
        return backedUp;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Null until the first use. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
