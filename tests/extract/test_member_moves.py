"""Memberships told by adverbs between subject and verb, pronouns, places, welcomes, partings and ellipses."""

import pytest

from tests.extract.helpers import cases_of
from tests.extract.test_membership import rows

READ = """
Malmö har skickat in en ansökan, medan Oslo efter viss tvekan har avböjt.
  Denied | Oslo | Eurocities
  Requested | Malmö stad | Eurocities
UN-Habitat, som har sitt säte i Nairobi men inte självt är medlem, bidrar.
  Denied | UN-Habitat | Eurocities
Kommunen har tillhört det sedan 2013.
  Stated | Örebro kommun | Eurocities | 2013-01-01
Kommunen har varit med i det sedan 2013.
  Stated | Örebro kommun | Eurocities | 2013-01-01
Kalmar lämnade det 2018.
  Stated | Kalmar kommun | Eurocities |  | 2018-12-31
Trosa har meddelat att man står utanför.
  Denied | Trosa kommun | Eurocities
I länet ingår för närvarande Kumla, Nora och Lindesberg.
  Stated | Kumla kommun | Eurocities
  Stated | Lindesbergs kommun | Eurocities
  Stated | Nora kommun | Eurocities
I Sverige är Malmö och Västerås anslutna.
  Stated | Malmö stad | Eurocities
  Stated | Västerås stad | Eurocities
Från Norden deltar Oslo, Bergen och Malmö.
  Stated | Bergen | Eurocities
  Stated | Malmö stad | Eurocities
  Stated | Oslo | Eurocities
Sekretariatet finns i Ystad, utan att kommunen för den skull är medlem.
  Denied | Örebro kommun | Eurocities
Även Ystad finns med där.
  Stated | Ystads kommun | Eurocities
Där är även Ystad medlem.
  Stated | Ystads kommun | Eurocities
Braga och Split hälsades välkomna som nya medlemmar.
  Stated | Braga | Eurocities
  Stated | Split | Eurocities
Som ny medlem välkomnades Ystad.
  Stated | Ystads kommun | Eurocities
Wismar har meddelat att staden går ur vid utgången av 2024.
  Planned | Wismar | Eurocities |  | 2024-12-31
Däremot har Mariehamn återkommit efter några års frånvaro.
  Stated | Mariehamn | Eurocities
Ystad har återinträtt i nätverket.
  Stated | Ystads kommun | Eurocities
Göteborg, Oslo och Bergen är medlemmar, liksom Bryssel.
  Stated | Bergen | Eurocities
  Stated | Bryssel | Eurocities
  Stated | Göteborgs Stad | Eurocities
  Stated | Oslo | Eurocities
Göteborg är medlem och så även Ystad.
  Stated | Göteborgs Stad | Eurocities
  Stated | Ystads kommun | Eurocities
Göteborg är medlem, Ystad likaså.
  Stated | Göteborgs Stad | Eurocities
  Stated | Ystads kommun | Eurocities
Kommunen har däremot inte varit medlem.
  Denied | Örebro kommun | Eurocities
Bland de svenska medlemmarna finns Växjö och Karlstad, medan Sala lämnade organisationen i juni 2019.
  Stated | Karlstads kommun | Eurocities
  Stated | Sala kommun | Eurocities |  | 2019-06-30
  Stated | Växjö kommun | Eurocities
Eslövs kommun utträdde vid halvårsskiftet 2021.
  Stated | Eslövs kommun | Eurocities |  | 2021-06-30
Strängnäs har meddelat att man tills vidare är kvar.
  Stated | Strängnäs kommun | Eurocities
Växjö kvarstår som medlem.
  Stated | Växjö kommun | Eurocities
Tomelilla har avböjt att följa med i ansökan.
  Denied | Tomelilla kommun | Eurocities
Kommunen är sedan 2014 med i Sveriges Ekokommuner.
  Stated | Örebro kommun | Sveriges Ekokommuner | 2014-01-01
Stenungsund sade upp sitt medlemskap och utträdde den 30 juni 2021.
  Stated | Stenungsunds kommun | Eurocities |  | 2021-06-30
Hjo är medlem sedan 2012 och Falköping sedan 2010.
  Stated | Falköpings kommun | Eurocities | 2010-01-01
  Stated | Hjo kommun | Eurocities | 2012-01-01
Haninge har sökt inträde men ännu inte fått besked.
  Requested | Haninge kommun | Eurocities
Till medlemmarna räknas Gent och Nantes.
  Stated | Gent | Eurocities
  Stated | Nantes | Eurocities
Bland andra Gent och Nantes är medlemmar.
  Stated | Gent | Eurocities
  Stated | Nantes | Eurocities
Nätverket räknar Karlstad, Arvika och Säffle som medlemmar.
  Stated | Arvika kommun | Eurocities
  Stated | Karlstads kommun | Eurocities
  Stated | Säffle kommun | Eurocities
Nätverket har Karlstad, Arvika och Säffle som medlemmar.
  Stated | Arvika kommun | Eurocities
  Stated | Karlstads kommun | Eurocities
  Stated | Säffle kommun | Eurocities
Karlstad, som anslöts 2012, är numera den enda svenska medlemmen.
  Stated | Karlstads kommun | Eurocities | 2012-01-01
Den enda svenska medlemmen är Karlstad.
  Stated | Karlstads kommun | Eurocities
Sveriges enda medlem är Karlstad.
  Stated | Karlstads kommun | Eurocities
Först ut att ansluta sig var Malmö, 1998.
  Stated | Malmö stad | Eurocities | 1998-01-01
Senast att ansluta sig var Ystad 2019.
  Stated | Ystads kommun | Eurocities | 2019-01-01
Den senaste i raden är Ystad, som gick med 2019.
  Stated | Ystads kommun | Eurocities | 2019-01-01
"""
"""A sentence, and below it each membership: modality, member, network, first and last day."""

REFUSED = (
    "Orust överväger att göra likadant.",
    "Ett medlemskap diskuterades 2015 men blev inte av.",
    "Något medlemskap blev det aldrig.",
    "Karlstad, Arvika och Säffle bildar tillsammans nätverkets svenska gren.",
    "Kommunen har efter beslut i nämnden avstått från att yttra sig.",
    "Där är Ystad alltid vackert.",
    "I länet ingår skogen, sjöarna och bergen.",
    "Ystad hälsades välkommen som ny badort.",
)


@pytest.mark.parametrize(("sentence", "expected"), cases_of(READ, 5))
def test_members_are_read(sentence: str, expected: set[tuple[str, ...]]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_is_no_membership(sentence: str) -> None:
    assert rows(sentence) == set()
