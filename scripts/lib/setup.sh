# Sourced by the other scripts: makes sure that Swift and the Debian packages ntm is built with are there.
# Installs only what is missing, and says what it does, on standard error.

readonly needed_swift="6.3"
readonly debian_packages=(libcmark-dev libedit-dev libexpat1-dev libseccomp-dev libsqlite3-dev libxlsxwriter-dev libzip-dev)

say() { printf '%s\n' "$*" >&2; }

# Whether version $1 is at least version $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

require_swift() {
  if ! command -v swift >/dev/null 2>&1; then
    say "ntm: không tìm thấy Swift. Cài Swift $needed_swift trở lên (https://www.swift.org/install/linux/) rồi chạy lại."
    say "ntm: Swift was not found. Install Swift $needed_swift or newer (https://www.swift.org/install/linux/) and run this again."
    exit 69
  fi
  local version
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  if [ -z "$version" ] || ! at_least "$version" "$needed_swift"; then
    say "ntm: cần Swift $needed_swift trở lên; máy này có ${version:-phiên bản không rõ}."
    say "ntm: Swift $needed_swift or newer is needed; this machine has ${version:-an unknown version}."
    exit 69
  fi
}

# Installs those of the packages named that are missing.
require_packages() {
  local missing=() package
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "ntm: this is not Debian; libedit, SQLite 3, libzip, libxlsxwriter and expat with their headers are taken to be installed ($*)."
    return
  fi
  for package in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      say "ntm: missing packages; as root run: apt-get update && apt-get install ${missing[*]}"
      exit 69
    fi
    sudo=(sudo)
  fi
  say "ntm: cài gói còn thiếu / installing missing packages: ${missing[*]}"
  "${sudo[@]}" apt-get update -qq >&2
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
