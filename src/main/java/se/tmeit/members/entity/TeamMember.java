package se.tmeit.members.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Someone's place in a work team. */
@Entity
@Table(name = "team_member")
@IdClass(TeamMember.Key.class)
public class TeamMember {
    /** Which team and which member. */
    public record Key(UUID team, UUID memberId) implements Serializable {
    }

    @Id
    @ManyToOne
    @JoinColumn(name = "team_id")
    private Team team;
    @Id
    @Column(name = "member_id")
    private UUID memberId;
    private boolean leader;

    protected TeamMember() {
    }

    TeamMember(Team team, UUID memberId, boolean leader) {
        this.team = team;
        this.memberId = memberId;
        this.leader = leader;
    }

    public void lead(boolean leads) {
        leader = leads;
    }

    public Team team() {
        return team;
    }

    public UUID memberId() {
        return memberId;
    }

    public boolean leader() {
        return leader;
    }
}
