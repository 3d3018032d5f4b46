package se.tmeit.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import se.tmeit.auth.control.Passwords;
import se.tmeit.demo.DemoMember.Paper;
import se.tmeit.time.ClubTime;

/** Writes invented people, their history and their log-ins to the database. */
final class DemoWriter {
    private static final String PAPERS = ", stad_received_on, stad_expires_on, fest_received_on, fest_expires_on, permit_received_on, permit_expires_on";

    private final Connection connection;
    private final Chance chance;

    DemoWriter(Connection connection, Chance chance) {
        this.connection = connection;
        this.chance = chance;
    }

    boolean hasMembers() throws SQLException {
        try (var query = connection.prepareStatement("select 1 from member limit 1"); var rows = query.executeQuery()) {
            return rows.next();
        }
    }

    List<DemoTitles.Title> titles() throws SQLException {
        var titles = new ArrayList<DemoTitles.Title>();
        try (var query = connection.prepareStatement("select id, name, name_en, position from title order by position, name");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                titles.add(new DemoTitles.Title(rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getObject(4) != null));
            }
        }
        return titles;
    }

    void write(List<DemoMember> members, List<DemoTitles.Holding> holdings, List<DemoTeams.DemoTeam> teams) throws SQLException {
        writeMembers(members, holdings);
        writeTeams(teams);
        writeHistory(members, holdings, teams);
        writeCredentials(members);
    }

    private void writeMembers(List<DemoMember> members, List<DemoTitles.Holding> holdings) throws SQLException {
        var titleOf = holdings.stream().filter(holding -> holding.to() == null)
                .collect(Collectors.toMap(DemoTitles.Holding::memberId, holding -> holding.title().id()));
        var rows = new Rows(connection, "member", "id, version, created_at, updated_at, first_name, nickname, last_name, email, phone, "
                + "driving_licence, language, role, title_id, email_audience, phone_audience, photos_audience" + PAPERS);
        for (var member : members) {
            var papers = member.papers();
            rows.add(member.id(), 1, noon(member.joinedOn()), noon(member.latestRole().from()), member.firstName(), member.nickname(),
                    member.lastName(), member.email(), member.phone(), member.drivingLicence(), member.language(), member.role().name(),
                    titleOf.get(member.id()), member.privacy().email(), member.privacy().phone(), member.privacy().photos(),
                    received(papers.stad()), expires(papers.stad()), received(papers.fest()), expires(papers.fest()),
                    received(papers.permit()), expires(papers.permit()));
        }
        rows.send();
    }

    private void writeTeams(List<DemoTeams.DemoTeam> teams) throws SQLException {
        var team = new Rows(connection, "team", "id, version, name, starts_on, ends_on, active, created_at, updated_at");
        var place = new Rows(connection, "team_member", "team_id, member_id, leader");
        for (var each : teams) {
            team.add(each.id(), 1, each.name(), each.startsOn(), each.endsOn(), each.active(), noon(each.startsOn()), noon(each.startsOn()));
            // Who became an ex-prao is in no team any more, though their history tells that they were.
            for (var filled : each.places().stream().filter(someone -> someone.member().role().mayLogIn()).toList()) {
                place.add(each.id(), filled.member().id(), filled.leader());
            }
        }
        team.send();
        place.send();
    }

    private void writeHistory(List<DemoMember> members, List<DemoTitles.Holding> holdings, List<DemoTeams.DemoTeam> teams) throws SQLException {
        var rows = new Rows(connection, "member_history",
                "id, version, member_id, kind, role, title_id, team_id, name, name_en, leader, started_on, ended_on");
        for (var member : members) {
            for (var period : member.roles()) {
                rows.add(chance.uuid(), 1, member.id(), "ROLE", period.role().name(), null, null, null, null, false, period.from(), period.to());
            }
        }
        for (var holding : holdings) {
            var title = holding.title();
            rows.add(chance.uuid(), 1, holding.memberId(), "TITLE", null, title.id(), null, title.name(), title.nameEn(), false,
                    holding.from(), holding.to());
        }
        for (var team : teams) {
            for (var place : team.places()) {
                rows.add(chance.uuid(), 1, place.member().id(), "TEAM", null, null, team.id(), team.name(), null, place.leader(),
                        place.from(), place.to());
            }
        }
        rows.send();
    }

    private void writeCredentials(List<DemoMember> members) throws SQLException {
        var emails = Arrays.stream(DemoAccount.values()).map(DemoAccount::email).toList();
        var rows = new Rows(connection, "credential", "member_id, password_hash, changed_at");
        for (var member : members.stream().filter(someone -> emails.contains(someone.email())).toList()) {
            rows.add(member.id(), Passwords.DEFAULT.hash(DemoAccount.PASSWORD), noon(member.joinedOn()));
        }
        rows.send();
    }

    private static LocalDate received(Paper paper) {
        return paper == null ? null : paper.receivedOn();
    }

    private static LocalDate expires(Paper paper) {
        return paper == null ? null : paper.expiresOn();
    }

    static OffsetDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ClubTime.ZONE).toOffsetDateTime();
    }
}
