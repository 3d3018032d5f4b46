package se.tmeit.access;

/** A person's standing in the club, in the order in which lists show them. */
public enum Role {
    /** The elected board; administrators of the site. */
    MASTER,
    /** A full member. */
    MARSHAL,
    /** A newcomer on trial. */
    PRAO,
    /** A former marshal who is still around. */
    VRAQ,
    /** A former marshal, inactive. */
    EX,
    /** Left before becoming a marshal; has no access any more. */
    EXPRAO;

    public boolean mayLogIn() {
        return this != EXPRAO;
    }
}
