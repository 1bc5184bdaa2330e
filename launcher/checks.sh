# shellcheck shell=bash
# `test`: every check, each with its time. One that fails never hides the others.

RUN='' BEGUN=0 LAST_CODE=0 TEST_LIMIT=1200 FAILURE_LINES=200

run_checks() {
  [ $# = 0 ] || fail_usage "test takes no arguments."
  BEGUN=$(now_ms)
  ensure_system "${RUNTIME_PACKAGES[@]}" "${TEST_PACKAGES[@]}"
  ensure_python requirements-dev.lock
  ensure_chromium
  open_run
  check "ruff check" ruff check .
  check "ruff format" ruff format --check .
  checks_beside_the_tests &
  local beside=$!
  check_on_sqlite
  check_on_postgres
  wait "$beside" || true
  check_in_browser
  summary
}

# The tests must not meet what the caller set for a real installation, nor its data.
open_run() {
  local name
  for name in $(compgen -e | grep -E '^(DATABASE|BROKER|REDIS|DEEPL|STRIPE|S3|EMAIL|MAIL|ZWEITBLICK|WORK)_' || true) \
    SECRET_KEY DEBUG DEMO PUBLIC_URL ALLOWED_HOSTS; do
    unset "$name"
  done
  RUN=$(mktemp -d "${TMPDIR:-/tmp}/zweitblick-test.XXXXXX")
  mkdir -p "$RUN/results" "$RUN/var/static"
  # PostgreSQL runs as its own user and must be able to come in.
  chmod 755 "$RUN"
  trap close_run EXIT
  trap 'exit 130' INT TERM
  cd "$ROOT"
  export PYTHONPATH=$ROOT ZWEITBLICK_VAR=$RUN/var PATH=$ROOT/.venv/bin:$PATH
}

close_run() {
  stop_servers
  jobs -p | xargs -r kill 2>/dev/null || true
  rm -rf "$RUN"
}

# These leave a core to the tests: they come from the lint, type and frontend side of the house.
checks_beside_the_tests() {
  trap - EXIT INT TERM
  renice -n 5 "$BASHPID" >/dev/null
  check "shellcheck" shellcheck --external-sources --check-sourced zweitblick .ci/run
  check "mypy" mypy
  check "lint-imports" lint-imports
  frontend_exists || return 0
  check "frontend packages" ensure_node_modules
  [ "$LAST_CODE" = 0 ] || return 0
  check "frontend build" ensure_frontend
  check "frontend lint" npm_here run lint
  check "frontend tests" npm_here run test
}

check_on_sqlite() {
  check_live "pytest on SQLite" test_with_pytest tests --ignore=tests/e2e -n 2 --dist loadfile --no-loadscope-reorder
}

# Where the database and the broker matter: the same tests once more, on the production kind of both.
check_on_postgres() {
  local folders=() folder database broker
  for folder in tests/backend tests/journeys; do
    ! has_tests "$folder" || folders+=("$folder")
  done
  [ ${#folders[@]} -gt 0 ] || return 0
  database=$(free_port) broker=$(free_port)
  check "PostgreSQL starts" start_postgres "$database"
  check "Redis starts" start_redis "$broker"
  DATABASE_URL=postgresql://zweitblick@127.0.0.1:$database/zweitblick \
    BROKER_URL=redis://127.0.0.1:$broker/0 REDIS_CACHE_URL=redis://127.0.0.1:$broker/1 \
    check_live "pytest on PostgreSQL + Redis" test_with_pytest "${folders[@]}" -m "not any_database" -n 2 --dist loadfile --no-loadscope-reorder
}

check_in_browser() {
  ! has_tests tests/e2e || check_live "pytest in the browser" test_with_pytest tests/e2e -n 2 --dist loadfile --no-loadscope-reorder
}

has_tests() { [ -n "$(find "$1" -name 'test_*.py' -print -quit 2>/dev/null)" ]; }

test_with_pytest() {
  timeout --kill-after=10 "$TEST_LIMIT" "$PYTHON" -m pytest --basetemp="$(mktemp -d "$RUN/pytest.XXXX")" "$@"
}

# check NAME COMMAND...: quiet while it passes, its own words when it fails.
check() {
  local name=$1 log begun code=0
  shift
  log=$RUN/$(tr -c '[:alnum:]\n' - <<<"$name").log
  begun=$(now_ms)
  ("$@") >"$log" 2>&1 </dev/null || code=$?
  [ "$code" = 0 ] || {
    printf '\n--- %s ---\n' "$name"
    tail -n "$FAILURE_LINES" "$log"
    printf -- '--- end of %s ---\n\n' "$name"
  }
  record "$name" "$code" "$begun"
  LAST_CODE=$code
}

# check_live NAME COMMAND...: the same, but one sees it work; pytest's last line is kept for the end.
check_live() {
  local name=$1 log begun code=0
  shift
  log=$RUN/$(tr -c '[:alnum:]\n' - <<<"$name").log
  begun=$(now_ms)
  printf '\n--- %s ---\n' "$name"
  ("$@") 2>&1 </dev/null | tee "$log" || code=$?
  record "$name" "$code" "$begun"
  grep -E '^=+ .* in [0-9.]+s' "$log" | tail -n 1 >"$RUN/last-words.$(now_ms)" || true
}

record() {
  local name=$1 code=$2 begun=$3 verdict=ok
  [ "$code" = 0 ] || verdict=FAILED
  printf '%-6s %7s s  %s\n' "$verdict" "$(seconds_since "$begun")" "$name" | tee "$RUN/results/$begun.$RANDOM"
}

summary() {
  local code=0 total
  total=$(seconds_since "$BEGUN")
  printf '\nAll checks, %s s:\n' "$total"
  cat "$RUN"/results/*
  ! grep -q '^FAILED' "$RUN"/results/* || code=1
  # The largest run was first and speaks last.
  find "$RUN" -name 'last-words.*' | sort -r | xargs -r cat
  exit "$code"
}

now_ms() { date +%s%3N; }

seconds_since() { printf '%d.%d' $((($(now_ms) - $1) / 1000)) $((($(now_ms) - $1) % 1000 / 100)); }

# Ubuntu's own Chromium package is a snap, which needs a running snapd: where no other one is
# installed, take Playwright's build there.
ensure_chromium() {
  if ! grep -q '^ID=ubuntu' /etc/os-release 2>/dev/null; then
    ensure_system chromium
  elif ! has_chromium; then
    with_log "Installing Chromium" "$LOGS/chromium.log" "$PYTHON" -m playwright install --with-deps chromium
  fi
}

has_chromium() { [ -x /usr/bin/chromium ] && [[ $(readlink -f /usr/bin/chromium) != *snap* ]]; }
