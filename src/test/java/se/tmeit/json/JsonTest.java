package se.tmeit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.access.Role;

class JsonTest {
    record Sample(String text, Boolean flag, Integer number, LocalDate day, Role role, UUID id, Instant at) {
    }

    @Test
    void everyTypeReadsBackAsItWasWritten() throws JsonProcessingException {
        var sample = new Sample("åäö🦆", false, 7, LocalDate.of(2024, 2, 29), Role.PRAO, UUID.randomUUID(), Instant.parse("2026-11-24T06:00:00.000001Z"));

        var json = Json.MAPPER.writeValueAsString(sample);

        assertThat(json).contains("\"day\":\"2024-02-29\"", "\"at\":\"2026-11-24T06:00:00.000001Z\"");
        assertThat(Json.MAPPER.readValue(json, Sample.class)).isEqualTo(sample);
    }

    @Test
    void emptyFieldsAreLeftOut() throws JsonProcessingException {
        assertThat(Json.MAPPER.writeValueAsString(new Sample("x", null, null, null, null, null, null))).isEqualTo("{\"text\":\"x\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"unknown\": 1}", "{\"text\": 1}", "{\"text\": true}", "{\"text\": 1.5}", "{\"text\": []}", "{\"flag\": \"true\"}", "{\"flag\": 1}",
        "{\"flag\": \"\"}", "{\"number\": \"7\"}", "{\"number\": 7.0}", "{\"number\": 99999999999}", "{\"number\": true}", "{\"number\": \"\"}",
        "{\"day\": [2024, 2, 29]}", "{\"day\": 19782}", "{\"day\": \"2024-02-29T00:00:00Z\"}", "{\"day\": \"\"}", "{\"day\": {}}", "{\"role\": \"prao\"}",
        "{\"role\": 0}", "{\"role\": \"0\"}", "{\"role\": \"\"}", "{\"id\": 1}", "{\"id\": \"x\"}", "{\"text\": \"a\", \"text\": \"b\"}", "{} {}", "{}x", "{,}",
        "{\"text\": \"a\",}", "{text: \"a\"}", "{'text': 'a'}", "// x\n{}", "", " ", "[]", "\"\"", "1"})
    void whatIsNotQuiteRightIsRefused(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Sample.class)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void endlessNestingNumbersAndTextsAreRefused() {
        for (var json : new String[] {"[".repeat(100_000), "{\"number\": " + "9".repeat(5000) + "}", "{\"text\": \"" + "x".repeat(200_000) + "\"}"}) {
            assertThatThrownBy(() -> Json.MAPPER.readTree(json)).isInstanceOf(JsonProcessingException.class);
        }
    }
}
