#!/usr/bin/env bash
# Asks a running site whether it works. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/smoke.sh URL [--version X.Y.Z] [--wait SECONDS]

Asks the site at URL, such as https://tmeit.se or http://localhost:8080, for its home page and the program in it, its health, and what the
API reads from the database; with --version also whether that is the version it runs. It changes nothing and needs no account.
What fails is asked again for SECONDS, 60 unless given, since a proxy may still have to learn of a new server. Exits with 1 after that.

Needs curl.
TEXT
}

address='' version='' patience=60
while (($#)); do
  case $1 in
    --version | --wait)
      [[ -n ${2:-} ]] || { usage >&2; exit 2; }
      if [[ $1 == --version ]]; then version=$2; else patience=$2; fi
      shift
      ;;
    --help) usage; exit ;;
    -*) usage >&2; exit 2 ;;
    *)
      [[ -z $address ]] || { usage >&2; exit 2; }
      address=${1%/}
      ;;
  esac
  shift
done
[[ $address =~ ^https?://[^/]+$ && $patience =~ ^[0-9]+$ ]] || { usage >&2; exit 2; }
command -v curl >/dev/null || fail "curl is missing: install it, for example with 'apt-get install curl'."

body=$(mktemp)
trap 'rm -f "$body"' EXIT
why='' running=''

# Gets a path; whether the answer is 200, of the media type $2, and its body matches $3.
answers() {
  local path=$1 type=$2 pattern=$3 status
  if ! status=$(curl --silent --show-error --max-time 10 --output "$body" --write-out '%{http_code} %{content_type}' "$address$path" 2>&1); then
    why="$path: $(grep -o 'curl: .*' <<<"$status")"
  elif [[ $status != "200 "* ]]; then
    why="$path: status ${status%% *}"
  elif [[ ${status#* } != *$type* ]]; then
    why="$path: is ${status#* }, not $type"
  elif ! grep -qE "$pattern" "$body"; then
    why="$path: lacks what it should have ($pattern)"
  else
    return 0
  fi
  return 1
}

home_page() {
  answers / text/html '<div id="root">' || return
  local script
  script=$(grep -oE 'src="/assets/[^"]+\.js"' "$body" | head -n 1 | cut -d'"' -f2)
  [[ -n $script ]] || { why="/: names no program"; return 1; }
  answers "$script" javascript .
}

ready() {
  answers /health/ready json '"status" *: *"UP"'
}

api() {
  answers /api/v1/teams json '^ *[[{]'
}

right_version() {
  answers /health/started json '"version"' || return
  running=$(grep -oE '"version" *: *"[^"]*"' "$body" | head -n 1 | cut -d'"' -f4)
  [[ -z $version || $running == "$version" ]] || { why="/health/started: runs $running, not $version"; return 1; }
}

# A part of the site that does not work in time ends the script.
check() {
  local name=$1
  shift
  until "$@"; do
    ((SECONDS < patience)) || fail "FAILED: $name: $why"
    sleep 1
  done
  say "works: $name"
}

check "home page" home_page
check "readiness" ready
check "API" api
check "version" right_version
say "$address runs $running."
