/** Who the map's facts are from: GeoNames' licence asks for it. `others` are those of the operator's tiles. */
export function MapCredits({ label, others = [] }: { label: string; others?: readonly string[] }) {
  return (
    <p className="house-map-sources">
      {label}{" "}
      <bdi>
        <a href="https://www.geonames.org/">GeoNames</a> (
        <a href="https://creativecommons.org/licenses/by/4.0/" hrefLang="en">
          CC BY 4.0
        </a>
        ), <a href="https://www.naturalearthdata.com/">Natural Earth</a>
        {others.map((other) => `, ${other}`)}
      </bdi>
    </p>
  );
}
