"""What must start on the standard library, with ipywidgets for the labs, starts without the rest.

In the browser pandas, NumPy and SciPy come only when a cell asks for them.
"""

import subprocess
import sys

import pytest

BLOCK = """
import sys
class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in (
            "pandas", "numpy", "scipy", "altair", "openpyxl", "pyx12", "docx", "lxml"
        ):
            raise ImportError(f"{name} was asked for")
sys.meta_path.insert(0, Blocked())
"""


def run(program: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, "-c", BLOCK + program], capture_output=True, text=True)


@pytest.mark.parametrize(
    "program",
    [
        "from medoffice import practice; print(sum(1 for _ in practice.records('providers')))",
        "from medoffice.practice import exports, no_show, generate, due",
        "import medoffice.scheduling",
        """
from medoffice.operations.patient_experience import (
    control_charts, sample_size, surveys, themes, triage,
)
print(len(themes.our_themes()))
""",
        """
from medoffice.operations.cleaning.quarter import quarter
from medoffice.operations.cleaning.visits import BEST
print(quarter().count(BEST))
""",
        """
from medoffice.labs import patient_access as lab
template = lab.compare_templates()
template.settings["extra"].value = 1
export = lab.try_your_own_export()
print(template.in_words(), export.in_words(), template.still(), export.still())
""",
        """
from medoffice.labs import cleaning, working_with_numbers
for lab in (working_with_numbers.build_a_pivot(), cleaning.clean_the_report(),
            working_with_numbers.try_your_own_export(), cleaning.try_your_own_export()):
    print(lab.in_words(), lab.still())
""",
        """
from medoffice.labs import phone_floor
floor, own = phone_floor.staff_the_phones(), phone_floor.try_your_own_export()
floor.settings["people"].value = 3
print(floor.in_words(), own.in_words(), floor.still(), own.still())
""",
        """
from medoffice.labs import staff_schedules
rules = staff_schedules.change_the_rules()
rules.settings["mondays"].value = True
print(rules.in_words(), rules.still())
""",
        """
from medoffice.labs import case_flow
finder, own = case_flow.find_open_loops(), case_flow.try_your_own_export()
finder.kind.value = "results"
print(finder.in_words(), own.in_words(), finder.still(), own.still())
""",
        """
from medoffice.labs import front_end
estimate, own = front_end.estimate_a_visit(), front_end.try_your_own_export()
estimate.second.value = "Medicaid"
estimate.plan.value = None
print(estimate.in_words(), own.in_words(), estimate.still(), own.still())
""",
        """
from medoffice.labs import coding
audit, own = coding.draw_an_audit(), coding.try_your_own_export()
audit.size.value = 60
print(audit.in_words(), own.in_words(), audit.still(), own.still())
""",
        """
from medoffice.labs import claims_and_denials
batch, queue = claims_and_denials.scrub_a_batch(), claims_and_denials.work_the_queue()
own, claims = claims_and_denials.try_your_own_export(), claims_and_denials.scrub_your_own_claims()
for lab in (batch, queue, own, claims):
    print(lab.in_words(), lab.still())
""",
        """
from medoffice.labs import receivables
dashboard, own = receivables.see_where_money_waits(), receivables.try_your_own_export()
dashboard.owner.value = "patient"
print(dashboard.in_words(), own.in_words(), dashboard.still(), own.still())
""",
        """
from medoffice.labs import contracts
finder, own = contracts.find_underpayments(), contracts.try_your_own_export()
finder.kind.value = "both"
print(finder.in_words(), own.in_words(), finder.still(), own.still())
""",
        """
from medoffice.labs import remittance
opened = remittance.open_a_remittance()
opened.show.value = "every segment"
print(opened.in_words(), opened.still())
""",
        """
from medoffice.labs import monthly_report
report, score = monthly_report.the_report(), monthly_report.what_a_score_is_worth()
own = monthly_report.your_own_scorecard()
report.key.value = "complaints"
for lab in (report, score, own):
    print(lab.in_words(), lab.still())
""",
        """
import importlib, pkgutil, medoffice.labs
for lab in pkgutil.iter_modules(medoffice.labs.__path__):
    importlib.import_module(f"medoffice.labs.{lab.name}")
""",
    ],
    ids=[
        "records",
        "practice",
        "scheduling",
        "patient experience",
        "cleaning",
        "labs",
        "labs on numbers",
        "labs on phones",
        "labs on rosters",
        "labs on loops",
        "labs before the visit",
        "labs on coding",
        "labs on claims",
        "labs on receivables",
        "labs on contracts",
        "lab on remittances",
        "lab on the monthly report",
        "every lab",
    ],
)
def test_it_starts_without_pandas_and_numpy(program):
    answer = run(program)
    assert answer.returncode == 0, answer.stderr


def test_the_tables_are_checked_without_pandas_and_numpy(week):
    answer = run("from medoffice import practice; print(practice.check() or 'in order')")
    assert answer.stdout == "in order\n", answer.stderr


def test_a_table_asked_for_without_pandas_is_missed():
    # Or the block above would block nothing.
    answer = run("from medoffice import practice; practice.load('providers')")
    assert "pandas was asked for" in answer.stderr


def test_a_lab_without_pandas_says_in_one_sentence_what_is_missing():
    answer = run(
        """
import importlib.util, medoffice.labs.needs as needs
needs.find_spec = lambda name: None
try:
    needs.need_pandas()
except ImportError as problem:
    print(*problem._render_traceback_())
"""
    )
    assert answer.stdout.startswith("The cells from here on need pandas")
    assert answer.stdout.count("\n") == 1
