package se.tmeit.members.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import se.tmeit.revision.Revisions;

/**
 * All members, teams and titles, kept in memory for as long as the database's mark says that they hold. Each use asks for the mark
 * (one small query), so that no reader on any server gets what a committed change has made old.
 */
@ApplicationScoped
public class MemberDirectory {
    private static final String TOPIC = "members";

    @Inject
    Revisions revisions;

    @Inject
    DirectoryReader reader;

    private volatile DirectorySnapshot latest = DirectorySnapshot.NONE;

    /**
     * What is committed, also inside a transaction that changes members: its own mark is not asked for, since what is read beside it would
     * be kept under that mark once it is committed.
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public DirectorySnapshot current() {
        var mark = revisions.markOf(TOPIC);
        var known = latest;
        return mark.equals(known.mark()) ? known : read(mark);
    }

    /** One thread reads; the others that need the same wait for it. */
    private synchronized DirectorySnapshot read(UUID mark) {
        if (!mark.equals(latest.mark())) {
            latest = reader.read(mark);
        }
        return latest;
    }
}
