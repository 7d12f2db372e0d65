"""The explorer on records answers every choice as the model does, and shows what it announces."""

from medoffice.explorers import policies_and_records as page


def ends():
    return {(row["paper"], row["state"]): row["end"] for row in page.ends()}


def test_every_choice_has_one_end_and_its_bars():
    spec = page.which_may_go().spec()
    menus = {p["name"]: p["bind"]["options"] for p in spec["params"] if "bind" in p}
    assert set(ends()) == {(paper, state) for paper in menus["paper"] for state in menus["state"]}
    winners = [(row["paper"], row["state"]) for row in page.rows() if "latest" in row["label"]]
    assert len(set(winners)) == len(winners)
    bars = {(row["paper"], row["state"]) for row in page.rows()}
    assert bars == set(ends())
    names = [(row["paper"], row["state"], row["claim"]) for row in page.rows()]
    assert len(set(names)) == len(names)


def test_it_shows_what_it_announces():
    found = ends()
    charts = [paper for paper in page.PAPERS if paper.startswith("chart")]
    assert all("look up\nstate law" in found[paper, "not looked up"] for paper in charts)
    medicare = "chart, adult, Original Medicare"
    assert found[medicare, "7 years"].startswith("Free from Mar 2, 2025")
    assert found[medicare, "10 years"].startswith("Free from Mar 2, 2028")
    child = "chart, child of 4"
    assert "on children" in found[child, "7 years"]
    assert found[child, "7 years, children until 21"].startswith("Free from Feb 4, 2035")
    short, long = (found[f"form I-9, left after {stay}", "7 years"] for stay in
                   ("two months", "nine years"))  # fmt: skip
    assert "Jan 3, 2021" in short and "Mar 2, 2019" in long
    log = "OSHA injury log, if you must keep one"
    assert found[log, "7 years"].startswith("Free from Jan 1, 2024")
