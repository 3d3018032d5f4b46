#!/usr/bin/env bash
# Invents members and events in the database of the development cluster, and photos where it has a storage. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

if (($# != 2)); then
  say "Usage: tools/dev-demo-data.sh DATABASE-PORT STORAGE-PORT

Fills the database of the development cluster, unless it has members already. Tilt runs it, and forwards these two ports of this machine to the
database and to the storage; without a storage there will be no photos and documents."
  [[ ${1:-} == --help ]]
  exit
fi

on_cluster=(kubectl --context kind-tmeit --namespace tmeit-dev)
classpath=$PWD/target/test-classpath

# Of the Secret $1 the value of the key $2.
secret() {
  "${on_cluster[@]}" get secret "$1" --output "go-template={{index .data \"$2\" | base64decode}}"
}

require_jdk
require_maven
# Only what changed: what is compiled anew goes into the running servers.
mvn --batch-mode --quiet test-compile -Dmaven.compiler.useIncrementalCompilation=false dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$classpath"

export DB_URL=jdbc:postgresql://localhost:$1/tmeit DB_USER DB_PASSWORD
DB_USER=$(secret database-app username)
DB_PASSWORD=$(secret database-app password)
if [[ -n $("${on_cluster[@]}" get deployment storage --ignore-not-found --output name) ]]; then
  "${on_cluster[@]}" rollout status deployment/storage --timeout=5m
  export TMEIT_STORAGE_URL=http://localhost:$2
  set -a
  # shellcheck source=/dev/null
  source k8s-overlays/dev/secrets/tmeit.env
fi
exec java -XX:TieredStopAtLevel=1 -cp "target/test-classes:target/classes:$(<"$classpath")" se.tmeit.demo.DemoData
