import { SIGN_UP, SIGN_UP_RTL, VOLUNTEER } from "./account";
import { ACTIVITIES, ACTIVITY } from "./activities";
import { DESK, DESK_RTL, ROUND, SUGGESTIONS } from "./desk";
import type { GalleryPage } from "./frame";
import { HOME_ARABIC, HOME_DANISH } from "./home";
import { POSTER } from "./poster";

/** Every component of app/ui stands on at least one of these pages. */
export const GALLERY: readonly GalleryPage[] = [
  HOME_DANISH,
  HOME_ARABIC,
  ACTIVITIES,
  ACTIVITY,
  SIGN_UP,
  SIGN_UP_RTL,
  VOLUNTEER,
  DESK,
  DESK_RTL,
  SUGGESTIONS,
  ROUND,
  POSTER,
];
