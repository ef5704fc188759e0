/** The build of mapbox-gl that takes its worker from a file of ours, where the usual one makes it from a blob. */
declare module "mapbox-gl/dist/mapbox-gl-csp.js" {
  import mapboxgl from "mapbox-gl";

  const withWorkerUrl: typeof mapboxgl & { workerUrl: string };
  export default withWorkerUrl;
}
