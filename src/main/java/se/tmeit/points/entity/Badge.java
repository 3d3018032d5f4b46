package se.tmeit.points.entity;

/** What somebody wears beside their league. */
public enum Badge {
    /** Filed as many reports as the rules say (Arbetshäst). */
    WORKHORSE(false),
    /** Was a master and is none any more (ExMästare). */
    EX_MASTER(false),
    /** Held a title of the web. */
    WEB(false),
    /** Held a title of the junk. */
    JUNK(false),
    /** Held a title of the gourmets. */
    GOURMET(false),
    LIMES(true),
    /** For finding a bug (Gaffatejp). */
    GAFFER_TAPE(true),
    /** Skåpbil. */
    VAN(true),
    ROCK_ON(true),
    /** Ölsejdel. */
    BEER_MUG(true),
    PENTAGRAM(true);

    private final boolean given;

    Badge(boolean given) {
        this.given = given;
    }

    /** Whether masters give it; the others follow from what somebody did. */
    public boolean isGiven() {
        return given;
    }
}
