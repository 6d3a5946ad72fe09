import { type ComponentType, lazy } from 'react';
import type { RoomName } from '#renderer/state/route.ts';

/** Each room comes when it is first visited. */
export const roomViews: Readonly<Record<RoomName, ComponentType>> = {
  data: lazy(async () => ({ default: (await import('#renderer/rooms/data/DataRoom.tsx')).DataRoom })),
  delivery: lazy(async () => ({ default: (await import('#renderer/rooms/delivery/DeliveryRoom.tsx')).DeliveryRoom })),
  outcomes: lazy(async () => ({ default: (await import('#renderer/rooms/outcomes/OutcomesRoom.tsx')).OutcomesRoom })),
  interviews: lazy(async () => ({ default: (await import('#renderer/rooms/interviews/InterviewsRoom.tsx')).InterviewsRoom })),
  report: lazy(async () => ({ default: (await import('#renderer/rooms/report/ReportRoom.tsx')).ReportRoom })),
};
