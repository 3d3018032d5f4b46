# shellcheck shell=bash
# The part of tools/bench.sh about open browsers; it has the functions and variables of that.
# shellcheck disable=SC2154,SC2034 # shared with that

# Sets streams_memory and streams_heard: what 500 open streams cost, and how soon they hear of a change.
measure_streams() {
  local before memory threads median p99 highest
  start_server TMEIT_LIVE_STREAMS_PER_MEMBER=1000
  session_cookie >/dev/null
  before=$(resident_mib VmRSS)
  read -r memory threads median p99 highest < <(node tools/bench/streams.mjs "$address" "$server_pid" 500 20)
  streams_memory="$memory MiB (before: $before MiB), $threads threads"
  streams_heard="$median ms, p99 $p99 ms, highest $highest ms"
  echo "500 open streams: $streams_memory; a change is heard after $streams_heard" >&2
  stop_server
}
