#!/usr/bin/env bash
# Tests the image as a cluster runs it. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh
# shellcheck source=tools/containers.sh
source tools/containers.sh

usage() {
  cat <<'TEXT'
Usage: tools/test-image.sh [--image NAME] [--report FILE] [TEST...]
       tools/test-image.sh --install-only

Runs the image in every role, read-only, without rights and with little memory as k8s-base has it, on a real PostgreSQL: migrations, probes,
mail, a database that goes away, SIGTERM with requests under way, and the replacement of two servers under load. Everything that it
starts listens on this machine alone, and is ended with it. tools/image.sh builds the image before.

  --image NAME    the image; localhost/tmeit with the version of this tree unless given
  --report FILE   where to write the results as JSON; target/test-image/report.json unless given
  TEST            only these of tools/test-image, such as "rolling" or "stop"; all unless given
  --install-only  stops after the programs that the tests need
  --help          this text

Needs podman, HAProxy and psql, which root on a Debian machine gets; a JDK (17 or newer), Maven and Node.js (20 or newer).
TEXT
}

version=$(site_version)
image=localhost/tmeit:$version
work=$PWD/target/test-image
report=$work/report.json
install_only=false
files=()
while (($#)); do
  case $1 in
    --image) image=${2:?--image wants a name}; shift ;;
    --report) report=$(realpath -m "${2:?--report wants a file}"); shift ;;
    --install-only) install_only=true ;;
    --help) usage; exit ;;
    -*) usage >&2; exit 2 ;;
    *) files+=("tools/test-image/$1.test.mjs") ;;
  esac
  shift
done
if ((${#files[@]} == 0)); then
  files=(tools/test-image/*.test.mjs)
fi

# Removes what the tests have left, then ends what was started for them, the database last.
finish() {
  trap '' INT TERM HUP
  end_all tests
  local left=()
  mapfile -t left < <(podman ps --all --quiet --filter "label=tmeit-test-image=$TEST_RUN")
  if ((${#left[@]})); then
    podman rm --force --volumes --time=0 "${left[@]}" >/dev/null
  fi
  end_all mailbox storage database
}

require_jdk
require_maven
require_node
command -v podman >/dev/null || { can_install && install_packages "${PODMAN_PACKAGES[@]}"; } || true
require_containers || true
[[ $container_tool == podman ]] || fail "podman is missing: install it, for example with 'apt-get install podman'."
require_program haproxy haproxy
require_program psql postgresql-client
if $install_only; then
  exit
fi
podman image exists "$image" || fail "There is no image $image: build it with tools/image.sh, or name one with --image."

rm -rf "$work"
mkdir -p "$work" "$(dirname "$report")"
log=$work
export TEST_IMAGE=$image TEST_WORK=$work TEST_RUN=$$ TEST_PODMAN_OPTIONS=${run_options[*]}
TEST_DATABASE_PORT=$(free_port 25632)
TEST_SMTP_PORT=$(free_port 12725)
TEST_MAILBOX_PORT=$(free_port 18225)
TEST_STORAGE_PORT=$(free_port 19200)
TEST_SECRET_KEY=$(random_key)
export TEST_DATABASE_PORT TEST_SMTP_PORT TEST_MAILBOX_PORT TEST_STORAGE_PORT TEST_SECRET_KEY

mvn --batch-mode --no-transfer-progress --quiet -Dstyle.color=never test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath" -Dmdep.regenerateFile=true
classpath=target/test-classes:target/classes:$(<"$work/classpath")

set -m
trap 'finish 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
use_storage "$TEST_STORAGE_PORT"
start storage storage "$work/storage" "$TEST_STORAGE_PORT"
start database java -cp "$classpath" se.tmeit.local.LocalDatabase "$work/postgres" "$TEST_DATABASE_PORT"
start mailbox java -cp "$classpath" se.tmeit.local.LocalMailbox "$TEST_SMTP_PORT" "$TEST_MAILBOX_PORT"
await "Starting PostgreSQL" database test -s "$work/postgres/database-url"
await "Starting the mailbox" mailbox answers_ok "$TEST_MAILBOX_PORT" /
# It takes another port when that one is in use.
TEST_DATABASE_PORT=$(sed 's|.*:\([0-9]*\)/.*|\1|' "$work/postgres/database-url")
# The embedded server believes everybody; from here on, all but its superuser must know their password.
printf 'host all %s\n' 'postgres 127.0.0.1/32 trust' 'postgres ::1/128 trust' 'all 127.0.0.1/32 scram-sha-256' 'all ::1/128 scram-sha-256' \
  >"$work/postgres/data/pg_hba.conf"
psql --no-psqlrc --quiet --tuples-only --command='select pg_reload_conf()' "postgresql://postgres@localhost:$TEST_DATABASE_PORT/postgres" >/dev/null

# In a group of its own, which ends with all that the tests have started. Two files at once: the machine may have two cores only.
# A test that hangs fails.
node --test --test-concurrency=2 --test-timeout=600000 --test-reporter=spec --test-reporter-destination=stdout \
  --test-reporter=./tools/test-image/report.mjs --test-reporter-destination="$report" \
  "${files[@]}" </dev/null &
groups[tests]=$!
wait "${groups[tests]}"
