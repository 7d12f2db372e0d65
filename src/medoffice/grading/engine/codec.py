"""Data as JSON: what the judge hands to a student's function, and what comes back.

Never pickle: what is decoded may come from anybody, and decoding it must run nothing of theirs.
Numbers, text, dates, lists, dicts, NumPy's arrays and the tables of pandas come out as they went
in, with their types. Of anything else only the name of its kind goes along, as an :class:`Opaque`.

A value is written as JSON has it (None, True, text, a finite number, a list), or as an object whose
``is`` names what it is. Numbers of an array are its bytes in base64: exact, and quick.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd

LONGEST_INTEGER = 4000
"""Digits of an integer: Python reads no longer ones."""

LONGEST_NAME = 200
"""Characters of the name of a kind."""


class NotData(ValueError):  # noqa: N818 - it is a verdict on an answer, not a fault of the program
    """It is no data, or not written as :func:`encode` writes it."""


@dataclass(frozen=True)
class Opaque:
    """Something that is no data, such as a function or an unfinished grouping.

    Parameters
    ----------
    kind : str
        The name of its type.
    """

    kind: str


def encode(value: object) -> Any:
    """Return data as JSON can hold it.

    Parameters
    ----------
    value : object
        Anything. What is no data becomes an :class:`Opaque`.
    """
    try:
        return _encode(value)
    except RecursionError:  # a list that holds itself
        return _opaque(value)


def decode(written: Any) -> Any:
    """Return what was encoded.

    Parameters
    ----------
    written : object
        As :func:`encode` returned it, after a way through JSON. It may be anything else, too.

    Raises
    ------
    NotData
        If it is not as :func:`encode` writes it.
    """
    try:
        return _decode(written)
    except NotData:
        raise
    except Exception as error:  # pandas has many ways to say that parts do not fit
        raise NotData(f"{type(error).__name__} in what was sent") from None


def _encode(value: Any) -> Any:
    kind = type(value)
    if value is None or kind in (bool, str):
        return value
    if kind is int:
        return value if abs(value) < 10**LONGEST_INTEGER else _opaque(value)
    if kind is float:
        return value if math.isfinite(value) else {"is": "float", "of": repr(value)}
    if kind is list:
        return [_encode(one) for one in value]
    if value is pd.NaT or value is pd.NA:
        return {"is": "missing", "of": "NaT" if value is pd.NaT else "NA"}
    for what, writer in _WRITERS:
        if isinstance(value, what):
            return writer(value)
    return _opaque(value)


def _opaque(value: object) -> dict:
    return {"is": "opaque", "of": type(value).__name__[:LONGEST_NAME]}


def _decode(written: Any) -> Any:
    if written is None or isinstance(written, bool | str | int | float):
        return written
    if isinstance(written, list):
        return [_decode(one) for one in written]
    reader = _READERS.get(written["is"])
    if reader is None:
        raise NotData(f"{str(written['is'])[:LONGEST_NAME]!r} is no kind of data")
    return reader(written)


# Plain Python


def _write_mapping(value: Mapping) -> dict:
    return {"is": "dict", "of": [[_encode(key), _encode(one)] for key, one in value.items()]}


def _read_dict(written: dict) -> dict:
    return {_decode(key): _decode(one) for key, one in written["of"]}


def _items(name: str) -> Callable[[Any], dict]:
    return lambda value: {"is": name, "of": [_encode(one) for one in value]}


def _plain(kind: Callable[[Any], Any]) -> Callable[[dict], Any]:
    return lambda written: kind([_decode(one) for one in written["of"]])


def _as_text(name: str, text: Callable[[Any], str] = str) -> Callable[[Any], dict]:
    return lambda value: {"is": name, "of": text(value)}


def _text(kind: Callable[[str], Any]) -> Callable[[dict], Any]:
    def read(written: dict) -> Any:
        if not isinstance(written["of"], str):
            raise NotData("text was expected")
        return kind(written["of"])

    return read


def _fraction(text: str) -> Fraction:
    # Written in another way, a short text may be a number that fills the memory.
    if not re.fullmatch(r"-?\d+(/\d+)?", text):
        raise NotData(f"{text[:LONGEST_NAME]!r} is no fraction")
    return Fraction(text)


def _write_timedelta(value: timedelta) -> dict:
    return {"is": "timedelta", "of": [value.days, value.seconds, value.microseconds]}


# NumPy


def _write_array(value: np.ndarray) -> dict:
    shape = list(value.shape)
    if value.dtype.kind in "biufcmM":
        content = base64.b64encode(np.ascontiguousarray(value).tobytes()).decode()
        return {"is": "array", "of": content, "dtype": value.dtype.str, "shape": shape}
    if value.dtype.kind in "OU":
        listed = [_encode(one) for one in value.ravel().tolist()]
        return {"is": "array", "of": listed, "dtype": value.dtype.str, "shape": shape}
    return _opaque(value)


def _read_array(written: dict) -> np.ndarray:
    dtype, shape, content = np.dtype(written["dtype"]), written["shape"], written["of"]
    if dtype.kind in "biufcmM":
        array = np.frombuffer(base64.b64decode(content, validate=True), dtype=dtype).copy()
    elif dtype.kind in "OU":
        array = np.empty(len(content), dtype=dtype)
        array[:] = [_decode(one) for one in content]
    else:
        raise NotData(f"an array of {dtype} is no data")
    if math.prod(shape) != array.size:
        raise NotData(f"{array.size} values do not fill {shape}")
    return array.reshape([int(length) for length in shape])


def _write_scalar(value: np.generic) -> dict:
    array = _write_array(np.asarray(value))
    return {"is": "scalar", "of": array} if array["is"] == "array" else _opaque(value)


# pandas: single values


def _write_timestamp(value: pd.Timestamp) -> dict:
    ticks = int(value.asm8.view("i8"))
    zone = None if value.tz is None else str(value.tz)
    return {"is": "timestamp", "of": ticks, "unit": value.unit, "zone": zone}


def _read_timestamp(written: dict) -> pd.Timestamp:
    moment = pd.Timestamp(np.datetime64(written["of"], written["unit"]))
    if written["zone"] is None:
        return moment
    return moment.tz_localize("UTC").tz_convert(written["zone"])


def _write_pandas_timedelta(value: pd.Timedelta) -> dict:
    return {"is": "span", "of": int(value.asm8.view("i8")), "unit": value.unit}


def _read_pandas_timedelta(written: dict) -> pd.Timedelta:
    return pd.Timedelta(np.timedelta64(written["of"], written["unit"]))


def _write_period(value: pd.Period) -> dict:
    return {"is": "period", "of": value.ordinal, "every": value.freqstr}


def _read_period(written: dict) -> pd.Period:
    return pd.Period(ordinal=written["of"], freq=written["every"])


def _write_interval(value: pd.Interval) -> dict:
    ends = [_encode(value.left), _encode(value.right)]
    return {"is": "interval", "of": ends, "closed": value.closed}


def _read_interval(written: dict) -> pd.Interval:
    left, right = map(_decode, written["of"])
    return pd.Interval(left, right, closed=written["closed"])


# pandas: the values of a column or an index


def _write_values(values: Any) -> dict:
    """Write what stands in a column, in pandas' own kinds of array."""
    dtype = values.dtype
    if isinstance(dtype, np.dtype) or isinstance(values, pd.arrays.NumpyExtensionArray):
        return _write_array(np.asarray(values))
    if isinstance(dtype, pd.StringDtype):
        return {
            "is": "texts",
            "of": values.to_numpy(dtype=object, na_value=None).tolist(),
            "kept": dtype.storage,
            "missing": "NA" if dtype.na_value is pd.NA else "nan",
        }
    if isinstance(dtype, pd.CategoricalDtype):
        return {
            "is": "categories",
            "of": _write_array(values.codes),
            "names": _write_index(dtype.categories),
            "ordered": bool(dtype.ordered),
        }
    if isinstance(dtype, pd.DatetimeTZDtype):
        ticks = _write_array(values.asi8)
        return {"is": "moments", "of": ticks, "unit": dtype.unit, "zone": str(dtype.tz)}
    if isinstance(dtype, pd.PeriodDtype):
        every = dtype.name.removeprefix("period[").removesuffix("]")
        return {"is": "periods", "of": _write_array(values.asi8), "every": every}
    if isinstance(dtype, pd.IntervalDtype):
        ends = [_write_index(values.left), _write_index(values.right)]
        return {"is": "intervals", "of": ends, "closed": dtype.closed}
    if hasattr(values, "_mask") and hasattr(values, "_data"):  # Int64, Float64, boolean
        parts = [_write_array(values._data), _write_array(values._mask)]
        return {"is": "masked", "of": parts}
    return _write_array(np.asarray(values, dtype=object))


def _read_values(written: dict) -> Any:
    kind = written["is"]
    if kind not in _VALUES:
        raise NotData(f"{kind!r} is nothing to fill a column with")
    values = _VALUES[kind](written)
    if values.ndim != 1:
        raise NotData("a column has one dimension")
    return values


def _read_texts(written: dict) -> Any:
    missing = pd.NA if written["missing"] == "NA" else np.nan
    return pd.array(written["of"], dtype=pd.StringDtype(written["kept"], na_value=missing))


def _read_categories(written: dict) -> pd.Categorical:
    dtype = pd.CategoricalDtype(_read_index(written["names"]), ordered=written["ordered"])
    return pd.Categorical.from_codes(_read_array(written["of"]), dtype=dtype)


def _read_moments(written: dict) -> Any:
    ticks = _read_array(written["of"]).view(f"M8[{written['unit']}]")
    return pd.DatetimeIndex(ticks).tz_localize("UTC").tz_convert(written["zone"]).array


def _read_periods(written: dict) -> Any:
    dtype = pd.PeriodDtype(written["every"])
    return pd.arrays.PeriodArray(_read_array(written["of"]), dtype=dtype)


def _read_intervals(written: dict) -> Any:
    left, right = map(_read_index, written["of"])
    return pd.arrays.IntervalArray.from_arrays(left, right, closed=written["closed"])


def _read_masked(written: dict) -> Any:
    data, mask = map(_read_array, written["of"])
    kinds = {
        "b": pd.arrays.BooleanArray,
        "i": pd.arrays.IntegerArray,
        "u": pd.arrays.IntegerArray,
        "f": pd.arrays.FloatingArray,
    }
    if data.shape != mask.shape:
        raise NotData("a column and what is missing of it are not of one length")
    return kinds[data.dtype.kind](data, mask)


# pandas: tables


def _write_index(index: pd.Index) -> dict:
    if isinstance(index, pd.MultiIndex):
        return {
            "is": "levels",
            "of": [_write_index(level) for level in index.levels],
            "codes": [_write_array(np.asarray(codes)) for codes in index.codes],
            "names": [_encode(name) for name in index.names],
        }
    name = _encode(index.name)
    if isinstance(index, pd.RangeIndex):
        return {"is": "places", "of": [index.start, index.stop, index.step], "name": name}
    every = getattr(index, "freq", None)
    steady = isinstance(index, pd.DatetimeIndex | pd.TimedeltaIndex) and every is not None
    return {
        "is": "index",
        "of": _write_values(index.array),
        "name": name,
        "every": every.freqstr if steady else None,
    }


def _read_index(written: dict) -> pd.Index:
    kind = written["is"]
    if kind == "places":
        start, stop, step = written["of"]
        return pd.RangeIndex(start, stop, step, name=_decode(written["name"]))
    if kind == "levels":
        return pd.MultiIndex(
            levels=[_read_index(level) for level in written["of"]],
            codes=[_read_array(codes) for codes in written["codes"]],
            names=[_decode(name) for name in written["names"]],
        )
    if kind != "index":
        raise NotData(f"{kind!r} is no index")
    values = _read_values(written["of"])
    name = _decode(written["name"])
    # Without its dtype, an index would guess at what objects are.
    index = pd.Index(values, dtype=values.dtype, name=name)
    if written["every"] is not None:
        index.freq = written["every"]
    return index


def _write_series(value: pd.Series) -> dict:
    return {
        "is": "series",
        "of": _write_values(value.array),
        "index": _write_index(value.index),
        "name": _encode(value.name),
    }


def _read_series(written: dict) -> pd.Series:
    values = _read_values(written["of"])
    name = _decode(written["name"])
    return pd.Series(values, index=_read_index(written["index"]), name=name, dtype=values.dtype)


def _write_frame(value: pd.DataFrame) -> dict:
    columns = [_write_values(value.iloc[:, at].array) for at in range(value.shape[1])]
    return {
        "is": "frame",
        "of": columns,
        "index": _write_index(value.index),
        "columns": _write_index(value.columns),
    }


def _read_frame(written: dict) -> pd.DataFrame:
    index, names = _read_index(written["index"]), _read_index(written["columns"])
    values = [_read_values(column) for column in written["of"]]
    if len(values) != len(names) or any(len(column) != len(index) for column in values):
        raise NotData("the columns of a table are not of one length")
    columns = {
        at: pd.Series(column, index=index, dtype=column.dtype) for at, column in enumerate(values)
    }
    frame = pd.DataFrame(columns, index=index)
    frame.columns = names
    return frame


def _write_extension(value: Any) -> dict:
    return {"is": "values", "of": _write_values(value)}


# The first that fits is taken: pandas' moments are dates of Python's, too.
_WRITERS: tuple[tuple[Any, Callable[[Any], dict]], ...] = (
    (pd.DataFrame, _write_frame),
    (pd.Series, _write_series),
    (pd.Index, _write_index),
    (pd.api.extensions.ExtensionArray, _write_extension),
    (np.ndarray, _write_array),
    (np.generic, _write_scalar),
    (pd.Timestamp, _write_timestamp),
    (pd.Timedelta, _write_pandas_timedelta),
    (pd.Period, _write_period),
    (pd.Interval, _write_interval),
    (datetime, _as_text("datetime", datetime.isoformat)),
    (date, _as_text("date", date.isoformat)),
    (time, _as_text("time", time.isoformat)),
    (timedelta, _write_timedelta),
    (Decimal, _as_text("decimal")),
    (Fraction, _as_text("fraction")),
    (Mapping, _write_mapping),
    (tuple, _items("tuple")),
    (list, _items("list")),
    (set, _items("set")),
    (frozenset, _items("frozenset")),
)

_VALUES: dict[str, Callable[[dict], Any]] = {
    "array": _read_array,
    "texts": _read_texts,
    "categories": _read_categories,
    "moments": _read_moments,
    "periods": _read_periods,
    "intervals": _read_intervals,
    "masked": _read_masked,
}

_READERS: dict[str, Callable[[dict], Any]] = {
    "opaque": _text(Opaque),
    "float": _text({"nan": math.nan, "inf": math.inf, "-inf": -math.inf}.__getitem__),
    "missing": _text({"NaT": pd.NaT, "NA": pd.NA}.__getitem__),
    "dict": _read_dict,
    "tuple": _plain(tuple),
    "list": _plain(list),
    "set": _plain(set),
    "frozenset": _plain(frozenset),
    "datetime": _text(datetime.fromisoformat),
    "date": _text(date.fromisoformat),
    "time": _text(time.fromisoformat),
    "timedelta": lambda written: timedelta(*written["of"]),
    "decimal": _text(Decimal),
    "fraction": _text(_fraction),
    "array": _read_array,
    "scalar": lambda written: _read_array(written["of"])[()],
    "timestamp": _read_timestamp,
    "span": _read_pandas_timedelta,
    "period": _read_period,
    "interval": _read_interval,
    "index": _read_index,
    "places": _read_index,
    "levels": _read_index,
    "series": _read_series,
    "frame": _read_frame,
    "values": lambda written: _read_values(written["of"]),
}
