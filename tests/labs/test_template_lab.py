"""The template lab answers every move, says so in words too, and can be read as a still."""

import itertools
import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from html import unescape

import ipywidgets
import pytest

from medoffice.labs import comparison
from medoffice.labs.lab import STILL
from medoffice.labs.patient_access import compare_templates
from medoffice.labs.plans import DAYS, SEED, Plan
from medoffice.labs.template_lab import PLAN_A, PLAN_B, WHO_COMES_WHEN, TemplateLab
from medoffice.labs.wording import with_error
from medoffice.scheduling.day import simulate


@pytest.fixture
def lab():
    return compare_templates()


def shown(lab: TemplateLab) -> tuple[str, str, str]:
    return lab.sentence.value, lab.drawings.value, lab.results.value


def plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]+>", " ", markup))


def inside(widget: ipywidgets.Widget):
    """Yield a widget and all it holds."""
    yield widget
    for child in getattr(widget, "children", ()):
        yield from inside(child)


@pytest.mark.parametrize("name", vars(Plan()))
def test_every_choice_of_every_setting_changes_what_is_shown(lab, name):
    control = lab.settings[name]
    chosen, seen = control.value, {shown(lab)}
    assert len(control.options) > 1
    for words, value in control.options:
        if value == chosen:
            continue
        control.value = value
        assert getattr(lab.b, name) == value
        assert "cannot be simulated" not in lab.sentence.value
        assert shown(lab) not in seen, words
        seen.add(shown(lab))
    control.value = chosen
    assert shown(lab) in seen


def test_another_morning_changes_the_drawings_and_no_figure(lab):
    sentence, drawings, results = shown(lab)
    lab.day.value = 7
    assert lab.drawings.value != drawings
    assert (lab.sentence.value, lab.results.value) == (sentence, results)
    assert "morning 8" in lab.drawings.value


@pytest.mark.parametrize("template", WHO_COMES_WHEN.values())
def test_every_template_works_with_every_length_and_number_of_extras(lab, template):
    lab.settings["template"].value = template
    lengths, extras = (
        [value for _, value in lab.settings[name].options] for name in ("slot_minutes", "extra")
    )
    for length, extra in itertools.product(lengths, (min(extras), max(extras))):
        lab.settings["slot_minutes"].value, lab.settings["extra"].value = length, extra
        assert lab.results.value.count("<tr>") == 1 + len(comparison.MEASURES), (length, extra)


def test_the_table_says_what_the_simulator_says(lab):
    lab.settings["extra"].value = 2
    plan = Plan(template="double-booking", extra=2)
    b = simulate(plan.as_template(), plan.as_clinic(), days=DAYS, seed=SEED)
    a = simulate(PLAN_A.as_template(), PLAN_A.as_clinic(), days=DAYS, seed=SEED)
    for measure, name in comparison.MEASURES.items():
        share = measure.startswith("share")
        for summary in (a, b):
            figure = with_error(summary.estimate(measure), share=share)
            row = re.search(rf"{re.escape(name)}</th>(.*?)</tr>", lab.results.value)[1]
            assert f"<td>{figure}</td>" in row, (measure, figure)


def test_every_control_has_a_label_of_its_own(lab):
    controls = [
        widget
        for widget in inside(lab.widget)
        if isinstance(widget, ipywidgets.Dropdown | ipywidgets.Button)
    ]
    assert set(controls) >= {*lab.settings.values(), lab.day}
    labels = [control.description for control in controls]
    assert all(labels)
    assert len(set(labels)) == len(labels)
    for control in controls:
        assert not re.fullmatch(r"[a-z_]+", control.description), "the name of a variable"


def test_every_setting_is_a_list_whose_choices_are_words(lab):
    # A number can be typed that makes no sense, and a slider has no name to be read out.
    for control in [*lab.settings.values(), lab.day]:
        assert isinstance(control, ipywidgets.Dropdown)
        assert all(isinstance(words, str) and words for words, _ in control.options)


def button(lab: TemplateLab, label: str) -> ipywidgets.Button:
    (found,) = (
        widget
        for widget in inside(lab.widget)
        if isinstance(widget, ipywidgets.Button) and widget.description == label
    )
    return found


def test_a_plan_can_be_kept_and_compared_with(lab):
    lab.settings["template"].value, lab.settings["extra"].value = "wave", 1
    button(lab, "Keep this as plan A").click()
    assert lab.a == Plan(template="wave", extra=1)
    assert "the same as plan A" in lab.sentence.value
    lab.settings["late_start"].value = 15
    assert "the morning ends" in lab.sentence.value


def test_starting_over_undoes_everything(lab):
    first = shown(lab)
    lab.settings["template"].value, lab.day.value = "wave", 3
    button(lab, "Keep this as plan A").click()
    lab.settings["walk_ins_per_hour"].value = 2
    button(lab, "Start over").click()
    assert (lab.a, lab.b, lab.day.value) == (PLAN_A, PLAN_B, 0)
    assert shown(lab) == first


def test_starting_over_answers_once(lab, monkeypatch):
    lab.settings["template"].value, lab.settings["no_show"].value = "wave", 0.3
    answers = []
    monkeypatch.setattr(lab, "_sentence", lambda: answers.append(1) or "")
    lab.start_over()
    assert len(answers) == 1


def test_a_plan_that_makes_no_sense_gets_a_sentence_and_the_lab_goes_on(lab):
    first, control = shown(lab), lab.settings["no_show"]
    chosen = control.value
    control.options = [*control.options, ("120%", 1.2)]
    control.value = 1.2
    assert "This plan cannot be simulated: no_show" in lab.sentence.value
    assert (lab.drawings.value, lab.results.value) == ("", "")
    control.value = chosen
    assert shown(lab) == first


def test_the_answer_is_announced_to_screen_readers(lab):
    assert 'role="status"' in lab.sentence.value


def drawings(lab: TemplateLab) -> list[ET.Element]:
    figures = re.findall(r"</figcaption>(<svg .*?</svg>)</figure>", lab.drawings.value)
    return [ET.fromstring(svg) for svg in figures]


SVG = "{http://www.w3.org/2000/svg}"


def test_both_plans_are_drawn_with_title_and_words(lab):
    pictures = drawings(lab)
    assert len(pictures) == 2
    ids = [element.get("id") for svg in pictures for element in svg.iter() if element.get("id")]
    assert len(set(ids)) == len(ids), "two drawings on a page share an id"
    for letter, svg in zip("AB", pictures, strict=True):
        assert svg.get("role") == "img"
        named = {svg.get("aria-labelledby"), svg.get("aria-describedby")}
        assert named <= set(ids)
        assert svg.find(f"{SVG}title").text.startswith(f"Plan {letter}, morning 1: ")
        assert "had an appointment" in svg.find(f"{SVG}desc").text


def test_a_line_is_drawn_for_each_patient(lab):
    lab.settings["walk_ins_per_hour"].value = 2
    for plan, svg in zip((lab.a, lab.b), drawings(lab), strict=True):
        visits = plan.one_day(0)
        heads = [text.text for text in svg.iter(f"{SVG}text") if text.get("x") == "0.00%"]
        assert len(heads) == len(visits) + 1
        assert heads[-1] == "Clinician"
        walk_ins = sum(head.endswith("walk-in") for head in heads)
        assert walk_ins == sum(visit.standing == "walk-in" for visit in visits)
        texts = "".join(svg.itertext())
        gone = sum(visit.outcome == "no-show" for visit in visits)
        assert texts.count("× did not come") == gone


def test_the_still_shows_the_same_without_controls(lab):
    lab.settings["extra"].value = 2
    still = lab.still()
    assert lab.results.value in still
    assert plain(lab.sentence.value).strip() in plain(still)
    assert not re.search(r"<(select|button|input|script)|role=\"status\"", still)
    images = re.findall(r'<img [^>]*alt="([^"]*)" src="data:image/svg\+xml;base64,([^"]*)"', still)
    assert len(images) == 2
    for alt, data in images:
        assert len(alt.split()) > 20
        svg = ET.fromstring(b64decode(data))
        assert svg.find(f"{SVG}title").text in unescape(alt)


def test_the_words_say_what_the_pictures_and_the_table_say(lab):
    words = lab.in_words()
    assert plain(lab.sentence.value).strip() in words
    for measure in comparison.MEASURES.values():
        assert measure in words
    for cell in re.findall(r"<td>(.*?)</td>", lab.results.value):
        assert unescape(cell) in words
    for svg in drawings(lab):
        assert svg.find(f"{SVG}desc").text in words


def test_a_notebook_stores_the_still_and_a_live_one_draws_the_widget(lab):
    data = lab._repr_mimebundle_()
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == lab.widget.model_id
    assert STILL in data["text/html"] and lab.still() in data["text/html"]
    assert data["text/plain"] == lab.in_words()


def test_two_runs_store_the_same(lab):
    again = compare_templates()
    assert (again.still(), again.in_words()) == (lab.still(), lab.in_words())
