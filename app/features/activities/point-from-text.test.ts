import { expect, test } from "vitest";
import { pointFromText, pointText } from "./point-from-text";

const HERE = { latitude: 55.6967, longitude: 12.5468 };

test.each([
  "55.6967, 12.5468",
  " 55.6967,12.5468 ",
  "55.6967 12.5468",
  "55,6967 12,5468",
  "55,6967, 12,5468",
  "55.6967° N, 12.5468° E",
  "55.6967°N 12.5468°Ø",
  "55.6967000001;12.5468",
  `55°41'48.12"N 12°32'48.48"E`,
  `55°41′48,12″N, 12°32′48,48″Ø`,
  "geo:55.6967,12.5468",
  "geo:55.6967,12.5468;u=35?z=19",
  "geo:0,0?q=55.6967,12.5468(Huset)",
  "https://www.openstreetmap.org/?mlat=55.6967&mlon=12.5468#map=17/55.1/12.1",
  "https://www.openstreetmap.org/#map=17/55.6967/12.5468",
  "https://www.openstreetmap.org/way/1234#map=17/55.6967/12.5468&layers=N",
  "https://www.google.com/maps/@55.6967,12.5468,17z",
  "https://www.google.dk/maps/place/Huset/@55.1,12.1,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x1!8m2!3d55.6967!4d12.5468!16s",
  "https://www.google.com/maps/place/55.6967,12.5468/",
  "https://www.google.com/maps/search/55.6967,+12.5468?entry=tts",
  "https://maps.google.com/?q=55.6967%2C12.5468",
  "https://www.google.com/maps/search/?api=1&query=55.6967%2C+12.5468",
  "https://maps.apple.com/?ll=55.6967,12.5468&q=Huset",
])("%j is a place that can be read", (typed) => {
  expect(pointFromText(typed)).toEqual(HERE);
});

test.each([
  "",
  "Nørrebrogade 1",
  "55.6967",
  "55, 12",
  "https://maps.app.goo.gl/abcDEF123",
  "https://osm.org/go/0NZ9q7",
  "https://www.google.com/maps/%E0%A4%A",
  "geo:0,0?q=Huset",
  "155.6967, 12.5468",
  "55.6967, 12.5468, 3.5",
  "javascript:55.6967,12.5468",
])("%j is none", (typed) => {
  expect(pointFromText(typed)).toBeNull();
});

test("a place comes back as it is typed", () => {
  expect(pointFromText(pointText(HERE))).toEqual(HERE);
});
