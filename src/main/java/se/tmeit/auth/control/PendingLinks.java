package se.tmeit.auth.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.auth.control.OneTimeTokens.Purpose;
import se.tmeit.json.Json;
import se.tmeit.oidc.control.ProvenIdentity;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;

/** Identities that wait for their member, logged in by other means and in the same browser, to say that they are theirs. */
@ApplicationScoped
public class PendingLinks {
    @Inject
    OneTimeTokens tokens;

    @Inject
    Identities identities;

    @Inject
    Sessions sessions;

    /** Gives the secret that the browser keeps until the member says yes or no. */
    @Transactional
    public String propose(UUID memberId, ProvenIdentity proven) {
        return tokens.issue(Purpose.LINK_IDENTITY, memberId, text(proven));
    }

    /** What waits for this member, if that is what the secret stands for. */
    @Transactional
    public Optional<ProvenIdentity> look(String token, UUID memberId) {
        return tokens.look(Purpose.LINK_IDENTITY, token).filter(pending -> pending.memberId().equals(memberId)).map(pending -> proven(pending.value()));
    }

    /** Throws NOT_FOUND when nothing waits for this member under the secret. */
    @Transactional
    public void confirm(String token, UUID memberId, UUID sessionId) {
        sessions.requireRecentProof(sessionId);
        var pending = tokens.use(Purpose.LINK_IDENTITY, token).filter(used -> used.memberId().equals(memberId))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
        identities.link(memberId, proven(pending.value()));
    }

    @Transactional
    public void forget(UUID memberId) {
        tokens.revoke(Purpose.LINK_IDENTITY, memberId);
    }

    private static String text(ProvenIdentity proven) {
        try {
            return Json.MAPPER.writeValueAsString(proven);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProvenIdentity proven(String text) {
        try {
            return Json.MAPPER.readValue(text, ProvenIdentity.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
