/** Who is signed in. */
import { useQuery } from '@tanstack/react-query';
import { getMeOptions } from '@/api/generated/@tanstack/react-query.gen';
import type { MeOut } from '@/api/generated/types.gen';

export const useMe = () => useQuery({ ...getMeOptions(), staleTime: 60_000 });

/** What only somebody signed in can be. */
export type Audience = NonNullable<MeOut['audience']>;

/** The same once the gate has let somebody through. */
export function useSignedIn() {
  const { data } = useMe();
  if (!data) throw new Error('useSignedIn is for what stands behind SessionGate');
  return data;
}
