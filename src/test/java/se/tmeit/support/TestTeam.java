package se.tmeit.support;

import java.util.UUID;
import se.tmeit.support.TestMember.Sql;

/** A work team made for one test, straight in the database. */
public final class TestTeam {
    private TestTeam() {
    }

    /** An active one. */
    public static UUID ledBy(TestMember leader) {
        return store(leader, true, true);
    }

    /** An active one whose member leads nothing. */
    public static UUID with(TestMember member) {
        return store(member, false, true);
    }

    /** One that is no more. */
    public static UUID onceLedBy(TestMember leader) {
        return store(leader, true, false);
    }

    private static UUID store(TestMember member, boolean leads, boolean active) {
        var team = UUID.randomUUID();
        Sql.run("insert into team (id, version, name, active, created_at, updated_at) values (?, 1, ?, ?, now(), now())", team, TestMember.uniqueWord(),
                active);
        Sql.run("insert into team_member (team_id, member_id, leader) values (?, ?, ?)", team, member.id(), leads);
        return team;
    }
}
