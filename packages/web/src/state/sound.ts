// Small sounds, off unless the reader asks for them: dice that fall, a page that is turned. Made of filtered noise, so that nothing is
// loaded for them. Called by the play screen, and by the settings to let one hear them.
import { usePreferences } from './preferences.ts';

type Rustle = { after: number; seconds: number; pitch: number; loudness: number };
const SOUNDS = {
  dice: [
    { after: 0, seconds: 0.05, pitch: 2600, loudness: 0.3 },
    { after: 0.09, seconds: 0.05, pitch: 2200, loudness: 0.22 },
    { after: 0.16, seconds: 0.04, pitch: 2900, loudness: 0.16 },
  ],
  page: [{ after: 0, seconds: 0.28, pitch: 1100, loudness: 0.1 }],
} satisfies Record<string, readonly Rustle[]>;

let opened: AudioContext | null = null;

const rustle = (audio: AudioContext, { after, seconds, pitch, loudness }: Rustle) => {
  const noise = audio.createBuffer(1, Math.ceil(audio.sampleRate * seconds), audio.sampleRate);
  const samples = noise.getChannelData(0);
  for (let at = 0; at < samples.length; at++) samples[at] = (Math.random() * 2 - 1) * (1 - at / samples.length) ** 2;
  const source = new AudioBufferSourceNode(audio, { buffer: noise });
  const band = new BiquadFilterNode(audio, { type: 'bandpass', frequency: pitch, Q: 0.9 });
  source
    .connect(band)
    .connect(new GainNode(audio, { gain: loudness }))
    .connect(audio.destination);
  source.start(audio.currentTime + after);
};

/** Nothing where the reader has not asked for sounds, or the browser makes none. */
export const sound = (kind: keyof typeof SOUNDS) => {
  if (!usePreferences.getState().sound || !('AudioContext' in window)) return;
  opened ??= new AudioContext();
  // A browser may keep silent until something was pressed: then this one is not heard, and that is all.
  if (opened.state === 'suspended') void opened.resume().catch(() => undefined);
  for (const one of SOUNDS[kind]) rustle(opened, one);
};
