"""What federal law says, in the words of the course's rules, for the forms that cite it."""

from __future__ import annotations

from medoffice import practice

HEADING = "What federal law says"


def says(*rule_ids: str) -> list[str]:
    """Return each rule as a sentence or two with its citation.

    Parameters
    ----------
    *rule_ids : str
        Rules, as in the table of rules.

    Raises
    ------
    KeyError
        If there is no such rule.
    """
    known = practice.rules()
    return [f"{known[rule].statement} ({known[rule].citation})" for rule in rule_ids]
