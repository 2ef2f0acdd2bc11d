// A blow at a thing: what becomes of it by what it is made of, what the hand has of it, and who minds. Called by telling.ts and tell-fight.ts.
import type { Act } from '@emergent/schema';
import { blowAt, isStanding } from '../combat/stuff.ts';
import { checkOf, isSuccess } from '../outcome.ts';
import { capital } from '../words/english.ts';
import { POINTING } from '../words/names-said.ts';
import { called } from './names-told.ts';
import type { Teller } from './teller.ts';
import * as W from './words-kindness.ts';

/** "strike once more": how, and not at what. */
export const ONCE_MORE = /^(?:(?:once )?(?:again|more)|once|back|harder|first|twice|the attack|one more time)$/i;
const FOOT = /\b(?:kick|boot|stamp|stomp|foot)/i;

/** Whoever is at home here comes first. */
const onlooker = (teller: Teller) => {
  const { scene, world } = teller.turn;
  const up = scene.present.filter(({ state }) => state.status === 'alive');
  const owner = up.find(({ name, hostile }) => !hostile && scene.indoors && world.person(name)?.home === scene.place);
  return { one: owner ?? up[0], isOwner: owner !== undefined };
};

const seen = (act: Act, teller: Teller, it: string): string => {
  const { one, isOwner } = onlooker(teller);
  if (one === undefined) return '';
  const isMine = act.target?.kind === 'item';
  const isTheirs = isOwner && !isMine && !/\b(?:wall|ground|floor|air|rock|stone)$/.test(it);
  return capital(teller.say('blow seen', isTheirs ? W.OWNER_SEES : W.SEEN, { it, person: one.name }));
};

const fate = (act: Act, teller: Teller, it: string): string => {
  const blow = blowAt(act);
  const stuff = blow?.stuff ?? 'hard';
  const check = checkOf(act, teller.turn);
  const isFoot = FOOT.test(act.text);
  if (stuff !== 'breaks') {
    if (check !== undefined && isSuccess(check)) return teller.say('broken', W.BROKEN, { it });
    return teller.say('blow', W.BLOWS[stuff][isFoot ? 'foot' : 'hand'], { it });
  }
  if (check === undefined || !isSuccess(check)) return teller.say('unbroken', W.UNBROKEN, { it });
  const told = teller.say('broken', /\bpaper\b/i.test(it) ? W.TORN : W.BROKEN, { it });
  return blow?.isBare === true && !isFoot && !/\bpaper\b/i.test(it)
    ? `${told} ${capital(teller.say('cut', W.HAND_CUT))}`
    : told;
};

/** "punch the wall": it is hit, and the hand knows it; whoever stands by has something to say. */
export const blow = (act: Act, teller: Teller): string => {
  const it = called(act.target, 'it', teller.turn);
  const name = act.target?.name ?? '';
  if (it === 'it' || POINTING.test(name) || ONCE_MORE.test(name))
    return capital(teller.say('nothing to hit', W.NOTHING_TO_HIT));
  if (act.target?.kind === 'unknown' && !isStanding(name, teller.turn.scene))
    return capital(teller.say('not there', W.NOT_THERE, { bare: it.replace(/^the /i, '') }));
  return `${capital(fate(act, teller, it))} ${seen(act, teller, it)}`.trim();
};
