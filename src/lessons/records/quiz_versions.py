"""What an author keeps of a quiz on this computer: a working copy, and versions by name."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lessons.records.data_folder import data_folder, set_aside
from lessons.records.file_writing import write_whole

FORMAT = "lessons-quiz-versions-1"


@dataclass(frozen=True, slots=True)
class Version:
    """The whole text of a quiz file under a name; `at` is a date and time in ISO 8601."""

    name: str
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class QuizVersions:
    """Two files in the author's own data folder: `….working.json` and `….versions.json`."""

    folder: Path
    quiz: str

    @classmethod
    def of(cls, course: str, quiz: str) -> QuizVersions:
        """Those of a quiz of a course."""
        return cls(data_folder(course) / "studio", quiz)

    def working(self) -> tuple[str, str] | None:
        """The working copy and the text that it began from; None when there is none."""
        kept = self._read("working")
        return (kept["text"], kept["began"]) if kept else None

    def keep(self, text: str, began: str) -> None:
        """Keep the working copy; it is on the disk when this returns. Raises OSError."""
        self._write("working", {"text": text, "began": began})

    def forget(self) -> None:
        """The working copy is done with. Raises OSError."""
        self._path("working").unlink(missing_ok=True)

    def all(self) -> list[Version]:
        """The oldest first."""
        kept = self._read("versions")
        return [Version(*each) for each in kept["versions"]] if kept else []

    def add(self, version: Version) -> None:
        """Keep a version. Raises OSError."""
        found = [[each.name, each.at, each.text] for each in (*self.all(), version)]
        self._write("versions", {"versions": found})

    def _path(self, kind: str) -> Path:
        return self.folder / f"{self.quiz}.{kind}.json"

    def _read(self, kind: str) -> dict | None:
        path = self._path(kind)
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            if kept["format"] != FORMAT:
                raise ValueError("it is in another format")
            return kept
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError):
            with suppress(OSError):
                set_aside(path)
            return None

    def _write(self, kind: str, values: dict) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"format": FORMAT, **values}, ensure_ascii=False)
        write_whole(self._path(kind), text.encode())
