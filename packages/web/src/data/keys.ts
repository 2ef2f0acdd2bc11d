// The name of everything that is read from the server and kept: one place, so that whoever changes a thing knows what to read again.

export const keys = {
  health: ['health'],
  templates: ['templates'],
  template: (id: string) => ['templates', id],
  lorebooks: ['lorebooks'],
  lorebook: (id: string) => ['lorebooks', id],
  stories: ['stories'],
  /** Everything about one story; its parts begin with it, so that they can be forgotten together. */
  story: (id: string) => ['story', id],
  session: (id: string) => ['story', id, 'session'],
  branches: (id: string) => ['story', id, 'branches'],
  bookmarks: (id: string) => ['story', id, 'bookmarks'],
  memory: (id: string) => ['story', id, 'memory'],
  why: (id: string, number: number) => ['story', id, 'why', number],
  search: (id: string, words: string) => ['story', id, 'search', words],
  tasks: ['tasks'],
  task: (id: string) => ['tasks', id],
  settings: ['settings'],
  features: ['features'],
} as const;
