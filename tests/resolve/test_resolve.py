"""Drafts to claims: one claim for what is said twice, entities scoped to their organisation."""

import pytest

from stadsgraf.model import Antecedent, Document, Draft, Evidence, Name, Period, Precision, Resolved
from stadsgraf.resolve import resolve
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

TEXT = "x" * 400
DOCUMENT = Document("doc/0123456789abcdef", "0" * 64, ("a.txt",), "text/plain", "utf-8", TEXT, ())
HOME = Name(EntityType.MUNICIPALITY, "Örebro kommun")
NETWORK = Name(EntityType.NETWORK, "Eurocities")
TIMELESS = Period()


def passage(start: int, end: int, derivation: Derivation = Derivation.EXPLICIT, **other: object) -> Evidence:
    return Evidence(DOCUMENT.id, start, end, derivation, "membership.test@1", **other)  # type: ignore[arg-type]


def membership(
    evidence: tuple[Evidence, ...], member: Name = HOME, period: Period = TIMELESS, **other: object
) -> Draft:
    participants = ((Property.MEMBER, member), (Property.ORGANIZATION, NETWORK))
    return Draft(ClaimType.MEMBERSHIP, participants, period=period, evidence=evidence, **other)  # type: ignore[arg-type]


def resolved(*drafts: Draft, home: Name | None = HOME) -> Resolved:
    return resolve(DOCUMENT, drafts, title="", complete=True, home=home)


def test_the_same_said_twice_is_one_claim_with_two_passages() -> None:
    (claim,) = resolved(membership((passage(50, 60),)), membership((passage(10, 20),))).claims
    assert [(piece.start, piece.end) for piece in claim.evidence] == [(10, 20), (50, 60)]


def test_of_one_passage_the_strongest_reading_stays() -> None:
    weak, strong = passage(10, 20, Derivation.INFERRED), passage(10, 20)
    for pieces in ((weak, strong), (strong, weak)):
        (claim,) = resolved(*(membership((piece,)) for piece in pieces)).claims
        assert claim.evidence == (strong,)


def test_modality_and_bounds_and_kind_identify() -> None:
    since = Period("2005-01-01", None, Precision.YEAR, "2005")
    claims = resolved(
        membership((passage(1, 2),)),
        membership((passage(3, 4),), modality=Modality.PROPOSED),
        membership((passage(5, 6),), period=since),
        membership((passage(7, 8),), values=(("kind", "utträde"),)),
    ).claims
    assert len({claim.id for claim in claims}) == 4


def test_a_year_and_its_last_day_are_two_claims() -> None:
    """A claim has one precision in the union of all papers, so papers that give two tell two claims."""
    year = Period(None, "2020-12-31", Precision.YEAR, "2020")
    day = Period(None, "2020-12-31", Precision.DAY, "årsskiftet 2020/2021")
    claims = resolved(
        membership((passage(1, 2),), period=year), membership((passage(3, 4),), period=day)
    ).claims
    assert {claim.period.precision for claim in claims} == {Precision.DAY, Precision.YEAR}


def test_words_that_only_describe_do_not_identify() -> None:
    claims = resolved(
        membership((passage(1, 2),), values=(("text", "ett"),)),
        membership((passage(3, 4),), values=(("text", "två"),)),
    ).claims
    assert [dict(claim.values) for claim in claims] == [{"text": "ett"}]


def test_a_draft_without_evidence_is_no_claim_unless_it_is_supported_elsewhere() -> None:
    inner = membership(())
    outer = Draft(
        ClaimType.PROPOSAL, ((Property.AGENT, HOME), (Property.PROPOSES, inner)), evidence=(passage(1, 9),)
    )
    assert [claim.type for claim in resolved(outer).claims] == [ClaimType.PROPOSAL]
    both = resolved(outer, membership((passage(3, 5),))).claims
    assert {claim.type for claim in both} == {ClaimType.PROPOSAL, ClaimType.MEMBERSHIP}
    targets = {
        part.target for claim in both for part in claim.participants if part.property is Property.PROPOSES
    }
    assert targets == {claim.id for claim in both if claim.type is ClaimType.MEMBERSHIP}


def test_order_of_drafts_changes_no_identifier() -> None:
    drafts = [
        membership((passage(n, n + 1),), member=Name(EntityType.CITY, f"Stad {n}")) for n in range(1, 6)
    ]
    assert resolved(*drafts).claims == resolved(*reversed(drafts)).claims


def test_a_body_carries_its_organisation_and_a_network_does_not() -> None:
    body = Name(EntityType.BODY, "kommunstyrelsen")
    draft = Draft(ClaimType.DECISION, ((Property.AGENT, body),), evidence=(passage(1, 2),))
    entities = {entity.id: entity for entity in resolved(draft).entities}
    assert entities["body/orebro-kommun/kommunstyrelsen"].scope == "municipality/orebro-kommun"
    (alone,) = resolved(draft, home=None).entities
    assert (alone.id, alone.scope) == ("body/0123456789abcdef/kommunstyrelsen", "")
    assert "network/eurocities" in {entity.id for entity in resolved(membership((passage(1, 2),))).entities}


def test_two_papers_share_the_claim_and_the_network() -> None:
    other = Document("doc/ffff", "1" * 64, ("b.txt",), "text/plain", "utf-8", TEXT, ())
    one = resolved(membership((passage(1, 2),)))
    two = resolve(other, [membership((passage(1, 2),))], title="", complete=True, home=None)
    assert one.claims[0].id == two.claims[0].id


def test_antecedents_become_identifiers_and_unknown_ones_fall_away() -> None:
    (claim,) = resolved(
        membership((passage(1, 2, antecedents=(Antecedent("Eurocities", "nätverket"), Antecedent("Ingen"))),))
    ).claims
    assert claim.evidence[0].antecedents == (Antecedent("network/eurocities", "nätverket"),)


def test_forms_of_one_name_are_kept_beside_its_label() -> None:
    long = Name(EntityType.NETWORK, "Eurocities", aliases=("EC",), hidden=("Eur0cities",))
    draft = Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, HOME), (Property.ORGANIZATION, long)),
        evidence=(passage(3, 4),),
    )
    made = resolved(membership((passage(1, 2),)), draft)
    (network,) = [entity for entity in made.entities if entity.kind is EntityType.NETWORK]
    assert (network.label, network.aliases, network.hidden) == ("Eurocities", ("EC",), ("Eur0cities",))


OTHER = Document("doc/fedcba9876543210", "1" * 64, ("b.txt",), "text/plain", "utf-8", TEXT, ())


def cost(**values: str | int) -> Draft:
    return Draft(ClaimType.COST_ESTIMATE, (), values=tuple(values.items()), evidence=(passage(1, 2),))


@pytest.mark.parametrize("kind", [EntityType.BODY, EntityType.PERSON])
def test_without_an_organisation_two_papers_share_nobody(kind: EntityType) -> None:
    draft = Draft(
        ClaimType.DECISION, ((Property.AGENT, Name(kind, "Kari Stenbeck")),), evidence=(passage(1, 2),)
    )
    papers = [
        resolve(document, [draft], title="", complete=True, home=None) for document in (DOCUMENT, OTHER)
    ]
    assert papers[0].entities[0].id != papers[1].entities[0].id
    assert papers[0].claims[0].id != papers[1].claims[0].id


def test_a_case_of_a_document_names_the_document_once() -> None:
    case = Name(EntityType.CASE, "Medlemskap", key="0123456789abcdef-12")
    draft = Draft(ClaimType.DECISION, ((Property.IN_CASE, case),), evidence=(passage(1, 2),))
    assert [entity.id for entity in resolved(draft, home=None).entities] == ["case/0123456789abcdef-12"]


def test_a_cost_of_nothing_named_is_of_its_paper_and_subject() -> None:
    same = [cost(amount=300_000, currency="SEK", subject=subject) for subject in ("Resan", "Mötet", "resan")]
    here = resolved(*same).claims
    there = resolve(OTHER, same, title="", complete=True, home=HOME).claims
    assert len(here) == 2
    assert {claim.id for claim in here}.isdisjoint(claim.id for claim in there)


def test_a_cost_of_a_network_is_shared_between_papers() -> None:
    fee = Draft(
        ClaimType.COST_ESTIMATE,
        ((Property.ABOUT, NETWORK),),
        values=(("amount", 300_000),),
        evidence=(passage(1, 2),),
    )
    one, two = (
        resolve(document, [fee], title="", complete=True, home=HOME) for document in (DOCUMENT, OTHER)
    )
    assert one.claims[0].id == two.claims[0].id


@pytest.mark.parametrize(
    "label", ["Bolaget", "Föreningen", "Högskolan", "Moderbolaget", "Vår förening", "stiftelsen"]
)
def test_a_definite_noun_names_no_organisation(label: str) -> None:
    somebody = Name(EntityType.ORGANIZATION, label)
    nested = Draft(
        ClaimType.PROPOSAL,
        ((Property.AGENT, HOME), (Property.PROPOSES, membership((), member=somebody))),
        evidence=(passage(1, 9),),
    )
    if label != "Vår förening":
        assert resolved(membership((passage(1, 2),), member=somebody), nested).claims == ()
    else:
        assert len(resolved(membership((passage(1, 2),), member=somebody)).claims) == 1


@pytest.mark.parametrize("label", ["Systembolaget", "Föreningen Norden", "Energimyndigheten", "Hamnen AB"])
def test_a_name_with_such_a_noun_in_it_is_a_name(label: str) -> None:
    named = Name(EntityType.ORGANIZATION, label)
    assert len(resolved(membership((passage(1, 2),), member=named)).claims) == 1


def test_an_authority_of_many_counties_is_that_of_the_paper() -> None:
    board = Name(EntityType.ORGANIZATION, "Länsstyrelsen")
    made = resolved(membership((passage(1, 2),), member=board)).entities
    assert "organization/orebro-kommun/lansstyrelsen" in {entity.id for entity in made}
