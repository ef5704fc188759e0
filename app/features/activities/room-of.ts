type Held = { occurrence: { room: string | null }; activity: { room: string | null } };

/** The room a date is in: its own where it has one, else its activity's; null where neither says. */
export const roomOf = ({ occurrence, activity }: Held): string | null => occurrence.room ?? activity.room;
