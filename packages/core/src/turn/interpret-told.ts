// Clauses that are told to whoever listens, though they begin like deeds: accounts of oneself, news, goodbyes. Called by interpret-read.ts.

/** "I just moved here", "I've never seen the like": an account of oneself, and nothing that is done now. */
const ACCOUNT =
  /^(?:(?:and|but|so|well) )?(?:(?:i've|ive|we've|i have|we have) (?:never|always|already|just|only|been|come|travell?ed|walked|ridden|sailed|had|done|read|told|slept|spent|seen|heard|lost|known|lived|worked|tried|thought|met|forgotten|missed|wanted|loved)|(?:i|we) (?:just|never|once|always|only|already) (?:[a-z]{2,}ed|came|went|saw|heard|got|lost|met|knew|had|was|were|told|said|thought|found|meant|ate|slept|broke|stole|killed|left)|(?:(?:my|the|old) )?(?!i\b|we\b|you\b|then\b|and\b)[a-z]+ (?:told|asked|warned|begged|promised|sent) (?:me|us)\b|(?:he|she|they)(?: [a-z]+ly)? (?:told|said|says|say|claims?|thinks?|wants?|hopes?|looks?|seems?|sounds?|promised|swore|knows|knew|thinks|lied|lives|lived|works|worked|loves|loved|hates|hated|owes|owed|believes|died|married))\b/;

export const isTold = (words: readonly string[]): boolean => {
  const said = words.slice(0, 10).join(' ');
  return ACCOUNT.test(said) || TOLD_OF.test(said);
};
/**
 * "I heard the gate is shut", "I bet you can't", "I'm only teasing", "I'd have lied too", "I can't sleep": told to whoever listens; so is
 * "guess what".
 */
const TOLD_OF =
  /^(?:(?:and|but|so|well|oh|no|yeah|jk|lol) )*(?:i (?:heard|hear|read|dreamed|dreamt) (?:that |(?:the |a |my |his |her |you|he |she |they |it |we |there|[a-z]+ )(?:[a-z']+ ){0,3}(?:is|are|was|were|has|have|had|will|would|can|could|might)\b)|i (?:bet|guess|reckon|figure|suppose|gather|presume|assume|imagine) (?!(?<=(?:guess|reckon|figure|suppose) )(?:i'll|i'd|ill|we'll|i (?:will|should|could|can|might|may|would|have|need|must|ought))\b|the (?:lock|riddle|code)|how|out\b|my\b)(?:[a-z']+ )|(?:i'm|im|i am|we're|we are) (?:only|just|not|never) [a-z]+ing\b|(?:i'm|im|i am) (?:kidding|joking|teasing|lying|getting (?:married|old|tired|hungry|cold|bored|divorced|better|worse|nervous|scared|sick|used))\b|(?:i|we)(?:'d| would| could| should| might| must|'d never| wouldn't| couldn't| shouldn't)(?: never| not| always)? have [a-z]+|(?:i|we)(?:'d| would)(?: never| not| only| just)? (?!(?:really |very much |only )?like\b|rather\b|love\b|want\b|better\b|prefer\b|have\b|give\b|trade\b|swap\b|offer\b|pay\b|buy\b|take\b|say\b|ask\b)[a-z]+ |(?:i|we) (?:can't|cannot|cant|couldn't|could not|won't|wouldn't) (?:sleep|eat|help|stand|bear|wait|believe|stay|remember|forget|forgive|complain|imagine|promise|afford|trust|stop|swim|dance|read|sing|fight|go back|do (?:it|that|this)|say)\b|(?:i|we) (?:bring|carry|bear|come with|have|come bearing) (?:you )?(?:[a-z]+ )?(?:greetings|regards|tidings|news|word|a message) (?:from|of|for)\b|(?:i|we|i've|we've|i have) (?:brought|got|made|found|bought|baked) (?:you|u|ya) (?!to\b|in\b|here\b)|i(?:'ll| will|'d| would)? (?:give|pay|owe) you (?:[a-z]+ ){1,5}(?:if|to) (?:you |tell|help|show|take|let)|i can (?:read|write|sing|cook|fight|swim|ride|sail|count|dance|draw)(?: (?:and|or) (?:read|write|sing|cook|fight|swim|ride|sail|count|dance|draw))*$|i can (?:read|write|sing|cook|fight|swim) and\b|guess (?:what|who|where)\b|you know what\b|just kidding\b|only joking\b|jk\b|no need to (?:be|get|worry|shout|thank|apologi[sz]e)\b|mind if (?:i|we)\b)/;

const MOST_PARTING = 9;
/** "see you around", "take care", "good luck with it": said, though it begins like a deed. */
const PARTINGS =
  "(?:see|seeing|catch) (?:you|ya|u|y'all)(?: (?:around|later|soon|tomorrow|then|there|tonight|all|guys|again|next time))*|laters?|ciao|cya|ta ta|take care(?: of yourself| now)?|(?:look after|mind) yourself|(?:keep|stay|be) (?:well|safe|careful|strong|warm)|(?:i )?(?:gotta|got to|have to|must|should|better|need to) (?:run|go|dash|be off|be going|get going|split|bounce)(?: now)?|(?:it was )?(?:nice|good|great|lovely|pleasure) (?:talking|chatting|speaking|meeting|seeing|to meet|to see|to talk)(?: (?:to|with))? you(?: (?:both|all|two|too|again))?|knock knock|i take (?:that|it) back|pretty please(?: .*)?|please please|come on|go on then|long time(?: no see)?|(?:sleep|rest) (?:tight|well)|sweet dreams|good luck(?: .*)?|i (?:swear|promise)(?: it| you| to you)?|(?<=i(?:'ll| will) )(?:(?:right )?back(?: [a-z]+)?|come back (?:later|tomorrow|soon|tonight)|(?:bring|give|send|hand|get) (?:it|this|that|them) (?:right |straight )?back(?: (?!to|in|into|on|and)[a-z]+)*|pay (?:you|it|him|her|them) back(?: [a-z]+)*|return (?:it|this|that|them)(?: (?:tomorrow|later|soon|tonight|when .*))?)|never ?mind(?: .*)?|forget (?:it|i said .*)|no (?:worries|problem|hard feelings|offen[cs]e)|my pleasure|your health";
/** "so what", "keep your stupid card": said back, and nothing is done. */
const RETORTS =
  "so what|what of it|whatever|blah(?: blah)*|nothing personal|who cares|big deal|says who|(?:i|we) (?:don't|dont|do not|couldn't) (?:really )?(?:care|give a (?:damn|shit|toss|fuck|hoot|monkeys?))(?: less)?|shut (?:your|yer|ur) (?:face|mouth|trap|gob|hole|cakehole|piehole)|(?:shove|stuff|stick|cram) (?:it|that) up (?:your|yer) [a-z]+|stuff it|keep your (?!head|eyes|distance|voice|hands|guard|cool|balance)[a-z]+(?: [a-z]+)?|get (?:over it|a life|a grip|real)|grow up|cry me a river|boo hoo|tough luck|(?:oh )?do shut up|(?:what a load of )?(?:bollocks|bullshit|codswallop|poppycock)";
const PARTING = new RegExp(
  `^(?:(?:ok|okay|well|so|right|then|alright|anyway|oh|and|i'll|i will|be) )*(?:${PARTINGS}|${RETORTS})(?: (?:and |but |so )?(?:${PARTINGS}|${RETORTS}))*$`,
);

export const isParting = (words: readonly string[]): boolean =>
  words.length <= MOST_PARTING && PARTING.test(words.join(' '));
