"""Of what kind a term's thing is, as the first noun of its meaning tells."""

from __future__ import annotations

import re

from lessons.drafting import words
from lessons.model.record import Term

PERSON = "any person"
# What follows one of these in a meaning no longer names the thing, but tells of it.
_AFTER = re.compile(
    "about|above|against|among|around|at|before|behind|below|beside|between|beyond|by|for|from|"
    "in|inside|into|like|near|of|off|on|onto|or|over|since|than|that|through|to|towards|under|"
    "until|used|when|where|which|who|whose|with|without|worn|made|built|cut|held|kept|led|set|"
    r"sent|thrown|drawn|and|\w+ed"
)
_ARTICLES = ("a", "an", "the", "one", "any", "some", "each", "very")
# Nouns that name things of one kind. A noun that stands in no row is a kind of its own.
_ROWS = {
    "person": "ambassador minister president general leader founder grandson son daughter king "
    "queen emperor engineer officer writer scholar spokesman spokeswoman chairman physician "
    "doctor nurse surgeon captain sailor explorer printer scientist inventor monk priest "
    "governor ruler prince princess lord commander soldier admiral colonel marshal pilot "
    "astronaut politician lawyer judge journalist teacher historian philosopher mathematician "
    "poet artist musician preacher activist worker farmer merchant trader planner person man "
    "woman people warrior knight slave servant settler refugee citizen peasant monarch noble",
    "place": "city town village port harbour river sea bay lake strait island coast "
    "region province site spaceport mountain valley desert border area zone",
    "country": "country state nation republic kingdom empire colony territory",
    "council": "committee council assembly parliament court commission congress conference",
    "office": "office bureau ministry agency service department secretariat",
    "company": "company firm business bank",
    "organisation": "organisation union league alliance association federation society",
    "movement": "party movement front",
    "writing": "book document manuscript newspaper magazine pamphlet",
    "law": "treaty law article charter agreement statute protocol convention act decree "
    "resolution constitution",
    "tool": "tool instrument device machine apparatus engine lever wheel pump needle knife "
    "lens mould tube",
    "vehicle": "vehicle ship boat vessel sledge aircraft aeroplane balloon train carriage",
    "illness": "disease illness infection sickness fever disorder",
    "way": "way method process technique treatment operation procedure printing",
}
# These say nothing by themselves: “a group of states” is of the kind of states.
_EMPTY = re.compile(
    "group|set|kind|body|piece|part|form|type|sort|number|series|collection|whole|pair|member|"
    "system|network|amount|all"
)
_KIND = {noun: f"any {kind}" for kind, row in _ROWS.items() for noun in row.split()}
_PERSONS = frozenset(_ROWS["person"].split())


def kind(term: Term) -> str:
    """The kind of thing, or the noun itself where it belongs to none that is known.

    Two terms of different kinds make poor choices beside one another: whoever
    reads “a river that …” crosses out the persons unread.
    """
    first = next(iter(words.sentences(term.definition)), term.definition)
    noun = ""
    for word in words.normal(first).split():
        if word in _PERSONS or word == "who":
            return PERSON
        if word == "of" and _EMPTY.fullmatch(noun):
            noun = ""
        elif noun and _AFTER.fullmatch(word):
            break
        elif word not in _ARTICLES:
            noun = word
    return _KIND.get(noun) or _KIND.get(_singular(noun), _singular(noun))


def _singular(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun.removesuffix("s")
