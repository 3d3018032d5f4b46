#!/usr/bin/env bash
# Holds the schema rule: the release before works with the new schema. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/schema-gate.sh [--previous REF] [--tests PATTERN] [--change-sets FOLDER]
       tools/schema-gate.sh --print-previous

Whether the release before works with the new schema, as it must while an update replaces its servers one by one:
  1. the lint of change sets finds nothing (java tools/LintChangeSets.java --help);
  2. a PostgreSQL with the change sets and the invented data of the release before takes the new change sets;
  3. the tests of the release before pass, its server and queries being as they were and the schema being the new one.
Says what broke. Logs, and the release as it was built, are in target/schema-gate; it is built once.

  --previous REF        the release before, a tag or any commit; unless given, the highest tag vX.Y.Z that this commit comes after
  --tests PATTERN       which of its tests, as Maven's -Dit.test takes them; unless given, all that run in the server or over HTTP
  --change-sets FOLDER  the new change sets; src/main/resources/db/changelog unless given
  --print-previous      only says which release that is; nothing when there is none
  --help                this text

Exits with 0 when all works or there is no release yet, 1 when something breaks, 2 when called wrongly, 3 when it cannot be tried.
TEXT
}

# In the order of versions; what is only to be tried (v1.0.0-rc.1) does not count.
releases_up_to() {
  git tag --list 'v*' --merged "$1" | grep -xE 'v[0-9]+\.[0-9]+\.[0-9]+' | sort -V || true
}

previous_release() {
  releases_up_to HEAD | grep -vxF "$(git tag --points-at HEAD; echo -)" | tail -n 1 || true
}

cannot() {
  say "The schema gate could not be tried: $*" >&2
  exit 3
}

previous=''
tests=''
change_sets=$root/src/main/resources/db/changelog
while (($#)); do
  case $1 in
    --previous) previous=${2:?--previous wants a tag or commit} && shift ;;
    --tests) tests=${2:?--tests wants a pattern} && shift ;;
    --change-sets) change_sets=$(realpath "${2:?--change-sets wants a folder}") && shift ;;
    --print-previous) previous_release; exit ;;
    --help) usage; exit ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

if [[ -z $previous ]]; then
  [[ $(git rev-parse --is-shallow-repository) == false ]] || cannot "this copy of the repository has not all commits and tags."
  previous=$(previous_release)
  if [[ -z $previous ]]; then
    say "There is no release yet that the schema could break."
    exit
  fi
fi
commit=$(git rev-parse --verify --quiet "$previous^{commit}") || cannot "there is no $previous."
require_jdk
require_maven
require_node

old=$root/target/schema-gate/release
log=$root/target/schema-gate/log
mkdir -p "$log"
# What lives for minutes is ready sooner with the first compiler alone.
export MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}"
maven=(mvn --batch-mode --no-transfer-progress -Dstyle.color=never)

# An archive and not a work tree of Git, so that 'mvn clean' may delete it and nobody is left with a reference to it.
unpack() {
  if [[ ! -e $old/unpacked-commit || $(<"$old/unpacked-commit") != "$commit" ]]; then
    rm -rf "$old"
    mkdir -p "$old"
    git archive "$commit" | tar -x -C "$old"
    echo "$commit" >"$old/unpacked-commit"
  fi
}

build() {
  [[ ! -e $old/built ]] || return 0
  say "Building $previous …"
  mkdir -p "$old/ui/dist"
  (cd "$old" && "${maven[@]}" pre-integration-test dependency:build-classpath -DskipUi -DskipUTs \
    -Dmdep.includeScope=test -Dmdep.outputFile="$old/classpath") >"$log/build.log" 2>&1 || { tail -n 25 "$log/build.log" >&2; return 1; }
  touch "$old/built"
}

# The packaged server keeps the change sets that it came with; whoever makes a database in the tests reads them from here.
use_change_sets() {
  rm -rf "$old/target/classes/db/changelog"
  cp -r "$1" "$old/target/classes/db/changelog"
}

# Brings the database in the folder $1 up to the change sets in use; the first time, invented people move in. In a shell that ends it.
migrate() (
  set -m
  trap 'end_all database 2>/dev/null' EXIT
  rm -f "$1/database-url"
  start database java -XX:TieredStopAtLevel=1 -cp "$old/target/test-classes:$old/target/classes:$(<"$old/classpath")" \
    se.tmeit.local.LocalDatabase "$1" "$(free_port 35432)"
  await "Bringing the database up to date" database test -e "$1/database-url"
)

upgrade() {
  rm -rf "$log/postgres"
  use_change_sets "$own_change_sets"
  migrate "$log/postgres" || cannot "$previous makes no database of its own."
  use_change_sets "$change_sets"
  migrate "$log/postgres" && rm -rf "$log/postgres"
}

# Runs the tests of the release before, those that are named or all; the names of those that failed go into the file $1, one a line.
run_tests() {
  local failed=$1 reports status=0
  shift
  rm -rf "$old/target/failsafe-reports"
  # What is late on a crowded machine now and then is not the schema's fault: it has a second try.
  (cd "$old" && "${maven[@]}" failsafe:integration-test failsafe:verify -Dfailsafe.rerunFailingTestsCount=1 "${@/#/-Dit.test=}") \
    >"$log/tests.log" 2>&1 || status=$?
  mapfile -t reports < <(compgen -G "$old/target/failsafe-reports/TEST-*.xml")
  totals=$(node tools/test-totals.mjs "${reports[@]}")
  if [[ $totals == '0 passed, 0 failed'* ]] || { ((status != 0)) && [[ $totals == *' 0 failed,'* ]]; }; then
    tail -n 25 "$log/tests.log" >&2
    cannot "the tests of $previous did not run to their end ($totals)."
  fi
  node tools/test-failures.mjs "${reports[@]}" | sed '/^Passed only/,$d' >"$log/failures.txt"
  grep '^se\.tmeit\.' "$log/failures.txt" | sort -u >"$failed" || true
}

unpack
own_change_sets=$old/src/main/resources/db/changelog
mapfile -t releases < <({ releases_up_to "$commit"; node -p '"v" + JSON.parse(fs.readFileSync(0)).version' <"$old/ui/package.json"; } | sort -uV | sed 's/^v//')

say "The lint of change sets, against $previous:"
java tools/LintChangeSets.java "$change_sets" "$own_change_sets" "${releases[@]}" ||
  fail "The new schema may break $previous. How it is changed in steps stands in docs/releases.md."
say "Nothing found."

build || cannot "$previous does not build."
say "The new change sets, on a database of $previous with its invented data:"
upgrade || fail "The new change sets cannot be applied to the data of $previous."
say "Applied."

say "The tests of $previous, with the new schema:"
run_tests "$log/failed" ${tests:+"$tests"}
say "$totals"
[[ -s $log/failed ]] || exit 0

# A test may fail for a reason of its own, years after its release: the schema is to blame for what passes without the change sets.
mv "$log/failures.txt" "$log/failures-with-new-schema.txt"
mv "$log/tests.log" "$log/tests-with-new-schema.log"
classes=$(sed -E 's/^([a-z0-9_]+\.)+([A-Z][A-Za-z0-9]*).*/\2/' "$log/failed" | sort -u | paste -sd,)
say "Those that failed, with the schema of $previous:"
use_change_sets "$own_change_sets"
run_tests "$log/failed-anyway" "$classes"
say "$totals"
comm -23 "$log/failed" "$log/failed-anyway" >"$log/broken"
if [[ -s $log/broken ]]; then
  cat "$log/failures-with-new-schema.txt"
  fail "The new schema breaks $previous: $(wc -l <"$log/broken") of its tests fail with it alone."
fi
say "They fail without the new schema too: it breaks nothing. Passed over:"
cat "$log/failed"
