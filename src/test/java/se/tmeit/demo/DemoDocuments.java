package se.tmeit.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.tmeit.documents.entity.DocumentFormat;
import se.tmeit.objectstore.ObjectStore;

/** Gives the invented club its statutes, minutes and checklists. */
final class DemoDocuments {
    private static final String STATUTES = """
            § 1 Ändamål
            Klubben ordnar pubar, gasquer och resor för sektionens medlemmar
            och för den som är sektionens gäst.

            § 2 Medlemskap
            Den som vill bli medlem börjar som prao. Mästarna väljer in en prao
            som har jobbat på minst tre evenemang.

            § 3 Mästarna
            Klubben leds av mästarna, som årsmötet väljer för ett år.
            Det finns alltid minst en mästare.

            § 4 Årsmöte
            Årsmötet hålls i maj. Kallelsen skickas senast två veckor före.
            Varje medlem har en röst.

            § 5 Ändring av stadgarna
            Stadgarna ändras av två möten i följd, varav det ena är ett årsmöte.
            """;
    private static final String POLICY = """
            Alkohol serveras bara av den som har gått utbildningen, och bara till
            den som har fyllt arton år och kan visa det.

            Ingen blir bjuden på mer än hen tål. Vatten står alltid framme och
            kostar ingenting, och det finns alltid ett gott alternativ utan alkohol.

            Den som jobbar är nykter tills baren är stängd och städad.
            """;
    private static final String MINUTES = """
            Närvarande: mästarna och sex medlemmar.

            1. Mötet öppnades och en justerare valdes.
            2. Kassan räcker till terminens slut.
            3. Mötet beslutade att köpa en ny diskmaskin till köket, sedan den
               gamla har stannat mitt i tre pubar.
            4. Höstens gasque blir i november. Temat är ännu inte bestämt.
            5. Ingen hade något mer att säga, och mötet slutade.
            """;
    private static final String OPENING = """
            # Öppning

            - Hämta nycklarna och räkna växelkassan
            - Kontrollera tillståndet och dagens ansvariga
            - Kyl, glas, is, vatten på borden
            - Utrymningsvägarna är fria
            - Starta musiken, tänd lamporna, öppna dörren
            """;
    private static final String CLOSING = """
            # Stängning

            - Sista beställning en halvtimme före
            - Räkna kassan, två personer
            - Diska, torka, sopa, ut med soporna
            - Stäng av ölen och gasen
            - Lås, larma, lämna nycklarna
            """;

    private final ObjectStore store;
    private final Chance chance = new Chance();
    private final Instant now = Instant.now();
    private final Rows folders;
    private final Rows documents;
    private final Rows versions;

    DemoDocuments(Connection connection, ObjectStore store) {
        this.store = store;
        this.folders = new Rows(connection, "folder", "id, version, name, created_at");
        this.documents = new Rows(connection, "document", "id, version, folder_id, title, audience, current_version, changed_at, attempts, read_version, names");
        this.versions = new Rows(connection, "document_version", "id, document_id, number, upload_id, format, file_name, bytes, note, added_at");
    }

    void add() throws SQLException, IOException {
        var statutes = folder("Stadgar och policyer");
        add(statutes, "Stadgar", "PUBLIC", 500, new Paper("stadgar.pdf", DemoPdf.of("Stadgar", STATUTES.lines().limit(17).reduce("", (all, line) -> all + line + "\n")), "Som de antogs"),
                new Paper("stadgar.pdf", DemoPdf.of("Stadgar", STATUTES), "§ 5 tillkom"));
        add(statutes, "Alkoholpolicy", "PUBLIC", 200, new Paper("alkoholpolicy.pdf", DemoPdf.of("Alkoholpolicy", POLICY), null));
        var minutes = folder("Protokoll");
        for (var ago = 30; ago <= 150; ago += 60) {
            add(minutes, "Mästarmöte " + day(ago), "MEMBERS", ago, new Paper("protokoll-" + day(ago) + ".pdf", DemoPdf.of("Mästarmöte " + day(ago), MINUTES), null));
        }
        var lists = folder("Checklistor");
        add(lists, "Öppning", "MEMBERS", 90, new Paper("oppning.md", OPENING.getBytes(StandardCharsets.UTF_8), null));
        add(lists, "Stängning", "MEMBERS", 90, new Paper("stangning.md", CLOSING.getBytes(StandardCharsets.UTF_8), null));
        folders.send();
        documents.send();
        versions.send();
    }

    private UUID folder(String name) {
        var id = chance.uuid();
        folders.add(id, 1, name, now);
        return id;
    }

    /** Its versions came half a year apart, the newest so many days ago. */
    private void add(UUID folder, String title, String audience, int daysAgo, Paper... papers) {
        var id = chance.uuid();
        var newest = papers[papers.length - 1];
        var changed = now.minus(Duration.ofDays(daysAgo));
        documents.add(id, 1, folder, title, audience, papers.length, changed, 0, 0, title + " " + newest.fileName().replaceAll("\\W+", " "));
        for (var i = 0; i < papers.length; i++) {
            var paper = papers[i];
            var version = chance.uuid();
            var format = paper.fileName().endsWith(".pdf") ? DocumentFormat.PDF : DocumentFormat.TEXT;
            store.put("documents/" + version, new ByteArrayInputStream(paper.bytes()), paper.bytes().length, format.mediaType());
            versions.add(version, id, i + 1, chance.uuid(), format.name(), paper.fileName(), paper.bytes().length, paper.note(),
                    changed.minus(Duration.ofDays(180L * (papers.length - 1 - i))));
        }
    }

    private String day(int ago) {
        return now.minus(Duration.ofDays(ago)).toString().substring(0, 10);
    }

    private record Paper(String fileName, byte[] bytes, String note) {
    }
}
