package se.tmeit.signups.entity;

/**
 * Who wants to join, in their own words.
 *
 * @param email         normalised
 * @param phone         or null
 * @param language      {@code sv} or {@code en}
 * @param policyVersion the privacy policy they agreed to
 */
public record Applicant(String firstName, String lastName, String email, String phone, String language, String policyVersion) {
}
