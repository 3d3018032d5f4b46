package se.tmeit.oidc.control;

import java.util.Locale;

/** Why somebody who came from a provider is not logged in; the page they are sent to says it in words. */
public enum Refusal {
    /** They said no to the provider. */
    PROVIDER_CANCELLED,
    /** The provider does not answer, or not in time. */
    PROVIDER_DOWN,
    /** What the provider said does not hold. */
    PROVIDER_FAILED,
    /** It took too long, was done before, or began in another browser. */
    PROVIDER_EXPIRED,
    /** The provider does not vouch for the address. */
    PROVIDER_EMAIL,
    /** Nobody here has this identity or address. */
    PROVIDER_UNKNOWN,
    /** Somebody else here has this identity. */
    PROVIDER_TAKEN,
    /** There is an account with this address, whose owner has to log in first. */
    PROVIDER_LINK,
    /** Too often from the same network. */
    PROVIDER_BUSY;

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
