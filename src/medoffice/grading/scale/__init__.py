"""Grade on many machines, over Dask: an executor for :func:`medoffice.grading.engine.grade_many`.

The machine with the gradebook is the only one that has it. Each submission and the prepared
assignment travel as data to a worker, and what comes back is data as well, which the one writer
enters. Dask sends a submission again when its worker dies, so none is lost, and each is
entered once. One that kills its worker again and again comes back as a grade for the instructor to
look at.

- `parcel` is a folder as data.
- `edition` tells whether two machines would grade alike.
- `cluster` is the executor.
"""

from medoffice.grading.scale.cluster import Cluster
from medoffice.grading.scale.edition import OtherEdition, Unusable

__all__ = ["Cluster", "OtherEdition", "Unusable"]
