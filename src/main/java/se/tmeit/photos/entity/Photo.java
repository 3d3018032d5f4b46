package se.tmeit.photos.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** A picture of a member, or one in the album of an event. Its pixels never change. */
@Entity
@Table(name = "photo")
public class Photo {
    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "upload_id")
    private UUID uploadId;
    @Column(name = "content_hash")
    private String contentHash;
    private int width;
    private int height;
    private String blur;
    @Column(name = "member_id")
    @Convert(converter = OptionalUuid.class)
    private UUID memberId;
    @Column(name = "event_id")
    @Convert(converter = OptionalUuid.class)
    private UUID eventId;
    private String caption;
    private boolean face;
    private boolean cover;
    @Column(name = "uploaded_by")
    @Convert(converter = OptionalUuid.class)
    private UUID uploadedBy;
    @Column(name = "uploaded_at")
    private Instant uploadedAt;
    @Column(name = "rendered_at")
    private Instant renderedAt;
    @Column(name = "hidden_at")
    private Instant hiddenAt;
    @Column(name = "hidden_by")
    @Convert(converter = OptionalUuid.class)
    private UUID hiddenBy;
    @Column(name = "hidden_why")
    private String hiddenWhy;

    protected Photo() {
    }

    private Photo(UUID uploadId, StoredPicture picture, UUID uploadedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.uploadId = uploadId;
        this.contentHash = picture.contentHash();
        this.width = picture.width();
        this.height = picture.height();
        this.blur = picture.blur();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = at;
    }

    public static Photo ofMember(UUID memberId, UUID uploadId, StoredPicture picture, UUID uploadedBy, Instant at) {
        var photo = new Photo(uploadId, picture, uploadedBy, at);
        photo.memberId = memberId;
        return photo;
    }

    /** @param caption or null */
    public static Photo ofEvent(UUID eventId, String caption, UUID uploadId, StoredPicture picture, UUID uploadedBy, Instant at) {
        var photo = new Photo(uploadId, picture, uploadedBy, at);
        photo.eventId = eventId;
        photo.caption = caption;
        return photo;
    }

    /** Whether it is the one of its member that the public sees. */
    public void makeFace(boolean isFace) {
        face = isFace;
    }

    /** Whether it stands at the top of its event. */
    public void makeCover(boolean isCover) {
        cover = isCover;
    }

    /** @param text or null */
    public void caption(String text) {
        caption = text;
    }

    /** @param why what they said of it, or null */
    public void hide(UUID by, String why, Instant at) {
        hiddenAt = at;
        hiddenBy = by;
        hiddenWhy = why;
        face = false;
        cover = false;
    }

    public void show() {
        hiddenAt = null;
        hiddenBy = null;
        hiddenWhy = null;
    }

    public void rendered(Instant at) {
        renderedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID uploadId() {
        return uploadId;
    }

    /** SHA-256 of the stored picture, in hexadecimal: where it lies in the storage. */
    public String contentHash() {
        return contentHash;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The picture at a few pixels, to be shown until it comes: WebP in Base64. */
    public String blur() {
        return blur;
    }

    /** Whom it shows; null for one of an event. */
    public UUID memberId() {
        return memberId;
    }

    /** In whose album it is; null for one of a member. */
    public UUID eventId() {
        return eventId;
    }

    public String caption() {
        return caption;
    }

    public boolean isFace() {
        return face;
    }

    public boolean isCover() {
        return cover;
    }

    /** Null when the member's data was erased. */
    public UUID uploadedBy() {
        return uploadedBy;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }

    public boolean isHidden() {
        return hiddenAt != null;
    }

    public Instant hiddenAt() {
        return hiddenAt;
    }

    public UUID hiddenBy() {
        return hiddenBy;
    }

    public String hiddenWhy() {
        return hiddenWhy;
    }
}
