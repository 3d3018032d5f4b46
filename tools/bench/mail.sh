# shellcheck shell=bash
# The part of tools/bench.sh about sending mail; it has the functions and variables of that.
# shellcheck disable=SC2154,SC2034 # shared with that

# send_mails COUNT: writes so many mails of 4 kB at once, waits until they are sent, and says how many went in a second.
send_mails() {
  sql "delete from outbox_mail"
  sql "insert into outbox_mail (id, message_id, recipient, template, subject, text_body, html_body, state, attempts, created_at, due_at)
       select gen_random_uuid(), '<' || gen_random_uuid() || '@localhost>', 'bench' || n || '@example.org', 'test-mail', 'Hej', repeat('Hej ', 250),
         '<p>' || repeat('Hej ', 750) || '</p>', 'PENDING', 0, now(), now() from generate_series(1, $1) n"
  while [[ $(sql "select count(*) from outbox_mail where state = 'PENDING'") != 0 ]]; do sleep 0.5; done
  sql "select round(count(*) / extract(epoch from max(settled_at) - min(settled_at))) from outbox_mail where state = 'SENT'"
}

# Sets one_worker and two_workers.
measure_mail() {
  start_sink
  local mails=10000
  if $quick; then
    mails=1000
  fi
  start_worker 1
  send_mails "$mails" >/dev/null
  one_worker=$(send_mails "$mails")
  echo "One worker: $one_worker mails a second" >&2
  start_worker 2
  send_mails "$mails" >/dev/null
  two_workers=$(send_mails "$mails")
  echo "Two workers: $two_workers mails a second" >&2
}
