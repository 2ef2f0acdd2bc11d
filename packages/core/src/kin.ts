// Which ties of a book are of family or as close as that. Read by the rules of consequences (who mourns) and by the telling (whom people
// call their own).
const KIN =
  /\b(?:brothers?|sisters?|siblings?|sons?|daughters?|mother|father|parents?|child|children|wife|husband|spouse|twins?|uncle|aunt|niece|nephew|cousins?|grand(?:mother|father|parent|child|son|daughter)s?|kin|guardian|ward|married|sweetheart|betrothed)\b|-in-law/i;

export const isKin = (tie: string): boolean => KIN.test(tie);
