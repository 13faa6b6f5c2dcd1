"""Members in every order of words: what frames of verbs and lists must read, and what they must refuse."""

import pytest

from tests.extract.test_membership import Row, rows


def _net(modality: str, organization: str, *members: str, since: str = "", until: str = "") -> set[Row]:
    return {(modality, member, organization, since, until) for member in members}


READ: tuple[tuple[str, set[Row]], ...] = (
    (
        "I dag omfattar nätverket 51 städer, bland dem Helsingfors, Lyon och Milano.",
        _net("Stated", "Eurocities", "Helsingfors", "Lyon", "Milano"),
    ),
    ("Oslo lämnade samarbetet i mars 2020.", _net("Stated", "Eurocities", "Oslo", until="2020-03-31")),
    (
        "Göteborg har gett in en ansökan som ännu inte är prövad, medan Malmö har tackat nej.",
        _net("Denied", "Eurocities", "Malmö stad") | _net("Requested", "Eurocities", "Göteborgs Stad"),
    ),
    (
        "Kommunen tillhörde till och med 2019 nätverket Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", until="2019-12-31"),
    ),
    (
        "I Sverige är även Gävle, Malmö och Uppsala med.",
        _net("Stated", "Eurocities", "Gävle kommun", "Malmö stad", "Uppsala kommun"),
    ),
    (
        "Karlstad trädde ut vid årsskiftet 2016/2017.",
        _net("Stated", "Eurocities", "Karlstads kommun", until="2016-12-31"),
    ),
    (
        "Ljungby fick frågan i fjol men avböjde, och Jönköping bidrar med pengar utan att vara medlem.",
        _net("Denied", "Eurocities", "Jönköpings kommun", "Ljungby kommun"),
    ),
    (
        "Omkring 150 regioner är anslutna, bland annat Region Västerbotten och Västra Götalandsregionen.",
        _net("Stated", "Eurocities", "Region Västerbotten", "Västra Götalandsregionen"),
    ),
    (
        "Region Kalmar län har en ansökan inne som ska behandlas i november.",
        _net("Requested", "Eurocities", "Region Kalmar län"),
    ),
    ("Nordanstigs kommun nekades inträde 2021.", _net("Denied", "Eurocities", "Nordanstigs kommun")),
    (
        "Bland de svenska medlemmarna kan nämnas Malmö, som anslöts 1985, och Örebro.",
        _net("Stated", "Eurocities", "Malmö stad", since="1985-01-01")
        | _net("Stated", "Eurocities", "Örebro kommun"),
    ),
    (
        "Köping och Sala anslöt sig 2016.",
        _net("Stated", "Eurocities", "Köpings kommun", "Sala kommun", since="2016-01-01"),
    ),
    (
        "Till nätverket hör sedan 2011 också Lund.",
        _net("Stated", "Eurocities", "Lunds kommun", since="2011-01-01"),
    ),
    (
        "Sedan 2014 tillhör Borås kretsen av medlemmar.",
        _net("Stated", "Eurocities", "Borås Stad", since="2014-01-01"),
    ),
    ("År 2003 anslöt sig Kalmar.", _net("Stated", "Eurocities", "Kalmar kommun", since="2003-01-01")),
    ("Ett år tidigare hade Kalmar gått med.", _net("Stated", "Eurocities", "Kalmar kommun")),
    (
        "Malmö anslöts 1985, Lund 1990 och Borås 2001.",
        _net("Stated", "Eurocities", "Borås Stad", since="2001-01-01")
        | _net("Stated", "Eurocities", "Lunds kommun", since="1990-01-01")
        | _net("Stated", "Eurocities", "Malmö stad", since="1985-01-01"),
    ),
    ("Gävle prövade frågan 2016 men avstod från att gå med.", _net("Denied", "Eurocities", "Gävle kommun")),
    (
        "Nätverket, där även Lund och Ystad ingår, möts två gånger om året.",
        _net("Stated", "Eurocities", "Lunds kommun", "Ystads kommun"),
    ),
    (
        "Bland medlemmarna märks Gent, Nantes och Bergen.",
        _net("Stated", "Eurocities", "Bergen", "Gent", "Nantes"),
    ),
    (
        "Skövde har sedan 2009 varit ansluten till nätverket.",
        _net("Stated", "Eurocities", "Skövde kommun", since="2009-01-01"),
    ),
    (
        "Skövde anslöts till nätverket den 1 mars 2009.",
        _net("Stated", "Eurocities", "Skövde kommun", since="2009-03-01"),
    ),
    ("Umeå har varit medlem alltsedan starten.", _net("Stated", "Eurocities", "Umeå kommun")),
    ("Västerås stod utanför.", _net("Denied", "Eurocities", "Västerås stad")),
    (
        "Sundsvall sade upp medlemskapet 2015.",
        _net("Stated", "Eurocities", "Sundsvalls kommun", until="2015-12-31"),
    ),
    (
        "Sundsvall avslutade medlemskapet i Eurocities vid utgången av 2015.",
        _net("Stated", "Eurocities", "Sundsvalls kommun", until="2015-12-31"),
    ),
    (
        "Gotland blev medlem 2008 och Visby hamn fick ett pris.",
        _net("Stated", "Eurocities", "Region Gotland", since="2008-01-01"),
    ),
    (
        "Kommunen gick 2004 med i Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2004-01-01"),
    ),
    (
        "År 2004 gick kommunen med i Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2004-01-01"),
    ),
    (
        "Sitt medlemskap i Energy Cities avslutade kommunen 2012.",
        _net("Stated", "Energy Cities", "Örebro kommun", until="2012-12-31"),
    ),
    (
        "Kommunens medlemskap i Energy Cities upphörde den 31 december 2012.",
        _net("Stated", "Energy Cities", "Örebro kommun", until="2012-12-31"),
    ),
    (
        "Kommunens medlemskap i Eurocities löper sedan 1997.",
        _net("Stated", "Eurocities", "Örebro kommun", since="1997-01-01"),
    ),
    (
        "Linköping väntas ansluta sig under 2025.",
        _net("Planned", "Eurocities", "Linköpings kommun", since="2025-01-01"),
    ),
    (
        "Under 2025 kommer Linköping att ansluta sig.",
        _net("Planned", "Eurocities", "Linköpings kommun", since="2025-01-01"),
    ),
    (
        "Linköping har beslutat att gå med i Eurocities från och med den 1 januari 2025.",
        _net("Planned", "Eurocities", "Linköpings kommun", since="2025-01-01"),
    ),
    ("Från Norden deltar Bergen och Tammerfors.", _net("Stated", "Eurocities", "Bergen", "Tammerfors")),
    (
        "Eurocities har 200 medlemmar, däribland Gent, Nantes och Malmö.",
        _net("Stated", "Eurocities", "Gent", "Malmö stad", "Nantes"),
    ),
    (
        "Av de svenska städerna är Göteborg och Malmö medlemmar.",
        _net("Stated", "Eurocities", "Göteborgs Stad", "Malmö stad"),
    ),
    (
        "Bland svenska medlemmar finns Göteborg, Malmö och Lund.",
        _net("Stated", "Eurocities", "Göteborgs Stad", "Lunds kommun", "Malmö stad"),
    ),
    ("Eskilstuna ansökte om medlemskap 2018.", _net("Requested", "Eurocities", "Eskilstuna kommun")),
    ("Eskilstunas ansökan avslogs 2018.", _net("Denied", "Eurocities", "Eskilstuna kommun")),
    (
        "Från svensk sida medverkar Luleå, Piteå och Boden.",
        _net("Stated", "Eurocities", "Bodens kommun", "Luleå kommun", "Piteå kommun"),
    ),
    (
        "Luleå är med sedan starten, Piteå och Boden sedan 2010.",
        _net("Stated", "Eurocities", "Bodens kommun", "Piteå kommun", since="2010-01-01")
        | _net("Stated", "Eurocities", "Luleå kommun"),
    ),
    (
        "Luleå är fullvärdig medlem och Piteå associerad medlem.",
        _net("Stated", "Eurocities", "Luleå kommun", "Piteå kommun"),
    ),
    (
        "Nätverket har i dag sju medlemmar: Luleå, Piteå, Boden, Kalix, Haparanda, Älvsbyn och Överkalix.",
        _net(
            "Stated",
            "Eurocities",
            "Bodens kommun",
            "Haparanda stad",
            "Kalix kommun",
            "Luleå kommun",
            "Piteå kommun",
            "Älvsbyns kommun",
            "Överkalix kommun",
        ),
    ),
    (
        "Medlemmar är i dag Luleå, Piteå och Boden.",
        _net("Stated", "Eurocities", "Bodens kommun", "Luleå kommun", "Piteå kommun"),
    ),
    (
        "Nätverket består av Luleå, Piteå och Boden.",
        _net("Stated", "Eurocities", "Bodens kommun", "Luleå kommun", "Piteå kommun"),
    ),
    (
        "Nätverket omfattar kommunerna Luleå, Piteå och Boden.",
        _net("Stated", "Eurocities", "Bodens kommun", "Luleå kommun", "Piteå kommun"),
    ),
    (
        "De svenska medlemsstäderna är Göteborg och Malmö.",
        _net("Stated", "Eurocities", "Göteborgs Stad", "Malmö stad"),
    ),
    ("Falun har ännu inte anslutit sig.", _net("Denied", "Eurocities", "Falu kommun")),
    (
        "Däremot har varken Falun eller Mora anslutit sig.",
        _net("Denied", "Eurocities", "Falu kommun", "Mora kommun"),
    ),
    ("Falun beviljades medlemskap 2019.", _net("Stated", "Eurocities", "Falu kommun", since="2019-01-01")),
    ("2019 beviljades Falun medlemskap.", _net("Stated", "Eurocities", "Falu kommun", since="2019-01-01")),
    (
        "Falun antogs som medlem den 4 maj 2019.",
        _net("Stated", "Eurocities", "Falu kommun", since="2019-05-04"),
    ),
    (
        "Kommunen är sedan många år medlem i Energy Cities och i Klimatkommunerna.",
        _net("Stated", "Energy Cities", "Örebro kommun")
        | _net("Stated", "Klimatkommunerna", "Örebro kommun"),
    ),
    (
        "Kommunen är medlem i flera nätverk, bland andra Energy Cities och Klimatkommunerna.",
        _net("Stated", "Energy Cities", "Örebro kommun")
        | _net("Stated", "Klimatkommunerna", "Örebro kommun"),
    ),
    ("Borlänge har hittills inte velat gå med.", _net("Denied", "Eurocities", "Borlänge kommun")),
    (
        "Borlänge var under åren 2001–2006 medlem.",
        _net("Stated", "Eurocities", "Borlänge kommun", since="2001-01-01", until="2006-12-31"),
    ),
    (
        "Åren 2001–2006 var Borlänge medlem.",
        _net("Stated", "Eurocities", "Borlänge kommun", since="2001-01-01", until="2006-12-31"),
    ),
    (
        "Borlänge var med från 2001 till 2006.",
        _net("Stated", "Eurocities", "Borlänge kommun", since="2001-01-01", until="2006-12-31"),
    ),
    (
        "Dit räknas Göteborg, Malmö och Lund.",
        _net("Stated", "Eurocities", "Göteborgs Stad", "Lunds kommun", "Malmö stad"),
    ),
    (
        "Göteborg och Malmö är sedan länge anslutna.",
        _net("Stated", "Eurocities", "Göteborgs Stad", "Malmö stad"),
    ),
    (
        "Som medlem i Eurocities sedan 1999 deltar Karlskrona i mötena.",
        _net("Stated", "Eurocities", "Karlskrona kommun", since="1999-01-01"),
    ),
    (
        "Karlskrona, som är medlem sedan 1999, har framfört synpunkter.",
        _net("Stated", "Eurocities", "Karlskrona kommun", since="1999-01-01"),
    ),
    (
        "Karlskrona, medlem sedan 1999, har framfört synpunkter.",
        _net("Stated", "Eurocities", "Karlskrona kommun", since="1999-01-01"),
    ),
    ("Karlskrona är till skillnad från Kalmar medlem.", _net("Stated", "Eurocities", "Karlskrona kommun")),
    (
        "Nätverket bildades 1986 och räknar idag ett tjugotal kommuner, bl.a. Lund, Växjö och Kalmar.",
        _net("Stated", "Eurocities", "Kalmar kommun", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Av länets kommuner är det bara Nora och Kumla som är medlemmar.",
        _net("Stated", "Eurocities", "Kumla kommun", "Nora kommun"),
    ),
    ("Det är bara Nora som inte är med.", _net("Denied", "Eurocities", "Nora kommun")),
    (
        "Kommunen har haft medlemskap i Energy Cities sedan 2008.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2008-01-01"),
    ),
    (
        "Kommunen har sedan 2008 ett medlemskap i Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2008-01-01"),
    ),
    (
        "Medlemskapet i Energy Cities inleddes 2008.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2008-01-01"),
    ),
    (
        "Sedan 2008 har kommunen varit medlem i Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2008-01-01"),
    ),
    ("Till skillnad från Borås är Lund medlem.", _net("Stated", "Eurocities", "Lunds kommun")),
    ("I Finland är Tammerfors och Åbo anslutna.", _net("Stated", "Eurocities", "Tammerfors", "Åbo")),
    (
        "Svenska medlemmar är Lund, Växjö och Kalmar.",
        _net("Stated", "Eurocities", "Kalmar kommun", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "I nätverket finns idag Lund, Växjö och Kalmar.",
        _net("Stated", "Eurocities", "Kalmar kommun", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Andra svenska städer i nätverket är Lund och Växjö.",
        _net("Stated", "Eurocities", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Övriga svenska kommuner som är medlemmar är Lund och Växjö.",
        _net("Stated", "Eurocities", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Bland de svenska kommuner som anslutit sig finns Lund och Växjö.",
        _net("Stated", "Eurocities", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Ystad och Växjö har redan anslutit sig.",
        _net("Stated", "Eurocities", "Växjö kommun", "Ystads kommun"),
    ),
    ("Enligt nätverkets webbplats är Lund medlem.", _net("Stated", "Eurocities", "Lunds kommun")),
    ("Ystad säger nej till att gå med.", _net("Denied", "Eurocities", "Ystads kommun")),
    ("Ystad ansökte 2019 men fick avslag.", _net("Denied", "Eurocities", "Ystads kommun")),
    (
        "Kommunens ansökan om medlemskap i Energy Cities beviljades den 4 maj 2010.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2010-05-04"),
    ),
    ("Ystads ansökan beviljades 2010.", _net("Stated", "Eurocities", "Ystads kommun", since="2010-01-01")),
    ("Ystad antogs 2010.", _net("Stated", "Eurocities", "Ystads kommun", since="2010-01-01")),
    ("Ystads medlemskap avslutades 2017.", _net("Stated", "Eurocities", "Ystads kommun", until="2017-12-31")),
    ("Efter 2017 är Lund inte längre medlem.", _net("Stated", "Eurocities", "Lunds kommun")),
    (
        "Ystad valde 2017 att lämna nätverket.",
        _net("Stated", "Eurocities", "Ystads kommun", until="2017-12-31"),
    ),
    ("Ystad står i begrepp att gå med.", _net("Planned", "Eurocities", "Ystads kommun")),
    (
        "Kommunen är medlem i Energy Cities, Klimatkommunerna och ICLEI.",
        _net("Stated", "Energy Cities", "Örebro kommun")
        | _net("Stated", "ICLEI – Local Governments for Sustainability", "Örebro kommun")
        | _net("Stated", "Klimatkommunerna", "Örebro kommun"),
    ),
    (
        "Kommunen deltar i nätverken Energy Cities och Klimatkommunerna.",
        _net("Stated", "Energy Cities", "Örebro kommun")
        | _net("Stated", "Klimatkommunerna", "Örebro kommun"),
    ),
    (
        "Kommunen är med i såväl Energy Cities som Klimatkommunerna.",
        _net("Stated", "Energy Cities", "Örebro kommun")
        | _net("Stated", "Klimatkommunerna", "Örebro kommun"),
    ),
    (
        "Kommunen är varken medlem i Energy Cities eller Klimatkommunerna.",
        _net("Denied", "Energy Cities", "Örebro kommun")
        | _net("Denied", "Klimatkommunerna", "Örebro kommun"),
    ),
    (
        "Kommunen har varit medlem i Energy Cities sedan 2009 och i Klimatkommunerna sedan 2011.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2009-01-01")
        | _net("Stated", "Klimatkommunerna", "Örebro kommun", since="2011-01-01"),
    ),
    (
        "Kommunen var under perioden 2009–2014 ansluten till Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2009-01-01", until="2014-12-31"),
    ),
    ("Kommunen var tidigare medlem i Energy Cities.", _net("Stated", "Energy Cities", "Örebro kommun")),
    ("Kommunen har tidigare varit medlem i Energy Cities.", _net("Stated", "Energy Cities", "Örebro kommun")),
    ("Tidigare var kommunen med i Energy Cities.", _net("Stated", "Energy Cities", "Örebro kommun")),
    (
        "Kommunen undertecknade 2008 Borgmästaravtalet.",
        _net("Stated", "Covenant of Mayors", "Örebro kommun", since="2008-01-01"),
    ),
    (
        "Kommunen har anslutit sig till Borgmästaravtalet.",
        _net("Stated", "Covenant of Mayors", "Örebro kommun"),
    ),
    (
        "Kommunen anslöt sig 2008 till Borgmästaravtalet, vilket förnyades 2015.",
        _net("Stated", "Covenant of Mayors", "Örebro kommun", since="2008-01-01"),
    ),
    (
        "Nätverket har 12 medlemskommuner (Lund, Växjö, Kalmar m.fl.).",
        _net("Stated", "Eurocities", "Kalmar kommun", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Medlemskommuner: Lund, Växjö och Kalmar.",
        _net("Stated", "Eurocities", "Kalmar kommun", "Lunds kommun", "Växjö kommun"),
    ),
    (
        "Nu är tjugofyra kommuner med, bland dem Karlstad och Västerås.",
        _net("Stated", "Eurocities", "Karlstads kommun", "Västerås stad"),
    ),
    ("Tingsryd gick med året därpå.", _net("Stated", "Eurocities", "Tingsryds kommun")),
    (
        "Linköping har begärt utträde ur nätverket till halvårsskiftet 2023.",
        _net("Requested", "Eurocities", "Linköpings kommun", until="2023-06-30"),
    ),
    ("Landskrona väntar på besked om sin ansökan.", _net("Requested", "Eurocities", "Landskrona stad")),
    ("Landskrona kom till 2016.", _net("Stated", "Eurocities", "Landskrona stad", since="2016-01-01")),
    (
        "Skälet är att kommunen redan sedan 1998 hör till Klimatkommunerna.",
        _net("Stated", "Klimatkommunerna", "Örebro kommun", since="1998-01-01"),
    ),
    (
        "Nämnden påminner om att kommunen vid utgången av 2015 gick ur Klimatkommunerna.",
        _net("Stated", "Klimatkommunerna", "Örebro kommun", until="2015-12-31"),
    ),
    ("Det beror på att Ystad inte är medlem.", _net("Denied", "Eurocities", "Ystads kommun")),
    (
        "Rostock, som gick ur den sista juni 2020, saknades av många.",
        _net("Stated", "Eurocities", "Rostock", until="2020-06-30"),
    ),
    (
        "Falköping, som antogs våren 2009, har ett kontor.",
        _net("Stated", "Eurocities", "Falköpings kommun", since="2009-01-01"),
    ),
    ("Generalkonferensen beviljade Ystad inträde.", _net("Stated", "Eurocities", "Ystads kommun")),
    ("Årsmötet valde in Ystad som medlem.", _net("Stated", "Eurocities", "Ystads kommun")),
    (
        "Skellefteå har, i motsats till vad som sägs, inte inträtt utan endast begärt upplysningar.",
        _net("Denied", "Eurocities", "Skellefteå kommun"),
    ),
    (
        "Kommunen är inte med i Energy Cities, men det är däremot Malmö.",
        _net("Denied", "Energy Cities", "Örebro kommun") | _net("Stated", "Energy Cities", "Malmö stad"),
    ),
    (
        "Gävle och Falun är medlemmar, men det är inte Malmö.",
        _net("Denied", "Eurocities", "Malmö stad")
        | _net("Stated", "Eurocities", "Falu kommun", "Gävle kommun"),
    ),
    ("I Energy Cities deltar kommunen däremot inte.", _net("Denied", "Energy Cities", "Örebro kommun")),
    (
        "I Energy Cities är kommunen med sedan 2006.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2006-01-01"),
    ),
    (
        "Här kan nämnas Energy Cities, i vilket inträde skedde 2006.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2006-01-01"),
    ),
    (
        "Visserligen tillhör vi sedan 2005 Energy Cities.",
        _net("Stated", "Energy Cities", "Örebro kommun", since="2005-01-01"),
    ),
    (
        "Energy Cities lämnade vi vid utgången av 2012.",
        _net("Stated", "Energy Cities", "Örebro kommun", until="2012-12-31"),
    ),
    ("Vår kommun är medlem i Energy Cities.", _net("Stated", "Energy Cities", "Örebro kommun")),
    (
        "Energy Cities, som vi aldrig har varit med i, är stort.",
        _net("Denied", "Energy Cities", "Örebro kommun"),
    ),
    (
        "Från Finland deltar Esbo och Vanda, från Norge Kristiansand och Larvik.",
        _net("Stated", "Eurocities", "Esbo", "Vanda", "Kristiansand", "Larvik"),
    ),
    ("Ystad flyttade sedan Ljungby dragit sig ur.", _net("Stated", "Eurocities", "Ljungby kommun")),
    (
        "Region Västernorrland ansökte i våras och väntar på besked.",
        _net("Requested", "Eurocities", "Region Västernorrland"),
    ),
    ("Älmhult har beslutat att stå utanför.", _net("Denied", "Eurocities", "Älmhults kommun")),
    ("Ystad har meddelat att man inte önskar delta.", _net("Denied", "Eurocities", "Ystads kommun")),
    (
        "Uppsala, Sigtuna och Växjö hör till de svenska medlemmarna.",
        _net("Stated", "Eurocities", "Uppsala kommun", "Sigtuna kommun", "Växjö kommun"),
    ),
    ("Sala anslöt sig den 1 juli 2012.", _net("Stated", "Eurocities", "Sala kommun", since="2012-07-01")),
    (
        "Ystad tillhörde grundarna och har varit medlem alltsedan dess.",
        _net("Stated", "Eurocities", "Ystads kommun"),
    ),
    ("År 2030 är Ystad medlem.", _net("Planned", "Eurocities", "Ystads kommun")),
)
REFUSED = (
    "Mark är dyr i Eurocities.",
    "Ystad ansökte om bidrag.",
    "Ystad har beslutat att bygga.",
    "Därefter har Ystad dragit ut på tiden.",
    "Västerås har valt att inte förnya sitt medlemskap.",
    "Eskilstunas ansökan bordlades.",
    "Malmö är med på noterna.",
    "Malmö kom med synpunkter.",
    "Gävle deltog i mötet tillsammans med Lund.",
    "Lund gick med på villkoren.",
    "Halmstad ingår i Hallands län.",
    "Om Lund går med blir kostnaden lägre.",
    "Skulle Lund ansluta sig blir kostnaden lägre.",
    "Lund och Ystad är med i referensgruppen.",
    "Frågan är om Lund är medlem.",
    "Lund har inbjudits men har inte svarat.",
    "Lund är värd för mötet och Ystad deltar.",
    "Kommunen bör överväga att ansluta sig till nätverket.",
    "Nätverket vill att fler kommuner, till exempel Lund och Ystad, ansluter sig.",
    "Eurocities har möten i bland annat Gent och Nantes.",
    "Eurocities har genomfört projekt i flera städer, bland dem Gent.",
    "Eurocities samlade 300 deltagare från bland annat Gent och Nantes.",
    "Det är osäkert om Malmö fortfarande är medlem.",
    "Malmö avstod från att rösta.",
    "Bland deltagarna på mötet märktes Malmö och Lund.",
    "Anna Berg är medlem i styrelsen.",
    "Till dem som lämnat hör Mora.",
    "Alla länets kommuner utom Nora är med.",
    "Det svenska medlemskapet innehas av Göteborg.",
    "Som medlem i Energy Cities skulle kommunen få rösträtt.",
    "Ett medlemskap i Energy Cities innebär att kommunen får rösträtt.",
    "Kommunfullmäktige beslutade 2005 att kommunen skulle gå med i Energy Cities.",
    "Ett medlemskap i Energy Cities kostar 20 000 kronor.",
    "Ystad har ännu inte tagit ställning.",
    "Ystad har inte förnyat sitt medlemskap.",
    "Ystad beslutade 2017 att lämna nätverket.",
    "Ystad avser att lämna nätverket.",
    "Ystad lämnar nätverket den 31 december 2023.",
    "Ystad är intresserad av att gå med.",
    "Ystad har begärt att få lämna uppdraget.",
    "Ystad väntar på svar från länsstyrelsen.",
    "Ystad kom till mötet.",
    "Ystad blev värd i stället.",
    "Nämnden beviljade Ystad bidrag.",
    "Vi är med på att kommunen växer.",
    "I Energy Cities är frågan inte aktuell.",
    "Vi gick ut med information om Eurocities.",
    "Eurocities har vi inte diskuterat.",
    "Det är inte klart att Ystad är medlem.",
    "Nämnden beslutade att Ystad inte skulle gå med.",
)


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_members_are_read(sentence: str, expected: set[Row]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_only_looks_like_a_membership_is_not_read(sentence: str) -> None:
    assert rows(sentence) == set()
