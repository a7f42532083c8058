# English verbs by concept. Columns: concept, v, lemmas with their needs (src/coding/senses.h). Written for this program.
LIGHT	v	hold | carry+prt:out | conduct | stage | launch | make | pay+obj:visit | pay+obj:tribute | take+obj:place | have | mount | perform | deliver+obj:attack | undertake | give+obj:support | issue | file | lodge | impose+obj:sanction | wage | engage+case:in | occur | happen | kick+prt:off | sustain | suffer | host+obj:talk | host+obj:meeting | host+obj:summit | host+obj:negotiation
BEGIN	v	begin | start | open | resume | continue | restart | conclude | end | close | enter+obj:talk | enter+case:into | proceed | complete | finish | go+prt:on
MANAGE	v	manage | succeed | end+prt:up | go+prt:on | proceed
PERCEIVE	v	see | watch | witness | hear
SAY	v	say | state | tell | report | add | note | explain | claim | assert | maintain | argue | stress | write | recall | reply | comment | reiterate | insist | inform | reveal | disclose | acknowledge | concede | remark | describe
ANNOUNCE	v	announce | declare | proclaim | unveil
CONFIRM	v	confirm | admit | acknowledge | verify
DENY	v	deny | refute
BELIEVE	v	believe | think | suspect | assume | presume | suppose | estimate | consider+case:as
FEAR	v	fear | hope | worry | expect | dread | anticipate
INTERPRET	v	show | demonstrate | signal | suggest | mean | indicate | imply | represent | prove | reflect | underline | symbolize | constitute | portray
CAUSE	v	allow | let | help | prevent | enable | push | lead | cause | force | encourage | permit | stop+case:from | avoid | deter | aim | contribute | compel | prompt | tempt
SEEM	v	seem | appear | turn+prt:out | prove
TRY	v	try | attempt | seek | struggle | strive | endeavour | endeavor
PLAN	v	plan | intend | prepare | aim | be+xcomp:set | gear+prt:up | mean+case:to
DECIDE	v	decide | resolve | approve | authorize | authorise | choose | opt
SCHEDULED	v	schedule | expect | slate | set
PROMISE	v	promise | pledge | vow | commit | guarantee | swear | undertake | assure
OFFER	v	offer | volunteer
AGREE	v	agree | accept | consent | assent | sign+prt:up | concur
CONSIDER	v	consider | weigh | mull | contemplate | study | examine | ponder | explore
WANT	v	want | wish | desire | like | need
INVITE	v	invite
PROPOSE	v	propose | suggest | put+prt:forward | table
APPEAL	v	ask | urge | request | appeal>to=to | implore | beg | exhort | call+case:on>to=on | call+case:upon>to=on | press | beseech | plead+case:with>to=with | call+case:for>content=for | lobby | petition | seek+obj:help | encourage
DEMAND	v	demand | order | command | insist+case:on>content=on | require | instruct
REJECT	v	reject | refuse | decline | dismiss | rebuff | spurn | rule+prt:out | turn+prt:down | repudiate | oppose | deny | shun | brush+prt:off | brush+prt:aside | snub | scrap
VETO	v	veto
DEFY	v	defy | flout | ignore | violate | breach
THREATEN	v	threaten
WARN	v	warn | caution
MEET	v	meet | see | confer+case:with | huddle | shake+obj:hand
VISIT	v	visit | travel | fly | arrive | go+case:to | come+case:to | head+case:to | tour | land+case:in | journey | depart+case:for | leave+case:for | pay+obj:visit | make+obj:trip | make+obj:visit | drop+case:in
AWAIT	v	await
HOST	v	host | receive | welcome | greet
TALK	v	negotiate | talk | discuss | confer | speak+case:with | consult | hold+obj:talk | parley | bargain | speak+case:to
PHONE	v	telephone | phone | call | ring | speak+any:phone | speak+any:telephone | talk+any:phone
MEDIATE	v	mediate | broker | arbitrate
PRAISE	v	praise | welcome | hail | applaud | commend | laud | thank | congratulate | endorse | salute | celebrate
SUPPORT	v	support | back | champion | side+case:with | stand+case:with | stand+case:by | rally+case:behind | defend
RECOGNISE	v	recognize | recognise
APOLOGISE	v	apologize>to=to | apologise>to=to
SIGN	v	sign | ink | ratify | conclude | initial | seal | reach | strike | clinch
COOPERATE	v	cooperate | collaborate | partner | work+advmod:together
STRENGTHEN	v	strengthen | develop | deepen | boost | expand | bolster | enhance | restore | normalize | normalise | forge | build | cement
TRADE	v	trade
SHAREINTEL	v	share+obj:intelligence | share+obj:information | exchange+obj:intelligence
EXTRADITE	v	extradite
GIVE	v	give | provide | send | deliver | donate | supply | hand+prt:over | transfer | lend | grant | ship | allocate | disburse | award | extend | distribute | fund | finance | airlift | hand | loan | release+obj:fund
TRAIN	v	train | instruct
FEED	v	feed | shelter | assist | treat | evacuate | rescue | accommodate
EASE	v	lift | ease | revoke | remove | relax | repeal | rescind | end | suspend | waive | scrap | loosen | drop | cancel | abolish
RELEASE	v	release | free | liberate | pardon | amnesty | set+xcomp:free | let+xcomp:go
RETURN	v	return | hand+prt:back | give+prt:back
WITHDRAW	v	withdraw | pull+prt:out | pull+prt:back | evacuate | retreat | redeploy | pull+prt:away
CEASEFIRE	v	cease+obj:fire | cease+obj:hostility | lay+prt:down
SURRENDER	v	surrender | capitulate | retreat | give+prt:up
RESIGN	v	resign | step+prt:down
YIELDTO	v	give+prt:in | yield | bow+case:to | cave+prt:in | concede
ADMIT	v	admit | let+prt:in | allow+prt:in | readmit
INVESTIGATE	v	investigate | probe | open+obj:inquiry | open+obj:investigation | open+obj:probe | launch+obj:investigation | launch+obj:inquiry | launch+obj:probe | look+case:into | search+obj:office
DISAPPROVE	v	criticize | criticise | condemn | denounce | deplore | slam | blast | decry | rebuke | lambast | lambaste | castigate | deride | hit+prt:out | lash+prt:out | chide | censure | assail | reprimand | scold | disapprove | protest+obj:arrest | object+case:to | mock | ridicule | berate | excoriate
COMPLAIN	v	complain | protest | lodge+obj:protest | lodge+obj:complaint | file+obj:protest
ACCUSE	v	accuse>content=of | blame>content=for | charge+case:with>content=with | fault | implicate | trade+obj:accusation | trade+obj:barb | point+obj:finger | level+obj:accusation | allege
SUMMON	v	summon
SUE	v	sue | file+obj:lawsuit | take+any:court | file+obj:suit | file+obj:complaint
CONVICT	v	convict | sentence | rule+case:against>patient=against | find+xcomp:guilty | find+xcomp:liable | jail
PROTEST	v	protest | demonstrate | march | rally | take+any:street | gather | picket
STRIKE	v	strike+nsubj:worker | go+any:strike | walk+prt:out | down+obj:tool
BOYCOTT	v	boycott
BLOCK	v	block | blockade | obstruct | barricade | occupy | paralyse | paralyze
RIOT	v	riot
STORM	v	storm | break+case:into | ransack | invade | overrun
SETFIRE	v	burn | torch | set+obj:fire>patient=to | set+any:fire | set+any:ablaze | vandalize | vandalise | firebomb
DEPLOY	v	deploy | mobilize | mobilise | mass | station | amass | send | dispatch | call+prt:up
ALERT	v	put+any:alert | place+any:alert
MISSILETEST	v	test | launch | fire | test-fire
EXPEL	v	expel | eject | oust | kick+prt:out | throw+prt:out | declare+any:persona
RECALL	v	recall | withdraw+obj:ambassador | pull+obj:ambassador | recall+obj:ambassador | withdraw+obj:diplomat | withdraw+obj:envoy
CUT	v	cut | sever | break+prt:off | reduce | slash | downgrade | cut+prt:off | scale+prt:back | withhold
SUSPEND	v	suspend | halt | freeze | break+prt:off | call+prt:off | cancel | abandon | postpone | walk+prt:out | stop | pause | quit | pull+prt:out
SANCTION	v	sanction | blacklist
IMPOSE	v	impose | introduce | slap | declare | adopt | enact | decree | enforce | apply | announce | tighten
EXTEND	v	extend | prolong | renew
ARREST	v	arrest | detain | jail | imprison | capture | apprehend | round+prt:up | take+any:custody | incarcerate | nab | hold+any:custody
CHARGE	v	charge | indict | prosecute
DEPORT	v	deport | expel | repatriate | push+prt:back
PROHIBIT	v	ban | outlaw | prohibit | forbid | dissolve | censor | shut+prt:down | bar
DISPERSE	v	disperse | repress | suppress | crack+prt:down | break+prt:up | tear-gas | beat+prt:back
SEIZE	v	seize | confiscate | impound | expropriate | commandeer
DESTROY	v	destroy | demolish | raze | wreck | level | damage | blow+prt:up
HACK	v	hack
ATTACK	v	attack | assault | strike | target | hit | raid | invade | assail | ambush | pound
USEFORCE	v	intervene+any:militarily | intervene+any:force | use+obj:force | resort+any:force
AIRSTRIKE	v	strafe
BOMB	v	bomb | bombard
SHELL	v	shell
FIRE	v	fire | shoot | open+obj:fire | shoot+prt:up
FIGHT	v	fight | clash | battle | exchange+obj:fire | skirmish
KILL	v	kill | slay | murder | shoot+advmod:dead | shoot+xcomp:dead | gun+prt:down | execute | behead | shoot+any:dead
WOUND	v	wound | injure
MASSACRE	v	massacre | slaughter | exterminate
CLEANSE	v	cleanse+advmod:ethnically | ethnically-cleanse
ABDUCT	v	abduct | kidnap | carry+prt:off | take+any:hostage | hijack | seize+any:hostage
BEAT	v	beat | assault | stab | lynch | mug | maul | attack+any:knife
TORTURE	v	torture
ASSASSINATE	v	assassinate
OCCUPY	v	occupy | capture | seize | conquer | annex | take+obj:control | retake | recapture | overrun
BLOCKADE	v	besiege | encircle | surround | blockade
DOWN	v	down | sink | shoot+prt:down
FIRE	v	launch+obj:rocket | launch+obj:missile | launch+obj:drone | lob
STONING	v	throw+obj:stone | throw+obj:rock | throw+obj:bottle | throw+obj:bomb | throw+obj:brick | hurl+obj:stone | hurl+obj:rock | hurl+obj:bottle | hurl+obj:bomb | pelt | lob+obj:bottle
