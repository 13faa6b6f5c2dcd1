"""What a verb of membership governs: "ansökt" is read only where no other object than a network follows it.

Verbs such as *ansöka*, *lämna*, *ingå*, *skriva på* and *tacka nej* take any object at all: a building permit, an
opinion, an agreement, an offer.  What they may be followed by and still tell of a membership is a short list: times
and adverbs, then the end of the clause, a network, or a word for membership or entry.  All else is another matter.
"""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_frames import ADVERB, TO_JOIN
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.rule import Match
from stadsgraf.patterns import gated

_YEARS = r"(?: års (?:slut|början|utgång|ingång))?"
_MONTH = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_PASSING = (
    rf"(?:{ADVERB}{_YEARS}|sig|åter|igen|inom kort|på sikt|så småningom|framöver|omgående|omedelbart|ånyo|formellt|skriftligen|officiellt|inte|ej|icke|aldrig|heller|längre|alldeles|mycket|riktigt|samma|nyss|precis|just|slutligen|snart|länge"
    rf"|i (?:länet|landet|regionen|Sverige|Norden|landsdelen)|<NUMBER> gånger|<NUMBER> år|(?:för )?(?:<NUMBER>|[a-zåäö]+) år (?:sedan|senare)|i (?:år|fjol|höst|vår|sommar|vinter|höstas|våras|somras|vintras)|där|dit|därifrån|(?:båda|bägge|alla) gångerna|(?:med|vid) <DATE> års (?:slut|utgång)|(?:i |under )?(?:början av |slutet av |mitten av )?(?:{_MONTH})(?: månad)?|(?:i )?förra (?:året|veckan|månaden|mandatperioden)"
    r"|(?:den |nu )?(?:våren|hösten|sommaren|vintern)|(?:under|vid|före|efter|från|till|i|per) (?:hela |det |den |de )?(?:[a-zåäö]+ )?(?:året|åren|perioden|tiden|tid|våren|hösten|sommaren|vintern|årsskiftet|halvårsskiftet|veckan|månaden|kvartalet|mandatperioden|början|slutet|utgången|ingången|starten|första året|dag|hand)(?: av)?"
    r"|(?:året|åren) (?:därpå|därefter|efter|innan|dessförinnan)|(?:som|såsom) (?:[a-zåäö]+ ){0,2}(?:nummer|medlem(?:mar)?|medlems[a-zåäö]+|kommun|stad|region|delägare|part|deltagare|nykomling|en av (?:de )?(?:[a-zåäö]+ )?[a-zåäö]+)"
    r"|hos (?:nätverket|kansliet|sekretariatet|styrelsen|<ANYNET>)|tillsammans med <MEMBERS>|jämte <MEMBERS>|enligt (?:[a-zåäö]+|<ANYBODY>|<ORG>|<ANYNET>)|med omedelbar verkan|(?:med|i och med|(?:allt)?sedan|redan vid|vid|från|efter|före) (?:starten|bildandet|grundandet|tillkomsten|dess)|(?:med|vid|från|till|per) (?:(?:det|den) (?:senaste|förra|gångna|kommande) )?(?:halv)?<DATE>|m\.fl\.)"
)
_RUN = rf"(?: {_PASSING}(?![\wåäö]))*"
_ATTRIBUTE = (
    r"(?:(?!(?:med|om|på|för|hos|av|i|till|från|vid|inom|kring|och|ett|en|att|som)\b)[a-zåäö-]+ ){0,4}?"
)
_NAMED = r" (?:</?[a-z][^<>]{0,40}>|[\"“”„'‘’»«*_])+[^\s<]"
"""A name behind a noun, set apart by quotation marks or markup: it is another network, unknown or not."""
_NET = rf"(?:(?:(?:i|till|ur|från|av|inom|hos) )?{_ATTRIBUTE}(?:<ANYNET>|[a-zåäö]*nätverket(?![\wåäö]))(?!{_NAMED})|(?:medlems|anslutnings|samarbets)?avtalet med <ANYNET>)"
_SHIP = r"(?:ett |sitt |sin |fullt |fortsatt |[a-zåäö]+t )?(?:medlemskap(?:et)?|inträde|anslutning(?:en)?|utträde|upptagande|inval|plats)"
_OFFERED = r"(?:(?:erbjudandet|inbjudan|förfrågan|inviten)|(?:ett erbjudande|en inbjudan|en förfrågan)(?= (?:om|från) ))"
_JOINING = (
    rf"(?:(?:om|till|från|på) )?(?:{_SHIP}|att (?:få )?(?:{TO_JOIN}|vara med|delta|komma (?:med|tillbaka|åter))|{_OFFERED}|sin ansökan)"
    rf"(?: (?:om|från|till) (?:{_SHIP}|att (?:{TO_JOIN}|delta)))?"
)
_WHY = (
    r"(?:på grund|till följd|tack vare|för att|utöver|förutom|liksom|trots|eftersom|emedan|efter|sedan|när|då|innan|så att|inför <DATE>|under förutsättning|förutsatt att"
    r"|av (?!(?:en|ett|det|den)\b)(?:[a-zåäö]+|<ANYBODY>|<ANYNET>)|genom (?:beslut|ett beslut|fullmäktige|avtal)|på (?:rekommendation|inrådan|förslag|initiativ|uppmaning|begäran)"
    r"|med (?:hänvisning|hänsyn|motivering|motiveringen|anledning|början|utgången|bred|röst|röster|[a-zåäö]+ (?:dags|veckors|månaders|års|rösters)))"
)
"""What tells why, how or when, and is no object."""
_STOP = (
    r"(?:\s*$|\s*[.,;:!?()]| [–—-]|"
    rf" (?:{_WHY}|men|medan|samt|och|eller|utan|fast|varför|varefter|varvid|därför|dvs)(?![\wåäö]))"
)
_FOLLOWS = compiled(
    rf"{_RUN}(?: {_NET}|(?: (?:ur |från )?(?:det|den){_RUN})(?={_STOP})|(?: {_JOINING}{_RUN}(?: {_NET})?)?(?={_STOP}))"
)
_WHICH = compiled(rf"{_RUN} (?:som|vilken|vilka)(?![\wåäö])")
"""Behind an application: a relative clause about it takes nothing away."""
_PLAIN_GAP = compiled(
    rf"(?:(?:^| )(?:{_PASSING}|<MEMBERS>|som|till|ha|kunna|vara|varit|helt|fullt|båda|och|samt|de|den|en|ett|av|<NUMBER>|företrä[a-z]+|representera[a-z]+|[a-zåäö]+(?:iga|ska|iva|nde|rade|dje|nya|stora))(?![\wåäö]),?)*\s*"
)
_GOVERNED = compiled(rf"(?<![(\wåäö])(?:i|till|inom|hos|av|ur|under) {_ATTRIBUTE}<ANYNET>")
_SPAN = re.compile(
    r"\b(?:till|från|åren|mellan|perioden|sedan|t\.?o\.?m|fr\.?o\.?m|starten|början|tidigare|redan|första)\b|\d\s?[–-]\s?\d",
    re.IGNORECASE,
)
"""A stretch of years, or what lasts until or from a time: an event has a day."""
_THERE = re.compile(
    r"\b(?:deltog|medverkade|ingick|var (?:\w+ ){0,3}?(?:med|inne|på plats|aktiv\w*|engagera\w+)|fanns|satt)\b",
    re.IGNORECASE,
)
"""Who took part was a member of something, or came to a meeting."""
_THROUGH = compiled(
    r"(?<![\wåäö])(?:via|genom) (?!(?:beslut|ett beslut|fullmäktige|åren|avtal|att|medlemskap))(?:<ORG>|<MEMBER>|<BODY>|[a-zåäö]+)"
)
_WITHOUT = re.compile(
    r"[^.,;:]{0,60}\butan att (?:\w+ )?(?:vara|bli|ha blivit|ha varit) (?:\w+ )?(?:medlem|ansluten)"
)


def takes_another_object(view: str, end: int) -> bool:
    """Whether a verb of membership goes on with something else that it is really said of.

    Args:
        view: of the sentence.
        end: where the verb, what belongs to it and its subject end in it.
    """
    end -= view[:end].endswith((" ", "("))
    if view[:end].endswith(("ansökan", "ansökningar", "inne", "liggande", "inlämnad")) and _WHICH.match(
        view, end
    ):
        return False
    return _FOLLOWS.match(view, end) is None


def is_plain_gap(between: str | None) -> bool:
    """Whether what stands between a verb and what belongs to it is no object: times, adverbs, the subject."""
    return not between or _PLAIN_GAP.fullmatch(between) is not None


def governs_a_network(view: str, start: int, end: int) -> bool:
    """Whether a network stands in a stretch of a view as what a preposition of membership governs, in no brackets."""
    return any(
        view.count("(", start, found.start()) <= view.count(")", start, found.start())
        for found in _GOVERNED.finditer(view, start, end)
    )


def is_a_visit(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch without a network tells that somebody was there, and of no years: a meeting, as a rule."""
    first, last = sentence.places[start], sentence.places[end]
    came = _THERE.search(sentence.text, first, last) is not None
    return came and _SPAN.search(sentence.text, first, last) is None


def is_through_another(match: Match) -> bool:
    """Whether somebody takes part only by way of another, or without being a member."""
    sentence, (start, end) = match.sentence, match.found.span()
    return _THROUGH.search(sentence.view, start, end) is not None or (
        _WITHOUT.match(sentence.text, match.span[1]) is not None
    )


def is_of_a_person(sentence: Sentence, member: Mention | None) -> bool:
    """Whether a member only tells where a person is from: "Bo Ek, Lund, deltog", "Lunds kulturchef Bo Ek"."""
    if member is None:
        return False
    for person in sentence.mentions:
        if person.kind is not MentionKind.PERSON or person.anaphor:
            continue
        if sentence.text[person.end : member.start] in (", ", " från ", " i ", " ("):
            return True
        if _TITLED.fullmatch(sentence.text, member.end, max(person.start, member.end)) is not None:
            return True
    return False


_TITLED = re.compile(r"s? [a-zåäö-]+ ")


_OF_MEMBERS = gated(
    r"medlem|anslu|anslöt|nätverk|nätet\b|deltagar|inträd|utträd|krets|förening|allians|förbund|organisation|ansök|inval|upptog|upptag|antog|(?:gick|gått|går|gå|kom|komma|kommit|är|varit) (?:med|in)\b"
    r"|delägar|samarbet|samverka|tackat|ingår|tillhör|inbj|bjöd|bjud|erbj|tillfråg|förfråg|(?:gick|gått|drog|drag\w+) (?:sig )?ur|lämna|(?:kvar|utanför)\b|tillk[ao]m|ringen\b|avgift|sällska|skaran",
    re.IGNORECASE,
)
_NEAR = 3
"""How many sentences back what a passage without a network takes up may stand."""


def is_far_from_members(paper: Paper, sentence: Sentence) -> bool:
    """Whether neither a sentence nor those right before it speak of a network or of members at all."""
    near = paper.sentences[max(0, sentence.index - _NEAR) : sentence.index + 1]
    kinds = (MentionKind.NETWORK, MentionKind.NETREF)
    return not any(
        one.section == sentence.section
        and (_OF_MEMBERS.search(one.text) or any(m.kind in kinds for m in one.mentions))
        for one in near
    )


def is_said_of_something_else(paper: Paper, rule: Rule, match: Match, networks: Sequence[Mention]) -> bool:
    """Whether what a rule has found has another object, tells of a visit, or is so only by way of another.

    Args:
        paper: the paper.
        rule: the rule.
        match: what it has found.
        networks: those that the match names, none where the network is the topic.
    """
    if rule.lists or rule.inferred:
        return False
    sentence, (start, end) = match.sentence, match.found.span()
    if is_through_another(match):
        return True
    if networks:
        return False
    if is_far_from_members(paper, sentence) or takes_another_object(sentence.view, end):
        return True
    return rule.former and is_a_visit(sentence, start, len(sentence.view))
