package se.tmeit.oidc.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/me", "/team?view=teams&q=a%20b", "/profile/NURHdjWL/lex", "/me/security#top", "/a//b"})
    void pageOfTheSiteIsKept(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "javascript:alert(1)",
        "evil.example", "/\t/evil.example", "/\n/evil.example", "/a\\b", " /me", "/api/v1/sessions", "/%", "/å"})
    void everythingElseIsTheHomePage(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo("/");
    }

    @Test
    void longAddressIsTheHomePage() {
        assertThat(ReturnPath.safe("/" + "a".repeat(500))).isEqualTo("/");
    }
}
