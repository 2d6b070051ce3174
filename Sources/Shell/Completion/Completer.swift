import NTMKit
import Query
struct Completer { let session: Session; init(_ s: Session) { session = s }
 func complete(_ l: String, cursor: Int) -> CompletionResult { .none } }
