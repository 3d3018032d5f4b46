package se.tmeit.oidc.control;

/**
 * Whom a provider vouches for.
 *
 * @param subject never changes at that provider
 * @param email   verified by the provider, as it spells it
 */
public record ProvenIdentity(String provider, String subject, String email) {
}
