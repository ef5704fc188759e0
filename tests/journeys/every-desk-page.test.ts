import { walkEvery } from "~tests/support/every-page/walk";

/** Every page of those who work with people's files; each of them in the dark as well with NIGHTLY=1. */
walkEvery("desk");
