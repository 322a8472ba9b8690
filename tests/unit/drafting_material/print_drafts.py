"""Print the drafts of the small course, to be compared between two processes."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from builders import small_course

from lessons.drafting import draft

entries, knowledge = small_course()
drafts = draft(entries, knowledge, seed=7)
for item in (*drafts.items, *drafts.refusals):
    print(ascii(item))
