import PseudoTerminal
import Testing

@Test("smoke") func smoke() throws {
  let t = try PseudoTerminal(executable: BuiltProduct.path("line-editor-demo"), timeout: 5)
  try t.expect("> ")
  try t.type("xã Phú\r")
  try t.expect("[xã Phú] 6")
  try t.type(Key.controlD)
  try t.expect("(end)")
  #expect(try t.waitForExit() == 0)
  #expect(t.isCooked)
}
