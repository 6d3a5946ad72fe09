/** Every channel between the page and the shell; there is no other. */
export const dialogChannels = {
  chooseFiles: 'strand:chooseFiles',
  chooseFolder: 'strand:chooseFolder',
  saveFile: 'strand:saveFile',
} as const;

export const eventChannels = { progress: 'strand:progress', engine: 'strand:engine', backup: 'strand:backup' } as const;

export function workbenchChannel(method: string): string {
  return `strand:workbench:${method}`;
}
