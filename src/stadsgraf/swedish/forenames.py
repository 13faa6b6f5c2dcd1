"""Common forenames of the country, in lower case (general knowledge, not checked)."""

FORENAMES = frozenset(
    """
    abdi abdul abdullah adam adnan agda agnes agneta ahmed aida aina aino aisha albert albin alexander alexandra
    alf alfred algot ali alice alma alrik alva amal amanda amelie amina amir amira anders andrea andreas anette
    anita anja ann anna anne anneli annelie annette annica annika ante anton antti arne arthur arvid arvo asha
    ashraf asta astri astrid august axel ayse azra barbro bashir bassam behrang bengt berit berivan bernhard
    bernt bertil bettan birger birgit birgitta björg björn bo bodil bosse brage brita britt britta bror börje
    cajsa camilla carina carl carola carolin caroline catarina cecilia charlotta charlotte christel christer
    christian christin christina claes clara conny curt dag dagmar dagny dalia daniel danijela darko david dejan
    dennis diana doris dragan ebba ebbe edit edla edvin eero einar eivor elham elias elif elin elina elisabet
    elisabeth elise eliza ella elna elon elsa elsy elvira emanuel emil emilia emina emma enar enok erik erika
    erja erkki erland erna ernst esa esbjörn eskil ester eva evald evelina evert ewa fadi fahad fanny farah
    farid faruk fatima fatma fatuma fehmi felicia felix ferhat fikret filip filippa folke frank frans fredrik
    fredrika frej freja frida fritiof fritz gabriel gerd gerda germund gertrud gillis gottfrid greger greta
    gudmund gudrun gullan gun gunborg gunde gunhild gunilla gunnar gunnel gunvor gustaf gustav gustavo gärda
    göran gösta hamid hampus hamza hana hanan hanna hannes hans harald haris harriet harry hassan hasse hatice
    hedvig heidi heikki helen helena helene helge heli henrietta henrik henry herman hiba hibo hilda hildur
    hilma hjalmar hjördis holger hugo hussein håkan ibrahim ida idris ilhan ilkka ilona ines inga ingalill inge
    ingeborg ingegerd ingegärd ingela inger ingmar ingrid ingvar irene irma isa isabella isak ismail ivan ivana
    ivar jaana jakob jamal jan jane janne jari jarl jarmo jasmin jasmina jeanette jelena jennie jenny jens
    jerker jessica jihad jimmy joakim joel johan johanna johannes john johnny jolanta jonas jonathan jonny jorma
    josef josefin josefine josé juan juha juhani jukka julia jussi jöran jörgen kaarina kaisa kajsa kalle kamal
    kamil kari karim karin karl karolina katarina katja katrin kenneth kent kerstin kettil khadija khaled kim
    kirsi kjell kjerstin klara klas knut krister kristian kristina kristoffer krzysztof kurt lage laila lars
    lasse layla leena leif leila lena lennart lennarth leo lilian lina linda linn linnea linnéa linus lisa
    lisbeth lisen liv lotta lotten louise lova lovis lovisa lucas ludmila ludvig luis lukas lydia magda
    magdalena magnus mahmoud maj maja majbritt majken majlis malek malena malin marek margareta margaretha
    margit margot mari maria mariam marianne marie marija marika marit marja markku markus marta martin marwan
    mary maryam matilda mats mattias maud mehdi mehmet mehri mia mikael mikaela mikko milan milena mina mirjam
    mirza moa mohamed mohammed mona monica monika morgan mustafa märit märta måns mårten nabil nada nadia nadja
    naima nanna nanny nasrin natalia natasha nathalie nenad nermin nermina niclas niklas nils nina noah nora
    nour nuri ola olga oline oliver olle olof olov omar oona oscar oskar osman otto ove pasi patric patrik paul
    paula paulina peder pekka per pernilla peter petra petronella petter peyman pia pirjo pirkko pontus päivi
    pär ragna ragnar ragnhild raija raimo rainer ramin rana rania rasha rashid rasmus razan rebecka reijo reine
    reza rickard rigmor riitta rikard rima rita ritva robert robin roger roland rolf ronny roya ruben rune rut
    rutger ruth sabina saga said salim salma sam sami samir samira samuel sandra sandro sanna sara sasha
    sebastian seija selim selma semir sergej shirin sigbritt sigfrid sigge signe signhild sigrid sigurd sigvard
    simon siri sirkka siv sixten slobodan sofia sofie solveig sonia sonja staffan stefan stellan sten stig stina
    sture sulejman sune susann susanna susanne suzanna svante svea sven sverker sverre svetlana sylvia sölve
    tadeusz tage tahir taina tanja tapio tarek tariq tatjana tauno teemu teija teresa terese thea therese thomas
    thor thorsten thure tiina tilda timo tina tobias tom tomas tomasz tommy tony tor tora torbjörn tord tore
    torgny torsten torvald tove truls tuomas tuula tuva tyko tyra ulf ulla ulrica ulrik ulrika urban urpo ursula
    vahid valdemar vanja vendela vera veronica veronika vesna victor victoria vidar viking viktor viktoria
    vilgot vilhelm vilma vincent viola viveca viveka vlado walid wenche wilma xenia yasin yasmin yasmine ylva
    yngve yousef youssef yusuf yvonne zahra zainab zeinab zlatan zoran zorana zuzana åke ånge åsa örjan östen
    """.split()
)
