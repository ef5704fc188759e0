import { useTranslate } from "~/language/language-provider";
import { SubmitButton } from "~/ui/button";
import { DataTable } from "~/ui/data-table";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";
import type { ShownSignUp } from "../show-date.server";

type Words = ReturnType<typeof useTranslate<"plan">>;

/** Who comes: tick who came, or count heads. Prints as the list at the door. */
export function ComingList(props: {
  coming: readonly ShownSignUp[];
  /** `24 / 24`, or how many there are where nothing is limited. */
  people: string;
  attended: number | null;
  once: string;
}) {
  const { coming, people, attended, once } = props;
  const t = useTranslate("plan");
  const columns = [...columnsOf(t), { key: "came", heading: t("plan:sign-ups.came") }, outColumn(t)];
  const rows = coming.map((one) => ({
    key: one.id,
    cells: {
      ...cellsOf(t, one),
      came: (
        <label className="hit">
          <input
            className="ds-input"
            type="checkbox"
            name="came"
            value={one.id}
            defaultChecked={one.attended}
            aria-label={t("plan:sign-ups.came-named", { name: one.name })}
          />
        </label>
      ),
      out: <TakeOff t={t} one={one} />,
    },
  }));
  return (
    <Panel id="coming" heading={t("plan:sign-ups.heading")} count={people}>
      <form method="post" className="stack" data-gap="4">
        <OnceField value={once} />
        {coming.length > 0 ? (
          <DataTable caption={t("plan:sign-ups.heading")} columns={columns} rows={rows} />
        ) : (
          <p className="dim">{t("plan:sign-ups.nobody")}</p>
        )}
        <TextField
          field={{ id: "head-count", name: "headCount", initialValue: attended === null ? "" : String(attended) }}
          label={t("plan:sign-ups.head-count")}
          description={t("plan:sign-ups.head-count-about")}
          inputMode="numeric"
          size={5}
        />
        <div className="no-print">
          <SubmitButton name="intent" value="attendance">
            {t("plan:sign-ups.save")}
          </SubmitButton>
        </div>
      </form>
    </Panel>
  );
}

const TAKE_OFF = "take-off";

/** The form of every button that takes somebody off a list of the page. */
export function TakeOffForm({ once }: { once: string }) {
  return (
    <form method="post" id={TAKE_OFF}>
      <OnceField value={once} />
    </form>
  );
}

/** Who waits, in the order in which they move up. */
export function WaitingList({ waiting }: { waiting: readonly ShownSignUp[] }) {
  const t = useTranslate("plan");
  if (waiting.length === 0) return null;
  const columns = [{ key: "number", heading: t("plan:sign-ups.number") }, ...columnsOf(t), outColumn(t)];
  const rows = waiting.map((one) => ({
    key: one.id,
    cells: { ...cellsOf(t, one), number: one.number, out: <TakeOff t={t} one={one} /> },
  }));
  return (
    <Panel id="waiting" heading={t("plan:sign-ups.waiting")} count={waiting.length}>
      <DataTable caption={t("plan:sign-ups.waiting")} columns={columns} rows={rows} />
    </Panel>
  );
}

/** Takes somebody off the list who rang or said so. It belongs to a form of its own: Enter in the list never does it. */
function TakeOff({ t, one }: { t: Words; one: ShownSignUp }) {
  return (
    <span className="no-print">
      <SubmitButton variant="tertiary" form={TAKE_OFF} name="take-off" value={one.id} hiddenLabel={one.name}>
        {t("plan:sign-ups.take-off")}
      </SubmitButton>
    </span>
  );
}

const outColumn = (t: Words) => ({ key: "out", heading: t("plan:sign-ups.take-off"), hidden: true });

const columnsOf = (t: Words) => [
  { key: "name", heading: t("plan:sign-ups.name") },
  { key: "people", heading: t("plan:sign-ups.people") },
  { key: "language", heading: t("plan:sign-ups.language") },
  { key: "contact", heading: t("plan:sign-ups.contact") },
];

const cellsOf = (t: Words, { name, people, language, contact, enteredBy }: ShownSignUp) => ({
  name: <bdi>{name}</bdi>,
  people,
  language,
  contact: (
    <>
      {contact && <bdi dir="ltr">{contact}</bdi>}{" "}
      {enteredBy && <span className="dim">{t("plan:sign-ups.entered-by", { name: enteredBy })}</span>}
    </>
  ),
});
