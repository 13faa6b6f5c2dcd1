"""What was a membership and is none: told in the perfect, ended in the same breath, or given up."""

import pytest

from stadsgraf.extract import membership
from stadsgraf.vocabulary import Property
from tests.extract.helpers import cases_of, drafts, labels
from tests.extract.test_membership import HEAD

READ = """
Kommunen har varit med tidigare, åren 1996–2004.
  Stated | Örebro kommun | Eurocities | 1996-01-01 | 2004-12-31
Kommunen har tidigare, 1999–2006, varit ansluten till nätverket.
  Stated | Örebro kommun | Eurocities | 1999-01-01 | 2006-12-31
Mellan 1991 och 1994 har Kumla varit medlem.
  Stated | Kumla kommun | Eurocities | 1991-01-01 | 1994-12-31
Kumla har tidigare varit medlem i Eurocities.
  Stated | Kumla kommun | Eurocities |  | before
Kumla har en gång i tiden tillhört Eurocities.
  Stated | Kumla kommun | Eurocities |  | before
Kumla är en tidigare medlem i nätverket.
  Stated | Kumla kommun | Eurocities |  | before
Kumla har tidigare varit medlem och är det fortfarande.
  Stated | Kumla kommun | Eurocities
Motala har varit medlem men valde att lämna nätverket 2016.
  Stated | Motala kommun | Eurocities |  | 2016-12-31
Motala har varit med i Eurocities men gick ur 2014.
  Stated | Motala kommun | Eurocities |  | 2014-12-31
Motala har tillhört Eurocities men är inte längre medlem.
  Stated | Motala kommun | Eurocities |  | before
Motala har tillhört Eurocities men är inte medlem i Energy Cities.
  Stated | Motala kommun | Eurocities
  Denied | Motala kommun | Energy Cities
Kumla har sedan tidigare varit medlem.
  Stated | Kumla kommun | Eurocities
Kumla har varit medlem sedan 1999.
  Stated | Kumla kommun | Eurocities | 1999-01-01
Motala anslöts år 1988 men utgick redan året därpå.
  Stated | Motala kommun | Eurocities | 1988-01-01 | 1989-12-31
Motala gick med i Eurocities 2010 men lämnade nätverket 2014.
  Stated | Motala kommun | Eurocities | 2010-01-01 | 2014-12-31
Motala inträdde den 1 juli 1998 men drog sig tillbaka efter tre år.
  Stated | Motala kommun | Eurocities | 1998-07-01 | 2001-12-31
Motala kom med 2001 men hoppade av redan samma år.
  Stated | Motala kommun | Eurocities | 2001-01-01 | 2001-12-31
Motala gick med 1999 och lämnade det 2003.
  Stated | Motala kommun | Eurocities | 1999-01-01 | 2003-12-31
Motala anslöt sig 2010 men lämnade sedan nätverket.
  Stated | Motala kommun | Eurocities | 2010-01-01 | before
Motala fick 2003 en ny ledning och lämnade nätverket.
  Stated | Motala kommun | Eurocities |  | before
Köpenhamn, som var medlem 2014–2016, har lämnat nätverket.
  Stated | Köpenhamn | Eurocities | 2014-01-01 | 2016-12-31
Helsingborg, som deltog det första året, har inte förlängt sitt medlemskap.
  Stated | Helsingborgs stad | Eurocities |  | before
Kumla begärde utträde 2019 och är inte längre medlem.
  Stated | Kumla kommun | Eurocities |  | before
Kumla har sagt upp sitt medlemskap och ingår inte längre i nätverket.
  Stated | Kumla kommun | Eurocities |  | before
Nora har sagt upp sitt medlemskap och lämnar nätverket den 31 december 2024.
  Stated | Nora kommun | Eurocities |  | 2024-12-31
Örebro är sedan tidigare medlem i Energy Cities och ingår sedan 2007 i Eurocities.
  Stated | Örebro kommun | Energy Cities
  Stated | Örebro kommun | Eurocities | 2007-01-01
Nora är medlem i nätverket och har varit det sedan 2001.
  Stated | Nora kommun | Eurocities | 2001-01-01
Bland medlemmarna i Stockholms län märks Botkyrka och Värmdö.
  Stated | Botkyrka kommun | Eurocities
  Stated | Värmdö kommun | Eurocities
Bland medlemskommunerna i Skåne finns Lund.
  Stated | Lunds kommun | Eurocities
Bland medlemmarna märks Malmö och Lund, och Bergen innehar ordförandeskapet.
  Stated | Malmö stad | Eurocities
  Stated | Lunds kommun | Eurocities
Motala begärde utträde 2019 men drog tillbaka sin begäran.
Kumla har inte tidigare varit med på mötet i Paris.
"""
"""A sentence, and below it each membership; its last day is "before" where the text does not give it."""


def _told(sentence: str) -> set[tuple[str, ...]]:
    rows: set[tuple[str, ...]] = set()
    for draft in drafts(f"{HEAD}{sentence}\n", membership.extract):
        (member,), (network,) = labels(draft, Property.MEMBER), labels(draft, Property.ORGANIZATION)
        end = "before" if "validUntil" in draft.not_stated else draft.period.end or ""
        rows.add((str(draft.modality), member, network, draft.period.start or "", end))
    return rows


@pytest.mark.parametrize(("sentence", "expected"), cases_of(READ, 5))
def test_what_is_over_is_told_so(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert _told(sentence) == expected
