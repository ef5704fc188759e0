import { connect } from "node:net";

export type Load = { perSecond: number; p99Ms: number };

/** The length of one whole answer on the wire, headers and all, and its text in latin1. */
export function readAnswer(port: number, request: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(request.replace("keep-alive", "close")));
    socket.on("data", (chunk) => chunks.push(chunk));
    socket.once("end", () => {
      const text = Buffer.concat(chunks).toString("latin1");
      resolve({ bytes: text.length, text });
    });
    socket.once("error", reject);
  });
}

/**
 * Asks the same question over and over on several connections. Whole answers are counted by their length, which is the
 * same each time: a client that parses every header would be what is measured.
 * @param ms how long, in milliseconds
 */
export async function load(port: number, request: string, connections: number, ms: number): Promise<Load> {
  const answerBytes = await keptAliveLength(port, request);
  const end = performance.now() + ms;
  const times = (
    await Promise.all(Array.from({ length: connections }, () => one(port, request, answerBytes, end)))
  ).flat();
  times.sort((a, b) => a - b);
  return { perSecond: Math.round((times.length / ms) * 1000), p99Ms: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function keptAliveLength(port: number, request: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.write(request));
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
      const head = text.indexOf("\r\n\r\n");
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? Number.NaN);
      if (head === -1 || text.length < head + 4 + length) return;
      socket.destroy();
      resolve(head + 4 + length);
    });
    socket.once("error", reject);
  });
}

function one(port: number, request: string, answerBytes: number, end: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    let [got, sentAt] = [0, 0];
    const ask = () => {
      [got, sentAt] = [0, performance.now()];
      socket.write(request);
    };
    const socket = connect(port, "127.0.0.1", ask);
    socket.setNoDelay(true);
    socket.on("data", (chunk) => {
      got += chunk.length;
      if (got < answerBytes) return;
      const now = performance.now();
      times.push(now - sentAt);
      if (now < end) return ask();
      socket.destroy();
      resolve(times);
    });
    socket.once("error", reject);
  });
}
