# shellcheck shell=bash
# Finds the program that renders manifests. Sourced after tools/common.sh, not run.

# Debian has kustomize from version 13 on. On an older one, its package is unpacked here, and nothing of the system is changed.
unpack_kustomize() {
  local apt=$1 mirror
  mirror=$(sed -nE 's/^(URIs:|deb( \[[^]]*\])?) *(http[^ ]+\/debian)\/?( .*)?$/\3/p' /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | head -n 1)
  [[ -n $mirror ]] || return
  mkdir -p "$apt"/{state/lists/partial,cache/archives/partial,parts}
  cat >"$apt/conf" <<TEXT
Dir::State "$apt/state";
Dir::State::status "/dev/null";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "$apt/parts";
TEXT
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" >"$apt/sources.list"
  (
    cd "$apt" || exit
    export APT_CONFIG=$apt/conf
    { apt-get update && apt-get download kustomize && dpkg -x kustomize_*.deb .; } >log 2>&1
  )
}

# Sets KUSTOMIZE to the command that a folder is given to, unless it is set.
find_kustomize() {
  local apt=$PWD/target/manifests/apt
  if [[ -n ${KUSTOMIZE:-} ]]; then
    return
  elif kubectl kustomize --help >/dev/null 2>&1; then
    KUSTOMIZE='kubectl kustomize'
  elif command -v kustomize >/dev/null; then
    KUSTOMIZE='kustomize build'
  else
    if [[ ! -x $apt/usr/bin/kustomize ]] && can_install; then
      say "Getting kustomize …" >&2
      unpack_kustomize "$apt" || tail -n 5 "$apt/log" >&2 || true
    fi
    [[ -x $apt/usr/bin/kustomize ]] ||
      fail "There is neither kubectl nor kustomize on this machine: install one of them, for example with 'apt-get install kustomize' (Debian 13 and newer)."
    KUSTOMIZE="$apt/usr/bin/kustomize build"
  fi
  export KUSTOMIZE
}
