"""What the makers of surveys, complaints and the access log may be told."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date


@dataclass(frozen=True)
class OversightParameters:
    """Shares and days of this subject. All are teaching values unless a source is named."""

    # Surveys: share of visits after which one is sent, how long a patient is then left alone, and
    # the share of those who answer at 35 to 64 years, by channel.
    survey_share: float = 0.55
    survey_pause_days: int = 180
    answers_text: float = 0.16
    answers_email: float = 0.17
    answers_mail: float = 0.27
    answers_young: float = 0.6  # of that share, at 18 to 34 years
    answers_child: float = 0.75  # a parent answers
    answers_senior: float = 1.4
    answers_not_english: float = 0.6

    # The months in which the front desk changed hands, and how far its answers sink (in logits).
    dip_from: date = date(2025, 5, 1)
    dip_to: date = date(2025, 8, 31)
    dip: float = 1.15

    # Complaints: working days to the first reply and days to the answer, and how much longer both
    # took in the months before the manager left.
    acknowledged_within: float = 1.2
    answered_within: float = 11.0
    slower_from: date = date(2025, 7, 1)
    slower: float = 2.2

    def __post_init__(self) -> None:
        """Refuse what cannot be, and say why."""
        for entry in fields(self):
            value = getattr(self, entry.name)
            if entry.type == "float" and not value >= 0:
                raise ValueError(f"{entry.name} is {value}; 0 or more was expected")
        for name in ("survey_share", "answers_text", "answers_email", "answers_mail"):
            if getattr(self, name) > 1:
                raise ValueError(
                    f"{name} is {getattr(self, name)}; a share from 0 to 1 was expected"
                )
        if self.survey_pause_days < 0:
            raise ValueError(
                f"survey_pause_days is {self.survey_pause_days}; 0 or more was expected"
            )
        if self.dip_to < self.dip_from:
            raise ValueError(f"dip_to is {self.dip_to}, before dip_from ({self.dip_from})")
