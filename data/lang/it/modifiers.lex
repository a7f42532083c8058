# Italian adjectives and adverbs by concept. Columns: concept, a, lemmas with their needs. Written for this program.
READY	a	pronto | disposto | disponibile | intenzionato | interessato | favorevole
SCHEDULED	a	atteso | previsto
MILITARYMOD	a	militare | bellico | difensivo
ECONOMICMOD	a	economico | commerciale | finanziario | energetico
JOINTMOD	a	congiunto | comune | bilaterale | trilaterale
