/** What a role may look at. The server decides; this only spares people doors that stay shut. */
import { useSignedIn } from './me';

const LEADERS = ['COORDINATOR', 'ADMIN'] as const;
const READERS = [...LEADERS, 'POST_EDITOR', 'REVISER'] as const;

const MAY = {
  lead: LEADERS,
  readPapers: READERS,
  translate: ['COORDINATOR', 'POST_EDITOR', 'REVISER'],
  bill: [...LEADERS, 'FINANCE'],
  any: [...READERS, 'FINANCE'],
} as const satisfies Record<string, readonly string[]>;

export type Ability = keyof typeof MAY;

export function useCan(): (ability: Ability) => boolean {
  const { roles } = useSignedIn();
  return (ability) => roles.some((role) => (MAY[ability] as readonly string[]).includes(role));
}
