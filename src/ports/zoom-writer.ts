// Writing Zoom. Only operations/executor, changes/*/apply and compose may import this (law 1, checked by the arrows).
import type { Lane, ZoomReader } from "./zoom.ts";

/** What a write answers: Zoom's tracking id, for the audit. */
export interface Written {
  readonly trackingId: string | null;
}

/** Writing Zoom. One call each, never repeated by the adapter: whether it took effect is for the caller to find out. */
export interface ZoomWriter extends ZoomReader {
  setPhoneFeature(zoomId: string, on: boolean): Promise<Written>;
  assignPlan(zoomId: string, type: number): Promise<Written>;
  /** Zoom's atomic switch from one base plan to another. */
  switchPlan(zoomId: string, from: number, to: number): Promise<Written>;
  unassignPlan(zoomId: string, type: number): Promise<Written>;
  /** Extension is the full one, site code included. */
  updatePhone(
    zoomId: string,
    to: { readonly extension?: string; readonly siteId?: string; readonly templateId?: string },
  ): Promise<Written>;
  assignNumber(zoomId: string, number: string): Promise<Written>;
  unassignNumber(zoomId: string, numberId: string): Promise<Written>;
}

/** The caller said, when the call's turn had come, that it may not be sent any more. Nothing was sent. */
export class ZoomWithheld extends Error {
  override readonly name = "ZoomWithheld";
  constructor(asked: string) {
    super(`${asked} was not sent`);
  }
}

/** A Zoom account seen through one lane, so that a long import leaves room for somebody who waits. */
export interface Zoom {
  reader(lane: Lane): ZoomReader;
  /**
   * Null in `observe` mode: no writer is even built. `stillOurs` is asked when a call's turn has come, right before it
   * leaves; after a no it is ZoomWithheld.
   */
  writer: ((lane: Lane, stillOurs: () => Promise<boolean>) => ZoomWriter) | null;
}
