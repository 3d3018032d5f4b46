package se.tmeit.reminders.control;

import java.util.Map;
import java.util.UUID;

/**
 * What one member is to be reminded of.
 *
 * @param template the mail's; each of them reaches a member once for an event
 * @param values   what the template has beside the event
 */
record Reminder(UUID memberId, String template, Map<String, String> values) {
}
