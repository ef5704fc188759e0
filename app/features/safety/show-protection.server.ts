import { formatDateTime, formatList } from "~/language/format.server";
import type { SiteLanguage } from "~/language/languages";
import { translator } from "~/language/translate.server";
import { wallTimeText } from "~/language/wall-time";
import type { Reader } from "~db/database.server";
import { listComingSignUps, listOpenings, listOpenMatches } from "./protection-queries.server";
import { namesOfAccounts } from "./queries.server";

type Family = { id: string; protectedFor: string[] | null };
export type ProtectionView = NonNullable<Awaited<ReturnType<typeof showProtection>>>;

/** Of a protected family: who reads it, who has opened it, whom to warn. Nothing for one that is not protected. */
export async function showProtection(db: Reader, { id, protectedFor }: Family, language: SiteLanguage, now: Date) {
  if (protectedFor === null) return null;
  const t = translator(language, "protection");
  const names = await namesOfAccounts(db, protectedFor);
  const open = await listOpenMatches(db, id);
  const coming = await listComingSignUps(db, id, wallTimeText(now));
  return {
    readers: formatList(
      language,
      protectedFor.map((reader) => names.get(reader) ?? ""),
    ),
    warn: [
      ...open.map((match) => ({
        key: match.id,
        text: t("protection:protect.warn-match", { names: formatList(language, match.names) }),
        href: `/desk/matches/${match.id}`,
      })),
      ...coming.map((signUp) => ({
        key: signUp.id,
        text: t("protection:protect.warn-sign-up", {
          title: signUp.title ?? "",
          when: formatDateTime(language, signUp.startsAt),
        }),
        href: null,
      })),
    ],
    opened: (await listOpenings(db, id)).map(({ id: key, at, name }) => ({
      key,
      text: t("protection:protect.opened-line", { name: name ?? "", when: formatDateTime(language, at) }),
    })),
  };
}
