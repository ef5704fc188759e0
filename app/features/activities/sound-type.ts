import type { SOUND_TYPES } from "~db/schema/activities.server";

export type SoundType = (typeof SOUND_TYPES)[number];

/** Six minutes of speech as phones record it. */
export const SOUND_BYTES_MAX = 4 * 1024 * 1024;

const text = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** Brands of the MPEG-4 family under which phones store a voice (ISO/IEC 14496-12; Apple's recorder says `M4A `). */
const MP4_BRANDS = ["M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso5", "iso6", "3gp4", "3gp5", "dash"];

const STARTS: Readonly<Record<SoundType, (bytes: Uint8Array) => boolean>> = {
  "audio/mpeg": (bytes) => text(bytes, 0, 3) === "ID3" || isFrame(bytes),
  "audio/ogg": (bytes) => text(bytes, 0, 4) === "OggS",
  "audio/mp4": (bytes) => text(bytes, 4, 8) === "ftyp" && MP4_BRANDS.includes(text(bytes, 8, 12)),
  // EBML's mark; its header says which kind of Matroska it is within the first bytes.
  "audio/webm": (bytes) => text(bytes, 0, 4) === "\x1aE\xdf\xa3" && text(bytes, 0, 64).includes("webm"),
};

/** The first frame of an MPEG layer III sound: eleven bits of sync, a layer, a bit rate and a rate that exist. */
function isFrame([first = 0, second = 0, third = 0]: Uint8Array): boolean {
  const sync = first === 0xff && (second & 0xe0) === 0xe0;
  return sync && (second & 0x06) === 0x02 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}

/** What a file is by its own first bytes, whatever its name says; null where it is no sound of the kinds we play. */
export function soundTypeOf(bytes: Uint8Array): SoundType | null {
  const types = Object.keys(STARTS) as SoundType[];
  return types.find((type) => STARTS[type](bytes)) ?? null;
}
