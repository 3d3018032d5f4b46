package se.tmeit.documents.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What documents are sorted into. */
@Entity
@Table(name = "folder")
public class Folder {
    @Id
    private UUID id;
    @Version
    private int version;
    private String name;
    @Column(name = "created_at")
    private Instant createdAt;

    protected Folder() {
    }

    public Folder(String name, Instant at) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.createdAt = at;
    }

    public void rename(String newName) {
        name = newName;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }
}
