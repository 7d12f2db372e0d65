"""The job description builder: choices and words in, a complete posting out, and what is in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import ipywidgets

from medoffice.labs import controls, marked_words
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.downloads import saving_link
from medoffice.labs.posting_document import file_name, posting_document
from medoffice.labs.word_file import TYPE
from medoffice.labs.wording import count, dollars, plain_table, wide_table
from medoffice.people.hiring.job_analysis import JobAnalysis, Task
from medoffice.people.postings import json_ld, pay, profiles, schema_org, wording, written
from medoffice.people.postings.posting import Certificate, Degree, Pay, Posting, Unit

TRY_THIS = (
    "Begin with the practice like Willow Bend. Which task takes 7% of the week, and is essential "
    "all the same?",
    "Give the task of covering the front desk a weight of 20. Why is it still not essential? And "
    "why are two other tasks no longer so?",
    "Let the pay begin at $34,000 a year. What happens to overtime, and why?",
    "Ask for a bachelor’s degree, and read what is marked. Then write into “More about the job”: "
    "<em>We are a young, energetic team. Recent graduates welcome.</em>",
    "Save all three files. Word is for people, Markdown for your website’s editor, and the third "
    "for whoever keeps the website: job searches read it.",
)
WHAT_TO_NOTICE = (
    "Whether overtime is paid follows from pay and duties. The title does not change it.",
    "What you teach is not asked for. The longer the list of what somebody must bring along, the "
    "fewer people apply.",
    "“Unlawful” names a rule. “Unwise” breaks none by itself, and costs you applicants. A list of "
    "words sees no intent: what it marks may be right, and what it does not mark may be wrong.",
    "Your state may ask for more, such as the range of pay, and may ask it of smaller offices.",
)
WEIGHTS = (0, 2, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 28, 30, 35, 40, 45, 50)
YEARLY = tuple(range(30, 181, 2))
HOURLY = tuple(range(15, 61))
DEGREES = {
    "no degree asked for": Degree.NONE,
    "a degree, or more experience": Degree.OR_EXPERIENCE,
    "a bachelor’s degree required": Degree.REQUIRED,
}
CERTIFICATES = {
    "not named": Certificate.UNNAMED,
    "counts in favor": Certificate.PLUS,
    "required": Certificate.REQUIRED,
}
SPECIALTIES = (
    "family medicine", "internal medicine", "pediatrics", "obstetrics and gynecology",
    "cardiology", "orthopedics", "dermatology", "behavioral health", "several specialties",
)  # fmt: skip
SETTINGS = (
    "an independent office", "an independent group", "a practice that a hospital owns",
    "a community health center",
)  # fmt: skip
BENEFITS = {
    "as in the profile": None,
    "what many small offices give": (
        "Health insurance, of which we pay half",
        "10 days of paid time off and 6 holidays",
    ),
    "none named": (),
}
OPENS = date(2026, 1, 5)
CLOSES = {f"after {count(weeks, 'week')}": date(2026, 1, 5 + 7 * weeks) for weeks in (1, 2, 3)}
PAY = ["Beside whom", "Where", "Your range from", "to"]
FILES = (
    ("docx", TYPE, "opens in Word; it stays on your computer"),
    ("md", "text/markdown", "plain text with Markdown"),
    ("json", "application/ld+json", "JSON-LD for a website: a JobPosting of schema.org"),
)


class PostingLab(ChoiceLab):
    """Build a posting from a profile, and see what its words and its pay are worth."""

    def __init__(self) -> None:
        start = profiles.profile(profiles.STANDARD)
        self.profile = controls.choice(
            "Begin with", {name: key for key, name in profiles.names().items()}, profiles.STANDARD
        )
        self.title = controls.words("Title", start.title)
        self.employer = controls.words("Employer", start.employer)
        self.about = controls.words("About the practice", start.about)
        self.place = controls.words("Place", start.place)
        self.reports_to = controls.words("Reports to", start.reports_to)
        self.hours = controls.words("Hours", start.hours)
        self.apply_to = controls.words("Applications go to", start.apply_to)
        self.more = controls.words("More about the job, in your words")
        self.conditions = controls.words("Working conditions, a line each")
        self.setting = controls.choice("Setting", _same(SETTINGS), start.setting)
        self.specialty = controls.choice("Specialty", _same(SPECIALTIES), start.specialty)
        self.clinicians = controls.choice("Clinicians", _numbers(1, 40), start.clinicians)
        self.staff = controls.choice("Staff", _numbers(1, 80), start.staff)
        self.low = controls.choice("Pay from", _amounts(start.pay.unit), start.pay.low)
        self.high = controls.choice("Pay to", _amounts(start.pay.unit), start.pay.high)
        self.experience = controls.choice("Years of experience", _numbers(0, 15), 3)
        self.degree = controls.choice("Degree", DEGREES, start.degree)
        self.certificate = controls.choice("Certificate", CERTIFICATES, start.certificate)
        self.benefits = controls.choice("Benefits", BENEFITS, None)
        self.closes = controls.choice("Open", CLOSES, date(2026, 1, 26))
        self.weights: list[ipywidgets.Dropdown] = []
        self._weights = ipywidgets.VBox()
        self.saving = ipywidgets.HTML()
        self._filling = True
        self._begin()
        controls.watch([self.profile], self._begin_anew)
        texts = [
            self.title, self.employer, self.about, self.place, self.reports_to, self.hours,
            self.conditions, self.apply_to, self.more,
        ]  # fmt: skip
        lists = [
            self.setting, self.specialty, self.clinicians, self.staff, self.low, self.high,
            self.experience, self.degree, self.certificate, self.benefits, self.closes,
        ]  # fmt: skip
        self._filling = False
        self._lay_out(
            controls.group("The profile", [self.profile]),
            controls.group(
                "The practice",
                [self.setting, self.specialty, self.clinicians, self.staff, self.employer,
                 self.about, self.place],
            ),
            controls.group("The job", [self.title, self.reports_to, self.hours, self.conditions]),
            self._weights,
            controls.group(
                "What somebody brings along", [self.experience, self.degree, self.certificate]
            ),
            controls.group("Pay, and how to apply", [
                self.low, self.high, self.benefits, self.closes, self.apply_to]),
            controls.group("In your words", [self.more]),
            watched=[*texts, *lists],
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )  # fmt: skip
        self._widget.children += (self.saving,)

    def _begin(self) -> None:
        """Put a profile into the controls."""
        start = self.start = profiles.profile(self.profile.value)
        for name in ("title", "employer", "about", "place", "reports_to", "hours", "apply_to"):
            getattr(self, name).value = getattr(start, name)
        for name in ("setting", "specialty", "clinicians", "staff", "experience", "degree"):
            getattr(self, name).value = getattr(start, name)
        self.certificate.value, self.benefits.value = start.certificate, None
        self.conditions.value = "\n".join(start.conditions)
        for control, amount in ((self.low, start.pay.low), (self.high, start.pay.high)):
            control.options = _amounts(start.pay.unit)
            control.value = amount
        self.weights = [
            controls.choice(
                task.name,
                [(f"{weight}", weight) for weight in WEIGHTS],
                round(100 * start.job.share(task)),
            )
            for task in start.job.tasks
        ]
        self._weights.children = (
            controls.group(
                "Tasks, by their weight in a usual week; 0 leaves one out", self.weights
            ),
        )
        controls.watch(self.weights, self.refresh)

    def _begin_anew(self) -> None:
        self._filling = True
        try:
            self._begin()
        finally:
            self._filling = False
        self.refresh()

    def refresh(self) -> None:
        """Write the posting anew, and offer it as files."""
        # Between two profiles the controls hold something of both.
        if self._filling:
            return
        super().refresh()
        self.saving.value = "" if self.problem else "".join(self._links())

    def _links(self) -> list[str]:
        made: Mapping[str, bytes] = {
            "docx": posting_document(self.posting),
            "md": written.markdown(self.posting).encode(),
            "json": json_ld.to_json(self.posting).encode(),
        }
        return [
            saving_link(file_name(self.posting, ending), made[ending], kind, hint)
            for ending, kind, hint in FILES
        ]

    def _work_out(self) -> None:
        self.problem = ""
        try:
            self.posting = self._chosen()
        except ValueError as problem:
            self.problem = f"{problem}"[0].upper() + f"{problem}"[1:] + "."
            return
        text = written.text(self.posting)
        self.marks, self.gaps = wording.marks(text), wording.gaps(text)
        self.faults = schema_org.problems(json_ld.job_posting(self.posting))

    def _chosen(self) -> Posting:
        start = self.start
        tasks = [
            Task(task.name, control.value, task.importance, task.from_day_one, task.needs)
            for task, control in zip(start.job.tasks, self.weights, strict=True)
            if control.value
        ]
        benefits = self.benefits.value
        return replace(
            start,
            title=self.title.value,
            employer=self.employer.value,
            about=self.about.value,
            place=self.place.value,
            reports_to=self.reports_to.value,
            hours=self.hours.value,
            apply_to=self.apply_to.value,
            more=self.more.value,
            conditions=tuple(filter(None, self.conditions.value.splitlines())),
            setting=self.setting.value,
            specialty=self.specialty.value,
            clinicians=self.clinicians.value,
            staff=self.staff.value,
            job=JobAnalysis.of(tasks),
            pay=Pay(self.low.value, self.high.value, start.pay.unit),
            experience=self.experience.value,
            degree=self.degree.value,
            certificate=self.certificate.value,
            benefits=start.benefits if benefits is None else benefits,
            posted_on=OPENS,
            apply_by=self.closes.value,
        )

    def _sentence(self) -> str:
        if self.problem:
            return self.problem
        job, overtime = self.posting.job, self.posting.overtime
        status = (
            "exempt from overtime"
            if overtime.exempt
            else f"non-exempt: not {' and not '.join(overtime.fails)}"
        )
        return (
            f"{self.posting.title}: {count(len(job.tasks), 'task')}, {len(job.essential())} of "
            f"them essential; {status}. In the words: {marked_words.counted(self.marks)}; "
            f"{count(len(self.gaps), 'thing')} not said. As a JobPosting: "
            f"{'; '.join(self.faults) or 'sound'}."
        )

    def _shown(self) -> list[tuple[str, list[str], list[list[str]]]]:
        if self.problem:
            return []
        shown = [
            ("The words", marked_words.MARKS, marked_words.rows(self.marks)),
            ("What the posting does not say", marked_words.GAPS, marked_words.gap_rows(self.gaps)),
            ("Your pay beside others", PAY, self._pay()),
            ("The posting", ["Part", "Text"], self._parts()),
        ]
        return [each for each in shown if each[2]]

    def _pay(self) -> list[list[str]]:
        low, high = (amount / 100 for amount in self.posting.pay.a_year())
        where = pay.HOSPITALS if "hospital" in self.posting.setting else pay.OFFICES
        return [
            [
                f"{job.title}, {job.year}",
                setting,
                *(_stands(job.percentile(amount, setting)) for amount in (low, high)),
            ]
            for job in pay.jobs()
            for setting in (pay.ALL, where)
        ]

    def _parts(self) -> list[list[str]]:
        return [
            [part.heading or self.posting.title, _lines(part)]
            for part in written.parts(self.posting)
        ]

    def _tables(self) -> str:
        return "".join(wide_table(*each, of_words=True) for each in self._shown())

    def in_words(self) -> str:
        """Return the present state as plain text."""
        if self.problem:
            return self.problem
        missing = [f"Not said: {gap.title}" for gap in self.gaps]
        told = [marked_words.told(self.marks), *missing, plain_table(PAY, self._pay())]
        return "\n\n".join([self._sentence(), *filter(None, told), written.markdown(self.posting)])


def _lines(part: written.Part) -> str:
    return " ".join([*part.sentences, *(f"• {point}" for point in part.points)])


def _stands(percentile: float | None) -> str:
    return "beyond the published tenths" if percentile is None else f"percentile {percentile:.0f}"


def _same(words: tuple[str, ...]) -> dict[str, str]:
    return {word: word for word in words}


def _numbers(first: int, last: int) -> list[tuple[str, int]]:
    return [(f"{number}", number) for number in range(first, last + 1)]


def _amounts(unit: Unit) -> list[tuple[str, int]]:
    if unit is Unit.HOUR:
        return [(f"{dollars(100 * each, exact=True)} an hour", 100 * each) for each in HOURLY]
    return [(f"{dollars(100_000 * each)} a year", 100_000 * each) for each in YEARLY]
