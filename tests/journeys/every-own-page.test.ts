import { walkEvery } from "~tests/support/every-page/walk";

/** Every page of volunteers and families; in more languages and light with NIGHTLY=1. */
walkEvery("own");
