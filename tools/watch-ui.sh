#!/usr/bin/env bash
# Builds the UI into ui/dist, and again whenever one of its files changes, until it is stopped.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/build-ui.sh
cd ui
# From here on the build follows the changes, and is no longer that of the sources it was made of.
rm -f node_modules/.built-sources
exec node node_modules/vite/bin/vite.js build --watch
