/** Prints dates around both changes of the clock, to be run in processes of several zones. */
import { expand } from "~/features/activities/recurrence/expand";
import { parseRule, printRule } from "~/features/activities/recurrence/rule-text";
import { singleDate } from "~/features/activities/recurrence/series";

const RULES = [
  "FREQ=DAILY",
  "FREQ=WEEKLY;BYDAY=SU,TH;INTERVAL=2",
  "FREQ=MONTHLY;BYDAY=-1SU",
  "FREQ=YEARLY;UNTIL=20290101T000000Z",
];

for (const text of RULES) {
  for (const time of ["00:30", "02:30", "16:30", "23:45"]) {
    const once = singleDate(`2025-10-26T${time}`, 90);
    const rule = parseRule(text, once);
    if (!rule.ok) throw new Error(`${text}: ${rule.reason}`);
    process.stdout.write(`${printRule(rule.value, once)}\n`);
    for (const { start, end, startsAt } of expand(
      { ...once, rule: rule.value },
      { from: "2025-10-20T00:00", to: "2026-11-01T00:00" },
    ).occurrences) {
      process.stdout.write(`${start} ${new Date(startsAt).toISOString()} ${end}\n`);
    }
  }
}
