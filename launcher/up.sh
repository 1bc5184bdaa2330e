# shellcheck shell=bash
# `up`: set up what is missing, then hand over to the supervisor.

PORT=8000 WITH_DEMO=yes RESET='' ASSUME_YES=''

up() {
  parse_up "$@"
  refuse_taken_port
  hold_the_lock
  stop_leftovers
  [ -z "$RESET" ] || reset_data
  refuse_taken_port
  ensure_system "${RUNTIME_PACKAGES[@]}"
  ensure_python requirements.lock
  ensure_frontend
  prepare_installation
  supervise
}

parse_up() {
  while [ $# -gt 0 ]; do
    case $1 in
      --port) PORT=${2:-} && shift ;;
      --port=*) PORT=${1#*=} ;;
      --no-demo) WITH_DEMO='' ;;
      --reset) RESET=yes ;;
      --yes | -y) ASSUME_YES=yes ;;
      *) fail_usage "up does not know \"$1\". See ./zweitblick help" ;;
    esac
    shift || fail_usage "--port needs a number."
  done
  if ! [[ $PORT =~ ^[1-9][0-9]{0,4}$ ]] || [ "$PORT" -gt 65535 ]; then
    fail_usage "--port needs a number from 1 to 65535, not \"$PORT\"."
  fi
}

refuse_taken_port() {
  ! port_is_taken "$PORT" ||
    is_leftover "$(saved_process web)" ||
    fail "port $PORT is taken by another program." "Choose another: ./zweitblick up --port $((PORT % 65535 + 1))"
}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Two supervisors over one set of data would each start a worker and a clock.
hold_the_lock() {
  mkdir -p "$LOGS"
  exec 9>"$VAR/up.lock"
  flock -n 9 || fail "Zweitblick already runs from this directory." \
    "Stop it with Ctrl-C in its own terminal, or give this one other data: ZWEITBLICK_VAR=/some/folder ./zweitblick up"
}

reset_data() {
  local answer=''
  [ -f "$VAR/secrets.env" ] || {
    say "Nothing to reset: $VAR holds no installation."
    return 0
  }
  load_settings_file
  [[ ${DATABASE_URL:-sqlite:} == sqlite:* ]] ||
    fail "--reset empties $VAR only, and this installation's database is elsewhere (DATABASE_URL)." \
      "Empty that database yourself, then delete $VAR."
  if [ -z "$ASSUME_YES" ]; then
    [ -t 0 ] || fail "--reset deletes everything in $VAR and nobody is here to ask." "Add --yes if that is meant."
    read -r -p "Delete all cases, files, keys and logs in $VAR? Type yes: " answer
    [ "$answer" = yes ] || fail "nothing was deleted."
  fi
  # The lock file stays: it is held open by this very run.
  find "$VAR" -mindepth 1 -maxdepth 1 ! -name up.lock -exec rm -rf {} +
  mkdir -p "$LOGS"
}

prepare_installation() {
  load_installation
  export PUBLIC_URL=${PUBLIC_URL:-http://localhost:$PORT}
  export DEMO=${WITH_DEMO:+1}
  mkdir -p "$VAR/static"
  with_log "Bringing the database up to date" "$LOGS/migrate.log" manage migrate --no-input
  [ -n "$WITH_DEMO" ] && [ ! -f "$VAR/demo.loaded" ] && has_management_command load_demo || return 0
  with_log "Loading the demo" "$LOGS/demo.log" manage load_demo
  : >"$VAR/demo.loaded"
}

announce() {
  printf '\n%s\n\n' "${BOLD}Zweitblick runs at $PUBLIC_URL${PLAIN}"
  if [ -n "$WITH_DEMO" ] && has_management_command demo_logins; then
    manage demo_logins
    printf '\n'
  fi
  printf 'Logs: %s   Stop: Ctrl-C\n\n' "$LOGS"
}
