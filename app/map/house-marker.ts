import type { House } from "./house";

/** A house on the live map: a real link, with the number it has in the list. Built by hand, since mapbox-gl moves it about. */
export function houseMarker(house: House, number: number): HTMLAnchorElement {
  const link = document.createElement("a");
  link.className = "house-mark";
  link.href = house.url;
  link.dir = "ltr";
  if (house.nearby) link.dataset.nearby = "";
  link.append(part("number", String(number)), part("name", house.name));
  link.firstElementChild!.setAttribute("aria-hidden", "true");
  link.lastElementChild!.setAttribute("lang", "da");
  return link;
}

/** The name of an area: for the eye only, the list beside the map says what there is. */
export function areaName(name: string): HTMLSpanElement {
  const label = part("area-name", name);
  label.lang = "da";
  label.setAttribute("aria-hidden", "true");
  return label;
}

function part(className: string, text: string): HTMLSpanElement {
  const span = document.createElement("span");
  span.className = className;
  span.textContent = text;
  return span;
}
