#!/usr/bin/env bash
# Builds the image. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh
# shellcheck source=tools/containers.sh
source tools/containers.sh

usage() {
  cat <<'TEXT'
Usage: tools/image.sh [--base IMAGE] [--app-base IMAGE] [--ui-base IMAGE] [--local-bases] [--no-tests] [--tag NAME:TAG] [--target STAGE]

Builds the image of the site with podman, buildah or docker, whichever is there, from the files of this folder, as localhost/tmeit:VERSION.

  --base IMAGE       what the image stands on, with Java 21 or newer and no more; Containerfile names the default
  --app-base IMAGE   what Java is built on, with a JDK and Maven
  --ui-base IMAGE    what the pages are built on, with Node.js and npm
  --local-bases      makes these bases on this machine from Debian's packages, for want of a registry of images; the second time they are there.
                     Needs root and Debian or Ubuntu
  --no-tests         builds only; without it the build lints and runs the tests of pages and server
  --tag NAME:TAG     what to call it
  --target STAGE     builds only as far as this stage of Containerfile
  --help             this text

SOURCE in the environment is where the source is, for the image's label; by default what GitHub says in a workflow.
TEXT
}

bases=()
local_bases=false
tests=all
tag=
target=image
while (($#)); do
  case $1 in
    --base) bases+=(--build-arg "BASE=${2:?--base wants an image}"); shift ;;
    --app-base) bases+=(--build-arg "APP_BASE=${2:?--app-base wants an image}"); shift ;;
    --ui-base) bases+=(--build-arg "UI_BASE=${2:?--ui-base wants an image}"); shift ;;
    --local-bases) local_bases=true ;;
    --no-tests) tests=none ;;
    --tag) tag=${2:?--tag wants a name}; shift ;;
    --target) target=${2:?--target wants a stage}; shift ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

require_containers || fail "There is no podman, buildah or docker that answers: install one, for example with 'apt-get install podman'."

SUITE=trixie

changes=()

# Makes a base of Debian packages, unless it is there, with the settings in changes: local_base NAME PACKAGES [OPTIONS OF mmdebstrap]
local_base() {
  local name=$1 packages=$2 archive
  shift 2
  podman image exists "$name" && return
  say "Making $name …"
  archive=$(mktemp --suffix .tar)
  mmdebstrap --quiet --variant=minbase --include="$packages" "$@" "$SUITE" "$archive"
  podman import --quiet --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' "${changes[@]}" "$archive" "$name" >/dev/null
  rm -f "$archive"
}

if $local_bases; then
  [[ $container_tool == podman ]] || fail "--local-bases needs podman."
  require_program mmdebstrap mmdebstrap
  # Archives for settings of memory that we do not use take 49 MB, and what only people read another 48.
  # shellcheck disable=SC2016
  local_base "localhost/tmeit-base-jre:$SUITE" openjdk-25-jre-headless,ca-certificates \
    --customize-hook='rm -r "$1"/usr/lib/jvm/java-25-openjdk-*/lib/server/classes_*.jsa "$1"/usr/share/doc "$1"/usr/share/locale "$1"/usr/share/man'
  # Debian's npm is too old to list libraries. Node.js trusts certificates of its own alone, unless it is told of the machine's.
  changes=(--change 'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt')
  # shellcheck disable=SC2016
  local_base "localhost/tmeit-base-build:$SUITE" openjdk-25-jdk-headless,maven,nodejs,npm,git,ca-certificates,ca-certificates-java \
    --customize-hook='copy-in /usr/local/share/ca-certificates /usr/local/share' --customize-hook='chroot "$1" update-ca-certificates' \
    --customize-hook='NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt chroot "$1" npm install --global --no-audit --no-fund npm@11.21.2'
  bases=(--build-arg "BASE=localhost/tmeit-base-jre:$SUITE" --build-arg "APP_BASE=localhost/tmeit-base-build:$SUITE"
    --build-arg "UI_BASE=localhost/tmeit-base-build:$SUITE" "${bases[@]}")
fi

version=$(site_version)
tag=${tag:-localhost/tmeit:$version}
# The archive of a release has no history.
revision=$(git rev-parse HEAD 2>/dev/null) || revision=unknown
moment=$(git log -1 --format=%ct 2>/dev/null) || moment=0
if [[ -n $(git status --porcelain 2>/dev/null) ]]; then
  revision+=-changed
fi
if [[ -z ${SOURCE:-} && -n ${GITHUB_REPOSITORY:-} ]]; then
  SOURCE=$GITHUB_SERVER_URL/$GITHUB_REPOSITORY
fi
options=(--file Containerfile --target "$target" --tag "$tag" --build-arg "TESTS=$tests" --build-arg "SOURCE_DATE_EPOCH=$moment"
  --build-arg "VERSION=$version" --build-arg "REVISION=$revision" --build-arg "SOURCE=${SOURCE:-https://tmeit.se}" "${bases[@]}")

say "Building $tag with $container_tool …"
if [[ $container_tool == docker ]]; then
  DOCKER_BUILDKIT=1 docker build "${options[@]}" .
else
  # Libraries that this machine has already are not fetched again. The time is the commit's, so that the same commit makes the same layers.
  mkdir -p "$HOME/.m2/repository" "$HOME/.npm"
  # Without SELinux's labels, which would keep the build from these folders.
  options+=(--layers --timestamp "$moment" --security-opt label=disable --volume "$HOME/.m2/repository:/root/.m2/repository" --volume "$HOME/.npm:/root/.npm")
  if [[ $container_tool == podman ]]; then
    podman build "${build_options[@]}" "${options[@]}" .
  else
    buildah bud "${build_options[@]}" "${options[@]}" .
  fi
fi
say "$tag is built."
