package se.tmeit.auth.control;

/**
 * Where a log-in comes from.
 *
 * @param network     of the client, see {@link se.tmeit.access.ClientAddress}
 * @param device      the browser in words
 * @param deviceToken what an earlier log-in left in the browser, or null
 */
public record Origin(String network, String device, String deviceToken) {
}
