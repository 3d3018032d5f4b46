package se.tmeit.predecessor;

import java.util.List;

/** Everything that is read of the predecessor's database. */
record Source(List<SourceRow> members, List<SourceRow> oldAccounts, List<SignUpRow> signUps, List<EventRow> events) {
}
