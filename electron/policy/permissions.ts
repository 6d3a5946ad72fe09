import type { Session } from 'electron';

const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'fullscreen']);

/** No camera, microphone, place, device or notification: only what copying text and a full screen need. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(granted.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.setDevicePermissionHandler(() => false);
}
