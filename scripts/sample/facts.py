"""The real part, read from the committed resources: units, criteria sets, the plan, the rules of OCOP."""

import csv
import io
import os

import yaml

RESOURCES = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "SampleData", "Resources")
FACT_FILES = ["units.csv", "criteria-2016-2020.yaml", "criteria-2021-2025.yaml", "plan-2022.yaml",
              "ocop-stages.csv", "ocop-rules.csv", "ocop-groups.csv", "units-2025.csv", "unit-changes.csv",
              "set-correspondences.csv", "ocop-documents.csv"]
REGION = "DBSCL"


def read(name):
    with open(os.path.join(RESOURCES, name), encoding="utf-8", newline="") as file:
        return file.read()


class Facts:
    def __init__(self):
        self.texts = {name: read(name) for name in FACT_FILES}
        self.units = {row["code"]: row for row in csv.DictReader(io.StringIO(self.texts["units.csv"]))}
        self.sets = {}
        for name in FACT_FILES[1:3]:
            for item in yaml.safe_load(self.texts[name])["sets"]:
                self.sets[item["code"]] = item
        self.plan = yaml.safe_load(self.texts["plan-2022.yaml"])

    @property
    def communes(self):
        """Codes of the units of kind xã, the programme's communes, in code order within their district."""
        rows = [row for row in self.units.values() if row["kind"] == "xã"]
        return [row["code"] for row in sorted(rows, key=lambda row: (row["parent_code"], row["code"]))]

    def district(self, code):
        return self.units[code]["parent_code"]

    def threshold(self, indicator, year):
        """The level that applies in the Mekong Delta in that year, or None where it is unknown or delegated."""
        values = indicator.get("threshold_by_year", {}).get(year) or indicator.get("threshold") or {}
        regional = (values.get("regions") or {}).get(REGION)
        return regional if regional is not None else values.get("common")

    def criteria_without_threshold(self, set_code, year):
        """Criteria with a numeric indicator whose threshold is unknown: sheets must attest these as a whole."""
        return [criterion["number"] for criterion in self.sets[set_code]["criteria"]
                if any(indicator["kind"] != "attested" and self.threshold(indicator, year) is None
                       for indicator in criterion["indicators"])]
