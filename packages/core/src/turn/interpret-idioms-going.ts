// Turns of phrase for going and staying. Read by interpret-idioms.ts, behind those of handling.
import type { Phrase } from './interpret-idioms-said.ts';

export const GOING: readonly Phrase[] = [
  // Which side of the way one keeps to is no deed of its own.
  [
    'keeping|sticking (?:to|within|inside) (?:the )?(?!shadows?|dark|dim|cover|edges?|walls?)[a-z]+(?: [a-z]+)?(?= ?$)',
    '',
  ],
  ['go|come and (?:have|take|get) a (?:quick |good |closer |proper )?look at', 'visit'],
  ['upside down', ''],
  ['take|takes|taking|took (?:my|our) leave(?: of (?:him|her|them|everyone|everybody))?', 'leave'],
  ['get|getting|be|am|head|heading (?:on (?:my|our) way|going|moving)$', 'leave'],
  ['hit|hits (?:the road|the trail)', 'leave'],
  [
    'pick|picks|picking|picked|thread|threads|wend|wends|wind|winds|feel|feels|push|pushes|pushing|elbow|elbows|shoulder|shoulders|fight|fights|force|forces|weave|weaves|weaving|find|edge|edges|edging|inch|inches|inching|work|works|squeeze|squeezes|carve|claw|grope|stumble|trudge|wade|navigate (?:my|our) way(?: back)? (?=(?:to|into|through|along|across|up|down|over|out|towards?|toward|past|between|round|around|inside|outside|from|under) )',
    'go',
  ],
  [
    'push|pushes|pushed|pushing|elbow|elbows|elbowing|shoulder|shoulders|press|presses|thread|threads|weave|weaves|edge|edges|force|forces (?:my way )?(?:on )?(?=through the (?:[a-z]+ )?(?:crowd|throng|mob|people|fog|mist|smoke|rain|snow|reeds|trees|woods?|market|stalls|barrows)(?: |$))',
    'walk',
  ],
  [
    'walk|wander|stroll|roam|mosey|walks|wanders|strolls (?:around|about)(?: a bit| here| for a (?:bit|while))?$',
    'look around',
  ],
  ['make|makes|making|made (?:straight|right|directly|a beeline|a bee-line|tracks) for', 'go to'],
  ['duck|ducks|ducking|nip|nips|dart|darts|dash|dashes|pop|pops (?:in)?to (?=(?:the|a|an) )', 'go into'],
  [
    'go|goes|walk|walks|come|comes|move|moves|step|steps|slip|slips|circle|creep (?:back )?round (?=(?:to|behind|in front|by|and) )',
    'go around',
  ],
  [
    "to|towards (?:the place )?where ((?!i |we )(?:[a-z']+ ){0,2}[a-z']+) (?:is|are|was|were) (?:standing|sitting|waiting|working|lying|kneeling|leaning|perched|hiding|bent|crouched|crouching|stood|sat)(?= |$)",
    'to $1',
  ],
  [
    'walk|walks|walking|pace|paces|stroll|strolls|go|goes|run|runs the (?:whole |full |entire )?length of ((?:the |this |that |my )?[a-z]+)(?: and back(?: again)?)?',
    'walk along $1',
  ],
  [
    'swing|swings|lever|levers|drag|drags|heave|heaves|haul|hauls|hoist|hoists|pull|pulls|push|pushes|lift|lifts|boost|boosts|launch|work (?:myself|ourselves) (?:back )?(?=(?:up|over|onto|on|through|across|out|clear|into|down|off)(?: |$))',
    'climb',
  ],
  [
    'drag|drags|haul|hauls|pull|pulls|heave|heaves|hurl|hurls (?:myself|ourselves) (?:back )?(?=(?:to|towards?|along|forward|forwards|away|home|from)(?: |$))',
    'go',
  ],
  ['make|makes|making|made for (?=(?:the|my|home)(?: |$))', 'go to'],
  [
    'a (?:little|short|good|fair|long) (?:way|distance)(?=$| (?:to|and|then|along|down|up|into|from|off|out|before) )',
    '',
    /^(?:take|it's|is|was|have|go|such|quite)$/,
  ],
];
