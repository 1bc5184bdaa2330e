# shellcheck shell=bash
# Python's environment from the hashed locks, and this installation's settings and secrets.

PYTHON=$ROOT/.venv/bin/python
INSTALLED=$ROOT/.venv/installed-locks

# ensure_python LOCK: requirements-dev.lock holds everything requirements.lock does.
ensure_python() {
  local lock=$1
  ! lock_is_installed "$lock" || return 0
  need_disk
  ensure_venv
  with_log "Installing Python packages from $lock" "$LOGS/pip.log" \
    "$PYTHON" -m pip install --disable-pip-version-check --require-hashes -r "$ROOT/$lock"
  if [ "$lock" = requirements-dev.lock ]; then
    fingerprints requirements.lock requirements-dev.lock >"$INSTALLED"
  else
    fingerprints requirements.lock >"$INSTALLED"
  fi
}

lock_is_installed() {
  [ -x "$PYTHON" ] && [ -f "$INSTALLED" ] && "$PYTHON" -c '' 2>/dev/null &&
    grep -qxF "$(fingerprints "$1")" "$INSTALLED"
}

fingerprints() { (cd "$ROOT" && sha256sum "$@"); }

ensure_venv() {
  local python version
  if [ -x "$PYTHON" ] && python_fits "$PYTHON" 2>/dev/null && "$PYTHON" -m pip --version >/dev/null 2>&1; then
    return 0
  fi
  command -v python3 >/dev/null || ensure_system python3
  python=$(find_python) ||
    fail "Python is too old: $(python3 --version 2>&1), and 3.11, 3.12 or 3.13 is needed." \
      "Debian 12, Debian 13 and Ubuntu 24.04 bring one that fits."
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  "$python" -c 'import ensurepip, venv' 2>/dev/null || ensure_system "python$version-venv"
  with_log "Making .venv with Python $version" "$LOGS/venv.log" "$python" -m venv --clear "$ROOT/.venv"
}

manage() { (cd "$ROOT" && PYTHONPATH=$ROOT "$PYTHON" backend/manage.py "$@"); }

has_management_command() {
  compgen -G "$ROOT/backend/*/management/commands/$1.py" >/dev/null
}

# The order decides: what the caller exported, then .env, then the secrets made here.
load_installation() {
  load_settings_file
  make_secrets
  load_file "$VAR/secrets.env"
  export ZWEITBLICK_VAR=$VAR
}

load_settings_file() {
  [ ! -f "$ROOT/.env" ] || load_file "$ROOT/.env"
}

# Lines of NAME=value are taken as they stand: nothing in the file is ever run.
load_file() {
  local line name value
  while IFS= read -r line || [ -n "$line" ]; do
    [[ $line =~ ^[[:space:]]*([A-Za-z_][A-Za-z0-9_]*)=(.*)$ ]] || continue
    name=${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
    [[ ! $value =~ ^\"(.*)\"$ && ! $value =~ ^\'(.*)\'$ ]] || value=${BASH_REMATCH[1]}
    # An empty value in the file means "not set".
    [ -z "$value" ] || [ -n "${!name:-}" ] || export "$name=$value"
  done <"$1"
}

# Losing the master key loses every file and map encrypted with it, so it is made once and kept.
make_secrets() {
  [ ! -s "$VAR/secrets.env" ] || return 0
  mkdir -p "$VAR"
  (
    umask 077
    {
      printf '# Made once by ./zweitblick. Keep a copy apart from the data: without it no file can be read.\n'
      printf 'SECRET_KEY=%s\n' "$(random_key)"
      printf 'ZWEITBLICK_MASTER_KEY=%s\n' "$(random_key)"
      printf 'ZWEITBLICK_AUDIT_KEY=%s\n' "$(random_key)"
    } >"$VAR/secrets.env.new"
  )
  mv "$VAR/secrets.env.new" "$VAR/secrets.env"
}

# 32 random bytes in hex: what AES-256 wants.
random_key() { od -An -v -tx1 -N32 /dev/urandom | tr -d ' \n'; }
