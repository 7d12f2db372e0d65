"""The search finds what people ask for in their own words, and is fetched by nobody else."""

import json
import re

import pytest

from medoffice.book.places import SITE

# What a reader types, and the page that must be among the first three.
ASKED = {
    "days in AR": "book/billing/receivables.html",
    "A/R days": "book/billing/receivables.html",
    "no show": "book/scheduling/patient-access.html",
    "noshow": "book/scheduling/patient-access.html",
    "third next available appointment": "book/scheduling/patient-access.html",
    "third next avalable": "book/scheduling/patient-access.html",
    "TNAA": "book/scheduling/patient-access.html",
    "vaccine fridge": "book/budgeting/buying-and-stock.html",
    "EOB": "book/billing/life-of-a-claim.html",
    "hipaa breach 60 days": "book/compliance/privacy-and-security.html",
    "elegibility": "book/billing/front-end.html",
    "prior auth": "book/billing/front-end.html",
    "denials": "book/billing/claims-and-denials.html",
    "how long do we keep records": "book/compliance/policies-and-records.html",
    "needle stick": "book/compliance/safe-workplace.html",
    "needlestick": "book/compliance/safe-workplace.html",
    "sick leave": "book/people/wage-and-hour.html",
    "interview questions": "book/people/hiring.html",
    "fired": "book/people/leading-the-team.html",
    "fire someone": "book/people/leading-the-team.html",
    "terminate": "book/people/leading-the-team.html",
    "termination": "book/people/leading-the-team.html",
    "dismiss an employee": "book/people/leading-the-team.html",
    "letting someone go": "book/people/leading-the-team.html",
    "at will": "book/people/leading-the-team.html",
    "steal cash": "book/billing/receivables.html",
    "embezzlement": "book/billing/receivables.html",
    "balance billing": "book/billing/receivables.html",
    "no shwo": "book/scheduling/patient-access.html",
    "reciepts": "book/budgeting/buying-and-stock.html",
    "recieve": "book/scheduling/case-flow.html",
    "hippa": "book/compliance/privacy-and-security.html",
    "offline": "book/orientation/about.html",
}
# What the page says it shows in place of a word that is nowhere; None where it must not guess.
SHOWN_INSTEAD = {
    "elegibility": "eligibility",
    "no shwo": "show",
    "reciepts": "receipt",
    "recieve": "receive",
    "vaccine fridge": None,
    "steal cash": None,
    "fired": None,
    "wired": None,
    "1099": None,
}
FOUND = ".search-page-found > h2 > a"


@pytest.fixture
def asking(passing_visit):
    window = passing_visit()
    page = window.open("search.html")

    def ask(question):
        page.get_by_label("Words to look for").fill(question)
        page.locator(f".search-results[data-question={json.dumps(question)}]").wait_for(
            state="attached"  # it is empty where nothing was found
        )
        return page.locator(FOUND).evaluate_all("links => links.map(a => a.getAttribute('href'))")

    ask.page, ask.window = page, window
    return ask


def test_the_page_that_people_mean_is_among_the_first_three(asking):
    first = {question: asking(question)[:3] for question in ASKED}
    assert {q: first[q] for q, page in ASKED.items() if page not in first[q]} == {}


def test_a_section_is_named_with_the_words_found_and_a_term_is_explained(asking):
    asking("days in AR")
    page = asking.page
    assert "Receivables divided by" in page.locator(".search-term").inner_text()
    marked = page.locator(".search-excerpt mark").first.inner_text().lower()
    assert marked.startswith("days in")
    place = page.locator(".search-heading a").first.get_attribute("href")
    name, _, anchor = place.partition("#")
    assert f'id="{anchor}"' in (SITE / name).read_text(encoding="utf-8")
    assert asking.window.axe() == []


def test_the_hard_talk_is_shown_to_who_must_end_a_job(asking):
    asking("fire someone")
    first = asking.page.locator(".search-page-found").first
    assert first.locator("a[href$='leading-the-team.html#the-hard-talk']").count() == 1


def test_the_rule_comes_first_for_who_asks_about_balance_billing(asking):
    asking("balance billing")
    first = asking.page.locator(".search-heading a").first
    assert first.get_attribute("href") == "book/reference/rules.html#rule-nsa-balance"


def test_nothing_found_is_said(asking):
    assert asking("zzzzqqqq") == []
    assert "Nothing found" in asking.page.locator(".search-said").inner_text()


def test_what_is_shown_in_place_of_a_word_is_said_and_never_for_a_number(asking):
    said = {}
    for question in SHOWN_INSTEAD:
        asking(question)
        words = asking.page.locator(".search-said").inner_text()
        shown = re.match("Nothing for “(.+)”. Showing “(.+?)”. ", words)
        assert shown is None or shown[1] in question
        said[question] = shown and shown[2]
    assert said == SHOWN_INSTEAD


def test_only_who_searches_fetches_the_index(visit):
    window = visit()
    fetched = []
    window.page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2]))
    page = window.open("book/scheduling/patient-access.html")
    assert not {"search-index.json", "glossary.json", "minisearch.js"} & set(fetched)
    with page.expect_response("**/search-index.json"):  # while the words are being typed
        page.keyboard.press("/")
    page.keyboard.type("copay")
    page.keyboard.press("Enter")
    page.locator(FOUND).first.wait_for()
