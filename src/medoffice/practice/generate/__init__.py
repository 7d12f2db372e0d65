"""The generator of Willow Bend: a front desk, a waiting room and two years of patients.

``python -m medoffice.practice.generate`` writes the tables, the same to the byte each time.
"""

from medoffice.practice.generate.parameters import Parameters
from medoffice.practice.generate.write import tables, write

__all__ = ["Parameters", "tables", "write"]
