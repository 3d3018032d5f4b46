package se.tmeit.documents.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.documents.control.DocumentAccess;
import se.tmeit.documents.control.Documents;
import se.tmeit.documents.entity.DocumentVersion;
import se.tmeit.http.Representation;
import se.tmeit.members.control.DirectorySnapshot;
import se.tmeit.members.control.MemberDetails;
import se.tmeit.members.control.MemberDirectory;
import se.tmeit.members.control.PersonRef;

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
                caller.isLoggedIn() ? person(version.addedBy(), members) : null, version.note());
    }

    private static PersonRef person(UUID id, DirectorySnapshot members) {
        return Optional.ofNullable(id).flatMap(members::member).filter(MemberDetails::isListed).map(PersonRef::of).orElse(null);
    }
}
