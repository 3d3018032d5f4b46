package se.tmeit.comments.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/**
 * What a member wrote below an event. Nobody changes it; who wrote it, or a master, may delete it, which hides it from everybody and leaves
 * who did so and when. Its text goes a while later.
 */
@Entity
@Table(name = "comment")
public class Comment {
    @Id
    private UUID id;
    @Column(name = "event_id")
    private UUID eventId;
    @Column(name = "author_id")
    @Convert(converter = OptionalUuid.class)
    private UUID authorId;
    private String text;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "deleted_at")
    private Instant deletedAt;
    @Column(name = "deleted_by")
    @Convert(converter = OptionalUuid.class)
    private UUID deletedBy;

    protected Comment() {
    }

    public Comment(UUID eventId, UUID authorId, String text, Instant at) {
        this.id = UUID.randomUUID();
        this.eventId = eventId;
        this.authorId = authorId;
        this.text = text;
        this.createdAt = at;
    }

    public void delete(UUID by, Instant at) {
        deletedBy = by;
        deletedAt = at;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public UUID id() {
        return id;
    }

    public UUID eventId() {
        return eventId;
    }

    /** Null when the author's data was erased. */
    public UUID authorId() {
        return authorId;
    }

    public String text() {
        return text;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID deletedBy() {
        return deletedBy;
    }
}
