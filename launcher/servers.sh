# shellcheck shell=bash
# A PostgreSQL and a Redis that live as long as one run of the tests, and meet nobody else's data.

start_postgres() {
  local port=$1 folder=$RUN/postgres bin
  bin=$(postgres_bin)
  mkdir "$folder"
  [ "$(id -u)" != 0 ] || chown postgres "$folder"
  # The data lives for minutes: waiting for the disk would only slow the tests.
  as_postgres "$bin/initdb" -D "$folder/data" -U zweitblick -A trust -E UTF8 --locale=C.UTF-8 &&
    as_postgres "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c full_page_writes=off" \
      start
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && runuser -u postgres -- "$@")
  else
    "$@"
  fi
}

postgres_bin() { printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1; }

start_redis() {
  local port=$1 folder=$RUN/redis tries
  mkdir "$folder"
  redis-server --daemonize yes --bind 127.0.0.1 --port "$port" --dir "$folder" --pidfile "$folder/pid" \
    --logfile "$folder/log" --save '' --appendonly no
  for ((tries = 0; tries < 100; tries++)); do
    ! port_is_taken "$port" || return 0
    sleep 0.1
  done
  cat "$folder/log"
  return 1
}

stop_servers() {
  if [ -f "$RUN/postgres/data/postmaster.pid" ]; then
    as_postgres "$(postgres_bin)/pg_ctl" -D "$RUN/postgres/data" -m immediate stop >/dev/null 2>&1 || true
  fi
  [ ! -f "$RUN/redis/pid" ] || kill "$(cat "$RUN/redis/pid")" 2>/dev/null || true
}

free_port() {
  "$PYTHON" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
