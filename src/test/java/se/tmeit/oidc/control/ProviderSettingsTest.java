package se.tmeit.oidc.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
    private final Map<String, String> values = new HashMap<>(Map.of(
            "tmeit.oidc.kth.issuer", "https://login.example",
            "tmeit.oidc.kth.client-id", "tmeit",
            "tmeit.oidc.kth.client-secret", "hush-hush"));

    @Test
    void nameAndScopesHaveDefaults() {
        var settings = read();

        assertThat(settings.name()).isEqualTo("kth");
        assertThat(settings.scopes().toStringList()).containsExactlyInAnyOrder("openid", "email");
    }

    @Test
    void whatIsGivenIsTaken() {
        values.put("tmeit.oidc.kth.name", "KTH");
        values.put("tmeit.oidc.kth.scopes", "openid email profile");

        assertThat(read().name()).isEqualTo("KTH");
        assertThat(read().scopes().contains("profile")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"issuer", "client-id", "client-secret"})
    void missingSettingIsNamed(String name) {
        values.remove("tmeit.oidc.kth." + name);
        assertThatThrownBy(this::read).hasMessage("tmeit.oidc.kth." + name + " is missing");

        values.put("tmeit.oidc.kth." + name, " ");
        assertThatThrownBy(this::read).hasMessage("tmeit.oidc.kth." + name + " is missing");
    }

    @ParameterizedTest
    @CsvSource({"http://login.example", "login.example", "'not an address'", "ftp://login.example", "http://localhost.evil.example"})
    void issuerThatOthersCouldAnswerForIsRefused(String issuer) {
        values.put("tmeit.oidc.kth.issuer", issuer);

        assertThatThrownBy(this::read).hasMessage("tmeit.oidc.kth.issuer is not an https address");
    }

    @Test
    void issuerOnThisMachineMayBePlain() {
        values.put("tmeit.oidc.kth.issuer", "http://localhost:8080/realms/tmeit");

        assertThat(read().issuer().getValue()).isEqualTo("http://localhost:8080/realms/tmeit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openid", "email", "profile"})
    void scopesWithoutAddressAreRefused(String scopes) {
        values.put("tmeit.oidc.kth.scopes", scopes);

        assertThatThrownBy(this::read).hasMessageContaining("tmeit.oidc.kth.scopes lacks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KTH", "k/th", "../x", "k th"})
    void idThatFitsNoAddressIsRefused(String id) {
        assertThatThrownBy(() -> ProviderSettings.read(new MapConfig(values), id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textTellsNoSecret() {
        assertThat(read().toString()).doesNotContain("hush");
    }

    private ProviderSettings read() {
        return ProviderSettings.read(new MapConfig(values), "kth");
    }

    private record MapConfig(Map<String, String> values) implements Config {
        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
