import { type ReactNode, useEffect, useRef, useState } from "react";
import type { House } from "./house";
import { HouseList } from "./house-list";
import type { LiveMap } from "./live-map";
import { MapCredits } from "./map-credits";

export type HouseMapLabels = {
  /** The map's name, e.g. "Map of the Welcome Houses". */
  map: string;
  zoomIn: string;
  zoomOut: string;
  /** Said where the browser cannot draw the live map. */
  unavailable: string;
  /** Before the names of those the map's facts are from, e.g. "Map data:". */
  sources: string;
};

type Stage = "waiting" | "drawn" | "unavailable";

/**
 * The map one can move, beside the same houses as a list. Its library comes only when this is on the page and runs in
 * a browser: until then, and where it cannot run, `children` stands in its place (the server's drawing, HouseMapSvg).
 * Needs HOUSE_MAP_STYLES and the policy of mapSources(styleUrl), whose `stylePath` it takes.
 */
export function HouseMap(props: {
  houses: readonly House[];
  labels: HouseMapLabels;
  stylePath?: string | null;
  children?: ReactNode;
}) {
  const { houses, labels, stylePath = null, children } = props;
  const { frame, stage, attributions, zoomIn, zoomOut } = useLiveMap(houses, labels.map, stylePath);
  return (
    <div className="house-map">
      <section aria-label={labels.map}>
        <div className="house-map-frame">
          <div ref={frame} className="house-map-live" data-drawn={stage === "drawn" || undefined} dir="ltr" />
          {stage === "drawn" ? <ZoomButtons labels={labels} zoomIn={zoomIn} zoomOut={zoomOut} /> : children}
        </div>
        {stage === "unavailable" && <p role="status">{labels.unavailable}</p>}
        <MapCredits label={labels.sources} others={attributions} />
      </section>
      <HouseList houses={houses} />
    </div>
  );
}

function ZoomButtons(props: { labels: HouseMapLabels; zoomIn(): void; zoomOut(): void }) {
  return (
    <div className="house-map-zoom">
      <button type="button" aria-label={props.labels.zoomIn} onClick={props.zoomIn}>
        +
      </button>
      <button type="button" aria-label={props.labels.zoomOut} onClick={props.zoomOut}>
        −
      </button>
    </div>
  );
}

function useLiveMap(houses: readonly House[], label: string, stylePath: string | null) {
  const frame = useRef<HTMLDivElement>(null);
  const live = useRef<LiveMap | null>(null);
  const [stage, setStage] = useState<Stage>("waiting");
  const [attributions, setAttributions] = useState<string[]>([]);
  useEffect(() => {
    let gone = false;
    const onDrawn = (named: string[]) => {
      setAttributions(named);
      setStage("drawn");
    };
    import("./live-map")
      .then(({ drawLiveMap }) => {
        if (gone || !frame.current) return;
        live.current = drawLiveMap({ container: frame.current, houses, stylePath, label, onDrawn });
      })
      .catch(() => setStage("unavailable"));
    return () => {
      gone = true;
      live.current?.remove();
      live.current = null;
    };
  }, [houses, stylePath, label]);
  return {
    frame,
    stage,
    attributions,
    zoomIn: () => live.current?.zoomIn(),
    zoomOut: () => live.current?.zoomOut(),
  };
}
