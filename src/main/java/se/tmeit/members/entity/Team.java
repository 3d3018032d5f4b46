package se.tmeit.members.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A work team (arbetslag) of a period, with its members and one or more leaders. */
@Entity
@Table(name = "team")
public class Team {
    @Id
    private UUID id;
    @Version
    private int version;
    private String name;
    @Column(name = "starts_on")
    private LocalDate startsOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    private boolean active;
    @Column(name = "created_at")
    private Instant createdAt;
    @Column(name = "updated_at")
    private Instant updatedAt;
    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<TeamMember> members = new ArrayList<>();

    protected Team() {
    }

    public Team(UUID id, Instant at) {
        this.id = id;
        this.createdAt = at;
        this.updatedAt = at;
    }

    public void describe(String newName, LocalDate newStartsOn, LocalDate newEndsOn, boolean newActive, Instant at) {
        name = newName;
        startsOn = newStartsOn;
        endsOn = newEndsOn;
        active = newActive;
        updatedAt = at;
    }

    public void add(UUID memberId, boolean leader, Instant at) {
        members.add(new TeamMember(this, memberId, leader));
        updatedAt = at;
    }

    public void remove(TeamMember member, Instant at) {
        members.remove(member);
        updatedAt = at;
    }

    public Optional<TeamMember> member(UUID memberId) {
        return members.stream().filter(member -> member.memberId().equals(memberId)).findFirst();
    }

    public List<TeamMember> members() {
        return List.copyOf(members);
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

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public boolean active() {
        return active;
    }
}
