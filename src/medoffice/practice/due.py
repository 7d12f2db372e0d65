"""List the rules and benchmarks to check again: ``python -m medoffice.practice.due``."""

from __future__ import annotations

from datetime import date

from medoffice.practice.facts import past_review


def main() -> None:
    """Print what is past its review date, or that nothing is."""
    late = past_review(date.today())
    for name, fact in late:
        print(
            f"{fact.review_by}  {name}\n            {fact.statement}\n            {fact.citation}"
        )
    print(f"{len(late)} past the date of review." if late else "Nothing is past its review date.")


if __name__ == "__main__":
    main()
