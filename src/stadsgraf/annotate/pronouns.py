"""Who "hon" and "han" are: the one person that the sentence before named, if one of such a name was.

Wrong is worse than unresolved: where two people fit, or none, the pronoun stands for nobody.  Which names
are women's is general knowledge, not checked; a name that both bear tells nothing.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind
from stadsgraf.model import Name
from stadsgraf.swedish.forenames import FORENAMES

_WOMEN = frozenset(
    """
    agda agnes agneta aida aina aino aisha alexandra alice alma alva amanda amelie amina amira anette
    anita anja ann anna anne anneli annelie annette annica annika asha asta astrid ayse azra barbro
    berivan birgit birgitta bodil brita britt britta cajsa camilla carina carola carolin caroline catarina
    cecilia charlotta charlotte christina clara dagmar dagny dalia danijela diana doris ebba edit edla
    elham elin elina elisabet elisabeth elise eliza ella elna elsa elsy elvira emilia emina emma erja erna
    ester eva evelina fanny farah fatima fatma fatuma felicia filippa freja frida gerd gerda gertrud greta
    gudrun gullan gun gunborg gunhild gunilla gunnel gunvor gärda hana hanan hanna harriet hatice hedvig
    heidi helen helena helene henrietta hiba hilda hildur hilma hjördis ida ilona ines inga ingalill
    ingeborg ingegerd ingegärd ingela inger ingrid irene irma isabella ivana jaana jasmin jasmina jeanette
    jelena jennie jenny johanna jolanta josefin josefine julia kaarina kaisa kajsa karin karolina katarina
    katja katrin kerstin khadija kirsi kjerstin klara kristina laila layla leena lena lilian lina linda
    linn linnea linnéa lisa lisbeth lisen liv lotta lotten louise lova lovisa ludmila lydia magda
    magdalena maja majbritt majken majlis malena malin margareta margaretha margit margot mari maria
    mariam marianne marie marija marika marit marja marta mary maryam matilda maud mehri mia mikaela
    milena mina mirjam moa mona monica monika märit märta nada nadia nadja naima nanna nanny nasrin
    natalia natasha nathalie nermina nina nora olga oona paula paulina pernilla petra petronella pia pirjo
    päivi ragna ragnhild raija rana rania razan rebecka rigmor riitta rima rita ritva rut ruth sabina
    salma sandra sanna sara selma shirin sigbritt signe sigrid siri sirkka siv sofia sofie solveig sonia
    sonja stina susann susanna susanne suzanna svea svetlana sylvia taina tanja tatjana teija teresa
    terese thea therese tiina tilda tina tora tove tuula tuva tyra ulla ulrica ulrika vendela vera
    veronica veronika vesna victoria viktoria vilma viola viveca viveka wenche wilma xenia yasmin yasmine
    ylva yvonne zahra zainab zeinab zorana zuzana åsa
    """.split()
)
_EITHER = frozenset("abdi amal berit inge kim lovis maj mirza nour robin sam sasha sölve vanja yasin".split())
_PRONOUN = re.compile(r"(?<![\w-])(?:[Hh]on|[Hh]an)(?![\w-])")


def pronouns(text: str, mentions: Sequence[Mention], before: Sequence[Name]) -> Iterator[Mention]:
    """Mentions of people by pronoun, where it is clear who they are.

    Args:
        text: the sentence.
        mentions: its other mentions; a person that it names itself may be meant just as well.
        before: the people of the sentence before, in the same paragraph.
    """
    if not before or any(mention.kind is MentionKind.PERSON for mention in mentions):
        return
    for match in _PRONOUN.finditer(text):
        woman = match.group().casefold() == "hon"
        fitting = [name for name in before if _may_be(name, woman=woman)]
        if len(fitting) == 1:
            yield Mention(
                MentionKind.PERSON,
                match.start(),
                match.end(),
                match.group(),
                fitting[0],
                anaphor=True,
                settled="antecedent.pronoun@1",
            )


def _may_be(name: Name, *, woman: bool) -> bool:
    forename = name.label.split()[0].split("-")[0].casefold()
    if forename in _EITHER or forename not in FORENAMES:
        return True
    return (forename in _WOMEN) is woman
