// The cookie that carries a guest's token in browsers: out of reach of scripts, and of pages of other sites.
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Over TLS the name itself binds it to this host, this path and secure connections. */
const nameFor = ({ protocol }: FastifyRequest) => (protocol === 'https' ? '__Host-emergent' : 'emergent');
const attributes = ({ protocol }: FastifyRequest) =>
  `Path=/; HttpOnly; SameSite=Lax${protocol === 'https' ? '; Secure' : ''}`;

/** The token of the request's cookie, or null. The first of several counts: the one for the longest path. */
export const cookieOf = (request: FastifyRequest): string | null => {
  const wanted = `${nameFor(request)}=`;
  const found = (request.headers.cookie ?? '').split(';').find((part) => part.trim().startsWith(wanted));
  return found?.trim().slice(wanted.length) || null;
};

export const giveCookie = (
  request: FastifyRequest,
  reply: FastifyReply,
  { token, expires_at }: { token: string; expires_at: string },
) => {
  const expires = new Date(expires_at).toUTCString();
  void reply.header('set-cookie', `${nameFor(request)}=${token}; Expires=${expires}; ${attributes(request)}`);
};

export const takeCookieBack = (request: FastifyRequest, reply: FastifyReply) =>
  void reply.header('set-cookie', `${nameFor(request)}=; Max-Age=0; ${attributes(request)}`);
