#!/usr/bin/env bash
# Takes the API's document from a running server over into ui/openapi.yaml, from which the UI's client is generated.
# Usage: tools/openapi.sh [address]   (http://localhost:8080 when left out)
set -euo pipefail

if [[ ${1:-} == --help ]]; then
  sed -n '2,3s/^# //p' "$0"
  exit
fi
cd "$(dirname "$0")/.."
fetched=$(mktemp)
trap 'rm -f "$fetched"' EXIT

curl -fsS -H 'Accept: application/yaml' "${1:-http://localhost:8080}/api/v1/openapi" -o "$fetched"
cp "$fetched" ui/openapi.yaml
echo "ui/openapi.yaml is what the server says; git diff shows the changes."
