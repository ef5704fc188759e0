import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { audit } from "~/access/audit.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { closeConcern } from "~/features/safety/close-concern.server";
import { ConcernForm } from "~/features/safety/forms";
import { seeConcern } from "~/features/safety/see-concern.server";
import { showConcern } from "~/features/safety/show-concern.server";
import { ConcernFacts, ConcernForms } from "~/features/safety/ui/concern-view";
import { FileSafety } from "~/features/safety/ui/file-safety";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { translator } from "~/language/translate.server";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { concernReader } from "./concern-reader.server";
import { doneOf } from "./done-of.server";
import { doneTo } from "./done-to.server";

export const handle: WordsHandle = { i18n: ["protection", "errors"] };
export const headers = () => ({ "cache-control": "private, no-store" });
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

const DONE = ["see", "close", "block", "recorded"] as const;

/** Every opening is written down: who, when. */
export const loader = guard({ may: "concern.own", audit: "concern.opened" }, async (door) => {
  const { db, by, organisationId, params } = door;
  const language = pageLanguage(door);
  const concern = await showConcern(db.read, concernReader(door), params.id ?? "", language);
  await db.transact((tx) => audit(tx, by, "concern.opened", concern.id, { organisationId }));
  const t = translator(language, "protection", "common");
  const title = t("common:site.title", { page: t("protection:concern.list") });
  return { title, concern, done: doneOf(door.url, DONE), once: newId() };
});

export const action = guard({ may: "concern.own", audit: "concern.closed" }, async (door) => {
  const { db, by, form, once, params } = door;
  const id = params.id ?? "";
  const sent = parseWithZod(form, { schema: ConcernForm });
  if (sent.status !== "success") return data({ problem: "choose" as const }, { status: 422 });
  const reader = concernReader(door);
  const done =
    sent.value.do === "see"
      ? await seeConcern(db, by, reader, { id, once })
      : await closeConcern(db, by, reader, { id, once, outcome: sent.value.outcome });
  if (!done.ok) return data({ problem: "stale" as const }, { status: 409 });
  return doneTo(`/desk/concerns/${id}`, sent.value.do);
});

/** One concern: whom to ring, and what came of it. */
export default function OneConcern() {
  const { concern, done, once } = useLoaderData<typeof loader>();
  const problem = useActionData<{ problem: "choose" | "stale" }>()?.problem;
  const t = useTranslate("protection", "errors", "common");
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[{ href: "/desk/concerns", label: t("protection:concern.list") }]}
      />
      {done && !problem && (
        <Alert color="success" label={t("common:saved")} heading={t(`protection:concern.done.${done}`)} live />
      )}
      {problem && (
        <Alert
          color="danger"
          label={t("errors:label")}
          heading={problem === "stale" ? t("errors:form.stale") : t("protection:concern.choose")}
          live
        />
      )}
      <PageHeading heading={concern.door} />
      <div className="deskgrid">
        <ConcernFacts concern={concern} />
        <ConcernForms concern={concern} once={once} />
        <FileSafety people={concern.people} />
      </div>
    </>
  );
}
