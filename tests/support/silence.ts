/** An MP3 of silence: whole frames of MPEG-1 layer III at 128 kbit/s and 44.1 kHz, 26 ms each, which any player plays. */
export function silentMp3(frames = 40): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  const sound = new Uint8Array(417 * frames);
  for (let i = 0; i < frames; i += 1) sound.set(frame, 417 * i);
  return sound;
}
