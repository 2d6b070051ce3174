# Sourced by the other scripts: writes the kit's interface, which plugins are built against, and its symbols, which its reference is made from.

# `write_kit_interface ROOT FOLDER`: into FOLDER, unless it is newer than all that it is made from. Beside it, in FOLDER-symbols, lies the graph of
# its public symbols: the compiler writes both in one go, and neither takes longer for it.
write_kit_interface() {
  local root=$1 folder=$2
  local interface="$folder/NTMKit.swiftinterface" symbols="$2-symbols"
  if [ -f "$interface" ] && [ -f "$symbols/NTMKit.symbols.json" ] &&
    [ -z "$(find "$root/Sources/NTMKit" -newer "$interface" -print -quit)" ]; then return; fi
  mkdir -p "$folder" "$symbols"
  local work
  work=$(mktemp -d)
  mkdir "$work/symbols"
  # From the root, so that the symbols name their files by the same paths on every machine.
  (cd "$root" && find Sources/NTMKit -name "*.swift" -print0 | LC_ALL=C sort -z | xargs -0 \
    swiftc -swift-version 6 -enable-library-evolution -emit-module -module-name NTMKit -package-name ntm -Xfrontend -experimental-skip-non-inlinable-function-bodies \
    -emit-module-path "$work/NTMKit.swiftmodule" -emit-module-interface-path "$work/NTMKit.swiftinterface" \
    -emit-symbol-graph -emit-symbol-graph-dir "$work/symbols" -symbol-graph-minimum-access-level public -symbol-graph-skip-synthesized-members) || {
    rm -rf "$work"
    return 1
  }
  mv -f "$work/symbols"/* "$symbols/"
  mv -f "$work/NTMKit.swiftinterface" "$interface"
  rm -rf "$work"
}
