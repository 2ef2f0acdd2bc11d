// Signs tokens with Node's own crypto, good ones and bad ones: written apart from the library that reads them. Used by tokens.test.ts.
import { createHmac, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto';

export type Pair = { kid: string; alg: string; privateKey: KeyObject; publicKey: KeyObject };

const MAKE: Record<string, () => { privateKey: KeyObject; publicKey: KeyObject }> = {
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 2048 }),
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: () => generateKeyPairSync('ed25519'),
};

export const makePair = (kid: string, alg: 'RS256' | 'ES256' | 'EdDSA'): Pair => {
  const made = MAKE[alg]?.();
  if (made === undefined) throw new Error(`no keys for ${alg}`);
  return { kid, alg, ...made };
};

export const publicJwk = ({ publicKey, kid, alg }: Pair): JsonWebKey => ({
  ...publicKey.export({ format: 'jwk' }),
  kid,
  alg,
});

export const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const signedBy = ({ kid, alg, privateKey }: Pair, claims: object): string => {
  const text = `${part({ alg, kid })}.${part(claims)}`;
  const hash = alg === 'EdDSA' ? null : 'sha256';
  const signature = sign(hash, Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
};

export const signedWithSecret = (secret: string, claims: object, header: object = {}): string => {
  const text = `${part({ alg: 'HS256', ...header })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
