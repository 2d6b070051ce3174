import NTMKit
import Rendering
import Testing

@Test("a context shows all rows unless told otherwise") func noLimit() {
  #expect(RenderContext(language: .vi).rowLimit == nil)
}
