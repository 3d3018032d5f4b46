package se.tmeit.documents.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.tmeit.documents.control.SearchHit.Piece;

class SnippetTest {
    @Test
    void hitsAreToldFromWhatStandsAroundThem() {
        assertThat(DocumentSearch.pieces("beslutade \uE000årsmötet\uE001 att\nköpa \uE000öl\uE001")).containsExactly(new Piece("beslutade ", false),
                new Piece("årsmötet", true), new Piece(" att köpa ", false), new Piece("öl", true));
    }

    @Test
    void textWithoutAHitIsNoSnippet() {
        assertThat(DocumentSearch.pieces("Stadgar för")).isEmpty();
        assertThat(DocumentSearch.pieces(null)).isEmpty();
    }
}
