package se.tmeit.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of cookies on their way between browsers, which see prefixes, and our code, which does not. */
class CookiePrefixFilterTest {
    private final CookiePrefixFilter filter = new CookiePrefixFilter();
    private final List<String> sent = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tmeit_session=x;Path=/;Secure             | __Host-tmeit_session=x;Path=/;Secure
            tmeit_session=x;Secure;Path=/             | __Host-tmeit_session=x;Secure;Path=/
            tmeit_link=x;Path=/api/v1/me;Secure       | __Secure-tmeit_link=x;Path=/api/v1/me;Secure
            other=x;Path=/;Secure                     | other=x;Path=/;Secure
            """)
    void cookieIsSentWithThePrefixThatItsPathAllows(String cookie, String expected) throws Exception {
        filter.secure = true;

        exchange("", (request, response) -> ((HttpServletResponse) response).addHeader("Set-Cookie", cookie));

        assertThat(sent).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            __Host-tmeit_session=x; other=y           | tmeit_session=x; other=y
            __Secure-tmeit_link=x                     | tmeit_link=x
            tmeit_session=planted; __Host-tmeit_session=x | tmeit_session=x
            tmeit_session=planted                     | ''
            """)
    void cookieIsReadByItsPlainNameUnlessAnybodyCouldHavePlantedIt(String header, String expected) throws Exception {
        filter.secure = true;

        exchange(header, (request, response) -> {
            var http = (HttpServletRequest) request;
            assertThat(http.getHeader("cookie")).isEqualTo(expected);
            assertThat(Collections.list(http.getHeaders("Cookie"))).containsExactly(expected);
            assertThat(Arrays.stream(http.getCookies()).map(cookie -> cookie.getName() + "=" + cookie.getValue()))
                    .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split("; ")));
        });
    }

    @Test
    void namesStayPlainWithoutHttps() throws Exception {
        filter.secure = false;

        exchange("tmeit_session=x", (request, response) -> {
            assertThat(((HttpServletRequest) request).getHeader("Cookie")).isEqualTo("tmeit_session=x");
            ((HttpServletResponse) response).addHeader("Set-Cookie", "tmeit_session=y;Path=/");
        });

        assertThat(sent).containsExactly("tmeit_session=y;Path=/");
    }

    private void exchange(String cookies, FilterChain chain) throws Exception {
        var request = proxy(HttpServletRequest.class, (method, arguments) -> switch (method) {
            case "getHeader" -> cookies;
            case "getHeaders" -> Collections.enumeration(List.of(cookies));
            case "getCookies" -> Arrays.stream(cookies.split("; ")).map(pair -> new Cookie(pair.split("=")[0], pair.split("=")[1])).toArray(Cookie[]::new);
            default -> throw new UnsupportedOperationException(method);
        });
        var response = proxy(HttpServletResponse.class, (method, arguments) -> method.equals("addHeader") ? sent.add((String) arguments[1]) : null);
        filter.doFilter(request, response, chain);
    }

    private interface Answers {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            var answer = answers.to(method.getName(), arguments);
            return method.getReturnType() == void.class ? null : answer;
        }));
    }
}
