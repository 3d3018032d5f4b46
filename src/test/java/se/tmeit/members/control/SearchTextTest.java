package se.tmeit.members.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({"Ångström, angstrom", "ÉLOÏSE, eloise", "ÅÄÖ, aao", "Straße, strasse", "Søren, soren", "Łukasz, lukasz", "Þóra, thora", "' Ebba ', ebba", "O'Neill, o'neill"})
    void textIsComparedWithoutAccentsAndCapitals(String text, String comparable) {
        assertThat(SearchText.of(text)).isEqualTo(comparable);
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(SearchText.of("Å")).isEqualTo(SearchText.of("A\u030a"));
    }

    @Test
    void partsThatAreMissingAreLeftOut() {
        assertThat(SearchText.of("Ebba", null, "Lilja")).isEqualTo("ebba lilja");
    }

    @ParameterizedTest
    @CsvSource({"070-174 06 05, 0701740605", "+46 70 174 06 05, 0701740605", "0046701740605, 0701740605", "'(070) 174.06.05', 0701740605", "174 06, 17406",
        "+47 123, 47123", "ebba, ''", "070a, ''", "'', ''"})
    void phoneNumberIsItsDigitsWithoutTheCountry(String phone, String digits) {
        assertThat(SearchText.digitsOf(phone)).isEqualTo(digits);
    }
}
