#!/usr/bin/env bash
# Looks for known holes in the libraries of the site. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

# Its newest release; only where the program is not installed.
SCANNER=github.com/google/osv-scanner/v2/cmd/osv-scanner@v2.5.0
ACCEPTED=${ACCEPTED_HOLES:-tools/accepted-holes.toml}

usage() {
  cat <<'TEXT'
Usage: tools/scan.sh [DIR]

Asks the database at osv.dev which holes are known in the libraries of server and UI, and fails when there is one. It reads the lists
server.json and ui.json in DIR; without DIR it makes them anew (tools/sbom.sh). What may stay for a while is in tools/accepted-holes.toml, with
the reason and the day on which it fails again.

Needs osv-scanner 2 (https://google.github.io/osv-scanner/installation), or Go, which fetches it; and the internet.
TEXT
}

case ${1:-} in
  --help) usage; exit ;;
  -*) usage >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if command -v osv-scanner >/dev/null; then
  scanner=(osv-scanner)
elif command -v go >/dev/null; then
  # Not 'go run', which ends with 1 whatever the scanner ends with.
  GOBIN=$work go install "$SCANNER" || fail "The scanner could not be fetched, so that nothing is known: look at what Go says above."
  scanner=("$work/osv-scanner")
else
  fail "Neither osv-scanner nor Go is on this machine: https://google.github.io/osv-scanner/installation says how to install osv-scanner."
fi

# The scanner itself would take an entry that nobody has to look at again.
check_accepted() {
  awk '
    function close_entry() {
      if (open && !(id && reason && until)) { print "entry at line " open ": wants id, reason and ignoreUntil = YYYY-MM-DD"; bad = 1 }
      id = reason = until = 0
    }
    /^[ \t]*(#|$)/ { next }
    /^\[\[IgnoredVulns\]\]$/ { close_entry(); open = NR; next }
    /^id = "[^"]+"$/ && open { id = 1; next }
    /^reason = "[^"]+"$/ && open { reason = 1; next }
    /^ignoreUntil = [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]$/ && open { until = 1; next }
    { print "line " NR " is none of [[IgnoredVulns]], id, reason, ignoreUntil: " $0; bad = 1 }
    END { close_entry(); exit bad }' "$ACCEPTED"
}

problems=$(check_accepted) || fail "$ACCEPTED: $problems"

folder=${1:-}
if [[ -z $folder ]]; then
  folder=target/sbom
  tools/sbom.sh "$folder"
fi
lists=()
for name in server ui; do
  grep -q '"purl"' "$folder/$name.json" 2>/dev/null || fail "$folder/$name.json lists no library: tools/sbom.sh makes it."
  # The scanner knows what it reads by the name.
  cp "$folder/$name.json" "$work/$name.cdx.json"
  lists+=(--lockfile "$work/$name.cdx.json")
done

status=0
"${scanner[@]}" scan source --config "$ACCEPTED" "${lists[@]}" || status=$?
case $status in
  0) say "No hole is known in the libraries that is not accepted in $ACCEPTED." ;;
  1) fail "Holes are known, as listed above: take newer versions, or accept them for a while in $ACCEPTED." ;;
  *) fail "The scan was not carried out (the scanner ended with $status), so that nothing is known: look at what it says above, and whether the internet is reachable." ;;
esac
