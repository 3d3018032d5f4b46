#!/usr/bin/env bash
# The development cluster: makes it and starts Tilt, or removes it. Run by startdev.sh, which says more with --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

CLUSTER=tmeit
CONTEXT=kind-$CLUSTER
# Runs PostgreSQL; the one place where its version stands. Which versions of Kubernetes it supports decides which kind is new enough.
OPERATOR=1.30.0
OPERATOR_MANIFEST=https://raw.githubusercontent.com/cloudnative-pg/cloudnative-pg/v$OPERATOR/releases/cnpg-$OPERATOR.yaml
# As kind's documentation wants them for a cluster.
INOTIFY=(max_user_watches=524288 max_user_instances=512)

problems=()

problem() {
  problems+=("$*")
}

# Ends with all that is wrong, one line each.
no_problems() {
  ((${#problems[@]} == 0)) || fail "$(printf '%s\n' "${problems[@]}")"
}

# The first version number in a text, such as 0.36.1.
version_in() {
  grep -oE '[0-9]+\.[0-9]+(\.[0-9]+)?' <<<"$1" | head -n 1
}

# Whether version $1 is $2 or newer.
is_at_least() {
  [[ $(printf '%s\n' "$1" "$2" | sort -V | head -n 1) == "$2" ]]
}

# want TOOL VERSION HOW COMMAND…: the tool must be there, and what the command prints must name this version or a newer one.
want() {
  local tool=$1 least=$2 how=$3 version
  shift 3
  if ! command -v "$tool" >/dev/null; then
    problem "$tool is missing: $how (version $least or newer)."
    return
  fi
  version=$(version_in "$("$@" 2>/dev/null)") || version=
  if [[ -z $version ]]; then
    problem "$tool is there, but does not say its version with '$*': $how (version $least or newer)."
  elif ! is_at_least "$version" "$least"; then
    problem "$tool $version is too old: $how (version $least or newer)."
  fi
}

want_docker() {
  local how="install Docker Engine as https://docs.docker.com/engine/install/ says"
  if [[ $(docker --version 2>&1) == *[Pp]odman* ]]; then
    problem "docker is Podman under that name here, which ctlptl and Tilt do not work with: remove the package podman-docker and $how."
  elif command -v docker >/dev/null && ! docker version --format '{{.Server.Version}}' >/dev/null 2>&1; then
    problem "docker is there, but its daemon does not answer: start it with 'sudo systemctl start docker', and if you may not use it, run 'sudo usermod -aG docker \$USER' and log in anew."
  else
    want docker 23.0 "$how" docker version --format '{{.Server.Version}}'
  fi
}

want_kind() {
  want kind 0.30.0 "install it as https://kind.sigs.k8s.io/docs/user/quick-start/#installation says" kind version
}

want_kubectl() {
  want kubectl 1.33.0 "install it as https://kubernetes.io/docs/tasks/tools/ says" kubectl version --client
}

want_tilt() {
  want tilt 0.36.0 "install it as https://docs.tilt.dev/install.html says" tilt version
}

want_ctlptl() {
  want ctlptl 0.8.43 "install it as https://github.com/tilt-dev/ctlptl#how-do-i-install-it says" ctlptl version
}

# Too low a limit shows as "too many open files" in some pod, hours later. Other systems than Linux have no such limit.
warn_of_low_limits() {
  local limit name value raise=()
  for limit in "${INOTIFY[@]}"; do
    name=fs.inotify.${limit%=*}
    value=$(sysctl -n "$name" 2>/dev/null) || continue
    if ((value < ${limit#*=})); then
      raise+=("$name=${limit#*=}")
    fi
  done
  if ((${#raise[@]})); then
    say "This machine may watch too few files for a cluster: run 'sudo sysctl ${raise[*]}'; docs/development.md says how to keep it so." >&2
  fi
}

# Its webhooks must answer before a database can be asked for.
operator() {
  local on_cluster=(kubectl --context "$CONTEXT" --namespace cnpg-system) running
  running=$("${on_cluster[@]}" get deployment cnpg-controller-manager --ignore-not-found --output 'jsonpath={.spec.template.spec.containers[0].image}')
  if [[ $running != *:$OPERATOR ]]; then
    say "Installing CloudNativePG $OPERATOR …"
    kubectl --context "$CONTEXT" apply --server-side --filename "$OPERATOR_MANIFEST" >/dev/null
  fi
  "${on_cluster[@]}" rollout status deployment/cnpg-controller-manager --timeout=5m
}

up() {
  want_docker
  want_kind
  want_kubectl
  want_tilt
  want_ctlptl
  no_problems
  require_jdk
  require_maven
  require_node
  warn_of_low_limits
  trap 'say; say "Stopped. What is there of the cluster stays: ./startdev.sh goes on with it, ./startdev.sh --down removes it."; exit 130' INT
  ctlptl apply --filename tools/dev-cluster/ctlptl.yaml
  operator
  tools/dev-secrets.sh
  # Tilt watches these from the start.
  mkdir -p target/classes ui/dist
  trap - INT
  say "Starting Tilt: http://localhost:10350 shows it all, Ctrl-C ends Tilt and leaves the cluster running."
  exec tilt up --context "$CONTEXT"
}

down() {
  local images=()
  want_docker
  want_kind
  want_ctlptl
  no_problems
  ctlptl delete --filename tools/dev-cluster/ctlptl.yaml --ignore-not-found
  # ctlptl finds a cluster by its entry in the kubeconfig; this one finds it without, and is content when there is none.
  kind delete cluster --name "$CLUSTER"
  mapfile -t images < <(docker image ls --filter 'reference=localhost:*/tmeit*' --format '{{.Repository}}:{{.Tag}}')
  if ((${#images[@]})); then
    docker image rm --force "${images[@]}" >/dev/null
  fi
  rm -rf k8s-overlays/dev/secrets
  say "The development cluster, its data, registry, images and secrets are gone."
}

case ${1:-} in
  up | down) "$1" ;;
  *) fail "Usage: tools/dev-cluster.sh up|down   (see ./startdev.sh --help)" ;;
esac
