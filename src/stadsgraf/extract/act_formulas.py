"""The formulas of proposing and deciding, as `acts.py` finds them; the first that fits is taken."""

from enum import StrEnum


class ActKind(StrEnum):
    """What is done."""

    PROPOSAL = "proposal"
    DECISION = "decision"


_ADVERB = r"(?: (?:därför|sålunda|också|även|vidare|dessutom|således|därmed|i stället|nu|härmed))*"
_WHEN = (
    r"(?:,? (?:vid (?:sitt )?sammanträde )?(?:den )?<when=DATE>)?(?:,? ?§ ?<NUMBER>,?)?(?:,? ?dnr <DNR>,?)?"
)
_CHAIN = (
    r"(?:,? att)?(?:(?: i sin tur)? <ANYBODY>(?: i sin tur| måtte| ska| skall| att)*"
    r"(?: (?:föreslår?|besluta[r]?|hemställer|hemställa|bifalla|bifaller|uppdra\w*))?(?: (?:att|om))?)*"
)
_PROPOSES = r"(?:föreslår|hemställer|förordar|föreslog|hemställde|rekommenderar|rekommenderade|yrkar|yrkade)"
FORMULAS: tuple[tuple[str, ActKind, str, bool], ...] = (
    (
        "acts.decides-to-propose@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY>{_ADVERB} beslutar(?: för egen del)?(?: att)? (?:föreslå|hemställa hos|hemställa till|hemställa|rekommendera)(?P<chain>{_CHAIN})",
        False,
    ),
    (
        "acts.decided-to-propose@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY> (?:beslutade|beslöt|har{_WHEN.replace('when', 'when0')} beslutat){_WHEN}(?: med <NUMBER> röster mot <NUMBER>)? ?(?: ?att)? (?:föreslå|hemställa(?: hos)?|rekommendera)(?P<chain>{_CHAIN})",
        True,
    ),
    (
        "acts.shares-and-proposes@1",
        ActKind.PROPOSAL,
        rf"<agent=ANYBODY> (?:delar|instämmer|ansluter)[^.]{{0,80}}? och föreslår(?P<chain>{_CHAIN})",
        False,
    ),
    (
        "acts.in-a-motion@1",
        ActKind.PROPOSAL,
        r"<agent=PERSONS>(?: <PARTY>)? (?:har|föreslår)(?:,? i (?:en|sin) (?:motion|skrivelse))?(?:,? (?:daterad |inlämnad |väckt )?(?:den )?<when=DATE>)?,? ?(?:föreslagit|föreslås)?(?:,? i (?:en|sin) (?:motion|skrivelse)(?: (?:daterad |väckt )?(?:den )?<when2=DATE>)?)? ?(?P<chain> ?att)(?= )",
        True,
    ),
    (
        "acts.in-a-letter@1",
        ActKind.PROPOSAL,
        r"(?:skrivelse|motion)(?: (?:daterad |av |den )?<when=DATE>)? (?:från|av) <agent=PERSONS>(?: <PARTY>)?,? (?:vari|där|i vilken) (?:det )?föreslås(?P<chain> att)",
        True,
    ),
    (
        "acts.has-proposed@1",
        ActKind.PROPOSAL,
        rf"<agent=AGENT> har(?: i (?:en )?(?:tjänsteskrivelse|tjänsteutlåtande|skrivelse|yttrande|utlåtande))?(?: (?:av |den |daterat |daterad )?<when=DATE>)?(?:, § <NUMBER>,)?(?:, dnr <DNR>,)? föreslagit(?P<chain>{_CHAIN})",
        True,
    ),
    (
        "acts.chair-moves@1",
        ActKind.PROPOSAL,
        r"<agent=ROLE>(?: <PARTY>)?(?:(?:,| och) <with=PERSONS>(?: <PARTY>)?)? (?:yrkar|yrkade|föreslår|föreslog)(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.proposes@1",
        ActKind.PROPOSAL,
        rf"<agent=AGENTS>(?: <PARTY>)?(?:, med instämmande av <PERSONS>(?: <PARTY>)?,)? {_PROPOSES}(?: (?:den )?<when3=DATE>)?(?:, med instämmande av <PERSONS>(?: <PARTY>)?,)?(?: i (?:tjänsteskrivelse|tjänsteutlåtande|utlåtande|skrivelse|yttrande) (?:den |av )?<when=DATE>)?{_ADVERB}(?: i (?:tjänsteskrivelse|tjänsteutlåtande|utlåtande|skrivelse|yttrande) (?:den |av )?<when2=DATE>)?(?P<chain>{_CHAIN})(?! inte)",
        False,
    ),
    (
        "acts.supports-proposal-to@1",
        ActKind.PROPOSAL,
        r"<agent=BODY> tillstyrker förslag(?:et)? till beslut i(?P<chain> <ANYBODY>)",
        False,
    ),
    (
        "acts.nominal@1",
        ActKind.PROPOSAL,
        r"<agent=ANYBODY> förslag(?P<chain> (?:till beslut )?(?:om )?att)(?= )",
        False,
    ),
    (
        "acts.lists-motion@1",
        ActKind.PROPOSAL,
        r"^<agent=PERSONS>(?: <PARTY>)?:(?P<chain>(?= )(?: att)?)",
        False,
    ),
    (
        "acts.moves-further@1",
        ActKind.PROPOSAL,
        r"\byrka(?:r|de) (?:hon|han|de)(?P<chain>(?: att)?)(?= )",
        False,
    ),
    (
        "acts.we-propose@1",
        ActKind.PROPOSAL,
        rf"(?:föreslår|yrkar) <agent=SELF>(?: därför)?(?P<chain>{_CHAIN})",
        False,
    ),
    (
        "acts.decided@1",
        ActKind.DECISION,
        rf"<agent=ANYBODY> (?:beslutade|beslöt|har{_WHEN.replace('when', 'when0')} beslutat){_WHEN}(?P<chain> ?(?: ?att| om)?)(?= )",
        True,
    ),
    (
        "acts.decides@1",
        ActKind.DECISION,
        rf"^<agent=ANYBODY>{_ADVERB} beslutar(?: för egen del|{_ADVERB})*(?P<chain>(?:, sedan[^,]+,)?(?:,? att)?)",
        False,
    ),
)  # fmt: skip
