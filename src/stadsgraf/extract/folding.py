"""Sentences in which a list of actors is one character, so that a clause is a short regular expression.

"Malmö, Borgmästaren i Gent och Region Skåne grundade nätverket" folds to "<LIST> grundade <NETREF>": what
counts as one item of a list is settled once, by `phrases.actors_at`, and no pattern runs over its commas.
"""

import re

import msgspec

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import Actor, Actors, actors_at
from stadsgraf.patterns import Gated

_FIRST, _LAST = 0xF800, 0xF8FF
_LIST = f"[{chr(_FIRST)}-{chr(_LAST)}]"
_TOKEN = re.compile(r"<(?:(?P<group>[a-z_]\w*)=)?LIST>")
_STARTS = compiled(r"<ACTOR>|<ROLE>|<HOME>|<NETREF>|<BODYREF>")
_NOUN = compiled(
    r"(?<![\wåäö])(?:(?:den|det|de) )?(?:[a-zåäö-]+(?:a|e|ska) )?(?!grundar|stiftar|medlem)[a-zåäö-]*(?:städerna|städer|kommunerna|kommuner|orterna|regionerna"
    r"|landstingen|länen|staden|organisationen|föreningen|förbundet|stiftelsen|företaget|bolaget|konsultbolaget|byrån|institutet|universitetet) $"
)
_ACTS = compiled(
    r" (?:av|hos|är|var|svarar|ansvarar|står|sköter|grundade|bildade|startade)(?: (?:sedan|år)? ?<DATE>)? $"
)
"""Before a list that begins with a network: words behind which it does something, and is nothing done to."""
_PLACE_FOLLOWS = (" i ", " från ", " nära ", " utanför ", " kring ")
"""Words before a town that is only a place."""

TIME = (
    r"(?:(?:alltsedan|sedan|från och med|från|fr\.? ?o\.? ?m\.?|till och med|t\.? ?o\.? ?m\.?|fram till och med|fram till|till|under|i|år|åren|perioden|mellan|vid|per|den|redan|först|på)"
    r" )*<DATE>(?: (?:och|till|till och med) <DATE>)?"
)
"""A date with what stands before it."""
ADVERB = (
    r"i dag|idag|numera|nu|för närvarande|f\.n\.|tills vidare|tidigare|endast|också|även|dessutom|alltjämt|fortfarande|fortsatt|då|därefter|sedan|senare|länge|dock|däremot|redan"
    r"|gemensamt|tillsammans|själv|själva|ursprungligen|först|formellt|officiellt|från början|från starten|sedan starten|sedan länge|sedan dess|en gång|samma år|året därpå|i sin tur"
    r"|centralt|alltså|således|inledningsvis|i praktiken|permanent|alltsedan (?:starten|bildandet)|sedan bildandet|som tidigare|liksom tidigare|som förut|än i dag|ännu|däribland|bland andra|bland annat|bl\.a\."
)
"""Words that may stand between the parts of a clause."""
LEAD = (
    rf"(?:(?:(?!{_LIST})[^.;:()]){{0,70}}?(?:däribland|bland andra|bland annat|bland dem|bland dessa|bl\.a\.|nämligen|såsom|inklusive|:|, som| som|–) )?"
    r"(?:städerna |kommunerna |regionerna )?"
)
"""Words that count or introduce those named: "elva regioner, bland dem …"."""


class Folded(msgspec.Struct, frozen=True):
    """A sentence whose lists of actors are one character each.

    Attributes:
        sentence: the same text and mentions under a view with folded lists.
        lists: the actors of each list, in order.
    """

    sentence: Sentence
    lists: tuple[tuple[Actor, ...], ...]

    def actors(self, match: re.Match[str], *groups: str) -> tuple[Actor, ...]:
        """The actors in the named groups of a match over `sentence.view`, each a list or one mention."""
        found: list[Actor] = []
        for group in groups:
            letter = match[group] if group in match.re.groupindex else None
            if letter and ord(letter) >= _FIRST:
                found.extend(self.lists[ord(letter) - _FIRST])
            elif letter:
                mention = group_mentions(self.sentence, match, group)[0]
                if mention.name is not None and not mention.genitive:
                    found.append(Actor(mention.name, mention.start, mention.end, mention))
        return tuple(found)


def folded(sentence: Sentence) -> Folded:
    """A sentence with its lists of actors folded; a town behind "i" or "från" is a place and stays."""
    view: list[str] = []
    places: list[int] = []
    lists: list[tuple[Actor, ...]] = []
    cursor = 0
    for start in _STARTS.finditer(sentence.view):
        if start.start() < cursor or len(lists) > _LAST - _FIRST:
            continue
        found = _list_at(sentence, start.start())
        if not found.found:
            continue
        noun = _NOUN.search(sentence.view, cursor, start.start())
        begin = noun.start() if noun is not None else start.start()
        view.append(sentence.view[cursor:begin] + chr(_FIRST + len(lists)))
        places.extend(sentence.places[cursor:begin])
        places.append(sentence.places[begin])
        lists.append(found.found)
        cursor = found.end
    view.append(sentence.view[cursor:])
    places.extend(sentence.places[cursor:])
    shown = msgspec.structs.replace(sentence, view="".join(view), places=tuple(places))
    return Folded(shown, tuple(lists))


def _list_at(sentence: Sentence, place: int) -> Actors:
    found = actors_at(sentence, place)
    if not found.found:
        return found
    first = found.found[0].mention
    if sentence.view[:place].endswith(_PLACE_FOLLOWS) or sentence.view[:place] in ("I ", "Från "):
        return Actors((), place)
    last = found.found[-1].mention
    if last.kind is MentionKind.NETWORK and last != first and sentence.text[: last.start].endswith(", "):
        found = Actors(found.found[:-1], sentence.places.index(last.start) - len(", "))
    acts = len(found.found) > 1 and _ACTS.search(sentence.view, 0, place) is not None
    return found if first.kind is not MentionKind.NETWORK or acts else Actors((), place)


def frame(pattern: str) -> Gated:
    """A pattern over folded views: `<LIST>` and `<who=LIST>` stand for a list of actors."""
    named = _TOKEN.sub(lambda found: f"(?P<{found['group']}>{_LIST})" if found["group"] else _LIST, pattern)
    return compiled(named)
