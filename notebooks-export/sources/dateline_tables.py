"""Opens the tables of an output folder with DuckDB.

    from dateline_tables import sql, show
    show(sql("SELECT name, sum(story_count) AS stories FROM weekly_mentions GROUP BY name ORDER BY stories DESC LIMIT 5"))

Every table is a view of its own name over the folder that the variable DATELINE_TABLES names (out/tables
where it is not set). A table that has no rows yet has no folder, and no view.

With `pip install duckdb` nothing else is needed; without that package, DuckDB's shared library serves (duckdb_library.py).
"""

import os
import pathlib

import pandas as pd
from IPython.display import Markdown

try:
    import duckdb
except ImportError:
    import duckdb_library as duckdb

STYLE = pathlib.Path(__file__).with_name("dateline.mplstyle")
TABLES = pathlib.Path(os.environ.get("DATELINE_TABLES", "out/tables"))

_connection = duckdb.connect()
for _folder in sorted(TABLES.iterdir()):
    _connection.execute(f"CREATE VIEW {_folder.name} AS SELECT * FROM read_parquet('{_folder}/**/*.parquet')")


def sql(query):
    """The rows that a query finds, as a DataFrame."""
    rows = _connection.execute(query).df()
    for name in rows.columns[rows.columns.str.endswith(("_start", "_end", "_week"))]:
        rows[name] = pd.to_datetime(rows[name])
    return rows


def short(name, most=36):
    """A name that fits beside an axis."""
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def show(rows, digits=2):
    """A DataFrame as a table that reads well in a notebook and in a repository browser alike."""

    def cell(value):
        if value is None or value is pd.NaT or value != value:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, pd.Timestamp):
            return f"{value:%Y-%m-%d}"
        if isinstance(value, float):
            return f"{value:.{digits}f}"
        return f"{value:,}" if isinstance(value, int) else str(value).replace("|", "\\|")

    numbers = [pd.api.types.is_numeric_dtype(kind) for kind in rows.dtypes]
    lines = ["| " + " | ".join(name.replace("_", " ") for name in rows.columns) + " |"]
    lines.append("|" + "|".join("--:" if number else "---" for number in numbers) + "|")
    lines += ["| " + " | ".join(map(cell, row)) + " |" for row in rows.itertuples(index=False)]
    return Markdown("\n".join(lines))
