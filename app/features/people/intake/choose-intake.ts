/** An organisation that could take somebody who leaves the choice to us. */
export type IntakeOrganisation = {
  id: string;
  /** Whether one of its areas holds the person's postcode area. */
  near: boolean;
  waitingRequests: number;
  freeVolunteers: number;
};

/**
 * Who gets a person that leaves the choice to us: of the organisations with an area holding the postcode (of all, where
 * none has one) that were not passed over, the one with the fewest waiting requests per free volunteer; ties by id.
 * @returns null where nobody is left to ask
 */
export function chooseIntake(
  organisations: readonly IntakeOrganisation[],
  passedOver: readonly string[] = [],
): string | null {
  const asked = organisations.filter(({ id }) => !passedOver.includes(id));
  const near = asked.filter((one) => one.near);
  const [first] = (near.length > 0 ? near : asked).toSorted(byLoad);
  return first?.id ?? null;
}

/** Waiting requests for each free volunteer; none at all is the heaviest load. */
const loadOf = ({ waitingRequests, freeVolunteers }: IntakeOrganisation): number =>
  freeVolunteers === 0 ? Number.POSITIVE_INFINITY : waitingRequests / freeVolunteers;

function byLoad(a: IntakeOrganisation, b: IntakeOrganisation): number {
  const [x, y] = [loadOf(a), loadOf(b)];
  if (x !== y) return x < y ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
