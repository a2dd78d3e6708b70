const verbs =
  "created|updated|modified|edited|changed|inserted|imported|loaded|indexed|first_?seen|last_?(?:seen|updated|modified|changed|edited)";
const recordTime = new RegExp(`^(?:${verbs})(?:_?(?:at|on|date|time|timestamp))?$`, "i");

/** Whether a property tells by its name when a record was made or changed, rather than when anything happened. */
export function isRecordTime(name: string): boolean {
  return recordTime.test(name);
}
