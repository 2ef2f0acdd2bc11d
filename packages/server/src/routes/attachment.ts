// The header that makes a browser save an answer under a name, whatever letters it has. Source: RFC 6266 and RFC 8187. Used by routes that answer files.

const escaped = (one: string): string => `%${one.charCodeAt(0).toString(16).toUpperCase()}`;

/** In plain letters for old programs; beside it in full where that differs. */
export const attachment = (name: string): string => {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w. -]/g, '_');
  const first = `attachment; filename="${plain}"`;
  return plain === name ? first : `${first}; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, escaped)}`;
};
