package se.tmeit.live.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramTest {
    @ParameterizedTest
    @EnumSource(Topic.class)
    void whatIsToldIsUnderstood(Topic topic) {
        var telegram = new Telegram("server-1", new Change(UUID.randomUUID(), topic));

        assertThat(Telegram.of(telegram.text())).hasValue(telegram);
    }

    @Test
    void thatAnythingMayHaveChangedIsUnderstood() {
        var telegram = new Telegram("server-1", null);

        assertThat(Telegram.of(telegram.text())).hasValue(telegram);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "server-1", "server-1 x COMMENTS", "server-1 6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04 PHOTOS", "a b c d"})
    void whatALaterReleaseSaysIsLetBe(String text) {
        assertThat(Telegram.of(text)).isEmpty();
    }
}
