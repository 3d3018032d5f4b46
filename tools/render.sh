#!/usr/bin/env bash
# Renders an overlay for Kubernetes. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh
# shellcheck source=tools/kustomize.sh
source tools/kustomize.sh

usage() {
  cat <<'TEXT'
Usage: tools/render.sh OVERLAY [--image REPOSITORY@sha256:DIGEST]

Prints the objects of k8s-overlays/OVERLAY (dev, test, prod). With --image, the image of the site is the one in that repository with that
digest, such as ghcr.io/owner/tmeit@sha256:…; its tag stays, so that the name says the version.
Needs kubectl or kustomize.
TEXT
}

overlay='' image=''
while (($#)); do
  case $1 in
    --image)
      image=${2:?--image wants REPOSITORY@sha256:DIGEST}
      shift
      ;;
    --help) usage; exit ;;
    -*) usage >&2; exit 2 ;;
    *)
      [[ -z $overlay ]] || { usage >&2; exit 2; }
      overlay=$1
      ;;
  esac
  shift
done
[[ -n $overlay ]] || { usage >&2; exit 2; }

[[ $overlay != */* && -e k8s-overlays/$overlay/kustomization.yaml ]] ||
  fail "There is no overlay '$overlay': it is one of $(ls k8s-overlays | paste -sd' ')."
if [[ $overlay == dev ]]; then
  tools/dev-secrets.sh >&2
fi
if [[ -z $image ]]; then
  find_kustomize
  # A command and its words.
  # shellcheck disable=SC2086
  exec $KUSTOMIZE "k8s-overlays/$overlay"
fi

[[ $image =~ ^([a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._-]+)+)@(sha256:[0-9a-f]{64})$ ]] ||
  fail "'$image' is not REPOSITORY@sha256:DIGEST, with 64 hexadecimal digits and without a tag."
repository=${BASH_REMATCH[1]} digest=${BASH_REMATCH[4]}
version=$(sed -n '/- name: tmeit$/,/newTag/s/^ *newTag: *//p' "k8s-overlays/$overlay/kustomization.yaml")
[[ -n $version ]] || fail "k8s-overlays/$overlay names no newTag of the image tmeit."

# Around the overlay, so that no file of the repository is changed.
folder=$(mktemp -d -p "$(mkdir -p target && cd target && pwd)" render.XXXXXX)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/kustomization.yaml" <<TEXT
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources: [../../k8s-overlays/$overlay]
images:
  - {name: tmeit, newName: $repository, newTag: $version, digest: $digest}
TEXT
find_kustomize
# shellcheck disable=SC2086
$KUSTOMIZE "$folder"
