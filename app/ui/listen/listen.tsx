import { ButtonLink } from "../button";
import { Icon } from "../icon";

export type ListenProps = {
  /** Whether this is the page at `?listen`, which comes with the script. */
  asked: boolean;
  /** This page at `?listen`, and without it. */
  href: string;
  closeHref: string;
  /** Voices to look for, best first; none where no phone has one. */
  voices: readonly string[];
  /** A message that somebody has recorded in the page's language. */
  recording?: string | null;
  phone: { href: string; number: string };
  words: Record<"listen" | "heading" | "play" | "stop" | "close" | "none" | "ring" | "recorded", string>;
};

/**
 * The ways to hear a page: what somebody recorded, by a plain player; a link to the same page read by a voice of the phone;
 * where there is neither, whom to ring. Without script it says all that is there.
 */
export function Listen({ asked, href, closeHref, voices, recording, phone, words }: ListenProps) {
  const hasVoice = voices.length > 0;
  return (
    <div className="stack no-print" data-gap="3">
      {recording && <Recorded src={recording} label={words.recorded} />}
      {!asked && hasVoice && (
        <p>
          <ButtonLink variant="secondary" href={href} icon="speaker-high">
            {words.listen}
          </ButtonLink>
        </p>
      )}
      {!asked && !hasVoice && !recording && <Ring phone={phone} label={words.ring} />}
      {asked && (
        <section className="ds-card stack" data-gap="3" data-listen={voices.join(" ")} aria-labelledby="listen">
          <h2 className="h3" id="listen">
            {words.heading}
          </h2>
          <Play part="play" icon="speaker-high" label={words.play} />
          <Play part="stop" icon="hand-palm" label={words.stop} />
          <div data-part="none">
            <p>{words.none}</p>
            <Ring phone={phone} label={words.ring} />
          </div>
          <p>
            <a className="hit" href={closeHref}>
              {words.close}
            </a>
          </p>
        </section>
      )}
    </div>
  );
}

/** Shown by the script alone: without it nothing would happen. */
function Play({ part, icon, label }: { part: "play" | "stop"; icon: "speaker-high" | "hand-palm"; label: string }) {
  return (
    <button type="button" className="ds-button" data-part={part} hidden>
      <Icon name={icon} />
      {label}
    </button>
  );
}

function Ring({ phone, label }: { phone: ListenProps["phone"]; label: string }) {
  return (
    <p>
      <a className="hit" href={phone.href}>
        <Icon name="phone" />
        <span>
          {label} <bdi dir="ltr">{phone.number}</bdi>
        </span>
      </a>
    </p>
  );
}

function Recorded({ src, label }: { src: string; label: string }) {
  return (
    <figure className="stack" data-gap="1">
      <figcaption>
        <Icon name="speaker-high" /> {label}
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands written on the same page */}
      <audio controls preload="none" src={src} />
    </figure>
  );
}
