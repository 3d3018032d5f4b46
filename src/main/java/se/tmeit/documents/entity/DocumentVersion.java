package se.tmeit.documents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.persistence.OptionalUuid;

/** A file of a document as it came; it never changes. */
@Entity
@Table(name = "document_version")
public class DocumentVersion {
    @Id
    private UUID id;
    @Column(name = "document_id")
    private UUID documentId;
    private int number;
    @Column(name = "upload_id")
    private UUID uploadId;
    @Enumerated(EnumType.STRING)
    private DocumentFormat format;
    @Column(name = "file_name")
    private String fileName;
    private int bytes;
    private String note;
    @Column(name = "added_by")
    @Convert(converter = OptionalUuid.class)
    private UUID addedBy;
    @Column(name = "added_at")
    private Instant addedAt;

    protected DocumentVersion() {
    }

    /** @param note what is new in it, or null */
    public DocumentVersion(UUID documentId, int number, UUID uploadId, StoredFile file, String note, UUID addedBy, Instant at) {
        this.id = file.id();
        this.documentId = documentId;
        this.number = number;
        this.uploadId = uploadId;
        this.format = file.format();
        this.fileName = file.name();
        this.bytes = file.bytes();
        this.note = note;
        this.addedBy = addedBy;
        this.addedAt = at;
    }

    public UUID id() {
        return id;
    }

    public UUID documentId() {
        return documentId;
    }

    public int number() {
        return number;
    }

    public DocumentFormat format() {
        return format;
    }

    public String fileName() {
        return fileName;
    }

    public int bytes() {
        return bytes;
    }

    /** What is new in it; null when nobody said. */
    public String note() {
        return note;
    }

    /** Null when they are no member any more. */
    public UUID addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
