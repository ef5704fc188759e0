import { createRequire } from "node:module";
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { dayOf } from "~/foundation/clock";
import { formatDate, formatNumber } from "~/language/format.server";
import { translator } from "~/language/translate.server";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import type { OwnFile } from "../own/own-queries.server";
import type { Done } from "./done-queries.server";

/** Names are written in many letters; the first family that has a letter draws it. */
const NAMES = ["Albert Sans", "Albert Sans more", "Vazirmatn"];
const require = createRequire(import.meta.url);
const fontFile = (path: string) => require.resolve(`@fontsource/${path}`);
Font.register({ family: NAMES[0] as string, src: fontFile("albert-sans/files/albert-sans-latin-800-normal.woff") });
Font.register({ family: NAMES[1] as string, src: fontFile("albert-sans/files/albert-sans-latin-ext-800-normal.woff") });
Font.register({ family: NAMES[2] as string, src: fontFile("vazirmatn/files/vazirmatn-arabic-700-normal.woff") });
Font.register({ family: "Text", src: fontFile("albert-sans/files/albert-sans-latin-400-normal.woff") });
// Danish words are not divided: a short page has room.
Font.registerHyphenationCallback((word) => [word]);

const INK = "#1d2b36";
const styles = StyleSheet.create({
  page: { paddingVertical: 72, paddingHorizontal: 72, fontFamily: "Text", fontSize: 12, color: INK, lineHeight: 1.5 },
  door: { width: 34, height: 52, backgroundColor: "#2f6b3c", borderTopLeftRadius: 17, borderTopRightRadius: 17 },
  brand: { fontFamily: NAMES[0], fontSize: 15, marginTop: 6, marginBottom: 42 },
  heading: { fontFamily: NAMES[0], fontSize: 30, marginBottom: 22, lineHeight: 1.2 },
  name: { fontFamily: NAMES as unknown as string, fontSize: 23, marginVertical: 14, lineHeight: 1.3 },
  part: { marginTop: 22 },
  label: { fontFamily: NAMES[0], fontSize: 12 },
  line: { marginTop: 3 },
  sign: { marginTop: 56, borderTopWidth: 1, borderTopColor: INK, paddingTop: 6, width: 260 },
});

/**
 * One adult's diploma, on one A4 page in Danish: for whom, where, what, courses and hours; never with whom.
 * @returns the bytes of a PDF
 */
export async function writeDiploma(own: OwnFile, done: Done, now: Date): Promise<Buffer> {
  const t = translator("da", "follow", "vocabulary");
  const day = (date: string) => formatDate("da", date, { weekday: false, year: true });
  const place = areaOfPostcode(own.unit.area)?.municipality ?? "";
  const roles = done.roles.map(({ kind, name, from, until }) => {
    const what = name ?? t(`vocabulary:match-type.${kind}`);
    return until
      ? t("follow:diploma.role", { what, from: day(from), until: day(until) })
      : t("follow:diploma.role-still", { what, from: day(from) });
  });
  const hours = formatNumber("da", Math.round(done.minutes / 30) / 2);
  const host = done.hosted > 0 ? [t("follow:diploma.hosted", { count: done.hosted, hours })] : [];
  const met = done.meetings > 0 ? [t("follow:diploma.meetings", { count: done.meetings })] : [];
  const courses = own.self.courseOn ? [t("follow:diploma.course", { when: day(own.self.courseOn) })] : [];
  return renderToBuffer(
    <Document title={t("follow:diploma.heading")} author="Nyven" language="da">
      <Page size="A4" style={styles.page}>
        <View style={styles.door} />
        <Text style={styles.brand}>Nyven</Text>
        <Text style={styles.heading}>{t("follow:diploma.heading")}</Text>
        <Text>{t("follow:diploma.for")}</Text>
        <Text style={styles.name}>{own.self.name}</Text>
        <Text>{t("follow:diploma.thanks", { organisation: own.organisation?.name ?? "Nyven", place })}</Text>
        <Part label={t("follow:diploma.roles")} lines={[...roles, ...host]} />
        <Part label={t("follow:diploma.times")} lines={met} />
        <Part label={t("follow:diploma.courses")} lines={courses} />
        <View style={styles.sign}>
          <Text>{own.organisation?.name ?? "Nyven"}</Text>
          <Text>{day(dayOf(now))}</Text>
        </View>
      </Page>
    </Document>,
  );
}

function Part({ label, lines }: { label: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <View style={styles.part}>
      <Text style={styles.label}>{label}</Text>
      {lines.map((line) => (
        <Text key={line} style={styles.line}>
          {line}
        </Text>
      ))}
    </View>
  );
}
