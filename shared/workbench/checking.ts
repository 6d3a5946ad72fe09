import type { Room } from './room.ts';
import { needed } from './session.ts';
import type { CheckReport } from './workbench.ts';

/** The study file read again from end to end, and where its key lies. */
export async function checkOpenStudy({ session: open, ports }: Room): Promise<CheckReport> {
  const { store, ref } = needed(open);
  const findings = [...(await store.check())];
  const key = await ports.keyring.find(store.study.id, ref);
  if (key?.place === 'besideStudy') findings.push({ severity: 'warning', code: 'key.besideStudy', values: {} });
  else if (key === null && store.study.register.matchKeys !== null) findings.push({ severity: 'warning', code: 'key.missing', values: {} });
  return { findings, whole: findings.every(({ severity }) => severity !== 'damage') };
}
