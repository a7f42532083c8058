# English adjectives and adverbs by concept. Columns: concept, a, lemmas with their needs. Written for this program.
READY	a	ready | willing | prepared | interested | open | eager | keen
SCHEDULED	a	due | set | scheduled | slated
MILITARYMOD	a	military | defensive
ECONOMICMOD	a	economic | commercial | financial
JOINTMOD	a	joint | common | bilateral | trilateral
