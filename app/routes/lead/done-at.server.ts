import { ORGANISATION_DONE, type OrganisationDone } from "~/features/organisations/ui/organisation-frame";

/** What was done just before on a page of the organisation, from `?done=`; only words we know. */
export const doneAt = (url: URL): OrganisationDone | null =>
  ORGANISATION_DONE.find((word) => word === url.searchParams.get("done")) ?? null;
