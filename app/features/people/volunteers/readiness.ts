import type { CertificateKind, CertificateStatus } from "~db/vocabulary";

/** What still stands between one adult and their approval; the order is that of the desk. */
export type Missing =
  | "talk"
  | "declarations"
  | "declarations-old"
  | "home-visit"
  | "criminal-record"
  | "criminal-record-ended"
  | "child-protection"
  | "child-protection-ended"
  | "references";

export type ScreenedAdult = {
  id: string;
  talkHeldAt: unknown;
  declarationVersion: number | null;
  homeVisitOn: string | null;
  references: number;
  certificates: readonly { kind: CertificateKind; status: CertificateStatus; validUntil: string | null }[];
};

/** What an organisation asks of this unit. */
export type Asked = {
  today: string;
  declarationVersion: number;
  /** The unit takes a match type that is held in homes. */
  visitsHomes: boolean;
};

export type Readiness =
  | { ok: true; withChildren: boolean }
  | { ok: false; missing: { adultId: string; missing: Missing[] }[] };

/** Stands in for a certificate that cannot be had yet. */
export const REFERENCES_NEEDED = 2;
/** From so many days before the last day we ask for a renewal. */
export const RENEWAL_WINDOW_DAYS = 60;

/**
 * Whether a unit may be approved: every adult has had the talk, made the declarations in force, and has a criminal-record
 * certificate that counts today, or two references where it is not yet obtainable; homes are visited first where matches are
 * held in them. A missing child-protection certificate does not stop anybody: then the unit meets no children under 15.
 */
export function readiness(adults: readonly ScreenedAdult[], asked: Asked): Readiness {
  const missing = adults
    .map((adult) => ({ adultId: adult.id, missing: missingOf(adult, asked) }))
    .filter((one) => one.missing.length > 0);
  if (adults.length === 0 || missing.length > 0) return { ok: false, missing };
  return {
    ok: true,
    withChildren: adults.every((adult) => stateOf(adult, "child-protection", asked.today) === "valid"),
  };
}

function missingOf(adult: ScreenedAdult, asked: Asked): Missing[] {
  const found: Missing[] = [];
  if (!adult.talkHeldAt) found.push("talk");
  if (adult.declarationVersion === null) found.push("declarations");
  else if (adult.declarationVersion < asked.declarationVersion) found.push("declarations-old");
  if (asked.visitsHomes && !adult.homeVisitOn) found.push("home-visit");
  const record = stateOf(adult, "criminal-record", asked.today);
  if (record === "ended") found.push("criminal-record-ended");
  if (record === "missing") found.push("criminal-record");
  if (record === "not-yet-obtainable" && adult.references < REFERENCES_NEEDED) found.push("references");
  return found;
}

export type CertificateState = "valid" | "renew-soon" | "ended" | "not-yet-obtainable" | "missing";

/** How a certificate stands on a day; it counts up to and including its last one. */
export function certificateState(
  certificate: { status: CertificateStatus; validUntil: string | null } | undefined,
  today: string,
  renewFrom: string,
): CertificateState {
  if (!certificate || certificate.status === "requested") return "missing";
  if (certificate.status === "not-yet-obtainable") return "not-yet-obtainable";
  if (certificate.validUntil === null || certificate.validUntil < today) return "ended";
  return certificate.validUntil <= renewFrom ? "renew-soon" : "valid";
}

const stateOf = ({ certificates }: ScreenedAdult, kind: CertificateKind, today: string): CertificateState =>
  certificateState(
    certificates.find((one) => one.kind === kind),
    today,
    "",
  );
