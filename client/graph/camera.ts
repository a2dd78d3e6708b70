import type Renderer from "sigma";
import type { CameraState } from "sigma/types";
import { fitCamera } from "./fit.ts";
import type { Box, Camera } from "./fit.ts";
import type { EdgeAttributes, NodeAttributes } from "./graphModel.ts";

type Drawing = Renderer<NodeAttributes, EdgeAttributes>;

function still(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Moves the camera, at once when the person wants no movement. */
export function moveCamera(sigma: Drawing, state: Partial<CameraState>): void {
  const camera = sigma.getCamera();
  if (still()) camera.setState(state);
  else void camera.animate(state, { duration: 220, easing: "quadraticInOut" });
}

/** The camera that brings the nodes `ids`, with room around them, into the view less its insets. */
export function cameraFor(sigma: Drawing, ids: readonly string[], insets: Box, small: boolean): Camera {
  const graph = sigma.getGraph();
  const cameraState = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const right = sigma.framedGraphToViewport({ x: 1, y: 0.5 }, { cameraState });
  const left = sigma.framedGraphToViewport({ x: 0, y: 0.5 }, { cameraState });
  const room = small ? { left: 22, right: 22, top: 14, bottom: 22 } : { left: 36, right: 56, top: 22, bottom: 26 };
  const footprints = ids.map((id) => {
    const { x, y } = sigma.graphToViewport(graph.getNodeAttributes(id), { cameraState });
    return { x, y, room };
  });
  return fitCamera(footprints, sigma.getDimensions(), insets, right.x - left.x);
}
