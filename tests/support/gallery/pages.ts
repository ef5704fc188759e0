import { ACTIVITIES, ACTIVITY } from "./activities";
import { DESK, DESK_RTL } from "./desk";
import type { GalleryPage } from "./frame";
import { HOME_ARABIC, HOME_DANISH } from "./home";
import { ROUND, SUGGESTIONS } from "./matching";
import { POSTER } from "./poster";
import { SIGN_UP, SIGN_UP_RTL } from "./sign-up";
import { VOLUNTEER } from "./volunteer";

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
