package se.tmeit.http;

import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** A member, a team and a title that may be changed and deleted; who is gone is replaced. */
record Victims(TestMember member, String team, String title) {
    private static Victims current;

    static Victims get() {
        if (current == null || isGone(current)) {
            current = create();
        }
        return current;
    }

    private static boolean isGone(Victims victims) {
        return Sql.texts("select 1 from member where id = ? and deleted_at is null", victims.member.id()).isEmpty()
                || Sql.texts("select 1 from team where id = ?::uuid", victims.team).isEmpty()
                || Sql.texts("select 1 from title where id = ?::uuid", victims.title).isEmpty();
    }

    private static Victims create() {
        var word = TestMember.uniqueWord();
        var team = UUID.randomUUID();
        var title = UUID.randomUUID();
        Sql.run("insert into team (id, version, name, active, created_at, updated_at) values (?, 1, ?, true, now(), now())", team, word);
        Sql.run("insert into title (id, version, name, created_at, updated_at) values (?, 1, ?, now(), now())", title, word);
        return new Victims(TestMember.with(Role.MARSHAL), team.toString(), title.toString());
    }
}
