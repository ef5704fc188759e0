import { useTranslate } from "~/language/language-provider";
import { Tag } from "~/ui/tag";
import type { ListedDate } from "../day-list.server";

/** Lines for those who come without having signed up. */
const BLANK_LINES = ["1", "2", "3"];

/** One activity on the list at the door: a box to tick for each who is expected, and lines for the others. */
export function DayListed({ date }: { date: ListedDate }) {
  const t = useTranslate("daylist", "plan");
  const { id, title, time, room, cancelled, dropIn, coming, waiting } = date;
  return (
    <section className="panel stack daylist" data-gap="3" aria-labelledby={`d-${id}`}>
      <h2 id={`d-${id}`}>
        <span className="num">{time}</span> {title} {room && <span className="dim">· {room}</span>}{" "}
        {cancelled && <Tag color="danger">{t("plan:state.cancelled")}</Tag>}
      </h2>
      {dropIn && <p className="dim">{t("daylist:just-come")}</p>}
      {!dropIn && coming.length === 0 && <p className="dim">{t("daylist:nobody")}</p>}
      {!cancelled && (
        <table className="ds-table">
          <caption className="ds-sr-only">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t("daylist:came")}</th>
              <th scope="col">{t("daylist:name")}</th>
              <th scope="col">{t("daylist:people")}</th>
              <th scope="col">{t("daylist:language")}</th>
            </tr>
          </thead>
          <tbody>
            {coming.map((one) => (
              <tr key={one.id}>
                <td>
                  <Box ticked={one.attended} />
                </td>
                <th scope="row">
                  <bdi>{one.name}</bdi>
                </th>
                <td>{one.people}</td>
                <td>{one.language}</td>
              </tr>
            ))}
            {BLANK_LINES.map((line) => (
              <tr key={line} className="only-print">
                <td>
                  <Box />
                </td>
                <td>{line === BLANK_LINES[0] && <span className="dim small">{t("daylist:without")}</span>}</td>
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {waiting > 0 && <p>{t("daylist:waiting", { count: waiting })}</p>}
      {!cancelled && (
        <p className="only-print">
          {t("daylist:heads")} <span className="daylist__line" />
        </p>
      )}
    </section>
  );
}

/** A box on paper; on the screen it shows what has been ticked on the page of the date. */
function Box({ ticked = false }: { ticked?: boolean }) {
  return <span className="daylist__box">{ticked ? "✓" : ""}</span>;
}
