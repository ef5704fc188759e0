import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslate } from "~/language/language-provider";
import { ButtonLink, SubmitButton } from "~/ui/button";
import { Panel } from "~/ui/panel";
import type { ProgressView } from "../round-progress";

const ASK_EVERY_MS = 1000;

/** How far a round under way is. With script the page asks by itself; without, the browser loads it anew. */
export function RoundProgress({ progress, href }: { progress: ProgressView; href: string }) {
  const t = useTranslate("rounds");
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const asking = setInterval(revalidate, ASK_EVERY_MS);
    return () => clearInterval(asking);
  }, [revalidate]);
  const { stage, step, steps, percent } = progress;
  return (
    <Panel id="progress" heading={t("rounds:progress.heading")}>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <p className="dim">{t("rounds:progress.text")}</p>
      <progress className="progress" value={percent} max={100} aria-label={t("rounds:progress.heading")} />
      <p role="status">
        {t("rounds:progress.step", { step, steps, stage: t(`rounds:progress.stages.${stage}`) })}{" "}
        <span className="num">{t("rounds:progress.share", { percent })}</span>
      </p>
      <div className="cluster" data-gap="2">
        <ButtonLink variant="secondary" href={href} icon="arrows-clockwise">
          {t("rounds:progress.reload")}
        </ButtonLink>
        <form method="post">
          <input type="hidden" name="intent" value="cancel" />
          <SubmitButton variant="tertiary" color="danger" icon="x">
            {t("rounds:progress.cancel")}
          </SubmitButton>
        </form>
      </div>
    </Panel>
  );
}
