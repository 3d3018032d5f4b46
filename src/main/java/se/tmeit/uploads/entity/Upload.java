package se.tmeit.uploads.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A file on its way in, chunk by chunk. */
@Entity
@Table(name = "upload")
public class Upload {
    @Id
    private UUID id;
    @Column(name = "member_id")
    private UUID memberId;
    private int size;
    private int received;
    @Column(name = "begun_at")
    private Instant begunAt;

    protected Upload() {
    }

    public Upload(UUID memberId, int size, Instant at) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.size = size;
        this.begunAt = at;
    }

    public UUID id() {
        return id;
    }

    /** Who sends it; it is nobody else's. */
    public UUID memberId() {
        return memberId;
    }

    /** How many bytes it will have. */
    public int size() {
        return size;
    }

    /** How many of them are here, from the first on. */
    public int received() {
        return received;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public boolean isComplete() {
        return received == size;
    }
}
