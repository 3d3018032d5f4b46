#!/usr/bin/env bash
# Makes the files of a release. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/release.sh [--published DIR] [--publish]

Writes what a release consists of into target/release: the source as an archive, the lists of libraries (tools/sbom.sh), and notes made of the
commits since the release before. Refuses when places disagree on the version, or when it is not above the latest tag.

  --published DIR   takes what tools/publish.sh wrote into DIR, the image and the manifests with its digest, along: also the lists of libraries
  --publish         makes the release vX.Y.Z with these files on GitHub, and with it the tag; wants --published, the program gh and a token
                    in GH_TOKEN, as the workflow of releases has them
  --help            this text
TEXT
}

publish=false published=''
while (($#)); do
  case $1 in
    --publish) publish=true ;;
    --published)
      published=${2:?--published wants a folder}
      shift
      ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done
if $publish && [[ -z $published ]]; then
  fail "A release is made of a published image only: --publish wants --published DIR."
fi

require_jdk
require_node
java tools/SetVersion.java --check
version=$(site_version)
commit=$(git rev-parse HEAD)

folder=target/release
rm -rf "$folder"
mkdir -p "$folder/files"
git archive --format=tar.gz --prefix="tmeit-$version/" --output="$folder/files/tmeit-$version-source.tar.gz" "$commit"
if [[ -n $published ]]; then
  for part in image.tar prod.yaml sbom-server.json sbom-ui.json; do
    [[ -s $published/tmeit-$version-$part ]] || fail "$published has no tmeit-$version-$part: tools/publish.sh makes it."
    cp "$published/tmeit-$version-$part" "$folder/files"
  done
else
  tools/sbom.sh "$folder/sbom"
  for name in server ui; do
    mv "$folder/sbom/$name.json" "$folder/files/tmeit-$version-sbom-$name.json"
  done
fi
if before=$(git describe --tags --abbrev=0 --match='v[0-9]*' "$commit" 2>/dev/null); then
  printf 'Changes since %s:\n\n' "$before" >"$folder/notes.md"
  git log --no-merges --format='- %s' "$before..$commit" >>"$folder/notes.md"
else
  echo 'The first release.' >"$folder/notes.md"
fi
if [[ -n $published ]]; then
  printf '\nImage: `%s`\n' "$(<"$published/digest")" >>"$folder/notes.md"
fi
say "$folder has the files and notes of $version."

if $publish; then
  options=()
  if [[ $version == *-* ]]; then
    options+=(--prerelease)
  fi
  gh release create "v$version" --target "$commit" --title "tmeit.se $version" --notes-file "$folder/notes.md" "${options[@]}" "$folder"/files/*
fi
