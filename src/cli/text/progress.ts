/** "▓▓▓▓░░░░ 412 of 1,200 · 7.1 a second". */
export function progressLine(done: number, size: number, afterMs: number): string {
  const filled = size > 0 ? Math.floor((done / size) * 30) : 0;
  const rate = afterMs > 0 ? (done * 1_000) / afterMs : 0;
  const count = `${done.toLocaleString("en")} of ${size.toLocaleString("en")}`;
  return `${"▓".repeat(filled)}${"░".repeat(30 - filled)} ${count}${rate > 0 ? ` · ${rate.toFixed(1)} a second` : ""}`;
}
