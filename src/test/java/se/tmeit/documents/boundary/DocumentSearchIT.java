package se.tmeit.documents.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.support.Api;
import se.tmeit.support.TestDocument;
import se.tmeit.support.TestMember;

/** Documents are found by their names, and by what stands in them once a worker has read it. */
class DocumentSearchIT {
    private static Api keeper;
    private static UUID folder;

    private final String word = TestMember.uniqueWord();

    @BeforeAll
    static void logIn() {
        keeper = Api.as(TestMember.with(Role.MARSHAL));
        folder = TestDocument.folder(keeper);
    }

    @Test
    void documentIsFoundByItsTitleAtOnce() {
        TestDocument.of(keeper, folder, "Protokoll om " + word, "PUBLIC", "Inget");

        assertThat(found(Api.visitor(), word.toUpperCase())).containsExactly("Protokoll om " + word);
        assertThat(found(Api.visitor(), word.substring(0, word.length() - 1) + " protok")).containsExactly("Protokoll om " + word);
        assertThat(found(Api.visitor(), word + " stadgar")).isEmpty();
    }

    @Test
    void documentIsFoundByThePartsOfItsFilesName() {
        TestDocument.of(TestDocument.add(keeper, folder, "Mall", "PUBLIC", "pub_" + word + "-v2.txt", new byte[] {'a'}));

        assertThat(found(Api.visitor(), word)).containsExactly("Mall");
    }

    @Test
    void documentIsFoundByWhatStandsInItWithTheWordsAround() {
        var document = TestDocument.of(keeper, folder, "Årsmöte", "PUBLIC", "a");
        document.read("Framsida\nMötet beslutade att köpa " + word + "maskinen och ett piano");

        var answer = Api.visitor().get("/documents/search?q=" + word);

        assertThat(answer.jsonPath().getList("hits.document.title")).containsExactly("Årsmöte");
        assertThat(answer.<String>path("hits[0].snippet.find { it.hit }.text")).isEqualTo(word + "maskinen");
        assertThat(String.join("", answer.<List<String>>path("hits[0].snippet.text"))).contains("beslutade att köpa " + word + "maskinen och ett piano");
        assertThat(Api.visitor().get(document.path()).<Boolean>path("searchable")).isTrue();
    }

    @Test
    void newestVersionIsWhatIsSearched() {
        var document = TestDocument.of(keeper, folder, "Priser", "PUBLIC", "Före");
        document.read("Före " + word);
        assertThat(found(Api.visitor(), word)).containsExactly("Priser");

        document.renew(keeper, "priser.txt", "Efter".getBytes(StandardCharsets.UTF_8));

        assertThat(found(Api.visitor(), word)).isEmpty();
    }

    @Test
    void whatIsForMembersIsNotFoundByOthers() {
        var document = TestDocument.of(keeper, folder, "Koder", "MEMBERS", "Dörren");
        document.read("Dörren: " + word);

        assertThat(found(Api.visitor(), word)).isEmpty();
        assertThat(found(Api.as(TestMember.with(Role.PRAO)), word)).containsExactly("Koder");
    }

    @Test
    void documentThatCannotBeReadIsFoundByItsNameOnly() {
        var locked = TestDocument.of(keeper, folder, "Låst " + word, "PUBLIC", "Hemligt");
        assertThat(Api.visitor().get(locked.path()).<Boolean>path("searchable")).as("not tried yet").isTrue();

        locked.giveUp();

        assertThat(Api.visitor().get(locked.path()).<Boolean>path("searchable")).isFalse();
        assertThat(found(Api.visitor(), word)).containsExactly("Låst " + word);
    }

    @Test
    void signsAreNoWords() {
        assertThat(found(Api.visitor(), "|!:*'()<->")).isEmpty();
        assertInvalid(Api.visitor().get("/documents/search?q=a"), "q");
        assertInvalid(Api.visitor().get("/documents/search"), "q");
    }

    private static List<String> found(Api api, String text) {
        return api.get("/documents/search?q={text}", text).jsonPath().getList("hits.document.title");
    }
}
