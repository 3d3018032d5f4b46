#!/usr/bin/env bash
# Lists every library the site runs with. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

CYCLONEDX=org.cyclonedx:cyclonedx-maven-plugin:2.9.1

usage() {
  cat <<'TEXT'
Usage: tools/sbom.sh [DIR]

Writes the bill of materials, as CycloneDX: server.json (the WAR's libraries and the JDBC driver) and ui.json (what the pages are built of),
each with all that it brings along, into DIR; target/sbom unless given. Scanners for known holes read them. Open Liberty and the JDK are
not in them: their versions stand in pom.xml and where the server is installed.
Needs a JDK (17 or newer), Maven and Node.js (20 or newer).
TEXT
}

case ${1:-} in
  --help) usage; exit ;;
  -*) usage >&2; exit 2 ;;
esac
folder=$(realpath -m "${1:-target/sbom}")
mkdir -p "$folder"

require_jdk
require_maven
require_node

mvn --batch-mode --quiet "$CYCLONEDX:makeBom" -DoutputDirectory="$folder" -DoutputName=server -DoutputFormat=json
npm --prefix ui sbom --sbom-format cyclonedx --omit dev --package-lock-only >"$folder/ui.json"
for name in server ui; do
  say "$folder/$name.json: $(node -p 'JSON.parse(fs.readFileSync(process.argv[1])).components.length' "$folder/$name.json") libraries"
done
