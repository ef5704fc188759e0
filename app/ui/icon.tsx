import type { IconName } from "./icon-names";

/** One small interface icon. Without `label` it is decoration; `flip` turns arrows in right-to-left pages. */
export function Icon({
  name,
  flip,
  label,
  className,
}: {
  name: IconName;
  flip?: boolean;
  label?: string;
  className?: string;
}) {
  const classes = ["ic", flip && "flip", className].filter(Boolean).join(" ");
  const use = <use href={`/icons.svg#${name}`} />;
  if (label === undefined) {
    return (
      <svg className={classes} aria-hidden="true">
        {use}
      </svg>
    );
  }
  return (
    <svg className={classes} role="img" aria-label={label}>
      {use}
    </svg>
  );
}
