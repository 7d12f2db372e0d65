"""The lab on themes: what complaints are about, by listed words that everybody can see."""

from __future__ import annotations

from collections import Counter
from datetime import date

from medoffice.labs import controls
from medoffice.labs.bars import bars
from medoffice.labs.choice_lab import ChoiceLab
from medoffice.labs.pictures import Picture
from medoffice.labs.wording import count, plain_table, short_day, wide_table
from medoffice.operations.patient_experience import willow_bend
from medoffice.operations.patient_experience.themes import agreement_of, find_themes, our_themes

SPANS = {
    "September to December 2025": (date(2025, 9, 1), date(2025, 12, 31)),
    "May to August 2025": (date(2025, 5, 1), date(2025, 8, 31)),
    "January to April 2025": (date(2025, 1, 1), date(2025, 4, 30)),
    "2024": (date(2024, 1, 1), date(2024, 12, 31)),
    "both years": (willow_bend.FIRST, willow_bend.LAST),
}
NONE, ALL = "nothing found", "all"
LONGEST_LIST = 12
MOST_BARS = 10
HEADINGS = ["Number", "Came on", "What the patient said", "Found, because of the words", "Filed as"]
TRY_THIS = (
    "Compare May to August with September to December. Which theme fell? Is there one that "
    "explains why the number of complaints did not?",
    "Choose <em>nothing found</em>. Which word would you add to the list, and to which theme?",
    "Choose <em>The front desk</em> and read what the words caught. Which of these are not about "
    "the front desk at all?",
    "Read ten complaints aloud, whatever they are filed as. What do you hear that no theme says?",
)
WHAT_TO_NOTICE = (
    "The reasons stand beside each theme. Whoever does not agree can point at the word and mend "
    "the list. A model that nobody can read would not let you.",
    "The list takes no notice of <em>not</em>, and knows no sarcasm. Count with it; do not answer "
    "with it.",
    "A count says how often, and not how bad. One text on a wrong dose outweighs eight on the "
    "clipboard.",
)


class ThemesLab(ChoiceLab):
    """Find the themes of complaints by listed words."""

    def __init__(self) -> None:
        self.span = controls.choice("Complaints of", SPANS, SPANS["September to December 2025"])
        shown = {ALL: ALL} | {
            theme.title: name for name, theme in our_themes().items()
        } | {NONE: NONE}  # fmt: skip
        self.theme = controls.choice("Show those on", shown, ALL)
        # Once, for they take a while in a browser.
        self._found = {
            row["complaint_id"]: find_themes(row["text"]) for row in willow_bend.complaints()
        }
        chosen = [self.span, self.theme]
        self._lay_out(
            controls.group("The log", chosen),
            watched=chosen,
            try_this=TRY_THIS,
            what_to_notice=WHAT_TO_NOTICE,
        )

    def _work_out(self) -> None:
        first, last = self.span.value
        self.rows = [row for row in willow_bend.complaints() if first <= row["received_on"] <= last]
        self.found = [self._found[row["complaint_id"]] for row in self.rows]
        self.counted = Counter(hit.theme for hits in self.found for hit in hits)

    def _shown(self) -> list[list[str]]:
        wanted = self.theme.value
        lines = []
        for row, hits in zip(self.rows, self.found, strict=True):
            names = [hit.theme for hit in hits]
            if wanted == ALL or wanted in names or (wanted == NONE and not names):
                why = "; ".join(
                    f"{our_themes()[hit.theme].title}: {', '.join(hit.words)}" for hit in hits
                )
                lines.append(
                    [
                        row["complaint_id"],
                        short_day(row["received_on"]),
                        row["text"],
                        why or NONE,
                        our_themes()[row["theme"]].title,
                    ]
                )
        return lines

    def _sentence(self) -> str:
        filed = (row["theme"] for row in self.rows)
        same = agreement_of(zip(self.found, filed, strict=True))
        lines = len(self._shown())
        chosen = "" if self.theme.value == ALL else f" {count(lines, 'text')} of your choice."
        return (
            f"{count(len(self.rows), 'complaint')}, {len(self.counted)} themes. The list puts the "
            f"theme first that a person gave in {same.first} of {same.texts}, and finds nothing in "
            f"{same.none}.{chosen}"
        )

    def _picture(self) -> Picture | None:
        if not self.counted:
            return None
        return bars(
            ((our_themes()[name].title, number)
             for name, number in self.counted.most_common(MOST_BARS)),
            "Texts in which a theme was found",
            "themes-bars",
        )  # fmt: skip

    def _tables(self) -> str:
        lines = self._shown()
        if not lines:
            return ""
        more = len(lines) - LONGEST_LIST
        caption = f"The first {LONGEST_LIST} of {len(lines)}" if more > 0 else "The texts"
        return wide_table(caption, HEADINGS, lines[:LONGEST_LIST], of_words=True)

    def in_words(self) -> str:
        """Return the present state as plain text."""
        rows = [
            [our_themes()[name].title, f"{number}"] for name, number in self.counted.most_common()
        ]
        return f"{self._sentence()}\n\n{plain_table(['Theme', 'Texts'], rows)}"
