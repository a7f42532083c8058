# Italian verbs by concept. Columns: concept, v, lemmas with their needs (src/coding/senses.h). Written for this program.
LIGHT	v	tenere | effettuare | compiere | svolgere | condurre | realizzare | sferrare | lanciare | tendere+obj:imboscata | tendere+obj:agguato | perpetrare | avere+obj:luogo | avvenire | intrattenere | mettere+obj:segno | portare+obj:termine | eseguire | fare | celebrare | organizzare | inscenare | dare+obj:vita | muovere+obj:accusa | rivolgere+obj:appello | rivolgere+obj:critica | lanciare+obj:appello | dare+obj:inizio | subire
BEGIN	v	iniziare | cominciare | aprire+obj:colloquio | aprire+obj:negoziato | avviare | riprendere | continuare | proseguire | concludere | terminare | finire | chiudere | intraprendere
MANAGE	v	riuscire | finire+case:per | arrivare+case:a | giungere+case:a | provvedere | procedere
PERCEIVE	v	vedere | osservare | assistere
SAY	v	dire | affermare | dichiarare | sostenere | riferire | raccontare | spiegare | precisare | aggiungere | sottolineare | scrivere | riportare | ricordare | rispondere | osservare | commentare | ribadire | assicurare | notare | informare | rivelare | fare+xcomp:sapere | rendere+xcomp:noto | avvertire | ammettere | lasciare+xcomp:intendere
ANNOUNCE	v	annunciare | comunicare | proclamare | ufficializzare | anticipare | preannunciare
CONFIRM	v	confermare | ammettere | riconoscere | verificare
DENY	v	negare | smentire
BELIEVE	v	credere | ritenere | pensare | sospettare | supporre | presumere | immaginare
FEAR	v	temere | sperare | auspicare | augurare | paventare | prevedere
INTERPRET	v	mostrare | dimostrare | segnalare | suggerire | indicare | significare | rappresentare | testimoniare | interpretare | implicare | evidenziare | simboleggiare | equivalere | costituire
CAUSE	v	permettere | consentire | lasciare | aiutare | impedire | spingere | portare+case:a | indurre | evitare | contribuire | servire | mirare | bastare | incoraggiare | costringere
SEEM	v	sembrare | parere | risultare | apparire
TRY	v	cercare | tentare | provare | sforzare
PLAN	v	pianificare | progettare | programmare | intendere | preparare | prevedere | accingere | contare+case:di | avere+obj:intenzione | organizzare
DECIDE	v	decidere | stabilire | deliberare | scegliere | approvare | autorizzare
PROMISE	v	promettere | impegnare | garantire | assicurare | giurare | obbligare
OFFER	v	offrire | mettere+obj:disposizione
AGREE	v	accettare | acconsentire | concordare | convenire | accordare | accogliere | dare+obj:via | dare+obj:consenso | dare+obj:assenso | aderire
CONSIDER	v	considerare | valutare | vagliare | esaminare | ponderare | studiare | meditare | soppesare | ventilare
WANT	v	volere | desiderare | ambire | aspirare | puntare | chiedere+obj:tempo
INVITE	v	invitare
PROPOSE	v	proporre | suggerire | avanzare+obj:proposta
APPEAL	v	chiedere | sollecitare | esortare | invitare | pregare | implorare | supplicare | richiedere | invocare | appellare | rivolgere+obj:appello | lanciare+obj:appello | fare+obj:appello | spronare | incitare | reclamare | domandare
DEMAND	v	pretendere | esigere | intimare | ordinare | imporre+xcomp | ingiungere | reclamare | rivendicare
REJECT	v	rifiutare | respingere | rigettare | bocciare | declinare | negare | escludere | opporre | ricusare | rispedire+any:mittente | scartare | rinviare+any:mittente | disattendere | stracciare
VETO	v	porre+obj:veto | opporre+obj:veto | mettere+obj:veto
DEFY	v	sfidare | violare | ignorare | infrangere | trasgredire
THREATEN	v	minacciare
WARN	v	avvertire | ammonire | mettere+obj:guardia | diffidare
ULTIMATUM	v	dare+obj:ultimatum | lanciare+obj:ultimatum | porre+obj:ultimatum
MEET	v	incontrare | vedere+case:con | riunire | stringere+obj:mano | confrontare
VISIT	v	visitare | recare+expl | fare+obj:tappa | fare+obj:visita | arrivare | giungere | volare | partire+case:per | sbarcare | atterrare | approdare | rendere+obj:visita | raggiungere | andare+case:a | andare+case:in | compiere+obj:visita | effettuare+obj:visita
AWAIT	v	attendere | aspettare
HOST	v	ricevere | ospitare | accogliere
TALK	v	discutere | negoziare | trattare | dialogare | conferire | parlare+case:con | colloquiare | consultare | intavolare+obj:trattativa
PHONE	v	telefonare | sentire+expl | chiamare+any:telefono | parlare+any:telefono
MEDIATE	v	mediare | intermediare | fare+obj:mediatore
PRAISE	v	elogiare | lodare | encomiare | apprezzare | salutare | plaudire | applaudire | ringraziare | celebrare | promuovere | esaltare | congratulare | accogliere+any:favore
SUPPORT	v	sostenere | appoggiare | spalleggiare | avallare | difendere | schierare+case:con | solidarizzare | patrocinare
RECOGNISE	v	riconoscere
APOLOGISE	v	scusare | chiedere+obj:scusa | presentare+obj:scusa | porgere+obj:scusa
SIGN	v	firmare | siglare | sottoscrivere | ratificare | stipulare | concludere | stringere | raggiungere | suggellare
COOPERATE	v	cooperare | collaborare
STRENGTHEN	v	rafforzare | sviluppare | intensificare | approfondire | consolidare | potenziare | rinsaldare | allacciare | ristabilire | normalizzare | ripristinare
TRADE	v	commerciare
SHAREINTEL	v	condividere+obj:informazione | scambiare+obj:informazione
EXTRADITE	v	estradare
GIVE	v	dare | fornire | inviare | consegnare | donare | mandare | versare | stanziare | spedire | erogare | trasferire | prestare | cedere | destinare | regalare | recapitare | distribuire | concedere | girare | finanziare | sbloccare
TRAIN	v	addestrare | formare
FEED	v	sfamare | nutrire | assistere | soccorrere | curare | accogliere | sfollare | evacuare
EASE	v	revocare | abolire | togliere | allentare | alleggerire | rimuovere | sospendere | ritirare | eliminare | cancellare | attenuare | ridurre
RELEASE	v	liberare | rilasciare | scarcerare | graziare | amnistiare | rimettere+any:libertà
RETURN	v	restituire | rendere | riconsegnare
WITHDRAW	v	ritirare | evacuare | ripiegare | lasciare+obj:città | abbandonare+obj:posizione | arretrare | richiamare+obj:truppa
CEASEFIRE	v	cessare+obj:fuoco | deporre+obj:arma | sospendere+obj:ostilità | cessare+obj:ostilità
SURRENDER	v	arrendere | capitolare | ripiegare | consegnare+expl
RESIGN	v	dimettere
YIELDTO	v	cedere | piegare+expl | arrendere+case:a
ADMIT	v	ammettere | far+xcomp:entrare | riammettere
INVESTIGATE	v	indagare | inquisire | investigare | aprire+obj:inchiesta | avviare+obj:inchiesta | avviare+obj:indagine | aprire+obj:indagine | aprire+obj:fascicolo | perquisire
DISAPPROVE	v	criticare | condannare | denunciare | deplorare | biasimare | stigmatizzare | attaccare+any:duramente | bacchettare | rimproverare | contestare | deprecare | disapprovare | bollare | tuonare+case:contro | sconfessare | censurare | protestare+case:con | accusare+obj:colpo
COMPLAIN	v	protestare | presentare+obj:protesta | consegnare+obj:protesta | elevare+obj:protesta | lamentare
ACCUSE	v	accusare | incolpare | tacciare | imputare | addossare+obj:responsabilità | addossare+obj:colpa | puntare+obj:dito | scambiare+obj:accusa | lanciare+obj:accusa | muovere+obj:accusa | rivolgere+obj:accusa | chiamare+any:correo
SUMMON	v	convocare
SUE	v	querelare | denunciare+case:per | citare+any:giudizio | ricorrere+case:contro | trascinare+any:tribunale
CONVICT	v	condannare | giudicare | dichiarare+any:colpevole
PROTEST	v	manifestare | protestare | sfilare | marciare | scendere+any:piazza | dimostrare | radunare | contestare
STRIKE	v	scioperare | incrociare+obj:braccio | proclamare+obj:sciopero | indire+obj:sciopero
BOYCOTT	v	boicottare
BLOCK	v	bloccare | occupare | paralizzare | ostruire | sbarrare | presidiare
RIOT	v	scontrare
STORM	v	assaltare | irrompere | invadere | assalire
SETFIRE	v	incendiare | bruciare | dare+any:fiamma | appiccare+obj:fuoco | devastare | vandalizzare
DEPLOY	v	schierare | dispiegare | mobilitare | dislocare | ammassare | inviare | mandare | richiamare+obj:riservista
ALERT	v	mettere+any:allerta | porre+any:allerta
MISSILETEST	v	testare | lanciare | collaudare
EXPEL	v	espellere | cacciare | dichiarare+xcomp:persona | dichiarare+any:persona | allontanare | mettere+any:porta
RECALL	v	richiamare | ritirare+obj:ambasciatore | ritirare+obj:ambasciatrice | ritirare+obj:rappresentante | ritirare+obj:diplomatico
CUT	v	tagliare | rompere | interrompere | ridurre | troncare | recidere | azzerare | declassare
SUSPEND	v	sospendere | congelare | bloccare | fermare | annullare | cancellare | abbandonare | disertare | rinviare | arrestare | stoppare
SANCTION	v	sanzionare
IMPOSE	v	imporre | introdurre | varare | decretare | istituire | adottare | comminare | instaurare | applicare | proclamare | dichiarare
EXTEND	v	prorogare | estendere | inasprire | prolungare
ARREST	v	arrestare | fermare | detenere | incarcerare | catturare | imprigionare | ammanettare | finire+any:manetta>patient=agent | finire+any:cella>patient=agent | finire+any:carcere>patient=agent | finire+any:arresto>patient=agent | trarre+any:arresto | porre+any:custodia
CHARGE	v	incriminare | rinviare+any:giudizio | imputare
DEPORT	v	deportare | espellere | rimpatriare | respingere+case:verso
PROHIBIT	v	vietare | proibire | interdire | bandire | oscurare | censurare | sciogliere | mettere+any:bando
DISPERSE	v	disperdere | caricare | reprimere | sgomberare | manganellare
SEIZE	v	sequestrare | confiscare | requisire | espropriare
DESTROY	v	distruggere | radere+any:suolo | demolire | devastare | danneggiare | abbattere
HACK	v	hackerare
ATTACK	v	attaccare | assalire | colpire | aggredire | bersagliare | invadere
USEFORCE	v	intervenire+any:forza | intervenire+any:militarmente | intervenire+obj:armi | usare+obj:forza | ricorrere+any:forza | ricorrere+any:armi
BOMB	v	bombardare
SHELL	v	cannoneggiare
FIRE	v	sparare | aprire+obj:fuoco | mitragliare
FIGHT	v	combattere | scontrare | ingaggiare+obj:battaglia | affrontare
KILL	v	uccidere | ammazzare | assassinare | freddare | eliminare | giustiziare | perdere+obj:vita | morire
WOUND	v	ferire
MASSACRE	v	massacrare | trucidare | sterminare | falciare
ABDUCT	v	rapire | sequestrare | prendere+any:ostaggio | dirottare
BEAT	v	picchiare | pestare | malmenare | percuotere | aggredire | accoltellare | linciare
TORTURE	v	torturare | seviziare
ASSASSINATE	v	assassinare
OCCUPY	v	occupare | conquistare | espugnare | annettere | prendere+obj:controllo | riconquistare | impadronire | catturare
BLOCKADE	v	assediare | accerchiare | circondare
DOWN	v	abbattere | affondare
FIRE	v	lanciare+obj:razzo | lanciare+obj:missile | scagliare | lanciare+obj:drone | lanciare+obj:granata
STONING	v	lanciare+obj:pietra | lanciare+obj:sasso | lanciare+obj:bottiglia | lanciare+obj:molotov | lanciare+obj:petardo | lanciare+obj:uovo | tirare+obj:pietra | tirare+obj:sasso | scagliare+obj:pietra | scagliare+obj:sasso | lapidare
