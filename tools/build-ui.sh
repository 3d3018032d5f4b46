#!/usr/bin/env bash
# Builds the UI into ui/dist: installs packages only when the lock file changed, builds only when a source changed.
# With --install-only it stops after the packages.
set -euo pipefail
cd "$(dirname "$0")/../ui"

installed=node_modules/.installed-lock
built=node_modules/.built-sources

sources() {
  find . \( -name node_modules -o -name dist -o -name e2e -o -name e2e-system -o -name test-results -o -name playwright-report -o -name '*.gen.ts' \) -prune \
    -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
}

if ! cmp -s package-lock.json "$installed"; then
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund
  cp package-lock.json "$installed"
fi

if [[ ${1:-} == --install-only ]]; then
  exit
fi

now=$(sources)
if [[ $now != "$(cat "$built" 2>/dev/null)" || ! -e dist/index.html ]]; then
  npm run --silent build
  printf '%s\n' "$now" >"$built"
fi
