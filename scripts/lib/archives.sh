# Sourced by the scripts that build the programs: C libraries that are linked into them.

# Of Debian's archives, those that both programs have inside.
readonly inner_libraries=(sqlite3 expat cmark edit seccomp tinfo bsd md)

# `link_archives FOLDER NAME…`: the archives that are installed, shown where the linker looks first, in the folder of products; adds
# to `build` what an archive needs that its shared library would bring.
link_archives() {
  local folder=$1 library archive
  shift
  mkdir -p "$folder"
  for library in "$@"; do
    archive=$(clang -print-file-name="lib$library.a" 2>/dev/null || true)
    [ ! -f "$archive" ] || ln -sf "$(realpath -- "$archive")" "$folder/lib$library.a"
  done
  [ ! -e "$folder/libedit.a" ] || build+=(-Xlinker -ltinfo -Xlinker -lbsd -Xlinker -lmd)
}
