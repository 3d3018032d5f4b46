package se.tmeit.events.control;

import se.tmeit.audit.control.AuditAction;

/** An organiser changed an event; observed within the change's transaction, so that all of it happens or nothing. */
public record EventChanged(EventDetails event, AuditAction action) {
}
