# shellcheck shell=bash
# The part of tools/bench.sh about photos; it has the functions and variables of that.
# shellcheck disable=SC2154,SC2034 # shared with that

# serve_picture SIZE: a picture of an album that everybody may see, against nginx with the same bytes in a file.
serve_picture() {
  local picture=$address/api/v1/photos/$photo/$1.webp file=http://localhost:$nginx_port/pictures/$1.webp of_nginx
  curl -sf -o "$work/pictures/$1.webp" "$picture"
  load 3 32 "$file" >/dev/null
  of_nginx=$(load "$seconds" 32 "$file")
  measure "\`$1.webp\` of a public photo ($(bytes "$file") B), against nginx" "${of_nginx% *}" 0.7 "$picture"
}

# Sets photos_sent, photos_made and photos_memory; one process does all the work. It needs start_nginx.
measure_photos() {
  local photos=100 warm=10 photo begun median p99 highest seconds_all
  if $quick; then
    photos=10 warm=2
  fi
  echo "Inventing photos" >&2
  java tools/bench/Photos.java "$work/photos" "$((photos + warm))"
  start_server TMEIT_WORK_ENABLED=true TMEIT_MAIL_PORT=$smtp_port TMEIT_MAIL_STARTTLS=false
  forget_highest_memory
  read -r median p99 highest seconds_all < <(node tools/bench/photos.mjs "$address" "$work/photos" "$warm" 2)
  photos_sent="median $median s, p99 $p99 s, highest $highest s; all $photos after $seconds_all s"
  echo "$photos photos of $(du -sm --apparent-size "$work/photos" | awk -v count="$((photos + warm))" '{ printf "%.1f", $1 / count }') MiB, from the first byte until it is there: $photos_sent" >&2
  while [[ $(sql "select count(*) from photo where rendered_at is null") != 0 ]]; do sleep 0.5; done
  # Its caption says when a photo's first byte was sent.
  read -r median highest seconds_all < <(sql "
    select round(percentile_cont(0.5) within group (order by took)::numeric, 1), round(max(took), 1),
      round(extract(epoch from max(rendered_at)) - min(began), 1)
    from (select rendered_at, began, extract(epoch from rendered_at) - began as took
      from photo, lateral (select caption::numeric / 1000 as began) sent where caption ~ '^[0-9]{13}\$') photo")
  photos_made="median $median s, highest $highest s; all $photos after $seconds_all s"
  photos_memory=$(resident_mib VmHWM)
  echo "until all its sizes are made: $photos_made; at most $photos_memory MiB" >&2
  photo=$(sql "select id from photo where caption ~ '^[0-9]{13}\$' limit 1")
  serve_picture card
  serve_picture screen
  stop_server
}
