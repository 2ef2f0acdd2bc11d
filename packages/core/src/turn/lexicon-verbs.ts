// The words for deeds: each verb of the game with its synonyms (base forms; `_` joins a verb and its particle). Read by lexicon.ts.
import type { Verb } from '@emergent/schema';

/** Where two classes share a word, the first listed wins. */
export const VERB_WORDS: readonly (readonly [Verb, string])[] = [
  [
    'look',
    'look ogle eyeball appraise examine inspect observe watch study view survey see behold regard gaze stare glance peer peek gape squint describe eye listen hear smell sniff feel touch count check read_over look_at look_around look_in look_into look_through look_out look_up look_down lean_over lean_out look_over glance_at stare_at listen_to eavesdrop scan admire notice spot witness overhear keep_watch stand_watch pay_attention keep_an_eye keep_watch_over look_at check_out check_on take_stock identify spy_on assess estimate gauge verify double-check',
  ],
  [
    'search',
    'search detect check_behind check_under check_underneath check_beneath look_under look_behind look_beneath look_underneath look_inside find seek hunt explore investigate rummage scour probe scavenge forage dig excavate comb frisk ransack discover locate trace track scout rifle scrutinise scrutinize look_for seek_out dig_up sift sift_through go_through track_down solve analyse analyze uncover reveal unearth reconnoitre reconnoiter poke_around look_around_for root_around nose_around snoop snoop_around fish_for patrol pinpoint grope_for grope delve scrabble riffle',
  ],
  [
    'sneak',
    'sneak blend_into melt_into creep hide tiptoe skulk slink prowl slip lurk stalk conceal sneak_past sneak_into steal_away slip_past slip_away slip_out slip_into crouch duck disguise camouflage hide_in hide_behind hide_under shadow blend_in crawl_past infiltrate lie_low keep_out_of_sight stay_out_of_sight stay_hidden stay_low vanish disappear',
  ],
  [
    'flee',
    'flee disengage back_off scram run_for_my_life run_for_our_lives make_a_break make_a_break_for_it make_myself_scarce escape retreat bolt withdraw run_away back_away keep_away keep_well_away keep_clear keep_well_clear keep_my_distance stay_away stay_well_away stay_clear steer_clear run_for_it get_away break_away fall_back run_from turn_and_run run_off flee_from get_out_of_here get_the_hell_out make_a_run leg_it scarper skedaddle',
  ],
  [
    'go',
    'go get_to get_over_to get_down_to get_up_to lead guide usher walk run move travel head enter leave exit proceed advance approach step march stride jog sprint dash hurry rush race ride drive sail row journey wander stroll trek hike return visit cross pass depart crawl come navigate descend ascend continue follow_the_path go_into go_in go_out go_up go_down go_back go_through walk_into come_in come_out get_out get_in get_into get_off get_on step_into step_out set_off set_out make_my_way make_our_way make_way turn_back go_home get_closer get_near board embark disembark amble trudge stumble stagger shuffle charge_into slide_down jump_into jump_out teleport saunter limp lead_the_way back_out gallop parade fly hover soar squeeze slither fall go_up go_over_to walk_over walk_up walk_out storm_out storm_off storm sneak_out hop_on mosey barge_in barge burst_in swagger set_sail set_foot draw_near draw_closer drop_by catch_up glide inch scoot sidle skate trot venture reenter revisit retrace swerve scamper scurry tread_carefully arrive zip zoom burrow prance clomp traipse plod tramp lumber lurch waddle hobble shamble patter lope clatter dart scuttle flit drift breeze bustle totter careen veer zigzag tumble backtrack trundle',
  ],
  [
    'climb',
    'climb scale clamber jump leap vault hop scramble climb_up climb_down get_down_from climb_over climb_into climb_out jump_over jump_off leap_off leap_over jump_across shin swing_across swing_over get_over shinny shimmy hoist rappel abseil balance',
  ],
  ['swim', 'swim dive wade paddle float snorkel swim_across dive_into dive_in ford surface submerge'],
  [
    'steal',
    'steal mug pickpocket pilfer swipe filch nick pinch shoplift rob loot burgle palm plunder pocket swindle_from sneak_away_with steal_from pick_the_pocket hijack smuggle',
  ],
  [
    'equip',
    'equip get_dressed wear don wield put_on try_on buckle_on clip_on shrug_on draw unsheathe brandish strap_on strap gird ready arm dress ready_my nock notch unsling unclip unclasp unholster arm_myself',
  ],
  [
    'unequip',
    'unequip doff remove undress sheathe unwield unstrap take_off pull_off put_away sheath disrobe strip shed',
  ],
  [
    'take',
    'take yoink help_myself_to fish_out get grab pick_up pick collect gather fetch seize obtain acquire retrieve catch snatch carry lift keep pocket_the hold scoop grasp clutch harvest pluck stow pack receive accept claim take_out take_up pull_out get_back grab_hold salvage take_back scoop_up gather_up snag procure recover bring nab scrounge ladle haul hoard reclaim extract adopt lug cart glean',
  ],
  [
    'drop',
    'drop discard leave_behind put_down set_down throw_away toss_away lay_down set_aside get_rid dump release let_go toss_aside throw_out dispose unload jettison let_go_of throw_down ditch let_go_of_the spit_out spill',
  ],
  [
    'give',
    'give hold_out hand offer donate present deliver hand_over give_back hand_back lend bestow show feed award share serve pay_back gift grant surrender_the entrust bequeath slip_him slip_her hand_out reward',
  ],
  [
    'open',
    'open draw_the_curtains draw_the_curtain draw_the_blinds pull_the_curtains lift_the_lid raise_the_lid push_open pull_open swing_open throw_open crack_open slide_open wrench_open ease_open unlock close shut lock unbar bar bolt_the pry unlatch latch uncork unwrap unseal unfasten unzip unbolt force_open pry_open prise slam kick_open force seal open_up pick_the_lock pick_lock unbutton uncover_the unfold unroll uncap jimmy',
  ],
  [
    'persuade',
    'persuade talk_my_way convince plead beg coax negotiate reason appeal urge implore entreat beseech bargain haggle flatter charm seduce flirt cajole pacify placate calm soothe reassure recruit befriend woo win_over parley compromise mediate inspire encourage motivate sway invite propose proposition make_peace comfort console request talk_into calm_down impress forgive_me beg_for talk_down talk_round smooth_talk make_a_deal strike_a_deal cut_a_deal sweet_talk enlist',
  ],
  [
    'threaten',
    'threaten loom loom_over intimidate menace bully blackmail coerce scare frighten taunt insult mock glare demand dare extort provoke growl snarl interrogate order command scare_off scare_away frighten_off challenge jeer roar bluster pressure stare_down shake_down aim_at hold_at_gunpoint hold_at_knifepoint square_up start_a_fight pick_a_fight start_a_brawl start_trouble cause_trouble annoy berate harass nag pester reprimand ridicule startle shoo torment spook heckle',
  ],
  [
    'deceive',
    'deceive disguise_myself_as lie trick bluff pretend mislead fool con cheat dupe feign fake impersonate distract swindle misdirect fib trick_into pose distract_the act_as hoodwink forge delude confuse',
  ],
  [
    'trade',
    'trade shop haggle_over buy sell purchase barter pay bid rent hire order_a swap exchange auction invest bet bribe leave_a_tip tip wager gamble haggle_for shell_out place_an_order',
  ],
  [
    'attack',
    'attack slit hit strike fight kill slay stab slash punch kick shoot fire assault ambush slap bash whip smite murder wound hurt harm maul bite claw headbutt wrestle tackle grapple choke strangle behead decapitate execute duel spar battle swing lunge charge thrust cleave impale hack pummel skewer throttle swing_at lunge_at shoot_at fire_at throw_at charge_at beat beat_up knock_out knock_down take_down finish_off cut_down subdue disarm trip shove butcher clobber smack thrash pounce pierce rip gut torture assassinate snipe bludgeon club elbow knee spear run_through strike_down lash engage zap blast nuke kneecap backstab punish poison slaughter exterminate swat squash slice slug box flog crucify capture tie_up restrain arrest handcuff detain apprehend topple loose let_fly open_fire pull_the_trigger decapitate gouge stomp stomp_on curb_stomp gut throw_hands yeet_at deck sucker_punch gun_down mow_down blow_away jump_him jump_her lay_into fight_back hit_back strike_back headshot suckerpunch clothesline dropkick uppercut bodyslam suplex dismember drown kidnap lasso pound thump gag eliminate overpower pelt spank stun whack jolt retaliate',
  ],
  [
    'defend',
    'defend raise_my_guard keep_my_guard_up put_up_my_guard stop halt hinder prevent block parry dodge shield guard protect evade brace deflect ward_off take_cover fend fend_off cover sidestep stand_guard hold_the_line hold_off intercept duck_under resist shelter',
  ],
  [
    'cast',
    'cast use_magic use_my_magic use_my_powers use_my_power conjure summon enchant hex bewitch curse invoke bless spell dispel banish channel incant levitate scry evoke transmute polymorph hypnotize hypnotise ensorcel mesmerise mesmerize exorcise exorcize weave_a_spell weave_the_spell weave_a_charm weave_magic weave_spells',
  ],
  [
    'heal',
    'heal clean_my_wound clean_my_wounds clean_the_wound stop_the_bleeding stanch staunch bandage cure treat tend mend_the_wound nurse revive patch_up resuscitate first_aid splint stitch_up diagnose doctor dress_the_wound bind_the_wound bind_up stabilise stabilize soothe_the_wound',
  ],
  [
    'craft',
    'craft set_a_trap set_up_a_trap lay_a_trap set_traps make build create forge_a brew cook repair fix mend construct assemble carve sew weave assemble_a smith bake boil fry roast grill mix combine stitch whittle smelt prepare invent design sharpen dice chop peel sculpt restore brew_up put_together set_up knit tailor reassemble hammer grow paint draw_a write engrave inscribe sketch splice rig solder weld tune polish adjust_the jury_rig scribble decorate',
  ],
  [
    'read',
    'read peruse skim decipher decode translate browse consult leaf_through flip_through read_aloud study_the_map interpret look_up_in',
  ],
  [
    'eat',
    'eat suck_on taste devour consume chew swallow bite_into nibble dine feast munch gobble snack lick breakfast gnaw crunch sample savour savor wolf_down',
  ],
  [
    'drink',
    'drink down_a down_my quench get_drunk get_wasted get_hammered get_plastered get_a_drink sip gulp quaff swig imbibe slurp drain guzzle down_the',
  ],
  [
    'rest',
    'rest sleep nap camp lie_down sit sit_down doze relax recover_my recuperate snooze make_camp set_up_camp settle_down take_a_nap go_to_sleep go_to_bed slumber take_a_break catch_my_breath lie bathe bath unwind take_a_rest fall_asleep lean recline lounge flop plop plonk hunker huddle seat_myself settle_myself plant_myself park_myself bed_down take_a_bath catch_breath turn_in take_five catch_some_sleep hit_the_hay hit_the_sack crash_out pass_out warm_up warm_myself sprawl snore slouch loll nestle settle_in',
  ],
  [
    'wait',
    'wait get_down hold_on hold_tight hang_on stay linger pause idle remain loiter hesitate bide stand stand_still hold_still do_nothing get_up stand_up wake_up stay_put stay_here see_what_happens see_what_comes keep_still dawdle tarry freeze sit_tight wait_here stand_by delay hang_around hang_out chill hold_my_breath count_to twiddle keep_quiet keep_silent stay_silent stay_quiet stay_calm say_nothing bide_my_time take_a_breath strap_in strap_myself_in buckle_up ignore endure',
  ],
  [
    'follow',
    'follow keep_up_with keep_pace_with chase pursue tail accompany go_after join_the run_after follow_after escort trail tag_along',
  ],
  [
    'help',
    'help assist aid rescue save support free liberate serve_the back_up help_out lend_a_hand volunteer_to cooperate help_up give_a_hand',
  ],
  [
    'pray',
    'pray ask_the_gods ask_god thank_the_gods thank_god worship meditate chant beseech_the commune sacrifice confess_my_sins give_thanks consecrate repent atone',
  ],
  [
    'perform',
    'perform kneel kneel_down perch squat face look_away glance_away turn_away step_aside stand_aside move_aside grip jump_up_and_down hop_up_and_down exercise work_out toast vote raise_my_glass raise_a_glass drink_to sing dance play juggle whistle hum applaud clap bow wave smile laugh nod shrug wink cheer cry weep grin sigh frown gesture salute point curtsy yawn kiss hug embrace pet stroke cuddle tickle pout blush scream howl recite clear_my_throat cackle gasp groan sob scowl grimace chuckle giggle snort strum drum act blink cough pose_for shiver tremble spin twirl spit pat caress flex stretch moan shake_hands shake_my_head roll_my_eyes raise_an_eyebrow pee piss urinate poop vomit puke drool sneeze hiss burp fart blow smirk beckon twitch high_five flip_off swing_on swing_from facepalm face_palm roll_eyes raise_eyebrow sit_on_lap make_love make_out flex_on dab twerk moonwalk backflip handstand cartwheel somersault snicker snigger whimper yelp squeal whine grunt sneer wince flinch blink_twice stare_blankly tap_my_foot cross_my_arms fold_my_arms scratch_my_head scratch_my_chin rub_my_eyes rub_my_hands crack_my_knuckles clench drop_my_jaw gape_at nuzzle ruffle tousle snuggle caw meow bark purr grovel preen strut peck make_a_face arm_wrestle poke prod nudge flip_a_coin toss_a_coin skip_a_stone skip_stones skip_rocks skim_a_stone skim_stones bounce crumple curl_up echo exhale faint imitate mimic mime improvise pant practise practice rehearse entertain amuse regale serenade slump stoop wag wail wriggle celebrate collapse_on swoon hitchhike pace busk flail squirm yodel mourn grieve swirl hunch cower cringe crane beam glower tut cradle hiccup hoot whoop shudder quake gawp goggle curtsey genuflect paw fumble fondle preen primp',
  ],
  [
    'destroy',
    'destroy sink break smash shatter burn demolish wreck tear crush sabotage dismantle ruin vandalise vandalize set_fire set_on_fire set_fire_to break_down burn_down tear_down tear_up knock_over break_into break_open blow_up batter kick_down kick_in chop_down smash_open ignite_the cut snap rip_up melt explode detonate bash_down saw pulverise pulverize deface trample uproot splinter sever erase extinguish_the collapse cripple shred split puncture scorch ravage mangle',
  ],
  ['ask', 'ask question inquire enquire query interview quiz'],
  [
    'talk',
    'talk organize organise rally campaign own_up own_up_to confess come_clean come_from hail_from speak say tell greet chat converse shout whisper call answer reply respond yell introduce thank apologise apologize address explain announce mention discuss hello argue agree promise inform call_out mumble mutter murmur exclaim declare gossip remark confide confront hail signal warn refuse admit complain suggest praise congratulate compliment swear curse_out cry_out disagree lecture preach narrate bid_farewell say_goodbye report offer_to vow forgive accuse blame scold welcome ask_out banter joke tease shush brag boast accept_the_offer decline volunteer interrupt concede object shut_up go_away get_lost fuck_off piss_off screw_you come_here come_on thank_you excuse_me break_the_silence break_the_ice break_the_news strike_up holler bellow rant vent small_talk make_small_talk quip scoff retort insist interject chime_in blurt drawl croak rasp ramble lament pipe_up speak_up stammer stutter advise alert assure caution justify proclaim protest recommend notify pledge express quarrel remind excuse forbid hush teach crack_a_joke',
  ],
  [
    'think',
    'think try_my_best do_my_best try_my_luck wonder remember recall ponder consider contemplate reflect reminisce imagine dream decide plan believe hope know understand realise realize suspect concentrate muse wish feel_like regret worry doubt reckon figure_out strategise strategize want need like love hate fear trust miss guess assume count_my_blessings calculate compare learn focus memorise memorize steel_myself brood deduce figure make_a_plan come_up_with weigh_my_options consider_my_options take_notes daydream',
  ],
  [
    'use',
    'use blow_out rap unclip unsling heft sign apply activate deactivate reactivate click screw land operate employ utilise utilize turn press push pull insert switch ignite light put place pour fill rub hook spread touch_the ring knock flip rotate twist crank tap wave_the shake move_the throw toss hurl set adjust type dial phone telephone radio text email plug unplug turn_on turn_off switch_on switch_off wind squeeze_the spray splash dip dunk sprinkle hang load empty wash clean wipe sweep polish_the burn_the swing_the blow_the sound slide roll drag tilt raise lower stick smear scratch aim wedge prop sharpen_on extinguish douse snuff test measure hold_on_to hang_on_to cling_to weigh record rewind inhale breathe breathe_in smoke inject start launch trigger flush fling lob cram shove_the stuff put_in thread cast_the_net fish bait milk shear ride_the mount dismount shine illuminate flash photograph water dust scrub rinse dry cover_the wrap coat rake shovel pump steer park lever change alter modify select choose connect disconnect attach detach tie fasten link join glue nail plant sow wire tighten loosen unscrew oil bury install replace fit mount_the hand_crank try reach wake bend fold stamp drill wet copy enjoy confirm program fiddle_with tinker_with mess_with toggle arrange shift buckle button straighten tidy align stack heap smother chuck stir stoke trim snip unhook unpack unblock wring zip_up quench handle massage brush groom dim flick jab jam_the jam_my jingle mop soak scrape secure separate steady tow tug yank wiggle wobble refill refuel reset flood drape dangle sling clasp work_the rouse awaken defuse disable clip tamp grease lubricate synchronise synchronize bang_on dislodge etch extend fiddle jiggle kindle overturn prick rap_on rattle redirect relight relocate reverse scatter shave stash straddle tinker tuck tweak unchain unleash unravel untangle widen clear ease pop unbuckle unlace unpeg unpick unpin bundle coil deposit fan flatten fluff heave hitch jerk knead knot lather loop moisten peg pin plump slather sop tether upend winch rekindle toll budge suspend dampen buff slacken tauten thumb unknot crumble mash sponge warm cool mark swaddle muffle untie scuff smudge scuff_out rub_out',
  ],
  [
    'inventory',
    'inventory inv take_inventory check_inventory check_my_pack check_my_bag check_my_pockets empty_my_pockets check_my_inventory look_in_my_pack open_my_pack',
  ],
  ['abandon', 'abandon forsake give_up renounce quit give_up_on'],
];

/** Irregular forms: form, base. */
export const IRREGULAR =
  'went:go gone:go ran:run took:take taken:take got:get gotten:get gave:give given:give ate:eat eaten:eat drank:drink drunk:drink said:say told:tell spoke:speak spoken:speak saw:see seen:see came:come left:leave found:find hid:hide hidden:hide stole:steal stolen:steal threw:throw thrown:throw broke:break broken:break swam:swim swum:swim rode:ride ridden:ride drove:drive driven:drive fought:fight struck:strike slew:slay slain:slay shot:shoot swung:swing sang:sing sung:sing read:read slept:sleep sat:sit lay:lie lain:lie lying:lie stood:stand knelt:kneel crept:creep leapt:leap fled:flee caught:catch brought:bring bought:buy sold:sell paid:pay made:make built:build wrote:write written:write wove:weave drew:draw drawn:draw wore:wear worn:wear held:hold kept:keep felt:feel heard:hear thought:think knew:know known:know understood:understand forgot:forget dug:dig sought:seek lit:light rang:ring rung:ring burnt:burn tore:tear torn:tear shook:shake shaken:shake sank:sink bit:bite bitten:bite beaten:beat flung:fling slid:slide stuck:stick spun:spin wept:weep bent:bend bound:bind wound:wind chose:choose fell:fall fallen:fall flew:fly grew:grow forgave:forgive swore:swear sworn:swear met:meet sent:send spent:spend led:lead lent:lend lost:lose won:win woke:wake hung:hang ground:grind slunk:slink dove:dive dived:dive laid:lay clung:cling strode:stride trod:tread tying:tie dying:die begged:beg blew:blow blown:blow froze:freeze frozen:freeze began:begin fed:feed swept:sweep dealt:deal taught:teach stank:stink shrank:shrink slung:sling strung:string wrung:wring sprang:spring sprung:spring snuck:sneak shone:shine bled:bleed spat:spit smelt:smell spilt:spill leant:lean leaned:lean';

/** Verbs whose form is more often a noun, an adjective or a preposition: taken for a verb only at the head of a clause or with an object behind. */
export const NOUNISH =
  'crack quarrel judge oil sink mug shop exercise phone telephone radio text email try reach wake bend fold stamp drill wet copy program shield light ring book guard hand arm eye bar box club knee elbow spear whip drum hammer nail paint plant thread milk water dust rake shovel record drain track trail tail trace hunt camp bath bed smith brew cover sound down spell curse charm hex free dress present like back bolt lock latch seal coat wrap fire order command nurse doctor point bow wave ready fake forge con cook fish float ford steal palm pinch park pump lever head face ward pack stuff shadow stick snack toast pet drink dice dream fear hope love hate wish plan need cut break snap saw fall rest support present question answer reply report signal call shout cry scream hiss roar growl smile laugh frown sigh kiss hug bite kick punch hit strike attack assault fight battle duel charge raid search look watch view touch taste smell feel sound pass cross step walk run jump leap swim dive climb ride drive journey march race rush dash try use start launch test switch turn press tip bet bribe trade exchange swap purchase pay bid rent hire gift share show award serve feed study count check pose act play dance wound hurt poison trip box slice hack blast challenge dare demand warn mock box aim load fill empty clean open close shut dry set place put wind roll slide lower raise clutch grasp hold lift catch board sail row move address object lecture gossip welcome swear mount design mix join link wire glue tune square loose notch surface deck storm chill bark peck strut toggle vent handle brush stack heap jam oil split pound button gag echo practice trot haul reward shelter patrol pace flood clear ease pop dart drift tramp tumble patter loop coil bundle deposit fan hitch knot lather peg pin tether winch toll thumb mark warm cool sample estimate gauge crunch cart paw cradle fumble beam crane mash sponge';

/** Sayings whose words follow a comma or colon: "I say, hand it over". */
export const SAYING =
  'say shout whisper yell tell ask answer reply respond mutter murmur mumble exclaim declare announce call speak talk greet remark demand plead beg inquire warn order command explain argue joke tease agree promise swear add scream cry growl snarl hiss roar question threaten persuade convince urge lie bluff apologise apologize thank confess admit';
