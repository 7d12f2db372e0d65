"""Data come out as they went in, and what is no data is refused without running anything."""

import datetime
import json
import math
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as of_numpy
from hypothesis.extra import pandas as of_pandas

from medoffice.grading.engine.codec import NotData, Opaque, decode, encode

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def there_and_back(value):
    return decode(json.loads(json.dumps(encode(value))))


def is_same(one, other):
    """Tell whether two pieces of data are the same in value and kind."""
    if type(one) is not type(other):
        return False
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(is_same, one, other))
    if isinstance(one, dict):
        return is_same(list(one), list(other)) and is_same(list(one.values()), list(other.values()))
    if isinstance(one, pd.DataFrame):
        return pd.testing.assert_frame_equal(one, other) is None
    if isinstance(one, pd.Series):
        return pd.testing.assert_series_equal(one, other) is None
    if isinstance(one, pd.Index):
        return pd.testing.assert_index_equal(one, other, exact=True) is None
    if isinstance(one, pd.api.extensions.ExtensionArray):
        return pd.testing.assert_extension_array_equal(one, other) is None
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(
            one, other, equal_nan=one.dtype.kind in "fc"
        )
    return one is other or one == other or (one != one and other != other)


PLAIN = [
    None, True, 0, -(2**70), 1.5, -0.0, math.inf, -math.inf, math.nan, "", "é “quoted” \ud800",
    [], [1, "a", [None]], (), (1, (2,)), {}, {"a": 1, ("b", 2): [3]}, {1, 2}, frozenset({"a"}),
    Decimal("1.10"), Fraction(1, 3), datetime.date(2025, 1, 31), datetime.time(8, 30),
    datetime.datetime(2025, 1, 31, 8, 30, 0, 5), datetime.timedelta(days=-1, seconds=3),
]  # fmt: skip
OF_NUMPY = [
    np.float64(0.1), np.float32(0.1), np.int8(-3), np.bool_(True), np.str_("a"),
    np.datetime64("2025-01-31"), np.timedelta64(3, "h"), np.float64("nan"),
    np.arange(6).reshape(2, 3), np.array([]), np.array(["a", "bc"]), np.array([1, "a", None], "O"),
]  # fmt: skip
DAYS = pd.date_range("2025-01-31", periods=3, freq="MS")
OF_PANDAS = [
    pd.Timestamp("2025-01-31 08:30"), pd.Timestamp("2025-01-31", tz="America/Denver"),
    pd.Timestamp("2025-01-31").as_unit("s"), pd.Timedelta("3h"), pd.NaT, pd.NA,
    pd.Period("2025-01", "M"), pd.Interval(0, 1.5, closed="left"),
    pd.RangeIndex(3, name="place"), pd.Index(["a", "b"]), pd.Index([1, "a", None]), DAYS,
    pd.MultiIndex.from_product([["x", "y"], [1, 2]], names=["word", None]),
    pd.Series([1, None, 3]), pd.Series(["a", None], name="word"), pd.Series([], dtype=object),
    pd.Series([True, None], dtype="boolean"), pd.Series([1, None], dtype="Int64"),
    pd.Series([1.5, None], dtype="Float32"), pd.Series(["a", None], dtype="string"),
    pd.Series(DAYS), pd.Series(DAYS.tz_localize("UTC").tz_convert("America/Denver")),
    pd.Series(pd.to_timedelta([1, None], unit="h")), pd.Series(pd.period_range("2025", periods=2)),
    pd.Series(pd.period_range("2025-01", periods=2, freq="M")), pd.Series(pd.interval_range(0, 2)),
    pd.Series(pd.Categorical(["b", "a", None], categories=["b", "a"], ordered=True)),
    pd.Series([[1, 2], {"a": pd.Timestamp("2025-01-31")}, None]),
    pd.Series([1, None], dtype="Int64").array,
    pd.DataFrame({"word": ["a", None], "number": [1, 2], "day": DAYS[:2]}, index=["x", "y"]),
    pd.DataFrame({("a", 1): [1.5], ("a", 2): [True]}), pd.DataFrame(index=[1, 2]), pd.DataFrame(),
    pd.DataFrame([[1, "a"]], columns=["same", "same"]),
    pd.DataFrame({"who": ["a", "a", "b"], "n": [1, 2, 3]}).groupby("who").agg(["sum", "mean"]),
]  # fmt: skip


@pytest.mark.parametrize(
    "value", [*PLAIN, *OF_NUMPY, *OF_PANDAS], ids=lambda value: repr(value)[:40]
)
def test_data_come_out_as_they_went_in(value):
    assert is_same(there_and_back(value), value)


TEXT = st.text(max_size=5)
SINGLE = (
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT | st.dates() | st.datetimes()
    | st.timedeltas() | st.decimals(allow_nan=False) | st.fractions()
)  # fmt: skip
NESTED = st.recursive(
    SINGLE,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(TEXT | st.integers() | st.dates(), inner, max_size=3)
    ),
    max_leaves=8,
)
COLUMNS = [
    of_pandas.column("number", dtype=float),
    of_pandas.column("whole", dtype=np.int32),
    of_pandas.column("word", elements=TEXT | st.none(), dtype=object),
    of_pandas.column("sure", dtype=bool),
    of_pandas.column("day", dtype="datetime64[ns]"),
    of_pandas.column("mixed", elements=SINGLE, dtype=object),
]


@FEW
@given(NESTED)
def test_any_plain_data_come_out_as_they_went_in(value):
    assert is_same(there_and_back(value), value)


@FEW
@given(
    of_numpy.arrays(
        of_numpy.boolean_dtypes()
        | of_numpy.integer_dtypes()
        | of_numpy.floating_dtypes(sizes=(32, 64))
        | of_numpy.unicode_string_dtypes(max_len=4),
        of_numpy.array_shapes(min_side=0, max_side=4),
    )
)
def test_any_array_comes_out_as_it_went_in(value):
    assert is_same(there_and_back(value), value)


@FEW
@given(of_pandas.data_frames(COLUMNS, index=of_pandas.range_indexes(max_size=5)))
def test_any_table_comes_out_as_it_went_in(frame):
    assert is_same(there_and_back(frame), frame)
    by_word = frame.assign(word=frame["word"].fillna("").astype(str)).set_index(["word", "whole"])
    assert is_same(there_and_back(by_word["number"]), by_word["number"])


ROWS = pd.DataFrame({"word": ["a"], "days": [1]})
ENDLESS = []
ENDLESS.append(ENDLESS)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (ROWS.groupby("word"), "DataFrameGroupBy"),
        (ROWS["days"].median, "method"),
        (len, "builtin_function_or_method"),
        (object(), "object"),
        pytest.param(10**5000, "int", id="an endless integer"),
        (2j, "complex"),
        (ENDLESS, "list"),
    ],
)
def test_of_what_is_no_data_only_its_kind_is_told(value, kind):
    assert there_and_back(value) == Opaque(kind)


def test_a_dict_of_another_kind_is_a_dict():
    assert there_and_back(Counter("aab")) == {"a": 2, "b": 1}


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"is": "pickle", "of": "gASVCAAAAAAAAAB9lC4="},
        {"is": ["array"]},
        {"is": "array", "of": "AAAA", "dtype": "<f8", "shape": [1]},
        {"is": "array", "of": "", "dtype": "<f8", "shape": [10**12]},
        {"is": "array", "of": "", "dtype": "<f8", "shape": [0, "x"]},
        {"is": "array", "of": "AAAAAAAAAAA=", "dtype": "V8", "shape": [1]},
        {"is": "array", "of": "%%%", "dtype": "<f8", "shape": [1]},
        {"is": "array", "of": [1], "dtype": [["a", "<f8"]], "shape": [1]},
        {"is": "dict", "of": [[{"is": "dict", "of": []}, 1]]},
        {"is": "dict", "of": [1]},
        {"is": "date", "of": "yesterday"},
        {"is": "decimal", "of": 1},
        {"is": "timestamp", "of": 0, "unit": "ns", "zone": "../../etc/passwd"},
        {"is": "timestamp", "of": 10**30, "unit": "ns", "zone": None},
        {"is": "float", "of": "many"},
        {"is": "series", "of": {"is": "opaque", "of": "x"}, "index": 1, "name": None},
        {**encode(pd.Series([1, 2])), "index": encode(pd.RangeIndex(3))},
        {**encode(pd.Series([1, 2])), "index": encode(pd.RangeIndex(10**15))},
        {**encode(ROWS), "columns": encode(pd.Index(["a"]))},
        {**encode(ROWS), "of": [encode(np.zeros((1, 1)))] * 2},
        {"is": "categories", "of": encode(np.array([5])), "names": encode(pd.Index([1])),
         "ordered": False},
        {"is": "texts", "of": 7, "kept": "python", "missing": "nan"},
        {"is": "masked", "of": [encode(np.array([1])), encode(np.array([True, False]))]},
    ],
)  # fmt: skip
def test_what_is_written_in_another_way_is_refused(written):
    with pytest.raises(NotData):
        decode(written)


def test_lists_within_lists_without_end_are_refused():
    written = []
    for _ in range(100_000):
        written = [written]
    with pytest.raises(NotData):
        decode(written)
