import fc from "fast-check";
import { expect, test } from "vitest";
import { cases, PATIENT } from "~tests/support/calendar/nightly";
import { soundTypeOf } from "./sound-type";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["audio/mpeg", "ID3\x04\0\0\0\0\0\0"],
  ["audio/mpeg", "\xff\xfb\x90\x64"],
  ["audio/ogg", "OggS\0\x02"],
  ["audio/mp4", "\0\0\0\x1cftypM4A \0\0\0\0"],
  ["audio/mp4", "\0\0\0\x18ftyp3gp4\0\0\0\0"],
  ["audio/webm", "\x1aE\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm"],
])("%s is known by its first bytes", (type, start) => {
  expect(soundTypeOf(bytes(start))).toBe(type);
});

test.each([
  ["a page", "<!doctype html><script>"],
  ["a picture", "\x89PNG\r\n\x1a\n"],
  ["a program", "\x7fELF\x02"],
  ["a film of another family", "\0\0\0\x14ftypqt  "],
  ["Matroska that is no WebM", "\x1aE\xdf\xa3\x9fB\x82\x88matroska"],
  ["a frame without a bit rate", "\xff\xfb\xf0\x64"],
  ["nothing", ""],
])("%s is no sound", (_, start) => {
  expect(soundTypeOf(bytes(start))).toBeNull();
});

test(
  "any bytes at all give an answer",
  () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (some) => {
        const type = soundTypeOf(some);
        expect(type === null || type.startsWith("audio/")).toBe(true);
      }),
      cases(100),
    );
  },
  PATIENT.timeout,
);
