import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { KeyFacts } from "~/ui/key-facts";
import { Panel } from "~/ui/panel";
import { Queue } from "~/ui/queue";
import { Note } from "~/ui/reasons";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/tag";
import { TextField } from "~/ui/text-field";
import type { FormChoices } from "../form-choices.server";
import type { ShownFile } from "../show-file.server";

/** What the household waits for, the way to suggestions, and one more thing to wait for. */
export function RequestsPanel({ file, choices, once }: { file: ShownFile; choices: FormChoices; once: string }) {
  const t = useTranslate("people");
  const taken = file.requests.filter(({ state }) => state !== "ended").map(({ matchTypeId }) => matchTypeId);
  const left = choices.matchTypes.filter(({ value }) => !taken.includes(value));
  const open = file.state !== "withdrawn" && left.length > 0;
  return (
    <Panel id="requests" heading={t("people:family.file.requests")} count={file.requests.length}>
      {file.requests.length === 0 && <p className="dim">{t("people:family.file.no-requests")}</p>}
      <Queue
        items={file.requests.map((request) => ({
          key: request.id,
          title: request.label,
          text:
            request.state === "waiting"
              ? t("people:family.file.waits-since", { date: request.since })
              : t(`people:family.request-state.${request.state}`),
          end: <RequestLink request={request} open={file.state === "consented" && !file.isProtected} />,
        }))}
      />
      {open && (
        <form method="post" className="cluster addlang" data-gap="3">
          <input type="hidden" name="once" value={once} />
          <SelectField
            field={{ id: "matchTypeId", name: "matchTypeId" }}
            label={t("people:family.file.add-request")}
            options={left}
          />
          <SubmitButton variant="secondary" icon="plus" name="do" value="request">
            {t("people:family.file.add")}
          </SubmitButton>
        </form>
      )}
    </Panel>
  );
}

function RequestLink({ request, open }: { request: ShownFile["requests"][number]; open: boolean }) {
  const t = useTranslate("people");
  if (request.matchId)
    return (
      <ButtonLink variant="secondary" href={`/desk/matches/${request.matchId}`} hiddenLabel={request.label}>
        {t("people:family.file.match")}
      </ButtonLink>
    );
  if (request.form === "group" && request.state !== "ended")
    return (
      <ButtonLink variant="secondary" href="/desk/groups" hiddenLabel={request.label}>
        {t("people:family.file.groups")}
      </ButtonLink>
    );
  if (request.state === "waiting" && open)
    return (
      <ButtonLink variant="secondary" href={`/desk/requests/${request.id}`} hiddenLabel={request.label}>
        {t("people:family.suggestions")}
      </ButtonLink>
    );
  return <Tag>{t(`people:family.request-state.${request.state}`)}</Tag>;
}

/** What is known of the household. */
export function FactsPanel({ file }: { file: ShownFile }) {
  const t = useTranslate("people");
  const facts = [
    { icon: "users-three" as const, term: t("people:family.file.children"), text: file.facts.children },
    { icon: "heart" as const, term: t("people:family.file.likes"), text: file.facts.likes },
    { icon: "gift" as const, term: t("people:family.file.shows"), text: file.facts.shows },
    { icon: "prohibit" as const, term: t("people:family.file.avoids"), text: file.facts.avoids },
    { icon: "clock" as const, term: t("people:family.file.times"), text: file.facts.times },
    { icon: "target" as const, term: t("people:family.file.hopes"), text: file.facts.hopes },
    { icon: "chats-circle" as const, term: t("people:family.file.wishes"), text: file.facts.wishes },
  ].filter(({ text }) => text !== "");
  const correct = (
    <a className="hit" href={`/desk/families/${file.id}/correct`}>
      {t("people:family.file.correct")}
    </a>
  );
  return (
    <Panel id="facts" heading={t("people:family.file.facts")} end={correct}>
      <KeyFacts small facts={facts} />
    </Panel>
  );
}

/** Who looks after it, and when it is looked at again. */
export function PlanPanel({ file, once }: { file: ShownFile; once: string }) {
  const t = useTranslate("people");
  return (
    <Panel id="plan" heading={t("people:family.file.plan")}>
      {!file.contacted && file.state !== "withdrawn" && <FirstContact file={file} once={once} />}
      <p className="strong">
        {file.next === null ? t("people:family.file.no-next") : t("people:family.file.next", { date: file.next })}
      </p>
      {file.owner && <p className="dim">{t("people:family.file.owner", { name: file.owner })}</p>}
      <form method="post" className="cluster addlang" data-gap="3">
        <input type="hidden" name="once" value={once} />
        <TextField
          field={{ id: "nextOn", name: "nextOn", required: true }}
          type="date"
          label={t("people:family.file.plan-on")}
        />
        <SubmitButton variant="secondary" icon="calendar-plus" name="do" value="plan">
          {t("people:family.file.plan-save")}
        </SubmitButton>
      </form>
    </Panel>
  );
}

/** Nobody has been in touch: writing it down keeps the household here. */
function FirstContact({ file, once }: { file: ShownFile; once: string }) {
  const t = useTranslate("intake");
  return (
    <form method="post" className="stack" data-gap="2">
      <input type="hidden" name="once" value={once} />
      <Note>
        {t("intake:file.waiting")} {file.goesOn && t("intake:file.goes-on", { date: file.goesOn })}
      </Note>
      <p>
        <SubmitButton icon="check" name="do" value="contact">
          {t("intake:contact")}
        </SubmitButton>
      </p>
    </form>
  );
}

/** A pause, and withdrawing: each adult, or everybody. */
export function LeavePanel({ file, once }: { file: ShownFile; once: string }) {
  const t = useTranslate("people");
  const consented = file.adults.filter(({ hasConsent }) => hasConsent);
  return (
    <Fold label={t("people:family.file.more")}>
      <div className="stack" data-gap="4">
        {(file.state === "consented" || file.state === "paused") && (
          <form method="post" className="stack" data-gap="2">
            <input type="hidden" name="once" value={once} />
            <p>{t("people:family.file.pause-about")}</p>
            <p>
              <SubmitButton variant="secondary" name="do" value={file.state === "paused" ? "resume" : "pause"}>
                {file.state === "paused" ? t("people:family.file.resume") : t("people:family.file.pause")}
              </SubmitButton>
            </p>
          </form>
        )}
        {consented.length > 0 && (
          <form method="post" className="stack" data-gap="2">
            <input type="hidden" name="once" value={once} />
            <input type="hidden" name="do" value="withdraw" />
            <p>{t("people:consent.withdraw-about")}</p>
            <div className="cluster">
              {consented.length > 1 &&
                consented.map(({ id, name }) => (
                  <SubmitButton key={id} variant="secondary" color="danger" name="adultId" value={id}>
                    {t("people:consent.withdraw-one", { name })}
                  </SubmitButton>
                ))}
              <SubmitButton variant="secondary" color="danger" name="adultId" value="all">
                {consented.length > 1 ? t("people:consent.withdraw-all") : t("people:consent.withdraw")}
              </SubmitButton>
            </div>
          </form>
        )}
      </div>
    </Fold>
  );
}

/** What was done with the file, newest first. */
export function HistoryPanel({ file }: { file: ShownFile }) {
  const t = useTranslate("people");
  return (
    <Panel id="history" heading={t("people:family.file.history")}>
      <Queue items={file.history.map(({ id, what, line }) => ({ key: id, title: what, text: line }))} />
    </Panel>
  );
}
