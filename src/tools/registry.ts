// One line a tool. The order is the order of help.
import { assignLicense } from "./assign-license.ts";
import { assignNumber } from "./assign-number.ts";
import { cancelKept } from "./cancel-kept.ts";
import { cancelOperation } from "./cancel-operation.ts";
import { changeCallingPlan } from "./change-calling-plan.ts";
import type { Tool } from "./define-tool.ts";
import { doKept } from "./do-kept.ts";
import { doTogether } from "./do-together.ts";
import { findGuide } from "./find-guide.ts";
import { findNumbers } from "./find-numbers.ts";
import { forgetFile } from "./forget-file.ts";
import { showHelp, showPrivacy } from "./help.ts";
import { importRoster } from "./import-roster.ts";
import { keepRows } from "./keep-rows.ts";
import { offboardPerson } from "./offboard-person.ts";
import { pauseChanges, resumeChanges } from "./pause.ts";
import { removeLicense } from "./remove-license.ts";
import { requestLicense } from "./request-license.ts";
import { rosterTemplate } from "./roster-template.ts";
import { sendFile } from "./send-file.ts";
import { setExtension } from "./set-extension.ts";
import { setSite } from "./set-site.ts";
import { showHistory } from "./show-history.ts";
import { showLicenses } from "./show-licenses.ts";
import { showPending } from "./show-pending.ts";
import { showPerson } from "./show-person.ts";
import { transferPhone } from "./transfer-phone.ts";
import { unassignNumber } from "./unassign-number.ts";
import { undoOperation } from "./undo-operation.ts";
import { waitForSeat } from "./wait-for-seat.ts";

/** Every tool there is. */
export const tools: readonly Tool[] = [
  assignLicense,
  removeLicense,
  showPerson,
  showLicenses,
  changeCallingPlan,
  transferPhone,
  assignNumber,
  unassignNumber,
  findNumbers,
  setExtension,
  setSite,
  offboardPerson,
  doTogether,
  importRoster,
  rosterTemplate,
  forgetFile,
  sendFile,
  undoOperation,
  showHistory,
  findGuide,
  showPending,
  cancelOperation,
  keepRows,
  cancelKept,
  doKept,
  requestLicense,
  waitForSeat,
  pauseChanges,
  resumeChanges,
  showPrivacy,
  showHelp,
];

/** By the name that cases and records use. */
export const toolNamed = (name: string): Tool | undefined => tools.find((tool) => tool.name === name);
