package se.tmeit.oidc.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReturnPathPropertyTest {
    private static final URI SITE = URI.create("https://tmeit.se/");

    @Property
    void nothingLeadsOffTheSite(@ForAll("addresses") String address) {
        var path = ReturnPath.safe(address);

        assertThat(SITE.resolve(path).getAuthority()).isEqualTo("tmeit.se");
        assertThat(path).startsWith("/").doesNotStartWith("//").doesNotContain("\\").matches("[\\x21-\\x7e]+");
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.strings().withChars("/\\\t\r\n :@?#%.aå-").ofMaxLength(12);
    }
}
