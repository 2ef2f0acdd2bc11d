// What went wrong and what to do, where the server's own words are written for programs. By the codes of its error table.
export const troubles = {
  PAGE: { what: 'Something in this page went wrong.', advice: 'Reload it: the story itself is safe.' },
  OFFLINE: { what: 'The server cannot be reached.', advice: 'Check that it is running and that you are connected.' },
  UNREADABLE: { what: 'The server gave an answer that makes no sense.', advice: 'Reload the page and try again.' },
  UNAUTHORIZED: { what: 'This server does not know you.', advice: 'Allow cookies for this page and reload it.' },
  NOT_FOUND: { what: 'This server cannot do that.', advice: 'It may be of an older version than this page: reload.' },
  SESSION_NOT_FOUND: { what: 'There is no such story here.', advice: 'Choose another, or begin a new one.' },
  SESSION_DELETED: { what: 'This story was deleted.', advice: 'You can take it back within 30 days.' },
  LOREBOOK_NOT_FOUND: { what: 'There is no such lorebook here.', advice: 'It may have been deleted: choose another.' },
  TEMPLATE_NOT_FOUND: { what: 'There is no such world here.', advice: 'It may have been deleted: choose another.' },
  TASK_NOT_FOUND: { what: 'That making of a world is not known here.', advice: 'Begin again.' },
  HEAD_MOVED: { what: 'The story has moved on elsewhere.', advice: 'Here is how it stands now: decide anew.' },
  LOG_MOVED: { what: 'Someone else is writing this story too.', advice: 'Nothing was changed; try again in a moment.' },
  RATE_LIMITED: { what: 'That was a lot in a short time.', advice: 'Take a breath, and try again in a moment.' },
  ITEM_NOT_FOUND: { what: 'You do not carry that any more.', advice: 'Your pack is shown as it is now.' },
};
