package se.tmeit.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.persistence.OptionalUuid;

/** A period in which somebody had a role, held a title or was in a team; it is current until it ends. */
@Entity
@Table(name = "member_history")
public class HistoryEntry {
    /** What the period was about. */
    public enum Kind {
        ROLE, TITLE, TEAM
    }

    @Id
    private UUID id;
    @Version
    private int version;
    @Column(name = "member_id")
    private UUID memberId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Enumerated(EnumType.STRING)
    private Role role;
    @Column(name = "title_id")
    @Convert(converter = OptionalUuid.class)
    private UUID titleId;
    @Column(name = "team_id")
    @Convert(converter = OptionalUuid.class)
    private UUID teamId;
    private String name;
    @Column(name = "name_en")
    private String nameEn;
    private boolean leader;
    @Column(name = "started_on")
    private LocalDate startedOn;
    @Column(name = "ended_on")
    private LocalDate endedOn;

    protected HistoryEntry() {
    }

    private HistoryEntry(UUID memberId, Kind kind, LocalDate startedOn) {
        this.id = UUID.randomUUID();
        this.memberId = memberId;
        this.kind = kind;
        this.startedOn = startedOn;
    }

    public static HistoryEntry ofRole(UUID memberId, Role role, LocalDate since) {
        var entry = new HistoryEntry(memberId, Kind.ROLE, since);
        entry.role = role;
        return entry;
    }

    public static HistoryEntry ofTitle(UUID memberId, Title title, LocalDate since) {
        var entry = new HistoryEntry(memberId, Kind.TITLE, since);
        entry.titleId = title.id();
        entry.call(title.name(), title.nameEn());
        return entry;
    }

    public static HistoryEntry ofTeam(UUID memberId, Team team, boolean leader, LocalDate since) {
        var entry = new HistoryEntry(memberId, Kind.TEAM, since);
        entry.teamId = team.id();
        entry.leader = leader;
        entry.call(team.name(), null);
        return entry;
    }

    /** Keeps the name that the title or team has now. */
    public void call(String newName, String newNameEn) {
        name = newName;
        nameEn = newNameEn;
    }

    public void end(LocalDate on) {
        endedOn = on;
    }

    public void correct(LocalDate newStartedOn, LocalDate newEndedOn) {
        startedOn = newStartedOn;
        endedOn = newEndedOn;
    }

    public boolean isCurrent() {
        return endedOn == null;
    }

    public UUID id() {
        return id;
    }

    public UUID memberId() {
        return memberId;
    }

    public Kind kind() {
        return kind;
    }

    public Role role() {
        return role;
    }

    public UUID teamId() {
        return teamId;
    }

    public String name() {
        return name;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean leader() {
        return leader;
    }

    public LocalDate startedOn() {
        return startedOn;
    }

    public LocalDate endedOn() {
        return endedOn;
    }
}
