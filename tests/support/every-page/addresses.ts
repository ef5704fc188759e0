import { stepsFor as familySteps } from "~/features/people/families/join/steps";
import { STEP_NAMES } from "~/features/people/volunteers/join/steps";
import { addDays, mondayOf } from "~/foundation/clock";
import { ABOUT_PAGES } from "~/routes/about-pages";
import { importedSheetPath, roundPath, sheetPath, waitingRowPath } from "./desk-work";
import { groupId, outreachPath } from "./together";
import {
  accountOf,
  activityInTwoLanguages,
  answerSecret,
  areaId,
  checkInSecret,
  concernId,
  invitationSecret,
  keepUnsent,
  matchFaces,
  oneDate,
  oneFamily,
  oneRequest,
  type Reader,
  readerSecret,
  secretFor,
  sessionOf,
  volunteerAdultId,
  volunteerFaces,
  type WalkedTown,
} from "./town";
import {
  draftCookie,
  familyDraftCookie,
  familyLaterSecret,
  laterSecret,
  sentDraftCookie,
  sentFamilyDraftCookie,
} from "./unfinished";
import { signUpSecret } from "./whole-series";

/** `street`: public, no script. `own`: a volunteer's or family's, may have script. `desk`: behind the door, Danish and English. */
export type Kind = "street" | "own" | "desk";

export type Visit = {
  kind: Kind;
  /** Who is signed in; left out: nobody. */
  as?: Reader;
  /** Addresses that show the page in its different faces, after `/:lang` where there is one; the first says most. */
  at: (town: WalkedTown, language: string) => Promise<string[]> | string[];
  /** A cookie besides the session. */
  cookie?: (town: WalkedTown) => Promise<{ name: string; value: string }>;
  /** What is expected besides 200, by address. */
  status?: number;
  /** More than other pages of its kind may weigh, in bytes, with the reason. */
  weighs?: { all: number; because: string };
  /** Rules of axe that do not hold here, with the reason. */
  except?: Record<string, string>;
};

/** Every step of a household of two adults. */
const FAMILY_STEPS = familySteps(1);

const street = (at: Visit["at"], more: Partial<Visit> = {}): Visit => ({ kind: "street", at, ...more });
const own = (at: Visit["at"], more: Partial<Visit> = {}): Visit => ({ kind: "own", at, ...more });
const desk = (as: Reader, at: Visit["at"], more: Partial<Visit> = {}): Visit => ({ kind: "desk", as, at, ...more });

/**
 * Where every page of app/routes.ts can be looked at, and who looks. A page that is not here fails
 * tests/every-route.test.ts; tests/journeys/every-*-page.test.ts visit them all.
 */
export const ADDRESSES: Record<string, Visit> = {
  "/:lang": street(() => [""]),
  "/:lang/activities": street(({ monday }) => [
    `/activities?week=${monday}`,
    `/activities?week=${addDays(mondayOf(monday), 7 * 40)}&kind=sport`,
  ]),
  "/:lang/activities/:id": street(async (town) => {
    const [any, limited] = [await oneDate(town), await oneDate(town, "places")];
    return [`/activities/${limited.id}`, `/activities/${any.id}`];
  }),
  "/:lang/activities/subscribe": street(() => ["/activities/subscribe"]),
  "/:lang/coming/:secret": street(async (town, language) => [`/coming/${await signUpSecret(town, language)}`]),
  "/:lang/houses": street(() => ["/houses"]),
  "/:lang/houses/:house": street(({ monday }) => [
    `/houses/noerrebro?week=${monday}`,
    `/houses/noerrebro?month=${monday.slice(0, 7)}&kind=language-cafe`,
    `/houses/valby?week=${addDays(mondayOf(monday), 7 * 40)}&only=women`,
  ]),
  "/:lang/houses/:house/poster": street(({ monday }) => [`/houses/noerrebro/poster?week=${monday}`]),
  "/:lang/houses/:house/screen": street(() => ["/houses/noerrebro/screen"], {
    except: { "meta-refresh": "a monitor on a wall, which nobody reads with a screen reader or can press" },
  }),
  "/:lang/kept": street(() => ["/kept"], {
    weighs: {
      all: 80 * 1024,
      because: "a whole week and every house on one page, fetched once by who asks to keep it",
    },
  }),
  "/:lang/paused": street(() => ["/paused"]),
  "/:lang/about/:page": street(() => ABOUT_PAGES.map((page) => `/about/${page}`)),
  "/:lang/log-in": street(() => ["/log-in"]),
  "/:lang/forgot-password": street(() => ["/forgot-password"]),
  "/:lang/reset-password/:secret": street(async (town) => [
    `/reset-password/${await secretFor(town, "reset-password", await accountOf(town, "volunteer"))}`,
  ]),
  "/:lang/verify-email/:secret": street(async (town) => [
    `/verify-email/${await secretFor(town, "verify-email", await accountOf(town, "volunteer"))}`,
  ]),
  "/:lang/invitation/:secret": street(async (town) => [`/invitation/${await invitationSecret(town)}`]),
  "/:lang/family": street(() => ["/family"]),
  "/:lang/family/sign-in": street(() => ["/family/sign-in"]),
  "/:lang/family/sign-in/code": street(() => ["/family/sign-in/code"], {
    cookie: async () => ({ name: "nyven-code", value: "a-browser-that-asked-for-a-code" }),
  }),
  "/:lang/sign-in/:secret": street(async (town) => [
    `/sign-in/${await secretFor(town, "sign-in", await accountOf(town, "family"))}`,
  ]),
  "/:lang/answer/:secret": street(async (town) => [
    `/answer/${await answerSecret(town, "proposed", "volunteer")}`,
    `/answer/${await answerSecret(town, "volunteer-yes", "family")}`,
    `/answer/${await answerSecret(town, "meeting-booked", "family")}`,
    `/answer/${await answerSecret(town, "met", "family")}`,
    `/answer/${await answerSecret(town, "active", "volunteer")}`,
  ]),
  "/:lang/check-in/:secret": street(async (town) => [`/check-in/${await checkInSecret(town)}`]),
  "/:lang/read/:secret": street(async (town, language) => [
    `/read/${await readerSecret(town, language)}`,
    "/read/thanks?done=sent",
  ]),
  "/:lang/volunteer/hosting": own(() => ["/volunteer/hosting"], { as: "volunteer" }),
  "/:lang/volunteer": own(() => ["/volunteer"], { as: "volunteer" }),
  "/:lang/volunteer/groups/:id": own(async (town) => [`/volunteer/groups/${await groupId(town)}`], {
    as: "volunteer",
  }),
  "/:lang/volunteer/outreach": own(async (town) => [await outreachPath(town)], { as: "volunteer" }),
  "/:lang/volunteer/correct": own(() => ["/volunteer/correct"], { as: "volunteer" }),
  "/:lang/volunteer/languages": own(() => ["/volunteer/languages"], { as: "volunteer" }),
  "/:lang/volunteer/join": own(() => ["/volunteer/join"]),
  "/:lang/volunteer/join/:step": own(() => STEP_NAMES.map((step) => `/volunteer/join/${step}`), {
    cookie: draftCookie,
  }),
  "/:lang/volunteer/join/done": own(() => ["/volunteer/join/done"], { cookie: sentDraftCookie }),
  "/:lang/volunteer/join/later": own(() => ["/volunteer/join/later"], { cookie: draftCookie }),
  "/:lang/volunteer/join/later/:secret": own(async (town) => [`/volunteer/join/later/${await laterSecret(town)}`]),
  "/:lang/family/own": own(() => ["/family/own"], { as: "family" }),
  "/:lang/family/own/correct": own(() => ["/family/own/correct"], { as: "family" }),
  "/:lang/family/own/languages": own(() => ["/family/own/languages"], { as: "family" }),
  "/:lang/family/own/hosting": own(() => ["/family/own/hosting"], { as: "family" }),
  "/:lang/family/own/reach": own(() => ["/family/own/reach"], { as: "family" }),
  "/:lang/family/join/:step": own(() => FAMILY_STEPS.map((step) => `/family/join/${step}`), {
    cookie: familyDraftCookie,
  }),
  "/:lang/family/join/done": own(() => ["/family/join/done"], { cookie: sentFamilyDraftCookie }),
  "/:lang/family/join/later": own(() => ["/family/join/later"], { cookie: familyDraftCookie }),
  "/:lang/family/join/later/:secret": own(async (town) => [`/family/join/later/${await familyLaterSecret(town)}`]),
  "/:lang/concern": own(() => ["/concern"], { as: "family" }),
  "/:lang/concern/:id": own(async (town) => [`/concern/${await concernId(town, "family")}`], { as: "family" }),
  "/:lang/account/calendar": own(() => ["/account/calendar"], { as: "volunteer" }),
  "/:lang/account": own(() => ["/account"], { as: "volunteer" }),
  "/:lang/account/email": own(() => ["/account/email"], { as: "volunteer" }),
  "/:lang/account/stay": own(() => ["/account/stay"], { as: "volunteer" }),
  "/:lang/account/unsent": own(
    async (town) => {
      await keepUnsent(town, "volunteer");
      return ["/account/unsent"];
    },
    { as: "volunteer" },
  ),
  "/:lang/account/password": own(() => ["/account/password"], { as: "volunteer" }),

  "/demo/mail": desk("coordinator", () => ["/demo/mail"]),
  "/desk": desk("coordinator", () => ["/desk"]),
  "/desk/families": desk("coordinator", () => ["/desk/families"]),
  "/desk/families/new": desk("coordinator", () => ["/desk/families/new"]),
  "/desk/families/:id": desk("coordinator", async (town) => [
    `/desk/families/${(await oneRequest(town)).familyId}`,
    `/desk/families/${(await oneFamily(town, "registered")).id}`,
  ]),
  "/desk/families/:id/correct": desk("coordinator", async (town) => [
    `/desk/families/${(await oneRequest(town)).familyId}/correct`,
  ]),
  "/desk/families/:id/protect": desk("lead", async (town) => [
    `/desk/families/${(await oneRequest(town)).familyId}/protect`,
  ]),
  "/desk/families/:id/divide": desk("coordinator", async (town) => [
    `/desk/families/${(await oneRequest(town)).familyId}/divide`,
  ]),
  "/desk/intake": desk("coordinator", () => ["/desk/intake"]),
  "/desk/calls": desk("coordinator", () => ["/desk/calls"]),
  "/desk/concerns": desk("coordinator", async (town) => {
    await concernId(town, "family");
    return ["/desk/concerns"];
  }),
  "/desk/concerns/new": desk("coordinator", async (town) => [
    `/desk/concerns/new?family=${(await oneRequest(town)).familyId}`,
  ]),
  "/desk/concerns/:id": desk("coordinator", async (town) => [`/desk/concerns/${await concernId(town, "volunteer")}`]),
  "/desk/block/:side/:adult": desk("coordinator", async (town) => [
    `/desk/block/volunteer/${await volunteerAdultId(town)}`,
  ]),
  "/desk/matches/cafe-hour": desk("coordinator", () => ["/desk/matches/cafe-hour"]),
  "/desk/volunteers/declarations": desk("coordinator", () => ["/desk/volunteers/declarations"]),
  "/desk/organisation": desk("lead", () => ["/desk/organisation"]),
  "/desk/organisation/match-types": desk("lead", () => ["/desk/organisation/match-types"]),
  "/desk/organisation/match-types/new": desk("lead", () => ["/desk/organisation/match-types/new"]),
  "/desk/organisation/match-types/:id": desk("lead", async (town) => [
    `/desk/organisation/match-types/${(await oneRequest(town)).matchTypeId}`,
  ]),
  "/desk/organisation/weights": desk("lead", () => ["/desk/organisation/weights"]),
  "/desk/organisation/areas": desk("lead", () => ["/desk/organisation/areas"]),
  "/desk/organisation/areas/:id": desk("lead", async (town) => [`/desk/organisation/areas/${await areaId(town)}`]),
  "/desk/organisation/agreements": desk("lead", () => ["/desk/organisation/agreements"]),
  "/desk/organisation/agreements/:id": desk("lead", () => ["/desk/organisation/agreements/new"]),
  "/desk/organisation/declarations": desk("lead", () => ["/desk/organisation/declarations"]),
  "/desk/requests": desk("coordinator", () => ["/desk/requests"]),
  "/desk/requests/:id": desk("coordinator", async (town) => [`/desk/requests/${(await oneRequest(town)).id}`]),
  "/desk/matches": desk("coordinator", () => ["/desk/matches"]),
  "/desk/matches/:id": desk("coordinator", async (town) =>
    (await matchFaces(town)).map(({ id }) => `/desk/matches/${id}`),
  ),
  "/desk/volunteers": desk("coordinator", () => ["/desk/volunteers"]),
  "/desk/volunteers/:id": desk("coordinator", async (town) =>
    (await volunteerFaces(town)).map(({ id }) => `/desk/volunteers/${id}`),
  ),
  "/desk/people": desk("lead", () => ["/desk/people"]),
  "/desk/groups": desk("coordinator", async (town) => {
    await groupId(town);
    return ["/desk/groups"];
  }),
  "/desk/groups/new": desk("coordinator", () => ["/desk/groups/new"]),
  "/desk/groups/:id": desk("coordinator", async (town) => [`/desk/groups/${await groupId(town)}`]),
  "/desk/outreach": desk("coordinator", () => ["/desk/outreach"]),
  "/desk/rounds": desk("coordinator", () => ["/desk/rounds"]),
  "/desk/rounds/:id": desk("coordinator", async (town) => [await roundPath(town)]),
  "/desk/rounds/:id/left/:side": desk("coordinator", async (town) => [
    `${await roundPath(town)}/left/families`,
    `${await roundPath(town)}/left/volunteers`,
  ]),
  "/desk/rounds/:id/pairs/:position": desk("coordinator", async (town) => [`${await roundPath(town)}/pairs/0`]),
  "/desk/sheets": desk("coordinator", async (town) => {
    await importedSheetPath(town);
    return ["/desk/sheets"];
  }),
  "/desk/sheets/:id": desk("coordinator", async (town) => [await sheetPath(town)]),
  "/desk/sheets/:id/preview": desk("coordinator", async (town) => [`${await sheetPath(town)}/preview`]),
  "/desk/sheets/:id/left": desk("coordinator", async (town) => [`${await importedSheetPath(town)}/left`]),
  "/desk/sheets/rows/:id": desk("coordinator", async (town) => [await waitingRowPath(town)]),
  "/municipality/refer": desk("referrer", () => ["/municipality/refer"]),
  "/admin/referrers": desk("administrator", () => ["/admin/referrers"]),
  "/house": desk("host", ({ monday }) => [`/house?week=${monday}`]),
  "/house/activities/new": desk("host", () => ["/house/activities/new"]),
  "/house/activities/:activity": desk("host", async (town) => [
    `/house/activities/${await activityInTwoLanguages(town)}`,
  ]),
  "/house/activities/:activity/edit": desk("host", async (town) => [
    `/house/activities/${(await oneDate(town)).activityId}/edit`,
  ]),
  "/house/activities/:activity/words/:language": desk("host", async (town) => {
    const id = await activityInTwoLanguages(town);
    return ["ar", "ti"].map((tag) => `/house/activities/${id}/words/${tag}`);
  }),
  "/house/activities/:activity/recordings": desk("host", async (town) => [
    `/house/activities/${(await oneDate(town)).activityId}/recordings`,
  ]),
  "/house/dates/:date": desk("host", async (town) => [`/house/dates/${(await oneDate(town, "places")).id}`]),
  "/house/dates/:date/cancel": desk("host", async (town) => [`/house/dates/${(await oneDate(town)).id}/cancel`]),
  "/house/day-list": desk("host", () => ["/house/day-list"]),
  "/house/call-list": desk("host", () => ["/house/call-list"]),
  "/house/facts": desk("host", () => ["/house/facts"]),
  "/house/import": desk("host", () => ["/house/import"]),
  "/admin": desk("administrator", () => ["/admin"]),
  "/admin/houses": desk("administrator", () => ["/admin/houses"]),
};

/** The languages a page is looked at in: three of the twelve, one for each script; all of them at night. */
export function languagesOf(kind: Kind, night: boolean, all: readonly string[]): readonly string[] {
  if (kind === "desk") return ["da", "en"];
  return night ? all : ["da", "ar", "ti"];
}

/** The cookies a reader comes with. */
export async function cookiesOf(town: WalkedTown, visit: Visit): Promise<{ name: string; value: string }[]> {
  const session = visit.as ? [await sessionOf(town, visit.as)] : [];
  return visit.cookie ? [...session, await visit.cookie(town)] : session;
}
