/**
 * For the eye: takes a picture of every page of the gallery, narrow and wide, light and dark, and prints what axe finds.
 * npx tsx tests/support/gallery/look.ts [folder for the pictures] [pages, comma separated]
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../browser";
import { axeFaults, openFolds, sidewaysRoom, smallTargets } from "../page-checks";
import { GALLERY } from "./pages";
import { compileStyles, serveGallery } from "./serve";

const [folder = join(tmpdir(), "nyven-gallery"), only] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const styles = mkdtempSync(join(tmpdir(), "nyven-styles-"));
await compileStyles(styles);
const { origin, close } = await serveGallery(styles, Number(process.env.PORT ?? 0));
const browser = await launchBrowser();
for (const { name } of GALLERY.filter((page) => !only || only.split(",").includes(page.name))) {
  for (const width of [320, 390, 1280]) {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${origin}/${name}`);
      if (width > 320)
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      const faults = await axeFaults(page);
      await openFolds(page);
      faults.push(...(await smallTargets(page)).map((target) => `small: ${target}`));
      const sideways = await sidewaysRoom(page);
      if (sideways > 0) faults.push(`sideways: ${sideways} px`);
      console.log([`${name} ${width} ${colorScheme}`, ...faults].join("\n  "));
      await page.close();
    }
  }
}
await browser.close();
await close();
