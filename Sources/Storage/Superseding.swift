/// Records by key: a later one takes the place of an earlier one, where the earlier one stands.
struct Superseding<Key: Hashable, Record> {
  private(set) var records: [Record] = []
  private var places: [Key: Int] = [:]

  mutating func put(_ record: Record, _ key: Key) {
    if let place = places[key] {
      records[place] = record
    } else {
      places[key] = records.count
      records.append(record)
    }
  }

  subscript(key: Key) -> Record? { places[key].map { records[$0] } }
}
