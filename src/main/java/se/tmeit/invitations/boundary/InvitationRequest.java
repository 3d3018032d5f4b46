package se.tmeit.invitations.boundary;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to invite. */
@Schema(requiredProperties = "memberId", examples = "{\"memberId\": \"3ec460c4-d112-4dfd-b5bf-77aafa93ffce\"}")
public record InvitationRequest(@NotNull UUID memberId) {
}
