# shellcheck shell=bash
# What tools/bench.sh writes to docs/performance.md, once all is measured; it has the variables of that.
# shellcheck disable=SC2154 # they are set there

report() {
  cat <<TEXT
Measured on $(date +%F) with \`tools/bench.sh\`, commit $(git rev-parse --short HEAD), $(java -version 2>&1 | head -n 1 | tr -d '"'), $(nproc) cores, the load
generator and the database on the same cores; wrk with 2 threads and 32 connections for $seconds s after a warm-up of $warm_up s. 300 members.
The predecessor's figures (one worker) were measured on another machine of this kind.

| request | predecessor, requests/s | now, requests/s | ratio | target | met | p99 now |
| --- | --- | --- | --- | --- | --- | --- |
$(<"$work/table")

| figure | target | now |
| --- | --- | --- |
| ready after process start | 8 s | $ready_after_later s (the first time, on an empty work area: $ready_after_first s) |
| memory (RSS) at rest | below 300 MiB | $resting MiB |
| memory (RSS), highest under load | below 400 MiB | $loaded MiB |
| memory (RSS), highest while four log in with 64 MiB hashes | | $log_in_memory MiB |
| memory (RSS) with 500 open streams, heap of 256 MiB | below 400 MiB | $streams_memory |
| from the request of a comment until an open stream has heard of it | p99 1 s | $streams_heard |
| a photo of 12 megapixels, two being sent at a time: from its first byte until it is in the album | | $photos_sent |
| the same, until the worker in the same process has made all its sizes | | $photos_made |
| memory (RSS), highest meanwhile, heap of 256 MiB | below 450 MiB | $photos_memory MiB |
| mails a second to an SMTP server on the same machine, one worker | 200 | $one_worker |
| the same, two workers | | $two_workers |

Ceilings in the same run: nginx serves the same script ${nginx_script% *} times and the index page ${nginx_index% *} times a second;
\`pgbench -S\` (8 clients) makes $pgbench_simple transactions a second simple and $pgbench_prepared prepared.
TEXT
}

write_report() {
  report >"$work/report"
  cat "$work/report"
  if $write; then
    sed -e '/<!-- figures -->/,/<!-- end of figures -->/{//!d}' -e "/<!-- figures -->/r $work/report" docs/performance.md >"$work/performance.md"
    cp "$work/performance.md" docs/performance.md
  fi
}
