package se.tmeit.documents.entity;

/** What a browser can do with a document: show its pages, show its text, or only save it. */
public enum DocumentKind {
    PDF, TEXT, OFFICE
}
