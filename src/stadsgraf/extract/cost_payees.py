"""Whom a fee is paid to, where the words say it: "avgiften till X", "Medlemsavgift X", "X:s avgift", "den till X"."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.extract.cost_words import EVENT_BEHIND, FEE
from stadsgraf.extract.phrases import Subject, is_definite


class Payee(msgspec.Struct, frozen=True):
    """Whom the words name; `network` is None where that is no network that the paper knows."""

    network: Subject | None


PAYERS = (
    r"(?:medlemskap\w*|deltagande\w*|medverkan\w*|anslutning\w*|inträde\w*|medlem\w*|deltagar\w*|kommun(?:en|er|erna|ens)?(?![\wåäö])|region(?:en|er|erna)?(?![\wåäö])|stad(?:en|ens)?(?![\wåäö])|städer\w*|staden|orter\w*|(?:19|20)\d\d|år\b|året|innevarande|nästa|nya|mindre|större|svenska|nordiska|en (?:kommun|stad|medlem|ort|region)|ett (?:medlemskap|år|deltagande|helt år|halvår)|hela"
    r"|vår|oss|att|den som|de som|alla|varje|samtliga|fullt|full|associera\w+|ordinarie|vår del|dem som|perioden|denna|detta|stöd\w*|organisationer|föreningar|företag|länder|landsting|var och en|respektive|närvarande|\w+ kommuner|\w+ städer|fullvärdig\w*|nämnda|budgetåret|verksamhetsåret|två|tre|fyra|fem|sex)"
)
_TO = re.compile(
    r"(?:ens?|er|erna|s)? (?P<prep>till|för|i|hos|åt) (?:det |den |de )?(?:europeiska |internationella |nordiska )?",
    re.IGNORECASE,
)
_NAMED = re.compile(r":? (?=[A-ZÅÄÖ])")


def payee(sentence: Sentence, left: int, place: int) -> Payee | None:
    """Whom the last fee before an amount is paid to; None where the words name nobody.

    Args:
        sentence: the sentence.
        left: where the words about the amount begin, in `sentence.text`.
        place: where the amount begins.
    """
    that = _THAT_TO.search(sentence.text, left, place)
    fees = list(FEE.finditer(sentence.text, left, place))
    if that is not None and (not fees or that.start() > fees[-1].start()):
        return _at(sentence, that.end(), place)
    if not fees:
        return None
    end = fees[-1].end()
    owner = next((m for m in sentence.mentions if m.end in (fees[-1].start() - 1, fees[-1].start())), None)
    if owner is not None and owner.genitive and owner.kind in (MentionKind.ORG, MentionKind.NETWORK):
        return Payee(_subject(owner))
    named = _NAMED.match(sentence.text, end)
    if named is not None and named.end() < place and sentence.text[named.end() : place].strip():
        return _at(sentence, named.end(), place)
    to = _TO.match(sentence.text, end)
    if to is None or to.end() >= place:
        return None
    if to["prep"] != "till" and (
        re.match(PAYERS, sentence.text[to.end() :], re.IGNORECASE)
        or (to["prep"] == "i" and _is_when(sentence, to.end()))
    ):
        return None
    if (
        to["prep"] != "till"
        and (mention := sentence.mention_at(to.end())) is not None
        and mention.kind in _PAYER_KINDS
    ):
        return None
    if to["prep"] == "till" and re.match(r"\d|(?:ca|cirka|omkring|drygt|knappt) ", sentence.text[to.end() :]):
        return None
    return _at(sentence, to.end(), place)


def beside(sentence: Sentence, money: Mention) -> Subject | None:
    """The network that stands right before or behind an amount, in a list of fees; None where none does.

    "avgifterna är: X 20 000 kr, Y 5 000 kr"; "och till X 2 000 euro"; "20 000 kr för X och 5 000 kr för Y".

    Args:
        sentence: the sentence.
        money: the amount.
    """
    fee = FEE.search(sentence.text, 0, money.start) or _PAYS.search(sentence.text, 0, money.start)
    if fee is None:
        return None
    listed = fee.group().casefold().endswith(("er", "erna"))
    others = any(m.kind is MentionKind.MONEY and m.start < money.start for m in sentence.mentions)
    for mention in sentence.mentions:
        if mention.kind is not MentionKind.NETWORK or mention.genitive or mention.start < fee.end():
            continue
        if mention.start - money.end > _REACH or money.start - mention.end > _REACH:
            continue
        governed = _GOVERNS.search(sentence.text, max(mention.start - _REACH, 0), mention.start) is not None
        before = re.fullmatch(r" |: | \(|, | – ", sentence.text[mention.end : money.start])
        if before is not None and (listed or (others and governed)):
            return _subject(mention)
        behind = re.fullmatch(
            r"(?: per år| årligen| om året)? (?:för|till) (?:nätverket |föreningen )?",
            sentence.text[money.end : mention.start],
        )
        if behind is not None:
            return _subject(mention)
    return None


_GOVERNS = re.compile(r"\b(?:till|för|i) $")
_REACH = 40
"""Characters between an amount and the network beside it, at most."""
_PAYS = re.compile(r"\b(?:betalar|betalade|erlägger|erlade|kostar|kostade)\b", re.IGNORECASE)
_THAT_TO = re.compile(r"\bden (?:till|för|i) (?=[A-ZÅÄÖ])|\bden (?:till|för) ")
_PAYER_KINDS = (
    MentionKind.HOME,
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.DATE,
    MentionKind.NUMBER,
)


def _is_when(sentence: Sentence, place: int) -> bool:
    mention = sentence.mention_at(place)
    return re.match(
        r"(?:dag|år|fjol|sin helhet|genomsnitt|nuläget|nuvarande|stället)\b", sentence.text[place:]
    ) is not None or (mention is not None and mention.kind is MentionKind.DATE)


def _at(sentence: Sentence, start: int, place: int) -> Payee:
    """The network named at a place, if it is one."""
    for mention in sentence.mentions:
        if start <= mention.start < min(start + 25, place) and mention.kind in (
            MentionKind.NETWORK,
            MentionKind.NETREF,
        ):
            between = sentence.text[start : mention.start]
            if EVENT_BEHIND.match(sentence.text, mention.end) and mention.words[-1] in "sxz":
                return Payee(None)
            if re.fullmatch(
                r"(?:(?:det|den|organisationen|föreningen|nätverket|förbundet|[a-zåäö]+a) )*", between
            ):
                return Payee(_subject(mention))
    return Payee(None)


def _subject(mention: Mention) -> Subject | None:
    return Subject(mention.name, mention) if mention.name is not None and is_definite(mention) else None
