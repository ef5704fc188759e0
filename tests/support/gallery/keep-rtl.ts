/** Keeps the small pictures anew, after somebody has looked at them: npx tsx tests/support/gallery/keep-rtl.ts [folder for large ones] */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { launchBrowser } from "../browser";
import { madeSmall, pictureFile, pictureOf, RTL_PICTURES } from "./rtl-pictures";
import { compileStyles, serveGallery } from "./serve";

const [large] = process.argv.slice(2);
const styles = mkdtempSync(join(tmpdir(), "nyven-styles-"));
await compileStyles(styles);
const gallery = await serveGallery(styles);
const browser = await launchBrowser();
for (const which of RTL_PICTURES) {
  const page = await browser.newPage({ viewport: { width: which.width, height: 900 }, colorScheme: "light" });
  await page.goto(`${gallery.origin}/${which.name}`);
  const png = await pictureOf(page, which);
  mkdirSync(dirname(pictureFile(which)), { recursive: true });
  writeFileSync(pictureFile(which), await madeSmall(browser, png));
  if (large) writeFileSync(join(large, `${which.name}-${which.width}.png`), png);
  await page.close();
}
await browser.close();
await gallery.close();
