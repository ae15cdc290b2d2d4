"""Invented news of the usual mixture: most sentences hold no figure, some hold several; a paragraph is a line."""


def unwrapped(text: str) -> str:
    """The text with each paragraph on one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


ENGLISH = unwrapped("""Council backs new bridge over the Tessel

The council of Marrowdale voted on Tuesday to build a second bridge over the river Tessel, ending a dispute that had
divided the town since the old crossing was closed to lorries. Supporters of the plan cheered from the gallery, while
opponents left the chamber before the result was read out.

The bridge will cost about 48 million euros, of which the region pays two thirds. Work is expected to begin next spring
and to last some 30 months. "We have waited long enough," the mayor, Hanna Relling, told reporters. "People cannot plan
their lives around a ferry that does not run when the wind blows."

The ferry has carried fewer passengers every year, according to the harbour office. Its operator said it had not been
asked for its opinion and would study the decision carefully. Fishermen fear that the pillars will change the current
near the mouth of the river, where they have set their nets for generations.

Nine members voted against. One of them, the teacher Olav Brandt, said that the town was about to make a mistake that
its children would have to pay for. He pointed to the bridge at Port Ellery, which was finished four years late and cost
more than 112 million euros instead of the 61 million that had been promised in 2019.

The engineers who drew the plans see no reason for worry. They have moved the road further from the marsh, they said,
and raised the deck so that the ice can pass beneath it even in a hard winter. A group of residents announced that it
would go to court all the same. A first hearing could be held before the end of the year.

Shops on the western bank welcomed the vote. Trade had fallen by 17 percent after the closure, the chamber of commerce
said, and at least 40 people had lost their jobs. "This is the first good news in a long time," said a baker who has
kept her shop on the quay for three decades. She was standing behind her counter with flour on her hands.
""")

FRENCH = unwrapped("""Le conseil approuve un nouveau pont sur la Tessel

Le conseil de Marrowdale a décidé mardi de construire un second pont sur la rivière Tessel, mettant fin à une querelle
qui divisait la ville depuis que l'ancien passage avait été fermé aux camions. Les partisans du projet ont applaudi
depuis la tribune, tandis que ses adversaires quittaient la salle avant la lecture du résultat.

Le pont coûtera environ 48 millions d'euros, dont la région paiera les deux tiers. Les travaux doivent commencer au
printemps prochain et durer une trentaine de mois. « Nous avons assez attendu », a déclaré la maire, Hanna Relling, aux
journalistes. « Les gens ne peuvent pas régler leur vie sur un bac qui ne passe pas quand le vent souffle. »

Le bac transporte moins de passagers chaque année, selon la capitainerie. Son exploitant a fait savoir qu'il n'avait pas
été consulté et qu'il examinerait la décision avec attention. Les pêcheurs craignent que les piles ne changent le
courant près de l'embouchure, où ils posent leurs filets depuis des générations.

Neuf élus ont voté contre. L'un d'eux, l'instituteur Olav Brandt, a estimé que la ville s'apprêtait à commettre une
erreur que ses enfants devraient payer. Il a rappelé le pont de Port Ellery, achevé avec quatre ans de retard et qui
a coûté plus de 112 millions d'euros au lieu des 61 millions promis en 2019.

Les ingénieurs qui ont dessiné les plans ne voient pas de raison de s'inquiéter. Ils ont éloigné la route du marais,
disent-ils, et relevé le tablier pour que la glace puisse passer dessous même par un hiver rude. Un groupe d'habitants a
annoncé qu'il irait malgré tout devant les tribunaux. Une première audience pourrait se tenir avant la fin de l'année.

Les commerçants de la rive ouest ont salué le vote. Les affaires avaient baissé de 17 % après la fermeture, selon la
chambre de commerce, et au moins 40 personnes avaient perdu leur emploi. « C'est la première bonne nouvelle depuis
longtemps », a dit une boulangère qui tient sa boutique sur le quai depuis trente ans, debout derrière son comptoir.
""")

GERMAN = unwrapped("""Rat beschließt neue Brücke über die Tessel

Der Rat von Marrowdale hat am Dienstag beschlossen, eine zweite Brücke über den Fluss Tessel zu bauen. Damit endet ein
Streit, der die Stadt gespalten hatte, seit der alte Übergang für Lastwagen gesperrt worden war. Anhänger des Plans
jubelten auf der Tribüne, während die Gegner den Saal verließen, bevor das Ergebnis verlesen wurde.

Die Brücke wird rund 48 Millionen Euro kosten, von denen die Region zwei Drittel zahlt. Die Arbeiten sollen im nächsten
Frühjahr beginnen und etwa 30 Monate dauern. „Wir haben lange genug gewartet“, sagte die Bürgermeisterin Hanna Relling
vor Journalisten. „Niemand kann sein Leben nach einer Fähre richten, die nicht fährt, sobald der Wind bläst.“

Die Fähre befördert jedes Jahr weniger Fahrgäste, wie das Hafenamt mitteilte. Ihr Betreiber erklärte, er sei nicht nach
seiner Meinung gefragt worden und werde die Entscheidung sorgfältig prüfen. Die Fischer fürchten, dass die Pfeiler die
Strömung nahe der Mündung verändern, wo sie seit Generationen ihre Netze auslegen.

Neun Mitglieder stimmten dagegen. Eines von ihnen, der Lehrer Olav Brandt, sagte, die Stadt sei im Begriff, einen
Fehler zu machen, für den ihre Kinder würden zahlen müssen. Er verwies auf die Brücke von Port Ellery, die mit vier
Jahren Verspätung fertig wurde und mehr als 112 Millionen Euro kostete statt der 61 Millionen, die 2019 versprochen
waren.

Die Ingenieure, die die Pläne gezeichnet haben, sehen keinen Grund zur Sorge. Sie hätten die Straße weiter vom Moor
abgerückt, sagten sie, und die Fahrbahn angehoben, damit das Eis auch in einem harten Winter darunter hindurchkommt.
Eine Gruppe von Anwohnern kündigte an, dennoch vor Gericht zu ziehen. Eine erste Anhörung könnte es vor Jahresende
geben.

Die Geschäfte am Westufer begrüßten die Abstimmung. Der Umsatz war nach der Sperrung um 17 Prozent gefallen, so die
Handelskammer, und mindestens 40 Menschen hatten ihre Arbeit verloren. „Das ist die erste gute Nachricht seit langem“,
sagte eine Bäckerin, die seit drei Jahrzehnten ihren Laden am Kai führt. Sie stand mit Mehl an den Händen hinter der
Theke.
""")

SPANISH = unwrapped("""El consejo aprueba un nuevo puente sobre el Tessel

El consejo de Marrowdale decidió el martes construir un segundo puente sobre el río Tessel, con lo que termina una
disputa que dividía a la ciudad desde que el antiguo paso fue cerrado a los camiones. Los partidarios del plan
aplaudieron desde la tribuna, mientras sus adversarios abandonaban la sala antes de que se leyera el resultado.

El puente costará unos 48 millones de euros, de los que la región pagará dos tercios. Las obras deben comenzar la
próxima primavera y durar unos 30 meses. «Ya hemos esperado bastante», dijo la alcaldesa, Hanna Relling, a los
periodistas. «La gente no puede organizar su vida en torno a un transbordador que no sale cuando sopla el viento».

El transbordador lleva cada año menos pasajeros, según la capitanía. Su operador afirmó que nadie le había pedido
opinión y que estudiaría la decisión con atención. Los pescadores temen que los pilares cambien la corriente cerca de
la desembocadura, donde echan sus redes desde hace generaciones.

Nueve miembros votaron en contra. Uno de ellos, el maestro Olav Brandt, dijo que la ciudad estaba a punto de cometer un
error que tendrían que pagar sus hijos. Recordó el puente de Port Ellery, terminado con cuatro años de retraso y que
costó más de 112 millones de euros en lugar de los 61 millones prometidos en 2019.

Los ingenieros que dibujaron los planos no ven motivo de inquietud. Han alejado la carretera de la marisma, dijeron, y
han elevado el tablero para que el hielo pueda pasar por debajo incluso en un invierno duro. Un grupo de vecinos
anunció que acudirá de todos modos a los tribunales. Una primera audiencia podría celebrarse antes de fin de año.

Los comercios de la orilla oeste celebraron la votación. Las ventas habían caído un 17 % tras el cierre, según la
cámara de comercio, y al menos 40 personas habían perdido su empleo. «Es la primera buena noticia en mucho tiempo»,
dijo una panadera que tiene su tienda en el muelle desde hace tres décadas, de pie tras el mostrador.
""")

ITALIAN = unwrapped("""Il consiglio approva un nuovo ponte sul Tessel

Il consiglio di Marrowdale ha deciso martedì di costruire un secondo ponte sul fiume Tessel, chiudendo una disputa che
divideva la città da quando il vecchio passaggio era stato vietato ai camion. I sostenitori del progetto hanno
applaudito dalla tribuna, mentre gli avversari lasciavano la sala prima che fosse letto il risultato.

Il ponte costerà circa 48 milioni di euro, di cui la regione pagherà due terzi. I lavori dovrebbero cominciare la
prossima primavera e durare una trentina di mesi. «Abbiamo aspettato abbastanza», ha detto la sindaca, Hanna Relling,
ai giornalisti. «La gente non può regolare la propria vita su un traghetto che non parte quando soffia il vento».

Il traghetto porta ogni anno meno passeggeri, secondo la capitaneria. Il suo gestore ha fatto sapere di non essere
stato consultato e che studierà la decisione con attenzione. I pescatori temono che i piloni cambino la corrente vicino
alla foce, dove gettano le reti da generazioni.

Nove consiglieri hanno votato contro. Uno di loro, il maestro Olav Brandt, ha detto che la città sta per commettere un
errore che dovranno pagare i suoi figli. Ha ricordato il ponte di Port Ellery, finito con quattro anni di ritardo e
costato più di 112 milioni di euro invece dei 61 milioni promessi nel 2019.

Gli ingegneri che hanno disegnato i piani non vedono motivo di preoccupazione. Hanno allontanato la strada dalla
palude, dicono, e alzato l'impalcato perché il ghiaccio possa passare sotto anche in un inverno rigido. Un gruppo di
abitanti ha annunciato che andrà comunque in tribunale. Una prima udienza potrebbe tenersi prima della fine dell'anno.

I negozi della riva ovest hanno salutato il voto. Gli affari erano calati del 17 per cento dopo la chiusura, secondo la
camera di commercio, e almeno 40 persone avevano perso il lavoro. «È la prima buona notizia da molto tempo», ha detto
una fornaia che tiene bottega sul molo da tre decenni, in piedi dietro il banco con la farina sulle mani.
""")

PORTUGUESE = unwrapped("""Conselho aprova nova ponte sobre o Tessel

O conselho de Marrowdale decidiu na terça-feira construir uma segunda ponte sobre o rio Tessel, pondo fim a uma disputa
que dividia a cidade desde que a antiga passagem foi fechada aos caminhões. Os defensores do plano aplaudiram da
galeria, enquanto os adversários deixavam a sala antes da leitura do resultado.

A ponte custará cerca de 48 milhões de euros, dos quais a região pagará dois terços. As obras devem começar na próxima
primavera e durar uns 30 meses. "Já esperamos bastante", disse a prefeita, Hanna Relling, aos jornalistas. "As pessoas
não podem organizar a vida em torno de uma balsa que não sai quando o vento sopra."

A balsa leva menos passageiros a cada ano, segundo a capitania. Seu operador afirmou que não foi consultado e que
estudaria a decisão com atenção. Os pescadores temem que os pilares mudem a corrente perto da foz, onde lançam suas
redes há gerações.

Nove membros votaram contra. Um deles, o professor Olav Brandt, disse que a cidade estava prestes a cometer um erro que
seus filhos teriam de pagar. Ele lembrou a ponte de Port Ellery, concluída com quatro anos de atraso e que custou mais
de 112 milhões de euros em vez dos 61 milhões prometidos em 2019.

Os engenheiros que desenharam os planos não veem motivo de preocupação. Afastaram a estrada do brejo, disseram, e
elevaram o tabuleiro para que o gelo possa passar por baixo mesmo num inverno rigoroso. Um grupo de moradores anunciou
que irá à justiça de qualquer maneira. Uma primeira audiência poderia ocorrer antes do fim do ano.

As lojas da margem oeste comemoraram a votação. As vendas haviam caído 17% depois do fechamento, segundo a câmara de
comércio, e pelo menos 40 pessoas perderam o emprego. "É a primeira boa notícia em muito tempo", disse uma padeira que
mantém sua loja no cais há três décadas, de pé atrás do balcão.
""")

NEWS = {"en": ENGLISH, "fr": FRENCH, "de": GERMAN, "es": SPANISH, "it": ITALIAN, "pt": PORTUGUESE}
