import NTMKit

extension TestProvince {
  /// Past products: each files its dossier, is judged by its district three weeks later and by the province five weeks
  /// later, and is recognised after seven, four stars every fourth. One begins every third week from 6 January 2020 on.
  ///
  /// - Parameter rejected: how many of them the province rejects instead, a week after it judged them; the first ones.
  mutating func addPastProducts(
    _ count: Int = 14, rejected: Int = 0, from start: CalendarDate = TestProvince.day(2020, 1, 6)
  ) {
    for number in 0..<count {
      let filed = start.adding(days: number * 21)
      func day(_ days: Int) -> String { filed.adding(days: days).description }
      let stars = number % 4 == 3 ? 4 : 3
      var events: [(date: String, stage: String, stars: Int?)] = [
        (day(0), "dossier_filed", nil), (day(21), "first_level_evaluated", stars),
      ]
      if number < rejected {
        events += [(day(35), "province_evaluated", 2), (day(42), "rejected", nil)]
      } else {
        events += [(day(35), "province_evaluated", stars), (day(49), "province_recognised", stars)]
      }
      addProduct("Q\(String(number + 1000).dropFirst())", commune: Self.communes[number % 6].code, events)
    }
  }

  /// Many products at once, each with nothing but its dossier filed on one day.
  mutating func addFiled(_ count: Int, on day: String) {
    let codes = (0..<count).map { "W\($0)" }
    add(DeclaredTables.products, codes.map { ["product": $0, "name": "Sản phẩm \($0)", "commune_code": "10"] })
    add(DeclaredTables.productEvents, codes.map { ["product": $0, "date": day, "stage": "dossier_filed"] })
  }

  /// Adds to `addSomeProducts` what a forecast can be made from: past products, and some on their way.
  mutating func addForecast(named name: String? = nil) {
    addPastProducts()
    addProduct("W1", name: name, events: [Event("2022-09-26", "dossier_filed")])
    addProduct(
      "W2", name: name, commune: "20",
      events: [Event("2022-09-05", "dossier_filed"), Event("2022-09-26", "first_level_evaluated", stars: 4)])
    addProduct(
      "D1", name: name, commune: "11",
      events: [
        Event("2022-02-22", "first_level_evaluated", stars: 3), Event("2022-03-22", "province_recognised", stars: 3),
      ])
  }
}
