package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a key; what keys do is seen where secrets are kept. */
class SecretBoxTest {
    private static final String KEY = "dGVzdHMgZW5jcnlwdCB3aXRoIHRoaXMgb25lIGtleS4=";

    @Test
    void keysOf32BytesAreTaken() {
        assertThat(SecretBox.keys(List.of(KEY, " " + KEY))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-Base64-at-all", "c2hvcnQ=", ""})
    void whatIsNoKeyIsRefusedByTheNameOfItsSettingAndNotTold(String value) {
        assertThatIllegalStateException().isThrownBy(() -> SecretBox.keys(List.of(KEY, value))).withMessageContaining("TMEIT_AUTH_SECRET_KEY").withNoCause()
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("not-Base64"));
    }
}
