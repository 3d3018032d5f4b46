package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void tokensAreLongAndNeverTheSame() {
        assertThat(Stream.generate(Tokens::random).limit(1000)).doesNotHaveDuplicates().allMatch(token -> token.matches("[\\w-]{43}"));
    }

    @Test
    void hashIsSha256OfTheText() {
        assertThat(HexFormat.of().formatHex(Tokens.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
