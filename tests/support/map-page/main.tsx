import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { HouseMap } from "~/map/house-map";
import "~/styles/theme.css";
import "~/styles/tokens.css";
import "~/map/house-map.css";
import { MAP_PAGE_HOUSES } from "./houses";

/** The smallest page with a map: opened by a button, so that a test sees what is loaded before and after. */
function MapPage({ stylePath }: { stylePath: string | null }) {
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" onClick={() => setOpen(true)}>
        Vis kort
      </button>
    );
  const labels = {
    map: "Kort over husene",
    zoomIn: "Tættere på",
    zoomOut: "Længere væk",
    unavailable: "Kortet kan ikke vises her.",
    sources: "Kortdata:",
  };
  return (
    <HouseMap houses={MAP_PAGE_HOUSES} labels={labels} stylePath={stylePath}>
      <p>Tegningen</p>
    </HouseMap>
  );
}

const asked = new URLSearchParams(location.search);
document.documentElement.dir = asked.get("dir") ?? "ltr";
createRoot(document.getElementById("page")!).render(
  <StrictMode>
    <MapPage stylePath={asked.get("style")} />
  </StrictMode>,
);
