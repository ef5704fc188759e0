import { AccountPage } from "~/ui/account-page";
import { Alert } from "~/ui/alert";
import { PageHeading } from "~/ui/band";
import { SubmitButton } from "~/ui/button";
import { RadioGroup } from "~/ui/choice-group";
import { DataTable } from "~/ui/data-table";
import { Fold } from "~/ui/fold";
import { Letter } from "~/ui/letter";
import { NumberPlate } from "~/ui/number-plate";
import { Panel } from "~/ui/panel";
import { Path } from "~/ui/path";
import { OnlySeenBy, Reasons } from "~/ui/reasons";
import type { GalleryPage } from "./frame";
import { ACCOUNT, ACCOUNT_FRAME, DANISH } from "./words";

const letter = (
  <Letter
    id="proposal"
    from="Forslag fra Karin, Røde Kors"
    heading="En familie på fire på Nørrebro vil gerne møde dig og Jonas"
  >
    <div className="stack" data-gap="3">
      <h3 className="h3">Derfor tror vi, at I passer sammen</h3>
      <Reasons
        reasons={[
          { says: "yes", icon: "chats-circle", text: "I taler alle sammen engelsk, og du forstår lidt arabisk." },
          { says: "but", text: "Kun maden er en fælles interesse." },
          { says: "no", text: "Børneattesten udløb 2. september." },
        ]}
      />
    </div>
    <OnlySeenBy>Du får navne og telefonnummer, når I begge har sagt ja.</OnlySeenBy>
    <form method="post" action="/da/volunteer/answer" className="stack" data-gap="3">
      <p className="strong">Svar gerne inden fredag 11. september.</p>
      <div className="cluster answers" data-gap="2">
        <SubmitButton big icon="check" name="answer" value="yes">
          Ja, vi vil gerne mødes
        </SubmitButton>
        <SubmitButton big variant="secondary" icon="phone" name="answer" value="call">
          Ring til mig først
        </SubmitButton>
      </div>
      <Fold label="Nej tak, ikke denne gang">
        <div className="stack" data-gap="2">
          <RadioGroup
            field={{ id: "why", name: "why" }}
            legend="Vil du sige hvorfor?"
            as="chips"
            choices={[
              { value: "time", label: "Ikke tid lige nu" },
              { value: "far", label: "For langt væk" },
            ]}
          />
          <p>
            <SubmitButton variant="secondary" name="answer" value="no">
              Send nej tak
            </SubmitButton>
          </p>
        </div>
      </Fold>
    </form>
  </Letter>
);

export const VOLUNTEER: GalleryPage = {
  name: "volunteer",
  lang: "da",
  dir: "ltr",
  title: "Hej Mette · Nyven",
  styles: [],
  body: (
    <AccountPage {...ACCOUNT_FRAME(DANISH)} account={ACCOUNT}>
      <PageHeading heading="Hej Mette" lead="Der er noget til dig i dag." />
      <Alert color="success" label="Gemt" heading="Tak, dit svar er gemt" live>
        <p>Vi ringer til familien. Du kan fortryde i dag.</p>
      </Alert>
      <Alert color="warning" label="Bemærk">
        <p>Din børneattest udløber om 21 dage.</p>
      </Alert>
      <Alert color="info" label="Godt at vide" heading="Vi holder lukket i uge 42" />
      <Alert color="danger" label="Fejl" heading="Beskeden kom ikke frem" />
      <div className="split">
        {letter}
        <aside className="stack" data-gap="6" aria-label="Mere">
          <Panel id="meeting" heading="Første møde med Amina">
            <div className="cluster" data-gap="4">
              <NumberPlate size="lg">12</NumberPlate>
              <p>
                <strong>Lørdag 12. september</strong>
                <br />
                kl. 11.00 i Welcome House Nørrebro
              </p>
            </div>
            <Path
              label="Sådan går det"
              steps={[
                { state: "done", title: "I har begge sagt ja", text: "3. september", stateLabel: "færdig" },
                { state: "current", title: "Vi mødes og drikker kaffe", text: "Karin er med den første halve time." },
                { state: "later", title: "Vi ringer efter 14 dage" },
              ]}
            />
          </Panel>
        </aside>
      </div>
      <DataTable
        caption="Dette ved vi om dig"
        showCaption
        columns={[
          { key: "what", heading: "Hvad" },
          { key: "why", heading: "Hvorfor" },
          { key: "until", heading: "Til" },
        ]}
        rows={[
          { key: "1", cells: { what: "Dit navn", why: "Så vi ved, hvem du er", until: "Et år efter slut" } },
          { key: "2", cells: { what: "Dine sprog", why: "Til at finde en familie", until: "Et år efter slut" } },
        ]}
      />
    </AccountPage>
  ),
};
