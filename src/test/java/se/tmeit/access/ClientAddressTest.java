package se.tmeit.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    private final ClientAddress addresses = new ClientAddress("127\\..*|10\\..*");

    @ParameterizedTest(name = "from {0} with {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7  |                          | 203.0.113.7
            203.0.113.7  | 198.51.100.1             | 203.0.113.7
            10.0.0.1     | 198.51.100.1             | 198.51.100.1
            10.0.0.1     | 192.0.2.9, 198.51.100.1  | 198.51.100.1
            10.0.0.1     | 198.51.100.1, 10.0.0.2   | 198.51.100.1
            10.0.0.1     | x, 198.51.100.1          | 198.51.100.1
            10.0.0.1     |                          | 10.0.0.1
            """)
    void addressIsTheLastThatNoProxyOfOursHas(String sender, String forwardedFor, String expected) {
        assertThat(addresses.of(request(sender, forwardedFor))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.7                         | 203.0.113.7
            2001:db8:1:2:3:4:5:6                | 2001:db8:1:2:
            2001:db8:1:2:ffff:ffff:ffff:ffff    | 2001:db8:1:2:
            ::ffff:203.0.113.7                  | 203.0.113.7
            unknown                             | unknown
            """)
    void networkOfAnIpv6AddressIsItsFirstHalf(String sender, String expected) {
        assertThat(addresses.networkOf(request(sender, null))).isEqualTo(expected);
    }

    /** As proxies write them: whoever has a network would else have as many limits as addresses. */
    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:1::1", "2001:db8:0:1::2", "2001:DB8:0:1:ffff::", "2001:db8::1:0:0:0:5", "2001:0db8:0000:0001:0000:0000:0000:0009",
        "[2001:db8:0:1::1]", "198.51.100.1, 2001:db8:0:1::1"})
    void networkIsTheSameHoweverTheProxyWritesTheAddress(String forwardedFor) {
        assertThat(addresses.networkOf(request("10.0.0.1", forwardedFor))).isEqualTo("2001:db8:0:1:");
    }

    /** A servlet request has a hundred methods, of which two are asked. */
    private static HttpServletRequest request(String sender, String forwardedFor) {
        return (HttpServletRequest) Proxy.newProxyInstance(ClientAddressTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> sender;
                    case "getHeaders" -> Collections.enumeration(forwardedFor == null ? List.of() : List.of(forwardedFor));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
