import NTMKit
import PlanTasks
import Testing

@Suite("tasks: steering bodies and awards") struct PlanTasksBodiesTests {
  private func document(_ change: (inout TestProvince) -> Void) throws -> ReportDocument {
    var province = TestProvince()
    province.report("10")
    province.addGroups(["1"])
    change(&province)
    return try province.make(PlanTasksReport.self)
  }

  @Test("bodies are counted by level: people, vacancies, those older than the plan, units without one") func levels()
    throws
  {
    let document = try document { province in
      province.addBody("99", "province", established: "2022-04-27", members: 29, staff: 12, vacancies: 2)
      province.addBody("991", "district", established: "2022-04-26", members: 20, staff: 3)
      province.addBody("992", "district", vacancies: 1)
      province.addBody("10", "commune", established: nil)
    }
    let block = try #require(document.block("steering_bodies"))
    #expect(
      block.table.csvLines == [
        "level,bodies,members,office_staff,vacancies,with_vacancies,older_than_plan,units,without_body",
        "province,1,29,12,2,1,0,1,0", "district,2,30,5,1,1,1,3,1", "commune,1,10,2,0,0,0,6,5",
      ])
    #expect(block.totals?.csvLines.last == "total,4,69,19,3,2,1,10,6")
    #expect(document.metric("vacancies")?.value == .int(3))
    #expect(document.metric("vacancies")?.detail?.en == "in 2 of 4 bodies, 1 older than the plan")
    #expect(
      document.notes.contains {
        $0.text.en == "Bodies without a date of establishment, not counted as older than the plan: 1."
      })
  }

  @Test("bodies to be completed stand by level and place, with the reason") func toComplete() throws {
    let document = try document { province in
      province.addBody("991", "district", established: "2022-04-26")
      province.addBody("993", "district", established: "2022-04-26", vacancies: 1)
      province.addBody("99", "province")
      province.addBody("12", "commune", vacancies: 3)
      for code in ["10", "20", "21", "30"] { province.addBody(code, "commune") }
    }
    #expect(
      document.table("bodies_to_complete")?.csvLines == [
        "level,code,name,district,vacancies,reason,established_on",
        "district,991,Châu Thành,,0,older,2022-04-26", "district,992,huyện Long Mỹ,,,no_body,",
        "district,993,thị xã Long Mỹ,,1,older_and_vacancies,2022-04-26",
        "commune,12,Bình An,Châu Thành,3,vacancies,2022-06-01",
        "commune,11,Đại Thành,Châu Thành,,no_body,",
      ])
  }

  @Test("of a level without any body nothing is said to be missing, but that it is not recorded") func silentLevel()
    throws
  {
    let document = try document { $0.addBody("10", "commune") }
    let table = try #require(document.table("steering_bodies"))
    #expect(table.row(where: "level", is: "district")["without_body"] == .null)
    #expect(table.row(where: "level", is: "district")["units"] == .int(3))
    let reasons = try #require(document.table("bodies_to_complete")).column(texts: "level")
    #expect(Set(reasons) == ["commune"])
    #expect(
      document.notes.contains { $0.text.en == "No body is recorded at these levels: province, district." })
  }

  @Test("without the day of the plan no body is called older, and that is said") func noPlanDate() throws {
    var province = TestProvince()
    province.report("10")
    province.addGroups(["1"], issuedOn: nil)
    province.addBody("99", "province", established: "2000-01-01")
    let document = try province.make(PlanTasksReport.self)
    #expect(document.table("steering_bodies")?[0, "older_than_plan"] == .null)
    #expect(document.table("bodies_to_complete")?.rowCount == 0)
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("no body is called older") })
  }

  @Test("a body established after the day is left out, and its unit is not said to be without one") func later() throws
  {
    let document = try document { province in
      province.addBody("10", "commune")
      province.addBody("11", "commune", established: "2022-10-01")
    }
    let row = try #require(document.table("steering_bodies")).row(where: "level", is: "commune")
    #expect(row["bodies"] == .int(1) && row["without_body"] == .int(4))
    #expect(document.notes.contains { $0.text.en == "Bodies established after 2022-09-30, left out: 1." })
  }

  @Test("bodies of villages have a row when there are some, and no units to compare with") func villages() throws {
    let document = try document { $0.addBody("10", "village", members: 5) }
    let table = try #require(document.table("steering_bodies"))
    #expect(table.column(texts: "level") == ["province", "district", "commune", "village"])
    #expect(table.row(where: "level", is: "village")["units"] == .null)
  }

  @Test("awards are counted by year, level and kind; those after the day are left out") func awards() throws {
    let document = try document { province in
      province.addAward("Xã A", date: "2022-09-30")
      province.addAward("Xã B", date: "2022-10-01")
      province.addAward("Ông C", level: "district", kind: "individual")
      province.addAward("Xã D", year: 2021, date: "2022-01-10", level: "central")
      province.addAward("Xã E", year: 2021, date: "2022-01-10", level: "central", title: "Cờ")
    }
    let block = try #require(document.block("awards"))
    #expect(
      block.table.csvLines == [
        "year,level,kind,awards", "2022,province,collective,1", "2022,district,individual,1",
        "2021,central,collective,2",
      ])
    #expect(block.totals?.csvLines.last == ",total,,4")
    #expect(document.table("awards_of_year")?.column(texts: "recipient") == ["Ông C", "Xã A"])
    #expect(document.notes.contains { $0.text.en == "Awards dated after 2022-09-30, left out: 1." })
  }

  @Test("a year without awards says so") func noAwardsOfYear() throws {
    let document = try document { $0.addAward("Xã A", year: 2021, date: "2022-01-10") }
    #expect(document.block("awards_of_year")?.table.rowCount == 0)
    #expect(document.block("awards_of_year")?.emptyText?.en == "There are no awards of 2022 yet.")
    #expect(document.block("awards")?.totals == nil)
  }
}
