/** Without contact for so many days somebody who left the choice to us is handed on to the next organisation. */
export const HAND_ON_DAYS = 5;
