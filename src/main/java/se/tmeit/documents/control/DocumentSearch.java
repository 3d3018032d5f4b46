package se.tmeit.documents.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds documents by their titles, the names of their files, and what stands in them. */
@ApplicationScoped
public class DocumentSearch {
    /** More than anybody reads through. */
    static final int MOST = 20;
    private static final int MOST_WORDS = 10;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Two characters that no text has, since the reader takes them out. */
    static final char HIT_BEGINS = '\uE000';
    static final char HIT_ENDS = '\uE001';
    /** The snippet is made of the beginning of a long text only, which the database has to read through for it. */
    private static final String FIND = """
            select id, ts_headline('simple', left(body, 100000), to_tsquery('simple', ?1), ?2) from (
              select id, body from document where search @@ to_tsquery('simple', ?1) and audience = any(string_to_array(?3, ','))
              order by ts_rank(search, to_tsquery('simple', ?1)) desc, changed_at desc, id limit ?4) as best""";
    private static final String SNIPPET = "StartSel=" + HIT_BEGINS + ", StopSel=" + HIT_ENDS + ", MaxFragments=2, MinWords=6, MaxWords=16, FragmentDelimiter=\" … \"";

    @PersistenceContext
    EntityManager em;

    @Inject
    DocumentAccess access;

    /** At most 20, the best first. Words count with whatever follows them: "protokoll" finds "protokollet". */
    @Transactional
    public List<SearchHit> find(String text) {
        var words = BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var snippets = new LinkedHashMap<UUID, String>();
        for (var row : found(words)) {
            snippets.put((UUID) row[0], (String) row[1]);
        }
        if (snippets.isEmpty()) {
            return List.of();
        }
        var files = Documents.found(em.createQuery(Documents.WITH_NEWEST + "d.id in :ids", Object[].class).setParameter("ids", snippets.keySet())
                .setParameter("audiences", access.audiences()).getResultList()).stream().collect(Collectors.toMap(file -> file.document().id(), Function.identity()));
        return snippets.entrySet().stream().filter(hit -> files.containsKey(hit.getKey())).map(hit -> hit(files, hit)).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> found(List<String> words) {
        var audiences = access.audiences().stream().map(Enum::name).collect(Collectors.joining(","));
        return em.createNativeQuery(FIND).setParameter(1, words.stream().map(word -> word + ":*").collect(Collectors.joining(" & ")))
                .setParameter(2, SNIPPET).setParameter(3, audiences).setParameter(4, MOST).getResultList();
    }

    private static SearchHit hit(Map<UUID, DocumentFile> files, Map.Entry<UUID, String> found) {
        return new SearchHit(files.get(found.getKey()), pieces(found.getValue()));
    }

    /** A headline without a hit is only the beginning of the text, which says nothing. */
    static List<SearchHit.Piece> pieces(String headline) {
        if (headline == null || headline.indexOf(HIT_BEGINS) < 0) {
            return List.of();
        }
        var pieces = new ArrayList<SearchHit.Piece>();
        var begin = 0;
        for (var at = 0; at < headline.length(); at++) {
            var mark = headline.charAt(at);
            if (mark == HIT_BEGINS || mark == HIT_ENDS) {
                add(pieces, headline.substring(begin, at), mark == HIT_ENDS);
                begin = at + 1;
            }
        }
        add(pieces, headline.substring(begin), false);
        return pieces;
    }

    private static void add(List<SearchHit.Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new SearchHit.Piece(text.replaceAll("\\s+", " "), hit));
        }
    }
}
