import { index, layout, prefix, type RouteConfig, route } from "@remix-run/route-config";

/**
 * The plan of the house: every URL once, grouped by who walks through the door.
 * `/:lang` pages speak the reader's language; desk, house, municipality and admin speak Danish or English.
 */
export default [
  index("routes/public/first-visit.ts"),
  route("healthz", "routes/machine/healthz.ts"),
  route("version", "routes/machine/version.ts"),

  ...prefix(":lang", [
    layout("routes/public/street.tsx", [
      index("routes/public/home.tsx"),
      route("activities", "routes/public/activities.tsx"),
    ]),
    // volunteer: sign-up and own pages
    route("volunteer/join", "routes/volunteer/join-frame.tsx", [
      index("routes/volunteer/join-start.tsx"),
      route("done", "routes/volunteer/join-done.tsx"),
      route("forget", "routes/volunteer/join-forget.ts"),
      route("later", "routes/volunteer/join-later.tsx"),
      route("later/:secret", "routes/volunteer/join-take-over.tsx"),
      route(":step", "routes/volunteer/join-step.tsx"),
    ]),
    // family: registration, own pages, answers
    // session: log in, reset, invitations
  ]),

  ...prefix("desk", [
    layout("routes/coordinator/desk.tsx", [
      index("routes/coordinator/next.tsx"),
      // volunteers, families, requests, matches, rounds, people of the organisation
    ]),
  ]),
  // house: planning the calendar
  // municipality: refer, numbers
  // admin: organisations and houses
] satisfies RouteConfig;
