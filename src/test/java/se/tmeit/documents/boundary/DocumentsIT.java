package se.tmeit.documents.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static se.tmeit.support.Refusals.assertInvalid;
import static se.tmeit.support.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tmeit.access.Role;
import se.tmeit.documents.TestPdf;
import se.tmeit.problem.ProblemType;
import se.tmeit.support.Api;
import se.tmeit.support.TestDocument;
import se.tmeit.support.TestMember;
import se.tmeit.support.TestMember.Sql;
import se.tmeit.support.TestPhoto;

/** Documents: who keeps them, who reads them, and what is taken as one. */
class DocumentsIT {
    private static final TestMember KEEPER = TestMember.with(Role.MARSHAL);
    private static Api keeper;
    private static Api prao;
    private static Api master;
    private static UUID folder;

    @BeforeAll
    static void logIn() {
        keeper = Api.as(KEEPER);
        prao = Api.as(TestMember.with(Role.PRAO));
        master = Api.as(TestMember.with(Role.MASTER));
        folder = TestDocument.folder(keeper);
    }

    @Test
    void documentForMembersIsThereForMembersOnlyAtEveryAddress() {
        var ours = TestDocument.of(keeper, folder, "Nycklar", "MEMBERS", "Var nycklarna hänger");
        var open = TestDocument.of(keeper, folder, "Stadgar", "PUBLIC", "Vad vi är");

        for (var path : List.of(ours.path(), ours.file(), ours.file() + "?version=1")) {
            assertRefused(Api.visitor().get(path), ProblemType.NOT_FOUND);
            assertThat(prao.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(Api.visitor().get(open.file()).asString()).isEqualTo("Vad vi är");
        assertThat(titles(Api.visitor())).contains("Stadgar").doesNotContain("Nycklar");
        assertThat(titles(prao)).contains("Stadgar", "Nycklar");
        assertThat(Api.visitor().get(open.path()).<Object>path("versions[0].addedBy")).isNull();
        assertThat(prao.get(open.path()).<String>path("versions[0].addedBy.id")).isEqualTo(KEEPER.id().toString());
    }

    @Test
    void madeForMembersItIsGoneForVisitorsAtOnce() {
        var document = TestDocument.of(keeper, folder, "Meny", "PUBLIC", "Öl");
        assertThat(Api.visitor().get(document.file()).header("Cache-Control")).isEqualTo("private, no-cache");

        assertThat(keeper.patch(document.path(), Map.of("audience", "MEMBERS")).statusCode()).isEqualTo(200);

        assertRefused(Api.visitor().get(document.file()), ProblemType.NOT_FOUND);
        assertRefused(Api.visitor().get(document.path()), ProblemType.NOT_FOUND);
    }

    @Test
    void whoDoesNotKeepThemChangesNothing() {
        var document = TestDocument.of(keeper, folder, "Städschema", "MEMBERS", "Du");
        var upload = TestPhoto.upload(prao, "Mitt".getBytes(StandardCharsets.UTF_8));

        for (var answer : List.of(prao.post("/documents/folders", Map.of("name", "Min")),
                prao.patch("/documents/folders/" + folder, Map.of("name", "Min")), prao.delete("/documents/folders/" + folder),
                prao.post("/documents", Map.of("folder", folder, "title", "Mitt", "audience", "PUBLIC", "upload", upload, "fileName", "a.txt")),
                prao.post(document.path() + "/versions", Map.of("upload", upload, "fileName", "a.txt")),
                prao.patch(document.path(), Map.of("title", "Mitt")), prao.delete(document.path()))) {
            assertRefused(answer, ProblemType.FORBIDDEN);
        }
        assertThat(prao.get(document.path()).<Boolean>path("mayChange")).isFalse();
        assertThat(master.patch(document.path(), Map.of("title", "Kom ihag")).<String>path("title")).isEqualTo("Kom ihag");
    }

    @Test
    void versionsStayAndTheNewestIsWhatOneGets() {
        var document = TestDocument.of(keeper, folder, "Protokoll", "MEMBERS", "Utkast");

        var renewed = document.renew(keeper, "../protokoll.PDF", TestPdf.of("Justerat"));

        assertThat(renewed.statusCode()).isEqualTo(201);
        assertThat(renewed.<Integer>path("version")).isEqualTo(2);
        assertThat(renewed.<String>path("kind")).isEqualTo("PDF");
        assertThat(renewed.<String>path("fileName")).isEqualTo("protokoll.pdf");
        assertThat(renewed.jsonPath().getList("versions.number")).containsExactly(2, 1);
        assertThat(renewed.<String>path("versions[0].note")).isEqualTo("Rättad");
        assertThat(prao.get(document.file()).contentType()).isEqualTo("application/pdf");
        assertThat(prao.get(document.file() + "?version=1").asString()).isEqualTo("Utkast");
        assertRefused(prao.get(document.file() + "?version=3"), ProblemType.NOT_FOUND);
        assertInvalid(prao.get(document.file() + "?version=0"), "version");
    }

    @Test
    void fileComesAsWhatItIs() {
        var document = TestDocument.of(TestDocument.add(keeper, folder, "Checklista", "PUBLIC", "Öppning ☀ & 'stängning'.md", "# Öppning".getBytes(StandardCharsets.UTF_8)));

        var shown = Api.visitor().get(document.file());
        var saved = Api.visitor().get(document.file() + "?download=true");
        var known = Api.visitor().request().header("If-None-Match", shown.header("ETag")).get(document.file());

        assertThat(shown.contentType()).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(shown.header("Content-Disposition")).isEqualTo("inline; filename*=UTF-8''%C3%96ppning%20%E2%98%80%20%26%20%27st%C3%A4ngning%27.md");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment; ");
        assertThat(saved.header("Content-Length")).isEqualTo("10");
        assertThat(known.statusCode()).isEqualTo(304);
    }

    @Test
    void whatIsNoDocumentLeavesNothingBehind() {
        var pdf = TestPdf.of("Protokoll");

        assertRefused(TestDocument.add(keeper, folder, "Program", "MEMBERS", "a.pdf", new byte[] {0x7f, 'E', 'L', 'F', 0}), ProblemType.DOCUMENT_UNSUPPORTED);
        assertRefused(TestDocument.add(keeper, folder, "Halvt", "MEMBERS", "a.pdf", Arrays.copyOf(pdf, pdf.length / 2)), ProblemType.DOCUMENT_BROKEN);
        assertRefused(keeper.post("/documents", Map.of("folder", folder, "title", "Inget", "audience", "PUBLIC", "upload", UUID.randomUUID(), "fileName", "a")),
                ProblemType.NOT_FOUND);
        assertRefused(TestDocument.add(keeper, UUID.randomUUID(), "Ingenstans", "PUBLIC", "a.txt", new byte[] {'a'}), ProblemType.NOT_FOUND);
        assertInvalid(TestDocument.add(keeper, folder, " ", "PUBLIC", "a.txt", new byte[] {'a'}), "title");

        assertThat(titles(keeper)).doesNotContain("Program", "Halvt", "Inget", "Ingenstans");
    }

    @Test
    void requestThatIsSentAgainGivesTheSameDocument() {
        var request = Map.of("folder", folder, "title", "En gång", "audience", "MEMBERS", "upload", TestPhoto.upload(keeper, new byte[] {'a'}), "fileName", "a.txt");

        var first = keeper.post("/documents", request);
        var again = keeper.post("/documents", request);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertRefused(master.post("/documents", request), ProblemType.NOT_FOUND);
    }

    @Test
    void changeNeedsToKnowWhatItChanges() {
        var document = TestDocument.of(keeper, folder, "Budget", "MEMBERS", "0 kr");
        var tag = keeper.get(document.path()).header("ETag");

        assertRefused(keeper.patch(document.path(), Map.of("title", "Min budget"), null), ProblemType.IF_MATCH_MISSING);
        assertThat(keeper.patch(document.path(), Map.of("title", "Budget 2027"), tag).statusCode()).isEqualTo(200);
        assertRefused(master.patch(document.path(), Map.of("title", "Min budget"), tag), ProblemType.CHANGED_MEANWHILE);
        assertRefused(keeper.patch(document.path(), Map.of("folder", UUID.randomUUID())), ProblemType.NOT_FOUND);
    }

    @Test
    void tagHoldsWhenAWorkerHasReadTheText() {
        var document = TestDocument.of(keeper, folder, "Läses", "MEMBERS", "Text");
        var tag = keeper.get(document.path()).header("ETag");

        document.read("Text");

        assertThat(keeper.patch(document.path(), Map.of("title", "Gammal"), tag).statusCode()).isEqualTo(200);
    }

    @Test
    void deletedDocumentIsGone() {
        var document = TestDocument.of(keeper, folder, "Bort", "PUBLIC", "Bort");
        document.renew(keeper, "b.txt", new byte[] {'b'});

        assertThat(keeper.delete(document.path()).statusCode()).isEqualTo(204);

        assertRefused(keeper.get(document.path()), ProblemType.NOT_FOUND);
        assertRefused(keeper.get(document.file()), ProblemType.NOT_FOUND);
        assertThat(Sql.texts("select id from document_version where document_id = ?", document.id())).isEmpty();
    }

    @Test
    void foldersAreKeptByMarshalsAndGoWhenTheyAreEmpty() {
        var mine = TestDocument.folder(keeper);
        var name = "Bilagor " + mine;
        assertThat(keeper.patch("/documents/folders/" + mine, Map.of("name", name)).<String>path("name")).isEqualTo(name);
        assertRefused(keeper.post("/documents/folders", Map.of("name", name.toUpperCase())), ProblemType.FOLDER_NAME_TAKEN);
        assertInvalid(keeper.post("/documents/folders", Map.of("name", " ")), "name");
        assertThat(folders(prao)).doesNotContain(name);
        assertRefused(prao.get("/documents/folders/" + mine), ProblemType.NOT_FOUND);
        var document = TestDocument.of(keeper, mine, "Bilaga", "MEMBERS", "1");

        assertThat(folders(prao)).contains(name);
        assertThat(folders(Api.visitor())).doesNotContain(name);
        assertRefused(keeper.delete("/documents/folders/" + mine), ProblemType.FOLDER_NOT_EMPTY);
        assertThat(keeper.patch(document.path(), Map.of("folder", folder)).<String>path("folder.id")).isEqualTo(folder.toString());
        assertThat(keeper.delete("/documents/folders/" + mine).statusCode()).isEqualTo(204);
        assertRefused(keeper.get("/documents/folders/" + mine), ProblemType.NOT_FOUND);
    }

    @Test
    void versionsAreCounted() {
        var document = TestDocument.of(keeper, folder, "Ofta", "MEMBERS", "1");
        Sql.run("update document set current_version = 100 where id = ?", document.id());
        Sql.run("update document_version set number = 100 where document_id = ?", document.id());

        assertRefused(document.renew(keeper, "a.txt", new byte[] {'a'}), ProblemType.DOCUMENTS_FULL);
    }

    @Test
    void whoAddedItMayBeNoMemberAnyMore() {
        var document = TestDocument.of(keeper, folder, "Gammalt", "MEMBERS", "1");
        Sql.run("update document_version set added_by = null where document_id = ?", document.id());

        assertThat(prao.get(document.path()).<Object>path("versions[0].addedBy")).isNull();
    }

    private static List<String> titles(Api api) {
        return api.get("/documents?folder=" + folder).jsonPath().getList("documents.title");
    }

    private static List<String> folders(Api api) {
        return api.get("/documents/folders").jsonPath().getList("folders.name");
    }
}
