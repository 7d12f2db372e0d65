"""Texts to mend: a posting as it is copied from the web, and questions as they slip out."""

from __future__ import annotations

COPIED = (
    "Office manager wanted! Our young team seeks an energetic recent college graduate, age 25 to "
    "35, to wear many hats in a fast-paced office. U.S. citizens only. Bachelor’s degree required. "
    "Must be healthy and available at all times. Competitive salary; comp time for long "
    "days. Other duties as assigned."
)
QUESTIONS = (
    "Tell us of a day on which two people were out.\nDo you have children, and who looks after "
    "them?\nHow many sick days did you take last year?\nWhat did you earn in your last job?"
)
