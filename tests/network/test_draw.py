import io
import itertools
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import msgspec
import pytest

from stadsgraf.corpus import Corpus, merge
from stadsgraf.edges import edges, targets_of
from stadsgraf.model import Claim
from stadsgraf.network.compose import compose
from stadsgraf.network.draw import draw, text_width
from stadsgraf.network.geometry import Box, crosses, inside, intersect, overlap
from stadsgraf.network.layout import arrange
from stadsgraf.network.page import PAGE, Picture
from stadsgraf.network.select import select
from stadsgraf.network.words import WORDS, Language
from stadsgraf.vocabulary import Property
from tests.export.gold import DEVSET, SEEDS, load

_PAGE = Box(PAGE[0] / 2, PAGE[1] / 2, *PAGE)


@pytest.fixture(scope="module")
def seeds() -> Corpus:
    return merge(load(SEEDS))


def _assert_legible(picture: Picture) -> None:
    nodes = [node.box for node in picture.nodes]
    labels = [line.label for line in picture.ties if line.label is not None]
    legend = [box for _, sample, text in picture.legend for box in (sample, text.box)]
    assert nodes
    for one, other in itertools.combinations([*nodes, *labels, *legend], 2):
        assert not overlap(one, other), (one, other)
    assert all(inside(box, _PAGE) for box in [*nodes, *labels, *legend])
    for node in picture.nodes:
        bold = node.unit.shape == "network"
        assert max(text_width(line, node.size, bold) for line in node.lines) < node.box.width
    # A line that has something to say and does not would read as a plain membership.
    assert all(line.label is not None for line in picture.ties if line.tie.said)


def test_no_box_or_label_touches_another(seeds: Corpus) -> None:
    _assert_legible(compose(seeds, "sv", text_width))


@pytest.mark.slow
def test_a_crowded_page_is_legible_and_says_what_it_leaves_out() -> None:
    picture = compose(merge(load(DEVSET)), "sv", text_width)
    _assert_legible(picture)
    assert len(picture.nodes) > 40
    assert "Utelämnat för läsbarhetens skull" in " ".join(picture.caption)


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_file_names_networks_and_explains_itself(lang: Language, seeds: Corpus) -> None:
    stream = io.BytesIO()
    draw(seeds, stream, lang)
    svg = stream.getvalue().decode()
    root = ET.fromstring(svg)  # noqa: S314 - written by the line above
    titles = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}title")]
    texts = [(element.text or "").strip() for element in root.iter("{http://www.w3.org/2000/svg}text")]
    labels = [entity.label for entity in seeds.entities if entity.kind == "Network"]
    assert len(labels) == 4
    assert set(labels) <= set(titles)
    words = WORDS[lang]
    for key in ("network", "city", "organization", "body", "party", "person", "place"):
        assert words.shapes[key] in texts
    assert words.lines["solid"] in texts
    assert words.lines["dashed"] in texts
    assert words.lines["denied"] not in texts
    assert words.title in texts
    assert "'DejaVu Sans', Verdana" in svg
    assert not re.search(r"20\d\d-\d\d-\d\dT", svg), "a time of running"


def test_what_is_only_proposed_is_dashed(seeds: Corpus) -> None:
    chosen = select(seeds, WORDS["sv"], 64)
    (tie,) = [
        tie
        for tie in chosen.ties
        if tie.source == "municipality/stockholms-stad" and tie.target == "network/strong-cities-network"
    ]
    assert (tie.line, tie.said) == ("dashed", ("medlem (föreslaget)",))


def test_every_line_of_the_network_is_drawn_where_there_is_room(seeds: Corpus) -> None:
    chosen = select(seeds, WORDS["sv"], 64)
    assert not chosen.left_out
    assert {claim for tie in chosen.ties for claim in tie.claims} == {edge.claim for edge in edges(seeds)}
    names = [name for unit in chosen.units for name in unit.names]
    assert len(names) == len({end for edge in edges(seeds) for end in (edge.source, edge.target)})


def test_equals_share_a_box_and_others_do_not(seeds: Corpus) -> None:
    names = {unit.names for unit in select(seeds, WORDS["sv"], 64).units}
    assert ("Barcelona", "Manchester", "Paris", "Rotterdam") in names
    assert ("London",) in names


def test_equals_come_in_together(seeds: Corpus) -> None:
    founders = {"Barcelona", "Manchester", "Paris", "Rotterdam"}
    for most in range(4, 20):
        shown = {name for unit in select(seeds, WORDS["sv"], most).units for name in unit.names}
        assert len(shown & founders) in (0, len(founders)), most


def test_what_is_left_out_is_counted(seeds: Corpus) -> None:
    chosen = select(seeds, WORDS["sv"], 8)
    shown = sum(len(unit.members) for unit in chosen.units)
    every = {end for edge in edges(seeds) for end in (edge.source, edge.target)}
    assert len(chosen.units) <= 8
    assert shown + sum(chosen.left_out.values()) == len(every)
    assert "network" in {unit.shape for unit in chosen.units}


def test_an_empty_corpus_says_so() -> None:
    picture = compose(merge([]), "en", text_width)
    assert (picture.nodes, picture.caption) == ((), (WORDS["en"].nothing,))
    draw(merge([]), io.BytesIO(), "en")


def test_a_network_of_many_equals_fits_and_counts_them() -> None:
    seeds = load(SEEDS)[1]
    founding = next(c for c in seeds.claims if c.type == "Founding" and _founder(c) == "city/paris")
    paris = next(entity for entity in seeds.entities if entity.id == "city/paris")
    replace = msgspec.structs.replace
    cities = [replace(paris, id=f"city/c{n:03}", label=f"Stad {n:03}") for n in range(200)]
    claims = [
        replace(
            founding,
            id=f"claim/founding/{city.id}",
            participants=tuple(
                replace(part, target=city.id) if part.property == Property.FOUNDER else part
                for part in founding.participants
            ),
        )
        for city in cities
    ]
    many = replace(seeds, claims=(*seeds.claims, *claims), entities=tuple(sorted((*seeds.entities, *cities))))
    picture = compose(merge([many]), "sv", text_width)
    _assert_legible(picture)
    group = next(node for node in picture.nodes if "city/c150" in node.unit.members)
    assert " ".join(group.lines).endswith("till")


def _founder(claim: Claim) -> str:
    return targets_of(claim, Property.FOUNDER)[0]


def test_boxes_that_cannot_fit_are_not_forced() -> None:
    assert arrange([(60.0, 20.0)] * 9, {}, Box(50.0, 50.0, 100.0, 40.0)) == []


def test_lines_and_boxes() -> None:
    box = Box(10.0, 10.0, 10.0, 10.0)
    assert crosses((0.0, 10.0), (20.0, 10.0), box)
    assert crosses((0.0, 0.0), (20.0, 20.0), box)
    assert not crosses((0.0, 16.0), (20.0, 16.0), box)
    assert crosses((0.0, 16.0), (20.0, 16.0), box, gap=2.0)
    assert not crosses((0.0, 0.0), (4.0, 4.0), box)
    assert intersect(((0.0, 0.0), (2.0, 2.0)), ((0.0, 2.0), (2.0, 0.0)))
    assert not intersect(((0.0, 0.0), (1.0, 1.0)), ((2.0, 0.0), (2.0, 9.0)))


def test_the_picture_needs_no_screen_and_no_other_font() -> None:
    source = Path(draw.__code__.co_filename).read_text("utf-8")
    assert "pyplot" not in source
    assert text_width("Nätverk", 10, True) > text_width("Nätverk", 10, False) > 30
