import { AccountPage } from "~/ui/account-page";
import { PageHeading } from "~/ui/band";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { CheckboxGroup, RadioGroup } from "~/ui/choice-group";
import { ErrorSummary, errorsOf } from "~/ui/error-summary";
import { LevelRow } from "~/ui/level-row";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TimeGrid } from "~/ui/time-grid";
import { Windows } from "~/ui/windows";
import type { GalleryPage } from "./frame";
import { ACCOUNT_FRAME, ARABIC, DANISH } from "./words";

const LEVELS = [
  { value: "1", label: "Lidt" },
  { value: "2", label: "Til hverdag" },
  { value: "3", label: "Godt" },
  { value: "4", label: "Modersmål" },
];
const DAYS = ["Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag", "Søndag"].map((label) => ({
  key: label.slice(0, 3).toLowerCase(),
  label,
}));
const PARTS = [
  { key: "morning", label: "For\u00admiddag", hours: "9–12" },
  { key: "afternoon", label: "Efter\u00admiddag", hours: "12–17" },
  { key: "evening", label: "Aften", hours: "17–21" },
];

const email = {
  id: "f-email",
  name: "email",
  initialValue: "mette@",
  errors: ["Skriv en e-mail med et @ og et punktum, for eksempel mette@eksempel.dk."],
};
const arabic = {
  id: "f-ar",
  name: "level-ar",
  errors: ["Vælg, hvor godt du taler arabisk. «Lidt» er også godt."],
  required: true,
};
const times = { id: "f-times", name: "times", errors: ["Vælg mindst ét tidspunkt, hvor du plejer at have tid."] };
const area = { id: "f-area", name: "area", errors: ["Vælg dit område."] };
const promise = { id: "f-promise", name: "promise", errors: ["Sæt kryds, hvis du vil love det."], required: true };
const story = { id: "f-story", name: "story", errors: ["Skriv højst 500 tegn."] };

const form = (
  <form method="post" action="/da/volunteer/languages" className="stack" data-gap="10" noValidate>
    <section className="stack" data-gap="4" aria-labelledby="languages">
      <h2 className="h2" id="languages">
        Sprog
      </h2>
      <LevelRow
        level={{
          field: { id: "f-da", name: "level-da", initialValue: "4", required: true },
          legend: "Dansk",
          choices: LEVELS,
        }}
        reads={{ name: "reads", value: "da", label: "Jeg læser og skriver det også", checked: true }}
        remove={{ name: "remove", value: "da", label: "Fjern", hiddenLabel: "Dansk" }}
      />
      <LevelRow
        level={{ field: arabic, legend: "Arabisk", choices: LEVELS }}
        reads={{ name: "reads", value: "ar", label: "Jeg læser og skriver det også" }}
        remove={{ name: "remove", value: "ar", label: "Fjern", hiddenLabel: "Arabisk" }}
      />
    </section>
    <CheckboxGroup
      field={{ id: "f-interests", name: "interests", initialValue: ["cooking"] }}
      legend="Hvad kan du lide?"
      look="h2"
      description="Vælg så mange, du vil. I behøver ikke have alt til fælles."
      as="chips"
      choices={[
        { value: "cooking", label: "Lave mad" },
        { value: "cycling", label: "Cykle" },
        { value: "gardening", label: "Have og planter" },
      ]}
    />
    <section className="stack" data-gap="4" aria-labelledby="times">
      <h2 className="h2" id="times">
        Hvornår har du for det meste tid?
      </h2>
      <TimeGrid
        field={times}
        labelledBy="times"
        description="Sæt kryds der, hvor et møde tit ville passe."
        dayHeading="Dag"
        days={DAYS}
        parts={PARTS}
        values={["tir-evening"]}
      />
    </section>
    <RadioGroup
      field={{ id: "f-wish", name: "wish" }}
      legend="Hvilket sprog vil du helst tale med familien?"
      choices={[
        {
          value: "own",
          label: "Familiens eget sprog",
          description: "Så kan vi også finde ældre, der ikke taler dansk.",
        },
        { value: "danish", label: "Dansk", icon: "chats-circle" },
        { value: "either", label: "Det er lige meget" },
      ]}
    />
    <div className="stack" data-gap="6">
      <TextField
        field={email}
        label="E-mail"
        description="Her skriver vi, når der er et forslag."
        type="email"
        autoComplete="email"
      />
      <TextField
        field={{ id: "f-post", name: "postcode", maxLength: 4 }}
        label="Postnummer"
        size={4}
        inputMode="numeric"
      />
      <SelectField field={area} label="Område" empty="Vælg område" options={[{ value: "n", label: "Nørrebro" }]} />
      <TextArea field={story} label="Vil du fortælle lidt mere?" optional="kun hvis du har lyst" />
      <CheckboxField
        field={promise}
        label="Jeg lover ikke at fortælle andre om familien."
        description="Tavshed gælder også bagefter."
      />
    </div>
    <div className="cluster" data-between="">
      <ButtonLink variant="tertiary" href="/da/volunteer" icon="arrow-left">
        Tilbage
      </ButtonLink>
      <SubmitButton big iconAfter="arrow-right">
        Gem, og gå videre
      </SubmitButton>
    </div>
  </form>
);

const signUp = (
  <>
    <div className="stack" data-gap="4">
      <Windows
        label="Trin i tilmeldingen"
        steps={[
          { label: "Om dig", state: "done", stateLabel: "færdig" },
          { label: "Sprog og tid", state: "current" },
          { label: "Hvad du vil", state: "later" },
          { label: "Attester og aftaler", state: "later" },
          { label: "Tak", state: "later" },
        ]}
      />
      <PageHeading heading="Hvad taler du, og hvornår har du tid?" lead="Du kan altid ændre det." />
    </div>
    <ErrorSummary heading="Der mangler noget" errors={errorsOf([arabic, times, email, area, story, promise])} />
    {form}
  </>
);

export const SIGN_UP: GalleryPage = {
  name: "sign-up",
  lang: "da",
  dir: "ltr",
  title: "Sprog og tid · Nyven",
  styles: [],
  body: (
    <AccountPage
      {...ACCOUNT_FRAME(DANISH)}
      menu={[]}
      width="text"
      aside={{ href: "/da/later", label: "Gem til senere", icon: "bookmark-simple" }}
    >
      {signUp}
    </AccountPage>
  ),
};

export const SIGN_UP_RTL: GalleryPage = {
  ...SIGN_UP,
  name: "sign-up-rtl",
  lang: "ar",
  dir: "rtl",
  body: (
    <AccountPage {...ACCOUNT_FRAME(ARABIC)} menu={[]} width="text">
      {signUp}
    </AccountPage>
  ),
};
