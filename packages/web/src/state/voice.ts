// Reading aloud by the browser's own voice, where the reader has asked for it. Told what to say by the play screen.
import { usePreferences } from './preferences.ts';

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : null;

/** Said after what is being said. Nothing without the reader's wish, or in a browser without a voice. */
export const readAloud = (text: string) => {
  const { readAloud: wanted, voice } = usePreferences.getState();
  if (!wanted || synthesis === null || text.trim() === '') return;
  const words = new SpeechSynthesisUtterance(text);
  const chosen = synthesis.getVoices().find(({ name }) => name === voice);
  if (chosen) words.voice = chosen;
  synthesis.speak(words);
};

/** When the screen is left, or the reader has heard enough. */
export const stopReadingAloud = () => synthesis?.cancel();
