"""The commands of ``python -m medoffice.grading``, one module each.

A command module has a docstring, whose first line is the command's help, `add_arguments(parser)`
and `run(options)`, which returns the exit code (or nothing, which is 0). What takes time to import
is imported inside `run`, so that ``--help`` answers at once.
"""

from __future__ import annotations

COMMANDS = {
    "release": "medoffice.grading.commands.release",
    "extend": "medoffice.grading.commands.extend",
    "collect": "medoffice.grading.commands.collect",
    "grade": "medoffice.grading.commands.grade",
    "mark": "medoffice.grading.commands.mark",
    "second": "medoffice.grading.commands.second",
    "return": "medoffice.grading.commands.return_",
    "export": "medoffice.grading.commands.export",
    "items": "medoffice.grading.commands.items",
    "log": "medoffice.grading.commands.log",
}
"""Name of each command, in the order of a class, and the module that holds it."""
