package se.tmeit.problem;

import java.net.URI;
import java.util.Map;

/** Every way in which a request can fail, once: the last part of the problem's address, the status and the title. */
public enum ProblemType {
    VALIDATION("validation", 400, "Some of what you sent is not valid"),
    MALFORMED_REQUEST("malformed-request", 400, "The request cannot be read"),
    PICTURE_BROKEN("picture-broken", 400, "The picture is damaged, or not all of it came"),
    DOCUMENT_BROKEN("document-broken", 400, "The file is damaged, or not all of it came"),
    NOT_LOGGED_IN("not-logged-in", 401, "You need to log in"),
    ACCESS_TOKEN_INVALID("access-token-invalid", 401, "This access token is unknown, revoked or expired"),
    LOG_IN_FAILED("log-in-failed", 401, "E-mail and password do not match an account that may log in"),
    LOG_IN_EXPIRED("log-in-expired", 401, "This log-in took too long, or too many codes were wrong; begin again"),
    PASSKEY_REFUSED("passkey-refused", 401, "This passkey opens no account here"),
    FORBIDDEN("forbidden", 403, "You may not do this"),
    FIELD_NOT_YOURS("field-not-yours", 403, "You may not change this field"),
    SECOND_FACTOR_REQUIRED("second-factor-required", 403, "Masters need a second factor or a passkey for this"),
    TOKEN_SCOPE("token-scope", 403, "This access token may not do this"),
    CROSS_SITE_REQUEST("cross-site-request", 403, "Changes are taken from the site's own pages only"),
    WRONG_PASSWORD("wrong-password", 403, "The current password is not right"),
    PROOF_NEEDED("proof-needed", 403, "Prove once more that it is you"),
    WRONG_CODE("wrong-code", 403, "The code is not right, or was used before"),
    NOT_FOUND("not-found", 404, "There is nothing here, or nothing for you"),
    LINK_DEAD("link-dead", 404, "This link does not work: it was used, replaced, withdrawn, or it is too old"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "This address cannot answer in the form you asked for"),
    EMAIL_TAKEN("email-taken", 409, "Another member has this e-mail address"),
    LAST_MASTER("last-master", 409, "The club needs at least one master who can log in"),
    IDENTITY_TAKEN("identity-taken", 409, "Another member logs in with this"),
    LAST_LOG_IN_MEANS("last-log-in-means", 409, "You would have nothing left to log in with"),
    TITLE_HELD("title-held", 409, "Somebody holds this title"),
    TITLE_NAME_TAKEN("title-name-taken", 409, "There is a title with this name"),
    TEAM_NAME_TAKEN("team-name-taken", 409, "There is a team with this name and first day"),
    HISTORY_CURRENT("history-current", 409, "What is current ends by a change of role, title or team"),
    DELETED_MEMBER("deleted-member", 409, "This member is deleted; restore them first"),
    MAIL_NOT_RESENDABLE("mail-not-resendable", 409, "Only a mail that was given up and still has its text can be sent again"),
    TOTP_ENABLED("totp-enabled", 409, "An authenticator app is set up already"),
    TOTP_NOT_STARTED("totp-not-started", 409, "No authenticator app is being set up, or it took too long"),
    PASSKEY_KNOWN("passkey-known", 409, "This passkey is known already"),
    TOO_MANY_PASSKEYS("too-many-passkeys", 409, "You have as many passkeys as one may have"),
    SIGN_UP_NOT_CONFIRMED("sign-up-not-confirmed", 409, "The e-mail address of this sign-up is not confirmed"),
    SIGN_UP_DECIDED("sign-up-decided", 409, "Somebody has decided about this sign-up already"),
    SIGN_UP_DISPUTED("sign-up-disputed", 409, "Two passwords were sent for this address; choose one to confirm it"),
    INVITATION_WITHOUT_ADDRESS("invitation-without-address", 409, "This invitation has no e-mail address yet"),
    INVITATION_EMAIL_TAKEN("invitation-email-taken", 409, "Another invitation goes to this e-mail address"),
    INVITATION_OF_MEMBER("invitation-of-member", 409, "A member's address is changed with the member"),
    INVITATION_NOT_NEEDED("invitation-not-needed", 409, "This person can log in already"),
    INVITATION_IMPOSSIBLE("invitation-impossible", 409, "Somebody who is deleted or an ex-prao cannot be invited"),
    TOO_MANY_TOKENS("too-many-tokens", 409, "You have as many access tokens as one may have; revoke one first"),
    EVENT_CANCELLED("event-cancelled", 409, "This event is called off"),
    EVENT_OVER("event-over", 409, "This event is over"),
    SHIFT_FULL("shift-full", 409, "Nobody more is needed then"),
    SHIFT_OVERLAPS("shift-overlaps", 409, "They work at another event then"),
    ATTENDANCE_CLOSED("attendance-closed", 409, "Sign-up to this event is closed"),
    NO_GUEST("no-guest", 409, "Only those who are going to a gasque or a trip give these data"),
    EVENT_NOT_BEGUN("event-not-begun", 409, "This event has not begun"),
    REPORT_CLOSED("report-closed", 409, "This report is so old that only masters change it"),
    CONFLICT("conflict", 409, "This does not fit with what is stored"),
    UPLOAD_ELSEWHERE("upload-elsewhere", 409, "This is not where the file goes on; ask how much of it came"),
    UPLOAD_INCOMPLETE("upload-incomplete", 409, "Not all of the file came yet"),
    UPLOADS_FULL("uploads-full", 409, "You have begun to send too many files; finish or give up some"),
    PHOTOS_FULL("photos-full", 409, "There is no room for more photos here: 30 of a member, 2000 of an event"),
    TAG_DECLINED("tag-declined", 409, "They do not want to be named in this photo"),
    FOLDER_NAME_TAKEN("folder-name-taken", 409, "There is a folder with this name"),
    FOLDER_NOT_EMPTY("folder-not-empty", 409, "There are documents in this folder"),
    DOCUMENTS_FULL("documents-full", 409, "There is no room for more here: 100 folders, 500 documents in each, 100 versions of each"),
    CHANGED_MEANWHILE("changed-meanwhile", 412, "Somebody changed this meanwhile"),
    TUS_VERSION("tus-version", 412, "Files are taken by tus 1.0.0"),
    TOO_LARGE("too-large", 413, "The request is too large"),
    PICTURE_TOO_LARGE("picture-too-large", 413, "The picture has too many pixels: 60 million are taken, 30 million of a progressive JPEG, 24 million of WebP"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "This address does not take this kind of content"),
    PICTURE_UNSUPPORTED("picture-unsupported", 415, "Send a JPEG, PNG or WebP picture"),
    DOCUMENT_UNSUPPORTED("document-unsupported", 415, "Send a PDF, an office file without macros, or plain text"),
    IF_MATCH_MISSING("if-match-missing", 428, "Send If-Match with the ETag of what you are changing"),
    TOO_MANY_ATTEMPTS("too-many-attempts", 429, "Too many failed attempts; wait a little"),
    TOO_MANY_REQUESTS("too-many-requests", 429, "That was too often; wait a little"),
    INTERNAL("internal", 500, "Something broke on our side"),
    PICTURES_BUSY("pictures-busy", 503, "Many pictures are coming in right now; try again in a moment"),
    STORAGE_AWAY("storage-away", 503, "The site cannot reach its pictures and documents right now; try again in a moment"),
    LOG_IN_BUSY("log-in-busy", 503, "Many people are logging in right now; try again in a moment"),
    SECRETS_LOCKED("secrets-locked", 503, "This site cannot check codes of authenticator apps right now"),
    UNAVAILABLE("unavailable", 503, "The site cannot reach its database right now; try again in a moment");

    private static final Map<String, ProblemType> BY_CONSTRAINT = Map.of("member_email", EMAIL_TAKEN, "member_title", TITLE_HELD,
            "title_name", TITLE_NAME_TAKEN, "team_name", TEAM_NAME_TAKEN, "invitation_email", INVITATION_EMAIL_TAKEN,
            "passkey_credential_id", PASSKEY_KNOWN, "identity_subject", IDENTITY_TAKEN,
            "work_hour_sure_once", SHIFT_OVERLAPS, "folder_name", FOLDER_NAME_TAKEN, "document_in_folder", FOLDER_NOT_EMPTY);

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
            case 429 -> TOO_MANY_REQUESTS;
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
