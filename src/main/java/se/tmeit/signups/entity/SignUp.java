package se.tmeit.signups.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/**
 * Somebody's wish to become a prao. Whoever reads the address's mail confirms it within seven days; then a master decides, once, and the
 * password goes to the new member or is forgotten.
 */
@Entity
@Table(name = "sign_up")
public class SignUp {
    /** How long the link in the mail confirms the address. */
    public static final Duration CONFIRMATION_LIFE = Duration.ofDays(7);
    /** A second press on the form's button is not worth a second mail. */
    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "first_name")
    private String firstName;
    @Column(name = "last_name")
    private String lastName;
    private String email;
    private String phone;
    @Column(name = "password_hash")
    private String passwordHash;
    private String language;
    @Column(name = "policy_version")
    private String policyVersion;
    @Enumerated(EnumType.STRING)
    private SignUpState state;
    @Column(name = "confirmation_hash")
    private byte[] confirmationHash;
    @Column(name = "confirmation_sent_at")
    private Instant confirmationSentAt;
    @Column(name = "confirmation_expires_at")
    private Instant confirmationExpiresAt;
    @Column(name = "status_hash")
    private byte[] statusHash;
    @Column(name = "sender_network")
    private String senderNetwork;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "confirmed_at")
    private Instant confirmedAt;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    @Convert(converter = OptionalUuid.class)
    private UUID decidedBy;
    private String reason;
    @Column(name = "member_id")
    @Convert(converter = OptionalUuid.class)
    private UUID memberId;

    protected SignUp() {
    }

    /** @param senderNetwork where it came from, see {@link se.tmeit.access.ClientAddress}; kept against abuse for a while */
    public SignUp(Applicant applicant, String passwordHash, String senderNetwork, Instant at) {
        this.id = UUID.randomUUID();
        this.firstName = applicant.firstName();
        this.lastName = applicant.lastName();
        this.email = applicant.email();
        this.phone = applicant.phone();
        this.language = applicant.language();
        this.policyVersion = applicant.policyVersion();
        this.passwordHash = passwordHash;
        this.senderNetwork = senderNetwork;
        this.state = SignUpState.UNCONFIRMED;
        this.createdAt = at;
    }

    /** From now on this secret confirms the address, and no earlier one. */
    public void expectConfirmation(byte[] newConfirmationHash, Instant at) {
        require(SignUpState.UNCONFIRMED, ProblemType.SIGN_UP_DECIDED);
        confirmationHash = newConfirmationHash.clone();
        confirmationSentAt = at;
        confirmationExpiresAt = at.plus(CONFIRMATION_LIFE);
    }

    /**
     * Somebody signed up with the same address and another password. Nobody can tell which of the two reads its mail, so that neither
     * password counts: who confirms chooses one.
     */
    public void dispute() {
        require(SignUpState.UNCONFIRMED, ProblemType.SIGN_UP_DECIDED);
        passwordHash = null;
    }

    /** @param chosenHash of a password that is chosen now, or null to keep the one that was sent with the form */
    public void confirm(String chosenHash, byte[] newStatusHash, Instant at) {
        require(SignUpState.UNCONFIRMED, ProblemType.SIGN_UP_DECIDED);
        if (isExpired(at)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (isDisputed() && chosenHash == null) {
            throw new ProblemException(ProblemType.SIGN_UP_DISPUTED);
        }
        passwordHash = isDisputed() ? chosenHash : passwordHash;
        statusHash = newStatusHash.clone();
        state = SignUpState.CONFIRMED;
        confirmedAt = at;
    }

    /** Whether it came from the site before this one, which asked for no version of the policy. */
    public boolean lacksConsent() {
        return policyVersion == null;
    }

    public void consentTo(String newPolicyVersion) {
        require(SignUpState.UNCONFIRMED, ProblemType.SIGN_UP_DECIDED);
        policyVersion = newPolicyVersion;
    }

    /** From now on this secret shows the status, and no earlier one. */
    public void followBy(byte[] newStatusHash) {
        require(SignUpState.CONFIRMED, ProblemType.SIGN_UP_NOT_CONFIRMED);
        statusHash = newStatusHash.clone();
    }

    /** Gives the password's hash away, which is the member's from here on; null where there is none. */
    public String approve(UUID newMemberId, UUID by, Instant at) {
        decide(SignUpState.APPROVED, by, at);
        memberId = newMemberId;
        var hash = passwordHash;
        passwordHash = null;
        return hash;
    }

    public void reject(String why, UUID by, Instant at) {
        decide(SignUpState.REJECTED, by, at);
        reason = why;
        passwordHash = null;
    }

    /** Throws unless a master may decide about it now. */
    public void requireWaiting() {
        if (state == SignUpState.UNCONFIRMED) {
            throw new ProblemException(ProblemType.SIGN_UP_NOT_CONFIRMED);
        }
        require(SignUpState.CONFIRMED, ProblemType.SIGN_UP_DECIDED);
    }

    public boolean isExpired(Instant at) {
        return state == SignUpState.UNCONFIRMED && !at.isBefore(confirmationExpiresAt);
    }

    /** Whether no password counts, because two were sent. */
    public boolean isDisputed() {
        return state == SignUpState.UNCONFIRMED && passwordHash == null;
    }

    public boolean wasMailedJustBefore(Instant at) {
        return state == SignUpState.UNCONFIRMED && at.isBefore(confirmationSentAt.plus(JUST_NOW));
    }

    private void decide(SignUpState decision, UUID by, Instant at) {
        requireWaiting();
        state = decision;
        decidedBy = by;
        decidedAt = at;
    }

    private void require(SignUpState expected, ProblemType otherwise) {
        if (state != expected) {
            throw new ProblemException(otherwise);
        }
    }

    public Applicant applicant() {
        return new Applicant(firstName, lastName, email, phone, language, policyVersion);
    }

    public UUID id() {
        return id;
    }

    public SignUpState state() {
        return state;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public byte[] statusHash() {
        return statusHash == null ? null : statusHash.clone();
    }

    public String senderNetwork() {
        return senderNetwork;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public UUID decidedBy() {
        return decidedBy;
    }

    public String reason() {
        return reason;
    }

    public UUID memberId() {
        return memberId;
    }
}
