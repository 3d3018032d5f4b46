#!/usr/bin/env bash
# Says which images ours is built on now. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/base-digest.sh [CONTAINERFILE]

Prints the images that Containerfile is built on, each with the digest that its tag has in its registry now; in a workflow also in the run's
summary. A tag can be moved: this says what a build of today was made of.

Needs skopeo, or docker with buildx; and the internet.
TEXT
}

case ${1:-} in
  --help) usage; exit ;;
  -*) usage >&2; exit 2 ;;
esac
file=${1:-Containerfile}
[[ -r $file ]] || fail "There is no $file."

digest() {
  if command -v skopeo >/dev/null; then
    skopeo inspect --no-tags --format '{{.Digest}}' "docker://$1"
  elif docker buildx version >/dev/null 2>&1; then
    docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$1"
  else
    fail "Neither skopeo nor docker with buildx is on this machine: install one of them, for example with 'apt-get install skopeo'."
  fi
}

mapfile -t images < <(sed -nE 's/^ARG ([A-Z]+_)?BASE=//p' "$file")
((${#images[@]})) || fail "$file has no base as a build argument (ARG BASE=…)."
for image in "${images[@]}"; do
  found=$(digest "$image") || fail "The digest of $image cannot be told."
  [[ $found =~ ^sha256:[0-9a-f]{64}$ ]] || fail "The digest of $image cannot be told: the answer is '$found'."
  say "$image@$found" | tee -a "${GITHUB_STEP_SUMMARY:-/dev/null}"
done
