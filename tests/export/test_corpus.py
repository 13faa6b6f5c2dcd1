from stadsgraf.corpus import merge
from stadsgraf.model import Claim, Document, Entity, Evidence, Participant, Period, Resolved
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property


def _resolved(number: int, label: str, *, name: str = "a.txt", document: int | None = None) -> Resolved:
    identifier = f"doc/{number if document is None else document}"
    paper = Document(identifier, "00", (name,), "text/plain", "utf-8", "Malmö ingår i ringen.", ())
    piece = Evidence(identifier, number, 10, Derivation.EXPLICIT, "membership.stated@1")
    claim = Claim(
        id="claim/membership/1",
        type=ClaimType.MEMBERSHIP,
        participants=(
            Participant(Property.MEMBER, "municipality/malmo"),
            Participant(Property.ORGANIZATION, "network/ringen"),
        ),
        modality=Modality.STATED,
        period=Period(),
        values=(),
        not_stated=(),
        evidence=(piece,),
    )
    malmo = Entity("municipality/malmo", EntityType.MUNICIPALITY, label, hidden=("Malm6",))
    ring = Entity("network/ringen", EntityType.NETWORK, "Ringen", aliases=(f"R{number}",))
    return Resolved(paper, "", True, (claim,), (malmo, ring))


def test_one_claim_of_two_documents_keeps_the_evidence_of_both() -> None:
    corpus = merge([_resolved(2, "Malmö stad"), _resolved(1, "Malmö stad")])
    (claim,) = corpus.claims
    assert [piece.document for piece in claim.evidence] == ["doc/1", "doc/2"]
    assert [entity.id for entity in corpus.entities] == ["municipality/malmo", "network/ringen"]
    assert corpus.entities[1].aliases == ("R1", "R2")


def test_the_label_that_most_give_wins_and_the_other_becomes_an_alias() -> None:
    papers = [_resolved(1, "Malmö stad"), _resolved(2, "Malmö kommun"), _resolved(3, "Malmö stad")]
    assert merge(papers) == merge(reversed(papers))
    malmo = merge(papers).entities[0]
    assert (malmo.label, malmo.aliases, malmo.hidden) == ("Malmö stad", ("Malmö kommun",), ("Malm6",))


def test_one_document_under_two_names_is_one() -> None:
    corpus = merge([_resolved(1, "Malmö", name="b.txt"), _resolved(1, "Malmö", name="a.txt")])
    (document,) = corpus.documents
    assert document.names == ("a.txt", "b.txt")
    assert len(corpus.claims[0].evidence) == 1


def test_a_claim_is_labelled_by_its_participants() -> None:
    assert (
        merge([_resolved(1, "Malmö stad")]).label("claim/membership/1") == "Membership (Malmö stad, Ringen)"
    )
