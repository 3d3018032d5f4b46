package se.tmeit.documents.entity;

import java.util.List;

/** The kinds of file that are taken as documents. */
public enum DocumentFormat {
    PDF("application/pdf", DocumentKind.PDF, "pdf"),
    TEXT("text/plain; charset=utf-8", DocumentKind.TEXT, "txt", "md", "csv"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", DocumentKind.OFFICE, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", DocumentKind.OFFICE, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", DocumentKind.OFFICE, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", DocumentKind.OFFICE, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", DocumentKind.OFFICE, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", DocumentKind.OFFICE, "odp");

    private final String mediaType;
    private final DocumentKind kind;
    private final List<String> extensions;

    DocumentFormat(String mediaType, DocumentKind kind, String... extensions) {
        this.mediaType = mediaType;
        this.kind = kind;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    public DocumentKind kind() {
        return kind;
    }

    /** Of files of this kind, without a dot; the usual one first. */
    public List<String> extensions() {
        return extensions;
    }
}
