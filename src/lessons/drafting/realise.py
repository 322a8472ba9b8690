"""Give every plan its words, its choices and its name."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable

from lessons.drafting import (
    of_actors,
    of_asks,
    of_categories,
    of_claims,
    of_contrasts,
    of_dates,
    of_definitions,
    of_links,
    of_lists,
    of_measures,
    of_sequence,
    of_series,
    of_sorting,
    of_terms,
    of_typing,
    of_votes,
)
from lessons.drafting.candidate import (
    Candidate,
    Inapplicable,
    Question,
    Refusal,
    Refused,
    name_of,
    stream,
)
from lessons.drafting.knowledge import Knowledge
from lessons.drafting.plan import Plan

TEMPLATES: dict[str, Callable[..., Question]] = {
    "contrast-gap": of_contrasts.contrast_gap,
    "contrast-true-false": of_contrasts.contrast_true_false,
    "list-choose-all": of_lists.list_choose_all,
    "list-choose-one": of_lists.list_choose_one,
    "list-true-false": of_lists.list_true_false,
    "ask-choose-one": of_asks.ask_choose_one,
    "ask-short-answer": of_typing.ask_short_answer,
    "ask-number": of_typing.ask_number,
    "definition-choose-one": of_definitions.definition_choose_one,
    "definitions-match": of_definitions.definitions_match,
    "definitions-word-bank": of_definitions.definitions_word_bank,
    "links-match": of_links.links_match,
    "links-choose-one": of_links.link_choose_one,
    "categories-sort": of_categories.categories_sort,
    "year": of_dates.year,
    "match-years": of_dates.match_years,
    "first": of_sequence.first,
    "before": of_sequence.before,
    "order": of_sequence.order,
    "actors": of_actors.actors,
    "sort-eras": of_sorting.sort_eras,
    "theme": of_sorting.theme,
    "measure-vote": of_votes.measure_vote,
    "measure-votes": of_votes.measure_votes,
    "measure-content": of_measures.measure_content,
    "measure-order": of_measures.measure_order,
    "measure-sort": of_votes.measure_sort,
    "series-highest": of_series.series_highest,
    "series-lowest": of_series.series_lowest,
    "series-direction": of_series.series_direction,
    "series-number": of_series.series_number,
    "term-meaning": of_terms.term_meaning,
    "term-short-answer": of_terms.term_short_answer,
    "meanings-match": of_terms.meanings_match,
    "claim-contradicted": of_claims.claim_contradicted,
    "claim-verdict-sort": of_claims.claim_verdict_sort,
    "accounts-match": of_claims.accounts_match,
}


def realise(
    plans: Iterable[Plan], knowledge: Knowledge, seed: int
) -> tuple[list[Candidate], list[Refusal]]:
    """Try each plan's template on its fact, with a stream of chance of its own."""
    made, refused = [], []
    for plan in plans:
        identifier = name_of(plan.template, plan.fact.name)
        chance: random.Random = stream(seed, identifier)
        try:
            question = TEMPLATES[plan.template](plan.fact, knowledge, chance)
        except Inapplicable:
            continue
        except Refused as refusal:
            refused.append(Refusal(identifier, refusal.rule, refusal.sentence))
        else:
            made.append(Candidate(identifier, plan.template, plan.fact.name, question))
    return made, refused
