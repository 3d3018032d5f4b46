package se.tmeit.demo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import se.tmeit.time.ClubTime;

/**
 * Fills an empty database with invented people and events, for development, tests and benchmarks; nothing runs it by itself. Its log-ins are known
 * to everybody, so it has no place on a machine that others reach.
 */
public final class DemoData {
    public static final int DEFAULT_MEMBERS = 128;
    private static final String USAGE = """
            Usage: DemoData [--members N]
            Invents N members (%d or more; default %d) and events in the database that DB_URL, DB_USER and DB_PASSWORD name,
            unless it has members already.""".formatted(RoleShares.LEAST_MEMBERS, DEFAULT_MEMBERS);

    private DemoData() {
    }

    public static void main(String[] args) throws Exception {
        var members = members(args);
        if (members < RoleShares.LEAST_MEMBERS) {
            System.out.println(USAGE);
            System.exit(2);
        }
        try (var connection = DriverManager.getConnection(System.getenv("DB_URL"), System.getenv("DB_USER"), System.getenv("DB_PASSWORD"))) {
            if (!load(connection, members)) {
                System.out.println("There are members already; nothing was changed.");
                return;
            }
            var inStorage = DemoStorage.fill(connection, System.getenv());
            System.out.println("Invented " + members + " members" + (inStorage ? ", with photos and documents." : "; no photos and documents, since no storage answers."));
        }
    }

    /** All or nothing; false when there are members already. */
    public static boolean load(Connection connection, int members) throws SQLException {
        return load(connection, members, LocalDate.now(ClubTime.ZONE));
    }

    static boolean load(Connection connection, int members, LocalDate today) throws SQLException {
        var chance = new Chance();
        var writer = new DemoWriter(connection, chance);
        if (writer.hasMembers()) {
            return false;
        }
        var people = new DemoPeople(chance, today).invent(members);
        var holdings = new DemoTitles(writer.titles(), people, chance, today).handOut();
        var teams = new DemoTeams(people, chance, today).form();
        var years = DemoYears.of(people, teams, chance, today);
        connection.setAutoCommit(false);
        writer.write(people, holdings, teams);
        new DemoYearsWriter(connection, chance).write(years);
        connection.commit();
        return true;
    }

    private static int members(String[] args) {
        if (args.length == 0) {
            return DEFAULT_MEMBERS;
        }
        return args.length == 2 && args[0].equals("--members") && args[1].matches("\\d{1,5}") ? Integer.parseInt(args[1]) : -1;
    }
}
