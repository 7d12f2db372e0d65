"""A posting as a ``JobPosting`` of schema.org in JSON-LD, the form that job searches read."""

from __future__ import annotations

import json
from typing import Any

from medoffice.people.postings import written
from medoffice.people.postings.posting import Posting, Unit

CONTEXT = "https://schema.org"
COUNTRY = "US"
CENTS = 100


def job_posting(posting: Posting) -> dict[str, Any]:
    """Return a posting as data.

    Parameters
    ----------
    posting : Posting

    Returns
    -------
    dict of str to object
        Of the type ``JobPosting``; :func:`medoffice.people.postings.schema_org.problems` says
        whether it is one.
    """
    made = {
        "@context": CONTEXT,
        "@type": "JobPosting",
        "title": posting.title,
        "description": written.html(posting),
        "datePosted": posting.posted_on.isoformat(),
        "validThrough": posting.apply_by.isoformat(),
        "employmentType": posting.employment.value,
        "hiringOrganization": {"@type": "Organization", "name": posting.employer},
        "jobLocation": {
            "@type": "Place",
            "address": {
                "@type": "PostalAddress",
                "addressLocality": posting.place,
                "addressCountry": COUNTRY,
            },
        },
        "baseSalary": {
            "@type": "MonetaryAmount",
            "currency": "USD",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": _dollars(posting.pay.low),
                "maxValue": _dollars(posting.pay.high),
                "unitText": "HOUR" if posting.pay.unit is Unit.HOUR else "YEAR",
            },
        },
        "applicationContact": {
            "@type": "ContactPoint",
            "contactType": "applications",
            "email": posting.apply_to,
        },
        "industry": posting.specialty,
        "workHours": posting.hours,
        "responsibilities": "; ".join(task.name for task in posting.job.essential()),
        "experienceRequirements": written.experience(posting),
        "jobBenefits": "; ".join(posting.benefits),
        "totalJobOpenings": 1,
    }
    return {name: value for name, value in made.items() if value != ""}


def to_json(posting: Posting) -> str:
    """Return the same as text, to put into a web page or to send to a job board."""
    return json.dumps(job_posting(posting), indent=2, ensure_ascii=False) + "\n"


def _dollars(cents: int) -> int | float:
    return cents // CENTS if cents % CENTS == 0 else cents / CENTS
