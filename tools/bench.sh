#!/usr/bin/env bash
# Measures the packaged server and writes the figures to docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/bench.sh [--quick] [--events] [--mail] [--streams] [--no-write]
Builds the production package, starts it with liberty/jvm.options on an embedded PostgreSQL with 300 invented members, and measures it
with wrk (2 threads, 32 connections, 15 s after a warm-up of 30 s), beside nginx and pgbench on the same machine; then workers that send
mail to an SMTP server on the same machine, which takes everything; and 500 browsers that have the page of one event open. Before that, lists of 200 and of 100,000 events. Takes 20 minutes.
  --events    only the lists of events, and the table is only printed
  --mail      only the mail, likewise
  --streams   only the open browsers, likewise
  --quick     5 s after a warm-up of 5 s: to see whether it runs, not to quote
  --no-write  print the table and leave docs/performance.md alone
Needs Node.js, wrk, nginx and pgbench (Debian: apt-get install wrk nginx-light postgresql-contrib).
TEXT
}

warm_up=30 seconds=15 write=true events_only=false mail_only=false streams_only=false
for argument in "$@"; do
  case $argument in
    --quick) warm_up=5 seconds=5 ;;
    --no-write) write=false ;;
    --events) events_only=true ;;
    --mail) mail_only=true ;;
    --streams) streams_only=true ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done
for tool in node wrk nginx pgbench psql curl mvn; do
  command -v "$tool" >/dev/null || { echo "tools/bench.sh needs $tool; see --help." >&2; exit 1; }
done

port=18080 nginx_port=18081 database_port=15432 smtp_port=18025 worker_port=18082 storage_port=18090
address=http://localhost:$port
work=$(mktemp -d)
server=$PWD/target/liberty/wlp
children=()

# Ends what was started, the server before its database.
finish() {
  for ((i = ${#children[@]} - 1; i >= 0; i--)); do
    kill "${children[i]}" 2>/dev/null || true
    wait "${children[i]}" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

build() {
  echo "Building the production package" >&2
  mvn -q -B package liberty:create liberty:deploy -DskipUTs -DlooseApplication=false >&2
  mvn -q -B dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test >/dev/null
}

start_database() {
  java -cp "target/test-classes:target/classes:$(<"$work/classpath")" se.tmeit.local.LocalDatabase "$work/postgres" "$database_port" 300 \
    >"$work/database.log" 2>&1 &
  children+=($!)
  for _ in $(seq 120); do
    [[ -s $work/postgres/database-url ]] && return
    sleep 0.5
  done
  cat "$work/database.log" >&2
  exit 1
}

start_storage() {
  storage "$work/storage" "$storage_port" >"$work/storage.log" 2>&1 &
  children+=($!)
  use_storage "$storage_port"
}

# start_server [NAME=VALUE ...]: sets server_pid and ready_after (seconds from process start to ready). The API's limits are so high that
# nothing meets them, and still on: each request is counted, and what that costs is measured.
start_server() {
  local begun
  begun=$(date +%s%3N)
  env HTTP_PORT=$port HTTP_HOST=localhost DB_URL="$(<"$work/postgres/database-url")" DB_USER=tmeit DB_PASSWORD=tmeit \
    TMEIT_AUTH_SECURE_COOKIE=false TMEIT_AUTH_FREE_FAILURES=1000000 \
    TMEIT_API_REQUESTS_PER_MINUTE=1000000000 TMEIT_API_VISITORS_REQUESTS_PER_MINUTE=1000000000 WLP_OUTPUT_DIR="$work/out" "$@" \
    "$server/bin/server" run tmeit >"$work/server.log" 2>&1 &
  children+=($!)
  until curl -sf -o /dev/null "$address/health/ready"; do
    kill -0 "${children[-1]}" 2>/dev/null || { cat "$work/server.log" >&2; exit 1; }
    sleep 0.05
  done
  ready_after=$(awk "BEGIN { printf \"%.1f\", ($(date +%s%3N) - $begun) / 1000 }")
  server_pid=$(pgrep -n -f "ws-server.jar tmeit")
}

stop_server() {
  local last=$((${#children[@]} - 1))
  kill "$server_pid"
  wait "${children[last]}" || true
  unset "children[last]"
}

resident_mib() {
  awk -v field="$1" '$1 == field":" { printf "%d", $2 / 1024 }' "/proc/$server_pid/status"
}

# Says which errors the API answered with, and what the server logged: wrk counts them without their status.
tell_errors() {
  curl -s "$address/metrics" | grep -E '^http_server_requests_seconds_count.*status="[45]' >&2 || true
  grep -E '"loglevel":"(ERROR|WARNING)"' "$work/server.log" | tail -n 3 | cut -c1-500 >&2 || true
}

# load SECONDS CONNECTIONS ARGUMENTS...: wrk's requests per second and 99th percentile, as "1234 5.6ms".
load() {
  local time=$1 connections=$2
  shift 2
  wrk -t2 -c"$connections" -d"${time}s" --latency "$@" >"$work/wrk"
  if grep -q 'Non-2xx' "$work/wrk"; then
    echo "wrk got errors: ${*//tmeit_session=*/tmeit_session=...} $(grep 'Non-2xx' "$work/wrk")" >&2
    tell_errors
    exit 1
  fi
  awk '/99%/ { p99 = $2 } /Requests\/sec/ { rate = $2 } END { printf "%d %s", rate, p99 }' "$work/wrk"
}

# measure LABEL BASELINE TARGET ARGUMENTS...: one row of the table.
measure() {
  local label=$1 baseline=$2 target=$3
  shift 3
  load "$warm_up" 32 "$@" >/dev/null
  row "$label" "$baseline" "$target" "$(load "$seconds" 32 "$@")"
}

# row LABEL BASELINE TARGET "RATE P99"
row() {
  local rate=${4% *} p99=${4#* }
  awk -v label="$1" -v base="$2" -v target="$3" -v rate="$rate" -v p99="$p99" 'BEGIN {
    ratio = rate / base
    printf "| %s | %s | %s | %.1f× | %s× | %s | %s |\n", label, base, rate, ratio, target, (ratio >= target ? "yes" : "**no**"), p99 }' \
    | tee -a "$work/table" >&2
}

session_cookie() {
  curl -s -o /dev/null -c - -H 'Content-Type: application/json' -d '{"email":"master@demo.tmeit.se","password":"kistan-demo-2026"}' \
    "$address/api/v1/sessions" | awk '$6 == "tmeit_session" { print $7 }'
}

start_nginx() {
  sed -e "s|PORT|$nginx_port|" -e "s|ROOT|$PWD/ui/dist|" tools/bench/nginx.conf >"$work/nginx.conf"
  chmod 755 "$work"
  nginx -p "$work" -c "$work/nginx.conf" >/dev/null 2>&1 &
  children+=($!)
  until curl -sf -o /dev/null "http://localhost:$nginx_port/index.html"; do sleep 0.1; done
}

start_sink() {
  java -cp "target/test-classes:target/classes:$(<"$work/classpath")" se.tmeit.local.LocalSmtpSink "$smtp_port" >"$work/sink.log" 2>&1 &
  children+=($!)
}

# start_worker NUMBER: a process that only works, ready when this returns.
start_worker() {
  local its_port=$((worker_port + $1))
  env HTTP_PORT=$its_port HTTP_HOST=localhost DB_URL="$(<"$work/postgres/database-url")" DB_USER=tmeit DB_PASSWORD=tmeit \
    TMEIT_SERVE_ENABLED=false TMEIT_WORK_ENABLED=true TMEIT_MAIL_PORT=$smtp_port TMEIT_MAIL_STARTTLS=false WLP_OUTPUT_DIR="$work/worker-$1" \
    "$server/bin/server" run tmeit >"$work/worker-$1.log" 2>&1 &
  children+=($!)
  until curl -sf -o /dev/null "http://localhost:$its_port/health/ready"; do
    kill -0 "${children[-1]}" 2>/dev/null || { cat "$work/worker-$1.log" >&2; exit 1; }
    sleep 0.2
  done
}

database_url() {
  sed 's|^jdbc:postgresql://localhost:|postgresql://tmeit:tmeit@localhost:|' "$work/postgres/database-url"
}

sql() {
  psql -X -A -t -q -c "$1" "$(database_url)"
}

# send_mails COUNT: writes so many mails of 4 kB at once, waits until they are sent, and says how many went in a second.
send_mails() {
  sql "delete from outbox_mail"
  sql "insert into outbox_mail (id, message_id, recipient, template, subject, text_body, html_body, state, attempts, created_at, due_at)
       select gen_random_uuid(), '<' || gen_random_uuid() || '@localhost>', 'bench' || n || '@example.org', 'test-mail', 'Hej', repeat('Hej ', 250),
         '<p>' || repeat('Hej ', 750) || '</p>', 'PENDING', 0, now(), now() from generate_series(1, $1) n"
  while [[ $(sql "select count(*) from outbox_mail where state = 'PENDING'") != 0 ]]; do sleep 0.5; done
  sql "select round(count(*) / extract(epoch from max(settled_at) - min(settled_at))) from outbox_mail where state = 'SENT'"
}

measure_mail() {
  start_sink
  local mails=10000
  if [[ $warm_up != 30 ]]; then
    mails=1000
  fi
  start_worker 1
  send_mails "$mails" >/dev/null
  one_worker=$(send_mails "$mails")
  echo "One worker: $one_worker mails a second" >&2
  start_worker 2
  send_mails "$mails" >/dev/null
  two_workers=$(send_mails "$mails")
  echo "Two workers: $two_workers mails a second" >&2
}

# shellcheck source=tools/bench/events.sh
source tools/bench/events.sh

# measure_streams: sets what 500 open streams cost, and how soon they hear of a change.
measure_streams() {
  start_server TMEIT_LIVE_STREAMS_PER_MEMBER=1000
  local before
  session_cookie >/dev/null
  before=$(resident_mib VmRSS)
  read -r streams_memory streams_threads streams_median streams_p99 streams_highest \
    < <(node tools/bench/streams.mjs "$address" "$server_pid" 500 20)
  streams_memory="$streams_memory MiB (before: $before MiB), $streams_threads threads"
  streams_heard="$streams_median ms, p99 $streams_p99 ms, highest $streams_highest ms"
  echo "500 open streams: $streams_memory; a change is heard after $streams_heard" >&2
  stop_server
}

bytes() { curl -s "$@" | wc -c; }

build
start_storage
start_database
if $events_only; then
  start_server
  measure_events
  exit
fi
if $mail_only; then
  measure_mail
  exit
fi
if $streams_only; then
  measure_streams
  exit
fi
start_server
resting=$(resident_mib VmRSS)
first_ready=$ready_after
if [[ $warm_up == 30 ]]; then
  sleep 15
  resting=$(resident_mib VmRSS)
fi
echo "Ready after $ready_after s, $resting MiB at rest" >&2

script=$(find ui/dist/assets -name '*.js' -printf '%s %f\n' | sort -rn | head -n 1)
script_bytes=${script% *} script_name=${script#* }
member=$(curl -s "$address/api/v1/members?limit=1" | grep -o '"shortId":"[^"]*"' | head -n 1 | cut -d'"' -f4)
cookie="Cookie: tmeit_session=$(session_cookie)"

measure "member list, public ($(bytes "$address/api/v1/members?limit=500") B)" 25.3 100 "$address/api/v1/members?limit=500"
measure "member list, logged in ($(bytes -H "$cookie" "$address/api/v1/members?limit=500") B)" 13.4 100 -H "$cookie" "$address/api/v1/members?limit=500"
measure "one member ($(bytes "$address/api/v1/members/$member") B)" 479 10 "$address/api/v1/members/$member"
measure "index page ($(bytes "$address/") B)" 2012 4 "$address/"
measure "largest script ($script_bytes B)" 978 3 "$address/assets/$script_name"
measure "\`/health/live\`" 9361 1 "$address/health/live"
measure_events
loaded=$(resident_mib VmHWM)

stop_server
start_server TMEIT_AUTH_ARGON2_MEMORY_KIB=65536 TMEIT_AUTH_ARGON2_PASSES=3
session_cookie >/dev/null
load "$warm_up" 32 "$address/health/live" >/dev/null
load 5 4 -s tools/bench/log-in.lua "$address/api/v1/sessions" >/dev/null
row "log-ins (Argon2id, 64 MiB, t=3, p=1; 4 connections)" 5.6 1 "$(load "$seconds" 4 -s tools/bench/log-in.lua "$address/api/v1/sessions")"
quiet=$(load "$seconds" 32 "$address/health/live")
wrk -t1 -c4 -d"$((seconds + 2))s" -s tools/bench/log-in.lua "$address/api/v1/sessions" >/dev/null &
sleep 1
row "\`/health/live\` while four people log in, against the same without" "${quiet% *}" 0.5 "$(load "$seconds" 32 "$address/health/live")"
wait $!
log_in_memory=$(resident_mib VmHWM)
stop_server

measure_streams

start_nginx
load 3 32 "http://localhost:$nginx_port/assets/$script_name" >/dev/null
nginx_script=$(load "$seconds" 32 "http://localhost:$nginx_port/assets/$script_name")
nginx_index=$(load "$seconds" 32 "http://localhost:$nginx_port/index.html")
pgbench_url=$(sed 's|^jdbc:postgresql://localhost:|postgresql://tmeit_owner:tmeit@localhost:|' "$work/postgres/database-url")
pgbench -q -i -s 10 "$pgbench_url" >/dev/null 2>&1
pgbench_rate() { pgbench -n -S -c 8 -j 2 -T "$seconds" "$@" "$pgbench_url" 2>/dev/null | awk '/^tps/ { printf "%d", $3 }'; }

measure_mail

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
| ready after process start | 8 s | $ready_after s (the first time, on an empty work area: $first_ready s) |
| memory (RSS) at rest | below 300 MiB | $resting MiB |
| memory (RSS), highest under load | below 400 MiB | $loaded MiB |
| memory (RSS), highest while four log in with 64 MiB hashes | | $log_in_memory MiB |
| memory (RSS) with 500 open streams, heap of 256 MiB | below 400 MiB | $streams_memory |
| from the request of a comment until an open stream has heard of it | 1 s | $streams_heard |
| mails a second to an SMTP server on the same machine, one worker | 200 | $one_worker |
| the same, two workers | | $two_workers |

Ceilings in the same run: nginx serves the same script ${nginx_script% *} times and the index page ${nginx_index% *} times a second;
\`pgbench -S\` (8 clients) makes $(pgbench_rate) transactions a second simple and $(pgbench_rate -M prepared) prepared.
TEXT
}

report >"$work/report"
cat "$work/report"
if $write; then
  sed -e '/<!-- figures -->/,/<!-- end of figures -->/{//!d}' -e "/<!-- figures -->/r $work/report" docs/performance.md >"$work/performance.md"
  cp "$work/performance.md" docs/performance.md
fi
