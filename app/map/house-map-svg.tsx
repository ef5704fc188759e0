import { useId } from "react";
import type { HouseMapPicture, PictureHouse } from "./house-map-picture.server";

const ANCHORS = { right: "start", left: "end", above: "middle", below: "middle" } as const;

/**
 * The map for readers without script: a drawing whose houses are links. Needs house-map.css. Its `label` is the
 * drawing's name, e.g. "Map of the Welcome Houses". The picture comes from houseMapPicture in the loader.
 */
export function HouseMapSvg({ picture, label }: { picture: HouseMapPicture; label: string }) {
  const titleId = useId();
  const { width, height, neighbours, denmark, areas, areaNames, houses } = picture;
  return (
    // A group and not an image: what is inside an image is hidden from those who listen, and here are links.
    // West is on the left in every language, and so is the start of a Danish name.
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
    <svg
      className="house-map-svg"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={titleId}
      direction="ltr"
    >
      <title id={titleId}>{label}</title>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of shapes takes no focus */}
      <g aria-hidden="true">
        <path className="house-map-ground" d={neighbours} />
        {denmark && <path className="house-map-area" d={denmark} />}
        {areas && <path className="house-map-area" d={areas} />}
        {areaNames.map(({ x, y, name }) => (
          <text key={name} className="house-map-area-name" x={x} y={y}>
            {name}
          </text>
        ))}
      </g>
      {houses.map((house) => (
        <HouseMark key={house.id} house={house} />
      ))}
    </svg>
  );
}

function HouseMark({ house }: { house: PictureHouse }) {
  const { name, url, number, x, y, atX, atY, nearby, label } = house;
  return (
    <a className="house-map-mark" href={url} lang="da">
      <title>{name}</title>
      <circle className="house-map-reach" cx={x} cy={y} r={22} />
      {(x !== atX || y !== atY) && <path className="house-map-thread" d={`M${x} ${y}L${atX} ${atY}`} />}
      <rect
        className="house-map-plate"
        data-nearby={nearby ? "" : undefined}
        x={x - 13}
        y={y - 13}
        width={26}
        height={26}
        rx={6}
      />
      <text className="house-map-number" x={x} y={y + 5}>
        {number}
      </text>
      {label && (
        <text className="house-map-name" x={label.x} y={label.y} textAnchor={ANCHORS[label.side]}>
          {name}
        </text>
      )}
    </a>
  );
}
