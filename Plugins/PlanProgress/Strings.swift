import NTMKit
