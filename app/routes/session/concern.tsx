import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { refuse } from "~/access/refuse.server";
import { stopMatchesOf } from "~/features/matching/stop-matches.server";
import { listDeskStaff } from "~/features/safety/desk-people-queries.server";
import { RaiseForm } from "~/features/safety/forms";
import { listPlaces } from "~/features/safety/places-queries.server";
import { raiseConcern } from "~/features/safety/raise-concern.server";
import { showDoors } from "~/features/safety/show-doors.server";
import { stopContact } from "~/features/safety/stop-contact.server";
import { StopContact } from "~/features/safety/ui/stop-contact";
import { ThreeDoors } from "~/features/safety/ui/three-doors";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { ButtonLink } from "~/ui/button";
import { pageTitle } from "./page-title.server";
import { NO_STORE } from "./text-page";

export const handle: WordsHandle = { i18n: ["safety", "errors", "session"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "account.own", audit: "reads" }, async (door) => {
  const language = pageLanguage(door);
  const doors = await showDoors(door.db.read, door.account, language);
  return { title: pageTitle(language, "safety:title"), language, doors, once: newId() };
});

export const action = guard({ may: "account.own", audit: "concern.raised" }, async (door) => {
  const { db, by, account, form, once, house } = door;
  const here = `/${pageLanguage(door)}/concern`;
  const doing = { ...by, accountId: account.id, origin: house.env.origin, once };
  const places = await listPlaces(db.read, account);
  const stop = form.get("stop");
  if (typeof stop === "string") {
    const match = places.find(({ kind, matchId }) => kind === "match" && matchId === stop);
    if (!match) throw refuse(404);
    const stopped = await stopContact(db, doing, { ...match, matchId: stop }, (tx, matchId) =>
      stopMatchesOf(tx, doing, { matchId }, "block"),
    );
    return redirect(stopped ? `${here}/${stopped}?done=stopped` : `${here}?done=stopped`, 303);
  }
  const sent = parseWithZod(form, { schema: RaiseForm });
  if (sent.status !== "success") throw refuse(404);
  const { door: which, aboutId = null } = sent.value;
  // Nothing chosen, or nothing to choose from: one's own file, or the only place there is.
  const place =
    places.find(({ value }) => value === sent.value.place) ?? places.findLast(({ kind }) => kind !== "match");
  if (!place) throw refuse(404);
  const staff = await listDeskStaff(db.read, place.organisationId);
  const about = staff.some(({ id }) => id === aboutId) ? aboutId : null;
  const raised = await raiseConcern(db, doing, {
    door: which,
    place,
    aboutId: about,
    raisedBy: account.id,
    recordedBy: null,
  });
  if (!raised.ok) return data({ nobody: true }, { status: 422 });
  return redirect(`${here}/${raised.value}`, 303);
});

/** When something is wrong: three doors, for everybody who is signed in. */
export default function Concern() {
  const { doors, once, language } = useLoaderData<typeof loader>();
  const nobody = useActionData<{ nobody: boolean }>()?.nobody;
  const t = useTranslate("safety", "errors", "session");
  return (
    <>
      {nobody && <Alert color="danger" label={t("errors:label")} heading={t("safety:nobody")} live />}
      <PageHeading
        heading={t("safety:title")}
        lead={t("safety:lead")}
        end={
          <ButtonLink variant="tertiary" icon="sign-out" href={`/${language}/activities`}>
            {t("safety:leave")}
          </ButtonLink>
        }
      />
      <ThreeDoors doors={doors} once={once} />
      <StopContact contacts={doors.contacts} once={once} />
    </>
  );
}
