# shellcheck shell=bash
# The load of tools/bench.sh, and the rows of its table; it has the functions and variables of that.
# shellcheck disable=SC2154 # they are set there

bytes() { curl -s "$@" | wc -c; }

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
    printf "| %s | %s | %s | %.*f× | %s× | %s | %s |\n", label, base, rate, ratio < 2 ? 2 : 1, ratio, target, (ratio >= target ? "yes" : "**no**"), p99 }' \
    | tee -a "$work/table" >&2
}
