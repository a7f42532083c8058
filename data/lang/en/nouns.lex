# English nouns by concept. Columns: concept, n, lemmas with their needs (src/coding/senses.h). Written for this program.
SAY	n	statement | announcement | report | claim | confirmation | assertion
DENY	n	denial
BELIEVE	n	suspicion | belief
FEAR	n	fear | hope | worry | spectre | specter
INTERPRET	n	sign | signal | symbol | indication | proof
POSSIBILITY	n	possibility | risk | chance | likelihood | prospect | danger | scenario | interest | attempt | bid | effort | idea | need | ability | pretext | goal | purpose | desire | opportunity
PLAN	n	plan | intention | scheme | project
PROMISE	n	promise | pledge | commitment | vow | guarantee
PROMISE	n	assurance | undertaking
OFFER	n	offer
OFFER	n	overture
AGREE	n	acceptance | consent
INVITE	n	invitation
PROPOSE	n	proposal
APPEAL	n	appeal | call | request | plea
DEMAND	n	demand
REJECT	n	rejection | refusal
VETO	n	veto
THREATEN	n	threat
THREATEN	n	menace | ultimatum+case:of
WARN	n	warning
WARN	n	caution | alert
ULTIMATUM	n	ultimatum
MEET	n	meeting | summit
MEET	n	encounter | gathering | conclave | conference | sit-down | tête-à-tête | session | dinner+case:with | lunch+case:with
VISIT	n	visit | trip | tour | stopover
VISIT	n	arrival | journey | mission+case:to | pilgrimage
HOST	n	reception
TALK	n	talk | negotiation | consultation | dialogue | discussion
TALK	n	parley | deliberation | bargaining | conversation | exchange+case:with | conference+case:with | diplomacy
PHONE	n	call+compound:phone | call+compound:telephone | call+compound:video
PHONE	n	call+case:with | conversation+compound:phone | videoconference | teleconference
MEDIATE	n	mediation
MEDIATE	n	arbitration | good_office
PRAISE	n	praise | endorsement
PRAISE	n	tribute | applause | commendation | acclaim | gratitude | congratulation
SUPPORT	n	support | backing | solidarity
SUPPORT	n	endorsement | commitment+case:to
RECOGNISE	n	recognition
APOLOGISE	n	apology
SIGN	n	signing | ratification
ACCORD	n	agreement | deal | treaty | pact | accord | memorandum | protocol | convention | contract | settlement | alliance | partnership | declaration+amod:joint
ACCORD	n	arrangement | understanding | compact | covenant | roadmap | communiqué | package | entente | pledge+amod:joint | charter | truce | statement+amod:joint | declaration | framework | swap | ceasefire+compound:deal
COOPERATE	n	cooperation | collaboration | partnership | alliance
TIES	n	tie | relation | relationship | cooperation | link | friendship | partnership
TIES	n	bond | rapprochement | alliance | contact | exchange | channel | rapport | coordination
DRILL	n	drill | exercise | manoeuvre | maneuver
DRILL	n	wargame | game+compound:war | training+amod:joint
TRADE	n	trade
EXTRADITE	n	extradition
AID	n	aid | assistance | help | support
AID	n	relief | donation | contribution | package+compound:aid | backing+amod:financial | package+compound:assistance
AIDMIL	n	aid+amod:military | assistance+amod:military | support+compound:air | help+amod:military
AIDMIL	n	support+amod:military | package+compound:weapons | aid+compound:security | assistance+compound:security | aid+compound:defence | aid+compound:defense | hardware+amod:military | equipment+amod:military | package+compound:arms | support+amod:aerial
AIDECON	n	aid+amod:economic | aid+amod:financial | loan | subsidy | grant | financing | credit | bailout
AIDECON	n	investment | funding | package+compound:rescue | assistance+amod:financial | assistance+amod:economic | support+amod:financial | support+amod:economic | lifeline | facility+compound:credit | relief+compound:debt | guarantee+compound:loan | stimulus
AIDHUM	n	aid+amod:humanitarian | assistance+amod:humanitarian | aid+compound:food | relief
AIDHUM	n	aid+amod:emergency | aid+compound:emergency | assistance+compound:food | supply+amod:humanitarian | supply+amod:medical | supply+compound:relief | support+amod:humanitarian | convoy+compound:aid | aid+compound:relief | assistance+amod:medical | aid+amod:medical | supply+compound:aid
TRAIN	n	training
ASYLUM	n	asylum
ASYLUM	n	refuge | sanctuary | haven | citizenship
ARMS	n	weapon | arm | ammunition | missile | tank | weaponry | jet | aircraft | helicopter | drone | shell | rocket | artillery | howitzer | vessel | equipment | radar | satellite | frigate | submarine | vehicle+amod:armoured | vehicle+amod:armored | rifle | munition | plane | battery | defence+compound:air | defense+compound:air | gun | carrier+amod:armoured | cannon | launcher | interceptor | system+compound:defence | system+compound:defense | system+compound:missile | system+compound:air | system+compound:weapons | system+compound:weapon
ARMS	n	bomb | bomber | fighter | warplane | armour | armor | gunship | Patriot | mortar | grenade | firearm | machinegun | bullet | explosive | mine | fighter-jet | ammo | Javelin | Stinger | himar | warship | corvette | destroyer | boat+compound:patrol | vehicle+compound:combat | arsenal | hardware | F-16 | jet+compound:fighter
MONEY	n	euro | dollar | million | billion | yen | pound | rouble | ruble | yuan | money | cash | fund | franc | sum
MONEY	n	peso | rupee | rand | krona | shekel | trillion | thousand | capital | payment | tranche | installment | instalment | aid+compound:cash | subsidy | bond | reserve | currency
RELIEF	n	food | grain | wheat | flour | rice | medicine | tent | blanket | vaccine | water | supply | tonne | ton | generator | ration | relief
RELIEF	n	foodstuff | aid+compound:food | drug | dose | jab | ventilator | mask | oxygen | fuel | shelter | parcel | clothes | hygiene | kit | truckload | pallet | convoy | staple | seed | fertilizer | fertiliser | cereal | oil | sugar | milk | bread | bottle | ambulance | hospital+compound:field | bed | equipment+amod:medical
EASE	n	lifting | easing | repeal
SANCTIONTHING	n	sanction | embargo | restriction | tariff | curb | duty
SANCTIONTHING	n	measure+amod:punitive | measure+amod:restrictive | freeze+compound:asset | ban+compound:travel | ban+compound:visa | restriction+compound:visa | control+compound:export | ban+compound:arms | quota | blacklist | levy+compound:import | ban+compound:import | ban+compound:export | penalty | ban+compound:oil | cap+compound:price
BAN	n	ban | prohibition
CURFEWTHING	n	curfew
CURFEWTHING	n	lockdown
EMERGENCYTHING	n	state+nmod:emergency | emergency | law+amod:martial
EMERGENCYTHING	n	state+nmod:siege | rule+compound:emergency | power+compound:emergency
BLOCKADETHING	n	blockade | siege
BLOCKADETHING	n	encirclement | embargo+amod:naval | cordon
RELEASE	n	release | pardon | amnesty | swap+compound:prisoner
RETURN	n	return
WITHDRAW	n	withdrawal | pullout | pullback
CEASEFIRE	n	ceasefire | truce | cease-fire | armistice
CEASEFIRE	n	pause | cessation | halt+nmod:hostility | respite | détente | lull | truce+amod:humanitarian | pause+amod:humanitarian
SURRENDER	n	surrender | retreat
RESIGNATION	n	resignation
RESIGNATION	n	ouster | removal | departure | ousting | exit | impeachment | dismissal
INVESTIGATE	n	investigation | inquiry | probe | enquiry
INVESTIGATE	n	inquest | audit | examination | scrutiny
DISAPPROVE	n	condemnation | criticism | rebuke | denunciation
DISAPPROVE	n	censure | outcry | outrage | reproach | dismay | anger | attack+amod:verbal | opprobrium | indictment
ACCUSE	n	accusation | allegation
ACCUSE	n	charge+case:of | claim+case:of
SUE	n	lawsuit | suit | complaint
PROTEST	n	protest | demonstration | march | rally | sit-in
PROTEST	n	picket | vigil | blockade+case:against | uprising | demo | walkout
STRIKE	n	strike+amod:general | walkout | strike+compound:hour | strike+case:over
STRIKE	n	stoppage | strike+compound:rail | strike+compound:hunger
BOYCOTT	n	boycott
RIOT	n	riot | unrest
RIOT	n	clash+case:with | disturbance | rampage | violence+compound:mob
HUNGERSTRIKE	n	strike+compound:hunger
DEPLOY	n	deployment | mobilization | mobilisation
DEPLOY	n	buildup | build-up | reinforcement
MISSILETEST	n	test+compound:missile | launch+compound:missile | test+amod:nuclear
EXPEL	n	expulsion
RECALL	n	recall
CUT	n	cut | reduction
SUSPEND	n	suspension | freeze | halt
ARREST	n	arrest | detention | capture
DEPORT	n	deportation
DISPERSE	n	crackdown | repression
SEIZE	n	seizure | confiscation
DESTROY	n	destruction
HACK	n	cyberattack | hack | attack+compound:cyber
ATTACK	n	attack | offensive | assault | raid | strike | invasion | incursion
ATTACK	n	onslaught | foray | bombardment | aggression | hostility | ambush | blitz | push | barrage | counteroffensive | counter-offensive | counterattack | siege+case:of | storming
USEFORCE	n	intervention+amod:military | intervention+amod:armed | use+nmod:force | resort+nmod:force
AIRSTRIKE	n	airstrike | strike+compound:air | raid+compound:air
AIRSTRIKE	n	strike+amod:aerial | bombardment+amod:aerial | attack+amod:aerial | attack+compound:air | bombing+compound:air | strike+amod:air
BOMB	n	bombing | bombardment
SHELL	n	shelling
SHELL	n	barrage+compound:artillery | fire+compound:artillery | attack+compound:mortar | attack+compound:artillery | fire+compound:mortar | fire+compound:rocket | attack+compound:rocket | attack+compound:missile | strike+compound:missile | barrage+compound:rocket | strike+compound:artillery
DRONE	n	strike+compound:drone | attack+compound:drone
DRONE	n	raid+compound:drone | assault+compound:drone
FIRE	n	launch | firing | salvo | shooting | gunfire
FIGHT	n	fighting | clash | battle
FIGHT	n	combat | hostility | skirmish | firefight | gunbattle | confrontation | standoff | exchange+nmod:fire | shootout | gun-battle | warfare | engagement
KILL	n	killing | murder
KILL	n	slaying | death | execution | lynching | shooting+amod:fatal | manslaughter | homicide
MASSACRE	n	massacre | slaughter | genocide
MASSACRE	n	bloodbath | carnage | butchery | pogrom | atrocity | extermination
ABDUCT	n	abduction | kidnapping
ABDUCT	n	hostage-taking | seizure+nmod:hostage | hijacking
BEAT	n	beating
BEAT	n	assault+amod:physical | stabbing | rape | lynching
TORTURE	n	torture
ASSASSINATE	n	assassination
SUICIDEBOMB	n	bombing+compound:suicide | attack+compound:suicide
SUICIDEBOMB	n	bombing+compound:car | blast+compound:suicide
AMBUSH	n	ambush
OCCUPY	n	occupation | annexation | seizure
OCCUPY	n	capture+nmod:city | takeover | conquest | seizure+nmod:town | fall+nmod:city
BLOCKADE	n	siege | blockade
TEARGAS	n	gas | teargas | cannon | baton | truncheon | bullet+compound:rubber | spray
TEARGAS	n	grenade+compound:stun | bullet+amod:live | fire+amod:live | round+amod:live | ammunition+amod:live | spray+compound:pepper | pellet | hose | taser | grenade+compound:gas
RIFLE	n	shot | bullet | round | gunfire
EXPLOSIVE	n	bomb | explosive | mine | grenade | device
EXPLOSIVE	n	IED | landmine | bomblet | dynamite | warhead | car+compound:bomb
PERSONNONGRATA	n	persona
DIPLOMAT	n	ambassador | diplomat | chargé | charge | envoy | consul | attaché | representative | nuncio
DIPLOMAT	n	emissary | attache | secretary+amod:first | legate | negotiator | spokesman+amod:diplomatic | staff+amod:diplomatic | delegate
MISSION	n	embassy | consulate | mission | office
MISSION	n	legation | chancery | delegation+amod:permanent
TROOPS	n	troops | troop | soldier | contingent | force | army | brigade | battalion | unit | carrier | warship | destroyer | reservist | fleet | police
TROOPS	n	platoon | division | corps | squadron | squad | garrison | marine | paratrooper | commando | conscript | militia | bomber | fighter+compound:jet | submarine | frigate | flotilla | armada | detachment | personnel | peacekeeper | serviceman | military | mercenary | adviser+amod:military | advisor+amod:military | infantry | cavalry | regiment | convoy+amod:military | column
PEACEKEEPERS	n	peacekeeper
PEACEKEEPERS	n	force+compound:peacekeeping | helmet+amod:blue | mission+compound:peacekeeping | troop+compound:peacekeeping
INSPECTORS	n	inspector | observer | monitor
INSPECTORS	n	expert+compound:nuclear | investigator | rapporteur | watchdog
HANDCUFFS	n	handcuff
ROAD	n	road | highway | bridge | port | railway | traffic | street | crossing | access | entrance | airport | refinery | rail
ROAD	n	motorway | tunnel | harbour | harbor | runway | roundabout | intersection | checkpoint | lane | dock | canal | pipeline | track | junction | terminal | depot+compound:fuel | square | avenue
BUILDING	n	palace | building | headquarters | ministry | embassy | hall | parliament | barracks | station | office | mansion | vehicle | car | shop | market | hospital | school | home | house | mosque | church | camp | depot | plant+compound:power | checkpoint | base | airport | refinery | warehouse | hotel | convoy | clinic | university | shelter | block+compound:apartment | infrastructure | facility | position | outpost | dam | village
BUILDING	n	apartment | residence | villa | compound | tower | block | factory | plant | mill | mine | mall | supermarket | restaurant | café | cafe | kindergarten | orphanage | prison | jail | courthouse | museum | theatre | theater | cinema | temple | synagogue | cathedral | monastery | farm | granary | silo | pipeline | grid | substation | train | bus | ambulance | ship | tanker | vessel | boat | truck | tank | bunker | trench | stronghold | hideout | tunnel | arsenal | dump | site | installation | neighbourhood | neighborhood | district | suburb | town | settlement | refugee+compound:camp | airfield | airbase | radar | battery | launcher | platform | bridge | consulate
REQUESTTHING	n	request | proposal | offer | plan | invitation | appeal | call | demand | mediation | draft | bid | ultimatum | condition | term
REQUESTTHING	n	overture | suggestion | initiative | motion | resolution | plea | entreaty | petition | extradition | text | compromise | deal | peace+compound:plan | roadmap | formula | concession | appointment | nomination | referendum | budget | bill | amendment | candidacy | timetable
CHARGETHING	n	charge | accusation | allegation
CHARGETHING	n	indictment | count | claim | assertion | insinuation | slur
POLICY	n	law | reform | tax | levy | bill | decree | budget | measure | policy | pension | price | cut | fare
POLICY	n	statute | legislation | ordinance | austerity | subsidy | quota | regulation | hike | wage | programme | program | plan | decision | verdict | ruling | election | result
TERRITORY	n	territory | soil | waters | water | airspace | capital | coast | base | country | border
SETTLEMENT	n	city | region | village | province | port | island | town | settlement
