#!/usr/bin/env bash
# Shows that the schema gate lets pass what it should, and refuses what it should. See --help.
set -euo pipefail
cd "$(dirname "$0")/.."
# shellcheck source=tools/common.sh
source tools/common.sh

usage() {
  cat <<'TEXT'
Usage: tools/test-schema-gate.sh

Puts change sets from tools/schema-gate on top of those of this tree, and holds tools/schema-gate.sh to taking the harmless ones and to
refusing the others: by its lint, and, where the lint is told that they are wanted, by the data or by the tests of the release before.
Where there is no release yet, this commit is the release before. Only a few tests run, which touch every feature; all of them run in
tools/schema-gate.sh.
TEXT
}

case ${1:-} in
  '') ;;
  --help) usage; exit ;;
  *) usage >&2; exit 2 ;;
esac

few=AlbumsIT,AuditIT,CalendarsIT,CommentsIT,DocumentsIT,EventsIT,InvitationsIT,MailsIT,MembersListIT,RankingIT,ReportsIT,SignUpConfirmationIT,WorkIT
folder=target/schema-gate/proof
previous=$(tools/schema-gate.sh --print-previous)
previous=${previous:-HEAD}
version=$(git show "$previous:ui/package.json" | node -p 'JSON.parse(fs.readFileSync(0)).version')

# The change sets of this tree and those of the file $1; with $2, the release that is said to work with them.
mix() {
  rm -rf "$folder"
  mkdir -p "$folder"
  cp src/main/resources/db/changelog/* "$folder"
  sed "${2:+/^--changeset/a --works-with: $2}" "tools/schema-gate/$1" >"$folder/$1"
  printf '  - include: {file: db/changelog/%s}\n' "$1" >>"$folder/master.yaml"
}

# What the gate says and how it exits: expect STATUS WORDS [TESTS]
expect() {
  local expected=$1 words=$2 status=0 said
  said=$(tools/schema-gate.sh --previous "$previous" --change-sets "$folder" --tests "${3:-$few}" 2>&1) || status=$?
  [[ $status == "$expected" && $said == *"$words"* ]] && return
  say "$said"
  fail "The gate should have exited with $expected and said '$words', but exited with $status."
}

say "Harmless change sets, on top of $previous …"
mix harmless.sql
expect 0 ' passed, 0 failed'
say "A renamed column, seen by the lint …"
mix renamed-column.sql
expect 1 "'alter table member rename column nickname to known_as' changes"
say "A renamed column that the lint is told is wanted, seen by the tests …"
mix renamed-column.sql "$version"
expect 1 'of its tests fail with it alone' MembersListIT
say "A column that wants a value, seen by the lint …"
mix wanted-value.sql
expect 1 "'alter table member add column gate_number integer not null' wants a value"
say "A column that wants a value and that the lint is told is wanted, seen on the data …"
mix wanted-value.sql "$version"
expect 1 'cannot be applied'
say "The schema gate does what it should."
