package se.tmeit.signups.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import se.tmeit.ApiApplication;
import se.tmeit.access.Caller;
import se.tmeit.access.ClientAddress;
import se.tmeit.access.Roles;
import se.tmeit.http.Representation;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.signups.control.Confirmations;
import se.tmeit.signups.control.DisputedConfirmation;
import se.tmeit.signups.control.Joining;
import se.tmeit.signups.control.SignUpDecisions;
import se.tmeit.signups.control.SignUpQueue;

@Path("sign-ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "Sign-ups")
public class SignUpsResource {
    @Inject
    Caller caller;

    @Inject
    ClientAddress clientAddress;

    @Inject
    Joining joining;

    @Inject
    Confirmations confirmations;

    @Inject
    DisputedConfirmation disputedConfirmation;

    @Inject
    SignUpDecisions decisions;

    @Inject
    SignUpQueue queue;

    @Inject
    MemberDirectory directory;

    @POST
    @PermitAll
    @Operation(operationId = "signUp", summary = "Ask to become a prao", description = """
            The answer is the same whether the address is new, a member's, or signed up already; the mail that follows tells. In it is the \
            link that confirms the address. A password is from 12 to 200 characters, and not easy to guess.""")
    @APIResponse(responseCode = "202", description = "A mail follows.")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public Response signUp(@NotNull @Valid SignUpRequest request, @Context HttpServletRequest http) {
        joining.apply(request.applicant(), request.password(), request.comesFromMachine(), clientAddress.networkOf(http));
        return Response.accepted().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("confirmation")
    @PermitAll
    @Operation(operationId = "confirmSignUp", summary = "Confirm the e-mail address of a sign-up", description = """
            With the secret of the mail's link, within seven days. Sending it again only tells the status. Where two forms with different \
            passwords were sent for the address, neither counts, and one has to be chosen here. Whoever signed up on the site before this one has \
            not agreed to any version of the privacy policy yet, and does so here.""")
    @APIResponse(responseCode = "200", description = "Confirmed, now or before.", content = @Content(schema = @Schema(implementation = SignUpStatusView.class)))
    @APIResponse(responseCode = "404", ref = "not-found")
    @APIResponse(responseCode = "409", ref = "sign-up-disputed")
    @APIResponse(responseCode = "503", ref = "log-in-busy")
    public Response confirm(@NotNull @Valid SignUpConfirmationRequest request) {
        var status = request.password() == null
                ? confirmations.confirm(request.token(), null, request.policyVersion())
                : disputedConfirmation.confirm(request.token(), request.password(), request.policyVersion());
        return answer(status);
    }

    @POST
    @Path("status")
    @PermitAll
    @Operation(operationId = "showSignUpStatus", summary = "Show where a sign-up stands", description = """
            With the secret of the private link that was mailed after the confirmation.""")
    @APIResponse(responseCode = "200", description = "Where it stands.", content = @Content(schema = @Schema(implementation = SignUpStatusView.class)))
    @APIResponse(responseCode = "404", ref = "not-found")
    public Response status(@NotNull @Valid SignUpStatusRequest request) {
        return answer(confirmations.status(request.token()));
    }

    @GET
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "listSignUps", summary = "List sign-ups", description = """
            Who waits for a decision in the order in which they came; the others newest first. Unconfirmed ones are forgotten after 14 days, \
            approved ones after 30 and rejected ones after 90.""")
    @APIResponse(responseCode = "200", description = "A page of sign-ups, with a `Link` to the next one.",
            content = @Content(schema = @Schema(implementation = SignUpPage.class)))
    public Response list(@Valid @BeanParam SignUpsQuery query, @Context HttpHeaders headers, @Context UriInfo uri) {
        var page = queue.page(query.state(), query.limit, query.after);
        return Representation.ofPage(SignUpPage.of(page, directory.current()), page.next()).answer(headers, uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "getSignUp", summary = "Show a sign-up")
    @APIResponse(responseCode = "200", description = "The sign-up.", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return representation(id).answer(headers);
    }

    @POST
    @Path("{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "approveSignUp", summary = "Make a prao of an applicant", description = """
            They can log in from then on with the password they chose, and get a welcome mail. What an applicant wrote does not change once it \
            is confirmed, so that no `If-Match` is needed; of two masters who decide, the second gets `sign-up-decided`. Also refused with \
            `sign-up-not-confirmed`, and with `email-taken` when another member has the address by now.""")
    @APIResponse(responseCode = "200", description = "The sign-up, with the new member.",
            content = @Content(schema = @Schema(implementation = SignUpView.class)))
    @APIResponse(responseCode = "409", ref = "sign-up-decided")
    public Response approve(@PathParam("id") UUID id) {
        decisions.approve(id, caller.memberId());
        return representation(id).describe(Response.ok()).build();
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed(Roles.MASTER)
    @SecurityRequirement(name = ApiApplication.SESSION)
    @Operation(operationId = "rejectSignUp", summary = "Reject an applicant, with a reason that is mailed to them")
    @APIResponse(responseCode = "200", description = "The sign-up, rejected.", content = @Content(schema = @Schema(implementation = SignUpView.class)))
    @APIResponse(responseCode = "409", ref = "sign-up-decided")
    public Response reject(@PathParam("id") UUID id, @NotNull @Valid SignUpRejectionRequest request) {
        decisions.reject(id, request.reason().strip(), caller.memberId());
        return representation(id).describe(Response.ok()).build();
    }

    private Representation representation(UUID id) {
        return Representation.of(SignUpView.of(queue.find(id), directory.current()));
    }

    private static Response answer(Confirmations.Status status) {
        return Response.ok(SignUpStatusView.of(status)).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
