# shellcheck shell=bash
# What the scripts share: finding the tools, installing the missing ones where that can be done, and ports. Sourced, not run.

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

can_install() {
  [[ $EUID -eq 0 ]] && command -v apt-get >/dev/null
}

# Installs Debian packages; a machine whose lists are older than its packages gets new lists first.
install_packages() {
  say "Installing $* …"
  local log
  log=$(mktemp)
  if ! DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$log" 2>&1; then
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } >"$log" 2>&1 ||
      { tail -n 20 "$log" >&2; rm -f "$log"; return 1; }
  fi
  rm -f "$log"
}

# Finds a program, or installs its Debian package where that can be done; ends without: require_program PROGRAM PACKAGE
require_program() {
  command -v "$1" >/dev/null || { can_install && install_packages "$2"; } || true
  command -v "$1" >/dev/null || fail "$1 is missing: install it, for example with 'apt-get install $2'."
}

# The version of the site; java tools/SetVersion.java --check holds all other places to it.
site_version() {
  sed -n 's/^  "version": "\(.*\)",$/\1/p' ui/package.json
}

# The first number of a version such as 17.0.15, v20.20.2 or 3.8.7.
major() {
  sed -n 's/^[^0-9]*\([0-9]\{1,\}\).*/\1/p' <<<"$1" | head -n 1
}

jdk_version() {
  [[ -x $1/bin/javac && -x $1/bin/java ]] && major "$("$1/bin/javac" -version 2>&1)"
}

# Sets JAVA_HOME to a JDK of 17 or newer: the one asked for, else the one on the path, else the newest of the usual folder.
require_jdk() {
  local candidate version
  if [[ -n ${JAVA_HOME:-} ]]; then
    version=$(jdk_version "$JAVA_HOME") || version=0
    ((version >= 17)) ||
      fail "JAVA_HOME is $JAVA_HOME, but there is no JDK 17 or newer (with javac) in that folder."
  else
    candidate=$(readlink -f "$(command -v javac)" 2>/dev/null) || candidate=none
    for candidate in "${candidate%/bin/javac}" $(printf '%s\n' /usr/lib/jvm/* | sort -rV); do
      if version=$(jdk_version "$candidate") && ((version >= 17)); then
        JAVA_HOME=$candidate
        break
      fi
    done
    [[ -n ${JAVA_HOME:-} ]] ||
      fail "There is no JDK 17 or newer (with javac) on this machine: install one, for example with 'apt-get install openjdk-17-jdk-headless', or set JAVA_HOME."
  fi
  export JAVA_HOME PATH="$JAVA_HOME/bin:$PATH"
}

has_maven() {
  local version
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
  [[ -n $version && $(printf '3.8\n%s\n' "$version" | sort -V | head -n 1) == 3.8 ]]
}

require_maven() {
  has_maven || { can_install && install_packages maven; } || true
  has_maven || fail "Maven 3.8 or newer is missing: install it, for example with 'apt-get install maven'."
}

has_node() {
  local version
  version=$(major "$(node --version 2>/dev/null)")
  [[ -n $version ]] && ((version >= 20)) && command -v npm >/dev/null
}

require_node() {
  if ! has_node && can_install && (($(major "$(apt-cache policy nodejs | sed -n 's/ *Candidate: //p')") + 0 >= 20)); then
    install_packages nodejs npm || true
  fi
  has_node || fail "Node.js 20 or newer with npm is missing: install it from your distribution, or as https://nodejs.org says."
}

is_port() {
  [[ $1 =~ ^[1-9][0-9]{0,4}$ ]] && (($1 < 65536))
}

port_in_use() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# The first port from $1 on that nothing listens on.
free_port() {
  local port=$1
  while port_in_use "$port"; do
    port=$((port + 1))
  done
  echo "$port"
}

# Whether a GET of $2 from port $1 of this machine is answered with 200.
answers_ok() {
  local status
  {
    exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
    read -r -t 5 status <&3
    exec 3>&-
  } 2>/dev/null
  [[ $status == *' 200 '* ]]
}

# Ends a process group: asks first, insists after $2 seconds.
end_group() {
  local group=$1 patience=$2
  kill -TERM -- "-$group" 2>/dev/null || return 0
  for ((i = 0; i < patience * 10; i++)); do
    kill -0 -- "-$group" 2>/dev/null || return 0
    sleep 0.1
  done
  kill -KILL -- "-$group" 2>/dev/null || true
}

# Processes that a script starts, by name; each runs in a process group of its own, which needs 'set -m'.
declare -A groups=()

# Starts a command whose output goes to the file of its name in $log. Ctrl-C reaches only the script, which then ends all in order.
start() {
  local name=$1
  shift
  # shellcheck disable=SC2154
  "$@" >"$log/$name.log" 2>&1 </dev/null &
  groups[$name]=$!
}

give_up() {
  say "$1 The end of $log/$2.log:" >&2
  tail -n 25 "$log/$2.log" >&2
  exit 1
}

# Waits until a command succeeds; gives up when the process that should bring that about has ended.
await() {
  local what=$1 name=$2
  shift 2
  until "$@"; do
    kill -0 "${groups[$name]}" 2>/dev/null || give_up "$what failed." "$name"
    sleep 0.2
  done
}

# Ends the named processes, one after the other.
end_all() {
  local name
  for name in "$@"; do
    if [[ -n ${groups[$name]:-} ]]; then
      end_group "${groups[$name]}" 20
      wait "${groups[$name]}" 2>/dev/null || true
    fi
  done
}

# A key for tmeit.auth.secret-key.
random_key() {
  head -c 32 /dev/urandom | base64
}

# An S3 server on port $2 of this machine alone, which keeps its objects in the folder $1. To be started; 'mvn test-compile' puts it there.
storage() {
  mkdir -p "$1/objects/tmeit"
  cat >"$1/settings" <<TEXT
s3proxy.endpoint=http://127.0.0.1:$2
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=tmeit
s3proxy.credential=tmeit
jclouds.provider=filesystem-nio2
jclouds.filesystem.basedir=$1/objects
TEXT
  exec java -XX:TieredStopAtLevel=1 -Xmx96m -jar target/s3proxy/s3proxy.jar --properties "$1/settings"
}

# Tells the servers that are started later of the storage on port $1.
use_storage() {
  export TMEIT_STORAGE_URL=http://127.0.0.1:$1 TMEIT_STORAGE_ACCESS_KEY=tmeit TMEIT_STORAGE_SECRET_KEY=tmeit
}
