# English nouns by concept. Columns: concept, n, lemmas with their needs (src/coding/senses.h). Written for this program.
SAY	n	statement | announcement | report | claim | confirmation | assertion
DENY	n	denial
BELIEVE	n	suspicion | belief
FEAR	n	fear | hope | worry | spectre | specter
INTERPRET	n	sign | signal | symbol | indication | proof
POSSIBILITY	n	possibility | risk | chance | likelihood | prospect | danger | scenario | interest | attempt | bid | effort | idea | need | ability | pretext | goal | purpose | desire | opportunity
PLAN	n	plan | intention | scheme | project
PROMISE	n	promise | pledge | commitment | vow | guarantee
OFFER	n	offer
AGREE	n	acceptance | consent
INVITE	n	invitation
PROPOSE	n	proposal
APPEAL	n	appeal | call | request | plea
DEMAND	n	demand
REJECT	n	rejection | refusal
VETO	n	veto
THREATEN	n	threat
WARN	n	warning
ULTIMATUM	n	ultimatum
MEET	n	meeting | summit
VISIT	n	visit | trip | tour | stopover
HOST	n	reception
TALK	n	talk | negotiation | consultation | dialogue | discussion
PHONE	n	call+compound:phone | call+compound:telephone | call+compound:video
MEDIATE	n	mediation
PRAISE	n	praise | endorsement
SUPPORT	n	support | backing | solidarity
RECOGNISE	n	recognition
APOLOGISE	n	apology
SIGN	n	signing | ratification
ACCORD	n	agreement | deal | treaty | pact | accord | memorandum | protocol | convention | contract | settlement | alliance | partnership | declaration+amod:joint
COOPERATE	n	cooperation | collaboration | partnership | alliance
TIES	n	tie | relation | relationship | cooperation | link | friendship | partnership
DRILL	n	drill | exercise | manoeuvre | maneuver
TRADE	n	trade
EXTRADITE	n	extradition
AID	n	aid | assistance | help | support
AIDMIL	n	aid+amod:military | assistance+amod:military | support+compound:air | help+amod:military
AIDECON	n	aid+amod:economic | aid+amod:financial | loan | subsidy | grant | financing | credit | bailout
AIDHUM	n	aid+amod:humanitarian | assistance+amod:humanitarian | aid+compound:food | relief
TRAIN	n	training
ASYLUM	n	asylum
ARMS	n	weapon | arm | ammunition | missile | tank | weaponry | jet | aircraft | helicopter | drone | shell | rocket | artillery | howitzer | vessel | equipment | radar | satellite | frigate | submarine | vehicle+amod:armoured | vehicle+amod:armored | rifle | munition | plane | battery | defence+compound:air | defense+compound:air | gun | carrier+amod:armoured | cannon | launcher | interceptor | system+compound:defence | system+compound:defense | system+compound:missile | system+compound:air | system+compound:weapons | system+compound:weapon
MONEY	n	euro | dollar | million | billion | yen | pound | rouble | ruble | yuan | money | cash | fund | franc | sum
RELIEF	n	food | grain | wheat | flour | rice | medicine | tent | blanket | vaccine | water | supply | tonne | ton | generator | ration | relief
EASE	n	lifting | easing | repeal
SANCTIONTHING	n	sanction | embargo | restriction | tariff | curb | duty
BAN	n	ban | prohibition
CURFEWTHING	n	curfew
EMERGENCYTHING	n	state+nmod:emergency | emergency | law+amod:martial
BLOCKADETHING	n	blockade | siege
RELEASE	n	release | pardon | amnesty | swap+compound:prisoner
RETURN	n	return
WITHDRAW	n	withdrawal | pullout | pullback
CEASEFIRE	n	ceasefire | truce | cease-fire | armistice
SURRENDER	n	surrender | retreat
RESIGNATION	n	resignation
INVESTIGATE	n	investigation | inquiry | probe | enquiry
DISAPPROVE	n	condemnation | criticism | rebuke | denunciation
ACCUSE	n	accusation | allegation
SUE	n	lawsuit | suit | complaint
PROTEST	n	protest | demonstration | march | rally | sit-in
STRIKE	n	strike+amod:general | walkout | strike+compound:hour | strike+case:over
BOYCOTT	n	boycott
RIOT	n	riot | unrest
HUNGERSTRIKE	n	strike+compound:hunger
DEPLOY	n	deployment | mobilization | mobilisation
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
USEFORCE	n	intervention+amod:military | intervention+amod:armed | use+nmod:force | resort+nmod:force
AIRSTRIKE	n	airstrike | strike+compound:air | raid+compound:air
BOMB	n	bombing | bombardment
SHELL	n	shelling
DRONE	n	strike+compound:drone | attack+compound:drone
FIRE	n	shooting | gunfire
FIGHT	n	fighting | clash | battle
KILL	n	killing | murder
MASSACRE	n	massacre | slaughter | genocide
ABDUCT	n	abduction | kidnapping
BEAT	n	beating
TORTURE	n	torture
ASSASSINATE	n	assassination
SUICIDEBOMB	n	bombing+compound:suicide | attack+compound:suicide
AMBUSH	n	ambush
OCCUPY	n	occupation | annexation | seizure
BLOCKADE	n	siege | blockade
TEARGAS	n	gas | teargas | cannon | baton | truncheon | bullet+compound:rubber | spray
RIFLE	n	shot | bullet | round | gunfire
EXPLOSIVE	n	bomb | explosive | mine | grenade | device
PERSONNONGRATA	n	persona
DIPLOMAT	n	ambassador | diplomat | chargé | charge | envoy | consul | attaché | representative | nuncio
MISSION	n	embassy | consulate | mission | office
TROOPS	n	troops | troop | soldier | contingent | force | army | brigade | battalion | unit | carrier | warship | destroyer | reservist | fleet | police
PEACEKEEPERS	n	peacekeeper
INSPECTORS	n	inspector | observer | monitor
HANDCUFFS	n	handcuff
ROAD	n	road | highway | bridge | port | railway | traffic | street | crossing | access | entrance | airport | refinery | rail
BUILDING	n	palace | building | headquarters | ministry | embassy | hall | parliament | barracks | station | office | mansion | vehicle | car | shop | market | hospital | school | home | house | mosque | church | camp | depot | plant+compound:power | checkpoint | base | airport | refinery | warehouse | hotel | convoy | clinic | university | shelter | block+compound:apartment | infrastructure | facility | position | outpost | dam | village
REQUESTTHING	n	request | proposal | offer | plan | invitation | appeal | call | demand | mediation | draft | bid | ultimatum | condition | term
CHARGETHING	n	charge | accusation | allegation
POLICY	n	law | reform | tax | levy | bill | decree | budget | measure | policy | pension | price | cut | fare
TERRITORY	n	territory | soil | waters | water | airspace | capital | coast | base | country | border
SETTLEMENT	n	city | region | village | province | port | island | town | settlement
