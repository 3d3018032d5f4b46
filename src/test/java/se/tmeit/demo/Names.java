package se.tmeit.demo;

import java.util.List;

/** What invented people are called. Any likeness to somebody is by chance. */
final class Names {
    static final List<String> FIRST = List.of(
            "Agnes", "Albin", "Alice", "Alva", "Amanda", "Anton", "Arvid", "Astrid", "August", "Axel", "Bo", "Cornelia", "Disa", "Ebba",
            "Edvin", "Elin", "Elias", "Ellen", "Elsa", "Emil", "Erik", "Felicia", "Filip", "Freja", "Frida", "Gustav", "Hampus", "Hanna",
            "Hilda", "Hugo", "Ida", "Ingrid", "Isak", "Jakob", "Jenny", "Joel", "Johanna", "Jonas", "Julia", "Kajsa", "Karin", "Klara",
            "Lina", "Linus", "Lovisa", "Ludvig", "Maja", "Malin", "Marcus", "Mattias", "Melker", "Moa", "Måns", "Nils", "Nora", "Olivia",
            "Oskar", "Otto", "Petter", "Ragnar", "Rasmus", "Rut", "Saga", "Sanna", "Sigrid", "Simon", "Stina", "Svante", "Sven", "Tage",
            "Tilda", "Tove", "Truls", "Tuva", "Ulrika", "Valter", "Vera", "Viktor", "Vilgot", "Wilma", "Åke", "Åsa", "Örjan");

    static final List<String> LAST = List.of(
            "Alfredsson", "Almgren", "Andersson", "Backlund", "Berggren", "Bergqvist", "Björk", "Blomqvist", "Boström", "Bäckman",
            "Carlberg", "Dahlin", "Edlund", "Ekström", "Eng", "Engdahl", "Falk", "Forsberg", "Fransson", "Granath", "Gustafsson", "Hagberg",
            "Hallin", "Hedlund", "Hellström", "Holm", "Håkansson", "Isaksson", "Jansson", "Jonsson", "Karlberg", "Kvist", "Lagerlöf",
            "Lilja", "Lindahl", "Lindgren", "Ljungberg", "Lundin", "Löfgren", "Malmborg", "Melander", "Moberg", "Nordin", "Norén",
            "Nyström", "Oskarsson", "Palm", "Persson", "Quist", "Rask", "Rosén", "Rydberg", "Sandell", "Sjögren", "Skoglund", "Stark",
            "Strand", "Sundberg", "Söderlund", "Thorell", "Tunberg", "Ullman", "Vallin", "Wester", "Wikström", "Zetterlund", "Åberg",
            "Ågren", "Öberg", "Östlund");

    /** First and last names that belong together and are not Swedish. */
    static final List<List<String>> FROM_ELSEWHERE = List.of(
            List.of("Zofia", "Świątek"), List.of("Ciarán", "O'Brien"), List.of("Thảo", "Nguyễn"), List.of("Elif", "Çelik"),
            List.of("Łukasz", "Żak"), List.of("Þóra", "Jónsdóttir"), List.of("Søren", "Kjær-Østergaard"), List.of("María José", "Ibáñez"),
            List.of("Ștefan", "Țăranu"), List.of("Ayşe", "Yıldız"), List.of("Nguyên", "Đặng"), List.of("Priya", "Raghunathan"),
            List.of("Wei", "Li"), List.of("Jean-Baptiste", "d'Aubigné"), List.of("Käthe", "Groß"), List.of("Jiří", "Růžička"),
            List.of("Amir", "Hosseini"), List.of("Omar", "al-Farsi"), List.of("Katja", "von der Heide"), List.of("Ödön", "Szőke"));

    static final List<String> NICK = List.of(
            "Abbot", "Alarm", "Ananas", "Baljan", "Barrikaden", "Bjällran", "Blixt", "Bryggarn", "Bulten", "Bävern", "Chips", "Dimman",
            "Diskbänk", "Dragspel", "Däcket", "Ekorrn", "Eldaren", "Farbror", "Fika", "Flipper", "Fregatt", "Gnistan", "Grillen", "Gurkan",
            "Haren", "Hinken", "Humle", "Isbiten", "Jordnöt", "Kabel", "Kapten", "Kaskad", "Kexet", "Klossen", "Knappen", "Kompis", "Korken",
            "Kryddan", "Källarn", "Lakrits", "Lodet", "Lyktan", "Malt", "Mogge", "Mutter", "Magistern", "Nitro", "Nubben", "Orkan", "Paddan",
            "Parasoll", "Pepparn", "Pixel", "Plankan", "Plåster", "Propp", "Pytt", "Quark", "Raketen", "Ratten", "Rullan", "Räkan", "Salta",
            "Senap", "Sirap", "Skruven", "Skuggan", "Snurran", "Spiken", "Stolpen", "Sudden", "Svampen", "Tomten", "Tofsen", "Tratten",
            "Tuben", "Tväran", "Ugglan", "Vattnet", "Vevan", "Virvel", "Volt", "Vråken", "Yxan", "Zebran", "Ålen", "Ärtan", "Öset");

    static final List<String> TEAMS = List.of("Team Anka", "Lag Bubbel", "Cirkus Kista", "Disktrasorna", "Eftersläckarna", "Frukostklubben",
            "Team Gaffatejp", "Hinkarna");

    private Names() {
    }
}
