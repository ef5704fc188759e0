import { walkEvery } from "~tests/support/every-page/walk";

/** Every page that anybody can open; in more languages and light with NIGHTLY=1. */
walkEvery("street");
