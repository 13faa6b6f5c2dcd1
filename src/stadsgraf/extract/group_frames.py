"""The patterns by which `groups.py` reads who holds what in a group or board."""

import msgspec

GROUP_ROLES = frozenset(
    """
    ordförande|vice ordförande|1:e vice ordförande|2:e vice ordförande|ledamot|ersättare|suppleant|sekreterare
    |adjungerad|sammankallande|representant|ombud|styrelseledamot
    """.replace("\n    ", "")
    .strip()
    .split("|")
)
"""Roles that somebody has in a group, rather than an office at home."""
_MONTH = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_WHEN = rf"(?:(?:i |år |den )?<when=DATE>|den (?P<day>\d{{1,2}}) (?P<month>{_MONTH}))"
_SINCE = rf"(?: (?:(?:all)?sedan|från(?: och med)?|fr\.o\.m\.) {_WHEN})"
_P = r"<PERSON>(?: <PARTY>)?"
_PS = rf"{_P}(?:(?:, | och | samt |, samt ){_P})*"
_WHOSE = r"(?:(?:kommunens|stadens|regionens|nämndens|styrelsens|fullmäktiges|sin|<HOME>|<BODY>|<BODYREF>) )?"
_IN = r"(?: (?:i|för|av|inom) (?:den )?(?:<board=ANYBODY>|(?P<group>(?:[a-zåäö]+s )?(?:[a-zåäö]+a )?[a-zåäö-]*(?:gruppen|kommittén|rådet|delegationen|kommissionen|juryn|styrgrupp|arbetsgrupp|projektgrupp)(?: (?:för|om) [a-zåäö -]+?)?)(?=[\s.,;)]|$)))"
_AT = r"(?: (?:i|för|av) (?:gruppen|rådet|kommittén|delegationen|juryn))?"
_END = r"(?=[.,;)]|$| och | samt | medan | men | under | sedan | från | till | fram )"


class Frame(msgspec.Struct, frozen=True):
    """A clause that tells of a role.

    Attributes:
        rule: name and version.
        pattern: with the groups who, title, board, group, when.
        role: where the clause has no title.
        former: whether it has ended.
        ends, begins: whether a bare date is the last or the first day.
        needs_board: whether the clause itself has to name the group or board.
    """

    rule: str
    pattern: str
    role: str = ""
    former: bool = False
    ends: bool = False
    begins: bool = False
    needs_board: bool = False


_SUBJECT = (
    r"(?:<who=PERSON>(?: <PARTY>)?(?:, som [^,.;]{3,60},|,? som(?: också| även)?)?|(?P<pronoun>^(?:Hon|Han)))"
)
_NOW = r"(?: (?:i dag|numera|för närvarande|också|även|dessutom|fortfarande|alltjämt))?"
_SINCE_TOO = _SINCE.replace("<when=", "<when2=").replace("<day>", "<day2>").replace("<month>", "<month2>")
_TITLED = r"(?:[a-zåäö]{4,}n )?<PERSON>(?: <PARTY>)?"
_ALL = rf"(?P<who>{_TITLED}(?:(?:, | och | samt |, samt ){_TITLED})*)"
FRAMES: tuple[Frame, ...] = (
    Frame("groups.is-in@1", rf"{_SUBJECT} är{_NOW}{_SINCE}? {_WHOSE}(?:ny |nya )?<title=ROLE>{_IN}(?:{_SINCE_TOO})?", needs_board=True),
    Frame("groups.has-been-in@1", rf"{_SUBJECT} har varit {_WHOSE}<title=ROLE>{_IN}{_SINCE}", needs_board=True),
    Frame("groups.since-in@1", rf"^(?:sedan|från och med) (?:den |i )?<when=DATE> är (?P<pronoun>hon|han) (?:ordinarie |ny )?<title=ROLE>{_IN}", needs_board=True),
    Frame("groups.apposed-since@1", rf"<who=PERSON>(?: <PARTY>)?, <title=ROLE>{_IN}{_SINCE}(?=[,.;)]|$)", needs_board=True),
    Frame("groups.chooses@1", rf"\b(?:utser|utsåg|har utsett|valde|har valt|väljer)(?: (?:den )?<when=DATE>)? <who=PERSON>(?: <PARTY>)? till {_WHOSE}(?:ny )?<title=ROLE>{_IN}(?: (?:och|samt) <other=PERSON>(?: <PARTY>)? till (?:ny )?<second=ROLE>)?", needs_board=True),
    Frame("groups.dismissed@1", rf"\b(?:entledigade|befriade|har entledigat|har befriat)(?: (?:den )?<when=DATE>)? <who=PERSON>(?: <PARTY>)? från (?:uppdraget|sitt uppdrag) som <title=ROLE>{_IN}(?! och)", former=True, ends=True, needs_board=True),
    Frame("groups.takes-over@1", rf"<who=PERSON>(?: <PARTY>)? (?:tog|har tagit) över(?: (?:den |i )?<when=DATE>)? som <title=ROLE>{_IN}(?: efter <gone=PERSON>(?: <PARTY>)?)?(?: (?:den |i )?<when2=DATE>)?", begins=True, needs_board=True),
    Frame("groups.field@1", rf"^(?:[-–•*] )?(?:övriga |ordinarie )?<title=ROLE>: ?{_ALL}(?=[.;]|$)"),
    Frame("groups.was-in@1", rf"{_SUBJECT} (?P<past>var)(?: tidigare)? {_WHOSE}<title=ROLE>{_IN}(?: (?:(?:under|åren|mellan|till och med|till|fram till|från) )*{_WHEN})?", former=True, needs_board=True),
    Frame("groups.chosen-in@1", rf"{_SUBJECT} (?:utses|valdes|utsågs|har utsetts|har valts|väljs|omvaldes|utnämndes)(?: (?:den |i )?<when=DATE>)? (?:till|som) {_WHOSE}(?:ny |nya )?<title=ROLE>{_IN}", begins=True, needs_board=True),
    Frame("groups.is@1", rf"{_SUBJECT} är{_NOW} (?:dess |gruppens |rådets )?<title=ROLE>{_AT}{_SINCE}?{_END}(?:(?:,| och|, och| samt| medan) <other=PERSON>(?: <PARTY>)?(?: är)? <second=ROLE>{_END})?"),
    Frame("groups.are@1", rf"(?:^|[.;,:] |\boch |\bmedan )(?:övriga |ordinarie |nuvarande |dess |gruppens |rådets )?<title=ROLE>(?:{_IN}|{_AT}) (?:är|(?P<past>var))(?: (?:numera|för närvarande|i dag))?{_SINCE}?:? {_ALL}{_END}(?: (?:och|samt) <second=ROLE> <other=PERSON>)?"),
    Frame("groups.chosen@1", rf"\b(?:till|som) (?:ny |gruppens |rådets )?<title=ROLE>{_AT} (?:valdes|utsågs|har valts|har utsetts|tjänstgör|fungerar) <who=PERSON>(?: <PARTY>)?(?:,? (?:och|samt)(?: till| som)? <second=ROLE>(?: valdes| utsågs)? <other=PERSON>)?"),
    Frame("groups.chosen-as@1", rf"<who=PERSON>(?: <PARTY>)? (?:valdes|utsågs|har valts|har utsetts) (?:till|som) <title=ROLE>(?:,? (?:och|samt) <other=PERSON>(?: <PARTY>)?(?: till| som)? <second=ROLE>)?{_END}"),
    Frame("groups.left@1", rf"<who=PERSON>(?: <PARTY>)?(?: har)? (?:avgick|avgått|avsade sig uppdraget|avsagt sig uppdraget|lämnade (?:gruppen|rådet|kommittén|uppdraget|sitt uppdrag)|lämnat (?:gruppen|rådet|kommittén|uppdraget|sitt uppdrag))(?: (?:i|under|vid|den|per) )? ?{_WHEN}", role="ledamot", former=True, ends=True),
    Frame("groups.left-seat@1", rf"<who=PERSON>(?: <PARTY>)?(?: har)? (?:lämnade|lämnat|avsade sig|avsagt sig) (?:sin plats|sitt uppdrag|uppdraget)(?: som <title=ROLE>)?{_IN}(?: (?:i |den |per )?{_WHEN})?", role="ledamot", former=True, ends=True, needs_board=True),
    Frame("groups.new@1", rf"(?:^|[.;,] |\boch )(?:(?:ny|nuvarande|tillförordnad) )?<title=ROLE> är{_SINCE} <who=PERSON>(?: <PARTY>)?", begins=True),
    Frame("groups.led@1", rf"(?:^|[.;,] |\boch )<title=ROLE> var(?: (?:till och med|fram till|till|under) {_WHEN})? <who=PERSON>", former=True, ends=True),
    Frame("groups.earlier@1", r"<who=PERSON>(?: <PARTY>)?,? som (?:tidigare (?:var|varit)|förut var|till nyligen var) <title=ROLE>(?=[,.])", former=True),
    Frame("groups.sits@1", rf"<who=PERSONS>,?(?: som)? (?:ingår|sitter|deltar){_NOW}(?: (?:som ledamöter|som ledamot|också))?{_IN.replace('|för|av|inom', '')}(?![a-zåäö])(?! som)", role="ledamot", needs_board=True),
    Frame("groups.represents@1", rf"(?:företräds|representeras){_IN} av <who=PERSON>", role="ledamot", needs_board=True),
    Frame("groups.relieved@1", rf"(?:befriat|entledigat|befriar|entledigar) <gone=PERSON>(?: <PARTY>)? från uppdraget som <title=ROLE>{_IN}(?: och)?,?(?: (?:i (?:hans|hennes|dennes|dennas) ställe|i stället))? (?:valt|utsett|väljer|utser) (?:i (?:hans|hennes|dennes) ställe )?<who=PERSON>", needs_board=True),
    Frame("groups.succeeds@1", rf"<who=PERSON>(?: <PARTY>)? (?:efterträdde|ersatte|har ersatt|har efterträtt)(?: (?:i |den )?<when=DATE>)? <gone=PERSON>(?: <PARTY>)? som <title=ROLE>(?:{_IN})?", begins=True),
)  # fmt: skip

COMPOSED: tuple[tuple[str, str], ...] = (
    ("groups.consists@1", r"(?:^|[.;] )(?P<subject>(?:<board=BODY>|[^.;:]{1,90}?)) (?:består|utgörs|(?P<past>bestod|utgjordes)|har bestått|har utgjorts)(?: (?:i dag|numera|för närvarande))? av"),
    ("groups.in-it@1", r"(?:^|[.;] )(?P<subject>I (?:<board=BODY>|[^.;:]{1,70}?)) (?:ingår|sitter|(?P<past>ingick|satt)|har ingått|finns)(?: (?:i dag|numera|för närvarande|också))?(?: följande(?: (?:personer|ledamöter))?)?:?(?= |$)"),
    ("groups.has-members@1", r"(?:^|[.;] )(?P<subject>(?:<board=BODY>|[^.;:]{1,70}?)) har (?:följande|[a-zåäö]+|\d+) (?:<ROLE>|medlemmar|sammansättning|deltagare)[:,]"),
    ("groups.members-are@1", r"(?:^|[.;] )(?:ledamöter|medlemmar|deltagare|representanter|<ROLE>) (?P<subject>i (?:<board=BODY>|[^.;:]{1,60}?)) är:?(?= |$)"),
    ("groups.label@1", r"^(?:[-–•*] )?(?P<subject>[A-ZÅÄÖ][a-zåäö]*(?:grupp(?:en)?|kommitté(?:n)?|jury(?:n)?|delegation(?:en)?)):"),
)  # fmt: skip
