import { RemixBrowser } from "@remix-run/react";
import { startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { getInitialNamespaces } from "remix-i18next/client";
import { LanguageProvider } from "~/language/language-provider";
import { languageOfDocument, loadClientMessages } from "~/language/load-client-messages";

// Only pages that ask for script come here (foundation/scripted.ts); they work without it too.
async function wake(): Promise<void> {
  const words = await loadClientMessages(languageOfDocument(document), getInitialNamespaces());
  startTransition(() => {
    hydrateRoot(
      document,
      <LanguageProvider words={words}>
        <RemixBrowser />
      </LanguageProvider>,
    );
  });
}

wake();
