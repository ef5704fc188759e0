import { Icon } from "./icon";

/** The way to the three doors when something is wrong: on every page behind the door. */
export function SafetyLink({ href, label }: { href: string; label: string }) {
  return (
    <a className="hit" href={href}>
      <Icon name="warning-circle" />
      {label}
    </a>
  );
}
