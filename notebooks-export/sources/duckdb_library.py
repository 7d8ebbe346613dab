"""What the notebooks use of the package duckdb, on DuckDB's shared library: `connect().execute(query).df()`.

The environment variable DUCKDB_LIBRARY names the library. Values come as text through its C interface.
"""

import ctypes
import os

import pandas as pd

_INTEGERS = {2, 3, 4, 5, 6, 7, 8, 9, 16}
_FLOATS = {10, 11, 19}
_BOOLEAN = 1


class _Result(ctypes.Structure):
    _fields_ = [(name, ctypes.c_void_p) for name in "abcdef"]


class _Found:
    def __init__(self, names, types, rows):
        self._names, self._types, self._rows = names, types, rows

    def df(self):
        columns = list(zip(*self._rows)) if self._rows else [[] for _ in self._names]
        return pd.DataFrame(
            {name: _column(values, kind) for name, kind, values in zip(self._names, self._types, columns)}
        )


def _column(values, kind):
    if kind in _INTEGERS and None not in values:
        return pd.Series([int(value) for value in values], dtype="int64")
    if kind in _INTEGERS | _FLOATS:
        return pd.Series([None if value is None else float(value) for value in values], dtype="float64")
    if kind == _BOOLEAN:
        return pd.Series([None if value is None else value == "true" for value in values], dtype=object)
    return pd.Series(values, dtype=object)


class connect:
    """An empty database in memory."""

    def __init__(self):
        library = os.environ.get("DUCKDB_LIBRARY")
        if not library:
            raise ImportError("pip install duckdb, or name DuckDB's shared library in DUCKDB_LIBRARY")
        self._c = ctypes.CDLL(library)
        for name, kind in {
            "duckdb_column_name": ctypes.c_char_p,
            "duckdb_result_error": ctypes.c_char_p,
            "duckdb_column_count": ctypes.c_uint64,
            "duckdb_row_count": ctypes.c_uint64,
            "duckdb_value_varchar": ctypes.c_void_p,
            "duckdb_value_is_null": ctypes.c_bool,
        }.items():
            getattr(self._c, name).restype = kind
        database, self._connection = ctypes.c_void_p(), ctypes.c_void_p()
        self._c.duckdb_open(None, ctypes.byref(database))
        self._c.duckdb_connect(database, ctypes.byref(self._connection))

    def execute(self, query):
        result = ctypes.byref(_Result())
        if self._c.duckdb_query(self._connection, query.encode(), result):
            raise ValueError(self._c.duckdb_result_error(result).decode())
        columns = [ctypes.c_uint64(i) for i in range(self._c.duckdb_column_count(result))]
        names = [self._c.duckdb_column_name(result, i).decode() for i in columns]
        types = [self._c.duckdb_column_type(result, i) for i in columns]
        rows = [
            [self._text(result, column, ctypes.c_uint64(row)) for column in columns]
            for row in range(self._c.duckdb_row_count(result))
        ]
        self._c.duckdb_destroy_result(result)
        return _Found(names, types, rows)

    def _text(self, result, column, row):
        if self._c.duckdb_value_is_null(result, column, row):
            return None
        text = self._c.duckdb_value_varchar(result, column, row)
        value = ctypes.string_at(text).decode()
        self._c.duckdb_free(ctypes.c_void_p(text))
        return value
