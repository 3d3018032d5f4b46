#!/usr/bin/env bash
# Publishes the image of a release. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/publish.sh REPOSITORY [DIR]

Publishes the image of this version (tools/image.sh builds it, tools/test-image.sh tests it) as REPOSITORY:X.Y.Z, such as ghcr.io/owner/tmeit, signs
it with cosign, and signs as a statement about it what libraries it has (tools/sbom.sh). Refuses when the version is not above the latest tag.
Into DIR, target/published unless given, go the files of a release that are made from it:

  tmeit-X.Y.Z-image.tar          the image with the same digest, as an OCI archive whose layers are compressed
  tmeit-X.Y.Z-prod.yaml          the manifests of production with that digest, which tools/deploy.sh takes
  tmeit-X.Y.Z-sbom-server.json   and -ui.json: the libraries
  digest                         REPOSITORY@sha256:…; in a workflow also the step's outputs 'repository' and 'digest'

REGISTRY_USER and REGISTRY_TOKEN log in to the registry. Signing needs an identity, which a workflow of GitHub has.
Needs a JDK (17 or newer), Maven, Node.js (20 or newer), podman, skopeo, kubectl and cosign.
TEXT
}

case ${1:---help} in
  --help) usage; exit ;;
  -*) usage >&2; exit 2 ;;
esac
# Registries want small letters, which an owner's name may not have.
repository=${1,,}
for tool in podman skopeo kubectl cosign; do
  command -v "$tool" >/dev/null || fail "$tool is missing: it has to be installed on the machine that publishes."
done
: "${REGISTRY_USER:?REGISTRY_USER is not set}" "${REGISTRY_TOKEN:?REGISTRY_TOKEN is not set}"

require_jdk
require_node
java tools/SetVersion.java --check
version=$(site_version)

folder=${2:-target/published}
rm -rf "$folder"
mkdir -p "$folder"
archive=$folder/tmeit-$version-image.tar
tools/sbom.sh "$folder/sbom"
for name in server ui; do
  mv "$folder/sbom/$name.json" "$folder/tmeit-$version-sbom-$name.json"
done
rmdir "$folder/sbom"

# Only for as long as this runs, and where both programs look.
DOCKER_CONFIG=$(mktemp -d)
trap 'rm -rf "$DOCKER_CONFIG"' EXIT
export DOCKER_CONFIG REGISTRY_AUTH_FILE=$DOCKER_CONFIG/config.json
skopeo login --username "$REGISTRY_USER" --password-stdin "${repository%%/*}" <<<"$REGISTRY_TOKEN"

podman save --quiet --format oci-archive --output "$archive" "localhost/tmeit:$version"
# The archive's very bytes, so that both have one digest.
skopeo copy --preserve-digests --digestfile "$DOCKER_CONFIG/digest" "oci-archive:$archive" "docker://$repository:$version"
digest=$(<"$DOCKER_CONFIG/digest")
published=$repository@$digest
cosign sign --yes "$published"
for list in "$folder"/*-sbom-*.json; do
  cosign attest --yes --type cyclonedx --predicate "$list" "$published"
done

tools/render.sh prod --image "$published" >"$folder/tmeit-$version-prod.yaml"
echo "$published" >"$folder/digest"
printf 'repository=%s\ndigest=%s\n' "$repository" "$digest" >>"${GITHUB_OUTPUT:-/dev/null}"
say "$published is published as $repository:$version."
