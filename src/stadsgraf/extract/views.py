"""Answers of consulted bodies, and views: what somebody holds without deciding anything.

Both are position statements of their speaker and of nobody else.  An answer is one of a body that is
not the one that sits; *tillstyrker* is an endorsement and stands elsewhere; silence is no answer.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_formulas import WANTED_DONE
from stadsgraf.extract.acts import in_full
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, matches
from stadsgraf.extract.view_frames import ANSWERS, HEADS_TABLE, MAY_ANSWER, TABLE_ANSWERS
from stadsgraf.model import Draft, Name, Period
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.words import FUNCTION_WORDS
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_MIXED = re.compile(r"^[^.]*\b(?:men|dock|däremot|under förutsättning)\b", re.IGNORECASE)
_ENDORSED = re.compile(r" till (?:hela )?(?:förslaget|motionen|ansökan|medborgarförslaget)(?=[.,;]|$)")
"""What a body is positive to that somebody else proposes: an endorsement, which `support.py` reads."""
_VIEWS = (
    ("views.holds@1", r"(?P<who><SELF>|<BODY>|<BODYREF>) (?:anser|menar|bedömer)(?: (?:också|dock|även|därför|därutöver|emellertid|vidare|inte))* att (?P<text>[^.]{15,})"),
    ("views.judgement@1", r"\b(?:min|vår) (?P<noun>bedömning|uppfattning|åsikt) är(?: dock| därför)? att (?P<text>[^.]{15,})"),
    ("views.argues@1", r"(?P<who>(?:<ROLE>,? )?<PERSON>)(?: <PARTY>)?,? (?:har framfört|framför|påpekar|framhåller|anser|menar|vill|betonar|understryker|har påpekat)(?: också| även)? att (?P<text>[^.]{15,})"),
)  # fmt: skip


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Answers of consulted bodies, then views."""
    del known
    yield from _answers(paper)
    yield from _views(paper)


def _answers(paper: Paper) -> Iterator[Draft]:
    """Answers to a referral: against, without objection, or for but with a reserve."""
    done: set[tuple[int, str]] = set()
    sentences = [sentence for sentence in paper.sentences if MAY_ANSWER.search(sentence.view)]
    for rule, stance, pattern in ANSWERS:
        for match in matches(sentences, ((rule, pattern),)):
            found = _answering(paper, match)
            if found is None or (match.sentence.index, found[0].label) in done:
                continue
            mixed = stance == "positiv" and _MIXED.search(match.sentence.text[match.span[1] :]) is not None
            if stance == "positiv" and not mixed and _ENDORSED.match(match.sentence.text, match.span[1]):
                continue
            loose = (stance == "positiv" and not mixed) or rule in _LOOSE
            if loose and not _is_referred(paper, match.sentence):
                continue
            done.add((match.sentence.index, found[0].label))
            yield _answer(paper, match, found, "delvis" if mixed else stance)
    yield from _in_tables(paper, done)
    for match in matches((s for s in paper.sentences if s.item), _LISTED):
        above = _deciding(paper, match.sentence)
        if above is not None:
            yield _answer(paper, match, above, "avstyrker")


def _in_tables(paper: Paper, done: set[tuple[int, str]]) -> Iterator[Draft]:
    """Answers in the rows below a heading like "Remissinstans … Svar"."""
    below: set[int] = set()
    for head in paper.sentences:
        if HEADS_TABLE.search(head.text.strip()):
            rows = paper.sentences[head.index + 1 : head.index + 1 + _ROWS]
            below.update(row.index for row in rows if row.section == head.section)
    for rule, stance, pattern in TABLE_ANSWERS if below else ():
        for match in matches((paper.sentences[index] for index in sorted(below)), ((rule, pattern),)):
            who = match.first("who")
            if who is None or (match.sentence.index, "") in done:
                continue
            name = who.name if who.kind is not MentionKind.MUNICIPALITY else None
            start, end = match.found.span("who")
            words = match.sentence.text[match.sentence.places[start] : match.sentence.places[end]]
            done.add((match.sentence.index, ""))
            yield _answer(paper, match, (name or Name(EntityType.ORGANIZATION, words.strip()), who), stance)


_ROWS = 30
"""Rows of a table of answers, at most."""
_LISTED = (("views.decides-against@1", r"^(?:[-–•] |\d{1,2}[.)] |<NUMBER>[.)] )?(?:att )?avstyrka\b"),)
_OPENS = compiled(r"^<who=ANYBODY> beslutar(?:,? att)?:?\s*$")


def _deciding(paper: Paper, item: Sentence) -> tuple[Name, Mention] | None:
    """The body whose decision the list is that a point stands in; in a paper that only proposes it, none."""
    if paper.part_of(item).genre != "protokoll" or paper.section_of(item).kind is SectionKind.PROPOSAL:
        return None
    for above in reversed(paper.sentences[: item.index]):
        if above.section != item.section:
            return None
        found = _OPENS.search(above.view)
        if found is not None:
            who = group_mentions(above, found, "who")[0]
            return (who.name, who) if who.name is not None and not who.genitive else None
        if not above.item:
            return None
    return None


def _answering(paper: Paper, match: Match) -> tuple[Name, Mention | None] | None:
    """The consulted body and its mention; None for the body that sits, or where nothing settles who it is."""
    if match.rule not in _NEGATIVE and _NEGATED.search(match.found.group()):
        return None
    if _SUPPOSED.search(match.sentence.text[: match.span[0]]) or match.sentence.text.rstrip().endswith("?"):
        return None
    mentions = match.mentions("who")
    start, end = match.found.span("who")
    if not match.rule.startswith("views.who-") and _INSIDE.search(match.sentence.text[: match.span[0]]):
        return None
    words = match.sentence.text[match.sentence.places[start] : match.sentence.places[end]].strip(" ,")
    words = re.sub(r",? har$", "", words)
    alone = len(mentions) == 1 and mentions[0].kind is MentionKind.MUNICIPALITY and words == mentions[0].words
    if not alone and (not mentions or (mentions[0].kind in _HALF_NAMES and start == 0)):
        name = _organisation(paper, match.sentence, words)
        return (name, None) if name is not None else None
    who = mentions[-1] if mentions[-1].kind is MentionKind.PERSON else mentions[0]
    part = paper.part_of(match.sentence)
    decided = paper.section_of(match.sentence).kind is SectionKind.DECISION
    own = (
        who.name is not None
        and in_full(paper, match.sentence, who.name) == part.body
        and not (
            match.rule == "views.decided-against@1" or (match.rule == "views.advises-against@1" and decided)
        )
    )
    is_home = who.name == paper.home
    answers = (own or is_home) and part.genre == "yttrande" and match.rule in _OWN
    if who.name is None or ((own or is_home) and not answers):
        return None
    if (
        who.kind is MentionKind.MUNICIPALITY
        and match.found.group().endswith("nej")
        and not _NAY_TO.match(match.sentence.text, match.span[1])
    ):
        return None
    if who.kind is MentionKind.PERSON and mentions[0].kind is not MentionKind.ROLE:
        return None
    return who.name, who


_NAY_TO = re.compile(r" till (?:förslag|motion|remiss|punkt)")
"""Behind a municipality's "nej": a bare one declines a membership, and answers no referral."""
_INSIDE = re.compile(r"(?:\b(?:i|av|för|vid|från|på|till|hos|mellan)|&)\s*$", re.IGNORECASE)
"""Before a name that only ends the name of who answers: "Byrån i Norrland", "Bo Ek & Co"."""
_SUPPOSED = re.compile(r"\b(?:om|ifall|huruvida|därest|såvida|innan|när) $", re.IGNORECASE)
"""Before who answers: it is a condition or a question."""
_NEGATIVE = (
    "views.who-has-no-objection@1",
    "views.does-not-object@1",
    "views.let-know@1",
    "views.does-not-support@1",
    "views.cannot-support@1",
    "views.turns-down@1",
)
"""Rules whose words are negated themselves."""
_REFERRED = (SectionKind.PREPARATION, SectionKind.REFERRAL, SectionKind.BODY)
"""Sections in which a body that is positive answers to a referral."""
_OWN = (
    "views.no-objection@1",
    "views.then-none@1",
    "views.has-against@1",
    "views.cannot-support@1",
    "views.does-not-support@1",
    "views.advises-against@1",
    "views.lacks-objection@1",
    "views.sees-no-obstacle@1",
    "views.partly@1",
)
"""Rules by which a board or its municipality answers in a paper of its own that is headed "Yttrande"."""
_LOOSE = (
    "views.is-against@1",
    "views.finds-unfit@1",
    "views.turns-down@1",
    "views.in-two-minds@1",
    "views.has-against@1",
)
"""Rules whose words answer nothing unless somebody was asked."""


def _is_referred(paper: Paper, sentence: Sentence) -> bool:
    """Whether answers to a referral stand here: their heading says so, or the sentences above speak of asking."""
    if paper.section_of(sentence).kind in _REFERRED:
        return True
    near = paper.sentences[max(0, sentence.index - _REACH) : sentence.index]
    return any(other.section == sentence.section and _ASKED.search(other.text) for other in near)


_ASKED = re.compile(
    r"\bremi(?:ss|tter)|\byttra|\btillfrågad|\bsynpunkter från|\bhört\b|\bcirkulerat|\btillställts",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:inte(?! (?:haft )?någo[tn]\b| några\b| [^.;]*men\b|$)|ej|varken)\b")
_HALF_NAMES = (MentionKind.MUNICIPALITY, MentionKind.NAME)


_PLAIN_NAME = re.compile(
    r"[A-ZÅÄÖ][a-zåäöé]{3,}(?<!en)(?<!et)(?<!na)(?<!er)(?<!or)(?<!ar)(?<!an)(?<!son)(?<!s)"
)
"""A word that is a name of its own: no noun with an article or in the plural, and no surname in -son."""
_UNIT = re.compile(
    r"(?:Folktandvården|Habiliteringen|Primärvården|Psykiatrin|Räddningstjänsten|Kulturskolan|Ambulanssjukvården|Närsjukvården"
    r"|(?=[A-ZÅÄÖ])(?i:[a-zåäö]*(?:ledning|vårdcentral|skol|bibliotek|sjukhus|lasarett|förening|råd|klinik))(?:en|et|an|arna|erna|orna) i [A-ZÅÄÖ][\w-]+(?: och [A-ZÅÄÖ][\w-]+)?)|(?:Division(?:en)?|Avdelning(?:en)?|Enhet(?:en)?|Sektor(?:n)?|Verksamhetsområde(?:t)?|Klinik(?:en)?|Primärvård(?:en)?|Folktandvård(?:en)?|Habilitering(?:en)?|Räddningstjänst(?:en)?"
    r"|Naturbruk|Kulturskola(?:n)?|[A-ZÅÄÖ][a-zåäö]+(?:förening(?:en)?|stiftelse(?:n)?|förbund(?:et)?|bolag(?:et)?|sjukhus(?:et)?|högskola(?:n)?|museum|museet|råd(?:et)?|styrelse(?:n)?))"
    r"(?: (?:i |för |och |& )?[A-ZÅÄÖ][\w-]+){1,4}"
)
"""A unit or association by its noun and its name: "Division Nord", "Hembygdsföreningen i Lillby"."""
_NO_NAMES = frozenset("alla många flera båda bägge övriga några somliga andra dessa varken ingendera".split())
_CONSULTS = re.compile(r"yttra|remiss|tillfråga|synpunkter|\bhört", re.IGNORECASE)


def _is_consulted_here(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence stands among answers: under their heading, or in a paragraph that speaks of asking for them."""
    first = sentence.text.split()[0]
    if first.casefold() in _NO_NAMES or _is_of_somebody(paper, first):
        return False
    if paper.section_of(sentence).kind in (SectionKind.REFERRAL, SectionKind.PREPARATION):
        return True
    near = paper.sentences[max(0, sentence.index - _REACH) : sentence.index]
    return any(other.block == sentence.block and _CONSULTS.search(other.text) for other in near)


def _is_of_somebody(paper: Paper, word: str) -> bool:
    """Whether a word is part of the name of somebody in the paper."""
    people = (m.name for s in paper.sentences for m in s.mentions if m.kind is MentionKind.PERSON)
    return any(name is not None and word in name.label.split() for name in people)


def _organisation(paper: Paper, sentence: Sentence, words: str) -> Name | None:
    """An organisation that no register knows: one named among those consulted before, in full or by its head."""
    headed = _headed_by(paper, sentence, words)
    if headed is not None:
        return headed
    head = re.sub(r"(?:en|et|n|t)$", "", words.split()[-1]).casefold()
    if words.split()[0].endswith("s") and " " in words and words.split()[1][0].isupper():
        return Name(EntityType.ORGANIZATION, words)
    if re.fullmatch(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)* (?:AB|KB|HB)", words):
        return Name(EntityType.ORGANIZATION, words)
    if _UNIT.fullmatch(words) and _is_consulted_here(paper, sentence):
        return Name(EntityType.ORGANIZATION, words)
    if len(head) < 4 or words.casefold() in FUNCTION_WORDS:
        return None
    if _PLAIN_NAME.fullmatch(words) and _is_consulted_here(paper, sentence):
        return Name(EntityType.ORGANIZATION, words)
    if words.split()[0].endswith("s") and " " in words:
        return Name(EntityType.ORGANIZATION, words)
    whole = re.compile(rf"(?<![\w-])(?P<name>(?:[A-ZÅÄÖ][\w-]+\s+)*(?i:{re.escape(head)}\w*))(?![\w-])")
    for earlier in paper.sentences[: sentence.index]:
        if not re.search(r"remi(?:tter|ss)|yttrande|samråd|synpunkter", earlier.text, re.IGNORECASE):
            continue
        for found in whole.finditer(earlier.text):
            label = " ".join(found["name"].split())
            if label[0].isupper() and (" " in label or label == words):
                return Name(EntityType.ORGANIZATION, label)
    return None


_NOUNS = {
    "bolaget": r"\b(?:AB|KB|HB|\w*bolaget|aktiebolag)$",
    "föreningen": r"förening(?:en)?\b",
    "universitetet": r"universitet(?:et)?$",
    "högskolan": r"högskola?n?\b",
    "stiftelsen": r"stiftelsen?\b",
    "förbundet": r"förbund(?:et)?\b",
    "handelskammaren": r"handelskammare",
    "museet": r"muse(?:um|et)$",
}
"""Nouns for who answers, and what the name of such an organisation looks like."""
_HEADS = compiled(
    r"^(?P<who>(?:<MUNICIPALITY> )?(?:<ORG>|<NAME>))(?:$|:$| (?:yttrande|svar|remissvar|synpunkter)\b| har (?:yttrat|svarat|i yttrande))"
)
_REACH = 6
"""Sentences above an answer within which the heading stands that names who answers."""


def _headed_by(paper: Paper, sentence: Sentence, words: str) -> Name | None:
    """The organisation that a line right above names, where a noun fits its name: "Hamnbolaget AB … Bolaget har"."""
    looks = _NOUNS.get(words.casefold())
    if looks is None:
        return None
    for above in reversed(paper.sentences[max(0, sentence.index - _REACH) : sentence.index]):
        found = _HEADS.search(above.view) if above.section == sentence.section else None
        if found is None:
            continue
        named = group_mentions(above, found, "who")
        last = named[-1].name
        joined = last is not None and len(named) > 1 and not named[0].genitive
        label = "" if last is None else f"{named[0].words} {last.label}" if joined else last.label
        fits = re.search(looks, label, re.IGNORECASE) is not None
        return Name(EntityType.ORGANIZATION, label) if fits else None
    return None


def _answer(paper: Paper, match: Match, found: tuple[Name, Mention | None], stance: str) -> Draft:
    sentence = match.sentence
    name, who = found
    start, end = match.span
    end = _clause_end(sentence, end)
    others = _beside(sentence, match)
    start = min([start, *(mention.start for mention in others)])
    names = dict.fromkeys([*(m.name for m in others if m.name is not None), name])
    piece = evidence(
        paper, sentence, (start, end), match.rule, derivation_of([who]), antecedents=antecedents_of([who])
    )
    return Draft(
        ClaimType.POSITION_STATEMENT,
        (
            *((Property.SPEAKER, speaker) for speaker in names),
            (Property.STATEMENT_KIND, Name(EntityType.KIND, "remissvar")),
        ),
        period=_day_in(match),
        values=(("stance", stance), ("text", sentence.text[start:end].strip())),
        evidence=(piece,),
    )


_LIST_BEFORE = compiled(r"(?P<list><INSTITUTION>(?:, <INSTITUTION>)*),? (?:och|samt) $")


def _beside(sentence: Sentence, match: Match) -> list[Mention]:
    """Who answers alike: those named in one list with the one right before the verb."""
    listed = _LIST_BEFORE.search(sentence.view, 0, match.found.start())
    named = group_mentions(sentence, listed, "list") if listed is not None else []
    return [] if any(mention.genitive or mention.name is None for mention in named) else named


def _day_in(match: Match) -> Period:
    """The day of an answer: "Nämnden har i yttrande 2023-05-03 …", "Nämnden, som behandlade frågan den 3 maj, har …".

    A year alone is when who answers was founded, not when it did.
    """
    start, end = match.span
    dates = [
        m.period for m in match.sentence.mentions if m.kind is MentionKind.DATE and start <= m.start < end
    ]
    days = [period for period in dates if period is not None and period.start == period.end]
    return Period(days[0].start, None, days[0].precision) if days else Period()


def _clause_end(sentence: Sentence, start: int) -> int:
    rest = re.match(r"[^.;]*", sentence.text[start:])
    return start + (len(rest.group().rstrip()) if rest is not None else 0)


def _views(paper: Paper) -> Iterator[Draft]:
    """Views of speakers that the text settles, in their own words."""
    for match in matches(paper.sentences, _VIEWS):
        speaker, mention = _viewer(match)
        wants = " vill " in match.found.group()
        moved = wants and (
            paper.section_of(match.sentence).kind is SectionKind.MOTIONS
            or WANTED_DONE.match(match.found["text"]) is not None
        )
        if speaker is None or moved:
            continue
        start, end = match.span
        inner = match.found.start("text")
        text = match.sentence.text[match.sentence.places[inner] : end].strip()
        noun = match.found.groupdict().get("noun")
        kind = "bedömning" if noun == "bedömning" else "synpunkt"
        piece = evidence(
            paper, match.sentence, (start, end), match.rule, derivation_of([mention], implied=mention is None),
            antecedents=[speaker] if mention is None or mention.anaphor else [],
        )  # fmt: skip
        yield Draft(
            ClaimType.POSITION_STATEMENT,
            ((Property.SPEAKER, speaker), (Property.STATEMENT_KIND, Name(EntityType.KIND, kind))),
            Modality.OPINION,
            values=(("text", text),),
            evidence=(piece,),
        )


def _viewer(match: Match) -> tuple[Name | None, Mention | None]:
    mentions = [m for m in match.mentions("who") if m.kind is not MentionKind.ROLE]
    if not mentions:
        return match.sentence.speaker, None
    return mentions[0].name, mentions[0]
