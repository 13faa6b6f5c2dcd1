"""Statements in any words: each noun for one beside each verb of making it, in every order.

`statement_frames.py` holds the set formulas; here a verb of handing in, having noted or being of another
mind stands with its speakers in front, behind or after "av", and anything but a negation in between.
"""

_ONE = r"(?:(?:herr|herrar|fru|fröken|ledamoten|ledamöterna) )?(?:<ROLE>,? )?(?:<PERSON>|(?<=, )<NAME>|(?<= och )<NAME>|(?<= samt )<NAME>)(?: <PARTY>| \((?:-|<NAME>|[a-zåäöA-ZÅÄÖ]{1,5})\))?"
MAKERS = rf"(?P<who>{_ONE}(?:(?:, | och | samt |, samt ){_ONE})*)"
_STOP = r"(?! (?:inte|ej|icke|aldrig|ingen|inget|inga|drar|drog|återtar|återtog|återkallar)(?![a-zåäö]))"
_NEAR = rf"(?:{_STOP}(?! att |<PERSON>|<ANYBODY>)[^.;:]){{0,60}}?"
_APART = r"(?:(?:,| –| \() ?(?:(?!<PERSON>|<ANYBODY>)[^.;:()]){1,60}?(?:,| –|\)))?"
"""What stands between commas, dashes or brackets behind the names."""
_NOUN = r"(?P<kind>reservation(?:en|er)?|särskil(?:t|da) uttalanden?|särskil(?:t|da) yttranden?|ersättaryttranden?|protokollsanteckning(?:en|ar)?|protokollsnotering(?:en|ar)?|anteckning(?:en|ar)? till protokollet|röstförklaring(?:en|ar)?|(?:avvikande|skiljaktig|särskild) mening(?:ar)?)(?![a-zåäö])"
_NOW = (
    r"anmäler|anmälde|lämnar|lämnade|inlämnar|inlämnade|inger|ingav|avger|avgav|avlämnar|avlämnade|bifogar|bifogade|fogar|fogade|antecknar|antecknade|noterar|noterade|anför|anförde|framför|framförde"
    r"|gör|gjorde|inkommer|inkom|presenterar|presenterade|framställer|framställde|väljer|valde|vidhåller|vidhöll|(?:lägger|lade) (?:fram|in|till)|(?:kommer|kom) in"
    r"|låter|lät|får|fick|vill|ville|önskar|önskade|begär|begärde|ber|bad|skickar|skickade|lämna|anmäla|ha"
)
_DONE = r"anmält|lämnat|inlämnat|ingivit|ingett|avgivit|avgett|avlämnat|bifogat|fogat|antecknat|noterat|anfört|framfört|gjort|inkommit|presenterat|låtit|fått|begärt|lagt (?:fram|in|till)"
_MINDED = (
    r"(?P<kind>(?:är|var|är dock|har varit) (?:av )?(?:skiljaktig(?:a)?|avvikande|annan)(?: mening)?|(?:har|hade|hyser|hyste) (?:en )?(?:skiljaktig|avvikande|annan) mening"
    r"|reservera(?:r|de|t)(?: (?:dock|också|även|därför|skriftligen|muntligen))? sig|(?:ansluter|anslöt|förenar|förenade) sig (?:till|i|med) (?:den )?(?:reservationen|[a-zåäö<>]+s? reservation))(?![a-zåäö])"
)
_LEAD = r"^(?:Mot|Emot|Häremot|Till|Med|I|Vid|Under|På|Även|Också|Därutöver|Slutligen|Vidare|Därtill|Härtill|Dessutom|Som|Över|Från|För|Samtidigt|Skriftligen|Muntligen|Sedan|Efter)(?![a-zåäö])"
_NOTED = r"(?P<kind>(?:antecknas|antecknades|noteras|noterades|införs|infördes|förs|fördes|görs|gjordes|tas|togs|fogas|fogades|lämnas|lämnades|antecknat|noterat|infört))"
IN_ANY_WORDS: tuple[tuple[str, str], ...] = (
    ("statements.makes@1", rf"{MAKERS}{_APART}{_NEAR} (?:{_NOW}|har(?:{_NEAR}) (?:{_DONE})){_NEAR} {_NOUN}"),
    ("statements.makes-inverted@1", rf"{_LEAD}(?:{_STOP}(?!<PERSON>)[^.;:]){{0,90}}? (?:{_NOW}) {MAKERS}{_APART}{_NEAR} {_NOUN}"),
    ("statements.has-made-inverted@1", rf"{_LEAD}(?:{_STOP}(?!<PERSON>)[^.;:]){{0,90}}? har {MAKERS}{_APART}{_NEAR} (?:{_DONE}){_NEAR} {_NOUN}"),
    ("statements.made-first@1", rf"^(?:(?:En|Ett|Skriftlig|Skriftligt|Blank|Gemensam|Gemensamt|Muntlig|Motiverad) )*{_NOUN}{_NEAR} (?:{_NOW}|har) {MAKERS}"),
    ("statements.is-made@1", rf"(?<![a-zåäö]){_NOUN}(?:{_STOP}(?!<PERSON>)[^.;:]){{0,70}}? [a-zåäö]{{2,}}(?:s|des|ts|tes|d|t)(?![a-zåäö])(?! (?:inte|ej|icke)(?![a-zåäö]))(?: in| fram)?(?:{_STOP}(?!<PERSON>)[^.;:]){{0,40}}? (?:av|från) {MAKERS}"),
    ("statements.is-of-another-mind@1", rf"{MAKERS}{_APART}(?:{_STOP}(?! att |<PERSON>|<ANYBODY>)[^.;:]){{0,40}} {_MINDED}(?!(?: sig)?(?: (?:dock|själv|själva))? (?:inte|ej|icke)(?![a-zåäö]))"),
    ("statements.reserves-then@1", rf"{_LEAD}(?:{_STOP}(?!<PERSON>)[^.;:]){{0,90}}? (?P<kind>reserverar sig|reserverade sig|reserverar|reserverade|har)(?: (?:också|även|skriftligen|muntligen|samtliga|sig|dock))* {MAKERS}(?=(?: sig|{_NEAR} reserverat sig|[.,;]|$))"),
    ("statements.note-on-request@1", rf"(?:^|(?<=[,;] ))På (?:egen )?(?:begäran|önskan|uppmaning|initiativ) (?:av|från) {MAKERS}{_APART} {_NOTED}(?=[^.;]{{0,60}}(?:protokoll|anteckning|notering|följande|att ))"),
    ("statements.note-on-request-of@1", rf"(?:^|(?<=[,;] ))På {MAKERS} (?:begäran|önskan) {_NOTED}(?=[^.;]{{0,60}}(?:protokoll|anteckning|notering|följande|att ))"),
    ("statements.noted-as-asked@1", rf"{_NOTED}{_NEAR} (?:protokollet|anteckning|notering){_NEAR} på (?:egen )?begäran av {MAKERS}"),
    ("statements.notes-as-own-view@1", rf"{MAKERS}{_APART} (?P<kind>antecknar|antecknade|(?:låter|lät|vill|önskar|begär att få|ber att få|får|fick)(?: till protokollet)? (?:anteckna|antecknat|notera|noterat|infört)|noterar|noterade|(?:lämnar|lämnade|gör|gjorde) (?:den )?(?:anteckningen|noteringen))(?=[^.;:]{{0,40}}(?:protokoll|som sin mening|sin uppfattning|följande))"),
    ("statements.stays-out@1", rf"{MAKERS}{_APART}{_NEAR} (?P<kind>(?:avhåller|avhöll) sig från (?:att (?:rösta|delta)|röstning|deltagande)|(?:lägger|lade) (?:ned|ner) (?:sin|sina) röst(?:er)?|(?:väljer|valde) att (?:avstå|inte delta|stå utanför)|(?:avstår|avstod)(?: i (?:omröstningen|voteringen)| från (?:att (?:rösta|delta)|röstning|deltagande|att ta ställning))|(?:står|stod) utanför (?:beslutet|avgörandet))(?![a-zåäö])"),
)  # fmt: skip
"""Rule and pattern; a group `kind` tells what is made, `who` who makes it."""
