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
