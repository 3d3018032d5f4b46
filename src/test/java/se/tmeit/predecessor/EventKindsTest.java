package se.tmeit.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tmeit.events.entity.EventKind;

class EventKindsTest {
    @ParameterizedTest
    @CsvSource({"Fredagspub 9,PUB", "PUB!,PUB", "Puben öppnar,PUB", "Pubrunda 21,PUB", "Publik föreläsning,OTHER", "Public viewing,OTHER",
        "Tentagasque 0,GASQUE", "Gasken,GASQUE", "Sittning med DKM 1,GASQUE", "Lunch 3,LUNCH", "Korvlunch,LUNCH", "Praomöte 2,MEETING",
        "Lunchmöte,MEETING", "Mo\u0308te,MEETING", "Mote,MEETING", "Årsstämma,MEETING", "Utlandsfest hos Kårspexet,TRIP", "Vårresan,TRIP", "Resa till Tallinn,TRIP",
        "Teresas bar,OTHER", "Julfest,PARTY", "Kräftkalas,PARTY", "Beer party,PARTY", "FEST-kurs,OTHER", "Filmfestival,OTHER", "Städdag 10,OTHER", "–,OTHER"})
    void titleTellsTheKind(String title, EventKind kind) {
        assertThat(EventKinds.of(title)).isEqualTo(kind);
    }
}
