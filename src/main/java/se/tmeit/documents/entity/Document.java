package se.tmeit.documents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something the club has written down; its files are its {@link DocumentVersion}s, of which the newest counts. */
@Entity
@Table(name = "document")
public class Document {
    /** How often the text of a version is tried to be read. */
    public static final int MOST_ATTEMPTS = 3;

    @Id
    private UUID id;
    @Version
    @Column(name = "version")
    private int revision;
    @Column(name = "folder_id")
    private UUID folderId;
    private String title;
    @Enumerated(EnumType.STRING)
    private DocumentAudience audience;
    @Column(name = "current_version")
    private int currentVersion;
    @Column(name = "changed_at")
    private Instant changedAt;
    private int attempts;
    @Column(name = "read_version")
    private int readVersion;
    private String names;

    protected Document() {
    }

    public Document(UUID folderId, String title, DocumentAudience audience) {
        this.id = UUID.randomUUID();
        this.folderId = folderId;
        this.title = title;
        this.audience = audience;
    }

    /** Puts a file there as the newest version. */
    public void renew(DocumentVersion newest) {
        currentVersion = newest.number();
        changedAt = newest.addedAt();
        names = searchable(newest.fileName());
        attempts = newest.format().kind() == DocumentKind.OFFICE ? MOST_ATTEMPTS : 0;
    }

    public void edit(UUID newFolderId, String newTitle, DocumentAudience newAudience, String fileName) {
        folderId = newFolderId;
        title = newTitle;
        audience = newAudience;
        names = searchable(fileName);
    }

    /** A file's name is one word to the database unless its parts are set apart. */
    private String searchable(String fileName) {
        return title + " " + fileName.replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    public UUID id() {
        return id;
    }

    /** How often it was changed. */
    public int revision() {
        return revision;
    }

    public UUID folderId() {
        return folderId;
    }

    public String title() {
        return title;
    }

    public DocumentAudience audience() {
        return audience;
    }

    /** The number of its newest version, from 1. */
    public int currentVersion() {
        return currentVersion;
    }

    /** When its newest version came. */
    public Instant changedAt() {
        return changedAt;
    }

    /** False once it is known that the text of the newest version cannot be searched. */
    public boolean isSearchable() {
        return readVersion == currentVersion || attempts < MOST_ATTEMPTS;
    }
}
