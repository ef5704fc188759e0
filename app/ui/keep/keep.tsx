import { Icon } from "../icon";
import type { IconName } from "../icon-names";

export type KeepProps = {
  /** The part of the site that is kept: `/da`. */
  scope: string;
  closeHref: string;
  words: Record<"heading" | "about" | "keep" | "stop" | "kept" | "stopped" | "cannot" | "close", string>;
};

/** Keeping the week on the phone, and stopping it. The script shows what fits; without it nothing can be kept, and it says so. */
export function Keep({ scope, closeHref, words }: KeepProps) {
  return (
    <section className="ds-card stack no-print" data-gap="3" data-keep={scope} aria-labelledby="keep">
      <h2 className="h3" id="keep">
        {words.heading}
      </h2>
      <p className="measure">{words.about}</p>
      <div role="status">
        <p data-part="kept" hidden>
          <strong>{words.kept}</strong>
        </p>
        <p data-part="stopped" hidden>
          {words.stopped}
        </p>
        <p data-part="cannot">{words.cannot}</p>
      </div>
      <Press part="keep" icon="download-simple" label={words.keep} />
      <Press part="stop" icon="trash" label={words.stop} />
      <p>
        <a className="hit" href={closeHref}>
          {words.close}
        </a>
      </p>
    </section>
  );
}

function Press({ part, icon, label }: { part: string; icon: IconName; label: string }) {
  return (
    <p data-part={part} hidden>
      <button type="button" className="ds-button">
        <Icon name={icon} />
        {label}
      </button>
    </p>
  );
}
