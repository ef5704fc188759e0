export type ColourScheme = "light" | "dark";

/** The map's surfaces, as in the look's `--ny-map-*`. house-map.css has the same ones; a test compares them. */
export const MAP_COLOURS = {
  light: { water: "#c4dcec", ground: "#eef0ea", area: "#e0e3da" },
  dark: { water: "#1d3a4c", ground: "#1d2622", area: "#26302b" },
} satisfies Record<ColourScheme, Record<string, string>>;
