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
                        Members, events and log-in of TraditionsMEsterIT.

                        To try calls from this page, send `POST /sessions` with e-mail and password first: the browser then keeps the \
                        session's cookie and sends it along. Fields that are empty are left out of answers. Every failed request \
                        answers with `application/problem+json`. What one may not see is answered as if it did not exist."""),
        servers = @Server(url = "/"),
        tags = {
            @Tag(name = "Log-in", description = "Sessions, and the password that opens them."),
            @Tag(name = "Sign-ups", description = "Becoming a prao: the form, the confirmation, and what masters decide."),
            @Tag(name = "Audit", description = "Who did what to whom and when."),
            @Tag(name = "Passkeys and codes", description = "My passkeys, my authenticator app and my recovery codes."),
            @Tag(name = "Members", description = "People, their roles and their history."),
            @Tag(name = "Teams", description = "Work teams and who is in them."),
            @Tag(name = "Titles", description = "Titles, each held by one person at a time."),
            @Tag(name = "Events", description = "What the club arranges, who comes and who works."),
            @Tag(name = "Shifts", description = "Who works at an event, and what is missing."),
            @Tag(name = "Reports", description = "Who really worked at an event."),
            @Tag(name = "Points", description = "What work is worth: points, leagues, badges and the ranking."),
            @Tag(name = "Reminders", description = "What members are reminded of by mail, and what they answer from there."),
            @Tag(name = "Comments", description = "What members write below events."),
            @Tag(name = "Calendar", description = "Events and working hours for calendar programs."),
            @Tag(name = "Photos", description = "Pictures of members and of events, who is in them, and what was taken down."),
            @Tag(name = "Documents", description = "Statutes, minutes and checklists, in folders and with their versions."),
            @Tag(name = "Uploads", description = "Files on their way here, in chunks; photos and documents are made of them."),
            @Tag(name = "Mail", description = "What the site sends, and whether it got through.")})
@SecurityScheme(securitySchemeName = ApiApplication.SESSION, type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE,
        apiKeyName = "__Host-tmeit_session", description = "Set by `POST /sessions`; without the prefix where the site runs without HTTPS.")
@SecurityScheme(securitySchemeName = ApiApplication.TOKEN, type = SecuritySchemeType.HTTP, scheme = "bearer",
        description = "An access token of one's own, made by `POST /me/tokens`. One that only reads is refused every change.")
public class ApiApplication extends Application {
    public static final String PATH = "/api/v1";
    /** The names of the security schemes in the API's document. */
    public static final String SESSION = "session";
    public static final String TOKEN = "token";
}
