"""From an annotated FAQ and dated events to items, each proved before it is published."""

from lessons.drafting.candidate import Refusal
from lessons.drafting.drafts import Drafts, draft
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.quiz_choice import pick

__all__ = ["Drafts", "Knowledge", "Refusal", "draft", "pick"]
