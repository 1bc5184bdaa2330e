# shellcheck shell=bash
# Keeps web and worker alive, shows their logs, and takes everything down together.

CHILDREN=(web worker)
declare -A PROCESS=() STARTED=() RESTARTS=()
LOG_VIEW='' STOPPING='' WORKER_LOG_START=0 MOST_RESTARTS=5 START_SECONDS=90 STOP_SECONDS=10 PAUSE=1

supervise() {
  local name
  trap stop_everything EXIT
  trap 'STOPPING=yes; exit 0' INT TERM HUP
  follow_logs
  for name in "${CHILDREN[@]}"; do start_child "$name"; done
  wait_until_healthy
  announce
  watch_children
}

# Each child leads its own process group: Ctrl-C reaches us alone, and a group can be ended as one.
start_child() {
  local name=$1
  [ "$name" != worker ] || WORKER_LOG_START=$(stat -c %s "$LOGS/worker.log")
  (
    cd "$ROOT"
    case $name in
      web) exec setsid env PYTHONPATH="$ROOT" "$PYTHON" -m gunicorn backend.wsgi:application --bind "127.0.0.1:$PORT" \
        --worker-class gthread --workers 1 --threads 8 --timeout 120 --graceful-timeout 5 \
        --worker-tmp-dir "$VAR" --log-level warning ;;
      # Tesseract alone would start a thread per core for each page, and be slower for it.
      # Celery warns of root at every start; who runs `up` as root has chosen it.
      worker) exec setsid env PYTHONPATH="$ROOT" OMP_THREAD_LIMIT=1 \
        PYTHONWARNINGS=ignore::UserWarning:celery.platforms \
        "$PYTHON" -m celery --quiet --app backend.worker worker --beat --pool prefork --concurrency 2 \
        --queues quick,reading,imaging,outbound --loglevel INFO --without-gossip --without-mingle ;;
    esac
  ) >>"$LOGS/$name.log" 2>&1 </dev/null 9>&- &
  keep_in_mind "$name" "$!"
}

keep_in_mind() {
  local name=$1 process=$2
  PROCESS[$name]=$process STARTED[$name]=$SECONDS
  # Moved into place whole: others may look at any moment.
  printf '%s' "$process" >"$VAR/$name.pid.new"
  mv "$VAR/$name.pid.new" "$VAR/$name.pid"
  # Else bash prints the whole command line when a child is killed; we say it in our own words.
  # One that has fallen already is no job any more.
  disown "$process" 2>/dev/null || true
}

# One tail over all logs; awk turns its "==> file <==" headings into a word before each line, and
# leaves out the sweep that runs every few seconds while all is well. The files keep everything.
follow_logs() {
  local name files=()
  for name in "${CHILDREN[@]}"; do
    shorten_log "$LOGS/$name.log"
    files+=("$LOGS/$name.log")
  done
  # shellcheck disable=SC2016  # awk's own variables
  setsid bash -c 'tail --pid="$1" -n 0 -F "${@:2}" 2>/dev/null | awk '\''
    /^==> .* <==$/ { n = split($2, part, "/"); word = part[n]; sub(/\.log$/, "", word); next }
    / INFO .*queue\.sweep/ { next }
    NF { printf "%-7s| %s\n", word, $0; fflush() }'\' logs $$ "${files[@]}" 9>&- &
  LOG_VIEW=$!
  disown "$!"
}

shorten_log() {
  touch "$1"
  [ "$(stat -c %s "$1")" -lt 10000000 ] || mv "$1" "$1.1"
  touch "$1"
}

wait_until_healthy() {
  local second
  for ((second = 0; second < START_SECONDS * 5; second++)); do
    restart_the_dead
    if web_answers && worker_is_ready; then return 0; fi
    sleep 0.2
  done
  fail "it did not become healthy within $START_SECONDS seconds." "Its own words: $LOGS/web.log and $LOGS/worker.log"
}

# A subshell, because a connection that breaks ends the shell that writes to it.
web_answers() (
  host=${PUBLIC_URL#*://}
  exec 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$PORT" || exit 1
  printf 'GET /api/health HTTP/1.0\r\nHost: %s\r\n\r\n' "${host%%/*}" >&3
  IFS= read -r -t 10 status <&3
  [[ $status == HTTP/*" 200 "* ]]
)

worker_is_ready() { tail -c "+$((WORKER_LOG_START + 1))" "$LOGS/worker.log" | grep -q ' ready\.$'; }

watch_children() {
  while :; do
    # A short sleep in the background lets the trap for Ctrl-C run at once.
    sleep "$PAUSE" &
    wait $! || true
    restart_the_dead
  done
}

restart_the_dead() {
  local name
  for name in "${CHILDREN[@]}"; do
    ! kill -0 "${PROCESS[$name]}" 2>/dev/null || continue
    # Only falls in quick succession count: a child that lived a minute was well.
    [ $((SECONDS - STARTED[$name])) -le 60 ] || RESTARTS[$name]=0
    RESTARTS[$name]=$((${RESTARTS[$name]:-0} + 1))
    [ "${RESTARTS[$name]}" -le "$MOST_RESTARTS" ] ||
      fail "$name stopped $MOST_RESTARTS times in a row and is not started again." "Its own words: $LOGS/$name.log"
    say "${RED}$name stopped by itself; starting it again.${PLAIN}"
    kill_group "${PROCESS[$name]}"
    sleep "$PAUSE"
    start_child "$name"
  done
}

stop_everything() {
  local code=$? name deadline
  trap '' INT TERM HUP
  [ -z "$STOPPING" ] || say $'\nStopping …'
  for name in "${!PROCESS[@]}"; do kill -TERM "${PROCESS[$name]}" 2>/dev/null || true; done
  deadline=$((SECONDS + STOP_SECONDS))
  while [ "$SECONDS" -lt "$deadline" ] && any_child_lives; do sleep 0.1; done
  # What still works after that is cut off: the job ledger gives it to the next worker.
  for name in "${!PROCESS[@]}"; do
    kill_group "${PROCESS[$name]}"
    rm -f "$VAR/$name.pid"
  done
  [ -z "$LOG_VIEW" ] || kill_group "$LOG_VIEW"
  [ -z "$STOPPING" ] || say "Stopped. Nothing is lost; ./zweitblick up goes on from here."
  exit "$code"
}

any_child_lives() {
  local name
  for name in "${!PROCESS[@]}"; do
    ! kill -0 "${PROCESS[$name]}" 2>/dev/null || return 0
  done
  return 1
}

kill_group() { kill -KILL -- "-$1" 2>/dev/null || true; }

saved_process() { cat "$VAR/$1.pid" 2>/dev/null || true; }

# A number may since belong to a stranger: only a process of ours, started from this directory, is ended.
is_leftover() {
  [ -n "$1" ] && [ "$(readlink "/proc/$1/cwd" 2>/dev/null)" = "$ROOT" ] &&
    tr '\0' ' ' <"/proc/$1/cmdline" | grep -qE -- '-m (gunicorn|celery) .*backend\.w'
}

stop_leftovers() {
  local name process
  for name in "${CHILDREN[@]}"; do
    process=$(saved_process "$name")
    if is_leftover "$process"; then
      say "Stopping the $name that an earlier run left behind."
      kill_group "$process"
      sleep 0.5
    fi
    rm -f "$VAR/$name.pid"
  done
}
