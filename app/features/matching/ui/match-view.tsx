import { useTranslate } from "~/language/language-provider";
import { PageHeading } from "~/ui/band";
import { Breadcrumbs } from "~/ui/breadcrumbs";
import { ButtonLink } from "~/ui/button";
import { Fold } from "~/ui/fold";
import { Panel } from "~/ui/panel";
import { Path } from "~/ui/path";
import { Queue } from "~/ui/queue";
import { Note, Reasons } from "~/ui/reasons";
import { Tag } from "~/ui/tag";
import type { FollowUp } from "../follow-up.server";
import type { MatchView } from "../match-page.server";
import { CheckInsPanel, MeetingsPanel } from "./follow-up-panels";
import { AnswerForm, EndForm, MeetingForm, PlainButton } from "./match-forms";
import type { SentMeeting } from "./sent-meeting";

type Shown = { view: MatchView; once: string; sent: SentMeeting | undefined };

/** One match from proposal to ending: where it stands, what is asked now, what has happened. */
export function MatchPage({ view, follow, once, sent }: Shown & { follow: FollowUp }) {
  const t = useTranslate("matching", "common");
  return (
    <>
      <Breadcrumbs
        label={t("common:nav.where")}
        links={[{ href: "/desk/matches", label: t("matching:matches.title") }]}
      />
      <PageHeading heading={view.title} lead={view.lead} end={<Tag>{t(`matching:state.${view.state}`)}</Tag>} />
      <div className="split" data-side="start">
        <aside className="stack" data-gap="4">
          <Panel id="way" heading={t("matching:match.path")}>
            <Path label={t("matching:match.path")} steps={view.steps} />
          </Panel>
          <Panel id="why" heading={t("matching:match.reasons")}>
            <Reasons reasons={view.reasons} />
            {view.overridden && <p className="dim">{view.overridden}</p>}
          </Panel>
        </aside>
        <div className="stack" data-gap="5">
          <Now view={view} once={once} sent={sent} />
          <CheckInsPanel view={follow} once={once} />
          <MeetingsPanel view={follow} once={once} />
          {view.answers.length > 0 && (
            <Panel id="answers" heading={t("matching:match.answers-heading")} count={view.answers.length}>
              <Lines lines={view.answers} />
            </Panel>
          )}
          <Panel id="history" heading={t("matching:match.history")}>
            <Lines lines={view.history} />
          </Panel>
        </div>
      </div>
    </>
  );
}

const Lines = ({ lines }: { lines: MatchView["history"] }) => (
  <Queue items={lines.map(({ key, text, how }) => ({ key, title: text, text: how }))} />
);

/** What can be done in this state, and nothing else. */
function Now({ view, once, sent }: Shown) {
  const t = useTranslate("matching");
  const can = (event: MatchView["events"][number]) => view.events.includes(event);
  const form = { view, once };
  if (view.events.length === 0) return null;
  return (
    <Panel id="now" heading={t("matching:match.now")}>
      {view.talkWanted && <Note icon="phone">{t(`matching:matches.talk-${view.talkWanted}`)}</Note>}
      <Facts view={view} />
      {view.visit && <Visit view={view} visit={view.visit} once={once} />}
      {can("meet") && <PlainButton {...form} intent="meet" icon="handshake" variant="primary" />}
      {can("book-meeting") && (
        <Fold
          label={view.meeting ? t("matching:match.rebook") : t("matching:match.book")}
          open={view.meeting === null || sent !== undefined}
        >
          <MeetingForm {...form} sent={sent} />
        </Fold>
      )}
      {view.speakers.length > 0 && (
        <Fold label={t("matching:match.record")} open={!can("book-meeting")}>
          <AnswerForm {...form} />
        </Fold>
      )}
      {view.state === "volunteer-yes" && (
        <>
          <p className="dim">{t("matching:match.calls-text")}</p>
          <PlainButton {...form} intent="called" icon="phone" />
        </>
      )}
      {can("call-off-meeting") && <PlainButton {...form} intent="call-off-meeting" icon="calendar-x" />}
      {can("take-back") && (
        <Fold label={t("matching:match.take-back")}>
          <p className="dim">{t("matching:match.take-back-text")}</p>
          <PlainButton {...form} intent="take-back" color="danger" />
        </Fold>
      )}
      {can("end") && (
        <Fold label={t("matching:match.end")}>
          <EndForm {...form} />
        </Fold>
      )}
    </Panel>
  );
}

/** What stands between two yeses and the first visit: the desk's own visit to the home. */
function Visit({ view, visit, once }: { view: MatchView; visit: NonNullable<MatchView["visit"]>; once: string }) {
  const t = useTranslate("matching");
  return (
    <>
      <Note icon="house-line">{visit.text}</Note>
      {visit.held ? (
        <PlainButton view={view} once={once} intent="begin" icon="handshake" variant="primary" />
      ) : (
        <p>
          <ButtonLink variant="secondary" icon="pencil-simple" href={`/desk/volunteers/${visit.volunteerId}`}>
            {t("matching:match.visit-write")}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

function Facts({ view }: { view: MatchView }) {
  const t = useTranslate("matching", "follow");
  return (
    <>
      {view.answerBy && <p className="strong">{view.answerBy}</p>}
      {view.calls > 0 && <p>{t("matching:match.calls", { count: view.calls })}</p>}
      {view.meeting && (
        <div className="cluster" data-gap="3">
          <p className="strong">{view.meeting}</p>
          <ButtonLink
            variant="tertiary"
            icon="calendar-plus"
            href={`/desk/matches/${view.matchId}/meeting.ics`}
            download="nyven.ics"
          >
            {t("matching:match.calendar")}
          </ButtonLink>
        </div>
      )}
      {view.sharing > 0 && <p>{t("follow:cafe.sharing", { count: view.sharing })}</p>}
      {view.plannedEnd && <p>{view.plannedEnd}</p>}
      {view.phonesShared !== null && (
        <p className="dim">{t(view.phonesShared ? "matching:match.phones-shared" : "matching:match.phones-not")}</p>
      )}
    </>
  );
}
