#!/usr/bin/env bash
# Brings a release onto a cluster. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/deploy.sh OVERLAY [--image REPOSITORY@sha256:DIGEST] [OPTION]
       tools/deploy.sh FILE [OPTION]

Brings an overlay (dev, test, prod), or the rendered manifests in FILE such as those of a release, onto the cluster that kubectl speaks to:

  1. looks whether the cluster answers, has the Secrets, and no migration runs on it
  2. applies what the step of the schema needs (namespace, settings, database), deletes the Job migrate of the release before, and applies its own
  3. waits for the Job; when it fails, nothing else is applied, and the release before goes on
  4. applies the rest, and waits until app and worker run it
  5. asks the new release whether it works (tools/smoke.sh), at its public address where it has an Ingress, else through a forwarded port

When 4 or 5 fails, or the script is stopped there, app and worker go back to what they ran before; the schema stays, which the release before
works with. Exits with 1 then. What is done already is done again without harm, so that a deployment that failed can be repeated.

  --image REPOSITORY@sha256:DIGEST   the published image; without it the overlay's, which only a cluster with images of its own has
  --address URL                      ask there, and not as 5 says
  --forward                          ask through a forwarded port, for example before the domain leads to this cluster
  --dry-run                          only print the steps, and what each would apply
  --help                             this text

Needs kubectl with an account that may do all this (docs/operations.md), and curl.
TEXT
}

from='' image=() address='' forward=false dry=false
while (($#)); do
  case $1 in
    --image | --address)
      [[ -n ${2:-} ]] || { usage >&2; exit 2; }
      if [[ $1 == --image ]]; then image=(--image "$2"); else address=$2; fi
      shift
      ;;
    --forward) forward=true ;;
    --dry-run) dry=true ;;
    --help) usage; exit ;;
    -*) usage >&2; exit 2 ;;
    *)
      [[ -z $from ]] || { usage >&2; exit 2; }
      from=$1
      ;;
  esac
  shift
done
[[ -n $from ]] || { usage >&2; exit 2; }
for tool in kubectl curl; do
  command -v "$tool" >/dev/null || fail "$tool is missing: $tool has to be installed on the machine that deploys."
done

DEPLOYMENTS=(app worker)
# The Job gives up after 15 minutes by itself (k8s-base/migrate/job.yaml).
JOB_TIME=960
pause=${DEPLOY_PAUSE:-5}
work=$(mktemp -d)
# What a failure means depends on how far we have come: checking, migrating, rolling, deployed.
phase=checking
children=()
declare -A revision=()

in_namespace() {
  kubectl --namespace "$namespace" "$@"
}

# Runs a program that takes long so that a signal is heard while it does, and ends it.
patiently() {
  "$@" &
  children+=($!)
  wait $!
}

step() {
  printf '\n== %s\n' "$1"
}

# Names the value of $1 in the first object of kind $2 of the manifests.
value_of() {
  awk -v key="$1:" -v kind="$2" '/^---$/ {right = 0} $1 == "kind:" && /^kind/ {right = $2 == kind} right && $1 == key {print $2; exit}' "$work/all.yaml"
}

# What the Job needs goes to first.yaml, the rest to rest.yaml. Settings and secrets have names that change with them, or old pods have read
# them already, so that these do not notice.
split() {
  : >"$work/first.yaml"
  : >"$work/rest.yaml"
  awk -v first="$work/first.yaml" -v rest="$work/rest.yaml" '
    function write() {
      if (kind ~ /^(Namespace|ConfigMap|Secret|Cluster)$/ || name == "migrate" || kind == "NetworkPolicy" && name ~ /^(names|database)$/)
        printf "---\n%s", text >first
      else if (text != "")
        printf "---\n%s", text >rest
      text = kind = name = ""
    }
    /^---$/ { write(); next }
    { text = text $0 "\n" }
    /^[a-zA-Z]/ { part = $1 }
    part == "kind:" { kind = $2 }
    part == "metadata:" && /^  name: / { name = $2 }
    END { write() }' "$work/all.yaml"
}

# Secrets that are taken from the cluster: those that somebody has to put there, not those that the database makes.
secrets() {
  comm -23 \
    <(awk '/(secretRef|secretKeyRef|passwordSecret):$/ {wanted = 1; next} wanted && $1 == "name:" {print $2; wanted = 0}' "$work/all.yaml" | sort -u) \
    <({ awk '/^---$/ {kind = ""} /^kind:/ {kind = $2} kind == "Secret" && /^  name:/ {print $2}' "$work/all.yaml"; echo database-app; echo database-ca; } | sort -u)
}

objects() {
  awk '/^---$/ {kind = ""} /^[a-zA-Z]/ {part = $1} /^kind:/ {kind = $2} part == "metadata:" && /^  name:/ {print "     " kind " " $2}' "$1"
}

apply() {
  if $dry; then
    say "kubectl apply:"
    objects "$1"
  else
    kubectl apply -f "$1"
  fi
}

render() {
  if [[ -f $from ]]; then
    ((${#image[@]} == 0)) || fail "Rendered manifests name their image already: --image goes with an overlay."
    cp "$from" "$work/all.yaml"
  else
    tools/render.sh "$from" "${image[@]}" >"$work/all.yaml"
  fi
  namespace=$(value_of namespace Job)
  version=$(sed -nE 's/^ *image: ([^ ]*\/)?tmeit:([^@ ]+).*/\2/p' "$work/all.yaml" | sort -u)
  [[ -n $namespace && -n $version && $version != *$'\n'* ]] ||
    fail "$from is not the manifests of one release: there is no Job in a namespace, or not one version of the image tmeit."
  split
  if [[ -z $address ]] && ! $forward && [[ -n $(value_of name Ingress) ]]; then
    address=$(sed -n 's/^ *TMEIT_PUBLIC_ADDRESS: *//p' "$work/all.yaml")
  fi
}

look_at_the_cluster() {
  local missing name
  kubectl get namespace "$namespace" --ignore-not-found -o name >/dev/null || fail "The cluster does not answer, or not to this account."
  missing=$(for name in $(secrets); do
    [[ -n $(in_namespace get secret "$name" --ignore-not-found -o name) ]] || printf ' %s' "$name"
  done)
  [[ -z $missing ]] || fail "There are no Secrets$missing in the namespace $namespace: docs/kubernetes.md says what goes into them."
  # One that is stopped halfway can leave the schema locked. One that cannot even start (its image is not there) is no reason to wait.
  [[ $(in_namespace get job migrate --ignore-not-found -o 'jsonpath={.status.ready}') != [1-9]* ]] ||
    fail "A migration runs on the cluster already, of another deployment: wait until it is done (kubectl -n $namespace get job migrate), then repeat this."
}

remember() {
  local name
  for name in "${DEPLOYMENTS[@]}"; do
    revision[$name]=$(revision_of "$name")
    [[ -z ${revision[$name]} ]] || in_namespace apply view-last-applied "deployment/$name" -o yaml >"$work/$name.yaml" || rm -f "$work/$name.yaml"
  done
}

revision_of() {
  in_namespace get deployment "$1" --ignore-not-found -o 'jsonpath={.metadata.annotations.deployment\.kubernetes\.io/revision}'
}

wait_for_the_job() {
  local state end=$((SECONDS + JOB_TIME))
  while ((SECONDS < end)); do
    # The cluster may be out of reach for a moment: only its word counts.
    state=$(in_namespace get job migrate -o 'jsonpath={.status.conditions[?(@.status=="True")].type}') || state=unknown
    case " $state " in
      *' Complete '*) return ;;
      *' Failed '*) return 1 ;;
    esac
    patiently sleep "$pause"
  done
  return 1
}

forward_a_port() {
  local port pod
  port=$(free_port 18580)
  # The newest: of a service's pods kubectl takes the oldest, which may be about to end.
  pod=$(in_namespace get pods -l app.kubernetes.io/name=app --field-selector=status.phase=Running --sort-by=.metadata.creationTimestamp -o name | tail -n 1)
  kubectl --namespace "$namespace" port-forward "$pod" "$port:8080" >"$work/forward" 2>&1 &
  children+=($!)
  address=http://localhost:$port
}

# Back to the revision from before. What was applied last is set back as well: the next release is compared with that.
undo() {
  local name
  for name in "${DEPLOYMENTS[@]}"; do
    if [[ -z ${revision[$name]} ]]; then
      say "$name: there was none before, so that the new one stays as it is."
    elif [[ $(revision_of "$name") == "${revision[$name]}" ]]; then
      say "$name: runs what it ran before."
    else
      in_namespace rollout undo "deployment/$name" --to-revision="${revision[$name]}" || return 1
      [[ ! -e $work/$name.yaml ]] || in_namespace apply set-last-applied -f "$work/$name.yaml" || return 1
    fi
  done
  for name in "${DEPLOYMENTS[@]}"; do
    [[ -z ${revision[$name]} ]] || in_namespace rollout status "deployment/$name" --timeout=10m || return 1
  done
}

finish() {
  local status=$?
  trap - EXIT INT TERM
  set +e
  kill "${children[@]}" 2>/dev/null
  case $phase in
    checking) ((status == 0)) || say "Nothing was changed." >&2 ;;
    migrating)
      say "
NOT DEPLOYED: the schema could not be brought up to date. The release before goes on; only settings, database and the Job are new.
The Job's last words:" >&2
      in_namespace logs job/migrate --tail=25 >&2
      say "Why it has no pod or no log: kubectl -n $namespace describe job/migrate. Once that is mended, run the same deployment again." >&2
      ;;
    rolling)
      say "
NOT DEPLOYED: $version does not work. What its pods say:" >&2
      in_namespace get pods -l 'app.kubernetes.io/name in (app, worker)' >&2
      in_namespace logs deployment/app --all-containers --tail=15 >&2
      say "Going back …" >&2
      if undo >&2; then
        say "App and worker run again what they ran before; the schema stays as $version has it, and the other objects too." >&2
      else
        say "GOING BACK FAILED. Look now: kubectl -n $namespace get pods; 'If a deployment fails' in docs/operations.md says what to do." >&2
      fi
      ;;
  esac
  rm -rf "$work"
  # Whatever ended it, a deployment that is not done has failed.
  [[ $phase == deployed ]] || ((status != 0)) || $dry || status=1
  exit "$status"
}

trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

render
step "1. $version to the namespace $namespace"
if $dry; then
  say "needs the Secrets:"
  secrets | sed "s/^/     /"
else
  look_at_the_cluster
  remember
fi

step "2. What the schema needs, and its Job"
if $dry; then
  say "kubectl delete job migrate"
else
  phase=migrating
  in_namespace delete job migrate --ignore-not-found --wait --timeout=2m
fi
apply "$work/first.yaml"

step "3. Waiting for the database and the Job"
if ! $dry; then
  patiently kubectl --namespace "$namespace" wait --for=condition=Ready clusters.postgresql.cnpg.io/database --timeout=10m
  wait_for_the_job
fi

step "4. The rest"
$dry || phase=rolling
apply "$work/rest.yaml"
for name in "${DEPLOYMENTS[@]}"; do
  $dry || patiently kubectl --namespace "$namespace" rollout status "deployment/$name" --timeout=15m
done

step "5. Does it work at ${address:-a forwarded port}?"
if ! $dry; then
  [[ -n $address ]] || forward_a_port
  patiently tools/smoke.sh "$address" --version "$version"
  phase=deployed
  in_namespace get deployments
  step "$version is deployed."
fi
