import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { addDeclaration } from "~/features/organisations/add-declaration.server";
import { DeclarationForm } from "~/features/organisations/forms";
import { listDeclarationTexts } from "~/features/organisations/queries.server";
import { CommonDeclarations, DeclarationVersions, NewDeclaration } from "~/features/organisations/ui/declarations";
import { OrganisationFrame } from "~/features/organisations/ui/organisation-frame";
import { countDeclared } from "~/features/people/volunteers/declared-queries.server";
import { newId } from "~/foundation/ids";
import { formatDate } from "~/language/format.server";
import type { WordsHandle } from "~/language/translate";
import { pageTitle } from "../session/page-title.server";
import { doneAt } from "./done-at.server";

export const handle: WordsHandle = { i18n: ["organisation", "signup", "errors"] };
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const { db, organisationId } = door;
  const language = pageLanguage(door);
  const texts = await listDeclarationTexts(db.read, organisationId);
  const version = texts[0]?.version ?? 0;
  return {
    title: pageTitle(language, "organisation:declarations.title"),
    version,
    ownWords: texts[0]?.ownWords ?? "",
    versions: texts.map(({ version: number, ownWords, since }) => ({
      version: number,
      ownWords,
      since: formatDate(language, since, { weekday: false, year: true }),
    })),
    declared: await countDeclared(db.read, organisationId, Math.max(1, version)),
    done: doneAt(door.url),
    once: newId(),
  };
});

export const action = guard({ may: "organisation.set-up", audit: "declaration.added" }, async (door) => {
  const sent = parseWithZod(door.form, { schema: DeclarationForm });
  if (sent.status !== "success") return formBack(sent.reply());
  const { db, by, organisationId, once, house } = door;
  const added = await addDeclaration(db, by, { ...sent.value, organisationId, once, origin: house.env.origin });
  if (added.ok) return redirect("/desk/organisation/declarations?done=declaration", 303);
  return data(sent.reply({ formErrors: ["errors:form.stale"] }), { status: 409 });
});

/** What volunteers promise, by version; a new one asks them again. */
export default function Declarations() {
  const { version, ownWords, versions, declared, done, once } = useLoaderData<typeof loader>();
  return (
    <OrganisationFrame current="declarations" done={done}>
      <CommonDeclarations declared={declared} />
      <NewDeclaration
        version={version}
        ownWords={ownWords}
        asked={declared.all}
        answer={useActionData<typeof action>()}
        once={once}
      />
      <DeclarationVersions versions={versions} />
    </OrganisationFrame>
  );
}
