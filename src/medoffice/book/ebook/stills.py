"""What moves on the site, in a form that can be read on paper: charts, quizzes, labs and the like.

Each function takes the tree of a page and changes it in place.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import urlsplit

from lxml.html import HtmlElement
from lxml.html.builder import E

from medoffice.book.ebook.trees import classes, first, moved, replace, text_of, with_class

# Units of a chart's width, and dots for each of them.
CHART_WIDTH, DOTS = 600, 2.5
ON_THE_SITE = "Try this on the website, where it answers"
# A link to the page on the website, and one that is nothing without it.
LIVE, LIVE_ONLY = {"data-live": "page"}, {"data-live": "only"}


def draw(spec: dict) -> bytes:
    """Return a chart in its first state as a PNG picture on white paper.

    The letters of an SVG picture would be the reading device's, which run over the edge.
    """
    import vl_convert

    # The site fits a chart to the window.
    spec = {**spec, "width": CHART_WIDTH, "background": "white"}
    return vl_convert.vegalite_to_png(spec, scale=DOTS)


def still_explorers(page: HtmlElement, keep: Callable[[str, bytes], str]) -> None:
    """Show each chart as a picture with its table beside it.

    Parameters
    ----------
    page : HtmlElement
        The page.
    keep : Callable
        Stores a picture under a name and returns the address the page has it by.
    """
    for figure in with_class(page, "explorer"):
        chart, spec = first(figure, "explorer-chart"), first(figure, "explorer-spec")
        table = figure.find("details")
        shown = text_of(table.find("summary")).removeprefix("As a table: ")
        address = keep(f"{figure.get('id')}.png", draw(json.loads(spec.text)))
        said = f"Chart. {shown}. The table below has the same figures."
        replace(chart, E.p(E.img(src=address, alt=said), {"class": "chart"}))
        spec.drop_tree()
        table.find("summary").drop_tree()
        replace(table, moved(table, "div"))
        _name_what_needs_the_site(first(figure, "explorer-guidance"))


def still_flashcards(page: HtmlElement) -> None:
    """Show a deck of cards as the tables that the site has beside it."""
    for figure in with_class(page, "flashcards"):
        first(figure, "flash-desk").drop_tree()
        _name_what_needs_the_site(first(figure, "flash-guidance"))


def still_walks(page: HtmlElement) -> None:
    """Show every stop of every visit, one below the other."""
    for figure in with_class(page, "walk"):
        for control in with_class(figure, "walk-controls") + with_class(figure, "walk-buttons"):
            control.drop_tree()
        for stop in with_class(figure, "walk-stop"):
            summary = stop.find("summary")
            words = " · ".join(text_of(part) for part in summary)
            replace(summary, E.summary(words))
        _name_what_needs_the_site(first(figure, "walk-guidance"))


def _name_what_needs_the_site(guidance: HtmlElement) -> None:
    heading = guidance.find(".//strong")
    if heading is not None and text_of(heading) == "Try this":
        heading.text = None
        heading.append(E.a(ON_THE_SITE, LIVE, href=""))


def still_quizzes(page: HtmlElement) -> None:
    """Ask the questions where they stand, and answer them at the end of the page."""
    answers = E.section(E.h2("Answers and reasons"), id="answers", **{"class": "answers"})
    for question in with_class(page, "quiz-question"):
        name = question.get("id")
        answer = f"{name}-answer"
        legend = question.find(".//legend")
        number = text_of(first(legend, "quiz-number")).split(" of ")[0]
        first(legend, "quiz-number").drop_tree()
        replace(
            question,
            E.div(
                {"class": "quiz-question", "id": name},
                E.p(E.strong(f"{number}. "), *_inside(legend)),
                *(
                    E.p(text_of(option.find("span")), {"class": "quiz-option"})
                    for option in with_class(question, "quiz-option")
                ),
                E.p(E.a("The answer", href=f"#{answer}"), {"class": "quiz-to"}),
            ),
        )
        answers.append(_answer(question, answer, name, number))
    if len(answers) > 1:
        page.append(answers)


def _answer(question: HtmlElement, answer: str, name: str, number: str) -> HtmlElement:
    reasons = first(question, "quiz-why").findall(".//li")
    right = next(item for item in reasons if item.get("data-right") == "true")
    others = [item for item in reasons if item is not right]
    return E.div(
        {"class": "quiz-solution", "id": answer},
        E.p(E.a(number, href=f"#{name}"), ": ", E.strong(text_of(first(right, "quiz-answer")))),
        *_reason(right),
        E.p("Why not the others:"),
        E.ul(*(_why_not(item) for item in others)),
        *with_class(question, "quiz-passage"),
    )


def _why_not(item: HtmlElement) -> HtmlElement:
    answer = text_of(first(item, "quiz-answer"))
    reason, *more = _reason(item)
    stop = " " if answer.endswith((".", "?", "!")) else ". "
    return E.li(E.p(E.em(answer), stop, *_inside(reason)), *more)


def _reason(item: HtmlElement) -> list[HtmlElement]:
    return [part for part in item if not {"quiz-verdict", "quiz-answer"} & set(classes(part))]


def _inside(element: HtmlElement) -> list[str | HtmlElement]:
    return [element.text or "", *element]


def still_labs(page: HtmlElement, titles: dict[str, str]) -> None:
    """Say what a lab is and where to find it.

    Parameters
    ----------
    page : HtmlElement
        The page.
    titles : dict
        The title of each lab, by its page.
    """
    for button in with_class(page, "lab-button"):
        path = urlsplit(button.get("href")).path
        lab = titles.get(path.lstrip("./").removesuffix(".html"))
        where = E.a(text_of(button), LIVE_ONLY, href=button.get("href"))
        card = next((up for up in button.iterancestors() if "lab-card" in classes(up)), None)
        if card is None:
            _drop_lone_button(button)
        elif lab:
            replace(
                card,
                E.div(
                    {"class": "lab-card"},
                    E.p(E.strong(lab), ". It runs in your browser, on the course's website."),
                    E.p(where),
                ),
            )
        else:
            task = card.find("p")
            replace(card, E.div({"class": "lab-card"}, task, E.p(where)))


def _drop_lone_button(button: HtmlElement) -> None:
    line = button.getparent()
    note = line.getnext()
    if note is not None and "lab-note" in classes(note):
        note.drop_tree()
    line.drop_tree()


def still_cards(page: HtmlElement) -> None:
    """Show a card of a grid as a title, which is its link, with what it says below."""
    for card in with_class(page, "sd-card"):
        if card.tag == "details":
            continue
        title = with_class(card, "sd-card-title")
        for link in with_class(card, "sd-stretched-link"):
            if title:
                replace(title[0], E.p(E.a(text_of(title[0]), href=link.get("href"))))
            link.drop_tree()
        card.set("class", "card")


def still_tabs(page: HtmlElement) -> None:
    """Show the tabs of a set one below the other, each under its name."""
    for tabs in with_class(page, "sd-tab-set"):
        for label in tabs.findall("label"):
            replace(label, E.p(E.strong(text_of(label))))


def unfold(page: HtmlElement) -> None:
    """Show what the site folds away; on paper nothing can be opened."""
    for details in list(page.iter("details")):
        summary = details.find("summary")
        title = moved(summary, "p", **{"class": "unfolded-title"})
        replace(summary, title)
        names = " ".join(["unfolded", *classes(details)])
        replace(details, moved(details, "div", **{"class": names}))
