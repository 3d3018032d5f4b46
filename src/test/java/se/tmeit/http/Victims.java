package se.tmeit.http;

import java.util.UUID;
import se.tmeit.access.Role;
import se.tmeit.members.control.PolicyConsents;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;

/** A member, a team, a title and somebody who waits to join: all may be changed and deleted; who is gone is replaced. */
record Victims(TestMember member, String team, String title, String signUp) {
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
                || Sql.texts("select 1 from title where id = ?::uuid", victims.title).isEmpty()
                || Sql.texts("select 1 from sign_up where id = ?::uuid and state = 'CONFIRMED'", victims.signUp).isEmpty();
    }

    private static Victims create() {
        var word = TestMember.uniqueWord();
        var team = UUID.randomUUID();
        var title = UUID.randomUUID();
        Sql.run("insert into team (id, version, name, active, created_at, updated_at) values (?, 1, ?, true, now(), now())", team, word);
        Sql.run("insert into title (id, version, name, created_at, updated_at) values (?, 1, ?, now(), now())", title, word);
        var signUp = UUID.randomUUID();
        Sql.run("""
                insert into sign_up (id, version, first_name, last_name, email, language, policy_version, state, created_at, confirmed_at)
                values (?, 1, 'Ebba', 'Lilja', ?, 'sv', ?, 'CONFIRMED', now(), now())""", signUp, word + "@example.org", PolicyConsents.CURRENT);
        return new Victims(TestMember.with(Role.MARSHAL), team.toString(), title.toString(), signUp.toString());
    }
}
