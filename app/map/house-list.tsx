import type { House } from "./house";

/** The houses of the map as a list, with the same numbers: for everybody who does not read maps, or cannot. */
export function HouseList({ houses }: { houses: readonly House[] }) {
  return (
    <ol className="house-map-list">
      {houses.map((house, index) => (
        <li key={house.id}>
          <span className="number" aria-hidden="true">
            {index + 1}
          </span>
          <a className="name hit" href={house.url}>
            <bdi lang="da">{house.name}</bdi>
          </a>
          {house.nearby && <p className="nearby dim">{house.nearby}</p>}
          {house.activities.length > 0 && (
            <ul>
              {house.activities.map(({ title, when, url }) => (
                <li key={`${url} ${when}`}>
                  <a className="hit" href={url}>
                    <bdi>{title}</bdi>
                  </a>{" "}
                  <span className="dim">{when}</span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
