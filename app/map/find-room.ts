/** In pixels of the picture. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/** The first candidate that lies in the picture and touches nothing in `taken`, which it then joins; null when none does. */
export function findRoom<Candidate extends Rectangle>(
  candidates: readonly Candidate[],
  taken: Rectangle[],
  picture: { width: number; height: number },
): Candidate | null {
  const found = candidates.find(
    (candidate) => liesIn(candidate, picture) && !taken.some((other) => overlap(candidate, other)),
  );
  if (found) taken.push(found);
  return found ?? null;
}

/** A guess that is good enough to keep names apart: the server cannot measure type. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.58 + 4;
}

function liesIn({ x, y, width, height }: Rectangle, picture: { width: number; height: number }): boolean {
  return x >= 0 && y >= 0 && x + width <= picture.width && y + height <= picture.height;
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
