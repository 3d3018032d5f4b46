package se.tmeit;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Every resource and provider of the WAR, under one address. */
@ApplicationPath(ApiApplication.PATH)
@OpenAPIDefinition(
        info = @Info(title = "tmeit.se", version = "1",
                license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt"),
                description = """
                        Members, roles and log-in of TraditionsMEsterIT.

                        To try calls from this page, send `POST /sessions` with e-mail and password first: the browser then keeps the \
                        session's cookie and sends it along. Fields that are empty are left out of answers. Every failed request \
                        answers with `application/problem+json`. What one may not see is answered as if it did not exist."""),
        servers = @Server(url = "/"),
        tags = {
            @Tag(name = "Log-in", description = "Sessions, and the password that opens them."),
            @Tag(name = "Members", description = "People, their roles and their history."),
            @Tag(name = "Teams", description = "Work teams and who is in them."),
            @Tag(name = "Titles", description = "Titles, each held by one person at a time.")})
@SecurityScheme(securitySchemeName = ApiApplication.SESSION, type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE,
        apiKeyName = "tmeit_session", description = "Set by `POST /sessions`.")
public class ApiApplication extends Application {
    public static final String PATH = "/api/v1";
    /** The name of the security scheme in the API's document. */
    public static final String SESSION = "session";
}
