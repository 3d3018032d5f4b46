package se.tmeit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

class CursorTest {
    @Property
    void cursorReadsBackAsItWasWritten(@ForAll @Size(3) List<@StringLength(max = 60) String> key) {
        // Names in the database hold whole characters only, as the API lets no other in.
        var stored = key.stream().map(part -> new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).toList();

        var cursor = new Cursor(stored).encode();

        assertThat(cursor).matches("[\\w-]*");
        assertThat(Cursor.decode(cursor, 3).key()).isEqualTo(stored);
    }

    @Property
    void anyOtherTextIsRefused(@ForAll String text) {
        assertRefused(text);
    }

    @Property
    void anyOtherEncodedTextIsRefused(@ForAll String text) {
        assertRefused(encode(text));
    }

    @Example
    void cursorOfAnotherListIsRefused() {
        assertRefused(new Cursor(List.of("a", "b")).encode());
        assertRefused(encode("[\"a\", \"b\", null]"));
        assertRefused(encode("[1, 2, 3]"));
        assertRefused(encode("null"));
        assertRefused(new Cursor(List.of("a", "b", "x".repeat(1000))).encode());
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 3)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(ProblemType.VALIDATION));
    }
}
