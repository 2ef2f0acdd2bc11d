// The client's address as limits count it. Behind proxies it is theirs to say, where TRUST_PROXY names them.
import { isIPv6 } from 'node:net';

/** An IPv6 household has a whole /64: its addresses count as one. An IPv4 address inside IPv6 is that address. */
export const countedAddress = (ip: string): string => {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (inside !== undefined) return inside;
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - left.length - right.length }, () => '0');
  const first = [...left, ...zeros, ...right].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${first.join(':')}::/64`;
};
