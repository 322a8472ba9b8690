"""What a learner wrote on one worksheet: a file in the learner's own data folder."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from lessons.records.data_folder import data_folder, set_aside
from lessons.records.file_writing import write_whole

FORMAT = "lessons-worksheet-1"


@dataclass(frozen=True, slots=True)
class Writings:
    """Values of a worksheet by part. A folder of another choice: set LESSONS_DATA."""

    path: Path

    @classmethod
    def of(cls, course: str, worksheet: str) -> Writings:
        """Those of a worksheet of a course, both by their identifiers."""
        return cls(data_folder(course) / "worksheets" / f"{worksheet}.json")

    def read(self) -> dict[str, object]:
        """What was kept; nothing where there is no file.

        A file that cannot be read is set aside under another name, never deleted.
        """
        try:
            kept = json.loads(self.path.read_text(encoding="utf-8"))
            if kept["format"] != FORMAT or not isinstance(kept["values"], dict):
                raise ValueError("it is in another format")
            return kept["values"]
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, KeyError, TypeError):
            with suppress(OSError):
                set_aside(self.path)
            return {}

    def write(self, values: dict[str, object]) -> None:
        """Keep these values: the file is whole, the old one or the new one, at any moment.

        Raises OSError when the folder cannot be written to.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({"format": FORMAT, "values": values}, ensure_ascii=False, indent=1)
        write_whole(self.path, text.encode())

    def erase(self) -> None:
        """Forget what was kept. Raises OSError when the file cannot be removed."""
        self.path.unlink(missing_ok=True)
