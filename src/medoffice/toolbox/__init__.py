"""The files a manager takes to work."""

from medoffice.toolbox.downloads import write_all

__all__ = ["write_all"]
