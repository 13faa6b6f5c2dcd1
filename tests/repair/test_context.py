import pytest

from stadsgraf.repair import repair
from stadsgraf.repair.context import RULES
from stadsgraf.repair.lexicon import lexicon

# Enough damaged Swedish around a line to tell that the paper is damaged.
AROUND = (
    "Kommunstyrelsen foreslar att namnden aterkommer med ett forslag till hosten. Fragan avgors fore "
    "arsskiftet, och kostnaden ryms inom ramen pa langre sikt.\n"
)

# For each pair of words one line for either.
LINES = {
    "begär": ("Hon begär votering.", "Den som begår brott straffas."),
    "bär": ("Nämnden bär hela kostnaden.", "Staden har en bar vid hamnen."),
    "bör": ("Staden bör därför ansöka.", "Hon bor i staden."),
    "far": ("Det var min far som sade det.", "Han får uppdraget."),
    "fört": ("Staden har fört samtal om frågan.", "Det gick fort."),
    "pär": ("Ledamoten Pär Ek deltog.", "Det rör ett par Volvobilar."),
    "stånd": ("Mötet kom till stånd.", None),
    "sänt": ("Staden har sänt in svaret.", "Det är sant."),
    "tjänsteman": ("En och samma tjänsteman svarar.", None),
    "tjänstemän": ("Tjänstemän Karin Ek, Bo Ek", None),
    "vänlig": ("Med vänlig hälsning", "Det är en vanlig fråga."),
    "vänliga": ("Med vänliga hälsningar", "De vanliga frågorna avgörs."),
    "åta": ("Staden kan åta sig detta.", "De vill äta lunch."),
    "förstå": ("Det går att förstå beslutet.", "Den första frågan avgörs."),
    "har": ("I dag har nätverket beslutat om avgiften.", "Den här frågan avgörs."),
    "här": ("Här finns en hamn.", "Staden har två hamnar."),
    "höra": ("Staden vill höra mer om frågan.", None),
    "höst": ("Mötet hålls nästa höst.", None),
    "invända": ("Nämnden har inget att invända.", None),
    "ingå": ("Staden vill ingå i nätverket.", "Det finns inga andra medlemmar."),
    "låg": ("Kansliet låg länge i staden, och avgiften är låg.", "Det är en lag för alla."),
    "lågt": ("Trycket är för lågt.", "Nämnden har lagt fram frågan."),
    "lät": ("Utskottet lät frågan vila.", "Låt frågan vila."),
    "län": ("Frågan rör Hallands län.", None),
    "män": ("Satsningen gäller kvinnor och män.", "Om man ser till kostnaden är den rimlig."),
    "måtte": ("Han yrkar att nämnden måtte besluta om detta.", None),
    "nå": ("Målet är att nå fler medlemmar.", None),
    "rådhuset": ("Plats och tid: Rådhuset, stora salen.", None),
    "råd": ("Det inrättas ett råd för frågan.", "Det finns en rad frågor."),
    "skälet": ("Skälet är att frågan avgörs.", None),
    "skäl": ("Det sker av andra skäl.", "Det finns skäl till detta."),
    "städer": ("Det är ett nätverk för städer.", "Staden stöder förslaget."),
    "stärka": ("Syftet är att stärka staden.", "Det finns starka motiv."),
    "stöd": ("Det finns ett stöd för förslaget.", "Han stod vid hamnen."),
    "svår": ("Det är en svår fråga.", "Han gav svar på frågan."),
    "svåra": ("Det rör de svåra fallen.", "Nämnden ska svara på frågan."),
    "svårt": ("Det är svårt att avgöra.", None),
    "stället": ("Det sker i stället under hösten.", None),
    "sa": ("Hon sa inte mer.", "Det är en så stor fråga."),
    "så": ("Det är en så stor fråga att den avgörs.", "Hon sa att frågan avgörs."),
    "säte": ("Föreningen har sitt säte i Lund.", None),
    "sätt": ("Det sker på ett annat sätt.", "Nämnden har sitt kansli i hamnen."),
    "sätts": ("Avgiften sätts ned för små föreningar.", "Den har satts ned under året."),
    "tåg": ("De reser med tåg till mötet.", None),
    "vantar": ("Hon har ett par vantar i fickan.", "Staden väntar på svar."),
    "vart": ("Det sker vart tredje år.", "Frågan rör vårt län."),
    "värd": ("Staden är värd för mötet.", "Regionen ger vård till de sjuka."),
    "värt": ("Det är värt att avgöra.", None),
    "vägnar": ("Det sker på styrelsens vägnar.", "Staden köper vagnar."),
    "vår": ("Det är dags för detta i vår kommun.", "Det var en god lösning."),
    "våra": ("Det bygger på arbete av våra tjänstemän.", "Förslaget kan vara rätt."),
    "vårt": ("Frågan rör vårt län.", "Mötet hålls vart tredje år."),
    "år": ("Avgiften höjs varje år.", "Avgiften är 500 kronor."),
    "årlig": ("Det blir en årlig avgift.", None),
    "årliga": ("Den årliga konferensen flyttas.", None),
    "årligt": ("Det blir ett årligt möte.", None),
    "ändra": ("Nämnden får ändra planen.", "De andra frågorna avgörs."),
    "ändras": ("Stadgan ska ändras under mötet.", "De andras förslag avslås."),
}


def damaged(text: str) -> str:
    """The text as read with the bare letters only."""
    return text.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))


def test_each_rule_has_a_line() -> None:
    assert set(LINES) == set(RULES)
    assert set(RULES) <= set(lexicon().words.log_probability)


@pytest.mark.parametrize("line", [line for pair in LINES.values() for line in pair if line])
def test_the_words_around_decide(line: str) -> None:
    assert repair(AROUND + damaged(line)).text.split("\n")[1] == line
