import { Pictogram } from "./pictogram";

/** What is shown where something was refused or broke: one sentence, and one way on. */
export function ErrorPage({
  title,
  text,
  home,
  homeLabel,
}: {
  title: string;
  text: string;
  home: string;
  homeLabel: string;
}) {
  return (
    <main id="contents" className="page band">
      <div className="stack measure" data-gap="6">
        <Pictogram kind="other" />
        <h1 className="h1">{title}</h1>
        <p>{text}</p>
        <p>
          <a className="ds-button" href={home}>
            {homeLabel}
          </a>
        </p>
      </div>
    </main>
  );
}
