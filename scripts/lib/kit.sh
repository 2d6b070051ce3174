# Sourced by the other scripts: writes the kit's interface, which plugins are built against.

# `write_kit_interface ROOT FOLDER`: into FOLDER, unless it is newer than all that it is made from.
write_kit_interface() {
  local root=$1 folder=$2
  local interface="$folder/NTMKit.swiftinterface"
  if [ -f "$interface" ] && [ -z "$(find "$root/Sources/NTMKit" -newer "$interface" -print -quit)" ]; then return; fi
  mkdir -p "$folder"
  local work
  work=$(mktemp -d)
  find "$root/Sources/NTMKit" -name "*.swift" -print0 | LC_ALL=C sort -z | xargs -0 \
    swiftc -swift-version 6 -enable-library-evolution -emit-module -module-name NTMKit -package-name ntm -Xfrontend -experimental-skip-non-inlinable-function-bodies \
    -emit-module-path "$work/NTMKit.swiftmodule" -emit-module-interface-path "$work/NTMKit.swiftinterface" || {
    rm -rf "$work"
    return 1
  }
  mv -f "$work/NTMKit.swiftinterface" "$interface"
  rm -rf "$work"
}
