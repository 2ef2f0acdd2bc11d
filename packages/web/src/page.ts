// What pages have in common: how to leave one, and how to go to another.

/** What an opened page leaves behind: how to close it. */
export type Close = () => void;
/** Goes to a story, or with null to the start. */
export type Go = (sessionId: string | null) => void;
