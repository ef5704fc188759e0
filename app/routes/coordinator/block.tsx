import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { type BlockRefusal, blockPerson } from "~/features/safety/block-person.server";
import { BlockForm } from "~/features/safety/forms";
import { getPerson } from "~/features/safety/people-queries.server";
import { fileOf } from "~/features/safety/show-concern.server";
import { BlockPanel } from "~/features/safety/ui/block-panel";
import { unblockPerson } from "~/features/safety/unblock-person.server";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { SIDES } from "~db/vocabulary";
import { concernReader } from "./concern-reader.server";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["protection", "errors"] };
export const headers = () => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const sideOf = (word: string | undefined) => {
  const side = SIDES.find((one) => one === word);
  if (!side) throw refuse(404);
  return side;
};

export const loader = guard({ may: "concern.own", audit: "reads" }, async (door) => {
  const { db, params, organisationId, account } = door;
  const at = { organisationId, accountId: account.id };
  const { name, blocked, ...person } = await getPerson(db.read, at, sideOf(params.side), params.adult ?? "");
  const title = translator(pageLanguage(door), "common")("common:site.title", { page: name });
  const done = doneOf(door.url, ["block", "unblock"]);
  const mayUnblock = concernReader(door).isLead;
  return { title, name, blocked, back: fileOf(person), mayUnblock, done, once: newId() };
});

export const action = guard({ may: "concern.own", audit: "account.blocked" }, async (door) => {
  const { db, by, form, once, params, organisationId, account, house, url } = door;
  const person = await getPerson(
    db.read,
    { organisationId, accountId: account.id },
    sideOf(params.side),
    params.adult ?? "",
  );
  const sent = parseWithZod(form, { schema: BlockForm });
  const no = (refused: BlockRefusal | "choose", status: number) => data({ refused }, { status });
  if (sent.status !== "success") return no("choose", 422);
  if (sent.value.do === "block") {
    const doing = { ...by, accountId: account.id, origin: house.env.origin, once };
    const blocked = await blockPerson(db, doing, { organisationId, person }, (tx, who) =>
      stopMatchesOf(tx, doing, who, "block"),
    );
    return blocked.ok ? doneTo(url.pathname, "block") : no(blocked.reason, 409);
  }
  if (!concernReader(door).isLead || person.accountId === null) throw refuse(404);
  const wish = { organisationId, accountId: person.accountId, reason: sent.value.reason, once };
  const lifted = await unblockPerson(db, by, wish);
  return lifted.ok ? doneTo(url.pathname, "unblock") : no("stale", 409);
});

/** Blocks one person, or lets them in again: what it stops is said before. */
export default function Block() {
  const { name, blocked, back, mayUnblock, done, once } = useLoaderData<typeof loader>();
  const refused = useActionData<{ refused: BlockRefusal | "choose" }>()?.refused;
  const t = useTranslate("protection", "errors", "common");
  return (
    <>
      <Breadcrumbs label={t("common:nav.where")} links={[{ href: back, label: t("protection:record.back") }]} />
      {refused && (
        <Alert color="danger" label={t("errors:label")} heading={t(`protection:file.refused.${refused}`)} live />
      )}
      {done && !refused && (
        <Alert color="success" label={t("common:saved")} heading={t(`protection:file.done.${done}`)} live />
      )}
      <PageHeading heading={name} />
      <BlockPanel name={name} blocked={blocked} mayUnblock={mayUnblock} once={once} />
    </>
  );
}
