import type { Catalogue } from '../catalogue.ts';

export const handOver: Catalogue['handOver'] = {
  title: 'Ein anderes Gerät',
  about:
    'Öffne den Link auf dem anderen Gerät, oder gib den Code dort unter Einstellungen ein. Die Geschichte verlässt dann dieses.',
  titleOne: (title) => `„${title}“ auf ein anderes Gerät`,
  titleAll: (count) =>
    count === 1 ? 'Eine Geschichte auf ein anderes Gerät' : `${count} Geschichten auf ein anderes Gerät`,
  link: 'Link',
  code: 'Code',
  until: (time) => `Gilt einmal, bis ${time}. Wer ihn hat, bekommt die Geschichte: zeig ihn sonst niemandem.`,
  copy: 'Link kopieren',
  copied: 'Kopiert.',
  notCopied: 'Dieser Browser lässt die Seite nicht kopieren: markiere den Link und kopiere ihn selbst.',
  menu: 'Auf ein anderes Gerät',
  where:
    'Wo dieser Server Konten hat, gehören deine Geschichten diesem Browser. Sie können in einen anderen umziehen; wo es keine gibt, hat sie jedes Gerät schon, das den Server erreicht.',
  moveAll: (count) => (count === 1 ? 'Die Geschichte von hier umziehen' : `${count} Geschichten von hier umziehen`),
  nothing: 'Hier ist keine Geschichte, die umziehen könnte.',
  given: 'Link oder Code vom anderen Gerät',
  givenHint: 'Die angebotenen Geschichten kommen hierher und verlassen das andere Gerät.',
  missing: 'Gib den Link ein, oder den Code darin.',
  take: 'Übernehmen',
  taken: (count) => (count === 1 ? 'Eine Geschichte gehört jetzt dir.' : `${count} Geschichten gehören jetzt dir.`),
  lost: (count) =>
    count === 1
      ? 'Ein Code gilt nicht mehr: bitte das andere Gerät um einen neuen.'
      : `${count} Codes gelten nicht mehr: bitte das andere Gerät um neue.`,
  play: 'Spielen',
};
