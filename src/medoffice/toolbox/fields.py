"""Fields to fill in, written into the text of a document.

Between braces stands what the reader is to put there::

    On {date: day of the decision} you denied claim {claim number}.
    We ask for {choose: level | a reconsideration | a second-level review}.
    {check: The visit note is enclosed}

Each becomes a control that Word jumps to and a screen reader names. Text between two pairs of
asterisks is strong.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

PLACEHOLDER = "Placeholder Text"
EMPTY_BOX, CHECKED_BOX = "☐", "☒"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
PIECES = re.compile(r"(\{[^{}]+\}|\*\*[^*]+\*\*)")
FORM = re.compile(r"(?:(date|choose|check):\s*)?(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Field:
    """A place to fill in.

    Parameters
    ----------
    kind : str
        ``text``, ``date``, ``choose`` or ``check``.
    name : str
        What belongs there, as the reader sees it.
    choices : tuple of str
        What to choose from.
    """

    kind: str
    name: str
    choices: tuple[str, ...] = ()


def parse(text: str) -> list[str | Field]:
    """Cut a text into plain pieces and fields.

    Parameters
    ----------
    text : str
        Text in the form this module describes.

    Returns
    -------
    list of str or Field
        In order; strong text keeps its asterisks.

    Raises
    ------
    ValueError
        If a brace is left over, or a field to choose from has fewer than two choices.
    """
    pieces: list[str | Field] = []
    for piece in filter(None, PIECES.split(text)):
        if not piece.startswith("{"):
            if "{" in piece or "}" in piece:
                raise ValueError(f"{text!r}: expected each brace to have its partner")
            pieces.append(piece)
            continue
        kind, said = FORM.fullmatch(piece[1:-1]).groups()
        name, *choices = (part.strip() for part in said.split("|"))
        if kind == "choose" and len(choices) < 2:
            raise ValueError(f"{piece}: expected a name and two or more choices, between bars")
        pieces.append(Field(kind or "text", name, tuple(choices)))
    return pieces


def write(paragraph: Paragraph, text: str) -> None:
    """Write text with its fields at the end of a paragraph."""
    for piece in parse(text):
        if isinstance(piece, Field):
            paragraph._p.append(_control(piece, _next_id(paragraph)))
            if piece.kind == "check":
                paragraph.add_run(f" {piece.name}")
        elif piece.startswith("**"):
            paragraph.add_run(piece.strip("*")).bold = True
        else:
            paragraph.add_run(piece)


def _next_id(paragraph: Paragraph) -> int:
    tag, value = qn("w:id"), qn("w:val")
    taken = {int(each.get(value)) for each in paragraph.part.element.iter(tag)}
    return next(number for number in count(1) if number not in taken)


def _control(field: Field, number: int):
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent><w:r><w:t/></w:r></w:sdtContent></w:sdt>"
    )
    properties, content = control
    for tag, value in (("alias", field.name), ("tag", _tag(field.name)), ("id", str(number))):
        properties.append(_element(f"w:{tag}", val=value))
    run = content[0]
    if field.kind == "check":
        run[0].text = EMPTY_BOX
        properties.append(_checkbox())
        return control
    properties.append(_element("w:showingPlcHdr"))
    run.insert(0, OxmlElement("w:rPr"))
    run[0].append(_element("w:rStyle", val=PLACEHOLDER.replace(" ", "")))
    run[1].text = f"[{field.name}]"
    if field.kind == "date":
        properties.append(_date())
    elif field.kind == "choose":
        properties.append(_drop_down(field.choices))
    return control


def _tag(name: str) -> str:
    """Word takes 64 characters at most."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:64]


def _element(tag: str, **attributes: str):
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _date():
    date = OxmlElement("w:date")
    date.append(_element("w:dateFormat", val="MMMM d, yyyy"))
    date.append(_element("w:lid", val="en-US"))
    return date


def _drop_down(choices: tuple[str, ...]):
    control = OxmlElement("w:dropDownList")
    for choice in choices:
        control.append(_element("w:listItem", displayText=choice, value=choice))
    return control


def _checkbox():
    font = 'w14:font="MS Gothic"'
    return parse_xml(
        f'<w14:checkbox xmlns:w14="{W14}"><w14:checked w14:val="0"/>'
        f'<w14:checkedState w14:val="{ord(CHECKED_BOX):04X}" {font}/>'
        f'<w14:uncheckedState w14:val="{ord(EMPTY_BOX):04X}" {font}/></w14:checkbox>'
    )
