"""The flashcards answer in the page, by keyboard and by mouse, and keep what the reader knows."""

PAGE = "book/orientation/terminology.html"
LAST = 5
OF_THE_LAST = 24


def place(page):
    return page.locator(".flash-place").inner_text()


def answer(page):
    return page.locator(".flash-answer").inner_text()


def test_a_deck_is_learned_from_the_keyboard_and_kept(visit):
    here = visit()
    page = here.open(PAGE)
    deck = page.get_by_label("Deck", exact=True)
    deck.select_option(index=LAST - 1)
    assert place(page) == f"Card 1 of {OF_THE_LAST}. 0 known."
    deck.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert answer(page) == "" and "0 known" in place(page), "a card that nobody turned"
    page.keyboard.press("Enter")
    assert answer(page).startswith("Write: ")
    assert here.axe(".flashcards") == []
    asked = page.locator(".flash-front").inner_text()
    page.keyboard.press("ArrowLeft")
    assert page.locator(".flash-front").inner_text() != asked and "0 known" in place(page)
    for _ in range(OF_THE_LAST):
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
    assert place(page) == f"You know all {OF_THE_LAST} cards of this deck."
    assert page.locator(".flash-front").evaluate("card => card === document.activeElement")
    page.reload()
    page.get_by_label("Deck", exact=True).select_option(index=LAST - 1)
    assert place(page).startswith("You know all")
    page.get_by_role("button", name="Begin this deck again").click()
    assert place(page) == f"Card 1 of {OF_THE_LAST}. 0 known."


def test_a_card_is_turned_and_laid_by_with_the_mouse(visit):
    page = visit(viewport={"width": 390, "height": 844}).open(PAGE)
    page.locator(".flash-front").click()
    assert answer(page) != ""
    page.get_by_role("button", name="I knew it").click()
    assert answer(page) == "" and "1 known" in place(page)
