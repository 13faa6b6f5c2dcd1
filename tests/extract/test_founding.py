"""Founding: invented sentences of the kinds that councils print, and such as look like them."""

import pytest

from stadsgraf.extract import founding
from stadsgraf.model import Antecedent
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property
from tests.extract.helpers import drafts, labels, quotes
from tests.extract.network_facts import HEAD, NETWORK, found, named, time

YEAR_2004 = "2004-01-01..2004-12-31"


@pytest.mark.parametrize(
    ("sentence", "founders", "when"),
    [
        (
            "Den 3 maj 2011 grundades Öresundsringen av Lund och Ystad.",
            "Lunds kommun, Ystads kommun",
            "2011-05-03..2011-05-03",
        ),
        (
            "År 2004 bildade Malmö, Köpenhamn och Helsingör nätverket Öresundsringen.",
            "Malmö stad, Köpenhamn, Helsingör",
            YEAR_2004,
        ),
        (
            "Det grundades 2004 i Bonn, med Bretagne, Wales och Ystad bland stiftarna.",
            "Bretagne, Wales, Ystads kommun",
            YEAR_2004,
        ),
        ("Nätverket bildades 2004 med Gent och Linz bland grundarna.", "Gent, Linz", YEAR_2004),
        ("Ringen startades 2004 med Gent bland de grundande städerna.", "Gent", YEAR_2004),
        (
            "Öresundsringen, grundat 2004 av Lund och Simrishamn, har i dag 14 medlemmar.",
            "Lunds kommun, Simrishamns kommun",
            YEAR_2004,
        ),
        (
            "Öresundsringen är ett nätverk som startades av Gent tillsammans med Lunds universitet 2012.",
            "Gent, Lunds universitet",
            "2012-01-01..2012-12-31",
        ),
        (
            "Nätverket bildades av ett tiotal kommuner, bland andra Lomma och Burlöv, i juni 2009.",
            "Lomma kommun, Burlövs kommun",
            "2009-06-01..2009-06-30",
        ),
        (
            "Grundare var Malmö stad, Köpenhamns kommun och Länsstyrelsen i Skåne län.",
            "Malmö stad, Köpenhamn, Länsstyrelsen i Skåne",
            "",
        ),
        ("Bland grundarna märks också Oslo, Bergen och Turku.", "Oslo, Bergen, Turku", ""),
        ("De grundande städerna är Aarhus och Odense.", "Aarhus, Odense", ""),
        ("Malmö stad är en av grundarna av Öresundsringen.", "Malmö stad", ""),
        ("Gent var en av grundarna tillsammans med Brugge.", "Gent, Brugge", ""),
        ("Nätverket har grundats av städerna Hamburg, Rostock och Kiel.", "Hamburg, Rostock, Kiel", ""),
        ("Nätverket grundades av borgmästarna i London och Paris.", "London, Paris", ""),
        (
            "Den grundades 1995 av Sjöbo och Skurups grannkommun Svedala.",
            "Sjöbo kommun, Svedala kommun",
            "1995-01-01..1995-12-31",
        ),
        (
            "Stiftelseurkunden undertecknades av fem städer, däribland Gdynia och Klaipeda.",
            "Gdynia, Klaipeda",
            "",
        ),
    ],
)
def test_each_named_founder_has_a_claim(sentence: str, founders: str, when: str) -> None:
    drafts_found = found(sentence, founding.extract)
    assert [named(draft, Property.FOUNDER) for draft in drafts_found] == founders.split(", ")
    assert {draft.type for draft in drafts_found} == {ClaimType.FOUNDING}
    assert {named(draft, Property.NETWORK) for draft in drafts_found} == {NETWORK}
    assert {time(draft) for draft in drafts_found} == {when}


@pytest.mark.parametrize(
    ("sentence", "kind", "who", "when"),
    [
        (
            "Nätverket konstituerades i Haderslev den 4 maj 1999.",
            "grundande",
            "Haderslev",
            "1999-05-04..1999-05-04",
        ),
        (
            "Öresundsringen instiftades i Helsingborg hösten 2001.",
            "grundande",
            "Helsingborg",
            "2001-01-01..2001-12-31",
        ),
        ("Nätverket kom till 1997 och drivs av Lund.", "grundande", "", "1997-01-01..1997-12-31"),
        (
            "Den 4 maj 2015 ombildades nätverket till en ideell förening.",
            "ombildning",
            "",
            "2015-05-04..2015-05-04",
        ),
        (
            "Nätverket bildades 1998 på initiativ av Malmö stad.",
            "initiering",
            "Malmö stad",
            "1998-01-01..1998-12-31",
        ),
        ("Köpenhamn tog initiativ till nätverket 1999.", "initiering", "Köpenhamn", "1999-01-01..1999-12-31"),
    ],
)
def test_day_place_and_initiative_are_events(sentence: str, kind: str, who: str, when: str) -> None:
    (event,) = found(sentence, founding.extract)
    assert event.type is ClaimType.EVENT
    assert ("kind", kind) in event.values
    assert named(event, Property.AGENT, Property.PLACE) == who
    assert time(event) == when


@pytest.mark.parametrize(
    "sentence",
    [
        "På initiativ av tre städer, Lund, Gent och Ystad, bildades nätverket 1998.",
        "Öresundsringen bildades 1998 på initiativ av tre städer, Lund, Gent och Ystad.",
        "Nätverket tillkom 1998 på initiativ av tre städer: Lund, Gent och Ystad.",
    ],
)
def test_those_set_beside_their_count_took_the_initiative(sentence: str) -> None:
    events = found(sentence, founding.extract)
    assert [named(event, Property.AGENT) for event in events] == ["Lunds kommun", "Gent", "Ystads kommun"]
    assert {("kind", "initiering") in event.values for event in events} == {True}


def test_the_date_of_the_sentence_before_belongs_to_each_founder() -> None:
    text = (
        "Öresundsringen stiftades i Åbo den 1 juni 2001. "
        "Som grundande städer räknas bland andra Åbo och Visby."
    )
    event, *claims = found(text, founding.extract)
    assert event.type is ClaimType.EVENT
    assert [time(claim) for claim in claims] == ["2001-06-01..2001-06-01"] * 2


def test_a_network_to_come_is_planned() -> None:
    claims = found("Nätverket ska bildas 2025 av Lund och Malmö.", founding.extract)
    assert {claim.modality for claim in claims} == {Modality.PLANNED}


def test_a_pronoun_and_a_topic_are_told_as_such() -> None:
    (claim,) = found("Den grundades 1995 av Sjöbo.", founding.extract)
    assert claim.evidence[0].derivation is Derivation.ANAPHORA
    assert claim.evidence[0].antecedents == (Antecedent(NETWORK, "", "antecedent.topic-left-out@1"),)


def test_the_quote_holds_network_verb_and_founder() -> None:
    text = (
        HEAD + "Som bekant grundades Öresundsringen 1990 av Ystad och Trelleborg, för att minska utsläppen."
    )
    claim = drafts(text, founding.extract)[0]
    assert quotes(text, claim) == ("grundades Öresundsringen 1990 av Ystad och Trelleborg",)
    assert labels(claim, Property.NETWORK) == (NETWORK,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Inom nätverket bildades 2015 en arbetsgrupp av Malmö och Lund.",
        "Nätverkets styrgrupp bildades 2016 av Malmö och Lund.",
        "År 2015 bildades nätverkets styrgrupp av Malmö och Lund.",
        "Malmö var inte med och grundade nätverket.",
        "Nätverket har inte bildats av Lund.",
        "Nätverket grundades inte av Lund.",
        "Ingen svensk kommun var med och grundade nätverket.",
        "Malmö och Lund har sedan 2005 bildat ett gemensamt bolag.",
        "Bolaget grundades 1981 av landstinget.",
        "Malmö var värd för mötet när frågan väcktes av Gent.",
    ],
)
def test_what_founds_no_network_is_refused(sentence: str) -> None:
    assert found(sentence, founding.extract) == []


_ASKED = """VÄXJÖ KOMMUN                  INTERPELLATION
Kommunfullmäktige         Dnr KS 2019-00417

Till kommunstyrelsens ordförande

Om nätverken hör vi för lite. Växjö var med och grundade Energy Cities.

Växjö den 20 september 2019

Eva Ek (M)



VÄXJÖ KOMMUN            SVAR
Kommunstyrelsens ordförande           2019-10-12

Svar på Eva Eks interpellation

{answer}

Bo Berg (S)
Kommunstyrelsens ordförande
"""


@pytest.mark.parametrize(
    ("answer", "founders"),
    [
        ("Energy Cities har sitt kansli i Besançon.", {"Växjö kommun"}),
        ("Energy Cities bildades 1990 av Besançon och Odense.", {"Besançon", "Odense"}),
        ("Växjö anslöt sig till Energy Cities först 2000.", set()),
        ("Uppgiften om vilka som grundade Energy Cities är fel.", set()),
        ("Malmö anslöt sig till Energy Cities först 2000.", {"Växjö kommun"}),
    ],
)
def test_a_founding_that_the_answer_corrects_is_not_told(answer: str, founders: set[str]) -> None:
    told = drafts(_ASKED.format(answer=answer), founding.extract)
    assert {
        labels(draft, Property.FOUNDER)[0] for draft in told if draft.type is ClaimType.FOUNDING
    } == founders


@pytest.mark.parametrize(
    ("elsewhere", "when"),
    [
        ("Öresundsringen bildades i maj 2004.", "2004-05-01..2004-05-31"),
        ("Öresundsringen bildades 2004. Nätverket bildades i maj 2004.", "2004-05-01..2004-05-31"),
        ("Öresundsringen har funnits sedan 2004.", YEAR_2004),
        ("Startår: 2004", YEAR_2004),
        ("Öresundsringen bildades 2004. Enligt stadgarna bildades Öresundsringen 2005.", ""),
        ("Öresundsringen ombildades 2004.", ""),
        ("Öresundsringen ska bildas 2004.", ""),
        ("Eurocities bildades 2004.", ""),
    ],
)
def test_founders_have_the_one_date_that_the_paper_gives(elsewhere: str, when: str) -> None:
    text = f"Nätverket kostar inget. Grundare av Öresundsringen är Kiel och Gent.\n\n{elsewhere}"
    claims = [claim for claim in found(text, founding.extract) if claim.type is ClaimType.FOUNDING]
    assert [time(claim) for claim in claims] == [when, when]
