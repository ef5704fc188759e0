import { expect, test } from "vitest";
import { createAdministrator } from "~/features/accounts/create-administrator.server";
import { inviteStaff } from "~/features/accounts/invite-staff.server";
import { findAccountByEmail, listRoles } from "~/features/accounts/queries.server";
import { revokeRole } from "~/features/accounts/revoke-role.server";
import { takeBackInvitation } from "~/features/accounts/take-back-invitation.server";
import { invitations } from "~db/schema/access.server";
import { auditRows } from "~db/schema/audit.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { linkSentTo } from "~tests/support/messages";
import { action, loader } from "./invitation";

const FIELDS = { name: "Karin", password: "mange små huse" };
const secretOf = (path: string) => path.split("/").at(-1) as string;

async function withLead() {
  const house = testHouse();
  const make = factories({ now: NOW });
  const org = make.organisation();
  const lead = make.account.lead({ organisationId: org.id, passwordHash: "a hash" });
  await settle(house.db, org, lead);
  const by = { accountId: lead.id, now: NOW };
  const invite = (email: string) =>
    inviteStaff(house.db, by, {
      organisationId: org.id,
      email,
      role: "coordinator",
      language: "da",
      origin: house.env.origin,
      once: null,
    });
  const accept = (path: string, fields: Record<string, string> = FIELDS, cookie?: string) =>
    action(posting(house, path, fields, { params: { lang: "da", secret: secretOf(path) }, cookie }));
  const shown = async (path: string) =>
    (await loader(getting(house, path, { params: { lang: "da", secret: secretOf(path) } }))).invitation;
  return { house, org, lead, by, invite, accept, shown };
}

test("an invitation is accepted with a name and a password, opens the desk, and works once", async () => {
  const { house, org, invite, accept, shown } = await withLead();
  await invite("karin@example.org");
  const path = await linkSentTo(house.db, "karin@example.org");
  expect(await shown(path)).toMatchObject({ role: "coordinator", place: "Røde Kors", known: false });
  const answer = await responseOf(accept(path));
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/desk"]);
  expect(answer.headers.getSetCookie().join()).toContain("nyven=");
  const karin = await findAccountByEmail(house.db.read, "karin@example.org");
  expect(karin).toMatchObject({ name: "Karin", emailVerifiedAt: NOW });
  expect(karin?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await listRoles(house.db.read, karin?.id as string)).toMatchObject([
    { role: "coordinator", organisationId: org.id },
  ]);
  expect(await shown(path)).toBeNull();
  expect((await responseOf(accept(path))).headers.get("location")).toBe(path);
  expect(await house.db.read.select().from(invitations)).toEqual([]);
  const words = (await house.db.read.select().from(auditRows)).map(({ action: word }) => word);
  expect(words.sort()).toEqual(["invitation.sent", "role.granted"]);
});

test("a short password comes back with the name as typed, and the link still works", async () => {
  const { house, invite, accept, shown } = await withLead();
  await invite("karin@example.org");
  const path = await linkSentTo(house.db, "karin@example.org");
  const back = (await accept(path, { name: "Karin", password: "kort" })) as unknown as {
    init: { status: number };
    data: { initialValue: object };
  };
  expect(back.init.status).toBe(422);
  expect(back.data.initialValue).toEqual({ name: "Karin" });
  expect(await shown(path)).not.toBeNull();
});

test("who has a password already gets the role without being signed in by the link alone, and their old sessions end", async () => {
  const { house, org, invite, accept } = await withLead();
  const make = factories({ seed: 7, now: NOW });
  const adam = make.account.administrator({ email: "adam@example.org", passwordHash: "a hash" });
  await settle(house.db, adam);
  const cookie = await cookieOf(house, adam.id);
  await invite("adam@example.org");
  const path = await linkSentTo(house.db, "adam@example.org");
  const answer = await responseOf(accept(path, {}));
  expect(answer.headers.get("location")).toBe("/da/log-in?done=accepted");
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect((await listRoles(house.db.read, adam.id)).map(({ role }) => role).sort()).toEqual([
    "administrator",
    "coordinator",
  ]);
  expect((await listRoles(house.db.read, adam.id)).find(({ role }) => role === "coordinator")?.organisationId).toBe(
    org.id,
  );
  const { loader: frame } = await import("./account-frame");
  expect((await responseOf(frame(getting(house, "/da/account", { cookie })))).status).toBe(303);
});

test("inviting again makes the first link useless; taking back makes both", async () => {
  const { house, org, by, invite, shown } = await withLead();
  await invite("karin@example.org");
  const first = await linkSentTo(house.db, "karin@example.org");
  const later = new Date(NOW.getTime() + 1000);
  await inviteStaff(
    house.db,
    { ...by, now: later },
    {
      organisationId: org.id,
      email: "karin@example.org",
      role: "coordinator",
      language: "da",
      origin: house.env.origin,
      once: null,
    },
  );
  const second = await linkSentTo(house.db, "karin@example.org");
  expect([await shown(first), (await shown(second))?.role]).toEqual([null, "coordinator"]);
  const [row] = await house.db.read.select().from(invitations);
  await takeBackInvitation(house.db, by, { organisationId: org.id, invitationId: row?.id as string });
  expect(await shown(second)).toBeNull();
});

test("a lead takes a colleague's role and never their own; a lead of another organisation finds nothing", async () => {
  const { house, org, lead, by } = await withLead();
  const make = factories({ seed: 9, now: NOW });
  const other = make.organisation();
  const [karin, stranger] = [
    make.account.coordinator({ organisationId: org.id }),
    make.account.lead({ organisationId: other.id }),
  ];
  await settle(house.db, other, karin, stranger);
  const roleOf = async (id: string) => (await listRoles(house.db.read, id))[0]?.id as string;
  const own = await revokeRole(house.db, by, { organisationId: org.id, roleId: await roleOf(lead.id) });
  expect(own).toEqual({ ok: false, reason: "own-role" });
  const foreign = revokeRole(
    house.db,
    { accountId: stranger.id, now: NOW },
    { organisationId: other.id, roleId: await roleOf(karin.id) },
  );
  expect((await responseOf(foreign)).status).toBe(404);
  const cookie = await cookieOf(house, karin.id);
  expect((await revokeRole(house.db, by, { organisationId: org.id, roleId: await roleOf(karin.id) })).ok).toBe(true);
  expect(await listRoles(house.db.read, karin.id)).toEqual([]);
  const { loader: frame } = await import("./account-frame");
  expect((await responseOf(frame(getting(house, "/da/account", { cookie })))).status).toBe(303);
});

test("of two leads who take each other's role at once one stays", async () => {
  const { house, org, lead, by } = await withLead();
  const second = factories({ seed: 11, now: NOW }).account.lead({ organisationId: org.id });
  await settle(house.db, second);
  const [mine] = await listRoles(house.db.read, lead.id);
  const [theirs] = await listRoles(house.db.read, second.id);
  await Promise.allSettled([
    revokeRole(house.db, by, { organisationId: org.id, roleId: theirs?.id as string }),
    revokeRole(house.db, { accountId: second.id, now: NOW }, { organisationId: org.id, roleId: mine?.id as string }),
  ]);
  const left = [...(await listRoles(house.db.read, lead.id)), ...(await listRoles(house.db.read, second.id))];
  expect(left).toHaveLength(1);
});

test("the command line's link makes the first administrator", async () => {
  const { house, accept } = await withLead();
  const { link } = await createAdministrator(house.db, {
    email: "adam@example.org",
    language: "da",
    origin: house.env.origin,
    now: NOW,
  });
  const answer = await responseOf(accept(new URL(link).pathname));
  expect(answer.headers.get("location")).toBe("/admin");
});
