package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tmeit.predecessor.SampleDump;

class PasswordsTest {
    private final Passwords cheap = new Passwords(8192, 1);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "tre glada ankor", "ölsejdel och gaffatejp", "🦆🦆🦆", "a\0b", "x"})
    void passwordFitsItsOwnHashAndNoOther(String password) {
        var hash = cheap.hash(password);

        assertThat(cheap.verify(hash, password)).isTrue();
        assertThat(cheap.verify(hash, password + " ")).isFalse();
        assertThat(cheap.verify(hash, password + "\0")).isFalse();
    }

    @Test
    void longPasswordCountsToItsLastLetter() {
        var longest = "x".repeat(200);

        assertThat(cheap.verify(cheap.hash(longest), longest.substring(1) + "y")).isFalse();
    }

    @Test
    void samePasswordHasAnotherHashEachTime() {
        assertThat(cheap.hash("tre glada ankor")).isNotEqualTo(cheap.hash("tre glada ankor"));
    }

    @Test
    void hashSaysWithWhichFiguresItWasMade() {
        assertThat(Passwords.DEFAULT.hash("tre glada ankor")).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}");
    }

    @Test
    void hashWithOtherFiguresVerifiesAndIsOutdated() {
        var hash = cheap.hash("tre glada ankor");

        assertThat(Passwords.DEFAULT.verify(hash, "tre glada ankor")).isTrue();
        assertThat(Passwords.DEFAULT.isOutdated(hash)).isTrue();
        assertThat(cheap.isOutdated(hash)).isFalse();
    }

    @Test
    void hashOfThePredecessorVerifiesAndIsOutdated() throws Exception {
        var known = SampleDump.knownPasswords().get(0);
        var hash = SampleDump.hashOf(known.email());

        assertThat(cheap.verify(hash, known.password())).isTrue();
        assertThat(cheap.verify(hash, known.password() + "x")).isFalse();
        assertThat(Passwords.DEFAULT.isOutdated(hash)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "$argon2id$v=19$m=19456,t=2,p=1$", "$2b$12$KIXQ4S1p0v", "$argon2id$v=19$m=99999999999,t=2,p=1$c2FsdHNhbHQ$aGFzaA", "ö"})
    void brokenHashFitsNoPasswordAndIsOutdated(String hash) {
        assertThat(cheap.verify(hash, "tre glada ankor")).isFalse();
        assertThat(cheap.isOutdated(hash)).isTrue();
    }
}
