// The small words of a line: who acts, how, which way, what is denied. Read by interpret-*.ts and targets.ts.
import { besides } from './keyboard.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words before the deed that say nothing of it. */
export const LEADING = setOf(
  "i i'll i'd i'm im ill id i've we we'll we're they he she you me let let's lets us myself am is are be will shall would should could can may might must have has had to try tries trying tried attempt attempts attempting start starts begin begins decide decides decided want wants wanna like wish need going gonna go-to about please just now then so and but also next first finally suddenly again still do does did proceed continue manage ought got gotta kindly well okay ok simply maybe perhaps lol lmao haha hehe omg wtf bruh bro damn dang wow woah whoa hmm hm ugh oh ah yeah yep alright idk lemme imma ima finna very quite extremely really only umm um uh uhh er erm tryna hafta anyway besides honestly actually somehow immediately instantly meanwhile afterwards",
);
/** Of these, words that are deeds when nothing else follows. */
export const PRONOUNS = setOf("i i'll i'd i'm im i've we we'll we're he she they you");
export const NEGATIONS = setOf(
  "don't dont not never won't wont can't cant cannot didn't doesn't refuse refuses avoid without stop stops nor wouldn't shouldn't couldn't aren't ain't haven't havent hasn't hadn't",
);
export const ARTICLES = setOf(
  'a an the my his her its our their your this that these those some any all both another each every',
);
export const PREPOSITIONS = setOf(
  'with using to at on onto in into inside from of off out under underneath beneath behind beside over above across through along toward towards against about by for near around between beyond past past upon via after before without among regarding concerning as like until up down',
);
/** Clause words: what follows a word of telling or asking. */
export const COMPLEMENTS = setOf(
  "about that if whether to what where why how who when which whose what's where's who's how's for regarding concerning",
);
export const QUESTION_WORDS = setOf(
  "what where who why how when which whose whom what's where's who's how's when's why's whats wheres whos",
);
export const ASKING_VERBS = setOf(
  'do does did is are am can could may might will would should shall have has was were',
);
export const ADDRESSING = setOf("you your you're youre you've you'll you'd yours yourself thee thou thy ye ya u");
export const GREETINGS = setOf(
  'hello hi hey hullo ahoy oi greetings hail howdy welcome goodbye bye farewell thanks thank yes no yeah yep nope aye nay ok okay ahh ah oh aww sorry please sure alright right indeed hmm hm huh wow ugh ha haha y hallo good lol lmao rofl omg omfg wtf bruh bro idk yay woah whoa damn dang oof yikes nah yup nope sup yo cool nice awesome cheers goodnight pardon ew eww hahaha hehe heh yess yesss noo nooo fine great perfect excellent brilliant wonderful lovely splendid fantastic',
);
export const NOT_MANNER = setOf(
  'tally dragonfly firefly contumely monopoly melancholy gadfly only family early fly holy belly ally really reply apply supply rally july italy ugly lovely lonely elderly friendly deadly ghostly silly jelly bully folly lily sly multiply rely daily likely finally suddenly immediately wooly curly assembly butterfly anomaly homely kingly princely costly jolly hilly smelly early burly surly wily doily dolly gully',
);
/** Chat's own short forms, and slips that no rule makes. */
const SHORT_FORMS: readonly (readonly [string, string])[] =
  "loko:look lokk:look loook:look rly:really wnat:want watn:want yuo:you yoru:your yuor:your ahve:have cna:can jsut:just liek:like konw:know knwo:know hwat:what hwere:where hwo:who woh:who hwy:why htis:this tihs:this thsi:this htat:that taht:that thne:then tehn:then og:go rd:road st:street sq:square ur:your yr:your teh:the hte:the adn:and nad:and wat:what wut:what wht:what waht:what whta:what wher:where whre:where whos:who's hwo:how howd:how thier:their ther:there abt:about bc:because cuz:because coz:because b4:before plz:please pls:please thx:thanks ty:thanks tho:though thru:through ppl:people smth:something sth:something wit:with fro:for frm:from ot:to whats:what's thats:that's theres:there's heres:here's wheres:where's hows:how's isnt:isn't arent:aren't wasnt:wasn't doesnt:doesn't didnt:didn't couldnt:couldn't shouldnt:shouldn't wouldnt:wouldn't havent:haven't hasnt:hasn't"
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to];
    });

/** A letter left out, twice or in its neighbour's place, but for the first, or the key beside it; not where that makes another word. */
const slipsOf = (word: string): string[] =>
  [...word].flatMap((letter, at) => {
    const [before, after] = [word.slice(0, at), word.slice(at + 1)];
    const doubled = before + letter + letter + after;
    const swapped = before + after.slice(0, 1) + letter + after.slice(1);
    return at === 0
      ? [doubled]
      : [doubled, before + after, swapped, ...besides(letter).map((key) => before + key + after)];
  });
const WORDS = setOf(
  'abut round were form wit her there three thee whee hee hat was hers herd heres theres though trough thorough',
);
/** Slips of the fingers in small words, and chat's own short forms. */
export const SLIPS: ReadonlyMap<string, string> = new Map([
  ...'about around where what with from here have behind there which into over under through inside outside towards across'
    .split(' ')
    .flatMap((word) =>
      slipsOf(word)
        .filter((slip) => slip !== word && !WORDS.has(slip))
        .map((slip): readonly [string, string] => [slip, word]),
    ),
  ...['whats', 'wheres', 'thats'].flatMap((word) =>
    slipsOf(word)
      .filter((slip) => !(slip === word || slip === word.slice(0, -1) || WORDS.has(slip)))
      .map((slip): readonly [string, string] => [slip, `${word.slice(0, -1)}'s`]),
  ),
  ...SHORT_FORMS,
]);
export const MANNER = setOf(
  'fast slow hard loud softly stealthily aloud together alone unseen blindly upright twice well naked barefoot headlong',
);
export const QUIETLY = setOf('quietly silently stealthily softly unseen noiselessly soundlessly secretly discreetly');

/** Directions, short and long. */
export const DIRECTIONS: ReadonlyMap<string, string> = new Map(
  'n:north s:south e:east w:west ne:northeast nw:northwest se:southeast sw:southwest u:up d:down north:north south:south east:east west:west northeast:northeast northwest:northwest southeast:southeast southwest:southwest up:up down:down in:in out:out inside:in outside:out indoors:in outdoors:out back:back forward:forward forwards:forward left:left right:right upstairs:up downstairs:down northwards:north southwards:south eastwards:east westwards:west ahead:forward onward:forward onwards:forward away:away fore:fore aft:aft port:port starboard:starboard'
    .split(' ')
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split(':');
      return [from, to];
    }),
);

/** The commonest words of other tongues written in our letters; two of them make a line foreign. */
export const FOREIGN = setOf(
  'der die das und ich nicht ein eine mit auf dem den zu gehe nehme le la les je tu il elle un une des du et dans avec vers vais prends el los las yo una con por para voy tomo que de del al io il lo gli uno vado prendo sono che non eu vou pego com para uma o os jag och att det en ik het een niet met naar ja nie na do jest sie ga ben bir ve watashi donde esta como quien cuando porque hola gracias hacia quiero wo ist bitte wie danke bonjour merci suis chez quiero dove sono ciao grazie gdzie hvor',
);

/** English words that show a line to be English. */
export const ENGLISH = setOf(
  'the a an i my to at of and with in on for it you is are was this that from into me your his her we do does did have has had how what when where why who much many can could will would should there here not or but if some any all about out up down back over get go',
);

/** Behind "I", and no deed: "I owe", "I only". */
export const TOLD_OF_ONESELF =
  /^(?:owe|mistrust|distrust|obey|disobey|require|resemble|suspect|fear|remember|forget|forgot|loathe|despise|admire|resent|prefer|adore|dislike|detest|lack|deserve|own|earn|envy|pity|mean|meant|need|used|have|had|has|will|would|could|should|shall|must|might|were|been|seem|became|inherit|blame|bear|doubt|mind|represent|respect|swore|came|left|lost|knew|thought|felt|made|went|never|always|only|just|also|even|still|quite|really|cannot|dont|wont|cant|didnt|very|sure|from|with|like|second|dunno|wot|wonder|hope|bet|guess|cos|cause|kinda|sorta|gotta|wanna|gonna|hath|hast|dost|doth|art)$/;
