import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard, type SignedInDoor } from "~/access/guard.server";
import { refuse } from "~/access/refuse.server";
import { type HostRefusal, offerToHost, withdrawHosting } from "~/features/activities/host-date.server";
import { showDatesOfAdult } from "~/features/activities/show-dates-to-host.server";
import { DatesToHost } from "~/features/activities/ui/dates-to-host";
import { CoHostTerms, WhoHosts, WishPanel } from "~/features/activities/ui/wish-to-host";
import { WishForm } from "~/features/activities/wish-form";
import { wishToHost } from "~/features/activities/wish-to-host.server";
import { getOwnHousehold } from "~/features/people/families/own/own-queries.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { OnceField } from "~/ui/once-field";
import { languageAt } from "../volunteer/language-at.server";

export const handle: WordsHandle = { i18n: ["cohost", "houses", "activities", "vocabulary"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

/** What the page says after a press; true where it was not done. */
const DONE = {
  offered: ["houses:hosting.done-offered", false],
  withdrawn: ["houses:hosting.done-withdrawn", false],
  wish: ["common:saved", false],
  refused: ["houses:hosting.done-refused", true],
  "may-not": ["cohost:may-not", true],
  "as-volunteer": ["cohost:as-volunteer", true],
} as const;
type Done = keyof typeof DONE;

const DONE_OF: Partial<Record<HostRefusal, Done>> = { "may-not": "may-not", "as-volunteer": "as-volunteer" };

export const loader = guard({ may: "family.own", audit: "reads" }, async (door) => {
  const { db, now, familyId, account, url } = door;
  const language = languageAt(door);
  const { selves } = await getOwnHousehold(db.read, familyId, account.id);
  // Two may share one telephone and so one page: which of them it is about is a number in the address, never a name.
  const who = Number(url.searchParams.get("who") ?? 0);
  const self = selves[who] ?? selves[0];
  if (!self) throw refuse(404);
  const t = translator(language, "common", "houses");
  return {
    title: t("common:site.title", { page: t("houses:hosting.title") }),
    done: DONE[url.searchParams.get("done") as Done] ?? null,
    self: { id: self.id, ask: self.askToHostSince !== null, woman: self.hostsAsWoman },
    selves: selves.map(({ id, name }) => ({ name: name.trim().split(/\s+/)[0] ?? name, current: id === self.id })),
    shown: await showDatesOfAdult(db.read, language, now, self.id),
    once: newId(),
  };
});

export const action = guard({ may: "family.own", audit: "hosting.offered" }, async (door) => {
  const { db, by, once, form, account, house } = door;
  const { familyAdultId, who } = await selfOf(door);
  const doing = { ...by, accountId: account.id, once, origin: house.env.origin };
  const leave = (done: Done) =>
    redirect(`/${languageAt(door)}/family/own/hosting?${who > 0 ? `who=${who}&` : ""}done=${done}`, 303);
  const offered = form.get("offer");
  if (typeof offered === "string") {
    const done = await offerToHost(db, doing, { occurrenceId: offered, familyAdultId });
    return leave(done.ok ? "offered" : (DONE_OF[done.reason] ?? "refused"));
  }
  const withdrawn = form.get("withdraw");
  if (typeof withdrawn === "string") {
    const gone = await withdrawHosting(db, doing, { occurrenceId: withdrawn, familyAdultId });
    return leave(gone.ok ? "withdrawn" : "refused");
  }
  const wish = parseWithZod(form, { schema: WishForm });
  if (wish.status !== "success") throw refuse(400);
  await wishToHost(db, doing, familyAdultId, wish.value);
  return leave("wish");
});

/** The adult a form is about: one of the account's own, and nobody else of the household. */
async function selfOf({ db, form, familyId, account }: SignedInDoor<"family">) {
  const { selves } = await getOwnHousehold(db.read, familyId, account.id);
  const who = selves.findIndex(({ id }) => id === form.get("adultId"));
  const self = selves[who];
  if (!self) throw refuse(404);
  return { familyAdultId: self.id, who };
}

/** What one can host together with others, what one hosts already, and whether one would like to be asked. */
export default function OwnHosting() {
  const { done, self, selves, shown, once } = useLoaderData<typeof loader>();
  const t = useTranslate("cohost", "houses", "common");
  return (
    <>
      {done && (
        <Alert color={done[1] ? "warning" : "success"} label={t(done[1] ? "cohost:not-done" : "common:saved")} live>
          <p>{t(done[0])}</p>
        </Alert>
      )}
      <PageHeading heading={t("houses:hosting.title")} lead={t("cohost:lead")} />
      <WhoHosts selves={selves} />
      <CoHostTerms open={shown.open} approved={shown.approved} />
      {(shown.open || shown.dates.length > 0) && (
        <form method="post">
          <OnceField value={`${once}-offer`} />
          <input type="hidden" name="adultId" value={self.id} />
          <DatesToHost dates={shown.dates} />
        </form>
      )}
      {shown.open && !shown.approved && <WishPanel self={self} once={`${once}-wish`} />}
    </>
  );
}
