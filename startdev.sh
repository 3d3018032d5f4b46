#!/usr/bin/env bash
# The development environment. See --help.
set -euo pipefail
cd "$(dirname "$0")"
root=$PWD
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: ./startdev.sh            the site in a Kubernetes cluster on this machine
       ./startdev.sh --down     removes that cluster, with all its data
       ./startdev.sh --local [--port N] [--reset]

Starts the site on this machine, with its own PostgreSQL and invented members, and shows changed files within seconds: the site on
http://localhost:8080, the mail that it sends on http://localhost:8025.

Without --local it runs as in production, in a cluster (Kind) that Tilt keeps up to date. Needs Docker, kind, kubectl, tilt and ctlptl,
and what --local needs; says what is missing and how to get it. Ctrl-C ends Tilt and leaves the cluster running. More in docs/development.md.

  --down     removes the cluster, its registry, images and secrets
  --local    everything as processes of this machine, no containers. Needs a JDK (17 or newer), Maven and Node.js (20 or newer).
  --port N   with --local: the site's port; 8080 unless given
  --reset    with --local: forgets all data first
  --help     this text

With --local, data, logs and what was resolved once are kept in .local/, and Ctrl-C stops everything.
TEXT
}

wrong() {
  { say "$1"; usage; } >&2
  exit 2
}

local=false
down=false
reset=false
port=
while (($#)); do
  case $1 in
    --local) local=true ;;
    --down) down=true ;;
    --reset) reset=true ;;
    --port)
      is_port "${2:-}" || fail "--port wants a number from 1 to 65535."
      port=$2
      shift
      ;;
    --help) usage; exit ;;
    *) wrong "There is no option $1." ;;
  esac
  shift
done

if $down; then
  if $local || $reset || [[ -n $port ]]; then
    wrong "--down goes alone: what --local started ends with Ctrl-C."
  fi
  exec tools/dev-cluster.sh down
fi
if ! $local; then
  if $reset || [[ -n $port ]]; then
    wrong "--port and --reset are for --local. To start the cluster afresh: ./startdev.sh --down, then ./startdev.sh"
  fi
  exec tools/dev-cluster.sh up
fi
port=${port:-8080}

state=$root/.local
log=$state/log
running=$state/running
database=$state/postgres
objects=$state/storage
classpath=$state/classpath
resolved=$state/resolved-pom

# Whether a process group has a process of this folder; its number alone may have gone to somebody else.
is_ours() {
  ps -eo pgid=,args= | awk -v group="$1" -v root="$root/" '$1 == group && index($0, root) { found = 1 } END { exit !found }'
}

# A run that was killed may have left processes; one that still runs keeps its own.
end_leftovers() {
  [[ -e $running ]] || return 0
  local script others group
  read -r script others <"$running"
  if [[ $(ps -o args= -p "$script" 2>/dev/null) == *startdev.sh* ]]; then
    fail "The development environment is running already (process $script): press Ctrl-C there first."
  fi
  for group in $others; do
    if is_ours "$group"; then
      end_group "$group" 20
    fi
  done
  rm -f "$running"
}

run() {
  start "$@"
  echo "$$ ${groups[*]}" >"$running"
}

stop() {
  trap - EXIT
  trap '' INT TERM HUP
  end_all server ui mailbox storage database
  rm -f "$running"
}

# Everything Maven needs is on the machine once it ran with this pom.xml; from then on it need not ask the network.
server() {
  local offline=()
  if cmp -s pom.xml "$resolved"; then
    offline=(--offline)
  fi
  exec mvn --batch-mode "${offline[@]}" test-compile dependency:build-classpath liberty:dev \
    -Dmdep.includeScope=test -Dmdep.outputFile="$classpath" \
    -DserverName=local -Ddebug=false -DskipTests -DskipInstallFeature=true
}

started=$SECONDS
require_jdk
require_maven
require_node

mkdir -p "$log" ui/dist
end_leftovers
if port_in_use "$port"; then
  fail "Port $port is in use: stop what listens there, or choose another one with --port."
fi
if $reset; then
  rm -rf "$database" "$objects"
fi

set -m
# The shell would report each process that it ends.
trap 'stop 2>/dev/null' EXIT
trap 'say; say "Stopping …"; exit 130' INT
trap 'exit 143' TERM HUP

say "Starting with Java $(jdk_version "$JAVA_HOME") and Node $(node --version); the logs are in .local/log/."
database_port=$(free_port 15432)
smtp_port=$(free_port 2525)
mailbox_port=$(free_port 8025)
storage_port=$(free_port 9000)
export HTTP_PORT=$port HTTP_HOST=localhost LOG_FORMAT=simple
export DB_URL=jdbc:postgresql://localhost:$database_port/tmeit DB_USER=tmeit DB_PASSWORD=tmeit
# These processes live for a few minutes: the first compiler alone makes them start sooner.
export JVM_ARGS='-XX:TieredStopAtLevel=1' MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}"
export TMEIT_AUTH_SECURE_COOKIE=false TMEIT_UI_RELOAD=true TMEIT_PUBLIC_ADDRESS=http://localhost:$port
# Kept with the data that it encrypts. The invented masters' time to get a second factor does not run out.
[[ -e $state/secret-key ]] || random_key >"$state/secret-key"
TMEIT_AUTH_SECRET_KEY=$(<"$state/secret-key")
export TMEIT_AUTH_SECRET_KEY TMEIT_AUTH_MASTER_GRACE=P3650D
export TMEIT_WORK_ENABLED=true TMEIT_MAIL_PORT=$smtp_port TMEIT_MAIL_STARTTLS=false
use_storage "$storage_port"

rm -f "$classpath" "$database/database-url"
run server server
run ui tools/watch-ui.sh
await "Compiling the server" server test -s "$classpath"
run database java -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$(<"$classpath")" se.tmeit.local.LocalDatabase "$database" "$database_port"
run mailbox java -XX:TieredStopAtLevel=1 -Xmx128m -cp "$root/target/test-classes:$root/target/classes:$(<"$classpath")" se.tmeit.local.LocalMailbox "$smtp_port" "$mailbox_port"
run storage storage "$objects" "$storage_port"
await "Starting PostgreSQL" database test -e "$database/database-url"
say "  database    ready after $((SECONDS - started)) s"
await "Starting the server" server answers_ok "$port" /health/ready
say "  server      ready after $((SECONDS - started)) s"
cp pom.xml "$resolved"
await "Building the UI" ui test -e ui/dist/index.html

await "Starting the mailbox" mailbox answers_ok "$mailbox_port" /
await "Starting the storage" storage answers_ok "$storage_port" /healthz

# By the shell itself: a Ctrl-C goes to the program in the foreground, and would be lost with one that only prints.
say "
  Site                http://localhost:$port
  Mailbox             http://localhost:$mailbox_port (every mail that the site sends; nothing leaves this machine)
  API documentation   http://localhost:$port/api/v1/docs
  Database            $DB_URL (user and password: tmeit)
  Log-ins             master@demo.tmeit.se, marshal@demo.tmeit.se, prao@demo.tmeit.se
                      password: kistan-demo-2026

Ready. A changed file shows within seconds; Ctrl-C stops everything."

wait -n "${groups[@]}" || true
for name in "${!groups[@]}"; do
  kill -0 "${groups[$name]}" 2>/dev/null || give_up "The $name stopped by itself." "$name"
done
