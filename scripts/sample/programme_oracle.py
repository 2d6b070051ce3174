"""The expected answers on OCOP, training, tasks and money: a second, independent reading of the written files."""

from . import oracle, oracle_councils, oracle_ocop, oracle_work
from .known import known


def missing_criteria(files, asof, period):
    """{commune: criteria of the base set it lacks}."""
    return {c["code"]: c["missing_criteria"] for c in oracle.view(files, asof, period)["communes"]}


def view(files, asof, day, period):
    """What is known on `asof` about how things stood at the end of `day`; gaps are those of `period`."""
    tables = known(files, asof)
    missing = missing_criteria(files, asof, period)
    return {"asof": asof, "day": day, "period": period, "ocop": oracle_ocop.view(tables, day),
            "councils": oracle_councils.view(tables, day),
            "training": {"all": oracle_work.training(tables, day, missing),
                         "year": oracle_work.training(tables, day, missing, day[:4])},
            "tasks": oracle_work.tasks(tables, day), "steering_bodies": oracle_work.bodies(tables),
            "awards": oracle_work.awards(tables),
            "funding": {"year": oracle_work.funding(tables, day[:4]),
                        "year_before": oracle_work.funding(tables, str(int(day[:4]) - 1))}}


LISTS = {"list", "communes", "gaps", "by_agency"}


def without_lists(value):
    """The same answer without its long lists."""
    if isinstance(value, dict):
        return {key: without_lists(part) for key, part in value.items() if key not in LISTS}
    return value


def expected(files, reporting_date):
    return {"reporting_date": reporting_date, "view": view(files, reporting_date, reporting_date, "2022Q3"),
            "mid_year": without_lists(view(files, "2022-07-15", "2022-06-30", "2022Q2"))}
