"""Questions for Canvas, as QTI 1.2 in a zip file.

Canvas reads QTI 1.2 with conventions of its own: the type of a question stands in its metadata,
and the reason for an option is a feedback that is named by the option. Canvas has no question that
puts steps in order; such a part is one that matches each step with its place.

One file is one quiz. Its questions are also in a bank of that name once it is imported.
"""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from medoffice.questions.cards import slug
from medoffice.questions.exports import markup
from medoffice.questions.exports.entries import CREDIT, Entry, figure
from medoffice.questions.exports.zipped import zipped
from medoffice.questions.scenarios import Choice, Number, Order

SPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
DESCRIBED = "http://www.imsglobal.org/xsd/imsmd_v1p2"
QUIZ = "http://canvas.instructure.com/xsd/cccv1p0"
KINDS = {
    "single": "multiple_choice_question",
    "multiple": "multiple_answers_question",
    "order": "matching_question",
    "number": "numerical_question",
}
WHOLE = 100
ANSWERED = "response1"
GENERAL = "general_fb"


def package(asked: Iterable[Entry], title: str) -> bytes:
    """Return questions as a zip file that Canvas imports as "QTI .zip file".

    Parameters
    ----------
    asked : iterable of Entry
        What is asked.
    title : str
        Of the quiz.

    Returns
    -------
    bytes
        The zip: a manifest, the questions, and what Canvas wants to know of the quiz.
    """
    entries = list(asked)
    name = slug(title)
    return zipped(
        {
            "imsmanifest.xml": _text(_manifest(name)),
            f"{name}/{name}.xml": _text(_assessment(entries, name, title)),
            f"{name}/assessment_meta.xml": _text(_about(name, title, len(entries))),
        }
    )


def _text(root: etree._Element) -> bytes:
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _add(parent: etree._Element, tag: str, text: str | None = None, **attributes: str):
    added = etree.SubElement(parent, f"{{{etree.QName(parent).namespace}}}{tag}", attributes)
    added.text = text
    return added


def _manifest(name: str) -> etree._Element:
    root = etree.Element(
        f"{{{PACKAGE}}}manifest", {"identifier": f"{name}-manifest"}, {None: PACKAGE}
    )
    metadata = _add(root, "metadata")
    _add(metadata, "schema", "IMS Content")
    _add(metadata, "schemaversion", "1.1.3")
    lom = etree.SubElement(metadata, f"{{{DESCRIBED}}}lom", nsmap={"imsmd": DESCRIBED})
    rights = _add(lom, "rights")
    restricted = _add(rights, "copyrightAndOtherRestrictions")
    _add(restricted, "value", "yes")
    _add(_add(rights, "description"), "string", CREDIT)
    _add(root, "organizations")
    resources = _add(root, "resources")
    quiz = _add(resources, "resource", identifier=name, type="imsqti_xmlv1p2")
    _add(quiz, "file", href=f"{name}/{name}.xml")
    _add(quiz, "dependency", identifierref=f"{name}-meta")
    about = _add(
        resources,
        "resource",
        identifier=f"{name}-meta",
        type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
        href=f"{name}/assessment_meta.xml",
    )
    _add(about, "file", href=f"{name}/assessment_meta.xml")
    return root


def _about(name: str, title: str, points: int) -> etree._Element:
    root = etree.Element(f"{{{QUIZ}}}quiz", {"identifier": name}, {None: QUIZ})
    _add(root, "title", title)
    _add(root, "description", markup.paragraphs(CREDIT))
    # The options of the bank stand in the order in which they read best.
    _add(root, "shuffle_answers", "false")
    _add(root, "quiz_type", "practice_quiz")
    _add(root, "points_possible", f"{points}.0")
    _add(root, "available", "false")
    return root


def _assessment(entries: list[Entry], name: str, title: str) -> etree._Element:
    root = etree.Element(f"{{{SPACE}}}questestinterop", nsmap={None: SPACE})
    assessment = _add(root, "assessment", ident=name, title=title)
    section = _add(assessment, "section", ident="root_section")
    for entry in entries:
        _item(section, entry)
    return root


def _item(section: etree._Element, entry: Entry) -> None:
    part = entry.part
    item = _add(section, "item", ident=slug(entry.id), title=entry.id)
    fields = _add(_add(item, "itemmetadata"), "qtimetadata")
    for label, value in (
        ("question_type", KINDS[part.form]),
        ("points_possible", "1.0"),
        ("assessment_question_identifierref", f"{slug(entry.id)}-question"),
    ):
        field = _add(fields, "qtimetadatafield")
        _add(field, "fieldlabel", label)
        _add(field, "fieldentry", value)
    presentation = _add(item, "presentation")
    _material(presentation, markup.asked(entry))
    processing = etree.Element(f"{{{SPACE}}}resprocessing")
    outcomes = _add(processing, "outcomes")
    _add(outcomes, "decvar", maxvalue=str(WHOLE), minvalue="0", varname="SCORE", vartype="Decimal")
    general = _add(processing, "respcondition", **{"continue": "Yes"})
    _add(_add(general, "conditionvar"), "other")
    _shows(general, GENERAL)
    if isinstance(part, Choice):
        told = _choice(presentation, processing, part)
    elif isinstance(part, Order):
        told = _order(presentation, processing, entry)
    else:
        assert isinstance(part, Number)
        told = _number(presentation, processing, part)
    item.append(processing)
    read = markup.paragraphs(f"Where the course answers it: {part.passage}. {entry.said}")
    told[GENERAL] = told.get(GENERAL, "") + read
    for ident, content in told.items():
        feedback = _add(item, "itemfeedback", ident=ident)
        _material(_add(feedback, "flow_mat"), content)


def _choice(
    presentation: etree._Element, processing: etree._Element, part: Choice
) -> dict[str, str]:
    """Add options, reasons and what is right; return the feedbacks by name."""
    several = len(part.keys) > 1
    options = _options(presentation, ANSWERED, several)
    told = {}
    for option in part.options:
        ident = option.letter
        label = _add(options, "response_label", ident=ident)
        _material(label, markup.text(option.text))
        why = _add(processing, "respcondition", **{"continue": "Yes"})
        _equal(_add(why, "conditionvar"), ident)
        _shows(why, f"{ident}_fb")
        told[f"{ident}_fb"] = markup.paragraphs(option.why)
    right = _add(processing, "respcondition", **{"continue": "No"})
    condition = _add(right, "conditionvar")
    if several:
        # All that are right, and none that is not: Canvas gives a part of the point for some.
        all_of = _add(condition, "and")
        for option in part.options:
            _equal(all_of if option.right else _add(all_of, "not"), option.letter)
    else:
        _equal(condition, part.keys[0])
    _add(right, "setvar", str(WHOLE), action="Set", varname="SCORE")
    return told


def _order(
    presentation: etree._Element, processing: etree._Element, entry: Entry
) -> dict[str, str]:
    """Add a place to choose for each step, a part of the point for each that is right."""
    assert isinstance(entry.part, Order)
    right = entry.part.steps
    share = f"{WHOLE / len(right):.2f}"
    for number, step in enumerate(entry.mixed(), start=1):
        asked = f"response_{number}"
        places = _options(presentation, asked, several=False, about=markup.text(step.text))
        for place in range(1, len(right) + 1):
            label = _add(places, "response_label", ident=f"place_{place}")
            _material(label, f"Step {place}")
        scored = _add(processing, "respcondition")
        _equal(_add(scored, "conditionvar"), f"place_{right.index(step) + 1}", asked)
        _add(scored, "setvar", share, action="Add", varname="SCORE")
    return {GENERAL: markup.steps(entry.part)}


def _number(
    presentation: etree._Element, processing: etree._Element, part: Number
) -> dict[str, str]:
    """Add a field for a number, the range that is right, and a word on each mistake."""
    asked = _add(presentation, "response_str", ident=ANSWERED, rcardinality="Single")
    _add(_add(asked, "render_fib", fibtype="Decimal"), "response_label", ident="answer1")
    right = _add(processing, "respcondition", **{"continue": "No"})
    either = _add(_add(right, "conditionvar"), "or")
    _equal(either, figure(part.answer))
    between = _add(either, "and")
    for tag, end in (("vargte", -part.tolerance), ("varlte", part.tolerance)):
        _add(between, tag, figure(part.answer + end), respident=ANSWERED)
    _add(right, "setvar", str(WHOLE), action="Set", varname="SCORE")
    # Canvas shows no feedback for a certain wrong number, so all stand in one.
    told = markup.paragraphs(f"{markup.answer(part)}. {part.why}")
    return {GENERAL: told + markup.mistakes(part)}


def _options(
    presentation: etree._Element, asked: str, several: bool, about: str = ""
) -> etree._Element:
    lid = _add(
        presentation,
        "response_lid",
        ident=asked,
        rcardinality="Multiple" if several else "Single",
    )
    if about:
        _material(lid, about)
    return _add(lid, "render_choice")


def _material(parent: etree._Element, content: str) -> None:
    _add(_add(parent, "material"), "mattext", content, texttype="text/html")


def _equal(parent: etree._Element, value: str, asked: str = ANSWERED) -> None:
    _add(parent, "varequal", value, respident=asked)


def _shows(condition: etree._Element, feedback: str) -> None:
    _add(condition, "displayfeedback", feedbacktype="Response", linkrefid=feedback)
