package se.tmeit.auth.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import org.junit.jupiter.api.Test;

class AccessTokenTextTest {
    @Test
    void tokensAreNeverTheSameAndCanBeFoundByTheirLook() {
        assertThat(Stream.generate(AccessTokenText::random).limit(1000)).doesNotHaveDuplicates()
                .allMatch(token -> token.matches("tmeit_[0-9A-Za-z]{49}")).allMatch(AccessTokenText::isOne);
    }

    @Property
    void tokenWithOneLetterChangedIsNone(@ForAll @IntRange(max = 54) int place, @ForAll @AlphaChars @NumericChars char letter) {
        var token = AccessTokenText.random();
        var changed = token.substring(0, place) + letter + token.substring(place + 1);

        assertThat(AccessTokenText.isOne(changed)).isEqualTo(changed.equals(token));
    }

    @Property
    void whateverElsePeopleSendIsNone(@ForAll String text) {
        assertThat(AccessTokenText.isOne(text)).isFalse();
        assertThat(AccessTokenText.isOne("tmeit_" + text)).isFalse();
    }
}
