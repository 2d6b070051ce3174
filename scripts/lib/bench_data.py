"""Invented results of communes, and the timing of whole processes, for scripts/bench-import and scripts/bench-questions."""
import csv
import json
import os
import random
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Provinces, districts in each, communes, and which quarters since 2021.
SCALES = {"province": (1, 5, 51, range(20)), "nation": (63, 11, 8200, range(20)), "one-quarter": (63, 11, 8200, range(6, 7))}
CRITERIA = [2, 4, 2, 1, 1, 3, 1, 4, 2, 1, 1, 2, 5, 3, 4, 1, 12, 6, 2]
NOTES = ["", "", "", "", '"Chờ thẩm định, bổ sung hồ sơ"', "Số liệu tạm tính", '"Theo biên bản ""số 12/BB-UBND"""']
BAD_SHARE = 1_000


def write_table(path, header, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def generate(folder, scale, shuffled):
    """Writes the files of one scale; returns how many results there are and how many of them are bad."""
    provinces, districts, communes, quarters = SCALES[scale]
    choose = random.Random(2025)
    os.makedirs(folder, exist_ok=True)
    units, places = [], []
    for p in range(1, provinces + 1):
        units.append([f"T{p:02}", f"Tỉnh {p}", "province", "", p % 7 + 1])
        for d in range(1, districts + 1):
            units.append([f"H{p:02}{d:03}", f"Huyện {p}.{d}", "district", f"T{p:02}", p % 7 + 1])
            places.append(f"H{p:02}{d:03}")
    codes = [f"{n:05}" for n in range(1, communes + 1)]
    for n, code in enumerate(codes):
        parent = places[n * len(places) // communes]
        units.append([code, f"Xã {code}", "commune", parent, int(parent[1:3]) % 7 + 1])
    write_table(f"{folder}/units.csv", ["code", "name", "level", "parent", "region"], units)
    indicators = [(f"{c}.{i}", c, choose.random() < 0.2) for c, n in enumerate(CRITERIA, 1) for i in range(1, n + 1)]
    write_table(f"{folder}/indicators.csv", ["code", "criterion", "criterion_name", "name", "kind", "direction", "min", "max"],
                [[i, c, f"Tiêu chí {c}", f"Chỉ tiêu {i}", "attested" if a else "numeric", "ge", 0, 100] for i, c, a in indicators])
    write_table(f"{folder}/thresholds.csv", ["indicator", "region", "threshold"],
                [[i, r, round(choose.uniform(50, 95), 1)] for i, _, a in indicators if not a for r in range(1, 8)])
    rows, bad = [], 0
    periods = [f"{2021 + q // 4}-Q{q % 4 + 1}" for q in quarters]
    path = f"{folder}/assessments.csv"
    with open(path, "w", encoding="utf-8", newline="") as file:
        header = "unit,unit_name,indicator,quarter,value,attested,assessed_on,note\n"
        file.write(header)
        total = 0
        for q, period in zip(quarters, periods):
            day = f"{2021 + q // 4}-{q % 4 * 3 + 3:02}-"
            for code in codes:
                lines = []
                for indicator, _, attested in indicators:
                    total += 1
                    value, flag = ("", "yes" if choose.random() < 0.7 else "no") if attested else (f"{choose.random() * 100:.1f}", "")
                    unit, what = code, indicator
                    if total % BAD_SHARE == 0:
                        bad += 1
                        fault = bad % 5
                        if fault == 0: unit = "99999"
                        elif fault == 1: what = "77.7"
                        elif fault == 2: value, flag = "", ""
                        elif fault == 3: value, flag = "khoảng 80", ""
                        else: value, flag = ("140.0", "") if not attested else ("", "maybe")
                    lines.append(f"{unit},Xã {code},{what},{period},{value},{flag},{day}{total % 28 + 1:02},{NOTES[total % 7]}\n")
                if shuffled: rows += lines
                else: file.write("".join(lines))
        if shuffled:
            choose.shuffle(rows)
            file.write("".join(rows))
    counts = {"rows": total, "bad": bad}
    with open(f"{folder}/counts.json", "w") as file:
        json.dump(counts, file)
    return counts


def generated(folder, scale, shuffled=False):
    """The files of a scale, made once; returns their folder and how many results there are and how many of them are bad."""
    data = os.path.abspath(f"{folder}/{scale}{'-shuffled' if shuffled else ''}")
    if not os.path.exists(f"{data}/counts.json"):
        return data, generate(data, scale, shuffled)
    with open(f"{data}/counts.json") as file:
        return data, json.load(file)


def built_program(given):
    """The program to time: the one given, else the one that scripts/ntm built."""
    if given:
        return given
    stamp = os.path.join(ROOT, ".build", "ntm-built")
    if not os.path.exists(stamp):
        sys.exit(f"{os.path.basename(sys.argv[0])}: build first with: scripts/ntm --version")
    with open(stamp) as file:
        return file.read().strip()


def timed(command, folder):
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as out, tempfile.TemporaryFile("w+", encoding="utf-8") as err:
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        elapsed = time.perf_counter() - started
        out.seek(0)
        err.seek(0)
        output, errors = out.read(), err.read()
    process.returncode = status
    if status != 0:
        sys.exit(f"{os.path.basename(sys.argv[0])}: failed: {' '.join(command[:3])} …\n{errors[-2000:]}")
    return elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output
