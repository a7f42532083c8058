# English verbs by concept. Columns: concept, v, lemmas with their needs (src/coding/senses.h). Written for this program.
LIGHT	v	hold | carry+prt:out | conduct | stage | launch | make | pay+obj:visit | pay+obj:tribute | take+obj:place | have | mount | perform | deliver+obj:attack | undertake | give+obj:support | issue | file | lodge | impose+obj:sanction | wage | engage+case:in | occur | happen | kick+prt:off | sustain | suffer | host+obj:talk | host+obj:meeting | host+obj:summit | host+obj:negotiation
LIGHT	v	hold+obj:talk | stage+obj:protest | stage+obj:attack | mount+obj:offensive | exchange+obj:blow | pursue+obj:talk | sign+prt:off | level+obj:accusation | deal+obj:blow | hold+obj:consultation | carry+prt:on | organise | organize | commence
BEGIN	v	begin | start | open | resume | continue | restart | conclude | end | close | enter+obj:talk | enter+case:into | proceed | complete | finish | go+prt:on
BEGIN	v	kick+prt:off | embark+case:on | wrap+prt:up | reopen | relaunch | initiate | step+prt:up | ramp+prt:up | intensify | escalate
MANAGE	v	manage | succeed | end+prt:up | go+prt:on | proceed
PERCEIVE	v	see | watch | witness | hear
SAY	v	say | state | tell | report | add | note | explain | claim | assert | maintain | argue | stress | write | recall | reply | comment | reiterate | insist | inform | reveal | disclose | acknowledge | concede | remark | describe
SAY	v	underscore | emphasise | emphasize | caution+ccomp | counter+ccomp | quip | testify | confide | elaborate | point+prt:out | stipulate | contend | affirm | attest | vent | relay | let+prt:on
ANNOUNCE	v	announce | declare | proclaim | unveil
ANNOUNCE	v	disclose | make+xcomp:public | trumpet | herald | publicise | publicize
CONFIRM	v	confirm | admit | acknowledge | verify
DENY	v	deny | refute
DENY	v	rebut | disavow | repudiate | disclaim | gainsay
BELIEVE	v	believe | think | suspect | assume | presume | suppose | estimate | consider+case:as
BELIEVE	v	reckon | surmise | speculate | deem | conclude+ccomp
FEAR	v	fear | hope | worry | expect | dread | anticipate
FEAR	v	brace+case:for | foresee | predict | forecast
INTERPRET	v	show | demonstrate | signal | suggest | mean | indicate | imply | represent | prove | reflect | underline | symbolize | constitute | portray
CAUSE	v	allow | let | help | prevent | enable | push | lead | cause | force | encourage | permit | stop+case:from | avoid | deter | aim | contribute | compel | prompt | tempt
SEEM	v	seem | appear | turn+prt:out | prove
TRY	v	try | attempt | seek | struggle | strive | endeavour | endeavor
PLAN	v	plan | intend | prepare | aim | be+xcomp:set | gear+prt:up | mean+case:to
PLAN	v	aim+xcomp | envisage | plot | pencil+prt:in | earmark | line+prt:up
DECIDE	v	decide | resolve | approve | authorize | authorise | choose | opt
DECIDE	v	greenlight | green-light | rubber-stamp | sign+prt:off | give+obj:go-ahead | give+obj:nod | clear+obj:sale | ratify+obj:aid | endorse+obj:aid | back+obj:aid | approve+obj:loan
SCHEDULED	v	schedule | expect | slate | set
PROMISE	v	promise | pledge | vow | commit | guarantee | swear | undertake | assure
PROMISE	v	reassure | vouch | swear+case:to | renew+obj:commitment | reaffirm+obj:commitment | reiterate+obj:commitment | earmark | ringfence | commit+expl
OFFER	v	offer | volunteer
OFFER	v	propose+xcomp | put+any:table | extend+obj:offer | stand+any:ready
AGREE	v	agree | accept | consent | assent | sign+prt:up | concur
AGREE	v	acquiesce | accede | sign+prt:on | shake+obj:hand | strike+obj:agreement | give+obj:consent | acceed | come+any:terms | go+prt:along
CONSIDER	v	consider | weigh | mull | contemplate | study | examine | ponder | explore
CONSIDER	v	review | evaluate | assess | deliberate | float | toy+case:with | think+case:of | look+case:at
WANT	v	want | wish | desire | like | need
INVITE	v	invite
INVITE	v	
PROPOSE	v	propose | suggest | put+prt:forward | table
PROPOSE	v	recommend | advocate | pitch | submit+obj:proposal | present+obj:plan | mooted | unveil+obj:plan
APPEAL	v	ask | urge | request | appeal>to=to | implore | beg | exhort | call+case:on>to=on | call+case:upon>to=on | press | beseech | plead+case:with>to=with | call+case:for>content=for | lobby | petition | seek+obj:help | encourage
APPEAL	v	appeal+case:to>to=to | prod | nudge | entreat | plead | adjure | counsel | advise | coax | goad | importune | call+prt:out | cajole | remind | renew+obj:call | issue+obj:appeal | press+case:for | push+case:for | seek+obj:aid | seek+obj:support | seek+obj:assistance | bid+case:for | solicit | beckon | reach+prt:out
DEMAND	v	demand | order | command | insist+case:on>content=on | require | instruct
DEMAND	v	compel | direct | mandate | enjoin | decree+xcomp | oblige | summon+xcomp | give+obj:ultimatum | set+obj:deadline
REJECT	v	reject | refuse | decline | dismiss | rebuff | spurn | rule+prt:out | turn+prt:down | repudiate | oppose | deny | shun | brush+prt:off | brush+prt:aside | snub | scrap
REJECT	v	veto+obj:proposal | knock+prt:back | reject+prt:out | shoot+prt:down | discard | throw+prt:out | balk+case:at | shelve | scuttle | torpedo | wave+prt:away | say+obj:no | pour+any:water | disregard | stonewall | block+obj:bid | block+obj:resolution | nix | bar+obj:request | withhold+obj:consent | hold+prt:out | vote+prt:down | strike+prt:down | turn+obj:back | decline+xcomp | dig+prt:in
VETO	v	veto
VETO	v	exercise+obj:veto | use+obj:veto | wield+obj:veto | cast+obj:veto
DEFY	v	defy | flout | ignore | violate | breach
DEFY	v	disobey | contravene | infringe | break+obj:truce | break+obj:ceasefire | flaunt | ride+any:roughshod | renege+case:on
THREATEN	v	threaten
THREATEN	v	menace | intimidate | brandish | vow+obj:revenge | vow+obj:retaliation | bully | rattle+obj:sabre | swear+obj:revenge | promise+obj:retaliation | raise+obj:spectre
WARN	v	warn | caution
WARN	v	forewarn | alert | put+any:notice | issue+obj:warning | admonish | sound+obj:alarm
MEET	v	meet | see | confer+case:with | huddle | shake+obj:hand
MEET	v	convene+case:with | gather+case:with | sit+prt:down | shake+any:hands | dine+case:with | rendezvous | hold+obj:meeting | hold+obj:summit | meet+prt:up | meet+case:with>with=with | huddle+case:with | come+any:face | lunch+case:with
VISIT	v	visit | travel | fly | arrive | go+case:to | come+case:to | head+case:to | tour | land+case:in | journey | depart+case:for | leave+case:for | pay+obj:visit | make+obj:trip | make+obj:visit | drop+case:in
VISIT	v	pay+obj:trip | set+prt:off | jet+prt:off | swing+case:through | stop+case:in | touch+prt:down | embark+case:on | fly+prt:in | call+case:on | land+case:at | make+obj:stop | make+obj:stopover | kick+prt:off | undertake+obj:visit | begin+obj:visit | conclude+obj:visit
AWAIT	v	await
HOST	v	host | receive | welcome | greet
HOST	v	entertain | fete | roll+obj:carpet | meet+any:airport | play+obj:host | usher
TALK	v	negotiate | talk | discuss | confer | speak+case:with | consult | hold+obj:talk | parley | bargain | speak+case:to
TALK	v	hold+obj:dialogue | hold+obj:negotiation | hold+obj:discussion | deliberate+case:with | hash+prt:out | thrash+prt:out | iron+prt:out | haggle | hammer+prt:out | sound+prt:out | brief | exchange+obj:view | engage+case:with | liaise | resume+obj:talk
PHONE	v	telephone | phone | speak+any:phone | speak+any:telephone | talk+any:phone | call+any:phone | call+any:telephone | give+obj:call
PHONE	v	dial | videoconference | have+obj:call | hold+obj:call | speak+any:call | discuss+any:phone | speak+any:videoconference
MEDIATE	v	mediate | broker | arbitrate
MEDIATE	v	intercede | shuttle | facilitate+obj:talk | broker+obj:deal | broker+obj:truce | act+any:mediator | serve+any:mediator | intervene+any:mediator | conciliate | reconcile | oversee+obj:talk
PRAISE	v	praise | welcome | hail | applaud | commend | laud | thank | congratulate | endorse | salute | celebrate
PRAISE	v	compliment | acclaim | extol | pay+obj:tribute>to=to | express+obj:gratitude | tip+obj:hat | lavish+obj:praise | heap+obj:praise | cheer | approve+case:of | credit | honour | honor | toast | lionize | lionise
SUPPORT	v	support | back | champion | side+case:with | stand+case:with | stand+case:by | rally+case:behind | defend
SUPPORT	v	endorse | throw+obj:weight | uphold | stand+prt:by | espouse | bolster | vouch+case:for | line+prt:up | pledge+obj:support | voice+obj:support | express+obj:support | express+obj:solidarity | lend+obj:support | give+obj:backing | stick+case:by | second | prop+prt:up | reaffirm+obj:support | campaign+case:for
RECOGNISE	v	recognize | recognise
RECOGNISE	v	recognise+case:as | acknowledge+any:sovereignty | establish+obj:tie | establish+obj:relation | grant+obj:recognition | extend+obj:recognition
APOLOGISE	v	apologize>to=to | apologise>to=to
APOLOGISE	v	say+xcomp:sorry | express+obj:regret | issue+obj:apology | offer+obj:apology | beg+obj:pardon | atone | voice+obj:regret | express+obj:remorse
SIGN	v	sign | ink | ratify | conclude | initial | seal | reach | strike | clinch
SIGN	v	pen | cement | finalise | finalize | put+obj:signature | endorse+obj:pact | enter+case:into | adopt+obj:declaration | sign+prt:off | sign+prt:up | agree+obj:deal | agree+obj:pact | hammer+prt:out | negotiate+obj:deal | settle | formalise | formalize | wrap+prt:up
COOPERATE	v	cooperate | collaborate | partner | work+advmod:together
COOPERATE	v	team+prt:up | join+obj:force | join+obj:hand | coordinate | work+case:with | pool+obj:resource | partner+case:with | ally+case:with
STRENGTHEN	v	strengthen | develop | deepen | boost | expand | bolster | enhance | restore | normalize | normalise | forge | build | cement
STRENGTHEN	v	widen | reinforce | step+prt:up | upgrade | mend | repair | rebuild | renew | revive | reset | consolidate | foster | cultivate | warm+prt:up | elevate | solidify | beef+prt:up
TRADE	v	trade
TRADE	v	export | import | barter
SHAREINTEL	v	share+obj:intelligence | share+obj:information | exchange+obj:intelligence
SHAREINTEL	v	pool+obj:intelligence | swap+obj:intelligence | pass+prt:on | exchange+obj:information | share+obj:data | hand+obj:intelligence
EXTRADITE	v	extradite
EXTRADITE	v	hand+prt:over | turn+prt:over
GIVE	v	give | provide | send | deliver | donate | supply | hand+prt:over | transfer | lend | grant | ship | allocate | disburse | award | extend | distribute | fund | finance | airlift | hand | loan | release+obj:fund
GIVE	v	furnish | equip | outfit | resupply | replenish | contribute | gift | arm | bankroll | subsidise | subsidize | aid+case:with | channel | wire | remit | pump | inject | earmark | bestow | dole+prt:out | dispense | dispatch | rush | fly+prt:in | airdrop | drop+obj:aid | truck | ferry | unblock | unlock | unfreeze | pay+prt:out | pour | advance+obj:loan | chip+prt:in | turn+prt:over
TRAIN	v	train | instruct
TRAIN	v	drill | coach+obj:troop | school | mentor
FEED	v	feed | shelter | assist | treat | evacuate | rescue | accommodate
FEED	v	house | clothe | nurse | care+case:for | resettle | take+prt:in | tend+case:to | vaccinate | relocate | airlift+prt:out | provide+any:shelter
EASE	v	lift | ease | revoke | remove | relax | repeal | rescind | end | suspend | waive | scrap | loosen | drop | cancel | abolish
EASE	v	roll+prt:back | dismantle | phase+prt:out | unfreeze | alleviate | annul | nullify | reverse | withdraw | delist | terminate | temper | soften | unwind | call+prt:off | reopen | unblock | exempt | drop+obj:ban | lighten | reduce+obj:tariff | slash+obj:tariff | cut+obj:tariff
RELEASE	v	release | free | liberate | pardon | amnesty | set+xcomp:free | let+xcomp:go
RELEASE	v	discharge | unshackle | hand+prt:over | acquit | reprieve | exonerate | parole | repatriate+obj:prisoner | swap+obj:prisoner | exchange+obj:prisoner | turn+prt:loose | spring | bail
RETURN	v	return | hand+prt:back | give+prt:back
RETURN	v	restore | repatriate+obj:body | restitute | send+prt:back | turn+prt:back
WITHDRAW	v	withdraw | pull+prt:out | pull+prt:back | evacuate | retreat | redeploy | pull+prt:away
WITHDRAW	v	fall+prt:back | vacate | abandon+obj:position | bring+prt:home | draw+prt:down | remove+obj:troop | leave+obj:city | quit+obj:base | move+prt:out
CEASEFIRE	v	cease+obj:fire | cease+obj:hostility | lay+prt:down
CEASEFIRE	v	stop+obj:fighting | halt+obj:fighting | suspend+obj:hostility | end+obj:hostility | hold+obj:fire | observe+obj:truce | declare+obj:ceasefire | declare+obj:truce | agree+obj:truce | agree+obj:ceasefire | call+obj:truce | silence+obj:gun | down+obj:arms
SURRENDER	v	surrender | capitulate | retreat | give+prt:up
SURRENDER	v	lay+prt:down | give+expl | turn+any:in | throw+prt:in | raise+obj:flag | fall+case:to
RESIGN	v	resign | step+prt:down
RESIGN	v	quit+obj:post | stand+prt:down | bow+prt:out | tender+obj:resignation | hand+prt:in | relinquish
YIELDTO	v	give+prt:in | yield | bow+case:to | cave+prt:in | concede
YIELDTO	v	acquiesce | buckle | relent | back+prt:down | meet+obj:demand | satisfy+obj:demand | capitulate+case:to | climb+prt:down | accommodate+obj:demand | grant+obj:demand | accept+obj:demand | agree+any:demand
ADMIT	v	admit | let+prt:in | allow+prt:in | readmit
ADMIT	v	welcome+obj:inspector | grant+obj:access | give+obj:access | allow+obj:inspector | permit+obj:inspector
INVESTIGATE	v	investigate | probe | open+obj:inquiry | open+obj:investigation | open+obj:probe | launch+obj:investigation | launch+obj:inquiry | launch+obj:probe | look+case:into | search+obj:office
INVESTIGATE	v	audit | inspect | raid+obj:office | search+obj:home | launch+obj:inquest | scrutinise | scrutinize | interrogate | order+obj:inquiry | order+obj:investigation | order+obj:probe | begin+obj:investigation | subpoena | look+prt:into | delve
DISAPPROVE	v	criticize | criticise | condemn | denounce | deplore | slam | blast | decry | rebuke | lambast | lambaste | castigate | deride | hit+prt:out | lash+prt:out | chide | censure | assail | reprimand | scold | disapprove | protest+obj:arrest | object+case:to | mock | ridicule | berate | excoriate
DISAPPROVE	v	upbraid | bash | rap | rip | savage | vilify | pillory | reproach | admonish | rail+case:against | inveigh | hit+prt:back | take+obj:aim | take+obj:swipe | fire+prt:back | lament | fault | find+obj:fault | attack+any:verbally | scorn | speak+prt:out | voice+obj:concern | express+obj:concern | express+obj:outrage | voice+obj:outrage | express+obj:dismay | express+obj:anger | brand | trash | skewer | disparage | lay+prt:into | round+prt:on | dress+prt:down | chastise | disapprove+case:of
COMPLAIN	v	complain | protest | lodge+obj:protest | lodge+obj:complaint | file+obj:protest
COMPLAIN	v	lodge+obj:objection | remonstrate | register+obj:protest | deliver+obj:protest | make+obj:démarche | send+obj:note
ACCUSE	v	accuse>content=of | blame>content=for | charge+case:with>content=with | fault | implicate | trade+obj:accusation | trade+obj:barb | point+obj:finger | level+obj:accusation | allege
ACCUSE	v	incriminate | finger | denounce+case:for | point+any:finger | hold+xcomp:responsible | hold+any:responsible | pin+obj:blame | lay+obj:blame | level+obj:charge | make+obj:accusation | suspect+case:of | charge+ccomp
SUMMON	v	summon
SUMMON	v	call+prt:in | haul+prt:in | convoke
SUE	v	sue | file+obj:lawsuit | take+any:court | file+obj:suit | file+obj:complaint
SUE	v	litigate | petition | lodge+obj:lawsuit | bring+obj:suit | bring+obj:case | file+obj:case | file+obj:petition | prosecute+obj:claim | launch+obj:lawsuit
CONVICT	v	convict | sentence | rule+case:against>patient=against | find+xcomp:guilty | find+xcomp:liable | jail
CONVICT	v	condemn+case:to | sentence+case:to | fine | imprison+case:for | hand+obj:sentence | find+any:guilty | pronounce+any:guilty
PROTEST	v	protest | demonstrate | march | rally | take+any:street | gather | picket
PROTEST	v	take+case:to | chant | march+case:on | converge | stage+obj:rally | hold+obj:rally | turn+prt:out | pour+case:into | throng | descend+case:on | demonstrate+case:against | hold+obj:vigil | stage+obj:march | flock | occupy+obj:square | rise+prt:up
STRIKE	v	strike+nsubj:worker | go+any:strike | walk+prt:out | down+obj:tool
STRIKE	v	go+case:on | stop+obj:work | stage+obj:walkout | stage+obj:strike | begin+obj:strike | launch+obj:strike
BOYCOTT	v	boycott
BOYCOTT	v	shun | stay+any:away | snub+obj:summit | ban+obj:import | skip+obj:summit
BLOCK	v	block | blockade | obstruct | barricade | occupy | paralyse | paralyze
BLOCK	v	cordon+prt:off | choke+prt:off | seal+prt:off | picket+obj:road | cut+obj:road | shut+obj:road | close+obj:road | disrupt+obj:traffic | impede
RIOT	v	riot
RIOT	v	rampage | clash+case:with | scuffle+case:with | brawl | skirmish+case:with | loot
STORM	v	storm | break+case:into | ransack | invade | overrun
STORM	v	breach+obj:gate | burst+case:into | force+obj:way | smash+case:into | besiege | swarm | rush+obj:building | vandalise | vandalize | trash+obj:office
SETFIRE	v	burn | torch | set+obj:fire>patient=to | set+any:fire | set+any:ablaze | vandalize | vandalise | firebomb
SETFIRE	v	set+xcomp:alight | set+any:alight | incinerate | petrol-bomb
DEPLOY	v	deploy | mobilize | mobilise | mass | station | amass | send | dispatch | call+prt:up
DEPLOY	v	muster | position | marshal | assemble | redeploy | rush+obj:troop | move+obj:troop | field | reinforce | conscript | put+obj:troop | base+obj:troop | line+prt:up | build+prt:up
ALERT	v	put+any:alert | place+any:alert
MISSILETEST	v	test | launch | fire | test-fire
EXPEL	v	expel | eject | oust | kick+prt:out | throw+prt:out | declare+any:persona
EXPEL	v	evict | banish | exile | boot+prt:out | order+any:leave | send+prt:home | strip+any:accreditation | turf+prt:out
RECALL	v	recall | withdraw+obj:ambassador | pull+obj:ambassador | recall+obj:ambassador | withdraw+obj:diplomat | withdraw+obj:envoy
RECALL	v	call+prt:home | call+prt:back | bring+obj:ambassador | recall+obj:envoy | recall+obj:diplomat
CUT	v	cut | sever | break+prt:off | reduce | slash | downgrade | cut+prt:off | scale+prt:back | withhold
CUT	v	curtail | suspend+obj:aid | freeze+obj:aid | withdraw+obj:aid | slash+obj:aid | trim | scrap+obj:aid | end+obj:aid | stop+obj:aid | block+obj:aid | break+obj:tie | break+obj:relation | rupture | lower+obj:tie | terminate | cancel+obj:aid | pare | sever+obj:relation | discontinue | axe | pull+obj:plug | dock | halt+obj:aid
SUSPEND	v	suspend | halt | freeze | break+prt:off | call+prt:off | cancel | abandon | postpone | walk+prt:out | stop | pause | quit | pull+prt:out
SUSPEND	v	adjourn | shelve | mothball | put+any:hold | put+any:ice | delay | defer | interrupt | scrap | discontinue | terminate | collapse+obj:talk | stall | ditch | abort | nix
SANCTION	v	sanction | blacklist | punish
SANCTION	v	penalise | penalize | embargo | freeze+obj:asset | target+case:with | designate | punish+case:with
IMPOSE	v	impose | introduce | slap | declare | adopt | enact | decree | enforce | apply | announce | tighten
IMPOSE	v	slap+obj:sanction | levy | institute | clamp | instate | reimpose | bring+prt:in | roll+prt:out | renew+obj:sanction | extend+obj:sanction | approve+obj:sanction | widen+obj:sanction | expand+obj:sanction | agree+obj:sanction | proclaim | activate | invoke | place+obj:ban
EXTEND	v	extend | prolong | renew
ARREST	v	arrest | detain | jail | imprison | capture | apprehend | round+prt:up | take+any:custody | incarcerate | nab | hold+any:custody
ARREST	v	take+any:prisoner | seize+any:custody | bust | collar | place+any:arrest | put+any:arrest | lock+prt:up | remand | intern | corral | haul+prt:away | pick+prt:up
CHARGE	v	charge | indict | prosecute
CHARGE	v	arraign | accuse+case:in | impeach | press+obj:charge | bring+obj:charge | file+obj:charge
DEPORT	v	deport | expel | repatriate | push+prt:back
DEPORT	v	send+prt:back | return+obj:migrant | expel+obj:migrant | turn+prt:back | turn+prt:away
PROHIBIT	v	ban | outlaw | prohibit | forbid | dissolve | censor | shut+prt:down | bar
PROHIBIT	v	criminalise | criminalize | block+obj:website | shut+prt:off | close+obj:office | shutter | suspend+obj:licence | suspend+obj:license | revoke+obj:licence | revoke+obj:license | muzzle | silence | gag | disband | deregister | disqualify | proscribe
DISPERSE	v	disperse | repress | suppress | crack+prt:down | break+prt:up | tear-gas | beat+prt:back
DISPERSE	v	quell | quash | scatter | baton-charge | teargas | put+prt:down | clear+obj:square | clear+obj:protester | drive+prt:back | crush | stamp+prt:out | club | charge+obj:protester | subdue | stifle
SEIZE	v	seize | confiscate | impound | expropriate | commandeer
SEIZE	v	appropriate | annex+obj:asset | nationalise | nationalize | take+prt:over | board | intercept | detain+obj:ship | detain+obj:vessel | capture+obj:ship | freeze+obj:asset
DESTROY	v	destroy | demolish | raze | wreck | level | damage | blow+prt:up
DESTROY	v	obliterate | flatten | bulldoze | gut | devastate | annihilate | pulverise | pulverize | reduce+any:rubble | sabotage | knock+prt:out | wipe+prt:out | ravage | tear+prt:down | dynamite | torch+obj:village
HACK	v	hack
HACK	v	phish | deface | breach+obj:network | infiltrate+obj:network | penetrate+obj:network
ATTACK	v	attack | assault | strike | target | hit | raid | invade | assail | ambush | pound | ram
ATTACK	v	strike+prt:back | set+case:upon | lay+obj:siege | counterattack | launch+obj:offensive | launch+obj:assault | launch+obj:attack | storm+obj:base | retaliate+case:against | blitz | barrage | fall+case:upon | advance+case:on | push+case:into | cross+case:into | open+obj:front
USEFORCE	v	intervene+any:militarily | intervene+any:force | use+obj:force | resort+any:force
USEFORCE	v	take+any:action | send+prt:in | strike+any:militarily | act+any:militarily | use+any:force
AIRSTRIKE	v	strafe
AIRSTRIKE	v	carpet-bomb | dive-bomb | launch+obj:airstrike | conduct+obj:airstrike | carry+obj:airstrike
BOMB	v	bomb | bombard
BOMB	v	carpet-bomb | blitz | pummel | pound+any:bomb | hit+any:bomb | drop+obj:bomb | blast+any:bomb | bomb+prt:out
SHELL	v	shell
SHELL	v	bombard+any:artillery | mortar | pound+any:artillery | rocket | pepper+any:shell | fire+obj:shell | lob+obj:shell | rain+obj:rocket
FIRE	v	fire | shoot | open+obj:fire | shoot+prt:up
FIGHT	v	fight | clash | battle | exchange+obj:fire | skirmish
FIGHT	v	combat | duel | grapple+case:with | tangle+case:with | wage+obj:war | fight+prt:back | trade+obj:fire | exchange+obj:shot | do+obj:battle
KILL	v	kill | slay | murder | shoot+advmod:dead | shoot+xcomp:dead | gun+prt:down | execute | behead | shoot+any:dead
KILL	v	dispatch+any:bullet | hang | claim+obj:life | take+obj:life | put+any:death | cut+prt:down | mow+prt:down | neutralise | neutralize | eliminate | take+prt:out | shoot+any:death | stab+any:death | beat+any:death | pick+prt:off | bump+prt:off | hack+any:death | burn+any:death
WOUND	v	wound | injure
WOUND	v	maim | mutilate | disfigure | bloody
MASSACRE	v	massacre | slaughter | exterminate
MASSACRE	v	butcher | mow+prt:down | annihilate | wipe+prt:out
CLEANSE	v	cleanse+advmod:ethnically | ethnically-cleanse
ABDUCT	v	abduct | kidnap | carry+prt:off | take+any:hostage | hijack | seize+any:hostage
ABDUCT	v	snatch | seize+any:gunpoint | take+obj:hostage | hold+any:hostage | spirit+prt:away | whisk+prt:away | commandeer | carry+prt:away
BEAT	v	beat | assault | stab | lynch | mug | maul | attack+any:knife
BEAT	v	pummel | thrash | manhandle | batter | kick | punch | club | whip | rough+prt:up | molest | rape | flog | lash | knife
TORTURE	v	torture
TORTURE	v	waterboard | electrocute | abuse | mistreat | brutalise | brutalize
ASSASSINATE	v	assassinate
ASSASSINATE	v	poison
OCCUPY	v	occupy | capture | seize | conquer | annex | take+obj:control | retake | recapture | overrun
OCCUPY	v	overtake | take+obj:town | take+obj:city | take+obj:village | seize+obj:control | gain+obj:control | wrest+obj:control | capture+obj:town | fall+any:hands | sweep+case:into | liberate | reclaim | recover | reconquer | advance+case:into | hoist+obj:flag | regain+obj:control | take+prt:over | drive+prt:out | secure+obj:town
BLOCKADE	v	besiege | encircle | surround | blockade
BLOCKADE	v	lay+obj:siege | cut+prt:off | hem+prt:in | cordon | close+obj:strait | block+obj:port | mine+obj:strait
DOWN	v	down | sink | shoot+prt:down
DOWN	v	bring+prt:down | torpedo | intercept+obj:drone | intercept+obj:missile | intercept+obj:rocket | destroy+obj:drone | knock+prt:out
FIRE	v	launch+obj:rocket | launch+obj:missile | launch+obj:drone | lob
FIRE	v	gun | snipe | strafe | spray+any:bullet | open+prt:up | rake | discharge | take+any:fire | exchange+obj:fire | fire+prt:back | launch+obj:projectile | fire+obj:rocket | fire+obj:missile | unleash+obj:missile | hurl+obj:grenade | lob+obj:mortar
STONING	v	throw+obj:stone | throw+obj:rock | throw+obj:bottle | throw+obj:bomb | throw+obj:brick | hurl+obj:stone | hurl+obj:rock | hurl+obj:bottle | hurl+obj:bomb | pelt | lob+obj:bottle
STONING	v	throw+obj:petrol | hurl+obj:petrol | throw+obj:egg | throw+obj:firework | hurl+obj:firework | stone | bombard+any:stone | lob+obj:stone | hurl+obj:cocktail | throw+obj:cocktail | throw+obj:projectile | hurl+obj:projectile | hurl+obj:brick | hurl+obj:object | throw+obj:object
