package se.tmeit.invitations.control;

/** Whom a link lets in. */
public record Invitee(String firstName, String nickname, String lastName, String email) {
    /** Enough for its owner to know it again. */
    public String maskedEmail() {
        var at = email.indexOf('@');
        return email.charAt(0) + "…" + email.substring(at);
    }
}
