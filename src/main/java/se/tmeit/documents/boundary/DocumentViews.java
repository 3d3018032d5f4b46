package se.tmeit.documents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.documents.control.DocumentAccess;
import se.tmeit.documents.control.Documents;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.http.Representation;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDirectory;

/** A document as the caller sees it; who added a version only members see. */
@ApplicationScoped
public class DocumentViews {
    @Inject
    Documents documents;

    @Inject
    DocumentAccess access;

    @Inject
    MemberDirectory directory;

    @Inject
    Caller caller;

    /** Throws NOT_FOUND for one that the caller may not read. */
    Representation of(UUID id) {
        var file = documents.get(id);
        var item = DocumentItem.of(file);
        var members = directory.current();
        var versions = documents.versions(id).stream().map(version -> version(version, members)).toList();
        return Representation.of(new DocumentView(item.id(), item.title(), item.folder(), item.audience(), item.kind(), item.fileName(), item.bytes(), item.version(),
                item.changedAt(), file.document().isSearchable(), access.mayChange(), versions));
    }

    private VersionView version(DocumentVersion version, DirectorySnapshot members) {
        return new VersionView(version.number(), version.format().kind(), version.fileName(), version.bytes(), version.addedAt(),
                caller.isLoggedIn() ? members.person(version.addedBy()) : null, version.note());
    }
}
