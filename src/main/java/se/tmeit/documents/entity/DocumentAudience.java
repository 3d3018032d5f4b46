package se.tmeit.documents.entity;

/** Who may read a document. */
public enum DocumentAudience {
    PUBLIC, MEMBERS
}
