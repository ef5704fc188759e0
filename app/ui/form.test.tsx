import { useForm } from "@conform-to/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CheckboxField } from "./checkbox-field";
import { CheckboxGroup, RadioGroup } from "./choice-group";
import { ErrorSummary, errorsOf } from "./error-summary";
import { HeadCount } from "./head-count";
import { SelectField } from "./select-field";
import { TextField } from "./text-field";
import { TimeGrid } from "./time-grid";

const wrong = { id: "f-email", name: "email", errors: ["Write an address with an @."], required: true };
const choices = [
  { value: "own", label: "Their own language" },
  { value: "danish", label: "Danish" },
];

/** The start tag of the first element that has the given attribute. */
const tagWith = (html: string, attribute: string) =>
  [...html.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(attribute)) ?? "";

test("a text field is tied to its label, its description and what is wrong with it", () => {
  const html = renderToStaticMarkup(<TextField field={wrong} label="E-mail" description="We write here." />);
  expect(tagWith(html, "<label")).toContain('for="f-email"');
  expect(tagWith(html, "<input")).toContain('aria-describedby="f-email-description f-email-error"');
  expect(tagWith(html, "<input")).toContain('aria-invalid="true"');
  expect(html).toContain('id="f-email-description">We write here.');
  expect(html).toContain('id="f-email-error">Write an address with an @.');
});

test("a field that is right describes nothing and is not invalid", () => {
  const html = renderToStaticMarkup(<TextField field={{ id: "a", name: "a" }} label="A" />);
  expect(html).not.toContain("aria-");
});

test("the ids of conform's field metadata are used when they are there", () => {
  const field = { ...wrong, descriptionId: "d", errorId: "e" };
  const html = renderToStaticMarkup(<TextField field={field} label="E-mail" description="We write here." />);
  expect(tagWith(html, "<input")).toContain('aria-describedby="d e"');
});

test("a form comes back with what was typed, but never with a password", () => {
  const field = { id: "a", name: "a", initialValue: "typed" };
  expect(renderToStaticMarkup(<TextField field={field} label="A" />)).toContain('value="typed"');
  expect(renderToStaticMarkup(<TextField field={field} label="A" type="password" />)).not.toContain("typed");
});

test("in a select the earlier choice is chosen", () => {
  const field = { id: "a", name: "a", initialValue: "danish" };
  const html = renderToStaticMarkup(<SelectField field={field} label="A" options={choices.map((c) => ({ ...c }))} />);
  expect(tagWith(html, 'selected=""')).toContain('value="danish"');
});

test("in a group of radios the group is invalid and required, not each radio", () => {
  const field = { id: "f-wish", name: "wish", errors: ["Choose one."], required: true };
  const html = renderToStaticMarkup(<RadioGroup field={field} legend="Which language?" choices={choices} />);
  const group = tagWith(html, 'role="radiogroup"');
  expect(group).toContain('aria-invalid="true"');
  expect(group).toContain('aria-required="true"');
  expect(group).toContain('aria-describedby="f-wish-error"');
  expect(html.match(/aria-invalid/g)).toHaveLength(1);
});

test.each([
  ["radios", <RadioGroup key="r" field={wrong} legend="A" choices={choices} />],
  ["checkboxes", <CheckboxGroup key="c" field={wrong} legend="A" choices={choices} />],
  ["head-count buttons", <HeadCount key="h" field={wrong} legend="A" from={1} to={4} />],
  ["a single checkbox", <CheckboxField key="s" field={wrong} label="A" />],
  [
    "the grid of a week",
    <TimeGrid
      key="t"
      field={wrong}
      labelledBy="h"
      dayHeading="Day"
      days={[{ key: "mon", label: "Monday" }]}
      parts={[{ key: "morning", label: "Morning" }]}
    />,
  ],
])("the links of the error summary lead to the first of %s", (_, control) => {
  const summary = renderToStaticMarkup(<ErrorSummary heading="Something is missing" errors={errorsOf([wrong])} />);
  expect(summary).toContain('<a class="ds-link" href="#f-email">Write an address with an @.</a>');
  expect(tagWith(renderToStaticMarkup(control), 'id="f-email"')).toMatch(/^<input/);
});

test("the error summary is an alert that takes the focus, and nothing when all is well", () => {
  const html = renderToStaticMarkup(<ErrorSummary heading="Something is missing" errors={errorsOf([wrong])} />);
  expect(tagWith(html, 'role="alert"')).toContain('tabindex="-1" autofocus=""');
  expect(renderToStaticMarkup(<ErrorSummary heading="Something is missing" errors={[]} />)).toBe("");
});

test("a message about the form as a whole stands in the summary as text", () => {
  const html = renderToStaticMarkup(<ErrorSummary heading="Stop" errors={[]} formErrors={["The link is used up."]} />);
  expect(html).toContain("<li>The link is used up.</li>");
});

function JoinForm() {
  const [, fields] = useForm<{ email: string; interests: string[] }>({
    id: "join",
    lastResult: { status: "error", error: { email: ["Write an address."] }, initialValue: { interests: ["danish"] } },
  });
  return (
    <>
      <TextField field={fields.email} label="E-mail" />
      <CheckboxGroup field={fields.interests} legend="A" choices={choices} />
    </>
  );
}

test("the field metadata of conform goes in as it is", () => {
  const html = renderToStaticMarkup(<JoinForm />);
  expect(html).toContain('id="join-email-error">Write an address.');
  expect(tagWith(html, 'value="danish"')).toContain('checked=""');
});
