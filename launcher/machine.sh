# shellcheck shell=bash
# What the machine must have: disk, system packages, a Python. Installs only what is missing.

# A|B means either will do: Debian 13 and Ubuntu 24.04 renamed some libraries.
RUNTIME_PACKAGES=(
  tesseract-ocr
  tesseract-ocr-{osd,eng,deu,rus,ukr,kaz,ara,tur,pol,ron,fra,spa,chi-sim,uzb,uzb-cyrl}
  tesseract-ocr-script-{cyrl,arab,latn}
  fonts-dejavu-core fonts-noto-core fonts-noto-cjk
  'libmagic1t64|libmagic1' dcmtk
)
TEST_PACKAGES=(postgresql redis-server shellcheck)
NEEDED_DISK_KB=$((3 * 1024 * 1024)) LISTS_READ=''

ensure_system() {
  local missing
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  command -v apt-get >/dev/null ||
    fail "no apt on this machine, and these are missing: $missing" \
      "Use Debian 12, Debian 13 or Ubuntu 24.04, or install them by hand."
  need_disk
  [ -n "$LISTS_READ" ] || with_log "Reading the package lists" "$LOGS/apt-update.log" as_root apt-get update -q
  LISTS_READ=yes
  # shellcheck disable=SC2046,SC2086  # one word per package is meant
  with_log "Installing $missing" "$LOGS/apt-install.log" \
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    $(available_names $missing)
}

missing_packages() {
  local wanted name found installed
  installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package} ' 2>/dev/null || true)"
  for wanted in "$@"; do
    found=''
    for name in ${wanted//|/ }; do
      [[ $installed != *" installed:$name "* ]] || found=yes
    done
    [ -n "$found" ] || printf '%s ' "$wanted"
  done
}

available_names() {
  local wanted name
  for wanted in "$@"; do
    for name in ${wanted//|/ }; do
      [ "$name" != "$wanted" ] || break
      apt-cache show "$name" >/dev/null 2>&1 && break
    done
    printf '%s ' "$name"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    say "this needs root: run it as root, or install sudo"
    return 1
  fi
}

need_disk() {
  local free
  free=$(df -Pk "$ROOT" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$NEEDED_DISK_KB" ] ||
    fail "too little disk: $((free / 1024)) MB free, $((NEEDED_DISK_KB / 1024)) MB needed." \
      "Make room where $ROOT lies, then run the same command again."
}

# Print the newest Python the locks were made for.
find_python() {
  local name
  for name in python3.13 python3.12 python3.11 python3; do
    if command -v "$name" >/dev/null && python_fits "$name"; then
      printf '%s' "$name"
      return 0
    fi
  done
  return 1
}

python_fits() {
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'
}
