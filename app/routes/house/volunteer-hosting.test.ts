import { expect, test } from "vitest";
import { askHosts } from "~/features/activities/ask-hosts.server";
import { hostings } from "~db/schema/activities.server";
import { factories } from "~tests/factories/make";
import { settle } from "~tests/factories/rows";
import { cookieOf, getting, NOW, posting, responseOf, testHouse } from "~tests/support/house";
import { pageHtml } from "~tests/support/page-html";
import HostingPage, { action, loader } from "./volunteer-hosting";

test("a volunteer who was asked finds the date and can say no as well as yes; after a no only yes is left", async () => {
  const house = testHouse();
  const make = factories({ now: NOW });
  const organisation = make.organisation();
  const unit = make.volunteer.approved({ organisationId: organisation.id });
  const account = make.account.volunteer({ volunteerId: unit.id });
  const cafe = make.activity({ houseId: "noerrebro", hostsNeeded: 1 });
  await settle(house.db, make.house({ id: "noerrebro" }), organisation, unit, account, cafe);
  const doing = { accountId: null, now: NOW, origin: house.env.origin, once: null };
  await askHosts(house.db, doing, { occurrenceId: cafe.occurrenceId, houseIds: ["noerrebro"] });
  const asked = { cookie: await cookieOf(house, account.id), params: { lang: "da" } };
  const path = "/da/volunteer/hosting";
  const buttons = async () => {
    const html = pageHtml(HostingPage, { loaderData: await loader(getting(house, path, asked)) });
    return ["offer", "withdraw"].filter((name) => html.includes(`name="${name}" value="${cafe.occurrenceId}"`));
  };
  expect(await buttons()).toEqual(["offer", "withdraw"]);
  const no = await responseOf(action(posting(house, path, { withdraw: cafe.occurrenceId }, asked)));
  expect(no.headers.get("location")).toBe(`${path}?done=withdrawn`);
  expect((await house.db.read.select().from(hostings)).map(({ state }) => state)).toEqual(["withdrawn"]);
  expect(await buttons()).toEqual(["offer"]);
});
