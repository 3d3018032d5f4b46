package se.tmeit.points.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody who does not want to be in the ranking. */
@Entity
@Table(name = "points_unlisted")
public class Unlisted {
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    private Instant since;

    protected Unlisted() {
    }

    public Unlisted(UUID memberId, Instant since) {
        this.memberId = memberId;
        this.since = since;
    }
}
