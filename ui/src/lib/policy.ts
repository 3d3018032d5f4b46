/** The version of the privacy policy that the site shows; the server takes consent to this one only. */
export const POLICY_VERSION = '2026-11'
