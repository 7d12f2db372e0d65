"""What moves on a chapter's page answers when it is moved."""

CHAPTER = "book/scheduling/patient-access.html"


def drawn_explorer(page):
    figure = page.locator("figure.explorer").first
    figure.scroll_into_view_if_needed()
    figure.locator('.explorer-chart[data-state="drawn"]').wait_for()
    return figure


MARKS = """figure => [...figure.querySelectorAll(
  "svg .mark-rect path, svg .mark-symbol path, svg .mark-line path"
)].map(mark => mark.getAttribute("d") + (mark.getAttribute("transform") || ""))"""


def marks(figure):
    return figure.evaluate(MARKS)


def other_marks(figure, before):
    """Wait until a chart shows something else, and return that."""
    figure.page.wait_for_function(
        f"([figure, before]) => JSON.stringify(({MARKS})(figure)) !== JSON.stringify(before)",
        arg=[figure.element_handle(), before],
    )
    return marks(figure)


def test_an_explorer_answers_to_the_arrow_keys(visit):
    page = visit().open(CHAPTER)
    figure = drawn_explorer(page)
    before = marks(figure)
    assert before
    figure.locator(".vega-bindings select").first.focus()
    page.keyboard.press("ArrowDown")
    after = other_marks(figure, before)
    page.keyboard.press("ArrowUp")
    assert other_marks(figure, after) == before


def test_an_explorer_keeps_the_readers_choice_when_the_colors_change(visit):
    page = visit(color_scheme="light").open(CHAPTER)
    figure = drawn_explorer(page)
    before = marks(figure)
    control = figure.locator(".vega-bindings select").first
    options = control.locator("option").evaluate_all("all => all.map(o => o.value)")
    control.select_option(options[-1])
    chosen = other_marks(figure, before)
    # The page begins to draw anew before this returns.
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    figure.locator('.explorer-chart[data-state="drawn"]').wait_for()
    assert marks(figure) == chosen
    assert figure.locator(".vega-bindings select").first.input_value() == options[-1]


def test_the_chart_library_is_fetched_only_when_a_reader_comes_near(visit):
    window = visit()
    fetched = []
    window.page.on("request", lambda request: fetched.append(request.url))
    page = window.open(CHAPTER)
    assert not any("vega-embed" in url for url in fetched)
    drawn_explorer(page)
    assert any("vega-embed" in url for url in fetched)


def test_a_chart_that_cannot_be_drawn_says_so_and_opens_its_table(visit):
    window = visit()
    window.page.route("**/vega-embed.js*", lambda route: route.fulfill(body="throw 1"))
    page = window.open(CHAPTER)
    figure = page.locator("figure.explorer").first
    figure.scroll_into_view_if_needed()
    figure.locator('.explorer-chart[data-state="failed"]').wait_for()
    assert "could not be drawn" in figure.inner_text()
    assert figure.locator("table").is_visible()
    window.errors.clear()  # the browser reports the failure we made


def test_paper_gets_the_table_of_a_chart_that_no_library_can_draw_in_time(visit):
    window = visit()
    held = []
    window.page.route("**/vega-embed.js*", lambda route: held.append(route))
    page = window.open(CHAPTER)
    figure = page.locator("figure.explorer").first
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert "The chart is on the page" in figure.inner_text()
    assert figure.locator("table").is_visible()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert "The chart loads when you reach it." in figure.inner_text()
    assert not figure.locator("table").is_visible()


def test_paper_gets_a_chart_that_was_never_reached_once_another_is_drawn(passing_visit):
    page = passing_visit().open(CHAPTER)
    drawn_explorer(page)
    other = page.locator("figure.explorer").nth(1)
    # The browser lays out the paper in its next turn.
    states = other.evaluate(
        """async (figure) => {
          const chart = figure.querySelector(".explorer-chart");
          const before = chart.dataset.state;
          dispatchEvent(new Event("beforeprint"));
          const { port1, port2 } = new MessageChannel();
          await new Promise((turn) => { port1.onmessage = turn; port2.postMessage(""); });
          return [before, chart.dataset.state, figure.querySelector("details").open];
        }"""
    )
    assert states == ["waiting", "drawn", False]


def test_a_chart_is_named_by_its_title_and_tells_what_it_shows_now(passing_visit):
    page = passing_visit().open(CHAPTER)
    figure = drawn_explorer(page)
    title = figure.locator("figcaption").inner_text()
    chart = figure.locator("[role=graphics-document]")
    assert chart.get_attribute("aria-label").startswith(title)
    figure.get_by_label("Split by").select_option("Payer")
    told = figure.get_by_role("status").filter(has_text="The chart now shows: Split by, Payer.")
    told.wait_for(state="attached")


def test_an_explorer_fits_its_place_when_a_tablet_is_turned(visit):
    page = visit(viewport={"width": 844, "height": 1280}).open(CHAPTER)
    drawn_explorer(page)
    page.set_viewport_size({"width": 1280, "height": 844})
    page.wait_for_function(
        """() => {
            const chart = document.querySelector("figure.explorer .explorer-chart");
            const drawn = Number(chart.querySelector("svg").getAttribute("width"));
            return innerWidth === 1280 && drawn && Math.abs(drawn - chart.clientWidth) <= 2;
        }"""
    )


def test_a_page_without_an_explorer_or_a_quiz_loads_neither(visit):
    window = visit()
    fetched = []
    window.page.on("request", lambda request: fetched.append(request.url))
    window.open("book/orientation/about.html")
    assert not any(name in url for url in fetched for name in ("explorer.", "quiz.", "vega"))


def test_the_quiz_on_the_page_marks_an_answer_given_by_keyboard(visit):
    page = visit().open(CHAPTER)
    question = page.locator(".quiz-question").first
    question.locator("input[type=radio]").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    before = question.inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    question.locator(".quiz-again").wait_for()
    assert len(question.inner_text()) > len(before)
    assert question.locator("input:checked").get_attribute("value") == "B"
