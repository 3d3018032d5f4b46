#!/usr/bin/env bash
# Makes the secrets of the development cluster that are not there yet. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

if (($#)); then
  say "Usage: tools/dev-secrets.sh

Writes random secrets for k8s-overlays/dev into k8s-overlays/dev/secrets, which Git ignores. What is there stays as it is: the data of a
cluster is encrypted with it, and its database knows the passwords."
  [[ $1 == --help ]]
  exit
fi

umask 077
folder=k8s-overlays/dev/secrets
mkdir -p "$folder"

# Of signs that need no escaping in an address.
password() {
  random_key | tr '+/' '-_' | tr -d '='
}

# secret NAME LINE…: writes the file of that name, unless it is there.
secret() {
  local file=$folder/$1.env
  shift
  [[ -e $file ]] || printf '%s\n' "$@" >"$file"
}

secret tmeit "TMEIT_AUTH_SECRET_KEY=$(random_key)" "TMEIT_STORAGE_ACCESS_KEY=tmeit" "TMEIT_STORAGE_SECRET_KEY=$(password)"
secret database-server username=tmeit_server "password=$(password)"
secret valkey "password=$(password)"
