"""Whose day it is that stands beside a membership, and memberships that somebody gave notice of."""

import pytest

from tests.extract.helpers import cases_of
from tests.extract.test_membership import rows

READ = """
Stadskontoret föreslår att kommunen ansluter sig till Eurocities den 1 juli 2022.
  Proposed | Örebro kommun | Eurocities | 2022-07-01
Maria Ek (S) yrkar att Örebro går med i Energy Cities redan år 2023.
  Proposed | Örebro kommun | Energy Cities | 2023-01-01
Kulturnämnden föreslår att kommunen blir fullvärdig medlem i Eurocities per den 1 mars 2022.
  Proposed | Örebro kommun | Eurocities | 2022-03-01
Stadskontoret föreslår att kommunen ansluter sig till Eurocities och redovisar kostnaden den 1 juli 2022.
  Proposed | Örebro kommun | Eurocities
Stadskontoret föreslår att kommunen går med i Eurocities efter samråd den 4 februari 2021.
  Proposed | Örebro kommun | Eurocities
Kumla är medlem i Eurocities från och med den 1 mars 2013 enligt beslut den 3 maj 2012.
  Stated | Kumla kommun | Eurocities | 2013-03-01
Kumla blev enligt beslut 2010 medlem i Eurocities den 1 januari 2011.
  Stated | Kumla kommun | Eurocities | 2011-01-01
Enligt kommunstyrelsens protokoll den 3 maj 2020 ska kommunen gå med i Eurocities den 1 januari 2022.
  Planned | Örebro kommun | Eurocities | 2022-01-01
Genom beslut 2010 gick kommunen med i Eurocities.
  Stated | Örebro kommun | Eurocities | 2010-01-01
Kumla gick med i Eurocities enligt beslut den 3 maj 2012.
  Stated | Kumla kommun | Eurocities
Genom beslut av kommunfullmäktige den 3 maj 2012 blev Kumla medlem i Eurocities.
  Stated | Kumla kommun | Eurocities
Kumla gick med i Eurocities 2005 men lämnade nätverket enligt beslut på årsmötet i Gent den 3 maj 2012.
  Stated | Kumla kommun | Eurocities | 2005-01-01
Stadskontoret föreslår att kommunen ansluter sig till Eurocities enligt beslut av nämnden den 3 maj 2020.
  Proposed | Örebro kommun | Eurocities
Kumla gick med i Eurocities efter ett möte den 3 maj 2012.
  Stated | Kumla kommun | Eurocities | 2012-05-03
Medlemskapet sades upp av Kumla.
  Stated | Kumla kommun | Eurocities
Medlemskapet i Energy Cities avslutades 2014 av Motala kommun.
  Stated | Motala kommun | Energy Cities |  | 2014-12-31
För två år sedan stod kretsen större, men medlemskapet har sagts upp av Kumla och Motala.
  Stated | Kumla kommun | Eurocities
  Stated | Motala kommun | Eurocities
"""
"""A sentence, and below it each membership: modality, member, network, first and last day."""

REFUSED = (
    "Medlemskapet sades upp av kommunstyrelsen.",
    "Medlemskapet sades inte upp av Kumla.",
    "Medlemskapet sades upp av ekonomiska skäl, skriver Kumla.",
    "Medlemskapet i hyresgästföreningen sades upp av Kumla.",
    "Medlemskapet sägs vara uppsagt av Kumla.",
    "Kumla sades ha lämnat Eurocities.",
    "Det sades att medlemskapet i Eurocities sagts upp av Kumla.",
)


@pytest.mark.parametrize(("sentence", "expected"), cases_of(READ, 5))
def test_a_day_is_of_what_it_stands_beside(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_a_notice_that_nobody_vouches_for_is_none(sentence: str) -> None:
    assert rows(sentence) == set()
