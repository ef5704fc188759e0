import { parseWithZod } from "@conform-to/zod/v4";
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formBack } from "~/access/form-back.server";
import { guard } from "~/access/guard.server";
import { pageLanguage } from "~/access/page-language.server";
import { InviteStaffForm } from "~/features/accounts/forms";
import { INVITATION_MS } from "~/features/accounts/invite.server";
import { inviteStaff } from "~/features/accounts/invite-staff.server";
import { listDeputies, listInvitations, listStaff } from "~/features/accounts/queries.server";
import { revokeRole } from "~/features/accounts/revoke-role.server";
import { setDeputy } from "~/features/accounts/set-deputy.server";
import { takeBackInvitation } from "~/features/accounts/take-back-invitation.server";
import { Deputies } from "~/features/accounts/ui/deputies";
import { InviteStaff } from "~/features/accounts/ui/invite-staff";
import { OpenInvitations, Staff } from "~/features/accounts/ui/staff-tables";
import { newId } from "~/foundation/ids";
import { useTranslate } from "~/language/language-provider";
import { says } from "~/language/said";
import type { WordsHandle } from "~/language/translate";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { pageTitle } from "../session/page-title.server";
import { NO_STORE } from "../session/text-page";

export const handle: WordsHandle = { i18n: ["admin", "errors", "session", "protection"] };
export const headers = NO_STORE;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const DONE = {
  invited: "admin:staff.done-invited",
  revoked: "admin:staff.done-revoked",
  "taken-back": "admin:staff.done-taken-back",
  deputy: "protection:deputies.done",
} as const;

export const loader = guard({ may: "organisation.set-up", audit: "reads" }, async (door) => {
  const { db, organisationId, now, url, account } = door;
  const invited = await listInvitations(db.read, organisationId, new Date(now.getTime() - INVITATION_MS));
  return {
    title: pageTitle(pageLanguage(door), "admin:staff.title"),
    staff: (await listStaff(db.read, organisationId)).map((one) => ({ ...one, own: one.accountId === account.id })),
    deputies: await listDeputies(db.read, organisationId),
    invitations: invited.map(({ id, email, role }) => ({ id, email, role })),
    done: DONE[url.searchParams.get("done") as keyof typeof DONE] ?? null,
    once: newId(),
    language: pageLanguage(door),
  };
});

export const action = guard({ may: "organisation.set-up", audit: "invitation.sent" }, async (door) => {
  const { db, form, by, once, organisationId, account, now, house } = door;
  const roleId = form.get("revoke");
  if (typeof roleId === "string") {
    await revokeRole(db, { accountId: account.id, now }, { organisationId, roleId });
    return redirect("/desk/people?done=revoked", 303);
  }
  const accountId = form.get("deputy-of");
  if (typeof accountId === "string") {
    const deputyId = String(form.get("deputy") ?? "") || null;
    await setDeputy(db, by, { organisationId, accountId, deputyId, once });
    return redirect("/desk/people?done=deputy", 303);
  }
  const invitationId = form.get("take-back");
  if (typeof invitationId === "string") {
    await takeBackInvitation(db, by, { organisationId, invitationId });
    return redirect("/desk/people?done=taken-back", 303);
  }
  const submission = parseWithZod(form, { schema: InviteStaffForm });
  if (submission.status !== "success") return formBack(submission.reply());
  const { origin } = house.env;
  const answer = await inviteStaff(db, by, { ...submission.value, organisationId, origin, once });
  if (answer.ok) return redirect("/desk/people?done=invited", 303);
  return formBack(submission.reply({ fieldErrors: { email: [says("errors:form.already-done")] } }));
});

/** Who works at the desk: a lead invites, sees and takes back. */
export default function People() {
  const { staff, deputies, invitations, done, once, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("admin", "protection");
  return (
    <>
      <PageHeading heading={t("admin:staff.title")} lead={t("admin:staff.lead")} />
      {done && (
        <Alert color="success" label={t("admin:done")} live>
          <p>{t(done)}</p>
        </Alert>
      )}
      <InviteStaff answer={answer} once={once} language={language} />
      <Staff staff={staff} />
      <Deputies staff={staff} deputies={deputies} once={once} />
      {invitations.length > 0 && <OpenInvitations invitations={invitations} />}
    </>
  );
}
