#!/usr/bin/env bash
# Measures the packaged server and writes the figures to docs/performance.md.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh
# shellcheck source=tools/bench/servers.sh
source tools/bench/servers.sh
# shellcheck source=tools/bench/load.sh
source tools/bench/load.sh
# shellcheck source=tools/bench/pages.sh
source tools/bench/pages.sh
# shellcheck source=tools/bench/events.sh
source tools/bench/events.sh
# shellcheck source=tools/bench/streams.sh
source tools/bench/streams.sh
# shellcheck source=tools/bench/photos.sh
source tools/bench/photos.sh
# shellcheck source=tools/bench/mail.sh
source tools/bench/mail.sh
# shellcheck source=tools/bench/report.sh
source tools/bench/report.sh

usage() {
  cat <<'TEXT'
Usage: tools/bench.sh [--quick] [--events | --mail | --streams | --photos] [--no-build] [--no-write]
Builds the production package, starts it with liberty/jvm.options on an embedded PostgreSQL with 300 invented members, and measures it
with wrk (2 threads, 32 connections, 15 s after a warm-up of 30 s), beside nginx and pgbench on the same machine: members and files, lists
of 200 and of 100,000 events, log-ins, 500 browsers that have the page of one event open, 100 photos that come and are looked at, and mail
to an SMTP server that takes everything. Takes half an hour, on a machine that should do nothing else.
  --events    only the lists of events; what is measured is only printed
  --mail      only the mail, likewise
  --streams   only the open browsers, likewise
  --photos    only the photos, likewise
  --quick     5 s after a warm-up of 5 s, and ten photos: to see whether it runs, not to quote
  --no-build  measure the package that the last run has built
  --no-write  print the table and leave docs/performance.md alone
Needs Node.js, wrk, nginx and pgbench (Debian: apt-get install wrk nginx-light postgresql-contrib).
TEXT
}

warm_up=30 seconds=15 quick=false build=true write=true only=everything
for argument in "$@"; do
  case $argument in
    --quick) quick=true warm_up=5 seconds=5 ;;
    --no-build) build=false ;;
    --no-write) write=false ;;
    --events | --mail | --streams | --photos) only=${argument#--} ;;
    --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done
for tool in node wrk nginx pgbench psql curl mvn; do
  command -v "$tool" >/dev/null || fail "tools/bench.sh needs $tool; see --help."
done

port=18080 nginx_port=18081 database_port=15432 smtp_port=18025 worker_port=18082 storage_port=18090
address=http://localhost:$port
work=$(mktemp -d)
log=$work
server=$PWD/target/liberty/wlp
# What is started gets a process group of its own, and ends with all it started itself.
set -m
trap finish EXIT

require_free_ports
if $build; then
  build
fi
start_storage
start_database
case $only in
  events)
    start_server
    measure_events
    ;;
  mail) measure_mail ;;
  streams) measure_streams ;;
  photos)
    start_nginx
    measure_photos
    ;;
  everything)
    start_server
    measure_start
    measure_pages
    measure_events
    loaded=$(resident_mib VmHWM)
    stop_server
    measure_log_ins
    ready_after_later=$ready_after
    measure_streams
    start_nginx
    measure_ceilings
    measure_photos
    measure_mail
    write_report
    ;;
esac
