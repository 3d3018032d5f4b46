#!/usr/bin/env bash
# Runs every test. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
# shellcheck source=tools/common.sh
source tools/common.sh
# shellcheck source=tools/kustomize.sh
source tools/kustomize.sh

usage() {
  cat <<'TEXT'
Usage: tools/test.sh [--short] [--java-home DIR]

Installs what the tests need and runs all of them, layer by layer; goes on after a layer that fails. The last line is
"N passed, N failed, N skipped", and what failed is named before it; checks such as a linter count as one test. Exits with 1 when
anything failed. With CI=true, tests of Java and of the browser that failed are run once more, and named when they then passed.

  --short           compiles anew, then only the Java unit tests and a start of the server: a round on another JDK
  --java-home DIR   the JDK to use; JAVA_HOME unless given, else the one that is found
  --help            this text

The browser tests use Chromium: CHROMIUM_PATH, or the one on the path, or Debian's package where that can be installed. Likewise podman and
HAProxy for the tests of the image.
TEXT
}

short=false
while (($#)); do
  case $1 in
    --short) short=true ;;
    --java-home)
      export JAVA_HOME=${2:?--java-home wants a folder}
      shift
      ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

require_jdk
require_maven
require_node

log=$root/target/test-run
if $short; then
  log+=-short
fi
counts=$log/counts
rm -rf "$log" target/surefire-reports target/failsafe-reports
mkdir -p "$counts"
# A crowded CI machine makes a test late now and then: there, what failed is run once more, and named at the end all the same.
again=0
if [[ ${CI:-} == true ]]; then
  again=1
fi
# What lives for minutes is ready sooner with the first compiler alone: Maven, and the servers of the journeys.
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" JVM_ARGS=-XX:TieredStopAtLevel=1
maven=(mvn --batch-mode --no-transfer-progress -Dstyle.color=never)

heading() {
  printf '\n=== %s ===\n' "$1"
}

count() {
  node tools/test-totals.mjs "$@"
}

# Runs a layer that writes reports, and holds it to having run a test: layer NAME REPORTS COMMAND, REPORTS being a pattern.
layer() {
  local name=$1 pattern=$2 status=0 totals
  shift 2
  "$@" || status=$?
  local reports=()
  mapfile -t reports < <(compgen -G "$pattern")
  totals=$(count "${reports[@]}")
  if [[ $totals == '0 passed, 0 failed'* ]]; then
    say "This layer ran no test."
    printf 'passed 0 failed 1 skipped 0\n' >"$counts/$name.txt"
  elif ((status != 0)) && [[ $totals == *' 0 failed,'* ]]; then
    say "This layer failed outside its tests."
    printf 'passed 0 failed 1 skipped 0\n' >"$counts/$name.txt"
  fi
  printf '\n%s\n' "$totals"
}

# Runs a check without a report of its own; it counts as one test.
check() {
  local name=$1
  shift
  if "$@"; then
    printf 'passed 1 failed 0 skipped 0\n' >"$counts/$name.txt"
  else
    printf 'passed 0 failed 1 skipped 0\n' >"$counts/$name.txt"
  fi
}

skip() {
  local name=$1
  shift
  say "SKIPPED: $*"
  printf 'passed 0 failed 0 skipped 1\n' >"$counts/$name.txt"
}

scripts() {
  heading "Scripts"
  if command -v shellcheck >/dev/null || { can_install && install_packages shellcheck; }; then
    local files=()
    mapfile -t files < <(git grep -lE '^#!.*\bbash|^# shellcheck shell=bash')
    check scripts shellcheck -x --severity=warning "${files[@]}"
  else
    skip scripts "there is no shellcheck, and it cannot be installed here."
  fi
  heading "Development cluster"
  check dev-cluster node --test --test-reporter=dot tools/dev-cluster
  heading "Kubernetes manifests"
  check manifests tools/check-manifests.sh
  heading "Workflows"
  check workflows lint_workflows
  heading "Scripts of releases"
  check release-scripts release_scripts
  heading "Licences"
  check licences licences
}

# In a shell of its own, which alone ends when there is nothing to render manifests with.
release_scripts() (
  find_kustomize
  node --test --test-reporter=dot tools/test-scripts
)

licences() {
  tools/sbom.sh && node tools/licences.mjs
}

# The linter is one of the UI's packages.
lint_workflows() {
  tools/build-ui.sh --install-only && node tools/lint-workflows.mjs
}

java_units() {
  heading "Java: unit tests"
  if ! command -v redis-server >/dev/null && ! { can_install && install_packages redis-server; }; then
    say "There is no redis-server, and it cannot be installed here: tests of limits in Redis are SKIPPED."
  fi
  layer java-units 'target/surefire-reports/TEST-*.xml' "${maven[@]}" test "-Dsurefire.rerunFailingTestsCount=$again"
}

java_in_server() {
  heading "Java: in the server and over HTTP"
  layer java-in-server 'target/failsafe-reports/TEST-*.xml' "${maven[@]}" verify -DskipUi -DskipUTs "-Dfailsafe.rerunFailingTestsCount=$again" "$@"
}

ui() {
  heading "UI: packages"
  check ui-packages tools/build-ui.sh --install-only
  heading "UI: types and lint"
  check ui-lint npm --prefix ui run --silent lint
  heading "UI: unit tests"
  layer ui-units "$log/vitest.json" npm --prefix ui --silent test -- --reporter=default --reporter=json --outputFile.json="$log/vitest.json"
  heading "UI: build and size"
  check ui-size tools/build-ui.sh
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    command -v "$name" && return
  done
  return 1
}

serve_demo() {
  local port=$1 database_port=$2 smtp_port=$3 mailbox_port=$4 storage_port=$5
  # The journeys sign links with it, as the server does.
  TMEIT_AUTH_SECRET_KEY=$(random_key)
  export TMEIT_AUTH_SECRET_KEY
  "${maven[@]}" --quiet dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$log/classpath" -Dmdep.regenerateFile=true
  # The photos of the demo data go into it.
  use_storage "$storage_port"
  start storage storage "$log/storage" "$storage_port"
  start database java -cp "target/test-classes:target/classes:$(<"$log/classpath")" se.tmeit.local.LocalDatabase "$log/postgres" "$database_port"
  start mailbox java -cp "target/test-classes:target/classes:$(<"$log/classpath")" se.tmeit.local.LocalMailbox "$smtp_port" "$mailbox_port"
  await "Starting PostgreSQL" database test -e "$log/postgres/database-url"
  await "Starting the mailbox" mailbox answers_ok "$mailbox_port" /
  await "Starting the storage" storage answers_ok "$storage_port" /healthz
  HTTP_PORT=$port HTTP_HOST=localhost DB_URL=$(<"$log/postgres/database-url") DB_USER=tmeit DB_PASSWORD=tmeit \
    TMEIT_AUTH_SECURE_COOKIE=false TMEIT_PUBLIC_ADDRESS=http://localhost:$port TMEIT_WORK_ENABLED=true \
    TMEIT_MAIL_PORT=$smtp_port TMEIT_MAIL_STARTTLS=false WLP_OUTPUT_DIR=$log/output start server target/liberty/wlp/bin/server run tmeit
  await "Starting the server" server answers_ok "$port" /health/ready
}

# In a shell of its own, which ends the server with it.
journeys() (
  port=$(free_port 18080)
  mailbox_port=$(free_port 18025)
  set -m
  trap 'end_all server mailbox storage database 2>/dev/null' EXIT
  serve_demo "$port" "$(free_port 25432)" "$(free_port 12525)" "$mailbox_port" "$(free_port 19000)"
  tools/smoke.sh "http://localhost:$port" --wait 10 --version "$(site_version)" || exit
  cd ui
  BASE_URL=http://localhost:$port MAILBOX_URL=http://localhost:$mailbox_port PLAYWRIGHT_JSON_OUTPUT_NAME=$log/playwright.json node_modules/.bin/playwright test --reporter=list,json
)

# A Keycloak of its own, whose data lives in its memory only; the log-ins through it, in a shell that ends all with it.
journeys_elsewhere() (
  local results=$log/playwright-system.json
  log=$log/system
  mkdir -p "$log"
  port=$(free_port 18180)
  keycloak_port=$(free_port 18280)
  mailbox_port=$(free_port 18125)
  export TMEIT_ADDRESS=http://localhost:$port TMEIT_CLIENT_SECRET=between-the-two
  set -m
  trap 'end_all server mailbox storage database keycloak 2>/dev/null' EXIT
  "${maven[@]}" --quiet dependency:unpack@keycloak || exit
  local keycloak=(target/keycloak/keycloak-*)
  mkdir -p "${keycloak[0]}/data/import"
  cp src/test/keycloak/tmeit-realm.json "${keycloak[0]}/data/import/"
  JAVA_OPTS_KC_HEAP='-Xms64m -Xmx384m' start keycloak "${keycloak[0]}/bin/kc.sh" start-dev --import-realm --db=dev-mem \
    --http-host=localhost --http-port="$keycloak_port" --http-management-port="$(free_port 18380)"
  local issuer=http://localhost:$keycloak_port/realms/tmeit provider
  for provider in KEYCLOAK WRONGSECRET DOWN; do
    export "TMEIT_OIDC_${provider}_ISSUER=$issuer" "TMEIT_OIDC_${provider}_CLIENT_ID=tmeit" "TMEIT_OIDC_${provider}_CLIENT_SECRET=$TMEIT_CLIENT_SECRET"
  done
  export TMEIT_OIDC_PROVIDERS=keycloak,wrongsecret,down TMEIT_OIDC_KEYCLOAK_NAME=Keycloak
  export TMEIT_OIDC_WRONGSECRET_CLIENT_SECRET=not-that-one TMEIT_OIDC_DOWN_ISSUER=http://localhost:1
  serve_demo "$port" "$(free_port 25532)" "$(free_port 12625)" "$mailbox_port" "$(free_port 19100)"
  await "Starting Keycloak" keycloak answers_ok "$keycloak_port" /realms/tmeit/.well-known/openid-configuration
  cd ui
  BASE_URL=$TMEIT_ADDRESS MAILBOX_URL=http://localhost:$mailbox_port PLAYWRIGHT_JSON_OUTPUT_NAME=$results \
    node_modules/.bin/playwright test --config=playwright.system.config.ts --reporter=list,json
)

schema() {
  heading "Schema gate"
  check schema-gate tools/test-schema-gate.sh
}

browser() {
  heading "Browser"
  CHROMIUM_PATH=${CHROMIUM_PATH:-$(find_chromium || true)}
  if [[ -z $CHROMIUM_PATH ]] && can_install && install_packages chromium; then
    CHROMIUM_PATH=$(find_chromium)
  fi
  if [[ -z $CHROMIUM_PATH ]]; then
    skip browser "there is no Chromium, and it cannot be installed here; install it, or set CHROMIUM_PATH."
    skip system "there is no Chromium to log in through Keycloak with."
    return
  fi
  export CHROMIUM_PATH
  layer browser "$log/playwright.json" journeys
  heading "System: log-in through Keycloak"
  layer system "$log/playwright-system.json" journeys_elsewhere
}

# Bases from a registry where there is one to ask; root on a Debian machine makes them of its packages.
in_containers() {
  local bases=()
  if can_install; then
    bases=(--local-bases)
  fi
  tools/image.sh --no-tests "${bases[@]}" && tools/test-image.sh --report "$log/image.json"
}

image() {
  heading "Image"
  if tools/test-image.sh --install-only; then
    layer image "$log/image.json" in_containers
  else
    skip image "the image is neither built nor run."
  fi
}

started=$SECONDS
if $short; then
  rm -rf target/classes target/test-classes
  java_units
  java_in_server -Dit.test=SmokeIT
else
  scripts
  # What needs neither each other's result nor a quiet machine shares the cores.
  ui >"$log/ui.log" 2>&1 &
  java_units
  wait
  cat "$log/ui.log"
  java_in_server
  schema
  browser
  image
fi

heading "Java $(jdk_version "$JAVA_HOME"), $((SECONDS - started)) s"
mapfile -t reports < <(compgen -G 'target/surefire-reports/TEST-*.xml'; compgen -G 'target/failsafe-reports/TEST-*.xml'; compgen -G "$log/*.json"; compgen -G "$counts/*.txt")
node tools/test-failures.mjs "${reports[@]}"
totals=$(count "${reports[@]}")
say "$totals"
[[ $totals == *' 0 failed,'* ]]
