// Who is asking: where the server wants an identity, one is got for this browser as a guest, once, and the request is sent again.
// The identity is a cookie that scripts cannot read. Used by client.ts.

const GUEST = '/api/auth/guest';
const REPEATABLE = (body: BodyInit | null | undefined) => !(body instanceof ReadableStream);

let becoming: Promise<boolean> | null = null;

/** One asking for all requests that were refused at the same time. */
const becomeGuest = (): Promise<boolean> => {
  becoming ??= fetch(GUEST, { method: 'POST', headers: { accept: 'application/json' } })
    .then(({ ok }) => ok)
    .catch(() => false)
    .finally(() => {
      becoming = null;
    });
  return becoming;
};

/** `fetch`, with one more try as a guest when the server answers 401. */
export const fetchAsGuest: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  if (answer.status !== 401 || !REPEATABLE(init?.body)) return answer;
  return (await becomeGuest()) ? fetch(input, init) : answer;
};
