"""News of the law out of the table of rules: what changed, what is only proposed, what comes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from medoffice import practice
from medoffice.practice import Rule

LATELY = timedelta(days=730)
AHEAD = timedelta(days=730)
PROPOSED, OVER = "proposed", ("vacated", "expired")
STRUCK_DOWN = "No longer law."
ENDS = "Holds until this day. Find what follows it."
BEGINS = "Begins on this day."


@dataclass(frozen=True)
class News:
    """One piece of news.

    Parameters
    ----------
    on : datetime.date or None
        Its day; a proposal may have none.
    id : str
        The rule, as in the table of rules.
    rule : Rule
        The rule.
    words : str
        What to say of it.
    """

    on: date | None
    id: str
    rule: Rule
    words: str


@dataclass(frozen=True)
class LawNews:
    """The news of some areas of the law; each list holds a rule once."""

    changed: tuple[News, ...]
    proposed: tuple[News, ...]
    ahead: tuple[News, ...]


def of_areas(areas: Collection[str], today: date, also: Collection[str] = ()) -> LawNews:
    """Return the news of areas of the law, as a reader meets it on a day.

    Parameters
    ----------
    areas : collection of str
        Areas, as in the table of rules; all areas where none is named.
    today : datetime.date
        The day by which to judge what is late and what lies ahead: two years each way.
    also : collection of str, optional
        Rules of other areas.

    Returns
    -------
    LawNews
        Changes, the latest first; proposals, the latest first; days ahead, the next first.

    Raises
    ------
    ValueError
        If the table has no such area or rule; the message says what there is.
    """
    rules = practice.rules()
    known = {rule.area for rule in rules.values()}
    for area in areas:
        if area not in known:
            raise ValueError(
                f"area is {area!r}: expected one of the table of rules, {', '.join(sorted(known))}"
            )
    for rule_id in also:
        if rule_id not in rules:
            raise ValueError(f"also has {rule_id!r}: expected a rule of the table of rules")
    wanted = areas or known
    told = {key: rule for key, rule in rules.items() if rule.area in wanted or key in also}
    return LawNews(_changed(told, today - LATELY), _proposed(told), _ahead(told, today))


def _changed(rules: Mapping[str, Rule], since: date) -> tuple[News, ...]:
    news = [
        News(rule.changed_on, key, rule, _over(rule))
        for key, rule in rules.items()
        if rule.changed_on and rule.changed_on >= since and rule.status != PROPOSED
    ]
    return tuple(sorted(news, key=_day, reverse=True))


def _over(rule: Rule) -> str:
    said = rule.changed or ""
    return f"{said} {STRUCK_DOWN}" if rule.status in OVER else said


def _proposed(rules: Mapping[str, Rule]) -> tuple[News, ...]:
    news = [
        News(rule.changed_on, key, rule, rule.statement)
        for key, rule in rules.items()
        if rule.status == PROPOSED
    ]
    return tuple(sorted(news, key=_day, reverse=True))


def _ahead(rules: Mapping[str, Rule], today: date) -> tuple[News, ...]:
    news = [
        News(on, key, rule, words)
        for key, rule in rules.items()
        if rule.status != PROPOSED
        for on, words in ((rule.effective, BEGINS), (rule.ends, ENDS))
        if on and today <= on <= today + AHEAD
    ]
    return tuple(sorted(news, key=_day))


def _day(news: News) -> date:
    return news.on or date.min
