import { createTransport } from "nodemailer";
import { seconds } from "~/foundation/clock";

export type Mail = { to: string; subject: string; text: string; messageId: string };
/** Hands one mail to the mail server; throws where it did not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** The mail server of `SMTP_URL`, asked with patience that ends. */
export function mailServer(smtpUrl: string, from: string): { send: SendMail; close(): void } {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(30),
    // A message is words of ours: nothing is fetched from files or addresses.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      await transport.sendMail({ from, ...mail, headers: { "Auto-Submitted": "auto-generated" } });
    },
    close: () => transport.close(),
  };
}

/** Whether the mail server said no for good (a 5xx), so that asking again is rude. */
export function wasRefused(error: unknown): boolean {
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  return typeof code === "number" && code >= 500 && code !== 535 && code < 600;
}
