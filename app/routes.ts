import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/**
 * The plan of the house: every URL once, grouped by who walks through the door.
 * `/:lang` pages speak the reader's language; desk, house, municipality and admin speak Danish or English.
 */
export default [
  index("routes/public/first-visit.ts"),
  route("healthz", "routes/machine/healthz.ts"),
  route("version", "routes/machine/version.ts"),
  route("demo/mail", "routes/machine/demo-mail.tsx"),
  route("sounds/:sound", "routes/machine/sound.ts"),
  route("map-tiles/*", "routes/machine/map-tiles.ts"),
  route("api/activities", "routes/machine/api-activities.ts"),
  route("api/openapi.json", "routes/machine/api-description.ts"),

  ...prefix(":lang", [
    layout("routes/public/street.tsx", [
      index("routes/public/home.tsx"),
      route("activities", "routes/public/activities.tsx"),
      route("log-in", "routes/session/log-in.tsx"),
      route("forgot-password", "routes/session/forgot-password.tsx"),
      route("reset-password/:secret", "routes/session/reset-password.tsx"),
      route("verify-email/:secret", "routes/session/verify-email.tsx"),
      route("invitation/:secret", "routes/session/invitation.tsx"),
      route("family", "routes/family/start.tsx"),
      route("family/sign-in", "routes/session/family-sign-in.tsx"),
      route("family/sign-in/code", "routes/session/sign-in-code.tsx"),
      route("sign-in/:secret", "routes/session/sign-in-link.tsx"),
      route("answer/:secret", "routes/public/answer.tsx"),
      route("check-in/:secret", "routes/public/check-in.tsx"),
      route("activities/subscribe", "routes/public/subscribe.tsx"),
      route("activities/:id", "routes/public/activity.tsx"),
      route("coming/:secret", "routes/public/coming.tsx"),
      route("houses", "routes/public/houses.tsx"),
      route("houses/:house", "routes/public/house.tsx"),
      route("about/:page", "routes/public/about.tsx"),
      route("paused", "routes/session/paused.tsx"),
      route("read/:secret", "routes/house/read-text.tsx"),
      route("volunteer/hosting", "routes/house/volunteer-hosting.tsx"),
    ]),
    route("activities/:id/calendar.ics", "routes/public/activity-ics.ts"),
    route("calendar.ics", "routes/public/calendar-ics.ts"),
    route("calendar.rss", "routes/public/calendar-rss.ts"),
    route("houses/:house/poster", "routes/public/poster.tsx"),
    route("houses/:house/screen", "routes/public/screen.tsx"),
    // volunteer: sign-up and own pages
    route("volunteer", "routes/volunteer/own-frame.tsx", [
      index("routes/volunteer/own-home.tsx"),
      route("correct", "routes/volunteer/own-correct.tsx"),
    ]),
    route("volunteer/data/:as", "routes/volunteer/own-data.ts"),
    route("volunteer/diploma", "routes/volunteer/own-diploma.ts"),
    route("volunteer/join", "routes/volunteer/join-frame.tsx", [
      index("routes/volunteer/join-start.tsx"),
      route("done", "routes/volunteer/join-done.tsx"),
      route("forget", "routes/volunteer/join-forget.ts"),
      route("later", "routes/volunteer/join-later.tsx"),
      route("later/:secret", "routes/volunteer/join-take-over.tsx"),
      route(":step", "routes/volunteer/join-step.tsx"),
    ]),
    // family: registration, own pages, answers
    route("family/join", "routes/family/join-frame.tsx", [
      index("routes/family/join-index.ts"),
      route("done", "routes/family/join-done.tsx"),
      route("forget", "routes/family/join-forget.ts"),
      route("later", "routes/family/join-later.tsx"),
      route("later/:secret", "routes/family/join-take-over.tsx"),
      route(":step", "routes/family/join-step.tsx"),
    ]),
    route("answer/:secret/meeting.ics", "routes/public/answer-meeting.ts"),
    route("log-out", "routes/session/log-out.ts"),
    layout("routes/session/account-frame.tsx", { id: "concern-frame" }, [
      route("concern", "routes/session/concern.tsx"),
      route("concern/:id", "routes/session/concern-received.tsx"),
    ]),
    route("account", "routes/session/account-frame.tsx", [
      index("routes/session/account.tsx"),
      route("email", "routes/session/account-email.tsx"),
      route("password", "routes/session/account-password.tsx"),
    ]),
  ]),

  ...prefix("desk", [
    layout("routes/coordinator/desk.tsx", [
      index("routes/coordinator/next.tsx"),
      route("families", "routes/coordinator/families.tsx"),
      route("families/new", "routes/coordinator/families-new.tsx"),
      route("families/:id", "routes/coordinator/families-file.tsx"),
      route("families/:id/correct", "routes/coordinator/families-correct.tsx"),
      route("intake", "routes/coordinator/intake.tsx"),
      route("requests", "routes/coordinator/requests.tsx"),
      route("requests/:id", "routes/coordinator/requests-suggestions.tsx"),
      route("matches", "routes/coordinator/matches.tsx"),
      route("matches/cafe-hour", "routes/coordinator/cafe-hour.tsx"),
      route("matches/:id", "routes/coordinator/matches-show.tsx"),
      // volunteers, families, rounds, people of the organisation
      route("volunteers", "routes/coordinator/volunteers.tsx"),
      route("volunteers/declarations", "routes/coordinator/volunteers-declarations.tsx"),
      route("volunteers/:id", "routes/coordinator/volunteer-file.tsx"),
      route("calls", "routes/coordinator/calls.tsx"),
      route("concerns", "routes/coordinator/concerns.tsx"),
      route("concerns/new", "routes/coordinator/concerns-new.tsx"),
      route("concerns/:id", "routes/coordinator/concerns-one.tsx"),
      route("block/:side/:adult", "routes/coordinator/block.tsx"),
      route("people", "routes/admin/people.tsx"),
      // the lead's own
      route("organisation", "routes/lead/organisation.tsx"),
      route("organisation/match-types", "routes/lead/match-types.tsx"),
      route("organisation/match-types/new", "routes/lead/match-type-new.tsx"),
      route("organisation/match-types/:id", "routes/lead/match-type.tsx"),
      route("organisation/weights", "routes/lead/weights.tsx"),
      route("organisation/areas", "routes/lead/areas.tsx"),
      route("organisation/areas/:id", "routes/lead/area.tsx"),
      route("organisation/agreements", "routes/lead/agreements.tsx"),
      route("organisation/agreements/:id", "routes/lead/agreement.tsx"),
      route("organisation/declarations", "routes/lead/declarations.tsx"),
    ]),
  ]),
  route("desk/matches/:id/meeting.ics", "routes/coordinator/matches-meeting.ts"),
  // house: planning the calendar
  route("house", "routes/house/house-frame.tsx", [
    index("routes/house/week.tsx"),
    route("activities/new", "routes/house/activity-new.tsx"),
    route("activities/:activity", "routes/house/activity.tsx"),
    route("activities/:activity/edit", "routes/house/activity-edit.tsx"),
    route("activities/:activity/recordings", "routes/house/recordings.tsx"),
    route("dates/:date", "routes/house/date.tsx"),
    route("dates/:date/cancel", "routes/house/cancel-date.tsx"),
    route("call-list", "routes/house/call-list.tsx"),
    route("facts", "routes/house/facts.tsx"),
    route("import", "routes/house/import.tsx"),
  ]),
  // municipality: refer, numbers
  route("admin", "routes/admin/admin-frame.tsx", [
    index("routes/admin/organisations.tsx"),
    route("houses", "routes/admin/houses.tsx"),
  ]),
] satisfies RouteConfig;
