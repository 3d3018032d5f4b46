package se.tmeit.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An office that one person at a time holds; its mail address, where it has one, stands in for the holder's own. */
@Entity
@Table(name = "title")
public class Title {
    @Id
    private UUID id;
    @Version
    private int version;
    private String name;
    @Column(name = "name_en")
    private String nameEn;
    private String email;
    private Integer position;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Title() {
    }

    public Title(UUID id, Instant at) {
        this.id = id;
        this.createdAt = at;
        this.updatedAt = at;
    }

    /** @param newPosition its place on the board, or null for a title outside it */
    public void describe(String newName, String newNameEn, String newEmail, Integer newPosition, Instant at) {
        name = newName;
        nameEn = newNameEn;
        email = newEmail;
        position = newPosition;
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public String email() {
        return email;
    }

    public Integer position() {
        return position;
    }
}
