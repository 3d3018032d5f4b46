# shellcheck shell=bash
# The part of tools/bench.sh about lists of events; it has the functions and variables of that.
# shellcheck disable=SC2154 # they are set there

# fill_events COUNT: so many events over the next twenty years, every other one public, each with a description like the predecessor's.
fill_events() {
  sql "delete from event"
  sql "insert into event (id, version, title, description, place, starts_at, ends_at, kind, visibility, sequence, created_at, updated_at)
       select gen_random_uuid(), 1, 'Pub nummer ' || n, repeat('Öl, mat och musik. ', 12), 'Kistan 2.0', at, at + interval '8 hours', 'PUB',
         case when n % 2 = 0 then 'PUBLIC' else 'MEMBERS' end, 0, now(), now()
       from generate_series(1, $1) n, lateral (select now() + interval '1 day' + n * (interval '7300 days' / $1) as at) time"
  sql "update revision set mark = gen_random_uuid() where topic = 'events'"
  sql "analyze event" tmeit_owner
}

measure_events() {
  local page="$address/api/v1/events?limit=50" few few_new
  cookie="Cookie: tmeit_session=$(session_cookie)"
  fill_events 200
  measure "event list, public, 100 of 200 events ($(bytes "$address/api/v1/events?limit=200") B)" 92 5 "$address/api/v1/events?limit=200"
  # A server that only just started would be faster with many events than it was with few.
  load "$warm_up" 32 "$page" >/dev/null
  few=$(load "$seconds" 32 "$page")
  load "$warm_up" 32 -H "$cookie" -s tools/bench/event-pages.lua "$address" >/dev/null
  few_new=$(load "$seconds" 32 -H "$cookie" -s tools/bench/event-pages.lua "$address")
  fill_events 100000
  load 3 32 "$page" >/dev/null
  row "page of 50 out of 100,000 events, public, against out of 200" "${few% *}" 0.67 "$(load "$seconds" 32 "$page")"
  load 3 32 -H "$cookie" -s tools/bench/event-pages.lua "$address" >/dev/null
  row "the same, logged in, each page another one" "${few_new% *}" 0.67 "$(load "$seconds" 32 -H "$cookie" -s tools/bench/event-pages.lua "$address")"
}
