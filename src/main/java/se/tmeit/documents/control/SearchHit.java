package se.tmeit.documents.control;

import java.util.List;

/**
 * A document that a search found.
 *
 * @param snippet pieces of its text around what was looked for; empty when that stands in its title only
 */
public record SearchHit(DocumentFile file, List<Piece> snippet) {
    /** Some text, and whether it is what was looked for. */
    public record Piece(String text, boolean hit) {
    }
}
