# shellcheck shell=bash
# What the launcher says, and how it stops. Everything goes to stderr: stdout belongs to the commands.

if [ -t 2 ] && [ -z "${NO_COLOR:-}" ]; then
  BOLD=$'\e[1m' RED=$'\e[31m' PLAIN=$'\e[0m'
else
  BOLD='' RED='' PLAIN=''
fi

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "${RED}zweitblick: $1${PLAIN}"
  [ -z "${2:-}" ] || say "  $2"
  exit 1
}

fail_usage() {
  say "${RED}zweitblick: $1${PLAIN}"
  exit 2
}

# with_log LABEL LOG COMMAND...: run quietly; when it fails show the end of its log and the likely reason.
with_log() {
  local label=$1 log=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  say "$label …"
  if "$@" >"$log" 2>&1 </dev/null; then
    return 0
  fi
  tail -n 20 "$log" >&2
  if speaks_of_network "$log"; then
    fail "no network: \"$label\" could not reach a server." \
      "Check the connection and any proxy, then run the same command again."
  fi
  fail "\"$label\" failed." "The whole log: $log"
}

speaks_of_network() {
  grep -qiE "could not resolve|temporary failure (in name resolution|resolving)|name or service not known|\
network is unreachable|failed to establish a new connection|newconnectionerror|enotfound|eai_again|econnrefused|\
etimedout|connection timed out|cannot initiate the connection" "$1"
}
