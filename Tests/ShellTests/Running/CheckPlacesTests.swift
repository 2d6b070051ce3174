import NTMKit
import Testing

@testable import Shell

@Suite("Where check's findings are") struct CheckPlacesTests {
  @Test("a finding about a commune that fell back names the file and row in which it reported what it does not meet")
  func fallenBack() throws {
    let rows = try TestShell().csv(
      "check at 2022Q3 --rule recognised_fallen_back | where commune = \"Long Bình\" | select file, row, column")
    #expect(rows == "file,row,column\nsubmissions/2022Q3/937-thi-xa-long-my.csv,2,10\n")
  }

  @Test(
    "messages are in the language asked for in every format, piped or not",
    arguments: [
      "check at 2022Q3 --format csv", "check at 2022Q3 --format jsonl", "check at 2022Q3 | select message | show csv",
      "check at 2022Q3 | where severity = \"warning\" | show json", "check.summary | select explanation | show jsonl",
    ])
  func languages(_ line: String) throws {
    for (language, own, other) in [(Language.en, " the ", " của "), (.vi, " của ", " the ")] {
      let text = try TestShell(language: language).shown(line)
      let found = [text.contains(own), text.contains(other)]
      #expect(
        line.contains("summary") ? found == [true, false] : !text.contains(language == .en ? "tiêu chí" : "criterion"))
    }
  }

  @Test("a finding on a row of a table that is imported as it is names its file and row") func places() throws {
    try withSampleCopy { shell, directory in
      let files = [
        "people.csv": """
        person,name,sex,role,cadre_level,commune_code,district
        CB0900,Nguyễn An,male,Bí thư,commune,31481,937
        CB0901,nguyen  an,male,Bí thư,commune,31481,937
        CB0902,Lê Toàn,male,Trưởng ấp,village,31481,937

        """,
        "products.csv": """
        product,name,owner,owner_type,commune_code,group
        SP900,Chả cá,HTX A,cooperative,31481,food
        SP901,CHA CA,HTX A,cooperative,31481,food

        """,
        "events.csv": """
        product,date,stage,session,score,part_a,part_b,part_c,stars,decision_number
        SP900,2022-05-04,first_level_evaluated,,,,,,,
        SP900,2022-06-04,dossier_filed,,,,,,,

        """,
        "attendance.csv": """
        course,person,hours,pre_score,post_score,certified,follow_up_due,followed_up_on
        LH044,CB0902,8,,,yes,,2020-01-01

        """,
        "money.csv": """
        period,commune_code,district,source,content,planned,mobilised,disbursed
        2022Q3,31481,,people,Thử,1,1,2
        2022Q3,,937,people,Thử,1,1,3

        """,
      ]
      for name in files.keys.sorted().reversed() {
        try write(files[name] ?? "", to: "\(directory)/\(name)")
        try shell.run("import \(name) --received 2022-09-30")
      }
      let found = try shell.csv(
        """
        check | where file in ("people.csv", "products.csv", "events.csv", "attendance.csv", "money.csv") \
        | sort file, row, rule | select rule, file, row, column
        """)
      #expect(
        found == """
          rule,file,row,column
          certificate_date,attendance.csv,2,followed_up_on
          ocop_stage_order,events.csv,3,stage
          part_exceeds_whole,money.csv,2,disbursed
          part_exceeds_whole,money.csv,3,disbursed
          duplicate_person,people.csv,3,name
          duplicate_product,products.csv,3,name

          """)
    }
  }

  @Test("why finds the row of a product, whose table goes by another name when it is imported") func products() throws {
    let shell = try TestShell()
    try shell.run("products | where code = \"SP001\"")
    #expect(try shell.csv("why _[1].owner | select file, row") == "file,row\nproducts-2019.csv,2\n")
  }

  @Test("on the sample every finding names a file") func sample() throws {
    let shell = try TestShell()
    #expect(
      try shell.csv("check | where file is missing | count by rule") == "rule,count\n")
  }
}
