package se.tmeit.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RefusalLogTest {
    @Test
    void lineEndsAndInvisibleLettersOfClientsStandInNoLogLine() {
        assertThat(RefusalLog.printable("api/v1/x\r\nRefused\u2028 é\u0007/%0A")).isEqualTo("api/v1/x__Refused____/%0A");
    }

    @Test
    void longTextIsCut() {
        assertThat(RefusalLog.printable("x".repeat(5000))).hasSize(200);
    }
}
