"""An X12 file as a whole: taken apart into transactions, and written again.

pyx12 splits the file, by the signs that its first segment names, and counts; here its findings
are put into words, and what is sound is kept.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

from medoffice.billing.x12.segments import Fault, Segment
from medoffice.practice.exports import LARGEST, ExportError

if TYPE_CHECKING:
    from pyx12.x12file import X12Reader

CLAIMS, REMITTANCE = "837", "835"
HEADER_LENGTH = 106
VERSIONS = {"00501": "005010", "00401": "004010"}

# What pyx12 finds in the envelope, by its kind and code, in words. Its trailing signs (SEG1) do no
# harm and are let pass.
_FINDINGS = {
    ("isa", "001"): "the numbers of the first and the last segment (ISA, IEA) are not the same",
    ("isa", "021"): "the count of groups is wrong: part of the file may be missing",
    ("isa", "023"): "the file ends before its last segment (IEA): the rest is missing",
    ("isa", "024"): "the file is closed before a group in it is",
    ("isa", "025"): "two files of the same number stand in this one",
    ("gs", "3"): "a group was not closed (GE): part of the file may be missing",
    ("gs", "4"): "the numbers of the group's first and last segment (GS, GE) are not the same",
    ("gs", "5"): "the count of transactions is wrong: one may be missing",
    ("gs", "6"): "two groups have the same number",
    ("st", "2"): "a transaction was not closed (SE): the rest of it is missing",
    ("st", "3"): "the numbers of the transaction's first and last segment are not the same",
    ("st", "4"): "the count of segments is wrong: part of the transaction may be missing",
    ("st", "23"): "two transactions have the same number",
    ("seg", "1"): "this is no segment: a name of two or three capitals or digits expected",
    ("seg", "8"): "the segment is empty",
    ("seg", "HL1"): "the levels (HL) are not numbered 1, 2, 3 …",
    ("seg", "HL2"): "the level above (HL02) is none that is open",
    ("seg", "LX"): "the service lines (LX) are not numbered 1, 2, 3 …",
}
_HARMLESS = {("seg", "SEG1")}


class X12Error(ExportError):
    """A file that cannot be read at all; the message says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Delimiters:
    """The signs that a file is written with, as its first segment names them."""

    element: str = "*"
    component: str = ":"
    repetition: str = "^"
    end: str = "~"


@dataclass(frozen=True, slots=True)
class Transaction:
    """One message: a batch of claims, or a payment with its remittance.

    ``segments`` are those between header (ST) and trailer (SE). ``closed`` tells whether the
    trailer was there.
    """

    kind: str
    control: str
    segments: tuple[Segment, ...]
    closed: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: every segment in order, its transactions, and what is wrong."""

    segments: tuple[Segment, ...]
    transactions: tuple[Transaction, ...]
    faults: tuple[Fault, ...]
    delimiters: Delimiters

    def of_kind(self, kind: str) -> tuple[Transaction, ...]:
        """Give the transactions of a kind.

        Raises
        ------
        X12Error
            If there is none; the message says what there is.
        """
        found = tuple(one for one in self.transactions if one.kind == kind)
        if not found:
            kinds = ", ".join(sorted({one.kind for one in self.transactions})) or "no transaction"
            raise X12Error(f"This file holds {kinds}; {kind} expected.")
        return found


def read(content: bytes | str) -> Document:
    """Take a file apart.

    Parameters
    ----------
    content : bytes or str
        The file.

    Raises
    ------
    X12Error
        If it is no X12 file, or its first segment cannot be made out; or if pyx12 is not there.
    """
    text = _text(content)
    _refuse_header(text)
    _need_pyx12()
    from pyx12.x12file import X12Reader

    reader = X12Reader(io.StringIO(text))
    delimiters = Delimiters(
        reader.ele_term, reader.subele_term, reader.repetition_term or "", reader.seg_term
    )
    faults: list[Fault] = []
    segments = list(_segments(reader, delimiters, faults))
    _refuse_other_signs(segments, delimiters)
    end = len(segments)
    reader.cleanup()
    faults += [Fault(end, segments[-1].text(), told) for told in _told(reader.pop_errors())]
    return Document(tuple(segments), tuple(_transactions(segments)), tuple(faults), delimiters)


def write(document: Document) -> str:
    """Write a file's segments again, each on a line; trailers and their counts are made anew.

    Parameters
    ----------
    document : Document
        As :func:`read` or :func:`changed` give it.

    Raises
    ------
    X12Error
        If pyx12 is not there.
    """
    _need_pyx12()
    from pyx12.segment import Segment as Written
    from pyx12.x12file import X12Writer

    made, signs = io.StringIO(), document.delimiters
    usual = signs.end, signs.element, signs.component
    writer = X12Writer(made, *usual, "\n", signs.repetition)
    for segment in document.segments:
        writer.Write(Written(segment.text(signs.element), *usual))
    writer.close()
    return made.getvalue()


def changed(document: Document, changes: Mapping[int, str | None]) -> Document:
    """Put other segments in the place of some, or leave some out.

    Parameters
    ----------
    document : Document
        What was read.
    changes : mapping of int to str or None
        The place of a segment, and how it is to be written (with the signs of the file); None
        leaves it out.

    Raises
    ------
    X12Error
        If there is no segment of that number.
    """
    unknown = set(changes) - {segment.number for segment in document.segments}
    if unknown:
        raise X12Error(
            f"There is no segment {min(unknown)}; the file has {len(document.segments)}."
        )
    signs, kept = document.delimiters, []
    for segment in document.segments:
        text = changes.get(segment.number, segment.text(signs.element))
        if text is not None:
            name, *elements = text.removesuffix(signs.end).split(signs.element)
            kept.append(replace(segment, name=name, elements=tuple(elements)))
    return replace(document, segments=tuple(kept), transactions=tuple(_transactions(kept)))


def _text(content: bytes | str) -> str:
    if len(content) > LARGEST:
        raise X12Error(f"This file is larger than {LARGEST // 1_000_000} MB.")
    if isinstance(content, bytes):
        if b"\x00" in content[:1000]:
            raise X12Error("This is no text file. Export the remittance or claims as X12 text.")
        content = content.decode("utf-8", errors="replace")
    return content.lstrip("\ufeff \t\r\n")


def _refuse_header(text: str) -> None:
    if not text:
        raise X12Error("This file is empty.")
    if not text.startswith("ISA"):
        raise X12Error(f"This is no X12 file: it begins with {text[:12]!r}, and ISA is expected.")
    if len(text) < HEADER_LENGTH:
        raise X12Error(
            f"The file ends within its first segment: ISA is {HEADER_LENGTH} signs long, and there "
            f"are {len(text)}."
        )
    places = range(3, HEADER_LENGTH - 2)
    found = sum(text[place] == text[3] for place in places)
    if found != 16 or text[3].isalnum():
        raise X12Error(
            f"The first segment (ISA) cannot be made out: the sign after ISA is {text[3]!r}, and "
            f"it stands there {found} times; 16 expected."
        )
    if text[84:89] not in VERSIONS:
        raise X12Error(f"The file is of version {text[84:89]!r}; 00501 expected.")


def _need_pyx12() -> None:
    if find_spec("pyx12") is None:
        raise X12Error(
            "Reading a whole file takes the library pyx12, and it is not here. In the live lab, "
            "run the cell that imports it; on your own computer, install it."
        )


def _segments(reader: X12Reader, delimiters: Delimiters, faults: list[Fault]) -> Iterator[Segment]:
    """Give the segments one by one, and note what pyx12 finds.

    pyx12 stops at an empty segment, and drops what follows the last end sign; both are noted.
    """
    from pyx12 import errors

    number = 0
    while True:
        try:
            for found in reader:
                number += 1
                elements = tuple(element.format() for element in found.elements)
                name = found.get_seg_id() or ""
                segment = Segment(number, name, elements, delimiters.component)
                if name == "GS":
                    reader.check_837_lx = segment.get(1) == "HC"
                faults += [Fault.at(segment, told) for told in _told(reader.pop_errors())]
                yield segment
        except IndexError:  # pyx12 looks for what is closed among what is open
            number += 1
            faults.append(Fault(number, "", "closes a part of the file that was not opened"))
            continue
        except errors.X12Error:
            number += 1
            faults.append(Fault(number, "ISA", "a first segment (ISA) that cannot be made out"))
            continue
        rest = reader.raw.buffer + reader.fd_in.read()
        if not rest.strip():
            return
        if delimiters.end not in rest:
            told = "the file ends within this segment: it and the rest are missing"
            faults.append(Fault(number + 1, rest.strip(), told))
            return
        number += 1
        faults.append(Fault(number, "", "the segment is empty"))


def _told(errors: list[tuple]) -> Iterator[str]:
    for kind, code, message, *_ in errors:
        if (kind, code) not in _HARMLESS:
            yield _FINDINGS.get((kind, code), message)


def _refuse_other_signs(segments: list[Segment], delimiters: Delimiters) -> None:
    """Refuse a file whose first segment names other signs than the rest is written with."""
    if len(segments) < 2:
        raise X12Error(
            f"The file has no second segment: ISA says that segments end with {delimiters.end!r}."
        )
    second = segments[1]
    if not second.elements:
        raise X12Error(
            f"ISA says that elements are separated by {delimiters.element!r}, and the second "
            f"segment has none: {second.text()[:30]!r}."
        )


def _transactions(segments: Sequence[Segment]) -> Iterator[Transaction]:
    header, body = None, []
    for segment in segments:
        if segment.name == "ST":
            if header:
                yield Transaction(header.get(1), header.get(2), tuple(body), closed=False)
            header, body = segment, []
        elif segment.name in ("SE", "GE", "IEA"):
            if header:
                closed = segment.name == "SE"
                yield Transaction(header.get(1), header.get(2), tuple(body), closed)
            header, body = None, []
        elif header:
            body.append(segment)
    if header:
        yield Transaction(header.get(1), header.get(2), tuple(body), closed=False)
