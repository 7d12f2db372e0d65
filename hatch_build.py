"""Put the practice's data into the wheel, unless told to leave them out.

The labs in the browser are served next to ``datasets/`` and load a table only when a cell
asks for it, so their wheel is built with ``MEDOFFICE_WHEEL_WITHOUT_DATA=1`` and stays small.
"""

import os

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarryTheData(BuildHookInterface):
    """Hatchling's hook: add ``datasets/`` as ``medoffice/datasets``."""

    def initialize(self, version: str, build_data: dict) -> None:
        """Add the data folder to what the wheel holds."""
        if version == "editable" or os.environ.get("MEDOFFICE_WHEEL_WITHOUT_DATA") == "1":
            return
        build_data["force_include"]["datasets"] = "medoffice/datasets"
