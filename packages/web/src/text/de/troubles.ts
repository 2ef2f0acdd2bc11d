import type { Catalogue } from '../catalogue.ts';

export const troubles: Catalogue['troubles'] = {
  PAGE: { what: 'Auf dieser Seite ging etwas schief.', advice: 'Lade sie neu: Die Geschichte selbst ist sicher.' },
  OFFLINE: { what: 'Der Server ist nicht erreichbar.', advice: 'Sieh nach, ob er läuft und ob du verbunden bist.' },
  UNREADABLE: {
    what: 'Die Antwort des Servers ergibt keinen Sinn.',
    advice: 'Lade die Seite neu und versuche es noch einmal.',
  },
  UNAUTHORIZED: {
    what: 'Dieser Server kennt dich nicht.',
    advice: 'Erlaube Cookies für diese Seite und lade sie neu.',
  },
  NOT_FOUND: { what: 'Das kann dieser Server nicht.', advice: 'Vielleicht ist er älter als diese Seite: Lade neu.' },
  SESSION_NOT_FOUND: {
    what: 'Diese Geschichte gibt es hier nicht.',
    advice: 'Wähle eine andere oder beginne eine neue.',
  },
  SESSION_DELETED: { what: 'Diese Geschichte wurde gelöscht.', advice: 'Du kannst sie 30 Tage lang zurückholen.' },
  LOREBOOK_NOT_FOUND: {
    what: 'Dieses Buch gibt es hier nicht.',
    advice: 'Vielleicht wurde es gelöscht: Wähle ein anderes.',
  },
  TEMPLATE_NOT_FOUND: {
    what: 'Diese Welt gibt es hier nicht.',
    advice: 'Vielleicht wurde sie gelöscht: Wähle eine andere.',
  },
  TASK_NOT_FOUND: { what: 'Von dieser entstehenden Welt weiß hier niemand.', advice: 'Beginne noch einmal.' },
  HEAD_MOVED: { what: 'Die Geschichte ging anderswo weiter.', advice: 'So steht sie jetzt: Entscheide neu.' },
  LOG_MOVED: {
    what: 'Noch jemand schreibt an dieser Geschichte.',
    advice: 'Es wurde nichts geändert; versuche es gleich wieder.',
  },
  RATE_LIMITED: { what: 'Das war viel in kurzer Zeit.', advice: 'Atme durch und versuche es gleich wieder.' },
  ITEM_NOT_FOUND: { what: 'Das trägst du nicht mehr bei dir.', advice: 'Dein Gepäck wird gezeigt, wie es jetzt ist.' },
};
