"""The report to the owner: one command, two files, a page of plain words, no figure of its own."""

import io
import re
import zipfile
import zlib
from datetime import date
from xml.etree import ElementTree

import pytest
from docx import Document

from medoffice.budgeting import books
from medoffice.labs.word_chart import CHART, DASHED, LineChart, Series
from medoffice.labs.word_file import WordFile
from medoffice.operations.patient_experience.reading_level import reading_grade
from medoffice.operations.strategy.scorecard import State, scorecard
from medoffice.toolbox.owner_report import __main__ as command
from medoffice.toolbox.owner_report.document import document, pdf
from medoffice.toolbox.owner_report.money import money
from medoffice.toolbox.owner_report.words import Report
from medoffice.toolbox.pdf_file import PdfFile
from medoffice.toolbox.pdf_fonts import printable, width

DECEMBER = date(2025, 12, 1)


@pytest.fixture(scope="module")
def report():
    return Report(DECEMBER, scorecard(DECEMBER), money(DECEMBER))


def pages(content):
    """Return the text of each page of one of our PDF files."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", content, re.DOTALL)
    texts = [zlib.decompress(stream).decode("cp1252") for stream in streams]
    return [
        " ".join(re.sub(r"\\(.)", r"\1", shown) for shown in re.findall(r"\((.*?)\) Tj", text))
        for text in texts
    ]


class TestWords:
    def test_money_is_that_of_the_books(self, report):
        made, months = report.money, books.months_of(2025)
        assert made.result == books.total(books.actual(), [DECEMBER])
        assert made.year_planned == books.total(books.budgeted(), months)
        said = " ".join(report.in_short())
        assert f"${made.result / 100:,.0f} after all costs" in said
        assert f"{made.visits:,} visits came" in said
        assert len(made.biggest) == 3
        assert [abs(cents) for _, cents in made.biggest] == sorted(
            (abs(cents) for _, cents in made.biggest), reverse=True
        )

    def test_every_line_stands_in_one_place_with_what_to_do(self, report):
        told = [
            *report.told(State.WORSE), *report.told(State.BETTER), *report.not_there(),
            report.left_alone(),
        ]  # fmt: skip
        for line in report.lines:
            (place,) = [said for said in told if line.measure.name in said]
            assert line.advice in place or place is told[-1]
        assert len(report.to_look_at) == len(told) - 1

    def test_a_bad_year_is_told_though_one_good_month_ended_its_run(self, report):
        (said,) = [text for text in report.not_there() if "Result less budget" in text]
        assert "10 months below the median of the first year until October 2025" in said
        assert "“Result less budget”: a good month ends no bad year" in " ".join(report.in_short())

    def test_it_proposes_one_line_unless_the_manager_asks(self, report):
        (said,) = report.to_decide()
        assert "one line first" in said
        assert any(f"“{line.measure.name}”" in said for line in report.of(State.WORSE))
        assert Report(DECEMBER, report.lines, asks=("A desk?",)).to_decide() == ["A desk?"]

    def test_it_reads_at_the_ninth_grade_or_below(self, report):
        said = [*report.in_short(), *report.told(State.WORSE), *report.to_decide()]
        assert reading_grade("\n\n".join(said)) <= 9.5


class TestFiles:
    def test_the_word_document_opens_with_its_charts_and_the_same_bytes(self, report):
        content = document(report)
        assert content == document(report)
        made = Document(io.BytesIO(content))
        heads = [p.text for p in made.paragraphs if p.style.name.lower() == "heading 1"]
        assert heads == ["The scorecard", "What to look at"]
        assert [len(table.rows) for table in made.tables] == [11, 11]
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            charts = [name for name in parts.namelist() if "charts/" in name]
            types = parts.read("[Content_Types].xml").decode()
            known = parts.read("word/_rels/document.xml.rels").decode()
            body = parts.read("word/document.xml").decode()
            for number, name in enumerate(charts, 1):
                tree = ElementTree.fromstring(parts.read(name))
                assert len(tree.findall(f".//{{{CHART}}}ser")) == 3
                assert f"/{name}" in types and f"charts/chart{number}.xml" in known
                assert f'r:id="rIdChart{number}"' in body
        assert len(charts) == 6 and body.count("descr=") == 6

    def test_the_pdf_says_the_same_on_three_pages_and_the_words_on_one(self, report):
        content = pdf(report)
        assert content == pdf(report) and content.startswith(b"%PDF-1.4")
        first, second, third = pages(content)
        assert "What I ask you to decide" in first and "The scorecard" not in first
        assert "How each line is counted" in second
        assert "Complaints per 1,000 visits" in third and third.endswith("Page 3 of 3")
        places = [int(found) for found in re.findall(rb"^(\d{10}) 00000 n", content, re.MULTILINE)]
        for number, place in enumerate(places, 1):
            assert content[place:].startswith(f"{number} 0 obj".encode())

    @pytest.mark.parametrize("month", [date(2024, 3, 1), date(2025, 4, 1), date(2025, 7, 1)])
    def test_the_plain_words_of_any_month_fit_a_page(self, month):
        made = Report(month, scorecard(month), money(month), ("One thing.", "Another thing."))
        assert len(pages(pdf(made))) <= 3

    def test_nothing_leaves_the_paper(self):
        made = PdfFile("Title")
        made.text("word " * 3_000)
        made.table(("A", "B"), [("long text " * 9, "x")] * 60, (1.0, 2.0), "a table")
        streams = re.findall(rb"stream\n(.*?)\nendstream", made.content(), re.DOTALL)
        for stream in streams:
            text = zlib.decompress(stream).decode("cp1252")
            for size, x, y, shown in re.findall(r"(\S+) Tf (\S+) (\S+) Td \((.*?)\) Tj", text):
                assert 30 < float(y) < 760
                assert float(x) + width(shown, float(size)) < 8.5 * 72 - 40
        assert made.pages == len(streams) > 4

    def test_what_the_fonts_lack_is_written_another_way(self):
        assert printable("−5 → ☐ “ok” ÷ é") == "–5 to [ ] “ok” ÷ é"


class TestChart:
    def test_lines_that_do_not_fit_the_axis_are_refused(self):
        with pytest.raises(ValueError, match="2 values for 1 categories"):
            LineChart("T", "about", ["Jan"], [Series("x", [1, 2], "000000")])

    @pytest.mark.parametrize(
        ("values", "axis"),
        [((0.047, 0.123), (0, 0.14, 0.02)), ((-58, 32), (-100, 50, 50)), ((5, 5), (4, 6, 2))],
    )
    def test_the_axis_has_round_ends_around_all_values(self, values, axis):
        made = LineChart("T", "about", ["a", "b"], [Series("x", values, "000000")])
        low, high, step = made.axis()
        assert low <= min(values) and high >= max(values) and low < high
        assert step == pytest.approx(axis[2])

    def test_a_document_without_a_chart_says_nothing_of_charts(self):
        made = WordFile("Title")
        made.text("words")
        with zipfile.ZipFile(io.BytesIO(made.content())) as parts:
            assert not any("chart" in parts.read(name).decode() for name in parts.namelist())

    def test_a_gap_is_left_and_dashes_tell_lines_apart(self):
        made = LineChart("T", "a", ["a", "b"], [Series("x", [1, None], "000000", DASHED)])
        said = made.content()
        assert said.count("<c:v>1</c:v>") == 1 and f'prstDash val="{DASHED}"' in said


class TestCommand:
    def test_one_command_writes_both_files(self, tmp_path, capsys):
        asked = ["--month", "2025-11", "--out", str(tmp_path / "new"), "--ask", "A second line?"]
        assert command.main(asked) == 0
        written = sorted(path.name for path in (tmp_path / "new").iterdir())
        assert written == ["owner-report-2025-11.docx", "owner-report-2025-11.pdf"]
        assert "A second line?" in pages((tmp_path / "new" / written[1]).read_bytes())[0]
        assert capsys.readouterr().out.count("Written: ") == 2

    def test_a_month_without_data_is_told_in_a_sentence(self, tmp_path, capsys):
        assert command.main(["--month", "2026-02", "--out", str(tmp_path)]) == 1
        assert "December 2025" in capsys.readouterr().out
        assert not list(tmp_path.iterdir())
        with pytest.raises(SystemExit):
            command.main(["--month", "2025-13"])
