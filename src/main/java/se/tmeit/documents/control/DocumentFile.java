package se.tmeit.documents.control;

import se.tmeit.documents.entity.Document;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.documents.entity.Folder;

/** A document, its newest version, and the folder it is in. */
public record DocumentFile(Document document, DocumentVersion newest, Folder folder) {
}
