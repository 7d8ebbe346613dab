"""Opens the tables of an output folder with DuckDB.

    from dateline_tables import sql
    sql("SELECT name, sum(story_count) AS stories FROM weekly_mentions GROUP BY name")

`sql` returns a pandas DataFrame. Every table is a view of its own name over the folder that the
variable DATELINE_TABLES names, `out/demo/tables` where it is not set. A table that has no rows yet has no folder, and no view.

With `pip install duckdb` this module is a dozen lines: those of `_Duck`. Where that package is missing, `_Library` calls DuckDB's
C interface through ctypes; DUCKDB_LIBRARY names the shared library.
"""

import ctypes
import os
import pathlib

import pandas as pd

TABLES = pathlib.Path(os.environ.get("DATELINE_TABLES", "out/demo/tables"))


class _Duck:
    """DuckDB's own Python package."""

    def __init__(self):
        import duckdb

        self.connection = duckdb.connect()

    def rows(self, query):
        found = self.connection.execute(query)
        if found.description is None:
            return [], [], []
        names, types = [d[0] for d in found.description], [str(d[1]).upper() for d in found.description]
        return names, types, found.fetchall()


class _Library:
    """DuckDB's C interface, by way of its functions that give each value as text."""

    class Result(ctypes.Structure):
        _fields_ = [(name, ctypes.c_void_p) for name in ("a", "b", "c", "d", "e", "f")]

    TYPES = {1: "BOOLEAN", 4: "INTEGER", 5: "BIGINT", 10: "FLOAT", 11: "DOUBLE", 12: "TIMESTAMP", 13: "DATE",
             16: "HUGEINT", 31: "TIMESTAMP"}

    def __init__(self, path):
        self.c = ctypes.CDLL(path)
        self.c.duckdb_column_name.restype = ctypes.c_char_p
        self.c.duckdb_result_error.restype = ctypes.c_char_p
        for count in (self.c.duckdb_column_count, self.c.duckdb_row_count):
            count.restype = ctypes.c_uint64
        self.c.duckdb_value_varchar.restype = ctypes.c_void_p
        self.c.duckdb_value_is_null.restype = ctypes.c_bool
        self.database, self.connection = ctypes.c_void_p(), ctypes.c_void_p()
        self.c.duckdb_open(None, ctypes.byref(self.database))
        self.c.duckdb_connect(self.database, ctypes.byref(self.connection))

    def rows(self, query):
        result = self.Result()
        at = ctypes.byref(result)
        if self.c.duckdb_query(self.connection, query.encode(), at):
            raise ValueError(self.c.duckdb_result_error(at).decode())
        columns = [ctypes.c_uint64(i) for i in range(self.c.duckdb_column_count(at))]
        names = [self.c.duckdb_column_name(at, i).decode() for i in columns]
        types = [self.TYPES.get(self.c.duckdb_column_type(at, i), "VARCHAR") for i in columns]
        rows = [[self._text(at, column, ctypes.c_uint64(row)) for column in columns]
                for row in range(self.c.duckdb_row_count(at))]
        self.c.duckdb_destroy_result(at)
        return names, types, rows

    def _text(self, at, column, row):
        if self.c.duckdb_value_is_null(at, column, row):
            return None
        text = self.c.duckdb_value_varchar(at, column, row)
        value = ctypes.string_at(text).decode()
        self.c.duckdb_free(ctypes.c_void_p(text))
        return value


def _open():
    try:
        return _Duck()
    except ImportError:
        library = os.environ.get("DUCKDB_LIBRARY")
        if not library:
            raise ImportError("pip install duckdb, or name libduckdb.so in DUCKDB_LIBRARY") from None
        return _Library(library)


def _column(values, kind):
    values = pd.Series(values, dtype=object)
    if kind in ("DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_NS"):
        return pd.to_datetime(values)
    if kind in ("INTEGER", "BIGINT", "HUGEINT", "NUMBER"):
        return values.astype("float").astype("Int64") if values.isna().any() else values.astype("int64")
    if kind in ("DOUBLE", "FLOAT"):
        return values.astype("float64")
    if kind == "BOOLEAN":
        return values.map({True: True, False: False, "true": True, "false": False})
    return values


def sql(query):
    """The rows that a query finds, as a DataFrame: dates as datetime64, counts as integers."""
    names, types, rows = _duck.rows(query)
    columns = list(zip(*rows)) if rows else [[] for _ in names]
    return pd.DataFrame({n: _column(list(v), t) for n, t, v in zip(names, types, columns)})


_duck = _open()
for _folder in sorted(TABLES.iterdir()) if TABLES.is_dir() else []:
    _duck.rows(f"CREATE VIEW {_folder.name} AS SELECT * FROM read_parquet('{_folder}/**/*.parquet')")
