import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** One page of the gallery: made-up contents, real components. `styles` are the files it links after public.css. */
export type GalleryPage = {
  name: string;
  lang: string;
  dir: "ltr" | "rtl";
  title: string;
  styles: readonly ("desk" | "poster" | "ethiopic")[];
  body: ReactElement;
};

/** The page as a whole document, the way the root of the site writes it. */
export function documentOf({ lang, dir, title, styles, body }: GalleryPage): string {
  const html = (
    <html lang={lang} dir={dir} data-color-scheme="auto" data-size="md">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/public.css" />
        {styles.map((style) => (
          <link key={style} rel="stylesheet" href={`/assets/${style}.css`} />
        ))}
      </head>
      <body>{body}</body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(html)}`;
}
