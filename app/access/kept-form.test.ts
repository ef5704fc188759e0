import { expect, test } from "vitest";
import { hours } from "~/foundation/clock";
import { testDatabase } from "~tests/support/database";
import { NOW } from "~tests/support/house";
import { findKeptForm, forgetKeptForm, keepForm } from "./kept-form.server";

const formOf = (fields: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};

test("the newest form of an account is kept for a day, in its order, for that account alone", async () => {
  const db = testDatabase(NOW);
  await keepForm(db, NOW, { accountId: "karin", path: "/desk/families/new", form: formOf({ name: "Samira" }) });
  await keepForm(db, NOW, { accountId: "karin", path: "/da/account", form: formOf({ b: "2", a: "1" }) });
  const kept = {
    path: "/da/account",
    fields: [
      ["b", "2"],
      ["a", "1"],
    ],
  };
  expect(await findKeptForm(db.read, "karin", NOW)).toEqual(kept);
  expect(await findKeptForm(db.read, "ali", NOW)).toBeNull();
  expect(await findKeptForm(db.read, "karin", new Date(NOW.getTime() + hours(24)))).toBeNull();
  await forgetKeptForm(db, "karin");
  expect(await findKeptForm(db.read, "karin", NOW)).toBeNull();
});

test("neither a password nor a file is ever kept", async () => {
  const db = testDatabase(NOW);
  await keepForm(db, NOW, { accountId: "karin", path: "/a", form: formOf({ newPassword: "rolig grøn bænk" }) });
  await keepForm(db, NOW, { accountId: "karin", path: "/a", form: formOf({ sheet: new File(["a"], "a.csv") }) });
  expect(await findKeptForm(db.read, "karin", NOW)).toBeNull();
});
