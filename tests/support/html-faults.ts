import { HtmlValidate } from "html-validate";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // How React writes: charSet, hrefLang, <meta/>, open="", <!doctype html>; HTML itself does not mind.
  rules: {
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    // A space inside a telephone number may break on a narrow phone; a list may have a name.
    "tel-non-breaking": "off",
    // HTML forbids spaces in an id, nothing else; ours are made of names of fields.
    "valid-id": ["error", { relaxed: true }],
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // Fields of one name are a list, as a server reads them.
    "form-dup-name": "off",
  },
});

/** What is not valid in a document, one line for each fault. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}
