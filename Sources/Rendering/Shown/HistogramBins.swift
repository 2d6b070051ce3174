import NTMKit

extension Chart {
  /// A histogram of raw numbers (its y is no column of the data) as one of counted bins; any other chart as it is.
  ///
  /// Bins have round borders; each holds its lower border, the last its upper one too.
  func withCountedBins(in language: Language) -> Chart {
    guard mark == .histogram, data[encoding.y] == nil, let x = data[encoding.x], x.field.type.isNumeric else {
      return self
    }
    let numbers = x.values.compactMap(\.number).filter(\.isFinite)
    guard let least = numbers.min(), let greatest = numbers.max() else { return self }
    // Sturges: enough bins for the shape, not so many that they are empty.
    var bins = 1
    while bins < 20 && 1 << (bins - 1) < numbers.count { bins += 1 }
    let scale = NiceScale(least...greatest, steps: bins, includingZero: false)
    var counts = [Int](repeating: 0, count: max(scale.marks.count - 1, 1))
    let size = (scale.upper - scale.lower) / Double(counts.count)
    for number in numbers {
      let place = size > 0 ? ((number - scale.lower) / size).rounded(.down) : 0
      counts[Int(min(max(place, 0), Double(counts.count - 1)))] += 1
    }
    let labels = counts.indices.map { index in
      let borders = [0, 1].map { offset in
        NumberText.formatted(
          scale.lower + size * Double(index + offset), fractionDigits: scale.fractionDigits, in: language)
      }
      return borders.joined(separator: "–")
    }
    let columns = [
      Column(Field(encoding.x, .text), values: labels.map(Value.text)),
      Column(Field(encoding.y, .int), values: counts.map { .int(Int64($0)) }),
    ]
    guard encoding.x != encoding.y, let table = try? Table(columns: columns) else { return self }
    var counted = self
    counted.data = table
    counted.encoding = Encoding(x: encoding.x, y: encoding.y)
    return counted
  }
}
