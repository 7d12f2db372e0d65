"""Find the notebook of an assignment among the files of a submission."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from medoffice.grading.intake.findings import Finding, found, listed
from medoffice.grading.intake.handed_in import SYSTEM_FILES, in_zip, is_zip, megabytes
from medoffice.grading.intake.handout import Handout, NotReleased
from medoffice.grading.intake.keeping import Keeping
from medoffice.grading.intake.mending import known_cells
from medoffice.grading.intake.reading import Sheet, Unreadable, read

TYPED_FILES = ("text.html", "link.html", "onlinetext.html")
"""What Canvas and Moodle call what a student typed in, when all submissions are downloaded."""


class Search:
    """Looks for a notebook.

    Parameters
    ----------
    course : Path
        Folder of the course, to know the notebooks of other assignments.
    handout : Handout
        What the student was given.
    keeping : Keeping
        What has read the files. What is found is added to its findings.
    """

    def __init__(self, course: Path, handout: Handout, keeping: Keeping) -> None:
        self.course = course
        self.handout = handout
        self.keeping = keeping
        self.findings = keeping.findings
        self.expected = handout.file_name

    def notebook(
        self, files: dict[PurePosixPath, bytes], names: list[str]
    ) -> tuple[PurePosixPath, Sheet]:
        """Find the notebook among the files and read it.

        Parameters
        ----------
        files : dict of PurePosixPath to bytes
            The files. What is in a zip takes the zip's place.
        names : list of str
            What everything was called that was handed in, for the sentences.

        Returns
        -------
        path : PurePosixPath
            Where it is.
        sheet : Sheet
            What can be used of it.

        Raises
        ------
        Unreadable
            If there is none, or none that can be read.
        BadArchive
            If there is only a zip, and it cannot be used.
        """
        self._unpack(files)
        candidates = sorted(
            (path for path in files if self._may_be_notebook(path)),
            key=lambda path: (path.name != self.expected, len(path.parts), str(path)),
        )
        if not candidates:
            candidates = [path for path, content in files.items() if _looks_like_notebook(content)]
        if not candidates:
            raise Unreadable(self._no_notebook(files, names))
        read_ones: list[tuple[PurePosixPath, Sheet]] = []
        problem: Unreadable | None = None
        for path in candidates:
            try:
                read_ones.append((path, self._read(path, files[path])))
            except Unreadable as error:
                problem = problem or error
        ours = [one for one in read_ones if self._is_ours(one[1])]
        if not ours:
            raise problem or Unreadable(self._not_ours(*read_ones[0]))
        if len(ours) > 1:
            others = listed(str(path) for path, _ in ours[1:])
            name = str(ours[0][0])
            self.findings.append(found("several-notebooks", name=name, others=others))
        return ours[0]

    def _may_be_notebook(self, path: PurePosixPath) -> bool:
        # Some browsers add a second ending when they save, and mail programs take the first away.
        return ".ipynb" in path.suffixes or path.suffix == ".json"

    def _read(self, path: PurePosixPath, content: bytes) -> Sheet:
        if len(content) > self.keeping.limits.notebook:
            size, limit = megabytes(len(content)), megabytes(self.keeping.limits.notebook)
            raise Unreadable(found("large-notebook", name=path.name, size=size, limit=limit))
        return read(content, path.name, self.expected)

    def _unpack(self, files: dict[PurePosixPath, bytes]) -> None:
        """Put the files of a zip in its place. A zip in a zip stays as it is."""
        archives = [
            path
            for path, content in files.items()
            if is_zip(content) and path.suffix.lower() in (".zip", ".ipynb")
        ]
        if any(self._may_be_notebook(path) for path in files if path not in archives):
            return
        for archive in archives:
            content = files.pop(archive)
            pieces = in_zip(content, archive.name, self.expected, self.keeping.limits)
            total = 0
            for number, piece in enumerate(pieces):
                if SYSTEM_FILES.search(piece.name):
                    continue
                path = self.keeping.path(piece, number)
                inside = self.keeping.content(piece, total)
                if path is not None and inside is not None:
                    total += len(inside)
                    files.setdefault(path, inside)
            self.findings.append(found("unpacked", name=archive.name))

    def _no_notebook(self, files: dict[PurePosixPath, bytes], names: list[str]) -> Finding:
        if not files and not names:
            return found("nothing", expected=self.expected)
        for finding in self.findings:
            if finding.kind == "large-file" and finding.about["name"].endswith(".ipynb"):
                return Finding("large-notebook", finding.about)
        if any(path.name in TYPED_FILES for path in files):
            return found("typed", expected=self.expected)
        for path, content in files.items():
            try:
                read(content, path.name, self.expected)
            except Unreadable as error:
                if error.finding.kind == "web-page":
                    return error.finding
        return found("no-notebook", files=listed(names), expected=self.expected)

    def _is_ours(self, sheet: Sheet) -> bool:
        """Tell whether a notebook is one of this assignment."""
        known = known_cells(sheet, self.handout)
        # Assignments have cells in common: how to work in a notebook, and names such as “setup”.
        # Where no cell carries a mark of ours, what they hold must speak for us.
        return known.marked > 0 or (
            known.alike * 2 > len(self.handout.cells) and self._other(sheet) is None
        )

    def _other(self, sheet: Sheet) -> str | None:
        """Return another assignment that a notebook is rather made from."""
        best, name = known_cells(sheet, self.handout), None
        for folder in sorted((self.course / "release").iterdir()):
            if folder.name == self.handout.assignment:
                continue
            try:
                theirs = known_cells(sheet, Handout.load(self.course, folder.name))
            except (NotReleased, ValueError, OSError):
                continue
            # Two assignments may share a cell, so the first with one need not be the one.
            if theirs > best:
                best, name = theirs, folder.name
        return name

    def _not_ours(self, path: PurePosixPath, sheet: Sheet) -> Finding:
        other = self._other(sheet)
        if other is None:
            return found("not-ours", name=path.name)
        return found("other-assignment", name=path.name, other=other, expected=self.expected)


def _looks_like_notebook(content: bytes) -> bool:
    """Tell whether a file without the right name is a notebook."""
    start = content[:2000].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"{") and (b'"cells"' in start or b'"worksheets"' in start)
