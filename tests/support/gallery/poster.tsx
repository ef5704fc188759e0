import type { Kind } from "~/ui/pictogram";
import { Poster, PosterDay, PosterFoot, PosterRow } from "~/ui/poster";
import type { GalleryPage } from "./frame";

const AR = { lang: "ar", dir: "rtl" } as const;
const DAYS = [
  ["Tirsdag", "8", "الثلاثاء", 3],
  ["Onsdag", "9", "الأربعاء", 3],
  ["Torsdag", "10", "الخميس", 2],
  ["Fredag", "11", "الجمعة", 1],
  ["Lørdag", "12", "السبت", 2],
] as const;
const KINDS: Kind[] = ["second-hand-shop", "homework-help", "bike-workshop"];

/** The fullest sheet that must still be one page: eleven activities on five days. */
export const POSTER: GalleryPage = {
  name: "poster",
  lang: "da",
  dir: "ltr",
  title: "Ugeplakat · Nyven",
  styles: ["poster"],
  body: (
    <main className="poster">
      <Poster
        heading="Det sker i uge 37"
        dates="7.–13. september"
        other={{ ...AR, heading: "أنشطة الأسبوع 37", dates: "من 7 إلى 13 سبتمبر" }}
        sign="Welcome House"
        address="Lindegade 14, 2200 København N"
        dense
      >
        {DAYS.map(([name, day, arabic, rows]) => (
          <PosterDay key={day} name={name} day={day} other={{ ...AR, name: arabic }}>
            {KINDS.slice(0, rows).map((kind) => (
              <PosterRow
                key={kind}
                kind={kind}
                kindLabel={kind}
                danish={{
                  title: "Lektiehjælp for store børn",
                  time: "15.00–17.00",
                  place: "Nørrebro, Lindegade 14",
                  notes: ["Kun kvinder", "Vi passer børn"],
                }}
                other={{
                  ...AR,
                  title: "متجر الملابس والأغراض المستعملة مفتوح",
                  time: "15:00–17:00",
                  place: "Nørrebro",
                  notes: ["للنساء فقط", "رعاية للأطفال"],
                }}
              />
            ))}
          </PosterDay>
        ))}
        <PosterFoot
          danish={
            <p>
              <strong>Alt er gratis. Bare kom.</strong>
              <br />
              Du behøver ikke tilmelde dig, men så er vi klar til dig. Ring 00 00 00 00.
            </p>
          }
          other={{
            ...AR,
            text: (
              <p>
                كل شيء مجاني. تفضّلوا مباشرة. اتصلوا: <bdi dir="ltr">00 00 00 00</bdi>
              </p>
            ),
          }}
          qr={{ path: "M0 0h7v7h-7zM18 0h7v7h-7zM0 18h7v7h-7z", size: 25, label: "QR-kode til ugens kalender" }}
        />
      </Poster>
    </main>
  ),
};
