#!/usr/bin/env bash
# Deploys what a workflow published. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

case ${1:---help} in
  --help)
    say "Usage: tools/deploy-release.sh FILE

Deploys the manifests in FILE (tools/deploy.sh) to the cluster whose kubeconfig is the value of KUBECONFIG_TEXT, as the workflow of releases has it
from the secret KUBECONFIG of the environment 'production'. Without a value it says so and deploys nothing: somebody does that by hand then."
    exit
    ;;
esac

if [[ -z ${KUBECONFIG_TEXT:-} ]]; then
  say "::notice title=Not deployed::The environment 'production' has no secret KUBECONFIG, so nothing is deployed from here. By hand: tools/deploy.sh with ${1##*/} of the release (docs/operations.md)."
  exit
fi
umask 077
KUBECONFIG=$(mktemp)
export KUBECONFIG
trap 'rm -f "$KUBECONFIG"' EXIT
printf '%s\n' "$KUBECONFIG_TEXT" >"$KUBECONFIG"
unset KUBECONFIG_TEXT
tools/deploy.sh "$1" &
deployment=$!
# A workflow that is cancelled sends a signal, which the deployment has to hear: it goes back.
trap 'kill -TERM "$deployment"' INT TERM
until wait "$deployment"; status=$?; ! kill -0 "$deployment" 2>/dev/null; do :; done
exit "$status"
