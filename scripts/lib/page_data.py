"""The workspaces whose pages scripts/check-pages looks at: an empty one, one with a row of everything, and a country."""
import csv
import os
import subprocess

from bench_data import ROOT, generated, write_table

SAMPLE = os.path.join(ROOT, "Sources", "SampleData", "Resources")
RECEIVED = "2022-10-05"

# Kinds of files of the sample: which files, and how to tell the one row of the smallest workspace.
COMMUNE = "31417"
ONE_ROW = [
    ("units", "units.csv", ("code", {"93", "934", COMMUNE})),
    ("programme-communes", "programme-communes.csv", ("unit", {COMMUNE})),
    ("populations", "populations.csv", ("unit", {COMMUNE})),
    ("set-assignments", "set-assignments-2022.csv", ("level", {"ntm"})),
    ("submissions", "submissions/2022Q3/934-phung-hiep.csv", ("Mã xã", {COMMUNE})),
    ("products", "products-2022Q2.csv", ("product", {"SP112"})),
    ("product-events", "product-events-2022Q3.csv", ("stage", {"province_evaluated"})),
    ("courses", "courses-2021.csv", ("course", {"LH005"})),
    ("people", "people.csv", ("person", {"CB0157"})),
    ("attendance", "attendance-2021.csv", ("person", {"CB0157"})),
    ("plan-tasks", "plan-tasks-2022Q3.csv", ("id", {"T01"})),
    ("steering-bodies", "steering-bodies.csv", ("unit_code", {"93"})),
    ("awards", "awards.csv", ("unit_code", {"93"})),
    ("funding", "funding-2022Q3.csv", ("commune_code", {COMMUNE})),
]
WHOLE = [("criteria-set", "criteria-2021-2025.yaml"), ("ocop-stages", "ocop-stages.csv"), ("ocop-rules", "ocop-rules.csv"),
         ("ocop-groups", "ocop-groups.csv")]
# Files are named as people name them: long, and without a place to break a line.
LONG_NAME = "Bieu_bao_cao_quy_3_nam_2022_huyen_Phung_Hiep_ban_chinh_thuc_da_ky_va_dong_dau"
TARGETS = [["id", "kind", "measure", "level", "title", "title_en", "unit_code", "target", "due"],
           ["T1", "count", "recognised", "ntm", "Số xã đạt chuẩn", "Communes recognised", "93", "1", "2022-12-31"]]
# What each province of the country has as much of as the sample; its codes are told apart by the province's number.
PROGRAMME = {
    "products": ["products-2019.csv", "products-2020.csv", "products-2021Q4.csv", "products-2022Q1.csv", "products-2022Q2.csv"],
    "product-events": ["product-events-2019.csv", "product-events-2020.csv", "product-events-2021Q4.csv",
                       "product-events-2022Q1.csv", "product-events-2022Q2.csv", "product-events-2022Q3.csv"],
    "people": ["people.csv"],
    "courses": ["courses-2021.csv", "courses-2022Q3.csv"],
    "attendance": ["attendance-2021.csv", "attendance-2022Q3.csv"],
    "funding": ["funding-2022Q3.csv"],
    "steering-bodies": ["steering-bodies.csv"],
    "awards": ["awards.csv"],
}
OWN_CODES = {"product", "person", "course"}


def rows_of(name):
    with open(os.path.join(SAMPLE, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def run(ntm, *words, folder=None):
    process = subprocess.run([ntm, "--no-settings", "--lang", "en", *words], cwd=folder, capture_output=True, text=True)
    if process.returncode != 0:
        raise SystemExit(f"scripts/check-pages: failed: ntm {' '.join(words)}\n{process.stdout[-1000:]}{process.stderr[-2000:]}")


def new_workspace(ntm, path):
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(path + ending):
            os.remove(path + ending)
    run(ntm, "init", path)
    return path


def take(ntm, workspace, kind, *files, folder=None):
    run(ntm, "-w", workspace, "import", *files, "--as", kind, "--received", RECEIVED, folder=folder)


def empty(ntm, folder):
    return new_workspace(ntm, f"{folder}/empty.ntm")


def kept_forecasts(ntm, folder):
    """The sample with forecasts that were kept: for the year, for the half-year after it, and of products one that is over."""
    workspace = f"{folder}/kept-forecasts.ntm"
    for ending in ("", "-wal", "-shm"):
        if os.path.exists(workspace + ending):
            os.remove(workspace + ending)
    run(ntm, "init", workspace, "--from", "sample")
    for line in ("criteria-forecast --store", "criteria-forecast --by 2023-06-30 --store", "ocop-forecast --store",
                 "ocop-forecast --by 2022-10-31 --store"):
        run(ntm, "-w", workspace, "-c", line)
    file = f"{folder}/kept-forecasts-events.csv"
    write_table(file, ["product", "date", "stage", "stars"], [["SP113", "2022-11-02", "province_recognised", "3"]])
    run(ntm, "-w", workspace, "import", file, "--as", "product-events", "--received", "2022-11-03")
    return workspace


def one_row(ntm, folder):
    """One commune with one submission, one product, one course, one person …"""
    workspace = new_workspace(ntm, f"{folder}/one-row.ntm")
    files = f"{folder}/one-row-files"
    os.makedirs(files, exist_ok=True)
    for kind, name in WHOLE:
        take(ntm, workspace, kind, os.path.join(SAMPLE, name))
    for kind, name, (column, wanted) in ONE_ROW:
        rows = [row for row in rows_of(name) if row[column] in wanted]
        if kind == "product-events":
            rows = [row for row in rows if row["product"] == "SP112"]
        rows = rows if kind == "units" else rows[:1]
        path = f"{files}/{LONG_NAME}_{kind}.csv"
        write_table(path, rows[0].keys(), [row.values() for row in rows])
        take(ntm, workspace, kind, path)
    write_table(f"{files}/plan-targets.csv", TARGETS[0], TARGETS[1:])
    take(ntm, workspace, "plan-targets", f"{files}/plan-targets.csv")
    return workspace


def of_province(row, number, communes):
    """A row of the sample as one of another province: its place and the codes that are its own."""
    changed = dict(row)
    for column, value in row.items():
        if column in OWN_CODES and value:
            changed[column] = f"T{number:02}-{value}"
        elif column in ("commune_code", "district", "unit_code") and value == "93":
            changed[column] = f"T{number:02}"
        elif column in ("district", "unit_code") and len(value) == 3:
            changed[column] = f"H{number:02}{int(value) - 929:03}"
        elif column in ("commune_code", "unit_code") and value:
            changed[column] = communes[int(value) % len(communes)]
    return changed


def nation(ntm, folder):
    """Sixty-three provinces with 8,200 communes over two quarters that are alike, and as many products and courses as the sample
    in each."""
    data, _ = generated(folder, "one-quarter")
    with open(f"{data}/assessments.csv", encoding="utf-8") as file, open(f"{data}/before.csv", "w", encoding="utf-8") as before:
        before.writelines(line.replace("2022-Q3", "2022-Q2") for line in file)
    workspace = new_workspace(ntm, f"{folder}/nation.ntm")
    run(ntm, "-w", workspace, "import", "units.csv", "indicators.csv", "thresholds.csv", "before.csv", "assessments.csv", "--received", RECEIVED,
        "--rejects", f"{folder}/refused.csv", folder=data)
    for kind, name in WHOLE[1:]:
        take(ntm, workspace, kind, os.path.join(SAMPLE, name))
    take(ntm, workspace, "plan", os.path.join(SAMPLE, "plan-2022.yaml"))
    take(ntm, workspace, "plan-tasks", os.path.join(SAMPLE, "plan-tasks-2022Q3.csv"))
    places = {}
    with open(f"{data}/units.csv", encoding="utf-8", newline="") as file:
        for unit in csv.DictReader(file):
            if unit["level"] == "commune":
                places.setdefault(int(unit["parent"][1:3]), []).append(unit["code"])
    for kind, names in PROGRAMME.items():
        rows = [row for name in names for row in rows_of(name)]
        path = f"{data}/{kind}.csv"
        write_table(path, rows[0].keys(), [of_province(row, number, communes).values()
                                           for number, communes in places.items() for row in rows])
        take(ntm, workspace, kind, path, folder=data)
    return workspace


WORKSPACES = {"sample": lambda ntm, folder: None, "empty": empty, "one-row": one_row, "nation": nation}
