package se.tmeit.oidc.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttemptSecretTest {
    @Test
    void everythingThatIsMadeOfItIsDifferentAndTellsNothingOfIt() {
        var secret = AttemptSecret.random();

        var made = Set.of(secret.state().getValue(), secret.nonce().getValue(), secret.codeVerifier().getValue(), HexFormat.of().formatHex(secret.key()));

        assertThat(made).hasSize(4).doesNotContain(secret.text());
        assertThat(secret.toString()).doesNotContain(secret.text());
    }

    @Test
    void sameSecretMakesTheSame() {
        var secret = AttemptSecret.random();

        assertThat(new AttemptSecret(secret.text()).state()).isEqualTo(secret.state());
        assertThat(AttemptSecret.random().state()).isNotEqualTo(secret.state());
    }
}
