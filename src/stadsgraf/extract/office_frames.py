"""The patterns by which `offices.py` reads who has which office: clauses with the holder, the verb and the place in any order.

A place is a body, an office, a network or a town.  Frames that tell of a body's own posts ("tjänstgjorde som
sekreterare") have none: the body that sits is meant.
"""

import msgspec

from stadsgraf.extract.network_role_frames import TIME

_WHO = r"<who=PERSON>(?: <PARTY>)?"
_MEETS = r"(?: [a-zåäö]*(?:stämma|möten?|församling|konferens|kongress|styrelse|representantskap)(?:n|t|et)?(?: i <LOCAL>)?(?: <DATE>)?)?"
_PLACE = (
    r" (?:i|för|vid|på|hos|inom|till) (?:<where=INSTITUTION>|<net=ANYNET>"
    + _MEETS
    + r"|<town=CITY>|<town2=MUNICIPALITY>|<home=HOME>)"
)
_ADVERB = rf"(?: (?:i dag|numera|för närvarande|nu|också|även|dessutom|alltjämt|fortfarande|sedan dess|därefter|den <NUMBER> [a-zåäö]+|{TIME}))*"
_NEW = r"(?:(?:ny|nya|nuvarande|tillförordnad|t\.f\.|tf|ordinarie) )?"
_TITLED = r"(?:(?:<HOME>|<LOCAL>|<BODY>|<ORG>) )?(?:<other=ROLE>,? )?"
_BODY = r"(?:<BODY>|<BODYREF>|<HOME>|<MUNICIPALITY>|<CITY>|<ORG>|<NETREF>|<NETWORK>|styrelsen|årsmötet|stämman|mötet)"
_STOP = r"(?=\s*$|[.,;:)]| (?:och|men|medan|samt|som|sedan|efter|under|till|fram|från|har|som)(?![\wåäö]))"
_CHOSEN = r"(?:utsåg|utser|har utsett|valde|väljer|har valt|förordnade|förordnar|har förordnat|anställde|har anställt|utnämnde|har utnämnt)"
_IS_CHOSEN = r"(?:utsågs|valdes|förordnades|anställdes|utnämndes|har (?:utsetts|valts|förordnats|anställts|utnämnts)|tillträdde)"
_SERVES = r"(?:fungerar|fungerade|tjänstgör|tjänstgjorde|verkar|verkade|har fungerat|har tjänstgjort)"
_CHOOSE = r"(?:utse|välja|förordna)"
_AFTER = r"(?: för tiden [^.;,]{3,40})?(?: efter <gone=PERSON>(?: <PARTY>)?(?:, [^,;.]{1,40},)?)?"
_MEETING = r"(?:sammanträdet|mötet|förrättningen|stämman|årsmötet|dagens sammanträde)"


class Frame(msgspec.Struct, frozen=True):
    """A clause that tells of an office.

    Attributes:
        rule: name and version.
        pattern: with the groups who, title, where, net, town, gone.
        seated: whether the body that sits is the place.
        begins: whether a date in the clause is the first day.
        former: whether the office lies in the past.
        ended: whether a date in the clause tells of the end, so that it bounds nothing else.
        decided: whether the clause tells of an office only as what a body decides.
        apposed: whether name and title only stand side by side, so that the title may be another's.
    """

    rule: str
    pattern: str
    seated: bool = False
    begins: bool = False
    former: bool = False
    ended: bool = False
    decided: bool = False
    apposed: bool = False


FRAMES: tuple[Frame, ...] = (
    Frame("offices.is@1", rf"{_WHO},?(?: som)? (?:är|blir){_ADVERB} {_NEW}<title=ROLE>{_PLACE}{_STOP}"),
    Frame("offices.was@1", rf"{_WHO},?(?: som)? var{_ADVERB} {_NEW}<title=ROLE>{_PLACE}{_STOP}", former=True),
    Frame("offices.is-inverted@1", rf"(?:^|[.;:] |, |\boch )(?:(?:ny|nya|nuvarande) )?<title=ROLE>{_PLACE} (?:är|heter){_ADVERB} {_TITLED}{_WHO}{_STOP}"),
    Frame("offices.was-inverted@1", rf"(?:^|[.;:] )(?:(?:tidigare|förre|förra|dåvarande) )?<title=ROLE>{_PLACE} var{_ADVERB} {_TITLED}{_WHO}{_STOP}", former=True),
    Frame("offices.serves-fronted@1", rf"(?:^|[.;:] |\boch )som {_NEW}<title=ROLE>{_PLACE} {_SERVES}{_ADVERB} {_TITLED}{_WHO}{_STOP}"),
    Frame("offices.serves@1", rf"{_WHO},?(?: som)? {_SERVES}{_ADVERB} som {_NEW}<title=ROLE>{_PLACE}{_STOP}"),
    Frame("offices.chooses@1", rf"{_BODY}{_ADVERB} {_CHOSEN}{_ADVERB} (?:<other=ROLE> )?{_WHO} (?:till|som) {_NEW}<title=ROLE>{_PLACE}{_STOP}", begins=True),
    Frame("offices.chooses-inverted@1", rf"{_CHOSEN} {_BODY}{_ADVERB} (?:<other=ROLE> )?{_WHO} (?:till|som) {_NEW}<title=ROLE>{_PLACE}{_STOP}", begins=True),
    Frame("offices.has-chosen@1", rf"\b(?:har|hade) {_BODY}{_ADVERB} (?:utsett|valt|förordnat|anställt|utnämnt) (?:<other=ROLE> )?{_WHO} (?:till|som) {_NEW}<title=ROLE>{_PLACE}{_STOP}", begins=True),
    Frame("offices.chosen-fronted@1", rf"(?:^|[.;:] |\boch )(?:till|som) {_NEW}<title=ROLE>{_PLACE} {_IS_CHOSEN}{_ADVERB} {_TITLED}{_WHO}{_STOP}", begins=True),
    Frame("offices.definite@1", rf"<title=ROLE>(?: (?:i|för|vid|på|hos) (?:<where=INSTITUTION>|<net=ANYNET>|<town=CITY>|<town2=MUNICIPALITY>|<abroad=NAME>)), {_WHO},", apposed=True),
    Frame("offices.owned@1", rf"(?:<net=ANYNET>|<where=INSTITUTION>) (?:nuvarande |sittande )?<title=ROLE>, (?:(?:<LOCAL>|<ORG>|<NAME>) )?(?:<other=ROLE>,? )?{_WHO}{_STOP}", apposed=True),
    Frame("offices.took-over@1", rf"efter <gone=PERSON>(?: <PARTY>)? (?:har|övertog|tog) {_WHO} (?:tagit över|över|övertagit uppdraget|tillträtt|uppdraget)(?: som)? {_NEW}<title=ROLE>{_PLACE}{_STOP}", begins=True),
    Frame("offices.resigned@1", rf"{_WHO} (?:har|hade){_ADVERB} (?:avsagt sig|lämnat|frånträtt|begärt entledigande från)(?: uppdraget| sitt uppdrag| posten)?(?: som)? {_NEW}(?:<HOME> )?<title=ROLE>{_PLACE}{_STOP}", former=True, ended=True),
    Frame("offices.resigned-past@1", rf"{_WHO} (?:avsade sig|lämnade|frånträdde){_ADVERB}(?: uppdraget| sitt uppdrag| posten)(?: som)? {_NEW}(?:<HOME> )?<title=ROLE>{_PLACE}{_STOP}", former=True, ended=True),
    Frame("offices.dismissed@1", rf"(?:^|[.;:] |\batt )entledig(?:a|ar|ade) {_WHO} från (?:uppdraget|sitt uppdrag|posten) som {_NEW}(?:<HOME> )?<title=ROLE>{_PLACE}{_STOP}", former=True, ended=True),
    Frame("offices.elected@1", rf"(?:^|\batt ){_CHOOSE} {_TITLED}{_WHO} (?:till|som|att vara) {_NEW}<title=ROLE>{_PLACE}", begins=True, decided=True),
    Frame("offices.elected-to@1", rf"(?:^|\batt )(?:till|som) {_NEW}<title=ROLE>{_PLACE}{_AFTER} {_CHOOSE} {_TITLED}{_WHO}", begins=True, decided=True),
    Frame("offices.is-elected-to@1", rf"(?:^|[.;:] |\batt |\boch )(?:till|som) {_NEW}<title=ROLE>{_PLACE}{_AFTER} (?:utses|väljs|förordnas|utsågs|valdes) {_TITLED}{_WHO}", begins=True),
    Frame("offices.relieved@1", rf"\b(?:bevilja[rs]?|beviljades|medge) {_WHO}s? (?:befrielse|entledigande|avsked) från (?:uppdraget|sitt uppdrag|uppdragen) som {_NEW}(?:<HOME> )?<title=ROLE>{_PLACE}", former=True, ended=True, decided=True),
    Frame("offices.at-meeting@1", rf"(?:^|[.;:] )<title=ROLE> (?:vid|under|på|för) {_MEETING} (?:är|var){_ADVERB} {_TITLED}{_WHO}{_STOP}", seated=True),
    Frame("offices.served-here@1", rf"{_WHO},?(?: som)? (?:tjänstgjorde|fungerade|tjänstgör|fungerar)(?: (?:vid|under) {_MEETING})? som <title=ROLE>(?: (?:vid|under) {_MEETING})?(?=[.;]|\s*$)", seated=True),
)  # fmt: skip
"""Clauses that name their place, the body that sits for those of a meeting."""
