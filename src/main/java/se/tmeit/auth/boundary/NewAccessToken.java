package se.tmeit.auth.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tmeit.auth.control.AccessTokens;

/** A token that was just made, with its secret, which is shown this once. */
@Schema(requiredProperties = {"token", "secret"})
public record NewAccessToken(AccessTokenView token,
        @Schema(description = "Goes into `Authorization: Bearer`.", examples = "tmeit_0000000000000000000000000000000000000000000000000") String secret) {

    static NewAccessToken of(AccessTokens.Created created) {
        return new NewAccessToken(AccessTokenView.of(created.token()), created.secret());
    }

    @Override
    public String toString() {
        return "NewAccessToken[]";
    }
}
