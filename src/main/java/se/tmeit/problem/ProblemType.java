package se.tmeit.problem;

import java.net.URI;
import java.util.Map;

/** Every way in which a request can fail, once: the last part of the problem's address, the status and the title. */
public enum ProblemType {
    VALIDATION("validation", 400, "Some of what you sent is not valid"),
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read"),
    NOT_LOGGED_IN("not-logged-in", 401, "You need to log in"),
    LOG_IN_FAILED("log-in-failed", 401, "E-mail and password do not match an account that may log in"),
    FORBIDDEN("forbidden", 403, "You may not do this"),
    FIELD_NOT_YOURS("field-not-yours", 403, "You may not change this field"),
    CROSS_SITE_REQUEST("cross-site-request", 403, "Changes are taken from the site's own pages only"),
    WRONG_PASSWORD("wrong-password", 403, "The current password is not right"),
    NOT_FOUND("not-found", 404, "There is nothing here, or nothing for you"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "This address cannot answer in the form you asked for"),
    EMAIL_TAKEN("email-taken", 409, "Another member has this e-mail address"),
    LAST_MASTER("last-master", 409, "The club needs at least one master who can log in"),
    TITLE_HELD("title-held", 409, "Somebody holds this title"),
    TITLE_NAME_TAKEN("title-name-taken", 409, "There is a title with this name"),
    TEAM_NAME_TAKEN("team-name-taken", 409, "There is a team with this name and first day"),
    HISTORY_CURRENT("history-current", 409, "What is current ends by a change of role, title or team"),
    DELETED_MEMBER("deleted-member", 409, "This member is deleted; restore them first"),
    CONFLICT("conflict", 409, "This does not fit with what is stored"),
    CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody changed this meanwhile"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This address does not take this kind of content"),
    IF_MATCH_MISSING("if-match-missing", 428, "Send If-Match with the ETag of what you are changing"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many failed attempts; wait a little"),
    INTERNAL("internal", 500, "Something broke on our side"),
    LOG_IN_BUSY("log-in-busy", 503, "Many people are logging in right now; try again in a moment"),
    UNAVAILABLE("unavailable", 503, "The site cannot reach its database right now; try again in a moment");

    private static final Map<String, ProblemType> BY_CONSTRAINT = Map.of("member_email", EMAIL_TAKEN, "member_title", TITLE_HELD,
            "title_name", TITLE_NAME_TAKEN, "team_name", TEAM_NAME_TAKEN);

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The problem behind a status that Jakarta REST or the server chose. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_LOGGED_IN;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL;
        };
    }

    /** The problem behind a broken constraint, whose name stands in the database's message in whatever language that is. */
    static ProblemType ofBrokenConstraint(String message) {
        return BY_CONSTRAINT.entrySet().stream().filter(known -> message.contains(known.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(CONFLICT);
    }

    public String slug() {
        return slug;
    }

    public URI uri() {
        return URI.create("https://tmeit.se/problems/" + slug);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }
}
