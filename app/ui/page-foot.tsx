import { Icon } from "./icon";
import { LanguageList } from "./language-list";
import type { LanguageLink, MenuLink } from "./links";
import { Logo } from "./logo";

export type Foot = {
  /** Who we are, in a sentence or two. */
  about: string;
  /** Said where a machine has translated the page: that it did, and how to help. */
  machineMade?: { text: string; href: string; label: string };
  /** `label` stands before the number, `href` is the tel: address. */
  phone?: { href: string; label: string; number: string };
  languagesLabel: string;
  linksLabel: string;
  links: readonly MenuLink[];
};

/** The foot of public and account pages: who we are, all languages once more, the small print. */
export function PageFoot({ foot, languages }: { foot: Foot; languages: readonly LanguageLink[] }) {
  return (
    <footer className="foot">
      <div className="page band" data-tight="">
        <div className="grid" data-gap="8">
          <div className="stack" data-gap="3">
            <Logo />
            <p className="dim measure">{foot.about}</p>
            {foot.machineMade && (
              <p className="measure">
                {foot.machineMade.text}{" "}
                <a className="hit" href={foot.machineMade.href}>
                  {foot.machineMade.label}
                </a>
              </p>
            )}
            {foot.phone && (
              <p>
                <a className="hit" href={foot.phone.href}>
                  <Icon name="phone" />
                  <span>
                    {foot.phone.label} <bdi dir="ltr">{foot.phone.number}</bdi>
                  </span>
                </a>
              </p>
            )}
          </div>
          {languages.length > 0 && (
            <nav aria-label={foot.languagesLabel}>
              <LanguageList languages={languages} className="cluster" />
            </nav>
          )}
          <nav aria-label={foot.linksLabel}>
            <ul className="stack" data-gap="0">
              {foot.links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}
