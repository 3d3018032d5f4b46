package se.tmeit.outbox.entity;

/** Where a mail is: waiting, with the mail server, or given up. */
public enum MailState { PENDING, SENT, DEAD }
