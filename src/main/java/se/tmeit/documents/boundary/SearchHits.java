package se.tmeit.documents.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.documents.control.SearchHit;

/** What a search found, the best first. */
@Schema(requiredProperties = "hits")
public record SearchHits(List<Hit> hits) {
    /** A document that was found. */
    @Schema(name = "DocumentHit", requiredProperties = {"document", "snippet"})
    public record Hit(DocumentItem document,
            @Schema(description = "Pieces of its text around what was looked for; none when that stands in its title only.") List<Piece> snippet) {
    }

    /** Some text, and whether it is what was looked for. */
    @Schema(name = "SnippetPiece", requiredProperties = {"text", "hit"})
    public record Piece(String text, boolean hit) {
    }

    static SearchHits of(List<SearchHit> hits) {
        return new SearchHits(hits.stream().map(hit -> new Hit(DocumentItem.of(hit.file()),
                hit.snippet().stream().map(piece -> new Piece(piece.text(), piece.hit())).toList())).toList());
    }
}
