"""Put the practice's data into the wheel, as ``medoffice/datasets``."""

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarryTheData(BuildHookInterface):
    """Hatchling's hook: add ``datasets/`` as ``medoffice/datasets``."""

    def initialize(self, version: str, build_data: dict) -> None:
        """Add the data folder to what the wheel holds."""
        if version != "editable":
            build_data["force_include"]["datasets"] = "medoffice/datasets"
