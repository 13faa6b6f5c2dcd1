"""Cue words: what makes a reader think of a family of claims, in one word or two.

The criterion: whoever tells of the family nearly always has one of its words, whatever the sentence around
it, and without any of them nobody would look there.  So this table is wider than the rules, which ask for
whole frames, and knows words that no rule reads.  A word that is common elsewhere is `weak`: it counts only
in closer company.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from stadsgraf.families import Family


class Cue(msgspec.Struct, frozen=True):
    """A word of a family.

    Attributes:
        family: what it speaks of.
        label: the word as it is shown.
        weak: whether it is common elsewhere and needs closer company.
        then: the word that has to follow, empty for none; a full stop is the end of a clause.
    """

    family: Family
    label: str
    weak: bool = False
    then: str = ""


_STRONG: Mapping[Family, str] = MappingProxyType(
    {
        Family.MEMBERSHIP: r"""
            medlem=medlem(?:men|mar|marna)?s?|\w*medlemskap(?:et|en)?s?|medlems(?:stad|städer|kommun|länder|organisation)\w*
            ansluta=anslut(?:a|as|er|it|its|na|et|en|ning|ningen|ningar)|anslöt|anslöts|nyansluten|nyanslutna
            upptas=upptogs|upptagits|upptas
            utträde=utträ(?:de|det|da|der|dde|tt)
            inträde=inträ(?:de|det|da|der|dde|tt)
            """,
        Family.FOUNDING: r"""
            konstituera=konstituera(?:s|de|des|ts)|grundlades|grundlagts|ombilda(?:s|des|ts)
            grunda=grunda(?:de|des|t|ts|re|ren|rna|res|s)|grundande(?:t)?|medgrundar\w*|grundarst\w+|grundarkommun\w*
            bilda=bilda(?:de|des|ts)|bildande(?:t)?
            stifta=(?:in)?stifta(?:de|des|ts|re|rna)|stiftande(?:t)?
            """,
        Family.COORDINATION: r"""
            samordna=samordna(?:s|r|re|ren|de|des|ts)|samordning(?:en|sansvar\w*)?|samordnande
            koordinera=koordin(?:era|eras|erar|erade|erades|erats|ator|atorn|atorer|atorskap\w*|ering|eringen|eringsansvar\w*)
            administrera=administrera(?:s|r|de|des|ts)?|huvudman(?:nen)?|huvudmannaskap\w*
            sekretariat=\w*sekretariat(?:et|s)?|kansli(?:et)?
            """,
        Family.HOSTING: r"""
            värd=värd(?:en|ar)?|värdskap(?:et)?s?|värd(?:stad|kommun|ort|land|städer|region|organisation)\w*|medvärd\w*
            arrangör=arrangör(?:en|er|sskap\w*|skap\w*)?|arrangera(?:s|r|de|des|ts)
            """,
        Family.SEATS: r"""
            säte=säte(?:t)?
            kansli=kansli(?:et)?|\w*sekretariat(?:et)?|huvudkontor(?:et)?
            """,
        Family.COSTS: r"""
            avgiftsfri=avgiftsfri\w*|kostnadsfri\w*|gratis
            """,
        Family.INVITATIONS: r"""
            inbjudan=inbjud(?:an|na|en|it|its|er|ningar|ningen|s)|inbjöd(?:s)?|bjuds|bjöds|bjudits
            tillfråga=tillfråga(?:s|de|des|ts|d)|förfrågan
            väcka=väckt|väckts|väckte|väcktes|initierade|initierades|initierat|initierats
            """,
        Family.PROPOSALS: r"""
            föreslå=föreslå(?:r|s)?|föreslog(?:s)?|föreslagit(?:s)?
            yrka=\w*yrka(?:r|de|t|s|ts)?
            hemställa=hemställ(?:er|de|t|a|an|des|s)
            tillstyrka=tillstyrk(?:er|te|t|a|s|tes|an)
            biträda=biträd(?:er|de|es|a)|biträtt|instäm(?:mer|de|ma|t)
            förorda=förorda(?:r|de|t|s)?
            bifall=bifall|avslag|återremiss
            """,
        Family.DECISIONS: r"""
            besluta=besluta(?:r|de|t|ts|des)|beslöt(?:s)?|beslutit(?:s)?
            bifalla=bifaller|biföll(?:s)?|bifallit(?:s)?
            avslå=avslår|avslog(?:s)?|avslagit(?:s)?
            återremittera=återremitter(?:ar|ade|ades|as|ats|at)
            anta=antar|antog|antogs|antagit|antagits|godkänner|godkände|fastställer|fastställde
            utse=utser|utsåg|utsågs|utses|utsetts|väljer|valde|valdes|valt|valts
            bordlägga=bordlägg(?:er|s)|bordlade(?:s)?|bordlagts
            """,
        Family.STATEMENTS: r"""
            reservera=reservera(?:r|de|t)?|reservation(?:en|er|erna)?
            anteckna=\w*anteckn(?:ar|as|at|ats|ade|ades|a|ing|ingen|ingar)|röstförklaring\w*|ersättaryttrande\w*
            deltar inte=deltar inte|deltog inte|deltar ej|deltog ej
            särskilt uttalande=särskilt uttalande|särskilda uttalanden|särskilt yttrande|särskilda yttranden
            """,
        Family.VIEWS: r"""
            tillstyrka=tillstyrk(?:er|te|t|a|s|tes)
            ställa sig=ställer sig|ställde sig|ställt sig|positiv|positivt|positiva
            avstyrka=avstyrk(?:er|te|t|a|s)
            erinran=erinran|erinra|erinringar|invända|invändning(?:ar|en)?
            anse=anser|ansåg|menar|menade|bedömer|bedömde
            """,
        Family.DOCUMENTS: r"""
            bilaga=bilaga|bilagor|bilagd|bilagda|bifogas|bifogad
            utlåtande=tjänsteutlåtande(?:t)?|tjänsteskrivelse(?:n)?|protokollsutdrag(?:et)?|remissvar(?:et)?|skrivelse(?:n)?|yttrande(?:t|n)?|utlåtande(?:t)?
            """,
    }
)
_WEAK: Mapping[Family, str] = MappingProxyType(
    {
        Family.MEMBERSHIP: r"""
            ingå=ingår|ingick|ingått|ingå
            delta=deltar|deltog|deltagit|delta|medverkar|medverkade|medverkat
            tillhöra=tillhör|tillhörde|tillhört|hör till|hörde till|hört till|hör hit
            vara kvar=kvarstår|kvarstod|kvarstått|kvar|finns
            tillkomma=tillkom|tillkommit|kom till|kommit till
            sitta=sitter|satt|suttit
            ansöka=ansöka|ansöker|ansökte|ansökt|ansökan|söker|sökt
            lämna=lämnade|lämnat|lämna|lämnar|uteslöts|uteslutits
            med=med .|inte med|ej med|även med
            träda ut=trädde ut|träder ut|trätt ut|drog sig|drar sig|dragit sig|ströks|strukits
            gå in=gå in|går in|gick in|gått in|trädde in
            gå med=gå med|går med|gick med|gått med|kom med|kommit med|är med|var med|varit med|vara med|togs upp|togs in|hoppade av|hoppat av|gick ur|gått ur|går ur|gå ur
            anmäla=anmäler|anmälde|anmält
            stå utanför=står utanför|stod utanför|stå utanför
            följa=följer|följde|följt
            tacka nej=tackar nej|tackade nej|tackat nej|tacka nej|tackar ja|tackade ja|tackat ja|tacka ja|avböjde|avböjt|avböjer|avböja|avstod|avstått|avstår
            bestå av=består av|bestod av|omfattar|omfattade|samlar|samlade
            """,
        Family.FOUNDING: r"""
            underteckna=undertecknade|undertecknades|undertecknats|stadgarna
            i gång=i gång|slöt sig|slutit sig
            starta=startade|startades|startats|startat|skapade|skapades|skapats|skapelse|lanserade|lanserades|lanserats|inrättades|inrättats|initierades|initierats|etablerades|etablerats|initiativtagare\w*
            uppstå=kom till|kommit till|tillkom|tillkomst|upphov|upphovet|tillkomsten|uppstod|föddes|instiftades
            ta initiativ=tog initiativ|tagit initiativ|togs initiativ|initiativ
            """,
        Family.COORDINATION: r"""
            leda=leds|leddes|leder|ledde|lett|letts
            driva=drivs|drevs|driver|drev|drivit|drivits|sköts|sköter|skötte|sköttes|förvaltas|förvaltar|organiseras
            ansvara=ansvarar|ansvarade|ansvaret|ansvarig|svarar|svarade
            """,
        Family.HOSTING: r"""
            ta emot=ta emot|tar emot|tog emot|tagit emot|anordna(?:r|s|de|des|t|ts)?
            """,
        Family.SEATS: r"""
            flytta=flyttade|flyttades|flyttat|flyttas|flyttar
            kontor=kontor|baserad|baserat|högkvarter|högkvarteret
            """,
        Family.COSTS: r"""
            avgift=\w*avgift(?:en|er|erna)?
            kosta=kostar|kostade|kostat|kostnad(?:en|er|erna)?|kostnadsfritt
            """,
        Family.EVENTS: r"""
            möte=\w*(?:årsmöte|toppmöte|medlemsmöte|styrgruppsmöte|nätverksmöte|nätverksträff|årsstämma|generalförsamling|kongress|konferens|seminarium|workshop|övning)(?:t|et|en|n|ar|er|na|erna|arna|ets|ens)?|möte|mötet|möten
            hålla=hölls|hålls|hållits|ägde rum|äger rum
            """,
        Family.DESCRIPTIONS: r"""
            syfte=syfte|syftet|syftar|ändamål|ändamålet
            verka för=verkar för|arbetar för|arbetar med
            inriktning=inriktat|inriktad|inriktning|fokuserar|fokus
            vända sig=vänder sig|riktar sig|öppet för|öppen för|erbjuder|finansieras|bekostas
            """,
        Family.INVITATIONS: r"""
            bjuda in=bjöd|bjudit in|bjuder in|bjöd in|bjudas in
            erbjuda=erbjud(?:its|en|na|ande|andet)|erbjöd(?:s)?
            ta initiativ=initiativ|initiativet
            """,
        Family.DECISIONS: r"""
            beslut=\w*beslut(?:et|en)?
            """,
        Family.ROLES: r"""
            sitta=sitter|satt|suttit
            styrelse=styrelse
            adjungera=adjungera(?:d|t|de|s)|ordförandest\w+
            ordförandeskap=\w*ordförandeskap(?:et)?|ordförandeposten|ordförandeklubban|presidentskap(?:et)?|observatörs\w+|observatör(?:er)?
            """,
    }
)


def _cues() -> Iterator[tuple[re.Pattern[str], Cue]]:
    for table, weak in ((_STRONG, False), (_WEAK, True)):
        for family, lines in table.items():
            for line in lines.split("\n"):
                label, _, forms = line.strip().partition("=")
                if not label:
                    continue
                plain = [form for form in _alternatives(forms) if " " not in form]
                if plain:
                    yield re.compile("|".join(plain)), Cue(family, label, weak)
                for form in _alternatives(forms):
                    if " " in form:
                        first, _, then = form.partition(" ")
                        yield re.compile(first), Cue(family, label, weak, then)


def _alternatives(forms: str) -> list[str]:
    """The alternatives of a line: those between bars that stand in no brackets."""
    return re.split(r"\|(?![^()]*\))", forms)


_CUES = tuple(_cues())
_ANY = re.compile("|".join(dict.fromkeys(pattern.pattern for pattern, _ in _CUES)))
"""Any of them: most words are none, which this says at once."""


@lru_cache(maxsize=1 << 15)
def cues_of(word: str) -> tuple[Cue, ...]:
    """The cues that a word, in lower case, is or begins."""
    if _ANY.fullmatch(word) is None:
        return ()
    return tuple(cue for pattern, cue in _CUES if pattern.fullmatch(word))


DENIES = re.compile(r"\b(?:ingen|inga|någon|inte|ej|utan)\b", re.IGNORECASE)
"""What makes a fee without a number a fact: that there is none."""

COUNTED = re.compile(
    r"(?: [a-zåäö]+){0,2}? [a-zåäö]*(?:städer|kommuner|orter|länder|regioner|medlemmar|organisationer|aktörer|parter|deltagare)(?:na)?(?![\wåäö])"
)
"""What a network has a number of, behind the number."""

PUT_TO_VOTE = re.compile(
    r"\bställ(?:er|s|de|des)\b[^.;]*\b(?:mot|proposition)\b|\b(?:ja|nej)-röst|^(?:ja|nej|avstår)\b|\bröstar? (?:ja|nej)\b",
    re.IGNORECASE,
)
"""What a chair or a vote asks about, which proposes nothing."""
