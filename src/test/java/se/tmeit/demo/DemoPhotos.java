package se.tmeit.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.tmeit.images.TestPicture;
import se.tmeit.photos.control.KeptPhotos;

/** Gives some events of the invented club albums, and some members faces: the pictures go where the server keeps those that people send. */
final class DemoPhotos {
    private static final List<String> CAPTIONS = List.of("Innan dörrarna öppnade", "Baren, strax efter åtta", "Någon hade med sig konfetti", "Sista låten", "De som stod kvar och diskade");

    /** What has guests and is over, but for the last one, which is to come and has a picture from last time. */
    private static final String EVENTS = """
            (select id, ends_at - interval '6 hours' as night, false as coming from event where ends_at < now() and cancelled_at is null and visibility = 'PUBLIC'
              and 5 <= (select count(*) from attendance where event_id = id and answer = 'GOING') order by starts_at desc, id limit 2)
            union all
            (select id, ends_at - interval '6 hours', false from event where ends_at < now() and cancelled_at is null and visibility = 'MEMBERS'
              and 5 <= (select count(*) from attendance where event_id = id and answer = 'GOING') order by starts_at desc, id limit 1)
            union all
            (select id, created_at, true from event where starts_at > now() and cancelled_at is null and visibility = 'PUBLIC' and kind in ('GASQUE', 'TRIP')
              order by starts_at, id limit 1)""";
    /** Those with log-ins have none, so that there is something to do. */
    private static final String GUESTS = """
            select m.id from attendance a join member m on m.id = a.member_id
            where a.event_id = ? and a.answer = 'GOING' and m.deleted_at is null and m.role <> 'EXPRAO' and m.photos_audience <> 'MASTERS'
              and m.email not like '%@demo.tmeit.se' order by m.id limit 5""";
    private static final String PEOPLE = """
            select id from member where deleted_at is null and role in ('MASTER', 'MARSHAL', 'PRAO') and email not like '%%@demo.tmeit.se'
              and photos_audience <> 'MASTERS' order by photos_audience desc, id limit 8""";

    private final Connection connection;
    private final KeptPhotos kept;
    private final Chance chance = new Chance();
    private final DemoDrawing drawing = new DemoDrawing(chance);
    private final Rows photos;
    private final Rows named;

    DemoPhotos(Connection connection, KeptPhotos kept) {
        this.connection = connection;
        this.kept = kept;
        this.photos = new Rows(connection, "photo", "id, version, upload_id, content_hash, width, height, blur, member_id, event_id, caption, face, cover, "
                + "uploaded_by, uploaded_at");
        this.named = new Rows(connection, "photo_person", "photo_id, member_id, tagged_by, tagged_at, declined");
    }

    void add() throws SQLException, IOException {
        addAlbums();
        addFaces();
        photos.send();
        named.send();
    }

    private void addAlbums() throws SQLException, IOException {
        try (var query = connection.prepareStatement(EVENTS); var events = query.executeQuery()) {
            while (events.next()) {
                addAlbum(events.getObject(1, UUID.class), events.getObject(2, OffsetDateTime.class).toInstant(), events.getBoolean(3) ? 1 : CAPTIONS.size());
            }
        }
    }

    private void addAlbum(UUID event, Instant night, int size) throws SQLException, IOException {
        var guests = ids(GUESTS, event);
        for (var i = 0; i < size && !guests.isEmpty(); i++) {
            var upright = size > 1 && i % 3 == 1;
            var id = chance.uuid();
            var by = guests.get(i % guests.size());
            var at = night.plus(Duration.ofMinutes(50L * i + chance.between(0, 40)));
            var shown = size == 1 ? List.<UUID>of() : chance.shuffled(guests).subList(0, Math.min(guests.size(), chance.between(1, 3)));
            add(id, drawing.party(upright ? 600 : 900, upright ? 800 : 600, Math.max(2, shown.size())), null, event, size == 1 ? "Förra gången" : CAPTIONS.get(i), i == 0, by, at);
            shown.forEach(guest -> named.add(id, guest, by, at.plusSeconds(60), false));
        }
    }

    private void addFaces() throws SQLException, IOException {
        var at = Instant.now().minus(Duration.ofDays(30));
        for (var member : ids(PEOPLE)) {
            add(chance.uuid(), drawing.portrait(480), member, null, null, false, member, at);
        }
    }

    private void add(UUID id, BufferedImage picture, UUID member, UUID event, String caption, boolean cover, UUID by, Instant at) throws IOException {
        var stored = kept.keep(TestPicture.kept(picture));
        photos.add(id, 1, chance.uuid(), stored.contentHash(), stored.width(), stored.height(), stored.blur(), member, event, caption, member != null, cover, by, at);
    }

    private List<UUID> ids(String query, Object... parameters) throws SQLException {
        var found = new ArrayList<UUID>();
        try (var prepared = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }
}
