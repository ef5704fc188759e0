import { type Door, open, visitorOf } from "~/access/guard.server";
import { scopesOf } from "~/access/permissions";
import { orNotFound } from "~/access/refuse.server";
import { findSound } from "~/features/activities/recording-queries.server";
import { soundAnswer } from "./sound-answer";

/** A recorded message: of a published activity for everybody, of a draft for those who plan it. */
export const loader = open(async (door) => {
  const sound = orNotFound(await findSound(door.db.read, door.params.sound ?? "", await housesOf(door)));
  return soundAnswer(sound, door.request.headers.get("range"));
});

async function housesOf(door: Door): Promise<string[]> {
  const visitor = await visitorOf(door);
  return visitor ? scopesOf("house.plan", visitor.roles) : [];
}
