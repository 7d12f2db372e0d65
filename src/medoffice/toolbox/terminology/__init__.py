"""Tools for the language of the clinic: abbreviations, a visit map, and who may do what."""

from medoffice.toolbox.terminology import list_sheet, map_sheet, wall_sheet
from medoffice.toolbox.terminology.tasks_form import document
from medoffice.toolbox.workbooks import Workbook

__all__ = ["ABBREVIATIONS", "VISIT_MAP", "document"]

CHAPTER = "The language of the clinic"
ABBREVIATIONS = Workbook(
    title="Abbreviation list",
    chapter=CHAPTER,
    steps=(
        "On the sheet May be written, choose “yes” or “no” for each line together with your "
        "clinicians. One meaning each: where a short form has two in your office, write it out.",
        "Add your own in the shaded lines below.",
        "Print the sheet Do not write, and hang it where orders are written and where the phone "
        "stands. Ask your vendor which of its lines the record can replace by itself.",
        "Look through 50 notes before you begin and 50 after three months. Count notes, not marks.",
    ),
    mind=(
        "Who owns the list? A list of the medical director is kept; a list of the manager is not.",
        "Do not write patients' names on a copy of a note that you look through.",
        "The lists named beside the lines are other people's. Look up their newest edition.",
    ),
    parts={list_sheet.TITLE: list_sheet.fill, wall_sheet.TITLE: wall_sheet.fill},
)
VISIT_MAP = Workbook(
    title="Visit map",
    chapter=CHAPTER,
    steps=(
        "Walk with ten patients, if they agree, from door to door, with a watch. Write the minutes "
        "of each stage into the shaded columns, one column for each visit.",
        "Change who does it, in which system, and what is left, until it is true of your office.",
        "Mark the stage that goes wrong most often, and choose one change. Walk again in a month.",
    ),
    mind=(
        "Write no names: visit 1, visit 2. The map is about the way, not about a patient.",
        "Minutes of stages add up only if you begin each stage where the last one ended.",
    ),
    parts={map_sheet.TITLE: map_sheet.fill},
)
