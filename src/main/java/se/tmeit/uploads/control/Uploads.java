package se.tmeit.uploads.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import se.tmeit.access.Caller;
import se.tmeit.problem.ProblemException;
import se.tmeit.problem.ProblemType;
import se.tmeit.ratelimit.Limit;
import se.tmeit.ratelimit.RateLimits;
import se.tmeit.uploads.entity.Upload;

/**
 * Files that members send in chunks, so that a lost connection costs one chunk. A chunk is in the storage before it is counted: a server that
 * dies in between has lost nothing, since the sender asks how much came and sends the chunk again. A feature opens a whole file, makes of it
 * what it is there for, and consumes the upload in the transaction that does so.
 */
@ApplicationScoped
public class Uploads {
    /** The largest file, in bytes. */
    public static final int MOST = 25 << 20;
    /** Every chunk but the last one, in bytes. */
    public static final int CHUNK = 1 << 20;
    /** How long an upload is kept. */
    public static final Duration KEPT = Duration.ofDays(1);

    private static final Limit BEGUN = new Limit("uploads", 300, Duration.ofHours(1));

    @Inject
    UploadRows rows;

    @Inject
    Chunks chunks;

    @Inject
    RateLimits limits;

    @Inject
    Caller caller;

    public Upload begin(int size) {
        limits.take(BEGUN, caller.memberId().toString());
        return rows.add(size);
    }

    /** Throws NOT_FOUND for one that is not the caller's, as for one that does not exist. */
    public Upload own(UUID id) {
        return rows.own(id);
    }

    /**
     * Takes the next chunk; answers with how much is here now. All chunks but the last are of one size, so that whoever sends one again cannot
     * put a shorter one in the place of one that counted. Throws UPLOAD_ELSEWHERE when it is not the next one, TOO_LARGE or VALIDATION when it
     * is not of its size, and STORAGE_AWAY.
     */
    public int append(UUID id, int offset, byte[] bytes) {
        var upload = rows.own(id);
        var left = upload.size() - upload.received();
        if (offset != upload.received() || left == 0) {
            throw new ProblemException(ProblemType.UPLOAD_ELSEWHERE);
        }
        if (bytes.length > left) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        if (bytes.length != Math.min(CHUNK, left)) {
            throw new ProblemException(ProblemType.VALIDATION, "Send %d bytes: a whole chunk, or the rest of the file.".formatted(Math.min(CHUNK, left)));
        }
        chunks.put(id, offset, bytes);
        if (!rows.count(id, offset, bytes.length)) {
            throw new ProblemException(ProblemType.UPLOAD_ELSEWHERE);
        }
        return offset + bytes.length;
    }

    public void cancel(UUID id) {
        rows.own(id);
        rows.remove(id);
        chunks.remove(id);
    }

    /** The whole file, on this server until it is closed. Throws NOT_FOUND, UPLOAD_INCOMPLETE, or STORAGE_AWAY. */
    public UploadedFile open(UUID id) throws IOException {
        var upload = rows.own(id);
        if (!upload.isComplete()) {
            throw new ProblemException(ProblemType.UPLOAD_INCOMPLETE);
        }
        return new UploadedFile(chunks.collect(id, upload.size()));
    }

    /** Ends the upload with the transaction that uses its file; throws NOT_FOUND when another one did so first. */
    @Transactional(TxType.MANDATORY)
    public void consume(UUID id) {
        if (!rows.remove(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
    }

    /** Removes the bytes of an upload that was consumed. */
    public void clear(UUID id) {
        chunks.remove(id);
    }
}
