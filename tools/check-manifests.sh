#!/usr/bin/env bash
# Renders all Kubernetes manifests and checks them. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh
# shellcheck source=tools/kustomize.sh
source tools/kustomize.sh

if (($#)); then
  say "Usage: tools/check-manifests.sh

Renders every overlay, and the base with every combination of components, into lists of objects; holds these to the schemas of the
Kubernetes API and of the custom resources, where an unknown field fails, and to the rules in tools/check-manifests/policies.mjs. Before, it
breaks good manifests in many ways, to see that each is noticed. Makes the secrets of the development overlay where there are none.
The Tiltfile is evaluated, and held to the development overlay in the same way.

Needs Node.js (20 or newer), kubectl or kustomize, and for the Tiltfile Go and its library of Starlark: without them, root on a Debian machine
gets them."
  [[ $1 == --help ]]
  exit
fi

checker=tools/check-manifests
work=$PWD/target/manifests

# Tilt's own interpreter is a library, and one of Debian's packages.
build_evaluator() {
  local libraries=/usr/share/gocode
  if [[ ! -d $libraries/src/go.starlark.net ]] || ! command -v go >/dev/null; then
    { can_install && install_packages golang-go golang-starlark-dev; } || true
  fi
  if [[ -d $libraries/src/go.starlark.net ]] && command -v go >/dev/null; then
    TILTFILE_EVALUATOR=$work/evaluate
    GO111MODULE=off GOPATH=$libraries GOFLAGS='' GOCACHE=$work/go go build -o "$TILTFILE_EVALUATOR" "$checker/tiltfile/evaluate.go"
    export TILTFILE_EVALUATOR
  else
    say "SKIPPED: the Tiltfile, since Go and its library of Starlark are not here and cannot be installed: 'apt-get install golang-go golang-starlark-dev'."
  fi
}

require_node
find_kustomize
mkdir -p "$work"
build_evaluator
if ! cmp -s "$checker/package-lock.json" "$checker/node_modules/.installed-lock"; then
  # Of packages for newer Node.js only types and validators are used, which this one reads as well.
  npm --prefix "$checker" ci --ignore-scripts --no-audit --no-fund --loglevel=error
  cp "$checker/package-lock.json" "$checker/node_modules/.installed-lock"
fi
tools/dev-secrets.sh
node --test --test-reporter=dot "$checker"
node "$checker/check.mjs"
