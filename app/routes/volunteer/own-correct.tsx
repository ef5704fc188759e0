import { type SubmissionResult, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guard } from "~/access/guard.server";
import { listOfferedKinds } from "~/features/people/volunteers/join/queries.server";
import { birthYearsOf } from "~/features/people/volunteers/join/shapes";
import { LikesFields } from "~/features/people/volunteers/join/ui/likes-step";
import { WhenFields } from "~/features/people/volunteers/join/ui/when-step";
import { WhomFields } from "~/features/people/volunteers/join/ui/whom-step";
import { correctOwnFile } from "~/features/people/volunteers/own/correct-own-file.server";
import { correctShape, type TypedCorrection } from "~/features/people/volunteers/own/correct-shape";
import { getOwnFile } from "~/features/people/volunteers/own/own-queries.server";
import { dayOf } from "~/foundation/clock";
import { newId } from "~/foundation/ids";
import { phoneOf } from "~/foundation/phone.server";
import { useTranslate } from "~/language/language-provider";
import { translator } from "~/language/translate.server";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { TextField } from "~/ui/text-field";
import { areaOfPostcode } from "~db/geography/postcode-areas";
import { languageAt } from "./language-at.server";

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [{ title: shown?.title }];

export const loader = guard({ may: "volunteer.own", audit: "reads" }, async (door) => {
  const { unit, self, others } = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const kinds = (await listOfferedKinds(door.db.read)).map(({ kind }) => kind);
  const t = translator(languageAt(door), "common", "volunteer");
  const { interests, avoids, times, places, meets, purposes, matchTypeKinds } = unit;
  const start = {
    ...{ name: self.name, phone: self.phone, postcode: unit.area },
    ...{ interests, avoids, times, places, meets, purposes, matchTypeKinds },
    maxKm: unit.maxKm === null ? "" : String(unit.maxKm),
    capacity: String(unit.capacity),
    childrenBirthYears: unit.childrenBirthYears.join(", "),
  };
  const title = t("common:site.title", { page: t("volunteer:data.correct") });
  return { title, start, version: unit.version, kinds, together: others.length > 0, once: newId() };
});

export const action = guard({ may: "volunteer.own", audit: "volunteer.corrected" }, async (door) => {
  const { unit, self } = await getOwnFile(door.db.read, door.volunteerId, door.account.id);
  const say = translator(languageAt(door), "errors", "signup");
  const lookups = {
    today: dayOf(door.now),
    knowsPostcode: (postcode: string) => areaOfPostcode(postcode) !== null,
    knowsPhone: (phone: string) => phoneOf(phone) !== null,
  };
  const read = parseWithZod(door.form, { schema: correctShape(say, lookups) });
  if (read.status !== "success") return data({ result: read.reply() }, { status: 422 });
  const { version, name, phone, postcode, ...wishes } = read.value as TypedCorrection;
  const area = areaOfPostcode(postcode)?.area ?? unit.area;
  const corrected = await correctOwnFile(
    door.db,
    door.by,
    { id: unit.id, organisationId: unit.organisationId, version },
    {
      adultId: self.id,
      name,
      phone,
      wishes: {
        ...wishes,
        area,
        maxKm: wishes.maxKm ?? null,
        childrenBirthYears: birthYearsOf(wishes.childrenBirthYears),
      },
    },
    door.once,
  );
  if (!corrected.ok) return data({ result: read.reply({ formErrors: [say("errors:form.stale")] }) }, { status: 409 });
  return redirect(`/${languageAt(door)}/volunteer?done=corrected`, 303) as Response;
});

/** What one said at the sign-up, to say anew. */
export default function OwnCorrect() {
  const { start, version, kinds, together, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslate("volunteer", "signup", "common", "errors");
  const [form, fields] = useForm<Record<keyof typeof start, string>>({
    id: "correct",
    lastResult: answer?.result as SubmissionResult<string[]> | undefined,
    defaultValue: start as never,
    defaultNoValidate: true,
  });
  const errors = errorsOf(Object.keys(start).map((name) => fields[name as keyof typeof start]));
  return (
    <div className="stack measure" data-gap="8">
      <ErrorSummary
        heading={t("errors:summary", { count: errors.length + (form.errors?.length ?? 0) })}
        errors={errors}
        formErrors={form.errors}
      />
      <PageHeading heading={t("volunteer:data.correct")} />
      <form id={form.id} method="post" className="stack" data-gap="8" noValidate>
        <input type="hidden" name="once" value={once} />
        <input type="hidden" name="version" value={version} />
        <TextField field={fields.name} label={t("signup:you.name")} autoComplete="name" />
        <TextField field={fields.phone} type="tel" label={t("signup:you.phone")} autoComplete="tel" />
        <TextField field={fields.postcode} label={t("signup:you.postcode")} inputMode="numeric" size={6} />
        <LikesFields fields={fields} />
        <WhenFields fields={fields} together={together} />
        <WhomFields fields={fields} kinds={kinds} asksChildren />
        <p>
          <SubmitButton big>{t("common:button.save")}</SubmitButton>
        </p>
      </form>
    </div>
  );
}
