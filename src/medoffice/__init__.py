"""The models, data and tools of the course for medical office managers."""

__version__ = "0.1.0"
