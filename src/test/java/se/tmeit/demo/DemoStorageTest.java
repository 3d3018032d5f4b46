package se.tmeit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.support.TestPostgres;
import se.tmeit.support.TestStorage;

class DemoStorageTest {
    private static TestStorage storage;
    private static Connection connection;

    @BeforeAll
    static void load() throws Exception {
        storage = new TestStorage();
        connection = TestPostgres.database("demo_storage").connect();
        DemoData.load(connection, DemoData.DEFAULT_MEMBERS);
        assertThat(DemoStorage.fill(connection, Map.of())).as("without a storage").isFalse();
        assertThat(column("select id from photo")).isEmpty();
        assertThat(DemoStorage.fill(connection, storage.environment())).isTrue();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        storage.close();
    }

    @Test
    void pastEventsHaveAlbumsWithCoversCaptionsAndPeople() throws SQLException {
        assertThat(column("select event_id from photo where event_id is not null group by event_id having count(*) > 4")).hasSize(3);
        assertThat(column("select count(*) from photo where cover")).singleElement().matches(count -> count.matches("[34]"));
        assertThat(column("select id from photo where event_id is not null and caption is null")).isEmpty();
        assertThat(column("select photo_id from photo_person")).hasSizeGreaterThan(10);
        assertThat(column("select id from photo where uploaded_at > now()")).isEmpty();
    }

    @Test
    void someMembersHaveFacesAndThoseWithLogInsDoNot() throws SQLException {
        assertThat(column("select count(*) from photo where face")).containsExactly("8");
        assertThat(column("select email from member m join photo p on p.member_id = m.id where email like '%@demo.tmeit.se'")).isEmpty();
    }

    @Test
    void everyPictureIsInTheStorage() throws SQLException {
        assertThat(storage.keys("photos/")).containsAll(column("select 'photos/' || content_hash || '/kept.jpg' from photo"));
    }

    @Test
    void foldersHaveDocumentsForEverybodyAndForMembersWhoseFilesAreInTheStorage() throws SQLException {
        assertThat(column("select name from folder order by 1")).containsExactly("Checklistor", "Protokoll", "Stadgar och policyer");
        assertThat(column("select title from document where audience = 'PUBLIC' order by 1")).containsExactly("Alkoholpolicy", "Stadgar");
        assertThat(column("select id from document where audience = 'MEMBERS'")).hasSize(5);
        assertThat(column("select d.id from document d where not exists (select from document_version v where v.document_id = d.id and v.number = d.current_version)")).isEmpty();
        assertThat(storage.keys("documents/")).containsAll(column("select 'documents/' || id from document_version")).hasSizeGreaterThan(7);
    }

    @Test
    void theSamePicturesAreDrawnEachTime() throws Exception {
        try (var other = TestPostgres.database("demo_storage_again").connect()) {
            DemoData.load(other, DemoData.DEFAULT_MEMBERS);
            DemoStorage.fill(other, storage.environment());

            assertThat(column(other, "select content_hash from photo order by 1")).isEqualTo(column("select content_hash from photo order by 1"));
        }
    }

    private static List<String> column(String query) throws SQLException {
        return column(connection, query);
    }

    private static List<String> column(Connection from, String query) throws SQLException {
        var values = new ArrayList<String>();
        try (var statement = from.createStatement(); var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
