package se.tmeit.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tmeit.migrate.KnownChangeSets;

class DatabaseTest {
    @Test
    void testDatabaseHasEveryChangeSetOfThisRelease() throws Exception {
        var database = TestPostgres.database("tmeit");

        try (var connection = database.connect()) {
            assertThat(KnownChangeSets.appliedTo(connection)).containsExactlyInAnyOrderElementsOf(KnownChangeSets.ofThisRelease());
        }
    }

    @Test
    void caseIsFoldedBeyondAsciiWhateverTheLocaleOfTheMachine() throws Exception {
        try (var connection = TestPostgres.database("tmeit").connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select lower('ÅÄÖŚ')")) {
            rows.next();

            assertThat(rows.getString(1)).isEqualTo("åäöś");
        }
    }
}
