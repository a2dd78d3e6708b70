/**
 * The layers of a drawing in one, as they lie over each other on the page.
 *
 * To be called in the task in which they were rendered: later the browser may have thrown away what WebGL drew.
 *
 * @returns a PNG in the pixels of the screen; null where the browser makes none, as of a canvas without room
 */
export function paint(layers: readonly HTMLCanvasElement[], ground: string): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(0, ...layers.map(({ width }) => width));
  canvas.height = Math.max(0, ...layers.map(({ height }) => height));
  const context = canvas.getContext("2d");
  if (context === null || canvas.width === 0 || canvas.height === 0) return Promise.resolve(null);
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of layers) {
    if (layer.width === 0 || layer.height === 0) continue;
    // What is not in focus is faded by the style sheet.
    context.globalAlpha = Number(getComputedStyle(layer).opacity);
    context.drawImage(layer, 0, 0);
  }
  return new Promise((resolve) => {
    canvas.toBlob(resolve, "image/png");
  });
}
