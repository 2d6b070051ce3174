# Sourced by the scripts that look at pages in a browser: what they need beside ntm itself.

readonly page_packages=(chromium openjdk-17-jre-headless python3-venv)

# The Python with the packages of page-requirements.txt, in an environment of its own under .build; sets `page_python`.
require_page_tools() {
  local root=$1 tool
  for tool in chromium java python3; do
    command -v "$tool" >/dev/null 2>&1 || {
      say "$tool was not found; on Debian: apt-get install ${page_packages[*]}"
      exit 69
    }
  done
  local environment="$root/.build/pages/python" wanted="$root/scripts/lib/page-requirements.txt"
  page_python="$environment/bin/python"
  cmp -s "$wanted" "$environment/installed.txt" && return
  say "installing in .build/pages/python: $(grep -v '^#' "$wanted" | tr '\n' ' ')"
  rm -rf "$environment"
  python3 -m venv "$environment" || {
    say "python3 cannot make an environment; on Debian: apt-get install python3-venv"
    exit 69
  }
  "$page_python" -m pip install -q --disable-pip-version-check -r "$wanted" >&2
  cp "$wanted" "$environment/installed.txt"
}
