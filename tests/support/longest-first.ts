import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take long: a minute and more for the first, a quarter of one for the last. */
const LONG = [
  "journeys/every-desk-page",
  "journeys/every-own-page",
  "journeys/every-street-page",
  "journeys/lighthouse",
  "journeys/rounds",
  "journeys/spine",
  "tests/gallery",
  "map/house-map",
];
const rank = ({ moduleId }: TestSpecification) => {
  const at = LONG.findIndex((name) => moduleId.includes(name));
  return at < 0 ? LONG.length : at;
};

/**
 * Starts the files that take long before all others of their project, so that at the end no worker waits for another. Without
 * a cache from a run before, Vitest would start those with most lines first.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    return projects.flatMap((name) =>
      sorted.filter(({ project }) => project.name === name).sort((a, b) => rank(a) - rank(b)),
    );
  }
}
