# shellcheck shell=bash
# The part of tools/bench.sh about a server's start, its memory, members, files and log-ins; it has the functions and variables of that.
# shellcheck disable=SC2154,SC2034 # shared with that

largest_script() {
  find ui/dist/assets -name '*.js' -printf '%s %f\n' | sort -rn | head -n 1
}

# Sets ready_after_first and resting, of a server that is new.
measure_start() {
  ready_after_first=$ready_after
  $quick || sleep 15
  resting=$(resident_mib VmRSS)
  echo "Ready after $ready_after s, $resting MiB at rest" >&2
}

measure_pages() {
  local members="$address/api/v1/members" script member cookie
  script=$(largest_script)
  member=$(curl -s "$members?limit=1" | grep -o '"shortId":"[^"]*"' | head -n 1 | cut -d'"' -f4)
  cookie="Cookie: tmeit_session=$(session_cookie)"
  measure "member list, public ($(bytes "$members?limit=500") B)" 25.3 100 "$members?limit=500"
  measure "member list, logged in ($(bytes -H "$cookie" "$members?limit=500") B)" 13.4 100 -H "$cookie" "$members?limit=500"
  measure "one member ($(bytes "$members/$member") B)" 479 10 "$members/$member"
  measure "index page ($(bytes "$address/") B)" 2012 4 "$address/"
  measure "largest script (${script% *} B)" 978 3 "$address/assets/${script#* }"
  measure "\`/health/live\`" 9361 1 "$address/health/live"
}

# Sets log_in_memory. With hashes as large as the predecessor's, on a server of its own.
measure_log_ins() {
  local quiet
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
}

# Sets nginx_script, nginx_index, pgbench_simple and pgbench_prepared: what this machine can do at most.
measure_ceilings() {
  local script pgbench_url
  script=$(largest_script)
  load 3 32 "http://localhost:$nginx_port/assets/${script#* }" >/dev/null
  nginx_script=$(load "$seconds" 32 "http://localhost:$nginx_port/assets/${script#* }")
  nginx_index=$(load "$seconds" 32 "http://localhost:$nginx_port/index.html")
  pgbench_url=$(database_url tmeit_owner)
  pgbench -q -i -s 10 "$pgbench_url" >/dev/null 2>&1
  pgbench_simple=$(pgbench_rate "$pgbench_url")
  pgbench_prepared=$(pgbench_rate -M prepared "$pgbench_url")
}

pgbench_rate() { pgbench -n -S -c 8 -j 2 -T "$seconds" "$@" 2>/dev/null | awk '/^tps/ { printf "%d", $3 }'; }
