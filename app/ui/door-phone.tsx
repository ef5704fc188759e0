import type { ReactNode } from "react";
import { Icon } from "./icon";
import { LanguageList } from "./language-list";
import type { LanguageLink } from "./links";

/** The door phone below the wall: every language by its own name, before anything that must be read. */
export function DoorPhone({ label, languages }: { label: ReactNode; languages: readonly LanguageLink[] }) {
  return (
    <nav className="phone" aria-labelledby="door-phone">
      <div className="page">
        <h2 id="door-phone">
          <Icon name="translate" /> {label}
        </h2>
        <LanguageList languages={languages} />
      </div>
    </nav>
  );
}
