package se.tmeit.openapi;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import se.tmeit.ApiApplication;

/** Wherever one must be logged in an access token does as well, except for what is about logging in itself. */
final class TokenSecurity {
    private static final Pattern SESSION_ONLY = Pattern.compile(ApiApplication.PATH + "/(me/(?!events|guest-profile|photos|reminders|points/).*|sessions.*|members/\\{id}/(sessions|second-factors))");

    private TokenSecurity() {
    }

    static void addTo(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (!SESSION_ONLY.matcher(path).matches()) {
                item.getOperations().values().stream().filter(operation -> operation.getSecurity() != null && !operation.getSecurity().isEmpty())
                        .forEach(operation -> operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(ApiApplication.TOKEN)));
            }
        });
    }
}
