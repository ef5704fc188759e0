import { useTranslate } from "~/language/language-provider";
import { SITE_LANGUAGE_TAGS, SITE_LANGUAGES, type SiteLanguage } from "~/language/languages";
import { SubmitButton } from "~/ui/button";
import { OnceField } from "~/ui/once-field";
import { Panel } from "~/ui/panel";
import { SelectField } from "~/ui/select-field";

type Shown = { language: SiteLanguage; name: string; src: string };

/** What has been recorded, to hear and to delete. */
export function RecordingList({ recordings, once }: { recordings: readonly Shown[]; once: string }) {
  const t = useTranslate("recordings");
  return (
    <Panel id="there" heading={t("recordings:there")} count={recordings.length}>
      {recordings.length === 0 ? (
        <p className="dim">{t("recordings:none")}</p>
      ) : (
        <form method="post" encType="multipart/form-data">
          <OnceField value={once} />
          <ul className="plain stack" data-gap="4">
            {recordings.map(({ language, name, src }) => (
              <li key={language} className="stack" data-gap="1">
                <strong>
                  <bdi lang={language}>{name}</bdi>
                </strong>
                {/* biome-ignore lint/a11y/useMediaCaption: what is said stands written on the activity's page */}
                <audio controls preload="none" src={src} aria-label={t("recordings:play", { language: name })} />
                <span>
                  <SubmitButton variant="tertiary" color="danger" name="remove" value={language} hiddenLabel={name}>
                    {t("recordings:remove")}
                  </SubmitButton>
                </span>
              </li>
            ))}
          </ul>
        </form>
      )}
    </Panel>
  );
}

/** One more recording; on a phone its recorder opens. */
export function RecordingForm({ chosen, once }: { chosen: string; once: string }) {
  const t = useTranslate("recordings");
  return (
    <Panel id="add" heading={t("recordings:add")}>
      <form method="post" encType="multipart/form-data" className="stack" data-gap="4">
        <OnceField value={once} />
        <SelectField
          field={{ id: "language", name: "language", initialValue: chosen, required: true }}
          label={t("recordings:language")}
          empty=""
          options={SITE_LANGUAGE_TAGS.map((tag) => ({ value: tag, label: SITE_LANGUAGES[tag].ownName, lang: tag }))}
        />
        <div className="ds-field">
          <label className="ds-label" htmlFor="file">
            {t("recordings:file")}
          </label>
          <p className="dim small" id="file-about">
            {t("recordings:about")}
          </p>
          <input
            className="ds-input"
            type="file"
            id="file"
            name="file"
            accept="audio/*,.mp3,.ogg,.m4a,.webm"
            capture
            required
            aria-describedby="file-about"
          />
        </div>
        <p>
          <SubmitButton>{t("recordings:save")}</SubmitButton>
        </p>
      </form>
    </Panel>
  );
}
