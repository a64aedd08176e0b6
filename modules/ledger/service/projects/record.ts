import type { Tenancy } from '@lantu/platform/db'

/** One event on the project’s stream: ids, codes and days only; words and amounts stand in the tables. */
export const recordOf = (
  tenancy: Tenancy,
  projectId: string,
  event: { type: `project.${string}`; data: Readonly<Record<string, string | number | boolean | null>> },
): Promise<number> => tenancy.record({ stream: `project:${projectId}`, expected: 'latest', events: [event] })
