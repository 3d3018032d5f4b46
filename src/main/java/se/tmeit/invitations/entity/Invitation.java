package se.tmeit.invitations.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/**
 * Lets somebody in who has no password: a member, or a person with an account on an older site. It is open until it is sent, and each
 * sending makes the only link that works; it ends when it is accepted, or withdrawn, from which another sending brings it back.
 */
@Entity
@Table(name = "invitation")
public class Invitation {
    /** How long a link works. */
    public static final Duration LIFE = Duration.ofDays(30);

    /** How far it has come. */
    public enum State {
        /** Nobody has been written to, or not at the address it has now. */
        OPEN,
        /** A link is on its way. */
        SENT,
        ACCEPTED,
        WITHDRAWN
    }

    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "member_id")
    @Convert(converter = OptionalUuid.class)
    private UUID memberId;
    @Embedded
    private OldAccount oldAccount;
    private String email;
    private String language;
    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;
    @Column(name = "token_hash")
    private byte[] tokenHash;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "sent_at")
    private Instant sentAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Column(name = "accepted_at")
    private Instant acceptedAt;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    protected Invitation() {
    }

    private Invitation(UUID id, String language, Instant at) {
        this.id = id;
        this.language = language;
        this.createdAt = at;
    }

    /** @param language {@code sv} or {@code en} */
    public static Invitation ofMember(UUID memberId, String language, Instant at) {
        var invitation = new Invitation(UUID.randomUUID(), language, at);
        invitation.memberId = memberId;
        return invitation;
    }

    /** @param email where the person can be reached, or null when that is not known */
    public static Invitation ofOldAccount(UUID id, OldAccount account, String email, String language, Instant at) {
        var invitation = new Invitation(id, language, at);
        invitation.oldAccount = account;
        invitation.email = email;
        return invitation;
    }

    /** Another address needs another sending: the link that went to the old one dies. */
    public void address(String newEmail) {
        email = newEmail;
        if (state == State.SENT) {
            state = State.OPEN;
            tokenHash = null;
        }
    }

    /** @param to the address that the link goes to; whoever accepts has shown that it is theirs */
    public void send(String to, byte[] newTokenHash, Instant at) {
        email = to;
        state = State.SENT;
        tokenHash = newTokenHash;
        sentAt = at;
        expiresAt = at.plus(LIFE);
        withdrawnAt = null;
    }

    public void withdraw(Instant at) {
        state = State.WITHDRAWN;
        tokenHash = null;
        withdrawnAt = at;
    }

    /** What was kept about the person is the member's from here on. */
    public void accept(UUID byMemberId, Instant at) {
        memberId = byMemberId;
        oldAccount = null;
        email = null;
        state = State.ACCEPTED;
        tokenHash = null;
        acceptedAt = at;
    }

    /** Keeps nothing but that there was one, so that another import does not bring the person back. */
    public void forget(Instant at) {
        if (state != State.WITHDRAWN) {
            withdraw(at);
        }
        oldAccount = null;
        email = null;
    }

    public boolean isOfMember() {
        return memberId != null;
    }

    public boolean isForgotten() {
        return memberId == null && oldAccount == null;
    }

    /** Whether it waits for an answer, or for being sent. */
    public boolean isLive() {
        return state == State.OPEN || state == State.SENT;
    }

    /** Whether its link lets somebody in. */
    public boolean works(Instant at) {
        return state == State.SENT && expiresAt.isAfter(at);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID memberId() {
        return memberId;
    }

    public OldAccount oldAccount() {
        return oldAccount;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public State state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
