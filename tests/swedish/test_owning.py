"""Whether a name whose genitive looks like its nominative owns what stands behind it."""

import pytest

from stadsgraf.swedish.owning import owns_next

_OWNED = """
uttalande plattform ramavtal ranking sammanställning inbjudan panel podd workshop studieresa kommission
nätverksträffar forum arbetsgrupp valberedning årsmöte konferens kampanj styrelse sekretariat stadgar
webbplats hemsida arbete pris kurs kongress resultat marknad medlemsavgift budget verksamhet ordförande
yttrande riktlinjer möten agenda strategi stipendium index analys status resurser värderingar mål
ambassadör generalsekreterare direktör databas nummer lokaler pengar krav svar beslut rapporter område
teman delegation
""".split()
_NOT_OWNED = """
är har hade kostar samlar bildades grundades lanserades uppgår sägs väcktes krävde upphörde kom deltar
genom samt avslutas föreslås skulle reserverar ställer redan byggs staden i på erbjuder anses sedan ska
till men vid från och inte bestående grundat baserat inlett blivit ordföranden kommunen leds drivs
finansieras samordnas beslutade arrangerar ger stöder arbetar verkar består ökade fick gör tillhör
framhöll inbjöd antog bildats skriver finns officiellt delvis tillsammans våren elva maj ansluten
anslutna inbjuden kunde utgör
""".split()


@pytest.mark.parametrize("word", _OWNED)
def test_nouns_are_owned(word: str) -> None:
    assert owns_next(f"avgiften till Nordhamns {word} om fartyg", 23)


@pytest.mark.parametrize("word", _NOT_OWNED)
def test_other_words_are_not(word: str) -> None:
    assert not owns_next(f"avgiften till Nordhamns {word} om fartyg", 23)


@pytest.mark.parametrize(
    ("behind", "owned"),
    [
        ("senaste ranking.", True),
        ("nya gemensamma ramavtal", True),
        ("tidigare ordförande", True),
        ("kultur- och fritidskonferens", True),
        ("första stora möte", True),
        ("tidigare.", False),
        ("tidigare och numera", False),
        ("fr.o.m. 1991", False),
        ("m.m. och annat", False),
        (", som bildades", False),
        ("2012", False),
        ("före detta ordförande", True),
        ("nästa stora möte", True),
        ("hela databas", True),
        ("nästa år", False),
        ("före årsskiftet", False),
        ("ytterligare två år", False),
        ("finansierad inom budget", False),
    ],
)
def test_adjectives_go_with_their_noun(behind: str, owned: bool) -> None:
    text = f"avgiften till Nordhamns {behind}"
    assert owns_next(text, 23) is owned


def test_an_infinitive_is_owned_by_nobody() -> None:
    text = "Kommunen ska genom Storhamnars stärka samarbetet"
    assert not owns_next(text, text.index(" stärka"))


@pytest.mark.parametrize(
    ("before", "behind", "owned"),
    [
        ("Kommunen ska verka för att genom Storhamnars", "stärka samarbetet", False),
        ("Kommunen vill med stöd av Storhamnars", "utveckla hamnen", False),
        ("Kommunen önskar att via Storhamnars", "delta i mötet", False),
        ("Kommunen ska ansöka om plats i Storhamnars", "agenda", True),
        ("Det föreslås att kommunen går med i Storhamnars", "skola", True),
        ("Kommunen planerar att få stöd ur Storhamnars", "kassa", True),
        ("Kommunen vill bli del av Storhamnars", "arena", True),
    ],
)
def test_a_clause_that_has_its_verb_wants_no_infinitive(before: str, behind: str, owned: bool) -> None:
    assert owns_next(f"{before} {behind}.", len(before)) is owned


def test_no_other_name_is_ambiguous() -> None:
    assert not owns_next("avgiften till Storhamn plattform", 22)
