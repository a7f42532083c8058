# Italian nouns by concept. Columns: concept, n, lemmas with their needs (src/coding/senses.h). Written for this program.
SAY	n	dichiarazione | affermazione | annuncio | notizia | comunicato | rivelazione | conferma
DENY	n	smentita
BELIEVE	n	sospetto | convinzione
FEAR	n	timore | paura | speranza | auspicio | spettro
INTERPRET	n	segnale | segno | simbolo | sintomo | indizio | indicazione | dimostrazione+case:di
POSSIBILITY	n	possibilità | rischio | ipotesi | eventualità | pericolo | probabilità | scenario | interesse | tentativo | scelta | idea | bisogno | necessità | capacità | pretesto | obiettivo | scopo
PLAN	n	piano | progetto | intenzione | programma | proposito
PROMISE	n	promessa | impegno | garanzia
OFFER	n	offerta
AGREE	n	accettazione | assenso | via_libera | consenso
INVITE	n	invito
PROPOSE	n	proposta
APPEAL	n	appello | richiesta | esortazione | sollecitazione
DEMAND	n	intimazione | pretesa | rivendicazione
REJECT	n	rifiuto | bocciatura | diniego | no
VETO	n	veto
THREATEN	n	minaccia
WARN	n	avvertimento | monito | ammonimento
ULTIMATUM	n	ultimatum
MEET	n	incontro | vertice | summit | riunione | bilaterale | faccia
VISIT	n	visita | viaggio | missione+case:in | missione+case:a | trasferta | tappa
HOST	n	accoglienza
TALK	n	colloquio | negoziato | trattativa | negoziazione | consultazione | dialogo | conversazione
PHONE	n	telefonata | videochiamata | colloquio+amod:telefonico | conversazione+amod:telefonico
MEDIATE	n	mediazione
PRAISE	n	elogio | plauso | apprezzamento | lode
SUPPORT	n	sostegno | appoggio | solidarietà
RECOGNISE	n	riconoscimento
APOLOGISE	n	scusa
SIGN	n	firma | ratifica | sottoscrizione
ACCORD	n	accordo | intesa | trattato | patto | memorandum | protocollo | convenzione | contratto | alleanza | concordato | dichiarazione+amod:congiunto | armistizio | partenariato
COOPERATE	n	cooperazione | collaborazione | partenariato | alleanza
TIES	n	legame | relazione | rapporto | cooperazione | collaborazione | alleanza | amicizia
DRILL	n	esercitazione | manovra
TRADE	n	commercio | interscambio
EXTRADITE	n	estradizione
AID	n	aiuto | assistenza | supporto | contributo
AIDMIL	n	aiuto+amod:militare | assistenza+amod:militare
AIDECON	n	aiuto+amod:economico | aiuto+amod:finanziario | prestito | finanziamento | sussidio | fondo | credito
AIDHUM	n	aiuto+amod:umanitario | assistenza+amod:umanitario
TRAIN	n	addestramento
ASYLUM	n	asilo | protezione+amod:internazionale
ARMS	n	arma | munizione | missile | carro+any:armato | armamento | caccia | aereo | elicottero | drone | proiettile | razzo | artiglieria | sistema+any:difesa | obice | motovedetta | equipaggiamento | radar | satellite | fregata | sottomarino | blindato | fucile | difesa+amod:aereo | sistema+amod:antiaereo | batteria | munizionamento | cannone | mezzo+amod:blindato | bomba+any:grappolo | veicolo+amod:corazzato
MONEY	n	euro | dollaro | milione | miliardo | yen | sterlina | rublo | yuan | denaro | soldo | franco | somma
RELIEF	n	cibo | cereale | grano | farina | riso | medicinale | medicina | tenda | coperta | vaccino | acqua | vivere | tonnellata | alimento | soccorso | generatore | razione | derrata
EASE	n	revoca | allentamento | abolizione | alleggerimento
SANCTIONTHING	n	sanzione | embargo | restrizione | dazio | misura+amod:restrittivo
BAN	n	divieto | bando | proibizione
CURFEWTHING	n	coprifuoco
EMERGENCYTHING	n	stato+any:emergenza | stato+any:assedio | legge+any:marziale
BLOCKADETHING	n	blocco | assedio
RELEASE	n	liberazione | rilascio | scarcerazione | scambio+any:prigioniero | amnistia | grazia
RETURN	n	restituzione
WITHDRAW	n	ritiro
CEASEFIRE	n	tregua | cessate | cessate_il_fuoco | armistizio
SURRENDER	n	resa | ritirata
RESIGNATION	n	dimissione
INVESTIGATE	n	inchiesta | indagine
DISAPPROVE	n	condanna | critica | denuncia | rimprovero
ACCUSE	n	accusa
SUMMON	n	convocazione
SUE	n	ricorso | denuncia | querela | causa
PROTEST	n	manifestazione | protesta | corteo | marcia | sit-in | presidio | dimostrazione
STRIKE	n	sciopero
BOYCOTT	n	boicottaggio
RIOT	n	scontro | rivolta | tumulto | disordine | sommossa
HUNGERSTRIKE	n	sciopero+any:fame
DEPLOY	n	dispiegamento | schieramento | mobilitazione
MISSILETEST	n	test | lancio
EXPEL	n	espulsione
RECALL	n	richiamo
CUT	n	taglio | rottura | interruzione
SUSPEND	n	sospensione | congelamento
ARREST	n	arresto | cattura | detenzione | fermo
DEPORT	n	deportazione | rimpatrio
DISPERSE	n	repressione | carica
SEIZE	n	sequestro | confisca
DESTROY	n	distruzione
HACK	n	attacco+amod:informatico | cyberattacco | attacco+amod:hacker
ATTACK	n	attacco | offensiva | assalto | aggressione | incursione | attentato | invasione
USEFORCE	n	intervento+amod:militare | intervento+amod:armato | uso+nmod:forza | ricorso+nmod:forza
AIRSTRIKE	n	raid | bombardamento+amod:aereo | attacco+amod:aereo | raid+amod:aereo
BOMB	n	bombardamento
DRONE	n	attacco+any:drone
FIRE	n	sparo | sparatoria
STONING	n	sassaiola
FIGHT	n	combattimento | battaglia
KILL	n	uccisione | omicidio | assassinio
MASSACRE	n	massacro | strage | eccidio | genocidio
ABDUCT	n	rapimento | sequestro
TORTURE	n	tortura
SUICIDEBOMB	n	attentato+amod:suicida | attacco+amod:suicida
AMBUSH	n	imboscata | agguato
OCCUPY	n	occupazione | conquista | annessione | presa
BLOCKADE	n	assedio | accerchiamento
TEARGAS	n	lacrimogeno | gas+amod:lacrimogeno | idrante | manganello | cannone+any:acqua | proiettile+any:gomma | manganellata
RIFLE	n	colpo | proiettile | raffica | arma+any:fuoco
EXPLOSIVE	n	bomba | autobomba | esplosivo | mina | ordigno
PERSONNONGRATA	n	persona+any:grata
DIPLOMAT	n	ambasciatore | ambasciatrice | diplomatico | incaricato | console | rappresentante | attaché | addetto | nunzio | inviato
MISSION	n	ambasciata | consolato | missione | sede | ufficio | rappresentanza
TROOPS	n	truppa | soldato | militare | contingente | forza | esercito | reparto | brigata | divisione | battaglione | unità | portaerei | nave | cacciatorpediniere | riservista
PEACEKEEPERS	n	casco+any:blu
INSPECTORS	n	ispettore | osservatore
HANDCUFFS	n	manette | manetta
ROAD	n	strada | autostrada | ponte | porto | ferrovia | binario | valico | traffico | accesso | ingresso | aeroporto | raffineria
BUILDING	n	palazzo | edificio | sede | ministero | ambasciata | municipio | parlamento | caserma | commissariato | mercato | ospedale | scuola | casa | abitazione | moschea | chiesa | campo | accampamento | deposito | centrale | posto+any:blocco | base | aeroporto | raffineria | magazzino | albergo | convoglio | clinica | università | rifugio | condominio | infrastruttura | impianto | postazione | avamposto | diga | villaggio | quartiere
REQUESTTHING	n	richiesta | proposta | offerta | piano | invito | appello | mediazione | domanda | bozza | ultimatum | condizione
CHARGETHING	n	accusa | addebito
POLICY	n	legge | riforma | tassa | decreto | bilancio | imposta | misura | pensione | rincaro | taglio
TERRITORY	n	territorio | suolo | acqua | spazio+amod:aereo | capitale | costa | base | paese | confine | frontiera
SETTLEMENT	n	città | regione | villaggio | provincia | porto | isola | cittadina | centro | borgo
