package se.tmeit.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {
    private static final Start SITE = new Start.Server(Map.of("tmeit.serve.enabled", "true", "tmeit.work.enabled", "false"));

    @Test
    void servesWithoutAnArgument() {
        assertThat(Start.of()).isEqualTo(SITE);
    }

    @Test
    void servesWhenAskedToAndDoesNotWork() {
        assertThat(Start.of("serve")).isEqualTo(SITE);
    }

    @Test
    void worksWhenAskedToAndDoesNotServe() {
        assertThat(Start.of("work")).isEqualTo(new Start.Server(Map.of("tmeit.serve.enabled", "false", "tmeit.work.enabled", "true")));
    }

    @Test
    void migratesWithTheArgumentsThatFollow() {
        assertThat(Start.of("migrate")).isEqualTo(new Start.Migration(List.of()));
        assertThat(Start.of("migrate", "--wait")).isEqualTo(new Start.Migration(List.of("--wait")));
    }

    @Test
    void saysHowToCallItWhenAsked() {
        assertThat(Start.of("--help")).isEqualTo(new Start.Message(Start.USAGE, 0));
    }

    @Test
    void refusesWhatItDoesNotKnowAndSaysWhatItKnows() {
        assertThat(Start.of("server")).isEqualTo(new Start.Message("There is no 'server'.\n" + Start.USAGE, 2));
    }

    @Test
    void refusesAnEmptyArgumentWhichASettingLeftEmptyMayBecome() {
        assertThat(Start.of("")).isInstanceOfSatisfying(Start.Message.class, message -> assertThat(message.exitStatus()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "watch"})
    void saysOfALaterRoleThatItIsNotThereYet(String role) {
        assertThat(Start.of(role)).isInstanceOfSatisfying(Start.Message.class, message -> {
            assertThat(message.text()).startsWith(role + " comes with a later release.");
            assertThat(message.exitStatus()).isEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "work"})
    void refusesArgumentsThatAServerWouldNotHear(String role) {
        assertThat(Start.of(role, "--port=80")).isEqualTo(new Start.Message(role + " takes no further argument, but got: --port=80", 2));
    }
}
