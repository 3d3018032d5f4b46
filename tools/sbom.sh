#!/usr/bin/env bash
# Lists every library the site runs with. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

CYCLONEDX=org.cyclonedx:cyclonedx-maven-plugin:2.9.1

usage() {
  cat <<'TEXT'
Usage: tools/sbom.sh [--only server|ui] [DIR]

Writes the bill of materials, as CycloneDX: server.json (the WAR's libraries and the JDBC driver) and ui.json (what the pages are built of),
each with all that it brings along, into DIR; target/sbom unless given; with --only, one of the two. Scanners for known holes read them. Open
Liberty and the JDK are not in them: their versions stand in pom.xml and where the server is installed.
Needs a JDK (17 or newer), Maven and Node.js (20 or newer).
TEXT
}

lists=(server ui)
case ${1:-} in
  --help) usage; exit ;;
  --only)
    [[ ${2:-} == server || ${2:-} == ui ]] || fail "--only wants server or ui."
    lists=("$2")
    shift 2
    ;;
  -*) usage >&2; exit 2 ;;
esac
folder=$(realpath -m "${1:-target/sbom}")
mkdir -p "$folder"

# Without what is another one each time: the same libraries make the same list.
without_chance() {
  node -e 'const list = JSON.parse(fs.readFileSync(0)); delete list.serialNumber; delete list.metadata.timestamp; console.log(JSON.stringify(list, null, 1))'
}

server() {
  require_jdk
  require_maven
  mvn --batch-mode --quiet "$CYCLONEDX:makeBom" -DoutputDirectory="$folder" -DoutputName=server -DoutputFormat=json
}

ui() {
  require_node
  npm --prefix ui sbom --sbom-format cyclonedx --omit dev --package-lock-only | without_chance >"$folder/ui.json"
}

for name in "${lists[@]}"; do
  "$name"
  say "$folder/$name.json: $(($(grep -c '"purl"' "$folder/$name.json") - 1)) libraries"
done
