package se.tmeit.photos.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** That a member is said to be in a picture of an event; one who said no to that stays out of it. */
@Entity
@Table(name = "photo_person")
@IdClass(PhotoPerson.Key.class)
public class PhotoPerson {
    /** Which member is in which picture. */
    public record Key(UUID photoId, UUID memberId) implements Serializable {
    }

    @Id
    @Column(name = "photo_id")
    private UUID photoId;
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    @Column(name = "tagged_by")
    @Convert(converter = OptionalUuid.class)
    private UUID taggedBy;
    @Column(name = "tagged_at")
    private Instant taggedAt;
    private boolean declined;

    protected PhotoPerson() {
    }

    public PhotoPerson(UUID photoId, UUID memberId, UUID taggedBy, Instant at) {
        this.photoId = photoId;
        this.memberId = memberId;
        this.taggedBy = taggedBy;
        this.taggedAt = at;
    }

    public UUID photoId() {
        return photoId;
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID taggedBy() {
        return taggedBy;
    }

    public void decline() {
        declined = true;
    }

    public boolean isDeclined() {
        return declined;
    }
}
