package se.tmeit.access;

/** The names that {@code @RolesAllowed} takes. */
public final class Roles {
    /** Everyone who is logged in, whatever their {@link Role}. */
    public static final String MEMBER = "MEMBER";
    /** The elected board. */
    public static final String MASTER = "MASTER";

    private Roles() {
    }
}
