# shellcheck shell=bash
# What tools/bench.sh measures and what it is held against: starting and ending the server, workers and what they need.
# shellcheck disable=SC2154,SC2034 # shared with that

# All ports at once, so that a run does not stop in its middle, and never measures somebody else's server.
require_free_ports() {
  local one
  for one in "$port" "$nginx_port" "$database_port" "$smtp_port" "$((worker_port + 1))" "$((worker_port + 2))" "$storage_port"; do
    if port_in_use "$one"; then
      fail "Something on this machine listens on port $one, which tools/bench.sh needs: end it first."
    fi
  done
}

# Ends what was started, the server before its database.
finish() {
  end_all server worker-1 worker-2 sink nginx storage database
  rm -rf "$work"
}

build() {
  echo "Building the production package" >&2
  mvn -q -B package liberty:create liberty:deploy -DskipUTs -DlooseApplication=false >&2
}

start_database() {
  mvn -q -B dependency:build-classpath -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=test >/dev/null
  start database java -cp "target/test-classes:target/classes:$(<"$work/classpath")" se.tmeit.local.LocalDatabase "$work/postgres" "$database_port" 300
  await "Starting PostgreSQL" database test -s "$work/postgres/database-url"
}

start_storage() {
  start storage storage "$work/storage" "$storage_port"
  await "Starting the storage" storage answers_ok "$storage_port" /healthz
  use_storage "$storage_port"
}

# start_server [NAME=VALUE ...]: sets server_pid and ready_after (seconds from process start to ready). The API's limits are so high that
# nothing meets them, and still on: each request is counted, and what that costs is measured.
start_server() {
  local begun
  begun=$(date +%s%3N)
  start server env HTTP_PORT=$port HTTP_HOST=localhost DB_URL="$(<"$work/postgres/database-url")" DB_USER=tmeit DB_PASSWORD=tmeit \
    TMEIT_AUTH_SECURE_COOKIE=false TMEIT_AUTH_FREE_FAILURES=1000000 \
    TMEIT_API_REQUESTS_PER_MINUTE=1000000000 TMEIT_API_VISITORS_REQUESTS_PER_MINUTE=1000000000 WLP_OUTPUT_DIR="$work/out" "$@" \
    "$server/bin/server" run tmeit
  until curl -sf -o /dev/null "$address/health/ready"; do
    kill -0 "${groups[server]}" 2>/dev/null || give_up "Starting the server failed." server
    sleep 0.05
  done
  ready_after=$(awk "BEGIN { printf \"%.1f\", ($(date +%s%3N) - $begun) / 1000 }")
  server_pid=$(pgrep -g "${groups[server]}" -f ws-server.jar)
}

stop_server() {
  end_all server
  unset 'groups[server]'
}

# start_worker NUMBER: a process that only works, ready when this returns.
start_worker() {
  local its_port=$((worker_port + $1))
  start "worker-$1" env HTTP_PORT=$its_port HTTP_HOST=localhost DB_URL="$(<"$work/postgres/database-url")" DB_USER=tmeit DB_PASSWORD=tmeit \
    TMEIT_SERVE_ENABLED=false TMEIT_WORK_ENABLED=true TMEIT_MAIL_PORT=$smtp_port TMEIT_MAIL_STARTTLS=false WLP_OUTPUT_DIR="$work/worker-$1" \
    "$server/bin/server" run tmeit
  await "Starting worker $1" "worker-$1" answers_ok "$its_port" /health/ready
}

start_sink() {
  start sink java -cp "target/test-classes:target/classes:$(<"$work/classpath")" se.tmeit.local.LocalSmtpSink "$smtp_port"
}

# Serves the UI's build, and below /pictures/ what lies in $work/pictures.
start_nginx() {
  sed -e "s|PORT|$nginx_port|" -e "s|ROOT|$PWD/ui/dist|" -e "s|WORK|$work|" tools/bench/nginx.conf >"$work/nginx.conf"
  mkdir -p "$work/pictures"
  # Its processes are somebody else's when root starts it.
  chmod 755 "$work" "$work/pictures"
  start nginx nginx -p "$work" -c "$work/nginx.conf"
  await "Starting nginx" nginx answers_ok "$nginx_port" /index.html
}

resident_mib() {
  awk -v field="$1" '$1 == field":" { printf "%d", $2 / 1024 }' "/proc/$server_pid/status"
}

# From here on the highest memory counts anew.
forget_highest_memory() {
  echo 5 >"/proc/$server_pid/clear_refs"
}

session_cookie() {
  curl -s -o /dev/null -c - -H 'Content-Type: application/json' -d '{"email":"master@demo.tmeit.se","password":"kistan-demo-2026"}' \
    "$address/api/v1/sessions" | awk '$6 == "tmeit_session" { print $7 }'
}

database_url() {
  sed "s|^jdbc:postgresql://localhost:|postgresql://$1:tmeit@localhost:|" "$work/postgres/database-url"
}

# sql STATEMENT [USER]
sql() {
  psql -X -A -t -q -F ' ' -c "$1" "$(database_url "${2:-tmeit}")"
}
