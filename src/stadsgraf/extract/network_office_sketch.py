"""A sentence as offices of networks see it: holders, offices and seats are single characters, times and adverbs are gone.

In patterns `<H>` is a list of holders, `<O>` an office with the network that it names ("förste ordförande i nätverket",
"posten som kassör", "ordförandeskapet"), `<B>` an organ ("nätverkets styrelse").  A title that is no network's
belongs to the name behind it ("kommunalrådet N N").
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.holdings import office_of
from stadsgraf.extract.network_office_words import (
    ADVERBS,
    CHARGE,
    OFFICES,
    ORGAN,
    POST,
    SEAT,
    TITLES,
    TOWN_TITLE,
    post_role,
    seat_in,
)
from stadsgraf.extract.network_role_frames import TIME
from stadsgraf.extract.sketching import Flat, shaped, substituted
from stadsgraf.patterns import Gated

_BASE = {"H": 0xF300, "O": 0xF400, "B": 0xF500}
_SIZE = 0x100


def shape(pattern: str) -> Gated:
    """A pattern over sketches: `<H>`, `<O>`, `<B>`, also with a group (`<who=H>`), and all of `view.py`."""
    return shaped(pattern, _BASE, _SIZE)


class Office(msgspec.Struct, frozen=True):
    """An office or a seat.

    Attributes:
        role: what it is called.
        net: the network that it names.
        end: where its words end in `sentence.view`.
        organ: the noun of an organ that the annotation takes for a body of the municipality.
        post: whether it is a post ("ordförandeskapet", "rollen som kassör"), no title alone.
        former: whether it is an office that somebody had before ("förre ordförande").
    """

    role: str
    net: Mention | None
    end: int
    organ: Mention | None = None
    former: bool = False
    post: bool = False


class Sketch(msgspec.Struct, frozen=True):
    """A sentence with its holders and offices.

    Attributes:
        sentence: the sentence.
        text: the sketch.
        places: for each character of `text`, its index in `sentence.view`; one more for the end.
        holders: lists of holders with where each list ends in the view, by number.
        offices: offices and seats, by number.
    """

    sentence: Sentence
    text: str
    places: tuple[int, ...]
    holders: tuple[tuple[tuple[Mention, ...], int], ...]
    offices: tuple[Office, ...]

    def holders_at(self, character: str) -> tuple[Mention, ...]:
        """The holders that a character of the sketch stands for."""
        return self.holders[ord(character) - _BASE["H"]][0]

    def office_at(self, character: str) -> Office:
        """The office or seat that a character of the sketch stands for."""
        return self.offices[(ord(character) - _BASE["O"]) % _SIZE]

    def end_at(self, place: int) -> int:
        """Where in the view a character of the sketch ends."""
        code = ord(self.text[place])
        if _BASE["H"] <= code < _BASE["H"] + _SIZE:
            return self.holders[code - _BASE["H"]][1]
        if _BASE["O"] <= code < _BASE["B"] + _SIZE:
            return self.offices[(code - _BASE["O"]) % _SIZE].end
        return self.places[place] + 1


_ADJECTIVE = r"(?:(?:ny|nya|nye|nuvarande|sittande|förste|första|sin|sitt|dess|deras|ordinarie|roterande|gemensam|gemensamma|gemensamt|tillförordnad|valda|årets|den|det|de|ett|en|[a-zåäö]+iska|en av(?: de)?(?: <NUMBER>| två| tre| fyra| fem| sex| sju)?) ){0,3}"
_OWN = r"(?:(?P<own><ANYNET>|<HOME>|<LOCAL>|<ORG>) )?"
_GONE = r"(?P<gone>(?:tidigare|f\.? ?d\.?|förre|förra|förutvarande|dåvarande|mångårige?a?) )"
_TO_BE = r"(?P<coming>(?:blivande|tillträdande|kommande|nästa|tilltänkt[ae]?|eventuell|ingen|någon|möjlig) )"
_IN = rf"(?: (?:i|för|vid|till|inom|av|hos|gentemot|mot|åt) (?:(?:det|den|hela) )?(?:[a-zåäö]+a )?(?:(?:<BODYREF>|{ORGAN}) (?:för|i) )?<net=ANYNET>(?: (?P<within>{ORGAN})(?![\wåäö]))?)"
_TITLE = rf"(?:<title=ROLE>|(?P<word>{'|'.join(TITLES)})(?:n|en)?(?![\wåäö]))"
_IN_ORGAN = rf" (?:i|av|till|för|från)(?: (?:det|den|dess))? (?P<organ>(?:<own2=ANYNET> )?(?:[a-zåäö]+a )?(?:<BODYREF>|<BODY>|{ORGAN}(?![\wåäö])))"
_OFFICE = compiled(
    rf"(?<![\wåäö-]){_ADJECTIVE}{_OWN}(?:{_GONE}|{_TO_BE})?{_ADJECTIVE}(?:(?P<charge>{CHARGE} som )?(?:(?:förste|första) )?{_TITLE}|{POST}|{TOWN_TITLE})(?:{_IN_ORGAN})?{_IN}?"
)
_BOARD = compiled(
    rf"(?<![\wåäö-])(?:{SEAT} i )?{_ADJECTIVE}(?:<own=ANYNET> )?{_ADJECTIVE}(?P<organ><BODYREF>|<BODY>|{ORGAN}(?![\wåäö])){_IN}?"
)
_WHO = r"(?:<NAME>|<PERSON>|<LOCAL>|<ORG>|<BODY>)"
_TITLED = r"(?:(?:<HOME>|<LOCAL>|<ORG>|<NETREF>|<BODY>) )?(?:[a-zåäö]+a )?<ROLE>(?: (?:i|för|från|vid) (?:<LOCAL>|<INSTITUTION>))?,? (?=<PERSON>)"
_FROM = r"(?: <PARTY>)?(?:,? (?:från|i) (?:<PLACE>|<HOME>|<ORG>)(?:s <BODY>)?| \((?:<PLACE>|<ORG>)\)|, (?:<PLACE>|<ORG>)(?=[,;.)]| \(| (?:och|som|till|samt|medan|med) |\s*$)| \((?:<PARTYNAME>|[A-ZÅÄÖa-zåäö]{1,3})\))?"
_MAYORS = r"(?:(?:<ROLE>|borgmästarna|kommunalråden|representanterna|företrädarna) (?:i|från|för) (?=<LOCAL>)|(?:kommunerna|städerna|regionerna) (?=<LOCAL>))"
_ITEM = compiled(rf"(?:{_TITLED}|{_MAYORS})?(?P<at>{_WHO})(?: <PARTY>)?")
_BEHIND = compiled(_FROM)
_SEPARATOR = compiled(r"(?:, (?:och |samt )?| och | samt |, | respektive | resp\. | liksom )")
_KINDS = (
    MentionKind.PERSON,
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.HOME,
    MentionKind.NAME,
    MentionKind.ORG,
)
_TIMES = compiled(rf"(?:, {TIME},(?= )| \(?{TIME}\)?(?![\wåäö])|^{TIME},?(?= ))")
_ADVERB = re.compile(rf" {ADVERBS}(?=[ .,;:)]|$)|^{ADVERBS},? ", re.IGNORECASE)


def sketch(sentence: Sentence) -> Sketch:
    """The sketch of a sentence."""
    offices: list[Office] = []
    holders: list[tuple[tuple[Mention, ...], int]] = []
    flat: Flat = sentence.view, tuple(range(len(sentence.view) + 1))
    flat = substituted(flat, _offices(sentence, flat, offices))
    flat = substituted(flat, _boards(sentence, flat, offices))
    flat = substituted(flat, _holders(sentence, flat, holders))
    flat = substituted(flat, ((m.start(), m.end(), "") for m in _TIMES.finditer(flat[0])))
    text, places = substituted(flat, ((m.start(), m.end(), "") for m in _ADVERB.finditer(flat[0])))
    return Sketch(sentence, text, places, tuple(holders), tuple(offices))


def _offices(sentence: Sentence, flat: Flat, offices: list[Office]) -> Iterator[tuple[int, int, str]]:
    for match in _OFFICE.finditer(flat[0]):
        office = _office(sentence, match)
        if office is not None and len(offices) < _SIZE:
            offices.append(office)
            yield match.start(), match.end(), chr(_BASE["O"] + len(offices) - 1)


def _first(sentence: Sentence, match: re.Match[str], *groups: str) -> Mention | None:
    found = (m for g in groups if g in match.re.groupindex for m in group_mentions(sentence, match, g))
    return next(found, None)


def _office(sentence: Sentence, match: re.Match[str]) -> Office | None:
    """An office as its words name it; None for a title that is no network's, or that nobody has yet."""
    if match["coming"]:
        return None
    title = _first(sentence, match, "title")
    nets = [_first(sentence, match, group) for group in ("net", "own2", "own")]
    net = next((m for m in nets if m is not None and _is_net(m)), None)
    if title is not None:
        role = office_of(title) if title.name is not None else ""
        role = "suppleant" if title.words.casefold().startswith("suppleant") else role
        if role not in OFFICES:
            return None
        within = match["within"] or match["organ"]
        role = seat_in(_words(sentence, match, "organ") or within) if role == "ledamot" and within else role
    elif match["word"]:
        role = TITLES[match["word"].casefold()]
    elif match["townstem"]:
        role = post_role(match["townstem"], match["townvice"] is not None)
    else:
        role = post_role(match["stem"] or "ordförande", match["vice"] is not None)
    if net is not None and match["own"] and net is nets[2] and not _is_owner(net):
        return None
    post = match["stem"] or match["gavel"] or match["charge"]
    organ = _first(sentence, match, "organ")
    return Office(role, net, match.end(), organ, match["gone"] is not None, post is not None)


def _is_net(mention: Mention) -> bool:
    return mention.kind in (MentionKind.NETWORK, MentionKind.NETREF)


def _is_owner(mention: Mention) -> bool:
    return mention.genitive or mention.words.endswith(("s", "x", "z", ")"))


def _words(sentence: Sentence, match: re.Match[str], group: str) -> str:
    """The words of a group, mentions spelled out."""
    start, end = match.span(group)
    return sentence.text[sentence.places[start] : sentence.places[end]] if start >= 0 else ""


def _boards(sentence: Sentence, flat: Flat, offices: list[Office]) -> Iterator[tuple[int, int, str]]:
    text, places = flat
    for match in _BOARD.finditer(text):
        organ = mentions_in(sentence, places[match.start("organ")], places[match.end("organ")])
        words = organ[0].words if organ else match["organ"]
        if re.fullmatch(ORGAN, words, re.IGNORECASE) is None or len(offices) >= _SIZE:
            continue
        inside = mentions_in(sentence, places[match.start()], places[match.end()])
        net = next((m for m in inside if _is_net(m)), None)
        offices.append(Office(seat_in(words), net, places[match.end()], organ[0] if organ else None))
        yield match.start(), match.end(), chr(_BASE["B"] + len(offices) - 1)


def _holders(
    sentence: Sentence, flat: Flat, holders: list[tuple[tuple[Mention, ...], int]]
) -> Iterator[tuple[int, int, str]]:
    """Lists of people, or of towns and organisations."""
    text, places = flat
    place = 0
    while (match := _ITEM.search(text, place)) is not None and len(holders) < _SIZE:
        found: list[Mention] = []
        end = start = match.start()
        item: re.Match[str] | None = match
        while item is not None:
            mention = mentions_in(sentence, places[item.start("at")], places[item.start("at")] + 1)[0]
            if mention.genitive or mention.name is None or (found and _differ(found[0], mention)):
                break
            found.append(mention)
            behind = _BEHIND.match(text, item.end()) if mention.kind is MentionKind.PERSON else None
            end = behind.end() if behind is not None else item.end()
            separator = _SEPARATOR.match(text, end)
            item = _ITEM.match(text, separator.end()) if separator is not None else None
            if separator is not None and item is not None and _is_next_clause(text, start, separator, item):
                break
        place = max(end, match.end())
        if found and found[0].kind in _KINDS:
            holders.append((tuple(found), places[end - 1] + 1))
            yield start, end, chr(_BASE["H"] + len(holders) - 1)


_LEADS = re.compile(r"(?:och|men|medan|samt|att|där|som|eftersom|varav|både|såväl|städerna|kommunerna)\b")
_GOVERNED = re.compile(r"\b[a-zåäö]{2,}\b")
_DOES = re.compile(r" [a-zåäö]+(?:r|de|te)(?![\wåäö])")


def _is_next_clause(text: str, start: int, separator: re.Match[str], item: re.Match[str]) -> bool:
    """Whether another clause begins behind a list that a verb before it governs: "märks A och B, och C innehar"."""
    if not separator.group().startswith((", och", ", samt")) or _DOES.match(text, item.end()) is None:
        return False
    before = re.split(r"[.;:]", text[max(0, start - 120) : start])[-1]
    return _GOVERNED.search(_LEADS.sub("", before)) is not None


def _differ(first: Mention, other: Mention) -> bool:
    """Whether two mentions stand in no list: a person beside a town."""
    return (first.kind is MentionKind.PERSON) is not (other.kind is MentionKind.PERSON)
