package se.tmeit.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That a member has agreed to a version of the privacy policy. */
@Entity
@Table(name = "policy_consent")
@IdClass(PolicyConsent.Key.class)
public class PolicyConsent {
    public record Key(UUID memberId, String version) {
    }

    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Id
    private String version;
    @Column(name = "given_at")
    private Instant givenAt;

    protected PolicyConsent() {
    }

    public PolicyConsent(UUID memberId, String version, Instant givenAt) {
        this.memberId = memberId;
        this.version = version;
        this.givenAt = givenAt;
    }
}
