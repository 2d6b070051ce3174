"""What the office knows on a day of the tables of the programme: a later row replaces the earlier one of its key.

Part of the second, independent reading: it imports nothing from the generator.
"""

import csv
import io

KEYS = {"units": ["code"], "ocop-stages": ["stage"], "ocop-rules": ["version", "level"],
        "ocop-groups": ["version", "group"], "products": ["product"], "product-events": ["product", "date", "stage"],
        "ocop-documents": ["document", "version", "level"], "council-sessions": ["session"],
        "dossier-documents": ["product", "document", "received_on"],
        "courses": ["course"], "people": ["person"], "attendance": ["course", "person"], "plan-tasks": ["id"],
        "steering-bodies": ["unit_code", "level"], "awards": ["year", "title", "recipient", "date"],
        "funding": ["period", "commune_code", "district", "source", "content"]}


def read(text):
    return list(csv.DictReader(io.StringIO(text)))


def known(files, asof):
    """{kind: rows in the order in which they first came}."""
    found = {kind: {} for kind in KEYS}
    for entry in read(files["imports.csv"]):
        if entry["received_on"] <= asof and entry["kind"] in KEYS:
            for row in read(files[entry["file"]]):
                found[entry["kind"]][tuple(row[column] for column in KEYS[entry["kind"]])] = row
    return {kind: list(rows.values()) for kind, rows in found.items()}


def months_later(day, months):
    """The same day of a later month, or the last one it has (ISO text)."""
    year, month = int(day[:4]), int(day[5:7]) - 1 + months
    year, month = year + month // 12, month % 12 + 1
    last = [31, 29 if year % 4 == 0 else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return f"{year:04d}-{month:02d}-{min(int(day[8:]), last):02d}"


def count(items):
    items = list(items)
    return {item: items.count(item) for item in sorted(set(items))}
