import { Icon } from "./icon";

/** Seats as chairs: the free ones first. The label says it in words; more than `most` chairs are left to the words. */
export function Chairs({
  free,
  total,
  label,
  most = 40,
}: {
  free: number;
  total: number;
  label: string;
  most?: number;
}) {
  if (total > most) return null;
  return (
    <p className="chairs" role="img" aria-label={label}>
      {Array.from({ length: total }, (_, i) => (
        <Icon key={i} name="armchair-fill" className={i < free ? undefined : "taken"} />
      ))}
    </p>
  );
}
